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
  /** What arrives at the loudspeaker up to `seconds`: fades, loudness and stops applied. */
  rendered(seconds: number): Float32Array;
  /** The devices asked for with `setSinkId`; `refusedSinks` are those that are not there. */
  readonly sinks: string[];
  readonly refusedSinks: Set<string>;
  /** Sources that have been started and not yet ended or stopped. */
  sounding(): number;
  state: AudioContextState;
  resumed: number;
  outputLatency: number;
}

type Change =
  | { readonly kind: 'set' | 'linear'; readonly at: number; readonly value: number }
  | {
      readonly kind: 'target';
      readonly at: number;
      readonly value: number;
      readonly constant: number;
    };

/** An AudioParam as section 1.6 of the Web Audio specification has it, for the changes the player makes. */
function createParam() {
  const changes: Change[] = [];
  let initial = 1;
  const add = (change: Change): void => {
    changes.push(change);
    changes.sort((a, b) => a.at - b.at);
  };
  function valueAt(time: number): number {
    let value = initial;
    let since = 0;
    let toward: Extract<Change, { kind: 'target' }> | null = null;
    const approached = (until: number): number =>
      toward
        ? toward.value + (value - toward.value) * Math.exp((toward.at - until) / toward.constant)
        : value;
    for (const change of changes) {
      if (change.kind === 'linear' && change.at > time) {
        const from = approached(since);
        return from + ((change.value - from) * (time - since)) / (change.at - since);
      }
      if (change.at > time) break;
      value = change.kind === 'target' ? approached(change.at) : change.value;
      toward = change.kind === 'target' ? change : null;
      since = change.at;
    }
    return approached(time);
  }
  return {
    valueAt,
    set value(next: number) {
      initial = next;
    },
    setValueAtTime: (value: number, at: number) => add({ kind: 'set', at, value }),
    linearRampToValueAtTime: (value: number, at: number) => add({ kind: 'linear', at, value }),
    setTargetAtTime: (value: number, at: number, constant: number) =>
      add({ kind: 'target', at, value, constant }),
  };
}

interface Gain {
  readonly gain: ReturnType<typeof createParam>;
  to: Gain | null;
}

interface Source {
  to: Gain | null;
  buffer: { readonly data: Float32Array; readonly length: number; readonly rate: number } | null;
  startAt: number;
  endAt: number;
  over: boolean;
  onended: (() => void) | null;
}

export function createFakeAudio(rate = 48_000): FakeAudio {
  const sources: Source[] = [];
  let now = 0;

  const gain = (): Gain & Record<'connect' | 'disconnect', unknown> => {
    const node = {
      gain: createParam(),
      to: null as Gain | null,
      connect(to: Gain) {
        if (to.gain) node.to = to;
      },
      disconnect() {},
    };
    return node;
  };

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
      async setSinkId(id: string) {
        if (fake.refusedSinks.has(id)) throw new DOMException('gone', 'NotFoundError');
        fake.sinks.push(id);
      },
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
          to: null as Gain | null,
          connect(to: Gain) {
            source.to = to;
          },
          disconnect() {},
          start(when = 0) {
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
    rendered(seconds) {
      const out = new Float32Array(Math.round(seconds * rate));
      for (const { buffer, startAt, endAt, to } of sources) {
        const from = Math.round(startAt * rate);
        const end = Math.min(out.length, Math.round(endAt * rate));
        for (let at = from; buffer && at < end; at += 1) {
          let sample = buffer.data[at - from] ?? 0;
          for (let node = to; node; node = node.to) sample *= node.gain.valueAt(at / rate);
          out[at] = (out[at] as number) + sample;
        }
      }
      return out;
    },
    sinks: [],
    refusedSinks: new Set(),
    sounding: () => sources.filter(({ over }) => !over).length,
    state: 'running',
    resumed: 0,
    outputLatency: 0,
  };
  return fake;
}
