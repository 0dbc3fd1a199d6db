import type { FaceHint } from '../../src-preload/contract/words.ts';
import {
  DROPPED_AFTER_MS,
  LOOK_STANDS_FOR_MS,
  LOOKS_EVERY_MS,
  TROUBLE_AFTER_MS,
  UNKNOWN_AFTER_MS,
} from './constants.ts';
import { createGaze } from './gaze.ts';
import { createLabel } from './label.ts';
import { judgeLook, type Look, type LookVerdict } from './look.ts';
import { foldDisgust } from './mapping.ts';
import { createResting } from './resting.ts';
import { newScores } from './scores.ts';
import type { SeeingState, Seen } from './seen.ts';
import { createSmoothing, weighSpeaking } from './smoothing.ts';
import { createTurn } from './turn.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What looks, one after the other, come to. Pure but for its own memory; times are milliseconds that never go back. */
export interface Reading {
  /** One object, filled anew. */
  readonly seen: Seen;
  look(look: Look, at: number): void;
  /** `off`, `starting` or `paused`: nothing is looked at. What was read is forgotten, the resting face is not. */
  rest(state: Extract<SeeingState, 'off' | 'starting' | 'paused'>): void;
  personSpeaks(speaks: boolean): void;
  beginTurn(at: number): void;
  turnHint(at: number): FaceHint | null;
  /** The resting face and the turn too. */
  forget(): void;
}

export function createReading(): Reading {
  const resting = createResting();
  const smoothing = createSmoothing();
  const label = createLabel();
  const gaze = createGaze();
  const turn = createTurn();
  const shown = newScores();
  const smoothed = newScores();
  const seen: Mutable<Seen> = { state: 'off', label: null, confidence: 0, at: null, settled: 0 };
  let speaks = false;
  let lookedAt: number | null = null;
  let countedAt: number | null = null;
  let trouble: LookVerdict = 'counts';
  let troubleSince = 0;

  function forgetFace(): void {
    smoothing.forget();
    label.forget();
    gaze.forget();
    countedAt = null;
  }

  function read(scores: NonNullable<Look['scores']>, ms: number, at: number): void {
    const settling = resting.learned < 1;
    resting.learn(scores, ms);
    if (settling) return;
    resting.subtract(scores, shown);
    if (speaks) weighSpeaking(shown);
    smoothing.add(shown, countedAt === null ? ms : at - countedAt);
    smoothed.set(smoothing.average ?? shown);
    foldDisgust(smoothed);
    label.see(smoothed, at);
    turn.add(shown, smoothed, ms);
  }

  /** Of the same verdict for so long, with this look. */
  function lasts(verdict: LookVerdict, at: number, ms: number): number {
    if (verdict !== trouble) {
      trouble = verdict;
      troubleSince = at - ms;
    }
    return at - troubleSince;
  }

  function stateOf(verdict: LookVerdict, lasting: number): SeeingState {
    if (verdict === 'nobody' && lasting >= UNKNOWN_AFTER_MS) return 'nobody';
    if ((verdict === 'many' || verdict === 'dark') && lasting >= TROUBLE_AFTER_MS) return verdict;
    const { state } = seen;
    // What is not yet told for certain leaves what was told.
    const told = state === 'nobody' || state === 'many' || state === 'dark';
    if (told && verdict !== 'counts' && verdict !== 'unclear') return state;
    return resting.learned < 1 ? 'settling' : 'seeing';
  }

  return {
    seen,
    look(look, at) {
      const ms = lookedAt === null ? LOOKS_EVERY_MS : Math.min(at - lookedAt, LOOK_STANDS_FOR_MS);
      const verdict = judgeLook(look);
      if (verdict === 'counts' && look.scores) {
        read(look.scores, ms, at);
        countedAt = at;
      }
      if (look.face && verdict !== 'many') gaze.follow(look, look.face, ms);
      lookedAt = at;
      seen.state = stateOf(verdict, lasts(verdict, at, ms));
      const unseenMs = countedAt === null ? 0 : at - countedAt;
      if (unseenMs >= DROPPED_AFTER_MS) forgetFace();
      else if (unseenMs >= UNKNOWN_AFTER_MS || seen.state === 'many' || seen.state === 'dark') {
        label.forget();
      }
      if (seen.state === 'nobody' || seen.state === 'many') gaze.forget();
      seen.label = label.emotion;
      seen.confidence = label.confidence;
      seen.at = gaze.at;
      seen.settled = resting.learned;
    },
    rest(state) {
      forgetFace();
      lookedAt = null;
      trouble = 'counts';
      seen.state = state;
      seen.label = null;
      seen.confidence = 0;
      seen.at = null;
    },
    personSpeaks(now) {
      speaks = now;
    },
    beginTurn: turn.begin,
    turnHint: turn.hint,
    forget() {
      forgetFace();
      resting.forget();
      turn.forget();
      seen.settled = 0;
    },
  };
}
