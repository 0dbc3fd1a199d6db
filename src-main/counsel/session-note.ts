/**
 * What a session came to, on paper, for oneself or somebody one shows it to: the person's own words and numbers, and
 * nothing that anybody concluded from them.
 */
import type { ExerciseRecord, SelfCheckResult } from '../../src-preload/contract/counsel.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { answerInWords, viewOfRecord } from './exercises/shown-record.ts';
import type { SessionShape } from './ports.ts';

export interface SessionNote {
  readonly title: string;
  /** What this page is and is not. */
  readonly about: string;
  readonly blocks: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

type Band = NonNullable<SelfCheckResult['band']>;

interface NoteWords {
  readonly title: string;
  readonly about: string;
  readonly mood: string;
  readonly matter: string;
  readonly summary: string;
  readonly plan: string;
  readonly empty: string;
  readonly notFinished: string;
  readonly total: string;
  readonly bands: Readonly<Record<Band, string>>;
  first(feeling: string | null, strength: number | null): string;
  last(strength: number): string;
  change(before: number | null, after: number | null): string;
}

const WORDS: Readonly<Record<Language, NoteWords>> = {
  ko: {
    title: '대화 기록지',
    about:
      '이날 제가 말하고 적은 것을 그대로 모은 종이예요. BeMore는 AI이고, 여기에 의학적인 판단은 없어요.',
    mood: '기분',
    matter: '그날 중요했던 것',
    summary: '한 문장으로',
    plan: '작은 계획',
    empty: '이 대화에서는 기분을 묻거나 연습을 하지 않았어요.',
    notFinished: '중간에 멈췄어요.',
    total: '합계',
    bands: {
      minimal: '거의 없음',
      mild: '가벼움',
      moderate: '중간',
      'moderately-severe': '약간 심함',
      severe: '심함',
    },
    first: (feeling, strength) =>
      [feeling ?? '', strength === null ? '' : `10점 가운데 ${strength}`]
        .filter((part) => part !== '')
        .join(', '),
    last: (strength) => `마칠 때는 10점 가운데 ${strength}`,
    change: (before, after) =>
      [before === null ? '' : `하기 전 ${before}`, after === null ? '' : `하고 나서 ${after}`]
        .filter((part) => part !== '')
        .join(', '),
  },
  en: {
    title: 'Session note',
    about:
      'What I said and wrote that day, in my own words. BeMore is an AI, and nothing here is a medical opinion.',
    mood: 'Mood',
    matter: 'What mattered that day',
    summary: 'In one sentence',
    plan: 'A small plan',
    empty: 'There was no check-in and no exercise in this conversation.',
    notFinished: 'Stopped part way.',
    total: 'Total',
    bands: {
      minimal: 'minimal',
      mild: 'mild',
      moderate: 'moderate',
      'moderately-severe': 'moderately severe',
      severe: 'severe',
    },
    first: (feeling, strength) =>
      [feeling ?? '', strength === null ? '' : `${strength} out of 10`]
        .filter((part) => part !== '')
        .join(', '),
    last: (strength) => `At the end: ${strength} out of 10`,
    change: (before, after) =>
      [before === null ? '' : `Before: ${before}`, after === null ? '' : `After: ${after}`]
        .filter((part) => part !== '')
        .join(', '),
  },
};

/**
 * @param shape null where nothing of a session is kept
 * @param records of this session, oldest first
 * @param language of the headings; what was answered stays as it was said
 */
export function sessionNote(
  shape: SessionShape | null,
  records: readonly ExerciseRecord[],
  language: Language,
): SessionNote {
  const words = WORDS[language];
  const blocks: { heading: string; lines: readonly string[] }[] = [];
  const add = (heading: string, ...lines: readonly (string | null)[]): void => {
    const said = lines.filter((line) => line !== null && line.trim() !== '') as string[];
    if (said.length > 0) blocks.push({ heading, lines: said });
  };
  add(
    words.mood,
    words.first(shape?.feeling ?? null, shape?.before ?? null),
    shape?.after == null ? null : words.last(shape.after),
  );
  add(words.matter, shape?.matter ?? null);
  for (const record of records) blocks.push(ofRecord(record, words));
  add(words.summary, shape?.summary ?? null);
  add(words.plan, shape?.plan ?? null);
  const { title, about } = words;
  return {
    title,
    about,
    blocks: blocks.length > 0 ? blocks : [{ heading: words.mood, lines: [words.empty] }],
  };
}

function ofRecord(record: ExerciseRecord, words: NoteWords) {
  const { title, steps, result, answers } = viewOfRecord(record);
  const score =
    result?.total == null || result.band === null
      ? null
      : `${words.total}: ${result.total} (${words.bands[result.band]})`;
  const lines = [
    record.completed ? '' : words.notFinished,
    words.change(record.before, record.after),
    score ?? '',
    ...steps.map(({ id, name, asks }) => {
      const given = answers[id];
      return given === undefined ? '' : `${name}: ${answerInWords(given, asks)}`;
    }),
  ];
  return { heading: title, lines: lines.filter((line) => line !== '') };
}
