/** The feeling that words name, as it is said back. Pure. */
import type { Emotion, Language } from '../../../src-preload/contract/words.ts';
import type { Topic } from '../lexicon.ts';
import { LEXICONS, understand } from '../understand.ts';

export interface Named {
  /** How it is said back: a noun of ours where we know one, else their own words. */
  readonly word: string;
  /** Null where it is unclear. */
  readonly emotion: Emotion | null;
}

/** What each topic feels like; shame is met as disgust is (section 3, routing). */
const EMOTION_OF: Readonly<Record<Topic, Emotion | null>> = {
  grief: 'sad',
  shame: 'disgusted',
  anger: 'angry',
  anxiety: 'anxious',
  loneliness: 'sad',
  sleep: null,
  sadness: 'sad',
  'good-news': 'happy',
  work: null,
  relationships: null,
};

interface More {
  readonly when: RegExp;
  readonly word: string;
  readonly emotion: Emotion;
  /** Only in answer to the question for it: "fine" is mostly said of something else. */
  readonly asked?: true;
}

/** Feelings no topic is about. */
const MORE: Readonly<Record<Language, readonly More[]>> = {
  ko: [
    { when: /놀랐|놀라|당황|얼떨떨/u, word: '놀란 마음', emotion: 'surprised' },
    { when: /역겨|역겹|징그|넌더리|환멸/u, word: '질린 마음', emotion: 'disgusted' },
    { when: /편안|평온|차분|잔잔/u, word: '편안한 마음', emotion: 'neutral' },
    { when: /멍[하해한]|덤덤|무덤|무감각/u, word: '멍한 마음', emotion: 'neutral' },
    {
      when: /그저\s?그[래렇]|그냥\s?그[래렇]|쏘쏘|보통이|평범|나쁘지\s?않|괜찮은\s?(?:편|것)/u,
      word: '그저 그런 마음',
      emotion: 'neutral',
      asked: true,
    },
    { when: /복잡/u, word: '복잡한 마음', emotion: 'neutral' },
    {
      when: /괜찮|좋아/u,
      word: '괜찮은 마음',
      emotion: 'happy',
      asked: true,
    },
  ],
  en: [
    {
      when: /\b(?:surprised|shocked|stunned|startled)\b/iu,
      word: 'surprise',
      emotion: 'surprised',
    },
    { when: /\b(?:disgusted|disgust|sickened)\b/iu, word: 'disgust', emotion: 'disgusted' },
    { when: /\b(?:calm|peaceful|content|settled)\b/iu, word: 'calm', emotion: 'neutral' },
    { when: /\b(?:bored|boredom)\b/iu, word: 'boredom', emotion: 'neutral' },
    {
      when: /\b(?:confused|mixed|torn|all over the place)\b/iu,
      word: 'confusion',
      emotion: 'neutral',
    },
    {
      when: /\b(?:meh|so[- ]so|okay-?ish|not (?:too |so )?bad|all right|alright|fine|okay|ok)\b/iu,
      word: 'something in between',
      emotion: 'neutral',
      asked: true,
    },
  ],
};

const FEAR = /두렵|두려|무서|무섭|겁|scared|afraid|fear|terrified|dread/iu;
/** As much as one word of one's own, in characters. */
const ONE_WORD: Readonly<Record<Language, number>> = { ko: 8, en: 18 };
const MOST_WORDS = 2;

/** A feeling of the person's that is named, whatever else is said; null where none is. */
export function feelingIn(text: string, language: Language, asked = false): Named | null {
  const plain = text.normalize('NFC').replaceAll('’', "'").trim();
  const said = plain.replace(LEXICONS[language].othersFeel, '$1');
  const known = LEXICONS[language].feelings.find(({ when }) => when.test(said));
  if (known !== undefined) {
    const emotion =
      FEAR.test(said) && known.topic === 'anxiety' ? 'fearful' : EMOTION_OF[known.topic];
    return { word: known.said, emotion };
  }
  const other = MORE[language].find((one) => (asked || !one.asked) && one.when.test(said));
  return other === undefined ? null : { word: other.word, emotion: other.emotion };
}

/** Of an answer to the question for it: a word of their own counts too. */
export function feelingAnswered(text: string, language: Language): Named | null {
  const named = feelingIn(text, language, true);
  if (named !== null) return named;
  const own = text.trim().replace(/[\s.,!?…~]+$/gu, '');
  const { move, question } = understand(text, language);
  const isShort = own.length <= ONE_WORD[language] && own.split(/\s+/u).length <= MOST_WORDS;
  const isWord = own.length > 1 && isShort && !/\d/u.test(own);
  return isWord && move === null && !question ? { word: own, emotion: null } : null;
}

/** Whether it is a noun of ours, which our own sentences may decline. */
export function isOurs(word: string, language: Language): boolean {
  return (
    LEXICONS[language].feelings.some(({ said }) => said === word) ||
    MORE[language].some((one) => one.word === word)
  );
}
