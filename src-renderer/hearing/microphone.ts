import { decibelScale } from './loudness.ts';

/** Why there is no sound from a microphone. */
export type MicrophoneFailure = 'refused' | 'missing' | 'busy';

export class MicrophoneError extends Error {
  readonly reason: MicrophoneFailure;

  constructor(reason: MicrophoneFailure, options?: ErrorOptions) {
    super(`microphone ${reason}`, options);
    this.name = 'MicrophoneError';
    this.reason = reason;
  }
}

export interface MicrophoneOptions {
  /** `null` is the system's default. A device that is gone gives way to the default. */
  readonly deviceId: string | null;
  /** Echo cancellation, noise suppression and automatic gain. On unless set to false. */
  readonly processing?: boolean;
}

export interface Microphone {
  readonly stream: MediaStream;
  /** The clock and the node that detectors attach to. */
  readonly context: AudioContext;
  readonly source: AudioNode;
  /** From the air to the first sample, as the device tells it, ms. */
  readonly latencyMs: number;
  /** Loudness now, 0..1, over speech levels (-60 dB is 0, -10 dB is 1). Allocates nothing. */
  level(): number;
  /** Silences the device without closing it; the system's microphone lamp may stay on. */
  mute(muted: boolean): void;
  /** Calls back once if the device goes away. Returns how to stop listening. */
  onLost(listener: () => void): () => void;
  /** Releases the device; the context stays open. Safe to call twice. */
  close(): void;
}

/**
 * Opens a microphone on a context that others share. Throws MicrophoneError when the person or the system refuses, when there is
 * no device, or when another program holds it; throws the signal's reason when aborted.
 */
export async function openMicrophone(
  options: MicrophoneOptions,
  context: AudioContext,
  signal: AbortSignal,
): Promise<Microphone> {
  signal.throwIfAborted();
  const stream = await requestStream(options);
  if (signal.aborted) {
    stopTracks(stream);
    throw signal.reason;
  }
  // A context created before any gesture is suspended; with the microphone granted it may run.
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
  const source = context.createMediaStreamSource(stream);
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const lost = new Set<() => void>();
  let closed = false;

  function announceLoss(): void {
    if (closed) return;
    for (const listener of [...lost]) listener();
  }
  // Chromium ends the track when the device is unplugged or taken away.
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', announceLoss);

  return {
    stream,
    context,
    source,
    latencyMs: latencyOf(stream),
    level() {
      if (closed) return 0;
      analyser.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    mute(muted) {
      for (const track of stream.getAudioTracks()) track.enabled = !muted;
    },
    onLost(listener) {
      lost.add(listener);
      return () => lost.delete(listener);
    },
    close() {
      if (closed) return;
      closed = true;
      lost.clear();
      stopTracks(stream);
      if (context.state !== 'closed') source.disconnect();
    },
  };
}

export interface SoundDevice {
  readonly id: string;
  readonly name: string;
}

/** The microphones there are. Names are empty until the person has granted one. */
export function listMicrophones(): Promise<readonly SoundDevice[]> {
  return listDevices('audioinput');
}

/** The loudspeakers that can be chosen. As with microphones, names come with the grant. */
export function listLoudspeakers(): Promise<readonly SoundDevice[]> {
  return listDevices('audiooutput');
}

/** Calls back when a device was plugged in or taken away. Returns how to stop listening. */
export function followDevices(listener: () => void): () => void {
  const { mediaDevices } = navigator;
  // A function of its own, so that one listener may follow twice.
  const changed = (): void => listener();
  mediaDevices?.addEventListener('devicechange', changed);
  return () => mediaDevices?.removeEventListener('devicechange', changed);
}

/** Without the two names that stand for whichever device the system chose. */
async function listDevices(kind: MediaDeviceKind): Promise<readonly SoundDevice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter((device) => device.kind === kind)
    .filter(({ deviceId }) => !['', 'default', 'communications'].includes(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

async function requestStream({ deviceId, processing = true }: MicrophoneOptions) {
  // Absent on an insecure origin.
  if (!navigator.mediaDevices) throw new MicrophoneError('missing');
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: {
        channelCount: 1,
        echoCancellation: processing,
        noiseSuppression: processing,
        autoGainControl: processing,
        ...(deviceId === null ? {} : { deviceId: { ideal: deviceId } }),
      },
    });
  } catch (cause) {
    throw new MicrophoneError(reasonOf(cause), { cause });
  }
}

/** The names are those of the Media Capture specification, section 10.2. */
function reasonOf(cause: unknown): MicrophoneFailure {
  switch (cause instanceof Error ? cause.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'missing';
  }
}

/** Chromium tells the latency of a track; the types do not know it. What is beyond belief counts as nothing. */
function latencyOf(stream: MediaStream): number {
  const [track] = stream.getAudioTracks();
  const { latency } = (track?.getSettings() ?? {}) as { readonly latency?: number };
  return latency !== undefined && latency > 0 && latency < 0.5 ? latency * 1000 : 0;
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function loudness(samples: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += (samples[i] as number) ** 2;
  return decibelScale(sum / samples.length);
}
