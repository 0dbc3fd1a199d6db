/**
 * A clause said back in English: "my boss shouted at me" becomes "So your boss shouted at you." Only plain
 * statements whose persons can be turned with certainty; anything else is not said back. Pure.
 */

const OPENERS =
  /^(?:(?:well|so|and|but|also|honestly|yeah|yes|no|actually|um+|uh+|like|ok|okay|then|anyway|basically|because|it'?s just that|the thing is(?: that)?)[\s,]+)+/iu;
/** What cannot be turned: the listener, or several people of whom the person is one. */
const UNSAFE =
  /\b(?:you|your|yours|yourself|we|us|our|ours|ourselves|dal|let'?s|mine|myself)\b|["“”?]/iu;
/** What is never said back. */
const HARSH =
  /\b(?:kill|die|dying|dead|death|suicid\w*|cut(?:ting)?|harm\w*|worthless|useless|pathetic|stupid|idiot|loser|failure|burden|ugly|disgusting|hate myself|fuck\w*|shit\w*|bitch|bastard|cunt|sex\w*|rape\w*|crazy|insane|freak)\b/iu;
/** A statement begins like this. */
const BEGINS =
  /^(?:i|i'm|i've|i'll|my|he|she|they|he's|she's|they're|they've|it|it's|everyone|everybody|nobody|no one|people|someone|somebody|the|this|that|nothing|everything|today|yesterday|last night)\b/iu;
const FINITE =
  /\b(?:am|is|are|was|were|have|has|had|do|does|did|don't|doesn't|didn't|can't|couldn't|can|could|won't|wouldn't|isn't|wasn't|weren't|haven't|hasn't|feel|feels|felt|keep|keeps|kept|think|thinks|want|wants|need|needs|miss|know|said|told|got|get|gets|went|made|makes|left|lost|took|came|broke|fell|saw|heard|found|never|always)\b|'(?:m|s|re|ve)\b|\w{3,}ed\b/iu;

const TURNS: readonly (readonly [RegExp, string])[] = [
  [/\bi'm\b|\bi am\b/giu, 'you are'],
  [/\bam i\b/giu, 'are you'],
  [/\bi've\b/giu, 'you have'],
  [/\bi'll\b/giu, 'you will'],
  [/\bi'd\b/giu, "you'd"],
  [/\bi wasn't\b/giu, "you weren't"],
  [/\bi was\b/giu, 'you were'],
  [/\bi\b/giu, 'you'],
  [/\bme\b/giu, 'you'],
  [/\bmy\b/giu, 'your'],
];

const MOST_WORDS = 14;
const FEWEST_WORDS = 3;
/** "So you feel …" and the like: by the seed, so that it is not always the same. */
const FRAMES: readonly ((clause: string) => string)[] = [
  (clause) => `So ${clause}.`,
  (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  (clause) => `I hear that ${clause}.`,
];
const PROPER =
  /^(?:i|my|he|she|they|it|the|this|that|every\w+|no\w*|people|some\w+|today|yesterday|last)\b/iu;

/** The last thing told, said back as one sentence; null where it cannot be done safely. */
export function clauseBackEn(text: string, seed: number): string | null {
  const said = text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  const last = said.split(/(?<=[.!?…])\s+/u).findLast((one) => one !== '') ?? '';
  if (/[?가-힣]/u.test(last) || HARSH.test(said)) return null;
  const clause = last
    .replace(/[\s.,!…]+$/gu, '')
    .replace(OPENERS, '')
    .replace(/^i (?:just )?(?:guess|suppose)(?: that)? /iu, '');
  const words = clause.split(' ').length;
  if (words < FEWEST_WORDS || words > MOST_WORDS || UNSAFE.test(clause)) return null;
  if (!BEGINS.test(clause) || !FINITE.test(clause)) return null;
  const lowered = PROPER.test(clause)
    ? `${clause.charAt(0).toLowerCase()}${clause.slice(1)}`
    : clause;
  const turned = TURNS.reduce((words, [from, to]) => words.replace(from, to), lowered);
  return (FRAMES[seed % FRAMES.length] ?? FRAMES[0])?.(turned) ?? null;
}
