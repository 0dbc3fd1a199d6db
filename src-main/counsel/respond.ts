import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { composeTurn, hash, LOOK_BACK, type Slots } from './compose.ts';
import type { Move } from './lexicon.ts';
import type { Care, Replies, Turn } from './replies.ts';
import { ENGLISH_REPLIES } from './replies-en.ts';
import { KOREAN_REPLIES } from './replies-ko.ts';
import { clauseBack } from './session/reflect.ts';
import { LEXICONS, understand } from './understand.ts';

export interface Said {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** How serious a person's words are; the safety room's judge. */
export type Judge = (text: string, language: Language) => RiskLevel;

export const REPLIES: Readonly<Record<Language, Replies>> = {
  ko: KOREAN_REPLIES,
  en: ENGLISH_REPLIES,
};
const NO_SLOTS: Slots = { feeling: null, subject: null };

/** A turn and how it is to be put together. */
interface Plan {
  readonly turn: Turn;
  readonly slots: Slots;
  readonly own?: string | null;
  readonly withMiddle: boolean;
  readonly question?: readonly string[];
  readonly again?: number;
}

/** Care comes before anything else: words that alarm, and answers to a question about safety. */
function careFor(text: string, lastOwn: string, level: RiskLevel, language: Language): Care | null {
  const replies = REPLIES[language];
  const lexicon = LEXICONS[language];
  if (level !== 'none') {
    if (lexicon.hurtBySomeone.test(text)) return 'hurt';
    if (lexicon.someoneElse.test(text)) return 'someone-else';
    return level === 'acute' ? 'urgent' : 'heavy';
  }
  const askedAboutDying = replies.askedAboutDying.test(lastOwn);
  if (!askedAboutDying && !replies.askedAboutSafety.test(lastOwn)) return null;
  const no = lexicon.moves.no.test(text);
  const yes = !no && lexicon.moves.yes.test(text);
  if (lexicon.moves.unsure.test(text)) return 'heavy';
  if (yes) return askedAboutDying ? 'urgent' : 'safer';
  if (no) return askedAboutDying ? 'safer' : 'urgent';
  return null;
}

function carePlan(care: Care, recent: readonly string[], language: Language): Plan {
  const replies = REPLIES[language];
  const turn = replies.cares[care];
  if (care !== 'heavy') return { turn, slots: NO_SLOTS, withMiddle: true, again: 2 };
  // Asked directly once, and not again and again.
  const asked = recent.some((reply) => replies.askedAboutDying.test(reply));
  return {
    turn,
    slots: NO_SLOTS,
    withMiddle: true,
    again: 2,
    question: turn.ask.filter((ask) => replies.askedAboutDying.test(ask) !== asked),
  };
}

/** So many characters hold more than one thing. */
const MUCH: Readonly<Record<Language, number>> = { ko: 90, en: 220 };
/** Moves that say something of themselves, so that the middle sentence belongs to them. */
const TELLING: ReadonlySet<Move> = new Set([
  'human',
  'abilities',
  'dal',
  'fond',
  'upset',
  'quiet',
  'diagnosis',
  'medicine',
  'goodbye',
]);

function plainPlan(text: string, seed: number, language: Language): Plan {
  const replies = REPLIES[language];
  const { move, topic, feeling, subject, question } = understand(text, language);
  if (move !== null) {
    const withMiddle = TELLING.has(move) || (seed & 4) === 0;
    return { turn: replies.moves[move], slots: NO_SLOTS, withMiddle };
  }
  if (question && topic === null) {
    return { turn: replies.unknown, slots: NO_SLOTS, withMiddle: true };
  }
  if (text.length > MUCH[language]) {
    return { turn: replies.much, slots: NO_SLOTS, withMiddle: true };
  }
  const own = clauseBack(text, language, seed >>> 3);
  const turn = topic === null ? replies.plain : replies.topics[topic];
  return { turn, slots: { feeling, subject }, own, withMiddle: (seed & 12) !== 0 };
}

/**
 * The built-in counsellor's next turn as sentences. Pure: the same messages at the same hour give the
 * same answer. `hour` is the person's local hour, 0 to 23.
 */
export function respond(
  messages: readonly Said[],
  language: Language,
  judge: Judge,
  hour: number,
): readonly string[] {
  const replies = REPLIES[language];
  const own = messages.filter((one) => one.role === 'assistant').map((one) => one.content);
  const person = messages.filter((one) => one.role === 'user').map((one) => one.content.trim());
  const recent = own.slice(-LOOK_BACK);
  const text = person.at(-1) ?? '';
  const seed = hash(`${text}|${person.length}`);

  if (messages.at(-1)?.role === 'assistant') {
    return composeTurn({
      turn: replies.carryOn,
      spare: replies.plain,
      slots: NO_SLOTS,
      recent,
      seed,
      withMiddle: true,
    });
  }

  const care = careFor(text, own.at(-1) ?? '', judge(text, language), language);
  const plan = care === null ? plainPlan(text, seed, language) : carePlan(care, recent, language);
  const isNight = hour < 5 && seed % 4 === 0;
  return composeTurn({
    ...plan,
    spare: replies.plain,
    recent,
    seed,
    ...(isNight && isListening(plan.turn, replies) ? { middle: replies.night } : {}),
  });
}

/** Only turns of listening make room for a word about the hour; an answer or a step keeps its own middle. */
function isListening(turn: Turn, replies: Replies): boolean {
  const { anxiety, sadness, loneliness, sleep } = replies.topics;
  return [anxiety, sadness, loneliness, sleep].some((topic) => topic === turn);
}
