import { expect, onTestFinished, test } from 'vitest';
import { startedServices } from '../../support/services-rig.ts';

async function talking() {
  const services = await startedServices();
  onTestFinished(services.close);
  /** The facts, once the background has drawn them. */
  const leave = async () => {
    await services.ask('conversation/new', { private: false });
    await services.event('memory/changed');
    return (await services.ask('memory/list', {})).facts;
  };
  return { ...services, leave };
}

test('what is told in one conversation is said in the next when asked for, and shown with its source [A8, M4]', async () => {
  const { say, leave, ask } = await talking();
  await say('My sister Ines lives in Lisbon.');
  const facts = await leave();
  expect(facts.map(({ statement }) => statement).join(' ')).toMatch(/Ines/);
  const source = facts[0]?.sources[0];
  expect(source?.quote).toContain('Ines');
  const { messages } = await ask('history/open', { id: source?.conversationId ?? '' });
  expect(messages.some(({ id }) => id === source?.messageId)).toBe(true);
  expect(await say('What do you remember about Ines?')).toMatch(/Ines/);
});

test('한국어로 들은 것도 다음 대화에서 물으면 말해 준다 [A8, M4]', async () => {
  const { say, leave } = await talking();
  await say('우리 언니 지수는 부산에 살아요.');
  expect((await leave()).map(({ statement }) => statement).join(' ')).toMatch(/지수/);
  expect(await say('지수에 대해 뭘 기억해?')).toMatch(/지수/);
});

test('what is asked to be forgotten is neither known, found nor said again [A8]', async () => {
  const { say, leave, ask, search } = await talking();
  await say('My sister Ines lives in Lisbon.');
  expect(await leave()).not.toEqual([]);
  expect((await search('Lisbon')).hits).toBeGreaterThan(0);
  expect(await say('Forget what I said about Ines.')).toMatch(/forgotten/i);
  expect((await ask('memory/list', {})).facts).toEqual([]);
  expect((await search('Lisbon')).hits).toBe(0);
  expect(await say('What do you remember about Ines?')).not.toMatch(/Lisbon/);
});

test('"forget that" takes back what was just said, and the words stay in their conversation', async () => {
  const { say, ask, search } = await talking();
  await say('My sister Ines lives in Lisbon.');
  await say('Forget that.');
  expect((await search('Lisbon')).hits).toBe(0);
  const open = (await ask('app/hello', {})).conversation;
  expect(open?.messages[0]?.text).toContain('Lisbon');
  await ask('conversation/new', { private: false });
  expect((await ask('memory/list', {})).facts).toEqual([]);
});

test('a fact is forgotten at once and can be taken back for a moment', async () => {
  const { say, leave, ask } = await talking();
  await say('My sister Ines lives in Lisbon.');
  const [fact] = await leave();
  const id = fact?.id ?? '';
  await ask('memory/forget', { id });
  expect((await ask('memory/list', {})).facts.some((known) => known.id === id)).toBe(false);
  expect(await ask('memory/restore', { id })).toMatchObject({ id, statement: fact?.statement });
  await ask('memory/forget', { id });
  await ask('memory/forget-all', {});
  expect((await ask('memory/list', {})).facts).toEqual([]);
});
