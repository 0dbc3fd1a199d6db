/** What was said, in 해요체. */
import { endsInConsonant } from './korean-particles.ts';

/** The final ㅂ of 합니다 taken off, with the vowel that takes its place: 가→가요, 오→와요, 하→해요. */
const BEFORE_NIDA: Readonly<Record<string, string>> = {
  ...{ 합: '해', 갑: '가', 옵: '와', 봅: '봐', 삽: '살아', 됩: '돼', 줍: '줘', 마십: '마셔' },
  ...{
    압: '알아',
    납: '나',
    립: '려',
    집: '져',
    칩: '쳐',
    웁: '워',
    십: '세',
    듭: '들어',
    킵: '켜',
  },
};

type Ending = readonly [RegExp, (found: RegExpExecArray) => string | null];

const ENDINGS: readonly Ending[] = [
  [/(?:요|죠)$/u, () => null],
  [
    /(?<stem>[가-힣])습니다$/u,
    ({ groups }) =>
      `${groups?.stem}${/[았었했갔왔봤됐셨졌렸쳤]/u.test(groups?.stem ?? '') || groups?.stem === '있' || groups?.stem === '없' ? '어요' : '어요'}`,
  ],
  [/입니다$/u, () => '이에요'],
  [
    /(?<stem>[가-힣])니다$/u,
    ({ groups }) =>
      BEFORE_NIDA[groups?.stem ?? ''] === undefined ? '?' : `${BEFORE_NIDA[groups?.stem ?? '']}요`,
  ],
  [/(?:이거든|이고|인데|이니까|이라서|이지|임)$/u, () => '이에요'],
  [
    /(?<stem>[있없했갔왔봤됐셨졌렸났])(?:는데|거든|고|다|음|지|어)$/u,
    ({ groups }) => `${groups?.stem}어요`,
  ],
  [/하(?:는데|거든|고|지|는\s?편이야|는\s?편)$/u, () => '해요'],
  [/한다$/u, () => '해요'],
  [/사(?:는데)$|산다$|살(?:거든|고|지)$/u, () => '살아요'],
  [/간다$|가(?:는데|거든|고|지)$/u, () => '가요'],
  [/온다$|오(?:는데|거든|고|지)$/u, () => '와요'],
  [/본다$|보(?:는데|거든|고|지)$/u, () => '봐요'],
  [/된다$|되(?:는데|거든|고|지|더라)$/u, () => '돼요'],
  [/잔다$|자(?:는데|거든|고|지)$/u, () => '자요'],
  [/진다$|지(?:는데|거든|더라)$/u, () => '져요'],
  [/(?:거야|거임)$/u, () => '거예요'],
  [/이야$/u, () => '이에요'],
  [/(?<=[가-힣])야$/u, () => '예요'],
  [
    /(?:아|어|해|가|봐|와|돼|져|려|여|워|자|켜|쳐|셔|내|나|줘|써|꿔|춰|둬|펴|커|타|사|만나|비싸|떠나)$/u,
    ({ 0: whole }) => `${whole}요`,
  ],
];

/** Null where the ending is not one that can be turned. */
export function polite(words: string): string | null {
  const text = words
    .trim()
    .replace(/[.!~…\s,ㅋㅎㅠㅜ^]+$/u, '')
    .replace(/(?:더라고요|더라고|더라구요|더라)$/u, '더라');
  for (const [when, make] of ENDINGS) {
    const found = when.exec(text);
    if (found === null) continue;
    const ending = make(found);
    if (ending === null) return text;
    const turned = text.slice(0, found.index) + ending;
    return turned.includes('?') ? null : tidy(turned);
  }
  return null;
}

/** 의사이에요 is 의사예요, 학생예요 is 학생이에요. */
function tidy(text: string): string {
  return text.replace(/(?<before>[가-힣])(?:이에요|예요)$/u, (whole, before: string) =>
    before === '이' && whole.endsWith('예요') && whole.length === 3
      ? whole
      : before + (endsInConsonant(before) ? '이에요' : '예요'),
  );
}
