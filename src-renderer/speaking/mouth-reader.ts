import { ANSWERS, type FromMouthWorker, type ToMouthWorker } from './mouth-messages.ts';
import {
  type MouthReading,
  type RemoteReading,
  readHere,
  readRemotely,
  type SpokenSound,
} from './mouth-reading.ts';

/** Numbers for diagnostics. */
export interface MouthFacts {
  readonly place: 'worker' | 'here';
  /** Sentences that were read a second time, whole and with their text. */
  readonly whole: number;
  /** At worst, how far a sentence had sounded before its mouth was there, milliseconds; 0 is in time. */
  readonly lateMs: number;
}

export interface MouthReader {
  /** Gets the worker ready, so that the first sentence finds it there. */
  warmUp(): void;
  begin(sound: SpokenSound): MouthReading;
  facts(): MouthFacts;
  dispose(): void;
}

/** The part of a Worker that is used. */
export interface MouthWorker {
  onmessage: ((event: MessageEvent<FromMouthWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: ToMouthWorker, transfer: Transferable[]): void;
  terminate(): void;
}

/** A worker that owes answers and gives none for this long is given up, milliseconds. */
const PATIENCE_MS = 4000;

function bundledWorker(): MouthWorker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./visemes.worker.ts', import.meta.url), {
    type: 'module',
    name: 'visemes',
  });
}

/**
 * Reads mouths off the thread that draws. Until the worker is there, and for good when it fails, the
 * reading is done here, without the second one from the text: no sentence is without a mouth for it.
 */
export function createMouthReader(startWorker = bundledWorker): MouthReader {
  let worker: MouthWorker | null = null;
  let state: 'unborn' | 'starting' | 'ready' | 'gone' = 'unborn';
  let patience: ReturnType<typeof setTimeout> | null = null;
  let owed = 0;
  let lastId = 0;
  let whole = 0;
  let lateMs = 0;
  const remote = new Map<
    number,
    { readonly sound: SpokenSound; readonly reading: RemoteReading }
  >();

  function warmUp(): void {
    if (state !== 'unborn') return;
    state = 'starting';
    try {
      worker = startWorker();
    } catch {
      // A browser that allows no workers says so here or by an error event.
    }
    if (!worker) {
      state = 'gone';
      return;
    }
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
  }

  function receive(message: FromMouthWorker): void {
    if (message.type === 'ready') {
      state = 'ready';
      return;
    }
    owed -= 1;
    wait(true);
    if (message.type === 'nothing') return;
    const one = remote.get(message.id);
    if (!one) return;
    if (message.type === 'whole') whole += 1;
    else if (one.reading.track.length === 0) lateMs = Math.max(lateMs, one.sound.shownMs());
    one.reading.receive(message);
  }

  function send(message: ToMouthWorker, transfer: Transferable[] = []): void {
    worker?.postMessage(message, transfer);
    if (message.type === 'forget') {
      remote.delete(message.id);
      return;
    }
    owed += ANSWERS[message.type];
    wait(false);
  }

  function wait(anew: boolean): void {
    if (patience !== null && !anew) return;
    if (patience !== null) clearTimeout(patience);
    patience = owed > 0 ? setTimeout(giveUp, PATIENCE_MS) : null;
  }

  function giveUp(): void {
    close();
    for (const { reading } of remote.values()) reading.comeHere();
    remote.clear();
  }

  function close(): void {
    state = 'gone';
    if (patience !== null) clearTimeout(patience);
    patience = null;
    worker?.terminate();
    worker = null;
  }

  function beginRemotely(sound: SpokenSound): MouthReading {
    lastId += 1;
    const reading = readRemotely(lastId, sound, send);
    remote.set(lastId, { sound, reading });
    return reading;
  }

  return {
    warmUp,
    begin: (sound) => (state === 'ready' ? beginRemotely(sound) : readHere(sound)),
    facts: () => ({ place: state === 'ready' ? 'worker' : 'here', whole, lateMs }),
    dispose() {
      remote.clear();
      close();
    },
  };
}
