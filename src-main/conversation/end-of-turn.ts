/**
 * When is the person done? Waits for someone who thinks, answers a finished sentence at once.
 * Words, voice, habit and moment each add log-odds of the turn being over; how long silence must last follows from their sum.
 */
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type {
  EndOfTurn,
  EndOfTurnReason,
  Language,
  PauseFacts,
} from '../../src-preload/contract/words.ts';
import { judgeEnglish } from './end-of-turn/english.ts';
import type { Judged, Moment } from './end-of-turn/judged.ts';
import { judgeKorean } from './end-of-turn/korean.ts';
import { judgeMarks } from './end-of-turn/marks.ts';
import { judgeVoice, type VoiceJudged } from './end-of-turn/voice.ts';
import { languageOf } from './language-of.ts';

export { isBackChannel } from './end-of-turn/back-channel.ts';
export { learnedPause } from './end-of-turn/learned-pause.ts';
export { momentOf } from './end-of-turn/moment-of.ts';

export interface EndOfTurnInput {
  /** Of the whole utterance so far; null while they are not understood yet, '' where nothing was understood. */
  readonly words: string | null;
  /** Null where unknown: the script decides. */
  readonly language: Language | null;
  readonly pause: PauseFacts;
  /** Nine in ten of this person's pauses within a turn are shorter, milliseconds; null before enough is known. */
  readonly usualPauseMs: number | null;
  readonly patience: Preferences['patience'];
  /** What the companion said last. */
  readonly moment: Moment;
}

/** From how finished it sounds to how long silence must last, milliseconds; straight lines between. */
const WAITS: readonly (readonly [finished: number, waitMs: number])[] = [
  [0, 3_000],
  [0.12, 2_600],
  [0.3, 1_900],
  [0.5, 1_000],
  [0.7, 720],
  [0.85, 450],
  [0.93, 390],
  [1, 360],
];
const CLEARLY_FINISHED = 0.85;
const CLEARLY_OPEN = 0.3;
const LEAST_MS = 300;
const MOST_MS = 4_500;
const PATIENCE = { brisk: 0.8, natural: 1, patient: 1.55 } as const;
/** An answer from inside comes in pieces, and each may sound finished. */
const DEEP = { clear: 1.15, unclear: 1.3 } as const;
/** Of a person's usual pause: the least that is waited unless they are clearly done. */
const LEAST_OF_USUAL = 0.6;
const SHORT_ANSWER_MS = 700;
/** While words are on their way (a recogniser takes some 300 to 800 ms). */
const UNHEARD = { final: 650, short: 620, unclear: 1_100 } as const;
const NOT_UNDERSTOOD_MS = 800;
/** Characters of the words: the end of a sentence does not hang on what was said a minute before it. */
const LOOK_BACK = 400;

/** How long silence must last for the turn to be over, and why. Pure; well under a millisecond. */
export function endOfTurn(input: EndOfTurnInput): EndOfTurn {
  const text = input.words?.normalize('NFC').trim() ?? null;
  const reasons: EndOfTurnReason[] = [];
  const said = text === null || text === '' ? null : judgeWords(text, input);
  const voice = judgeVoice(input.pause, said === null || said.logOdds > 0);

  if (text === null) return unheard(input, voice);
  if (said === null) {
    return done(NOT_UNDERSTOOD_MS * PATIENCE[input.patience], 0.5, ['nothing-understood'], input);
  }
  reasons.push(WORD_REASONS[said.kind]);
  const voiceReason = VOICE_REASONS[voice.sounds];
  if (voiceReason !== null) reasons.push(voiceReason);

  const finished = likelihood(said.logOdds + voice.logOdds);
  const isClear = finished >= CLEARLY_FINISHED;
  let waitMs = waitFor(finished);
  if (input.moment === 'after-deep-question' && said.kind !== 'short-answer') {
    waitMs *= isClear ? DEEP.clear : DEEP.unclear;
    reasons.push('after-deep-question');
  }
  const usual = input.usualPauseMs;
  if (usual !== null && !isClear) {
    const least =
      usual * (finished < CLEARLY_OPEN ? 1.2 : Math.max(LEAST_OF_USUAL, 1.2 - finished));
    if (least > waitMs) {
      waitMs = least;
      reasons.push('usual-pauses');
    }
  }
  return done(waitMs * PATIENCE[input.patience], finished, reasons, input);
}

