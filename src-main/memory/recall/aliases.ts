/** Names that stand for what a question asks of: "my sister" of the question is "Tess" where "my sister Tess" was said. Pure. */
import { stemsOf } from '../index/analysis.ts';
import { normaliseWord } from '../index/tokens.ts';
import { namesAttribute } from './attributes.ts';
import type { Read } from './features.ts';
import type { AskedWord, Question } from './question.ts';

/** Right beside the word; and in a sentence that gives a name to something. */
const BESIDE = 0.7;
const NAMED = 0.6;
const MOST_ALIASES = 3;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const NAME = /^\p{Lu}[\p{Ll}'’-]+$/u;
/** Korean names are not marked; after a word for a person or an animal they mostly bear one of these. */
const KOREAN_NAME =
  /^([가-힣]{2,3}?)(?:이가|이랑|이는|이한테|이를|이도|가|랑|이|는|은|한테|를|을|도|와|과|씨|이네|네)?$/u;
const NAMING =
  /\b(?:named|called|name is|name's|name was|call (?:him|her|it|them))\b|이름(?:은|이)/u;
const GIVEN =
  /(?:named|called|name is|name's|name was|call(?:ed)? (?:him|her|it|them)|named (?:him|her|it|them))\s+(?<english>\p{Lu}[\p{Ll}'’-]+)|이름(?:은|이)\s*(?<korean>[가-힣]{1,4}?)(?:이야|야|인데|이고|고|이래|래|이에요|예요|[.,!?]|\s|$)/u;
/** Capital letters that name nobody. */
const NO_NAMES = new Set(
  'i i’m i’ll the a an my his her their our he she it we they you this that and but so then when if oh yes no well also monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
/** Korean words for someone who has a name: beside others a word is seldom one. */
const KOREAN_NAMED =
  /^(?:여|남|큰|막내|작은)?(?:동생|언니|오빠|누나|형|친구|남편|아내|아들|딸|조카|사촌|남친|여친|남자친구|여자친구|룸메|룸메이트|강아지|고양이|선배|후배|동료|상사|팀장|짝꿍|애인)$/u;

/** The question with the names that passages give to what it asks of. */
export function withAliases(question: Question, passages: readonly Read[]): Question {
  const words = question.words.map((asked) =>
    // "Fintan lives" says nothing of who else does.
    withNames(asked, passages, namesAttribute(asked.word, question.attributes)),
  );
  return { ...question, words };
}

function withNames(asked: AskedWord, passages: readonly Read[], isDoing: boolean): AskedWord {
  const found = new Map<string, number>();
  for (const { text, speaker } of passages) {
    const words = text.match(WORD) ?? [];
    words.forEach((word, i) => {
      const weight = meant(asked, word);
      if (weight === 0) return;
      const around = isDoing ? [words[i + 1]] : [words[i + 1], words[i - 1]];
      for (const beside of around) {
        const name = beside === undefined ? null : nameIn(beside, word, beside === words[i + 1]);
        if (name !== null && name !== speaker) {
          found.set(name, Math.max(found.get(name) ?? 0, BESIDE * weight));
        }
      }
      if (!NAMING.test(text)) return;
      const given = GIVEN.exec(text)?.groups;
      const told = given?.english ?? given?.korean;
      if (told !== undefined) {
        const key = normaliseWord(told);
        found.set(key, Math.max(found.get(key) ?? 0, NAMED * weight));
      }
    });
  }
  if (found.size === 0) return asked;
  const related = new Map(asked.related);
  const best = [...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_ALIASES);
  for (const [name, weight] of best) {
    for (const stem of new Set([name, ...stemsOf(name)])) {
      if (!asked.stems.includes(stem)) related.set(stem, Math.max(related.get(stem) ?? 0, weight));
    }
  }
  return { ...asked, related };
}

/** 1 for the word itself, less for one that may stand for it, 0 for others. */
function meant(asked: AskedWord, word: string): number {
  const stems = stemsOf(normaliseWord(word));
  if (stems.some((stem) => asked.stems.includes(stem))) return 1;
  return stems.some((stem) => asked.related.has(stem)) ? 0.8 : 0;
}

function nameIn(word: string, beside: string, isAfter: boolean): string | null {
  if (NAME.test(word)) {
    const plain = normaliseWord(word).replace(/['’]s$/u, '');
    return NO_NAMES.has(plain) || NAME.test(beside) ? null : plain;
  }
  const title = stemsOf(normaliseWord(beside)).some((stem) => KOREAN_NAMED.test(stem));
  if (!isAfter || !title) return null;
  // A word that ends in a particle itself ("동생이 어제") is followed by no name.
  if (!KOREAN_NAMED.test(beside)) return null;
  return KOREAN_NAME.exec(word)?.[1] ?? null;
}
