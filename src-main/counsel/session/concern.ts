/** What is said at concern where no model answers (R10): heard, the card offered, one direct question. */
import type { RiskKind } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { composeTurn } from '../compose.ts';
import type { GuideAround } from '../ports.ts';
import type { Care } from '../replies.ts';
import { REPLIES } from '../respond.ts';

const CARE_OF: Readonly<Record<RiskKind, Care>> = {
  self: 'heavy',
  others: 'others',
  'someone-else': 'someone-else',
  violence: 'hurt',
};

/** `asks`: whether the direct question is due; it is asked once in a session (R10). */
export function concernSay(
  kind: RiskKind | null,
  asks: boolean,
  language: Language,
  { seed, lastSaid }: Pick<GuideAround, 'seed' | 'lastSaid'>,
): readonly string[] {
  const replies = REPLIES[language];
  const turn = replies.cares[CARE_OF[kind ?? 'self']];
  const direct = turn.ask.filter((ask) => replies.askedAboutDying.test(ask) === asks);
  return composeTurn({
    turn,
    spare: turn,
    slots: { feeling: null, subject: null },
    recent: [lastSaid],
    seed,
    withMiddle: true,
    question: direct.length > 0 ? direct : turn.ask,
  });
}