const WORD_REASONS = {
  sentence: 'words-complete',
  open: 'words-open',
  filler: 'filler',
  'short-answer': 'short-answer',
} as const satisfies Record<Judged['kind'], EndOfTurnReason>;

const VOICE_REASONS = {
  final: 'pitch-final',
  open: 'pitch-open',
  'drawn-out': 'voice-drawn-out',
  unclear: null,
} as const satisfies Record<VoiceJudged['sounds'], EndOfTurnReason | null>;

function judgeWords(text: string, { language, moment }: EndOfTurnInput): Judged {
  const judge = languageOf(text, language ?? 'en') === 'ko' ? judgeKorean : judgeEnglish;
  const { kind, logOdds } = judge(text.slice(-LOOK_BACK).replace(/\s+/g, ' '), moment);
  const all = logOdds + judgeMarks(text);
  if (kind === 'sentence' && all < -0.4) return { kind: 'open', logOdds: all };
  return { kind: kind === 'open' && all > 0.4 ? 'sentence' : kind, logOdds: all };
}

/** Nothing but the voice is known, and the words will be here soon. */
function unheard(input: EndOfTurnInput, voice: VoiceJudged): EndOfTurn {
  const { pause, moment, patience, usualPauseMs } = input;
  const holds = voice.sounds === 'open' || voice.sounds === 'drawn-out';
  const isShort = moment === 'after-question' && pause.spokenMs <= SHORT_ANSWER_MS && !holds;
  const reasons: EndOfTurnReason[] = ['words-unknown'];
  const voiceReason = VOICE_REASONS[voice.sounds];
  if (voiceReason !== null) reasons.push(voiceReason);
  if (isShort) reasons.push('short-answer');

  let waitMs = UNHEARD.unclear * PATIENCE[patience];
  if (patience !== 'patient') {
    if (voice.sounds === 'final') waitMs = UNHEARD.final;
    if (isShort) waitMs = UNHEARD.short;
  }
  const usual = usualPauseMs !== null && !isShort ? usualPauseMs * LEAST_OF_USUAL : 0;
  if (usual > waitMs) reasons.push('usual-pauses');
  return done(
    Math.max(waitMs, usual),
    likelihood(voice.logOdds + (isShort ? 0.6 : 0)),
    reasons,
    input,
  );
}

function done(
  waitMs: number,
  finished: number,
  reasons: readonly EndOfTurnReason[],
  { words, pause, usualPauseMs, patience, moment }: EndOfTurnInput,
): EndOfTurn {
  return {
    waitMs: Math.round(Math.min(Math.max(waitMs, LEAST_MS), MOST_MS)),
    finished: Math.round(finished * 1000) / 1000,
    reasons: patience === 'natural' ? reasons : [...reasons, patience],
    weighed: {
      words: words === null ? 'unknown' : words.trim() === '' ? 'none' : 'some',
      pause,
      usualPauseMs,
      patience,
      moment,
    },
  };
}

const likelihood = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function waitFor(finished: number): number {
  for (let at = 1; at < WAITS.length; at += 1) {
    const [upper, waitAbove] = WAITS[at] ?? [1, LEAST_MS];
    const [lower, waitBelow] = WAITS[at - 1] ?? [0, MOST_MS];
    if (finished <= upper) {
      return waitBelow + ((finished - lower) / (upper - lower)) * (waitAbove - waitBelow);
    }
  }
  return LEAST_MS;
}
