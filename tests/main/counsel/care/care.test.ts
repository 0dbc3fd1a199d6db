import { describe, expect, test } from 'vitest';
import { safetyAnswer } from '../../../../src-main/counsel/care/answers.ts';
import { care } from '../../../../src-main/counsel/care/care.ts';
import {
  CALM,
  type CareAround,
  type CareState,
  type Detected,
} from '../../../../src-main/counsel/ports.ts';
import { breachOf } from '../../../../src-main/safety/check-sentence.ts';
import { detect } from '../../../../src-main/safety/crisis.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { fixedTexts } from '../../../support/fixed-texts.ts';

const NONE: Detected = { level: 'none', kind: null, harmDone: false, soft: false, by: null };
const acute = (kind: Detected['kind'] = 'self', harmDone = false): Detected => ({
  level: 'acute',
  kind,
  harmDone,
  soft: false,
  by: 'rules',
});
const CONCERN: Detected = { ...acute(), level: 'concern' };

const around = (language: Language, more: Partial<CareAround> = {}): CareAround => ({
  language,
  region: 'KR',
  ageBand: null,
  now: 1000,
  lastSaid: '',
  hasPlan: false,
  hasContact: false,
  seed: 1,
  ...more,
});

function talk(language: Language, turns: readonly (readonly [string, Detected])[], from = CALM) {
  let state: CareState = from;
  let lastSaid = '';
  return turns.map(([text, found]) => {
    const made = care(state, { text, language, found }, around(language, { lastSaid }));
    state = made.state;
    lastSaid = made.say?.join(' ') ?? lastSaid;
    return made;
  });
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);

  test.each(['self', 'others', 'someone-else'] as const)(
    'at acute (%s) asks about safety, points to a person and asks for distance at once [R10]',
    (kind) => {
      const [first] = talk(language, [['…', acute(kind)]]);
      const said = first?.say?.join(' ') ?? '';
      expect(first?.card).toBe('help');
      expect(said).toMatch(/[?]$/);
      expect(said).toMatch(words('카드', 'card'));
      expect(said).toMatch(/떨어|거리|away|distance/);
    },
  );

  test('rescue comes first where something has been done already [R10]', () => {
    const [first] = talk(language, [['…', acute('self', true)]]);
    const [thanks, body, ...rest] = first?.say ?? [];
    expect([thanks, body].join(' ')).toMatch(words('몸', 'body'));
    expect(rest[0]).toMatch(words('응급', 'emergency'));
  });

  test('in danger from somebody the quiet card comes, and no model adds a word [R4]', () => {
    const [first] = talk(language, [['…', acute('violence')]]);
    expect(first).toMatchObject({ card: 'danger', must: [] });
    expect(first?.say?.length).toBeGreaterThan(0);
  });

  test('stays acute until the person is safe and the flow is done, then stays at concern [R9]', () => {
    const made = talk(language, [
      ['…', acute()],
      [words('응 방에 있어', 'in my room'), NONE],
      [words('전화해 볼게', "I'll call them"), NONE],
      [words('거실로 갈게', 'the living room'), NONE],
      [words('그대로예요', 'the same'), NONE],
      [words('엄마가 옆에 있어', 'my mum is here'), NONE],
      [words('오늘 날씨 좋네', 'nice weather'), NONE],
    ]);
    expect(made.map(({ state }) => state.level)).toEqual([
      'acute',
      'acute',
      'acute',
      'acute',
      'acute',
      'concern',
      'concern',
    ]);
    expect(made.at(-1)?.say).toBeNull();
  });

  test('says nothing twice in a row however long it goes on, and never refuses to talk [R10]', () => {
    const made = talk(language, [
      ['…', acute()],
      ...Array.from({ length: 9 }, () => [words('모르겠어', "I don't know"), NONE] as const),
    ]);
    expect(made.map(({ state }) => state.level)).toEqual(made.map(() => 'acute'));
    const said = made.map(({ say }) => say ?? []);
    expect(said.filter((one, at) => one.join(' ') === said[at - 1]?.join(' '))).toEqual([]);
    for (const sentences of said) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const one of sentences) expect(breachOf(one, language, 'acute'), one).toBeNull();
    }
    expect(made.filter(({ card }) => card !== null).length).toBeGreaterThan(1);
  });

  test('a worse turn begins its own flow in the middle of another [R10]', () => {
    const made = talk(language, [
      ['…', acute()],
      [words('벌써 했어', 'I already did it'), acute('self', true)],
    ]);
    expect(made[1]?.state.flow).toMatchObject({ name: 'harm-done', step: 'now' });
  });

  test('a misunderstanding is believed after one more question [R9]', () => {
    const made = talk(language, [
      ['…', acute()],
      [words('농담이었어', 'I was joking'), NONE],
      [words('안전해', "I'm safe"), NONE],
    ]);
    expect(made[1]?.say?.join(' ')).toMatch(/[?]$/);
    expect(made[2]).toMatchObject({ state: { level: 'concern', flow: null }, say: null });
  });

  test('at concern asks directly once and offers the card once [R10]', () => {
    const made = talk(language, [
      ['…', CONCERN],
      ['…', CONCERN],
    ]);
    expect(made[0]).toMatchObject({ card: null, say: null, must: ['ask-directly', 'offer-card'] });
    expect(made[1]?.must).toEqual([]);
  });

  test('a yes to the direct question is acute, a no stays with concern [R8, R10]', () => {
    const asked: CareState = { ...CALM, level: 'concern', asked: true, offered: true };
    const lastSaid = words(
      '혹시 죽고 싶은 생각이 들어요?',
      'Are you having thoughts of ending your life?',
    );
    const answer = (text: string) =>
      care(asked, { text, language, found: NONE }, around(language, { lastSaid }));
    expect(answer(words('네', 'yes')).state.level).toBe('acute');
    expect(answer(words('아니 그런 건 아니야', 'no, not that'))).toMatchObject({
      state: { level: 'concern' },
      must: ['offer-plan'],
    });
  });

  test('ordinary words change nothing [R9]', () => {
    const [made] = talk(language, [[words('배고프다', 'I am hungry'), NONE]]);
    expect(made).toEqual({ state: CALM, card: null, say: null, must: [] });
  });
});

