/** 16-bit little-endian mono samples as the numbers -1 to 1 that an AudioBuffer holds. */
export function samplesOf(pcm: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = new Float32Array(Math.floor(pcm.byteLength / 2));
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = view.getInt16(index * 2, true) / 0x8000;
  return samples;
}

/** From where and how loud, as the person set it for Dal's voice. */
export interface Outlet {
  readonly volume: number;
  /** `null` is the system's default loudspeaker; one that is gone gives way to it. */
  readonly outputId: string | null;
}

/** Chromium's; the DOM's types do not know it yet. */
type SinkContext = AudioContext & { setSinkId?(id: string): Promise<void> };

/**
 * Plays a voice sample to its end. Resolves when it has sounded or when the signal stops it; the audio
 * device is given back either way.
 */
export async function playPreview(
  pcm: Uint8Array,
  sampleRate: number,
  { volume, outputId }: Outlet,
  signal: AbortSignal,
): Promise<void> {
  const samples = samplesOf(pcm);
  if (samples.length === 0 || signal.aborted) return;
  const context: SinkContext = new AudioContext();
  try {
    if (outputId !== null) await context.setSinkId?.(outputId).catch(() => undefined);
    if (signal.aborted) return;
    const buffer = context.createBuffer(1, samples.length, sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(new GainNode(context, { gain: volume })).connect(context.destination);
    await new Promise<void>((resolve) => {
      source.addEventListener('ended', () => resolve(), { once: true });
      signal.addEventListener('abort', () => resolve(), { once: true });
      source.start();
    });
  } finally {
    await context.close();
  }
}
