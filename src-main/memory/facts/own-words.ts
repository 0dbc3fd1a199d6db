/** What of a turn is said by the person, of what is so: not asked, not supposed, not quoted, not in jest. */
import type { Language } from '../../../src-preload/contract/words.ts';

/** Longer turns with as many lines are something pasted in. */
const MOST_CHARACTERS = 3_000;
const MOST_LINES = 14;

const QUOTED =
  /```[\s\S]*?(?:```|$)|^\s*>.*$|^\s*(?:from|to|subject|date|보낸 사람|받는 사람|제목)\s*:.*$|[“„「『][^”」』]*[”」』]|"[^"\n]*"|‘[^’\n]{4,}’/gimu;
/** Stands where something quoted was: a sentence around it tells what another said. */
export const QUOTE_MARK = '⟦⟧';

const JEST =
  /\b(?:just kidding|only kidding|i'?m kidding|jk\b|just joking|i'?m joking|pretend(?:ing)? (?:to be|that|i)|role ?-?play|let'?s imagine|in the story|for my novel)|농담이|농담인|농담이야|장난이야|장난친|역할극|소설 속|소설에서|드라마에서|영화에서/iu;

/** The person's own words, with what they quote taken out; empty where it is all a pasted text or a joke. */
export function ownWords(text: string): string {
  const line = text
    .normalize('NFC')
    .replaceAll('’s', "'s")
    .replaceAll(/(\p{L})’(\p{L})/gu, "$1'$2");
  if (line.length > MOST_CHARACTERS || line.split('\n').length > MOST_LINES || JEST.test(line)) {
    return '';
  }
  return line.replace(QUOTED, ` ${QUOTE_MARK} `);
}

export interface OwnSentence {
  readonly text: string;
  readonly language: Language;
}

const EN_QUESTION =
  /\?\s*$|^(?:(?:so|and|but|well|hey|ok(?:ay)?|dal),? )*(?:do|does|did|is|are|was|were|am|can|could|should|would|will|shall|have|has|what|who|whom|whose|when|where|why|how|which|isn't|aren't|don't you|doesn't|didn't) (?:you|i|we|he|she|it|they|that|this|there|my|the|your|if|do|does|is|are|about|come|much|many|long|\p{L}+ing)\b/iu;
const EN_SUPPOSED =
  /\b(?:if (?!i (?:walk|go|take|run|breathe|write|talk|listen|cook))|unless|would(?:n't)?|i'd|could(?:n't have)?|might|maybe|perhaps|probably|imagine|suppos(?:e|ing)|what if|wish|hypothetically|as though|as if|apparently|rumou?r|supposedly|almost|nearly|pretend|dreamed|dreamt|(?:had|have) a dream|i guess|not sure|i think about|thinking (?:of|about)|considering|hop(?:e|ing) to|want to|wanna)\b/iu;
/** "My mum said", "they told me": what follows is theirs. */
const EN_REPORTED =
  /\b(?:says?|said|saying (?:that|how|i|he|she|they|to)|tells? (?:me|us|him|her|them)|told|thinks?(?! about)|claims?|claimed|asked|asks|believes|insists?|according to|wrote|posted|texted|article|headline|quote)\b/iu;

const KO_QUESTION =
  /\?\s*$|(?:을까|ㄹ까|일까|할까|볼까|나요|가요\?|인가|던가|니|냐|을래|할래|까요|죠\?|지\?|어때|어떨까)\s*(?:요)?\s*$/u;
const KO_SUPPOSED =
  /만약|만일|혹시|아마|(?:다|이)면\s?(?:어떨|좋겠|어떡|어쩌)|[가-힣]라면(?![을이])|텐데|을지도|일지도|ㄹ지도|지도\s?(?:몰라|모르)|(?:것|거)\s?같|수도\s?있|상상|가정하|으?면\s?어떨까|고\s?싶|었으면|했으면|뻔했|뻔\s?했|척[하했]|꿈에서|꿈을\s?꿨|꿈꿨|까\s?(?:생각|고민|봐|해)|려다가?\s?말/u;
const KO_REPORTED =
  /(?:다|라|자|냐)고\s?(?:말|했|하[더시셨는]|하[네던]|그러|그랬|들었|전[했해]|쓰여|적혀|주장|생각하시|한다)|(?:[다라]|한|된|간|온|는|란|ㄴ)대(?:요|서)?\s*$|[이]래(?:요)?\s*$|(?:는|은|한|된|간)다던데|라던데|다더라|라더라|더라고|에\s?따르면|기사에|뉴스에서/u;

const EN_CUT =
  /(?<=[.!?;…])\s+|\n+|(?:,\s*)?\b(?:but|although|though|however)\b\s*|(?:,\s*|\s+)(?=and (?:i|my|we|he|she|it)\b)|,\s+(?=(?:i|my|we)(?:'| )\p{L})/giu;
const KO_CUT =
  /(?<=[.!?。？！…~])\s+|\n+|(?<=(?:지만|는데|은데|인데|데다|고요?|거든요?|니까|라서))[,\s]+(?!(?:있|계|나[면서니]|싶|해|합|하|불|부르|말|보|한))(?=\S)|;\s*/gu;

/** The sentences that state something, parted where another statement begins. */
export function ownSentences(text: string): readonly OwnSentence[] {
  const words = ownWords(text);
  const language: Language = /\p{Script=Hangul}/u.test(words) ? 'ko' : 'en';
  return language === 'en' ? english(words) : korean(words);
}

function english(words: string): readonly OwnSentence[] {
  return words
    .split(/(?<=[.!?;…])\s+|\n+/u)
    .filter((whole) => !EN_QUESTION.test(whole.trim()) && !whole.includes(QUOTE_MARK))
    .flatMap((whole) => whole.split(EN_CUT))
    .map((part) => part?.trim() ?? '')
    .filter(
      (part) =>
        part !== '' &&
        !EN_QUESTION.test(part) &&
        !EN_SUPPOSED.test(part) &&
        !EN_REPORTED.test(part),
    )
    .map((part) => ({
      text: part.replace(
        /^(?:and|so|well|oh|um+|uh+|yeah|yes|also|anyway|actually|honestly|you know|i mean)[,\s]+/iu,
        '',
      ),
      language: 'en',
    }));
}

function korean(words: string): readonly OwnSentence[] {
  return words
    .split(/(?<=[.!?。？！…~])\s+|\n+/u)
    .filter((whole) => !KO_QUESTION.test(ending(whole)) && !whole.includes(QUOTE_MARK))
    .flatMap((whole) => (KO_REPORTED.test(ending(whole)) ? [] : whole.split(KO_CUT)))
    .map((part) => part?.trim() ?? '')
    .filter(
      (part) =>
        part !== '' &&
        !KO_QUESTION.test(ending(part)) &&
        !KO_SUPPOSED.test(part) &&
        !KO_REPORTED.test(ending(part)),
    )
    .map((part) => ({ text: part, language: 'ko' }));
}

/** Without what laughs, cries or ends it. */
const ending = (part: string): string => part.trim().replace(/[.!~…ㅋㅎㅠㅜ\s]+$/u, '');
