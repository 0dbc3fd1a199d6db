import { describe, expect, test } from 'vitest';
import type { Led, RunState } from '../../../../src-main/counsel/exercises/exercise.ts';
import { leading } from '../../../../src-main/counsel/exercises/lead.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { EXERCISE_IDS } from '../../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { aroundOf, leadByWords } from './lead-by-words.ts';

const running = (led: Led): RunState => {
  if (led.state === null) throw new Error('it is over');
  return led.state;
};

function begun(language: Language, words: readonly string[] = []): RunState {
  return running(leadByWords('mood_checkin', language, words).led);
}

const heard = (state: RunState, words: string, language: Language, seed = 5): Led =>
  leading.hear(state, words, aroundOf(language), seed);

describe('what is said to whoever leads', () => {
  test.each([
    ['en', 'again', 'what was that?', 'Sorry, can you say that again?', 'pardon'],
    ['ko', '다시', '한번 더 말해 줘', '뭐라고 했어요?', '못 들었어요'],
  ] as const)('asks the same step again, in other words [%s]', (language, ...commands) => {
    for (const command of commands) {
      const first = leadByWords('mood_checkin', language, [language === 'ko' ? '슬퍼요' : 'sad']);
      const before = first.led.say.at(-1);
      const led = heard(running(first.led), command, language);
      expect(led.state?.step, command).toBe('strength');
      expect(led.say.at(-1), command).not.toBe(before);
      expect(led.state?.answers).toEqual(first.led.state?.answers);
    }
  });

  test.each([
    ['en', 'skip this', 'can we skip this one?', "I'd rather not say", 'next'],
    ['ko', '넘어갈래', '이거 건너뛰자', '패스', '말하고 싶지 않아요'],
  ] as const)('leaves a step out without asking why [%s]', (language, ...commands) => {
    for (const command of commands) {
      const led = heard(begun(language), command, language);
      expect(led.state?.step, command).toBe('strength');
      expect(led.state?.answers, command).toEqual({});
    }
  });

  test.each([
    ['en', 'sad', 'go back', 'previous question'],
    ['ko', '슬퍼요', '이전으로', '뒤로 가 줘'],
  ] as const)('goes back and takes the answer anew [%s]', (language, word, ...commands) => {
    for (const command of commands) {
      const led = heard(begun(language, [word]), command, language);
      expect(led.state?.step, command).toBe('emotion');
      expect(led.state?.answers, command).toEqual({});
      expect(led.state?.passed, command).toEqual([]);
    }
  });

  test('says so where there is nothing to go back to, and asks on', () => {
    const led = heard(begun('en'), 'go back', 'en');
    expect(led.state?.step).toBe('emotion');
    expect(led.say).toHaveLength(2);
  });

  test.each([
    ['en', 'stop', "let's leave it", "That's enough", 'I want to stop'],
    ['ko', '그만할래', '그만', '여기까지만 할게요', '이제 그만하자'],
  ] as const)(
    'stops at once, and keeps what was answered as unfinished [%s]',
    (language, ...commands) => {
      for (const command of commands) {
        const led = heard(
          begun(language, [language === 'ko' ? '불안해요' : 'anxious']),
          command,
          language,
        );
        expect(led.state, command).toBeNull();
        expect(led.record, command).toMatchObject({
          completed: false,
          answers: { emotion: 'anxious' },
        });
        expect(led.say.join(' ')).toMatch(/\S/);
      }
    },
  );

  test('keeps nothing where nothing was answered', () => {
    expect(heard(begun('en'), 'stop', 'en').record).toBeNull();
  });

  test.each([
    ['en', 'why?', 'what is this for?', 'how does this help?'],
    ['ko', '왜요?', '이걸 왜 해요?', '이게 무슨 도움이 돼요?'],
  ] as const)('tells what it is good for, and asks on [%s]', (language, ...questions) => {
    for (const question of questions) {
      const led = heard(begun(language), question, language);
      expect(led.say[0], question).toBe(textsOf('mood_checkin', language).about);
      expect(led.state?.step).toBe('emotion');
      expect(led.say.length).toBeGreaterThan(1);
    }
  });

  test.each([
    ['en', "I don't know", 'not sure', 'what do you mean?'],
    ['ko', '모르겠어요', '글쎄요', '무슨 뜻이에요?'],
  ] as const)('helps with the step first [%s]', (language, ...words) => {
    const help = textsOf('mood_checkin', language).steps.emotion?.help?.join(' ') ?? '';
    for (const said of words) {
      const led = heard(begun(language), said, language);
      expect(led.state?.step, said).toBe('emotion');
      expect(help, said).toContain(led.say[0]);
    }
  });

  test.each([
    ['en', "I don't know", 'no idea'],
    ['ko', '모르겠어요', '생각이 안 나요'],
  ] as const)(
    'lets it be where it is not known the second time either [%s]',
    (language, one, other) => {
      const led = heard(running(heard(begun(language), one, language)), other, language);
      expect(led.state?.step).toBe('strength');
      expect(led.state?.answers).toEqual({});
    },
  );

  test.each([
    ['en', ['sad'], 'like a stone on my chest'],
    ['ko', ['슬퍼요'], '가슴에 돌이 있는 것 같아요'],
  ] as const)(
    'asks once more, kindly, where an answer does not fit, then goes on [%s]',
    (language, words, said) => {
      const again = textsOf('mood_checkin', language).steps.strength?.again ?? [];
      const once = heard(begun(language, words), said, language);
      expect(again).toContain(once.say.join(' '));
      const twice = heard(running(once), said, language);
      expect(twice.state?.step).toBe('happening');
      expect(twice.state?.answers).not.toHaveProperty('strength');
    },
  );

  test('takes a sentence that only holds such a word as an answer', () => {
    const { led } = leadByWords('mood_checkin', 'en', [
      'angry',
      '6',
      'I had to stop the car and go back',
    ]);
    expect(led.state?.answers.happening).toBe('I had to stop the car and go back');
    const ko = leadByWords('mood_checkin', 'ko', [
      '화나요',
      '6',
      '그만하라는데도 동생이 계속 놀렸어요',
    ]);
    expect(ko.led.state?.answers.happening).toBe('그만하라는데도 동생이 계속 놀렸어요');
  });
});

