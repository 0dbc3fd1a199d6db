/**
 * An AudioContext whose clock a test moves by hand. It keeps what was scheduled, ends sources when
 * their time has passed, and can mix what would have sounded.
 */
export interface FakeAudio {
  readonly context: AudioContext;
  /** Moves the clock on, in steps of a millisecond, ending what ends on the way. */
  advance(seconds: number): Promise<void>;
  /** Everything that was scheduled, mixed at the context's rate up to `seconds`; fades are not applied. */
  mix(seconds: number): Float32Array;
  /** Sources that have been started and not yet ended or stopped. */
  sounding(): number;
  state: AudioContextState;
  resumed: number;
  outputLatency: number;
}

interface Source {
  buffer: { readonly data: Float32Array; readonly length: number; readonly rate: number } | null;
  startAt: number;
  endAt: number;
  over: boolean;
  onended: (() => void) | null;
}

export function createFakeAudio(rate = 48_000): FakeAudio {
  const sources: Source[] = [];
  let now = 0;

  const gain = () => ({
    gain: {
      value: 1,
      setValueAtTime() {},
      linearRampToValueAtTime() {},
      cancelScheduledValues() {},
    },
    connect() {},
    disconnect() {},
  });

  const fake: FakeAudio = {
    context: {
      get currentTime() {
        return now;
      },
      get state() {
        return fake.state;
      },
      get outputLatency() {
        return fake.outputLatency;
      },
      sampleRate: rate,
      destination: {},
      createGain: gain,
      async resume() {
        fake.resumed += 1;
        fake.state = 'running';
      },
      async close() {},
      createBuffer(_channels: number, length: number, bufferRate: number) {
        const data = new Float32Array(length);
        return {
          data,
          length,
          rate: bufferRate,
          copyToChannel: (samples: Float32Array) => data.set(samples),
        };
      },
      createBufferSource() {
        const source = {
          buffer: null as Source['buffer'],
          startAt: Number.POSITIVE_INFINITY,
          endAt: Number.POSITIVE_INFINITY,
          over: false,
          onended: null as Source['onended'],
          connect() {},
          disconnect() {},
          start(when: number) {
            source.startAt = Math.max(when, now);
            source.endAt = source.startAt + (source.buffer?.length ?? 0) / rate;
            sources.push(source);
          },
          stop(when: number) {
            source.endAt = Math.min(source.endAt, Math.max(when, now));
          },
        };
        return source;
      },
    } as unknown as AudioContext,
    async advance(seconds) {
      const until = now + seconds;
      while (now < until - 1e-9) {
        now = Math.min(until, now + 0.001);
        for (const source of sources) {
          if (source.over || source.endAt > now + 1e-9) continue;
          source.over = true;
          source.onended?.();
        }
        await Promise.resolve();
      }
    },
    mix(seconds) {
      const out = new Float32Array(Math.round(seconds * rate));
      for (const { buffer, startAt } of sources) {
        const from = Math.round(startAt * rate);
        buffer?.data.forEach((sample, i) => {
          if (from + i < out.length) out[from + i] = (out[from + i] as number) + sample;
        });
      }
      return out;
    },
    sounding: () => sources.filter(({ over }) => !over).length,
    state: 'running',
    resumed: 0,
    outputLatency: 0,
  };
  return fake;
}
