import { describe, expect, test } from 'vitest';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { openInMemory } from '../../../../src-main/memory/database.ts';
import { createFactReader } from '../../../../src-main/memory/facts/fact-reader.ts';
import { createFactStore } from '../../../../src-main/memory/facts/fact-store.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../../../src-main/memory/index/passage-text.ts';
import { createTermSearch } from '../../../../src-main/memory/index/term-search.ts';
import {
  createRecall,
  type RecallParts,
} from '../../../../src-main/memory/recall/create-recall.ts';
import { estimateTokens } from '../../../../src-main/memory/recall/estimate-tokens.ts';
import type { RecallQuery } from '../../../../src-main/memory/recall/recall-query.ts';
import { createVectorSearch } from '../../../../src-main/memory/vectors/vector-search.ts';
import type { Role } from '../../../../src-preload/contract/words.ts';
import { keepMessages } from '../../../support/keep-messages.ts';

const cipher = createCipher(new Uint8Array(32).fill(7));
const at = (text: string): number => new Date(text).getTime();
const LATER = at('2025-06-18T20:00');

/** Each line "2025-03-01T20:00 p words": a conversation a day, the person's (p) and the companion's (c). */
function store(lines: string, more: Partial<RecallParts> = {}) {
  const db = openInMemory(cipher);
  const days = new Map<string, number>();
  let ordinal = 0;
  const messages = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, time = '', who, text = ''] = /^\s*(\S+) ([pc]) (.*)$/u.exec(line) ?? [];
      const day = time.slice(0, 10);
      if (!days.has(day)) ordinal = 0;
      days.set(day, days.get(day) ?? days.size);
      const role: Role = who === 'p' ? 'person' : 'companion';
      const conversation = days.get(day) ?? 0;
      return { conversation, ordinal: ordinal++, role, text, at: at(time), emotion: null };
    });
  keepMessages(db, cipher, messages);
  const recall = createRecall(db, cipher, {
    terms: createTermSearch(db, cipher),
    passages: createPassageReader(db, cipher),
    vectors: createVectorSearch(db, cipher),
    facts: createFactReader(db, cipher),
    ...more,
  });
  const ask = (text: string, changed: Partial<RecallQuery> = {}) =>
    recall({ text, at: LATER, open: null, vector: null, k: 5, budget: 10_000, ...changed });
  return { db, ask, first: (text: string) => ask(text).passages[0]?.text };
}

const LIFE = `
  2025-03-01T20:00 p I live in Seoul with my sister Tess.
  2025-03-01T20:01 c How long have you lived together?
  2025-03-08T20:00 p My boss shouted at me in the meeting.
  2025-03-15T20:00 p I cannot sleep when it rains.
  2025-04-02T20:00 p Tess found a job at the harbour.
  2025-04-02T20:01 c What is her favourite thing there?
  2025-04-02T20:02 p The gulls, she feeds them her lunch.
  2025-05-20T20:00 p I moved to Busan, I live near the beach now.
  2025-06-12T20:00 p We went to the theatre, it was dull.
  2025-06-14T20:00 p 어제 병원에 다녀왔어. 허리가 아파서.
`;

