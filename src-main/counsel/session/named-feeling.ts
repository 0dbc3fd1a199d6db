/** The feeling that words name surely enough to answer it as that feeling. Pure. */
import type { Emotion, Language } from '../../../src-preload/contract/words.ts';
import { feelingIn } from './feeling.ts';

/**
 * Stretches that name no feeling of the person's now: what is denied or wished for, what is thanked or
 * apologised with, what others show, and words that hold a word for a feeling by chance.
 */
const NOT_FELT: Readonly<Record<Language, RegExp>> = {
  ko: /[가-힣]*(?:서울|거울|겨울|울산|울릉|여울|개울|저울|울타리|울퉁|어울)[가-힣]*|(?:전|대|영|만|문|변|동|소|통|정|진|강|약|악|심|미|장|노|진)화[가나를났]?[가-힣]*|화(?:나무|가로)[가-힣]*|좋(?:겠|을|으면|아하|은\s?(?:생각|방법|질문|말|아침|저녁|밤|것\s?같)|지)[가-힣]*|(?:안|별로|그다지|그리|전혀)\s?(?:안\s?)?(?:좋|불안|초조|걱정|긴장|무서|무섭|두려|화나|슬프|슬퍼|우울|기쁘|행복|외로|외롭|힘들)[가-힣]*|(?:걱정|염려|긴장|불안해?|무서워)\s?(?:마|말|안\s?해|하지\s?(?:마|말|않)|은\s?안)[가-힣]*|[가-힣]+(?:하|이)?고\s?싶[가-힣]*|(?:행복|기쁘|즐겁|편안|평온|차분)[가-힣]*(?:면|려고|기를|길|자면|려면)[가-힣]*|(?:미안|죄송)(?:해요?|하지만|한데|합니다|해서)?(?=[\s,.!]|$)|[가-힣]+\s?보(?:여|이|인|였|일)[가-힣]*|다행히/gu,
  en: /\b(?:i(?:'d| would| wish| want| hope| need| used)(?: \w+){0,4}|(?:would|could|should|will|might|may|to) (?:be|feel|have been)(?: \w+){0,2}|if (?:only )?i (?:was|were|felt|could)(?: \w+){0,3}|(?:no longer|not|never|isn't|aren't|wasn't|don't|didn't|hardly) (?:\w+ ){0,3}?\w+|great(?:,|!)? (?:thanks|thank|idea|question|deal|many|grand\w*)|(?:calm|calming|calmed|slow|sit|sat|lie|lay|break|broke|write|wrote|turn|turned|let|lets|shut|settle|come|go|going|went|put|walk\w*|up and) (?:\w+ )?down|down (?:the|to|here|there|by|with|from|on|in|at)|low (?:on|in|fat|key|cost|price)|better (?:late|than|off|not|if|to|yet|half|ones?|way|idea)|(?:have|had) (?:better|great)|great (?:if|when)|settled (?:in|into|on|for|down)|content (?:of|from|with the)|(?:mad|crazy) (?:about|busy|for)|(?:people|friends?|everyone|everybody|they|he|she|others) (?:\w+ )?(?:looks?|looked|seems?|seemed)(?: \w+){0,2})\b/giu,
};

/** Words that speak against a light feeling that is named beside them. */
const SHADOW: Readonly<Record<Language, RegExp>> = {
  ko: /지만|는데|그런데|근데|하지만|못|안\s|않|없|싫|힘들|힘든|아프|아파|나쁘|슬프|슬퍼|우울|불안|걱정|죽/u,
  en: /\b(?:but|until|though|although|yet|however|used to|no|not|never|\w+n't|hate|sad|hard|bad|worse|hurt\w*|pain|afraid|worr\w+|alone|die|dead)\b/iu,
};
const CALM: Readonly<Record<Language, RegExp>> = {
  ko: /편안|평온|차분|잔잔/u,
  en: /\b(?:calm|peaceful|content|settled)\b/iu,
};

/** Null rather than a guess: joy that is read into a dark sentence hurts more than a feeling that is missed. */
export function namedFeeling(text: string, language: Language): Emotion | null {
  const plain = text.normalize('NFC').replaceAll('’', "'");
  const felt = plain.replace(NOT_FELT[language], ' ');
  const emotion = feelingIn(felt, language)?.emotion ?? null;
  if (emotion === 'happy') return SHADOW[language].test(plain) ? null : emotion;
  if (emotion === 'neutral') {
    return CALM[language].test(felt) && !SHADOW[language].test(plain) ? emotion : null;
  }
  return emotion;
}
