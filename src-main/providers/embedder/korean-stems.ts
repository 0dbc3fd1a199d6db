/** Which words of the table a Korean word is made of, without its particles and endings. */
import { isVowel, toJamo } from './jamo.ts';

const PARTICLES =
  '들|님|네|이|가|은|는|을|를|에|에서|에게|에게서|한테|한테서|께|께서|의|도|만|까지|부터|마저|조차|처럼|같이|같은|보다|로|으로|와|과|랑|이랑|하고|나|이나|라도|이라도|밖에|마다|대로|뿐|쯤|정도|때문에|때문|요|야|아|여|이야|이에요|예요|이다|입니다|이었|였|인데|이라|라서|이라서|라는|이라는|이란|란|이고|이며|인|씩|째|짜리|별|용|적|적인|적으로|스럽|스러|때|날|일|중';
const AFTER_NOUN = new RegExp(`^(?:${PARTICLES}){1,4}$`);
/** A noun made a verb: 공부했어요, 걱정돼요. */
const MADE_VERB =
  /^(?:을|를|이|가)?(?:하|해|했|한|할|함|합|되|돼|됐|된|될|됨|됩|받|당하|당해|당했|시키|시켜|시켰|나|났|난|날|내|냈|낸|이었|이에|였|입니|인데|이라)/;

/** What follows a stem at once, in jamo; a lone consonant closes the stem's own syllable. */
const ENDINGS =
  /^(?:$|ㄷㅏ|ㄱㅗ|ㅈㅣ|ㄴㅡㄴ|ㅇㅓ|ㅇㅏ|ㅇㅕ|ㅇㅡ|ㄴㅣ|ㄴㅔ|ㄴㅑ|ㄴㅏ|ㄱㅔ|ㄱㅓ|ㄱㅣ|ㄱㅜ|ㅅㅓ|ㅅㅡㅂ|ㄷㅓ|ㄷㅗ|ㄷㅡㄴ|ㄷㅡㅅ|ㅈㅏ|ㄹㅏ|ㄹㅕ|ㅁㅕ|ㅅㅣ|ㅅㅔ|ㅅㅕ|ㅇㅛ|ㅈㅛ|ㅂㄴㅣ|ㄴㄷ|ㄴㅈㅣ|ㄹㄱ|ㄹㄲ|ㄹㄷ|ㄹㅅ|ㄹㅈ|ㄹㅁㅏ|ㅁㅕㄴ|ㅆ)/;
const CLOSING = new Set(['ㄴ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅆ', 'ㄹㅁ']);

const LONGEST_NOUN = 6;
const LONGEST_VERB = 14;
/** A word that is made of more parts than this is a sentence without spaces. */
const MOST_PARTS = 6;

const LAST_PARTICLE = new RegExp(`(?:${PARTICLES})$`);

/** A word as it is spelt without what follows it: names above all, which no table knows. Two syllables stay. */
export function withoutParticle(word: string): string {
  const bare = word.replace(LAST_PARTICLE, '');
  return bare.length >= 2 ? bare : word;
}

/** Rows of the table, the word's parts from left to right; empty where nothing of it is known. */
export function koreanRows(
  word: string,
  find: (key: string) => number | undefined,
): readonly number[] {
  const rows: number[] = [];
  let rest = word;
  for (let part = 0; part < MOST_PARTS && rest !== ''; part += 1) {
    // 못 자요, 안 먹어요: what is not done is what it is about.
    if (rest.length > 2 && /^[못안]/.test(rest) && nounAt(rest, find) === null)
      rest = rest.slice(1);
    const noun = nounAt(rest, find);
    const verb = verbAt(rest, find);
    if (verb !== null && (noun === null || verb.jamo > toJamo(rest.slice(0, noun.length)).length)) {
      rows.push(verb.row);
      break;
    }
    if (noun === null) break;
    rows.push(noun.row);
    rest = rest.slice(noun.length);
    if (AFTER_NOUN.test(rest) || MADE_VERB.test(rest)) break;
  }
  return rows;
}

function nounAt(
  word: string,
  find: (key: string) => number | undefined,
): { readonly row: number; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NOUN, word.length); length > 0; length -= 1) {
    const row = find(`n${word.slice(0, length)}`);
    if (row === undefined) continue;
    const rest = word.slice(length);
    if (length > 1 || rest === '' || AFTER_NOUN.test(rest)) return { row, length };
    // One syllable begins many words: what follows has to be one as well.
    const next = length === 1 ? nounAt(rest, find) : null;
    if (next !== null && next.length > 1) return { row, length };
  }
  return null;
}

function verbAt(
  word: string,
  find: (key: string) => number | undefined,
): { readonly row: number; readonly jamo: number } | null {
  const jamo = toJamo(word);
  for (let length = Math.min(LONGEST_VERB, jamo.length); length > 1; length -= 1) {
    const row = find(`v${jamo.slice(0, length)}`);
    if (row === undefined) continue;
    if (canFollow(jamo.slice(length), length)) return { row, jamo: length };
  }
  return null;
}

function canFollow(rest: string, stem: number): boolean {
  if (ENDINGS.test(rest)) return true;
  const first = rest[0] ?? '';
  if (CLOSING.has(first)) return !isVowel(rest[1] ?? '');
  // Long stems are not there by chance.
  return stem > 5;
}