describe('recall', () => {
  const { ask, first } = store(LIFE);

  test('finds an inflected word, in both languages', () => {
    expect(first('who was shouting?')).toContain('shouted');
    expect(first('내가 허리 아프다고 했지?')).toContain('허리가');
  });

  test('finds what is told of someone by name when their relation is asked for', () => {
    const { passages } = ask('What work does my sister do?', { k: 2 });
    expect(passages.some(({ text }) => text.includes('Tess found a job'))).toBe(true);
  });

  test('brings up an answer that shares no word with the question, by what was asked before it', () => {
    const { passages } = ask('What is the favourite thing of Tess at the harbour?', { k: 2 });
    expect(passages.some(({ text }) => text.includes('gulls'))).toBe(true);
  });

  test('gives what holds now before what held once, and the other way where the past is asked for', () => {
    expect(first('Where do I live now?')).toContain('Busan');
    expect(first('Where did I use to live before?')).toContain('Seoul');
  });

  test.each([
    ['Where do I live?', 'I rent a flat on Harbour Street.', 'We moved to a cottage in Leith.'],
    ['What time is my dentist?', 'The dentist is at three.', 'The dentist is at five now.'],
    ['What dose am I on?', 'The tablets are 50 mg.', 'The tablets are 100 mg since Monday.'],
    ['나 어디 살아?', '망원동 원룸에서 자취해.', '일산으로 이사 왔어.'],
    ['상담 몇 시야?', '상담은 수요일 일곱 시야.', '상담이 금요일 네 시로 바뀌었어.'],
    ['나 무슨 일 해?', '병원에서 일해.', '이번 주부터 책방에 출근해.'],
  ])('to "%s" gives what was said last, without a word for now', (question, once, later) => {
    const told = store(`
      2025-03-01T20:00 p ${once}
      2025-03-20T20:00 p It rained all day. 하루 종일 비가 왔어.
      2025-05-01T20:00 p ${later}
      2025-05-20T20:00 p I watched a film. 영화를 봤어.
    `);
    expect(told.first(question)).toBe(later);
  });

  test('finds what was said on a day, and what is told of it on another', () => {
    expect(first('What did we do last Thursday?')).toContain('theatre');
    expect(ask('6월 13일에 어디 갔었지?').passages[0]?.text).toContain('병원');
  });

  test('never recalls what is said later than the question', () => {
    const { passages } = ask('Where do I live now?', { at: at('2025-05-01T00:00'), k: 50 });
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.every((passage) => passage.at <= at('2025-05-01T00:00'))).toBe(true);
  });

  test('leaves out of the open conversation what goes along anyway', () => {
    const open = { conversationId: 'c4', verbatimFrom: at('2025-05-01T00:00') };
    const texts = ask('Where do I live now?', { open, k: 50 }).passages.map(({ text }) => text);
    expect(texts.some((text) => text.includes('Seoul'))).toBe(true);
    expect(texts.some((text) => text.includes('Busan'))).toBe(false);
  });

  test('keeps to the room there is, and to the number that is wanted', () => {
    const { passages } = ask('Where do I live?', { budget: 30, k: 50 });
    const spent = passages.reduce((sum, { text }) => sum + estimateTokens(text), 0);
    expect(passages.length).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(30);
    expect(ask('Where do I live?', { k: 1 }).passages).toHaveLength(1);
  });

  test('keeps back what must not be brought up unasked', () => {
    const kept = store(LIFE, { isFree: ({ text }) => !text.includes('boss') });
    expect(kept.ask('boss meeting', { k: 50 }).passages.map(({ text }) => text)).not.toContain(
      'My boss shouted at me in the meeting.',
    );
  });

  test('says the same only once', () => {
    const { passages } = store(`
      2025-03-01T20:00 p I am afraid of dogs, big dogs above all.
      2025-03-02T20:00 p I am afraid of dogs, big dogs above all!
    `).ask('What am I afraid of? dogs');
    expect(passages).toHaveLength(1);
    expect(passages[0]?.at).toBe(at('2025-03-02T20:00'));
  });

  test('has nothing to say where nothing was said, and to no words', () => {
    const empty = store('  2025-03-01T20:00 p .');
    expect(empty.ask('Where do I live?').passages).toEqual([]);
    expect(ask('').passages).toEqual([]);
    expect(ask('?!').facts).toEqual([]);
  });
});

test('facts that hold are given, those of the past only where the past is asked for', () => {
  const { db, ask } = store(LIFE);
  const facts = createFactStore(db, cipher, createPassageIndex(db, cipher));
  const drawn = (statement: string, source: string, since: string) => ({
    kind: 'about' as const,
    person: '',
    topic: 'home' as const,
    statement,
    slot: 'self/lives-in',
    language: 'en' as const,
    sources: [source],
    at: at(since),
  });
  facts.apply([{ type: 'add', fact: drawn('You live in Seoul.', 'm0-0', '2025-03-01T20:00') }]);
  const [seoul] = facts.current();
  facts.apply([
    {
      type: 'change',
      id: seoul?.id ?? '',
      fact: drawn('You live in Busan.', 'm4-0', '2025-05-20T20:00'),
    },
  ]);
  const statements = (text: string, when = LATER) =>
    ask(text, { at: when }).facts.map(({ statement }) => statement);
  expect(statements('Where do I live?')).toEqual(['You live in Busan.']);
  expect(statements('나 어디 살아?')).toEqual(['You live in Busan.']);
  expect(statements('Where did I live before?')).toEqual([
    'You live in Busan.',
    'You live in Seoul.',
  ]);
  expect(statements('Where do I live?', at('2025-04-01T00:00'))).toEqual(['You live in Seoul.']);

  const brother = drawn('Fintan lives in Toronto.', 'm1-0', '2025-03-08T20:00');
  const his = { ...brother, person: 'Fintan', slot: 'person:fintan/lives-in' };
  facts.apply([{ type: 'add', fact: his }]);
  expect(statements('Where do I live?')[0]).toBe('You live in Busan.');
  expect(statements('Where does Fintan live?')[0]).toBe('Fintan lives in Toronto.');
  expect(statements('우리 언니는 어디 살아?')).toEqual([]);
  facts.close();
});

test('tokens are rather too many than too few', () => {
  expect(estimateTokens('')).toBe(0);
  expect(estimateTokens('오늘은 잠을 잘 잤어요')).toBeGreaterThanOrEqual(7);
  expect(estimateTokens('I slept well last night')).toBeGreaterThanOrEqual(5);
});
