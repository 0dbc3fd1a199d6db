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
  /** Lowers the voice, or brings it back after what is fading. */
  duck(ducked: boolean): void;
  /** Sounds at once beneath everything else; neither `silence` nor `duck` touches it. */
  murmur(samples: Float32Array<ArrayBuffer>): void;
  /** Loudness of everything, 0..1. */
  setVolume(volume: number): void;
  /** The loudspeaker; null is the system's default, which also serves where the other cannot. */
  setOutput(deviceId: string | null): Promise<void>;
  /** All that goes to the loudspeaker, and its clock; opens the context. */
  tap(): { readonly context: AudioContext; readonly node: AudioNode };
  close(): void;
}

/** Short enough to be at once, long enough not to click, seconds. */
export const FADE_S = 0.008;
/** Loudness of a voice while it is unclear whether the person speaks: -14 dB. */
const DUCKED = 0.2;
/** Time constants of an approach that is all but over (2 %) after four of them, seconds. */
const DUCK_S = 0.004;
const RESTORE_S = 0.04;
const VOLUME_S = 0.01;
/** -8 dB. */
const MURMUR = 10 ** (-8 / 20);

/** What Chromium has and the DOM types do not. */
type SinkContext = AudioContext & { setSinkId?(id: string): Promise<void> };

interface Graph {
  readonly context: SinkContext;
  /** The voice, ducked or not. */
  readonly voice: GainNode;
  readonly murmurs: GainNode;
  /** The last node before the loudspeaker. */
  readonly volume: GainNode;
}

/**
 * On a context that is given, or on its own, made at the first need: one made before any gesture
 * would only be refused. The microphone shares it, so that both are heard on one clock.
 */
export function createSoundOutput(given: AudioContext | null): SoundOutput {
  let graph: Graph | null = null;
  /** All that `silence` has to fade hangs here; every silence makes a new one. */
  let bus: GainNode | null = null;
  let volume = 1;
  let sink = '';
  const sources = new Set<AudioBufferSourceNode>();

  function open(): Graph {
    if (graph) return graph;
    const context: SinkContext = given ?? new AudioContext({ latencyHint: 'interactive' });
    graph = {
      context,
      voice: context.createGain(),
      murmurs: context.createGain(),
      volume: context.createGain(),
    };
    graph.murmurs.gain.value = MURMUR;
    graph.volume.gain.value = loudnessOf(volume);
    graph.voice.connect(graph.volume);
    graph.murmurs.connect(graph.volume);
    graph.volume.connect(context.destination);
    if (sink !== '') void pickSink(sink);
    return graph;
  }

  function openBus(): GainNode {
    const { context, voice } = open();
    if (!bus) {
      bus = context.createGain();
      bus.connect(voice);
    }
    return bus;
  }

  /** The default needs no permission and is always there. */
  async function pickSink(id: string): Promise<void> {
    const context = graph?.context;
    if (!context?.setSinkId) return;
    try {
      await context.setSinkId(id);
    } catch {
      if (id !== '' && id === sink) await context.setSinkId('').catch(() => undefined);
    }
  }

  function silence(): void {
    if (!graph || !bus) return;
    const fading = bus;
    bus = null;
    const now = graph.context.currentTime;
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

  function sourceOf(samples: Float32Array<ArrayBuffer>): AudioBufferSourceNode {
    const { context } = open();
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    return source;
  }

  return {
    rate: () => open().context.sampleRate,
    frame() {
      const { currentTime, sampleRate } = open().context;
      return currentTime * sampleRate;
    },
    audibleTime: () => (graph ? graph.context.currentTime - (graph.context.outputLatency || 0) : 0),
    isSuspended: () => open().context.state === 'suspended',
    async resume() {
      const { context } = open();
      // Rejects when there was no gesture yet; the next one tries again.
      if (context.state === 'suspended') await context.resume().catch(() => undefined);
    },
    play(samples, frame, onEnded) {
      const source = sourceOf(samples);
      source.connect(openBus());
      source.onended = () => {
        sources.delete(source);
        source.disconnect();
        onEnded();
      };
      // Whole frames, so that neighbouring stretches meet sample to sample.
      source.start(frame / open().context.sampleRate);
      sources.add(source);
    },
    silence,
    duck(ducked) {
      if (!graph) return;
      const now = graph.context.currentTime;
      const { gain } = graph.voice;
      // An approach sets out from wherever the one before has come to: no step, whatever follows what.
      if (ducked) gain.setTargetAtTime(DUCKED, now, DUCK_S);
      else gain.setTargetAtTime(1, bus ? now : now + FADE_S, RESTORE_S);
    },
    murmur(samples) {
      const source = sourceOf(samples);
      source.connect(open().murmurs);
      source.onended = () => source.disconnect();
      source.start();
    },
    setVolume(next) {
      volume = next;
      if (!graph) return;
      graph.volume.gain.setTargetAtTime(loudnessOf(next), graph.context.currentTime, VOLUME_S);
    },
    async setOutput(deviceId) {
      sink = deviceId ?? '';
      await pickSink(sink);
    },
    tap() {
      const { context, volume: node } = open();
      return { context, node };
    },
    close() {
      silence();
      graph?.volume.disconnect();
      if (!given) void graph?.context.close().catch(() => undefined);
      graph = null;
    },
  };
}

/** Half the way on a slider should sound half as loud, which is some 10 dB. */
function loudnessOf(volume: number): number {
  return volume * volume;
}