describe('what is answered', () => {
  test('is kept word for word, and cut only at a thousand characters', () => {
    const words = `  ${'긴 하루였어요 '.repeat(200)} `;
    const { led } = leadByWords('mood_checkin', 'ko', ['슬퍼요', '5', words]);
    const kept = led.state?.answers.happening;
    expect(kept).toHaveLength(1000);
    expect(words.trim().startsWith(String(kept).trim())).toBe(true);
  });

  test('is said back only where it is short', () => {
    const seeds = [0, 1, 2, 3, 4];
    const all = seeds.map((seed) =>
      leadByWords('mood_checkin', 'en', ['wobbly'], {}, seed).said.at(-1),
    );
    expect(all.some((said) => said?.includes('“wobbly”'))).toBe(true);
    const long =
      'as if somebody had taken the floor away and I were still standing there waiting for it';
    for (const seed of seeds) {
      expect(leadByWords('mood_checkin', 'en', [long], {}, seed).said.at(-1)).not.toContain(
        'floor',
      );
    }
  });

  test('holds a number said in the same breath', () => {
    const { led } = leadByWords('mood_checkin', 'ko', ['불안해요, 한 8쯤이요']);
    expect(led.state).toMatchObject({
      step: 'happening',
      answers: { emotion: 'anxious', strength: 8 },
    });
    expect(heard(running(led), '이전으로', 'ko').state?.step).toBe('strength');
  });

  test('is not thanked for where a step was passed over', () => {
    const { noted = [], heard: thanked = [] } = textsOf('mood_checkin', 'en').notes;
    expect(Math.min(noted.length, thanked.length)).toBeGreaterThanOrEqual(3);
    const { said } = leadByWords('mood_checkin', 'en', ['skip', 'skip', 'skip']);
    for (const thanks of [...noted, ...thanked]) {
      expect(said.join(' ')).not.toContain(thanks);
    }
  });

  test('from a screen is taken where it fits the step, and else refused', () => {
    const state = begun('en');
    const around = aroundOf('en');
    expect(leading.answer(state, 'emotion', 'sad', around, 1)?.state?.step).toBe('strength');
    expect(leading.answer(state, 'emotion', 7, around, 1)).toBeNull();
    expect(leading.answer(state, 'strength', 7, around, 1)).toBeNull();
    const next = begun('en', ['sad']);
    expect(leading.answer(next, 'strength', 11, around, 1)).toBeNull();
    expect(leading.answer(next, 'strength', 10, around, 1)?.state?.step).toBe('happening');
  });
});

test('says no phrasing twice in a row, and three different ones where it is asked to repeat', () => {
  for (const id of EXERCISE_IDS) {
    if (id === 'phq9' || id === 'gad7') continue;
    let state = leading.begin(id, { runId: 'r', source: 'voice' }, aroundOf('ko'), 4).state;
    const asked: string[] = [];
    for (let time = 0; state !== null && time < 8; time += 1) {
      const led: Led = leading.go(state, 'repeat', aroundOf('ko'), Math.floor(time / 2));
      asked.push(led.say.join(' '));
      state = led.state;
    }
    expect(
      asked.some((words, at) => words === asked[at - 1]),
      id,
    ).toBe(false);
    expect(asked, id).toHaveLength(8);
    expect(new Set(asked).size, id).toBeGreaterThanOrEqual(3);
  }
});

test('another run begins in other words', () => {
  const firsts = [0, 1, 2].map((seed) => leadByWords('mood_checkin', 'ko', [], {}, seed).said[0]);
  expect(new Set(firsts).size).toBe(3);
});

test.each([
  ['en', ['sad', '6']],
  ['ko', ['슬퍼요', '6']],
] as const)(
  'goes on where it was left, after it was kept as plain data [%s]',
  (language, words) => {
    const kept = JSON.parse(JSON.stringify(begun(language, words))) as RunState;
    const led = leading.resume(kept, aroundOf(language), 2);
    expect(led.state?.step).toBe('happening');
    expect(led.state?.answers).toEqual({ emotion: 'sad', strength: 6 });
    expect(led.say.length).toBeGreaterThan(1);
    expect(led.view.steps.map(({ id }) => id)).toContain('happening');
  },
);

test('a list grows over several turns until it is said to be all', () => {
  const words = ['커피', '고양이랑 놀았어요', '끝'];
  const { led, steps } = leadByWords('three_good_things', 'ko', words);
  expect(steps).toEqual(['things', 'things', 'things', 'part1']);
  expect(led.state?.answers.things).toEqual(['커피', '고양이랑 놀았어요']);
});

test('shows names, scales and choices in the language of the run', () => {
  const view = leading.view(begun('ko', ['슬퍼요']), aroundOf('ko'), '몇쯤이에요?');
  expect(view).toMatchObject({
    title: '마음 살피기',
    step: 'strength',
    said: '몇쯤이에요?',
    result: null,
  });
  const asks = view.steps.find(({ id }) => id === 'strength')?.asks;
  expect(asks).toMatchObject({ kind: 'number', min: 0, max: 10, low: '편안해요' });
});
