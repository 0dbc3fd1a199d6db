import { AppError } from '../../src-preload/contract/faults.ts';
import { type Eyes, openEyes } from './eyes.ts';
import { createPace, type Pace } from './pace.ts';
import { createReading } from './reading.ts';
import type { Seeing, SeeingParts } from './seen.ts';
import { type CameraFault, listCameras, openWebcam, type Webcam } from './webcam.ts';

/** What one switching-on holds. */
interface Session {
  readonly cameraId: string | null;
  readonly eyes: Eyes;
  readonly pace: Pace;
  /** Null while the window is hidden. */
  webcam: Webcam | null;
  readonly end: AbortController;
}

/** The room that sees. Loads nothing before the first `start`. */
export function createSeeing({ onFault }: SeeingParts): Seeing {
  const reading = createReading();
  const { seen } = reading;
  const listeners = new Set<() => void>();
  let session: Session | null = null;
  let starting: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = facts();

  /** What listeners are told of. */
  function facts(): string {
    const { state, label, confidence, settled } = seen;
    return `${state} ${label} ${Math.round(confidence * 10)} ${Math.floor(settled * 10)}`;
  }

  function tell(): void {
    const now = facts();
    if (now === told) return;
    told = now;
    for (const listener of [...listeners]) listener();
  }

  function rest(state: 'off' | 'starting' | 'paused'): void {
    reading.rest(state);
    tell();
  }

  function stop(): void {
    starting?.abort(new DOMException('switched off', 'AbortError'));
    starting = null;
    clearTimeout(timer);
    session?.end.abort();
    session?.webcam?.close();
    session?.eyes.close();
    session = null;
    reading.forget();
    rest('off');
  }

  function fail(code: CameraFault): void {
    stop();
    onFault(code);
  }

  function lookAfter(of: Session, ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void lookOnce(of), ms);
  }

  async function lookOnce(of: Session): Promise<void> {
    const begun = performance.now();
    const picture = of.webcam?.picture() ?? null;
    if (picture) {
      try {
        const { look, tookMs } = await of.eyes.look(picture);
        of.pace.took(tookMs);
        // Hidden or switched off meanwhile: the answer is not wanted.
        if (session !== of || !of.webcam) return;
        reading.look(look, performance.now());
        tell();
      } catch {
        if (session === of) fail('camera/models');
        return;
      } finally {
        // Where it went to the thread, it is closed there and this is nothing.
        picture.close();
      }
    }
    if (session === of && of.webcam) {
      lookAfter(of, Math.max(0, of.pace.everyMs - (performance.now() - begun)));
    }
  }

  async function show(of: Session): Promise<void> {
    if (document.hidden) {
      clearTimeout(timer);
      of.webcam?.close();
      of.webcam = null;
      rest('paused');
      return;
    }
    if (of.webcam) return;
    rest('starting');
    try {
      const webcam = await openWebcam(of.cameraId, fail, of.end.signal);
      if (session === of && !document.hidden && !of.webcam) {
        of.webcam = webcam;
        lookAfter(of, 0);
      } else webcam.close();
    } catch (reason) {
      if (session === of) fail(reason instanceof AppError ? faultOf(reason) : 'camera/missing');
    }
  }

  function visibilityChanged(): void {
    if (session) void show(session);
  }
  document.addEventListener('visibilitychange', visibilityChanged);

  return {
    seen,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    cameras: listCameras,
    async start(cameraId, signal) {
      stop();
      signal.throwIfAborted();
      const begun = new AbortController();
      starting = begun;
      const either = AbortSignal.any([signal, begun.signal]);
      rest('starting');
      let webcam: Webcam | null = null;
      try {
        // The camera first: where it is refused, nothing is loaded.
        webcam = await openWebcam(cameraId, fail, either);
        const eyes = await openEyes(either).catch((cause: unknown) => {
          either.throwIfAborted();
          throw new AppError('camera/models', undefined, { cause });
        });
        starting = null;
        session = { cameraId, eyes, webcam, pace: createPace(), end: new AbortController() };
      } catch (reason) {
        webcam?.close();
        if (starting === begun) stop();
        throw reason;
      }
      if (document.hidden) await show(session);
      else lookAfter(session, 0);
    },
    stop,
    personSpeaks: reading.personSpeaks,
    beginTurn: () => reading.beginTurn(performance.now()),
    turnHint: () => reading.turnHint(performance.now()),
    dispose() {
      stop();
      document.removeEventListener('visibilitychange', visibilityChanged);
      listeners.clear();
    },
  };
}

function faultOf(error: AppError): CameraFault {
  return error.code.startsWith('camera/') ? (error.code as CameraFault) : 'camera/missing';
}
