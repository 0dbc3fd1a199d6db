import { words } from './judged.ts';

/** Sounds and words by which a listener says no more than "I am with you". Never a refusal, a question or a call. */
const BACK_CHANNELS = words(`
  응 응응 으응 음 음음 네 네네 넵 넹 예 예예 어 어어 엉 웅 아 아아 오 흠 하 허 아하 그래 그래요 그렇지 그렇죠 그쵸 그치 그렇구나 그렇군요 그러게 그러게요 그러네 그러네요
  그랬구나 아네 아예 맞아 맞아요 맞습니다 맞죠 그럼 그럼요
  mm mmm mhm mm-hm mm-hmm mmhm mmhmm mm-mm m-hm hm hmm hmmm uh-huh uhhuh uh uhm um ah aha oh ooh yeah yeahs yea yes yep yup right true sure okay ok wow
`);
const PHRASES =
  /\b(?:i see|of course|got it|makes sense|that's right|thats right|uh huh|mm hm|mm hmm)\b/g;

const MOST_WORDS = 4;
/** A longer stretch of sound is no nod. */
const LONGEST_MS = 1_600;

/** Whether all that was said is a listener's sign of attention. `spokenMs` is how long it took, pauses included. */
export function isBackChannel(text: string, spokenMs: number): boolean {
  if (spokenMs > LONGEST_MS) return false;
  const tokens = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(PHRASES, 'yes')
    .split(/[\s,.!~…]+/)
    .map((token) => token.replace(/^-+|-+$/g, ''))
    .filter((token) => token !== '');
  return (
    tokens.length > 0 &&
    tokens.length <= MOST_WORDS &&
    tokens.every((one) => BACK_CHANNELS.has(one))
  );
}
