/** The words of a text that say what it is about, in a form in which inflected forms meet. */
import { stemmer } from 'stemmer';

const EMPTY_ENGLISH = new Set(
  `a an the and or but so of to in on at by for from with about as into over after before when while
  than then is are was were be been being am do does did done have has had having will would can could
  should may might must i you he she it we they me him her us them my your his its our their mine yours
  this that these those there here what who which how why not no yes very really quite just also too
  more most some any all one once again still even only own same other because if s t m re ve ll d
  like likes get gets got make makes made feel feels felt thing things lot up out
  don doesn didn isn aren wasn can couldn won wouldn usually often`
    .split(/\s+/)
    .map((word) => stemmer(word)),
);

/** Particles and endings, the longest first; what is left of a word has at least one syllable. */
const KOREAN_ENDS =
  /(?:이었어요|였어요|이에요|예요|이야|이랑|에서는|에서|에게서|에게|한테서|한테|으로는|으로|까지|부터|보다|처럼|만큼|하고|했어요|했어|했다|하는|해요|하면|하다|해서|할|한|해|들이|들은|들을|들|께서|에는|에도|에|은|는|이|가|을|를|의|도|만|로|와|과|랑|요|야|네|지|어요|아요|었어|았어|어|아|고|면|게|서|다)$/u;
const EMPTY_KOREAN = new Set(
  [
    ...'나 내 저 제 너 네 우리 그 이 저희 것 거 게 수 때 더 좀 잘 안 못 너무 정말 진짜 그냥 많이 요즘 지금 오늘 어제 있 없 하 되 같 그리고 그런데 근데 그래서 하지만 아니 응 네 뭐 왜 어떻게 이제 또 다시 마음',
  ]
    .join('')
    .split(' '),
);

export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const content = /\p{Script=Hangul}/u.test(word) ? korean(word) : english(word);
    if (content !== null) words.add(content);
  }
  return words;
}

function english(word: string): string | null {
  const stem = stemmer(word);
  return EMPTY_ENGLISH.has(stem) ? null : stem;
}

/** The first two syllables of what is left: verbs of one root end differently, nouns of one root begin alike. */
function korean(word: string): string | null {
  let root = word;
  for (let i = 0; i < 2 && root.length > 1; i++) {
    const cut = root.replace(KOREAN_ENDS, '');
    if (cut === '' || cut === root) break;
    root = cut;
  }
  return EMPTY_KOREAN.has(root) ? null : root.slice(0, 2);
}
