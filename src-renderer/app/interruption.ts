import { assertNever } from '../../src-preload/contract/faults.ts';

/** How her voice is while the person may be speaking over it. */
export type HerVoice = 'full' | 'ducked' | 'held';

export interface Ladder {
  readonly voice: HerVoice;
  /** The utterance that is spoken over her and not judged yet. */
  readonly over: string | null;
  /** An utterance over her that is let pass, since speaking over her does not interrupt. */
  readonly ignored: string | null;
  /** The newest utterance whose speech has lasted. */
  readonly lasted: string | null;
}

export type LadderEvent =
  | { readonly type: 'onset' | 'onset-passed' }
  | {
      readonly type: 'speech' | 'lasting' | 'resumed' | 'let-pass' | 'taken' | 'dropped';
      readonly utterance: string;
    }
  /** `brief`: short and no louder than the person usually is, as a back-channel would be. */
  | { readonly type: 'paused'; readonly utterance: string; readonly brief: boolean }
  /** Nothing of a reply is left to sound. */
  | { readonly type: 'reply-over' }
  /** Her voice was ducked or held for as long as it may be. */
  | { readonly type: 'waited' };

export interface Surroundings {
  /** Something of a reply sounds or is about to. */
  readonly speaks: boolean;
  readonly bargeIn: boolean;
}

/**
 * `interrupt`: what sounds is stopped and main is told that someone speaks. `stop`: what sounds is stopped; main
 * knows already.
 */
export type LadderAct = 'duck' | 'restore' | 'hold' | 'go-on' | 'interrupt' | 'stop';

export const AT_EASE: Ladder = { voice: 'full', over: null, ignored: null, lasted: null };

/** Longest that her voice stays ducked or held without word, milliseconds. */
export const LONGEST_MS = { ducked: 1000, held: 2500 } as const;

/**
 * The ladder of interrupting: a sound ducks her, a voice holds her, and speech that lasts stops her. What
 * ends before is judged by main, by its words; she goes on meanwhile where it was brief. Every state
 * has a way back to her full voice.
 */
export function climb(
  ladder: Ladder,
  event: LadderEvent,
  { speaks, bargeIn }: Surroundings,
): readonly [Ladder, LadderAct | null] {
  const { voice, over, ignored, lasted } = ladder;
  const free: Ladder = { ...ladder, voice: 'full', over: null };
  switch (event.type) {
    case 'onset':
      return speaks && bargeIn && voice === 'full'
        ? [{ ...ladder, voice: 'ducked' }, 'duck']
        : [ladder, null];

    case 'onset-passed':
      return voice === 'ducked' ? [{ ...ladder, voice: 'full' }, 'restore'] : [ladder, null];

    case 'speech':
    case 'resumed': {
      const { utterance } = event;
      if (utterance === ignored) return [ladder, null];
      if (!speaks) return event.type === 'speech' ? [free, 'interrupt'] : [ladder, null];
      if (!bargeIn) {
        const passed: Ladder = { ...free, ignored: utterance };
        return [passed, voice === 'full' ? null : voice === 'held' ? 'go-on' : 'restore'];
      }
      if (lasted === utterance) return [free, 'interrupt'];
      return [{ ...ladder, voice: 'held', over: utterance }, voice === 'held' ? null : 'hold'];
    }

    case 'lasting': {
      const heardOut: Ladder = { ...ladder, lasted: event.utterance };
      return over === event.utterance
        ? [{ ...free, lasted: event.utterance }, 'interrupt']
        : [heardOut, null];
    }

    case 'paused':
      return over === event.utterance && voice === 'held' && event.brief
        ? [{ ...ladder, voice: 'full' }, 'go-on']
        : [ladder, null];

    case 'let-pass':
    case 'dropped': {
      const known: Ladder = { ...ladder, ignored: event.utterance === ignored ? null : ignored };
      if (over !== event.utterance) return [known, null];
      // A duck belongs to a sound that came after it.
      return voice === 'held'
        ? [{ ...known, voice: 'full', over: null }, 'go-on']
        : [{ ...known, over: null }, null];
    }

    case 'taken':
      return over === event.utterance ? [free, 'stop'] : [ladder, null];

    case 'reply-over':
      if (voice === 'held') return [free, 'interrupt'];
      return [free, voice === 'ducked' ? 'restore' : null];

    case 'waited':
      if (voice === 'full') return [ladder, null];
      // Main may still judge what was said, and interrupt.
      return [{ ...ladder, voice: 'full' }, voice === 'held' ? 'go-on' : 'restore'];

    default:
      return assertNever(event);
  }
}
