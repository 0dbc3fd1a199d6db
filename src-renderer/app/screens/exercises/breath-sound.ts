import type { BreathMoment, BreathPhase } from './breath.ts';

/** A soft tone for each turn of the breath, for closed eyes. */
export interface BreathSound {
  /** Sounds where a phase has begun since the last call. Call it as often as the picture is drawn. */
  follow(moment: Readonly<BreathMoment> | null): void;
  dispose(): void;
}

/** Two notes that glide into each other, Hz: up to breathe in, down to breathe out, level to stay. */
const NOTES: Readonly<Record<BreathPhase, readonly [from: number, to: number]>> = {
  in: [196, 294],
  hold: [294, 294],
  out: [294, 196],
  rest: [196, 196],
};
/** Well under a voice. */
const LOUDNESS = 0.07;
const SWELL_S = 0.25;
const FADE_S = 1.4;
const NEVER = '';

/** Opens its sound with the first tone, which a gesture has come before. */
export function createBreathSound(
  open: () => AudioContext = () => new AudioContext(),
): BreathSound {
  let context: AudioContext | null = null;
  let last: string = NEVER;

  function tone(phase: BreathPhase): void {
    context ??= open();
    const [from, to] = NOTES[phase];
    const at = context.currentTime;
    const voice = new OscillatorNode(context, { type: 'sine', frequency: from });
    const loudness = new GainNode(context, { gain: 0 });
    voice.frequency.linearRampToValueAtTime(to, at + FADE_S);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, at + SWELL_S);
    loudness.gain.linearRampToValueAtTime(0, at + FADE_S);
    voice.connect(loudness).connect(context.destination);
    voice.start(at);
    voice.stop(at + FADE_S);
  }

  return {
    follow(moment) {
      if (!moment || moment.isOver) {
        last = NEVER;
        return;
      }
      const key = `${moment.round}${moment.phase}`;
      if (key === last) return;
      last = key;
      tone(moment.phase);
    },
    dispose() {
      void context?.close();
      context = null;
    },
  };
}
