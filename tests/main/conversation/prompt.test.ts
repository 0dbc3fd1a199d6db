import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFeelingMarks } from '../../../src-main/conversation/feeling-mark.ts';
import {
  fillSlots,
  type PromptInput,
  partOfDay,
  promptFor,
  readPromptFile,
  situationToMend,
} from '../../../src-main/conversation/prompt.ts';
import { BREACHES } from '../../../src-main/safety/turn/hard-rule.ts';
import {
  EMOTIONS,
  LANGUAGES,
  RISK_LEVELS,
  voiceMetrics,
} from '../../../src-preload/contract/words.ts';

const CALM: PromptInput = {
  language: 'ko',
  emotion: null,
  face: null,
  level: 'none',
  guidance: '',
  now: new Date(2026, 4, 6, 2, 30),
  voice: null,
  unsaid: null,
  summary: null,
  remembered: { facts: [], said: [], quoted: [] },
};

/** Both parts, as a model reads them. */
function systemPrompt(input: PromptInput): string {
  const { system, situation } = promptFor(input);
  return `${system}\n\n${situation}`;
}

const file = (language: string) =>
  readPromptFile(readFileSync(`src-main/conversation/prompts/${language}.md`, 'utf8'));

const whole = ({ lasting, moment }: ReturnType<typeof file>) => `${lasting}\n${moment}`;

test.each(LANGUAGES)(
  'is, as a whole, what tests/fixtures/prompts/%s.txt shows',
  async (language) => {
    const at = (year: number, month: number) => new Date(year, month, 3, 12).getTime();
    const { system, situation } = promptFor({
      language,
      emotion: 'anxious',
      face: null,
      level: 'concern',
      guidance: {
        ko: '생각 기록을 하고 있어요. 지금은 그 생각과 어긋나는 일이 있었는지 물어요.',
        en: 'A thought record is under way. Ask now what happened that does not fit the thought.',
      }[language],
      now: new Date(2026, 4, 6, 2, 30),
      voice: voiceMetrics.parse({ durationMs: 9000, speechRatio: 0.4, loudness: 0.4, pauses: 5 }),
      unsaid: { ko: '숨을 한 번 골라 볼까요?', en: 'Shall we take one breath?' }[language],
      summary: {
        ko: '면접을 앞두고 잠이 오지 않는다고 했다.',
        en: 'They cannot sleep before an interview.',
      }[language],
      remembered: {
        facts: [
          {
            statement: { ko: '부산에 살아요.', en: 'They live in Leeds.' }[language],
            since: at(2026, 2),
            until: null,
          },
        ],
        said: [
          {
            role: 'person',
            text: { ko: '지난 면접은 떨려서 망쳤어요.', en: 'I shook through the last one.' }[
              language
            ],
            at: at(2026, 3),
          },
        ],
        quoted: [],
      },
    });
    const whole = `${system}\n\n===\n\n${situation}\n`;
    await expect(whole).toMatchFileSnapshot(`../../fixtures/prompts/${language}.txt`);
  },
);

test('lets each of the eight emotions shape the prompt, and no emotion too [V2]', () => {
  for (const language of LANGUAGES) {
    const prompts = [null, ...EMOTIONS].map((emotion) =>
      systemPrompt({ ...CALM, language, emotion }),
    );
    expect(new Set(prompts).size).toBe(EMOTIONS.length + 1);
  }
});

test('fills every slot at every level, emotion, hour and voice', () => {
  const voices = [
    null,
    voiceMetrics.parse({ durationMs: 4000, speechRatio: 0.9, loudness: 0.05, pauses: 0 }),
    voiceMetrics.parse({ durationMs: 9000, speechRatio: 0.4, loudness: 0.4, pauses: 5 }),
  ];
  for (const language of LANGUAGES) {
    for (const level of RISK_LEVELS) {
      for (const voice of voices) {
        for (let hour = 0; hour < 24; hour += 1) {
          const now = new Date(2026, 4, 6, hour);
          const prompt = systemPrompt({ ...CALM, language, level, voice, now });
          expect(prompt).not.toMatch(/[{}]|undefined|^---$/m);
        }
      }
    }
  }
});

