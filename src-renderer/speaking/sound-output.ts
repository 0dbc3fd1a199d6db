/** The loudspeaker as the player sees it: stretches of samples at exact frames of one clock. */
export interface SoundOutput {
  /** Frames a second; opens the context if need be. */
  rate(): number;
  /** The frame being rendered now. */
  frame(): number;
  /** Context time of the sample that is at the ear now, seconds. */
  audibleTime(): number;
  isSuspended(): boolean;
  resume(): Promise<void>;
  /** Sounds `samples` from a frame on. `onEnded` is called when they have ended, never after `silence`. */
  play(samples: Float32Array<ArrayBuffer>, frame: number, onEnded: () => void): void;
  /** Fades out what sounds and drops what was to come. */
  silence(): void;
  /** Moves the loudness of everything. */
  glide(to: number, seconds: number): void;
  close(): void;
}

/** Short enough to be at once, long enough not to click, seconds. */
const FADE_S = 0.008;

/**
 * On a context that is given, or on its own, made at the first need: one made before any gesture
 * would only be refused.
 */
export function createSoundOutput(given: AudioContext | null): SoundOutput {
  let context = given;
  let master: GainNode | null = null;
  /** All that `silence` has to fade hangs here; every silence makes a new one. */
  let bus: GainNode | null = null;
  const sources = new Set<AudioBufferSourceNode>();

  function open(): AudioContext {
    context ??= new AudioContext({ latencyHint: 'interactive' });
    if (!master) {
      master = context.createGain();
      master.connect(context.destination);
    }
    if (!bus) {
      bus = context.createGain();
      bus.connect(master);
    }
    return context;
  }

  function silence(): void {
    if (!context || !bus) return;
    const fading = bus;
    bus = null;
    const now = context.currentTime;
    fading.gain.setValueAtTime(1, now);
    fading.gain.linearRampToValueAtTime(0, now + FADE_S);
    for (const source of sources) {
      source.onended = () => {
        source.disconnect();
        fading.disconnect();
      };
      source.stop(now + FADE_S);
    }
    sources.clear();
  }

  return {
    rate: () => open().sampleRate,
    frame() {
      const { currentTime, sampleRate } = open();
      return currentTime * sampleRate;
    },
    audibleTime: () => (context ? context.currentTime - (context.outputLatency || 0) : 0),
    isSuspended: () => open().state === 'suspended',
    async resume() {
      const audio = open();
      // Rejects when there was no gesture yet; the next one tries again.
      if (audio.state === 'suspended') await audio.resume().catch(() => undefined);
    },
    play(samples, frame, onEnded) {
      const audio = open();
      const buffer = audio.createBuffer(1, samples.length, audio.sampleRate);
      buffer.copyToChannel(samples, 0);
      const source = audio.createBufferSource();
      source.buffer = buffer;
      source.connect(bus as GainNode);
      source.onended = () => {
        sources.delete(source);
        source.disconnect();
        onEnded();
      };
      // Whole frames, so that neighbouring stretches meet sample to sample.
      source.start(frame / audio.sampleRate);
      sources.add(source);
    },
    silence,
    glide(to, seconds) {
      if (!context || !master) return;
      const { gain } = master;
      const now = context.currentTime;
      gain.cancelScheduledValues(now);
      gain.setValueAtTime(gain.value, now);
      gain.linearRampToValueAtTime(to, now + seconds);
    },
    close() {
      silence();
      master?.disconnect();
      master = null;
      if (!given) void context?.close().catch(() => undefined);
      context = null;
    },
  };
}
