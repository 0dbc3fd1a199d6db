/**
 * Marks by which a model says how a sentence is meant, such as `[sad]` or `[슬픔]`, taken off a reply
 * while it is still being written. A mark is never a word: nothing of it is shown, spoken or kept.
 */
import type { Emotion } from '../../src-preload/contract/words.ts';

/** Words to show, or the feeling of the sentence they stand in; null is a mark that names none. */
export type ReplyPart = string | { readonly feeling: Emotion | null };

export interface FeelingMarks {
  /** Takes the next characters; holds back what may become a mark. */
  push(delta: string): ReplyPart[];
  /** The rest, at the end of the reply; a mark that was never finished is dropped. */
  flush(): ReplyPart[];
}

const NAMES: Readonly<Record<Emotion, string>> = {
  happy: 'happy happiness joy joyful glad smile smiling 기쁨 기쁜 행복 행복한 즐거움 반가움 미소',
  sad: 'sad sadness sorrow sorrowful 슬픔 슬픈 속상함 안타까움',
  angry: 'angry anger mad 화남 화난 분노 화',
  anxious: 'anxious anxiety worried worry concerned 불안 불안한 걱정 걱정스러운',
  neutral: 'neutral calm gentle soft warm 중립 차분 차분함 차분한 평온 평온함 담담함',
  surprised: 'surprised surprise 놀람 놀란 놀라움',
  disgusted: 'disgusted disgust 혐오 역겨움 싫음 불쾌',
  fearful: 'fearful fear afraid scared 두려움 두려운 무서움 공포',
};
const FEELING_OF = new Map(
  Object.entries(NAMES).flatMap(([feeling, names]) =>
    names.split(' ').map((name) => [name, feeling as Emotion] as const),
  ),
);

const LABEL = '(?:feeling|emotion|mood|tone|감정|기분|표정)';
const EMPHASIS = '[*_~`]*';
/** A whole mark at the front, however it is dressed; a bracket that opens inside ends it too. */
const MARK = new RegExp(
  `^${EMPHASIS}[[［【]+[\\s*_~\`]*(?<label>${LABEL}\\s*[:=]\\s*)?(?<name>\\p{L}[\\p{L}\\s'-]{0,22}?)[\\s*_~\`]*(?:[\\]］】]+${EMPHASIS}:?|(?=[[［【]))`,
  'iu',
);
/** What may still become one. */
const HALF_MARK = new RegExp(
  `^${EMPHASIS}(?:[[［【]+[\\s*_~\`]*(?:${LABEL}\\s*(?:[:=]\\s*)?)?[\\p{L}\\s'*_~\`-]{0,26}(?:[\\]］】]+${EMPHASIS}:?)?)?$`,
  'iu',
);
const MAY_BEGIN = /[*_~`]*[[［【]|[*_~`]+$/u;
/** Where a sentence can begin: after nothing, a line's or a sentence's end, a list's dash, an open quote. */
const SENTENCE_START =
  /(?:^|[.!?。！？…]["'”’)\]」』*_]*\s*|\n\s*|[요다죠]\s+)(?:(?:[-*•·>#]+|\d{1,2}[.)])\s+)*["'“‘(「『]*$/u;
/** As much of the words before as `SENTENCE_START` looks at. */
const LOOK_BACK = 24;

export function createFeelingMarks(): FeelingMarks {
  let held = '';
  let before = '';

  const show = (text: string, parts: ReplyPart[]): void => {
    if (text === '') return;
    before = (before + text).slice(-LOOK_BACK);
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };

  /** Works through `held` as far as it is certain; at the end of the reply everything is. */
  const take = (isEnd: boolean): ReplyPart[] => {
    const parts: ReplyPart[] = [];
    while (held !== '') {
      const from = held.search(MAY_BEGIN);
      if (from < 0) break;
      show(held.slice(0, from), parts);
      held = held.slice(from);
      const mark = MARK.exec(held);
      // What follows a mark decides whether it is whole, and whether it is the words of a link.
      const isWhole = mark !== null && (isEnd || mark[0].length < held.length);
      if (isWhole && isMark(mark, held, before)) {
        parts.push({ feeling: FEELING_OF.get(nameIn(mark)) ?? null });
        held = held.slice(mark[0].length);
      } else if (!isWhole && HALF_MARK.test(held)) {
        if (!isEnd) return parts;
        if (!/[[［【]/.test(held)) break;
        const word = held.replace(/[^\p{L}]/gu, '').toLowerCase();
        if (!SENTENCE_START.test(before) && !beginsName(word)) break;
        held = '';
      } else {
        const opening = /^[*_~`]*[[［【]?/u.exec(held)?.[0].length ?? 1;
        show(held.slice(0, opening), parts);
        held = held.slice(opening);
      }
    }
    show(held, parts);
    held = '';
    return parts;
  };

  return {
    push(delta) {
      held += delta;
      return take(false);
    },
    flush: () => take(true),
  };
}

/**
 * A word for a feeling is a mark wherever it stands. Any other word is one only where a sentence begins,
 * so that brackets that belong to the words stay.
 */
function isMark(mark: RegExpExecArray, held: string, before: string): boolean {
  if (FEELING_OF.has(nameIn(mark)) || mark.groups?.label) return true;
  if (held[mark[0].length] === '(') return false;
  return nameIn(mark).length > 1 && SENTENCE_START.test(before);
}

const nameIn = (mark: RegExpExecArray): string => mark.groups?.name?.trim().toLowerCase() ?? '';

const beginsName = (word: string): boolean =>
  [...FEELING_OF.keys()].some((name) => name.startsWith(word));