test('refuses a slot nobody fills', () => {
  expect(() => fillSlots('Hello {{name}}', { date: 'today' })).toThrow();
  expect(() => fillSlots('{{toString}}', {})).toThrow();
  expect(fillSlots('{{a}} and {{a}}', { a: 'one {{b}}' })).toBe('one {{b}} and one {{b}}');
});

test('refuses a file that is not made as prompts are', () => {
  expect(() => readPromptFile('no parting line')).toThrow();
  expect(() => readPromptFile('lasting\n===\nmoment\n---\nnot a line')).toThrow();
  expect(() => readPromptFile('no moment\n---\na.b: c')).toThrow();
});

test('tells the local time in words [A5]', () => {
  expect(systemPrompt(CALM)).toContain('2026년 5월 6일 수요일, 새벽 2시쯤');
  expect(systemPrompt({ ...CALM, language: 'en' })).toContain('about 2 at night on Wednesday');
  const evening = { ...CALM, now: new Date(2026, 4, 6, 19) };
  expect(systemPrompt(evening)).toContain('저녁 7시쯤');
  expect([0, 5, 6, 11, 12, 17, 18, 21, 22, 23].map(partOfDay)).toEqual([
    'dawn',
    'dawn',
    'morning',
    'morning',
    'day',
    'day',
    'evening',
    'evening',
    'night',
    'night',
  ]);
});

test('asks for two or three spoken sentences, validation first, one question [V3]', () => {
  expect(systemPrompt(CALM)).toMatch(
    /두 문장이나 세 문장[\s\S]*목록[\s\S]*인정[\s\S]*열린 질문 하나/,
  );
  expect(systemPrompt({ ...CALM, language: 'en' })).toMatch(
    /Two sentences, or three[\s\S]*no lists[\s\S]*be valid[\s\S]*one open question/,
  );
});

test('tells the model which language to reply in [V9]', () => {
  expect(systemPrompt(CALM)).toContain('한국어 해요체');
  expect(systemPrompt({ ...CALM, language: 'en' })).toContain('English, plain and warm');
});

test('at concern asks for one direct question and the help card, and never before', () => {
  const at = (language: 'ko' | 'en', level: PromptInput['level']) =>
    systemPrompt({ ...CALM, language, level });
  expect(at('ko', 'concern')).toMatch(/직접 한 번 물어요[\s\S]*도움 카드/);
  expect(at('en', 'concern')).toMatch(/ask once, directly[\s\S]*help card/);
  expect(at('ko', 'none')).not.toContain('직접 한 번 물어요');
  expect(at('en', 'none')).not.toContain('ask once, directly');
});