test.each([
  ['안 안전해요', 'unsafe'],
  ['안전하지 않아', 'unsafe'],
  ["I'm not safe", 'unsafe'],
  ["I don't feel safe", 'unsafe'],
  ['지금은 안전해요', 'safe'],
  ["I'm safe now", 'safe'],
  ['동생이 옆에 있어요', 'safe'],
  ['109에 전화했어', 'will'],
  ["okay, I'll text them", 'will'],
  ['음 그게', 'unclear'],
] as const)('takes "%s" as %s, and nobody to be safe on a guess [R9]', (text, answer) => {
  expect(safetyAnswer(text, /[가-힣]/.test(text) ? 'ko' : 'en')).toBe(answer);
});

test.each([
  ['ko', '언니가 옆에 있어'],
  ['en', 'I am safe now, my sister is with me'],
] as const)(
  'in %s, that somebody is near is no new danger where only a likeness says so [R9]',
  (language, text) => {
    const likeness = { level: 'acute', kind: 'self', harmDone: false, soft: true } as const;
    const after = { ...CALM, level: 'concern', kind: 'self', since: 1, asked: true } as const;
    const around = {
      language,
      region: 'KR',
      ageBand: null,
      now: 2,
      lastSaid: '',
      hasPlan: false,
      hasContact: false,
      seed: 1,
    } as const;
    const calm = care(after, { text, language, found: { ...likeness, by: 'classifier' } }, around);
    expect(calm.state.level).toBe('concern');
    const ruled = care(after, { text, language, found: { ...likeness, by: 'rules' } }, around);
    expect(ruled.state.level).toBe('acute');
  },
);

test.each(['ko', 'en'] as const)(
  'nothing Dal says in the flow is a plan or a means by the rules of the detector, in %s [R18]',
  (language) => {
    const flow = fixedTexts(language).filter(({ file }) => file.startsWith('care/texts/'));
    expect(flow.length).toBeGreaterThan(100);
    // The classifier has learned how people speak of themselves, and not how they are spoken to.
    const alarming = flow.filter(({ sentence }) => {
      const { level, by } = detect(sentence, language);
      return level === 'acute' && by === 'rules';
    });
    expect(alarming).toEqual([]);
  },
);
