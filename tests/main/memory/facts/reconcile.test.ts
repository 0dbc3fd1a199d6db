import { describe, expect, test } from 'vitest';
import { corrected, correctionIn } from '../../../../src-main/memory/facts/corrections.ts';
import type { FactBody, KnownFact } from '../../../../src-main/memory/facts/known-fact.ts';
import { reconcile } from '../../../../src-main/memory/facts/reconcile.ts';
import { drawnFact, EVENING } from './fact-rig.ts';

const known = (statement: string, more: Partial<KnownFact> = {}): KnownFact => ({
  ...{ id: 'known', kind: 'about', person: '', topic: 'other', statement, slot: null },
  ...{
    language: 'en',
    pinned: false,
    edited: false,
    since: EVENING - 1_000,
    until: null,
    replacedBy: null,
  },
  ...more,
});
const LIVES = { slot: 'self/lives-in' };

describe('a drawn fact', () => {
  test.each([
    ['something new', 'You like tea.', {}, [], 'add'],
    ['the same again', 'You like tea.', {}, [known('You like tea.')], 'confirm'],
    ['the same, worded alike', 'you like tea', {}, [known('You like tea.')], 'confirm'],
    [
      'less than is known',
      'You live in Busan.',
      LIVES,
      [known('You moved to Busan in October 2026. You live in Busan.', LIVES)],
      'confirm',
    ],
    ['another value', 'You live in Busan.', LIVES, [known('You live in Seoul.', LIVES)], 'change'],
    [
      'an earlier value',
      'You live in Busan.',
      LIVES,
      [known('You live in Seoul.', { ...LIVES, since: EVENING + 1 })],
      'past',
    ],
    [
      'against one changed by hand',
      'You live in Busan.',
      LIVES,
      [known('You live in Seoul.', { ...LIVES, edited: true })],
      'add',
    ],
    [
      'against a pinned one',
      'You live in Busan.',
      LIVES,
      [known('You live in Seoul.', { ...LIVES, pinned: true })],
      'add',
    ],
    ['of someone else', 'You like tea.', {}, [known('You like tea.', { person: 'Jisoo' })], 'add'],
    [
      'the contrary',
      'You do not like tea.',
      { slot: 'self/taste:tea' },
      [known('You like tea.', { slot: 'self/taste:tea' })],
      'change',
    ],
    [
      'another date',
      'Your exam is on 3 March 2027.',
      {},
      [known('Your exam is on 4 March 2027.')],
      'add',
    ],
  ] as const)('%s', (_, statement, more, facts, type) => {
    expect(reconcile(drawnFact(statement, ['m'], more), [...facts]).type).toBe(type);
  });
});

describe('a correction', () => {
  const body = (statement: string, more: Partial<FactBody> = {}): FactBody => ({
    ...{ kind: 'person', person: '', topic: 'family', statement, slot: null, language: 'en' },
    ...more,
  });
  const brother = body('Tom is your brother.', { person: 'Tom', slot: 'person:tom/relation' });
  const ko = (statement: string, person = '', slot: string | null = null) =>
    body(statement, { person, slot, language: 'ko' });
  test.each([
    [
      'No, that was my sister',
      body('Your brother lives in Lyon.', { person: 'Brother', slot: 'person:brother/lives-in' }),
      'Your sister lives in Lyon.',
    ],
    ['no, he is my cousin', brother, 'Tom is your cousin.'],
    ["No, it's Tim, not Tom", brother, 'Tim is your brother.'],
    [
      'not December, January',
      body('You are moving to Busan in December 2026.'),
      'You are moving to Busan in January 2027.',
    ],
    ['I meant Leeds, not London', body('You live in London.'), 'You live in Leeds.'],
    [
      'not Friday, Thursday',
      body('Your exam is on Friday 20 November 2026.'),
      'Your exam is on Thursday 19 November 2026.',
    ],
    [
      '아니, 지수가 아니라 지민이야',
      ko('지수는 언니예요.', '지수', 'person:지수/relation'),
      '지민은 언니예요.',
    ],
    [
      '아니 그건 누나였어',
      ko('언니는 부산에 살아요.', '언니', 'person:언니/lives-in'),
      '누나는 부산에 살아요.',
    ],
    [
      '12월이 아니라 1월이야',
      ko('2026년 12월에 부산으로 이사 가요.'),
      '2027년 1월에 부산으로 이사 가요.',
    ],
    ['부산 말고 대구', ko('부산으로 이사했어요.'), '대구로 이사했어요.'],
  ] as const)('"%s"', (said, fact, statement) => {
    const correction = correctionIn(said);
    expect(correction).not.toBeNull();
    expect(correction && corrected(fact, correction, EVENING)?.statement).toBe(statement);
  });

  test('gives the right person the slot', () => {
    const correction = correctionIn('아니, 지수가 아니라 지민이야');
    const fact = ko('지수는 언니예요.', '지수', 'person:지수/relation');
    expect(correction && corrected(fact, correction, EVENING)).toMatchObject({
      person: '지민',
      slot: 'person:지민/relation',
    });
  });

  test.each([
    'No, I am fine',
    'No, that was a bad day',
    "It's not that I hate him",
    'Not now, maybe later',
    'I am not sad, just tired of everything that happened to me since we moved to this town in March',
    '아니, 괜찮아',
    '아니야 그건 아니야',
    'Is it Tom, not Tim?',
  ])('changes nothing for "%s"', (said) => {
    const correction = correctionIn(said);
    expect(correction === null ? null : corrected(brother, correction, EVENING)).toBeNull();
  });
});