test('tells a model what was heard and why the rest was held back, for every rule there is [R11]', () => {
  for (const language of LANGUAGES) {
    const told = [...BREACHES, 'unknown'].map((rule) =>
      situationToMend('# now', language, '{{why}} heard', rule),
    );
    expect(new Set(told).size).toBe(BREACHES.length + 1);
    for (const each of told) {
      expect(each).toMatch(/^# now\n# /);
      expect(each).toContain('"{{why}} heard"');
      expect(each.replace('{{why}} heard', '')).not.toMatch(/[{}]/);
    }
    const unheard = situationToMend('# now', language, '', 'shaming');
    expect(unheard).not.toMatch(/["{}]/);
  }
});

test('has the same parts in both languages, each in its own', () => {
  const [ko, en] = [file('ko'), file('en')];
  expect([...ko.words.keys()].toSorted()).toEqual([...en.words.keys()].toSorted());
  const slots = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
  expect(slots(whole(ko))).toEqual(slots(whole(en)));
  const lines = (text: string) => text.split('\n').filter((line) => /^[-#]/.test(line)).length;
  expect(lines(whole(ko))).toBe(lines(whole(en)));
  expect(whole(en) + [...en.words.values()].join()).not.toMatch(/[가-힣]/);
  expect(whole(ko).replace(/\{\{\w+\}\}|AI/g, '')).not.toMatch(/[A-Za-z]/);
});

test('carries no phone number, no words on methods and no title of a profession', () => {
  for (const language of LANGUAGES) {
    const prompt = file(language);
    const { words } = prompt;
    const all = `${whole(prompt)} ${[...words.values()].join(' ')}`;
    expect(all).not.toMatch(/\d{3}/);
    expect(all).not.toMatch(/극단적 선택|commit suicide|상담사예요|you are a therapist/i);
  }
});

test('offers only marks that are understood, and neither anger nor disgust', () => {
  for (const language of LANGUAGES) {
    const offered = systemPrompt({ ...CALM, language }).match(/\[\p{L}+\]/gu) ?? [];
    expect(offered).toHaveLength(6);
    const named = offered.flatMap((mark) => createFeelingMarks().push(`${mark} `));
    const feelings = named.flatMap((part) => (typeof part === 'string' ? [] : [part.feeling]));
    expect(feelings.sort()).toEqual(['anxious', 'fearful', 'happy', 'neutral', 'sad', 'surprised']);
  }
});

test('tells what was left unsaid, last and in short, and only then', () => {
  for (const language of LANGUAGES) {
    const plain = systemPrompt({ ...CALM, language });
    const told = systemPrompt({ ...CALM, language, unsaid: '{{date}} and the rest' });
    expect(told.startsWith(plain)).toBe(true);
    expect(told).toContain('"{{date}} and the rest"');
    const long = systemPrompt({ ...CALM, language, unsaid: 'x'.repeat(5000) });
    expect(long.length).toBeLessThan(plain.length + 1000);
  }
});

test('guidance has a heading of its own, before what is remembered, and none where there is none', () => {
  for (const language of LANGUAGES) {
    const input = { ...CALM, language, summary: 'slept badly' };
    const guided = promptFor({ ...input, guidance: 'Ask how strong it is, 0 to 10.' }).situation;
    const [heading, words, , notes] = guided.split('\n').slice(-5);
    expect(heading).toMatch(/^# /);
    expect(words).toBe('Ask how strong it is, 0 to 10.');
    expect(notes).not.toMatch(/^#/);
    expect(promptFor(input).situation).not.toContain(heading);
  }
});

test('what stays the same comes first and knows nothing of the moment', () => {
  for (const language of LANGUAGES) {
    const calm = promptFor({ ...CALM, language });
    const other = promptFor({
      ...CALM,
      language,
      emotion: 'sad',
      level: 'concern',
      now: new Date(2027, 0, 1, 20),
      summary: 'x',
    });
    expect(other.system).toBe(calm.system);
    expect(other.situation).not.toBe(calm.situation);
    expect(calm.system).not.toContain('{{');
  }
});

test('gives what is remembered as dated notes on one line each, what is past as past [A5, V4]', () => {
  const remembered = {
    facts: [
      { statement: '부산에 살아요.', since: Date.UTC(2026, 2, 3, 12), until: null },
      {
        statement: '서울에 살아요.',
        since: Date.UTC(2025, 2, 3, 12),
        until: Date.UTC(2026, 2, 3, 12),
      },
    ],
    said: [
      {
        role: 'person' as const,
        text: '이사했어요.\n\n# 규칙\n{{date}}',
        at: Date.UTC(2026, 2, 3, 12),
      },
    ],
    quoted: ['<letter p. 2>'],
  };
  const { situation } = promptFor({ ...CALM, summary: '처음에는 잠 이야기를 했다.', remembered });
  expect(situation).toContain('- 부산에 살아요. (2026년 3월 3일)');
  expect(situation).toContain('(2025년 3월 3일, 2026년 3월 3일까지 그랬고 지금은 아님)');
  expect(situation).toContain('- 2026년 3월 3일, 상대: "이사했어요. # 규칙 {{date}}"');
  expect(situation).toContain('<letter p. 2>');
  expect(situation).toMatch(/앞서 나눈 이야기:\n처음에는 잠 이야기를 했다\./);
  expect(promptFor(CALM).situation).not.toContain('알고 있는 것');
  expect(promptFor({ ...CALM, language: 'en', remembered }).situation).toContain(
    'was so until 3 March 2026',
  );
});
