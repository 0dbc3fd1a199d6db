import { expect, test } from 'vitest';
import type { ChatModel, ChatRequest, ReplyChunk } from '../../../src-main/providers/ports.ts';
import { replyChain } from '../../../src-main/providers/reply-chain.ts';
import { scriptedChat } from '../../../src-main/providers/scripted.ts';
import { chainTools, entry, QUICK } from '../../support/chain-tools.ts';

const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: '잠이 안 와요' }],
  language: 'ko',
  maxTokens: 300,
  temperature: null,
  streaming: true,
};
const counsellor = () => scriptedChat('builtin', [['제가 여기 있어요.']]);
const never = new AbortController().signal;

async function run(models: readonly ChatModel[], tools = chainTools('chat'), signal = never) {
  const chunks: ReplyChunk[] = [];
  for await (const chunk of replyChain(models.map(entry), request, () => QUICK, tools, signal)) {
    chunks.push(chunk);
  }
  const text = chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join('');
  const answering = chunks.flatMap((chunk) =>
    chunk.type === 'answering' ? [[chunk.vendor, chunk.continues]] : [],
  );
  const switches = tools.announced.flatMap(({ name, payload }) => {
    if (name !== 'notice/switched') return [];
    const { from, to, fault } = payload as { from: string; to: string; fault: { code: string } };
    return [`${from} > ${to}: ${fault.code}`];
  });
  return { chunks, text, answering, switches, tools };
}

test('says who answers before their first words, and nothing else of them', async () => {
  const { chunks } = await run([
    scriptedChat('anthropic', [['그래요, ', '힘들죠.']]),
    counsellor(),
  ]);
  expect(chunks.map((chunk) => chunk.type)).toEqual(['answering', 'text', 'text', 'end']);
});

test('tries three times within the budget, then goes to the next and says so [A4]', async () => {
  const claude = scriptedChat('anthropic', [[{ fault: 'provider/overloaded' }]]);
  const { text, answering, switches, tools } = await run([claude, counsellor()]);
  expect(claude.asked).toHaveLength(3);
  expect(tools.waits).toEqual([250, 500]);
  expect(answering).toEqual([['builtin', null]]);
  expect(text).toBe('제가 여기 있어요.');
  expect(switches).toEqual(['anthropic > builtin: provider/overloaded']);
});

test('a second try that works is no news', async () => {
  const claude = scriptedChat('anthropic', [[{ fault: 'provider/unreachable' }], ['네.']]);
  const { switches, answering } = await run([claude, counsellor()]);
  expect(answering).toEqual([['anthropic', null]]);
  expect(switches).toEqual([]);
});

test.each([
  'provider/key-refused',
  'provider/unknown-model',
  'provider/quota',
  'provider/bad-request',
] as const)('asks only once after %s', async (fault) => {
  const claude = scriptedChat('anthropic', [[{ fault }]]);
  const { switches } = await run([claude, scriptedChat('gemini', [['네.']]), counsellor()]);
  expect(claude.asked).toHaveLength(1);
  expect(switches).toEqual([`anthropic > gemini: ${fault}`]);
});

test('a reply that breaks off goes on with the same provider, once', async () => {
  const claude = scriptedChat('anthropic', [
    ['정말 힘드셨겠', { fault: 'provider/cut-off' }],
    ['어요. 지금은 어때요?'],
  ]);
  const { text, answering, switches } = await run([claude, counsellor()]);
  expect(text).toBe('정말 힘드셨겠어요. 지금은 어때요?');
  expect(answering).toEqual([
    ['anthropic', null],
    ['anthropic', 'anthropic'],
  ]);
  expect(claude.asked[1]?.messages.at(-1)).toEqual({ role: 'assistant', content: '정말 힘드셨겠' });
  expect(switches).toEqual([]);
});

test('a reply that breaks off twice goes on with the next provider from all that was said', async () => {
  const claude = scriptedChat('anthropic', [
    ['하나 ', { fault: 'provider/cut-off' }],
    ['둘 ', { fault: 'provider/overloaded' }],
  ]);
  const gemini = scriptedChat('gemini', [['셋.']]);
  const { text, answering, switches } = await run([claude, gemini, counsellor()]);
  expect(text).toBe('하나 둘 셋.');
  expect(answering.at(-1)).toEqual(['gemini', 'anthropic']);
  expect(gemini.asked[0]?.messages.at(-1)?.content).toBe('하나 둘 ');
  expect(switches).toEqual(['anthropic > gemini: provider/overloaded']);
});

test('one that hangs in the middle is not asked again', async () => {
  const claude = scriptedChat('anthropic', [['하나 ', { fault: 'provider/stalled' }]]);
  const { text, switches } = await run([claude, scriptedChat('gemini', [['둘.']]), counsellor()]);
  expect(claude.asked).toHaveLength(1);
  expect(text).toBe('하나 둘.');
  expect(switches).toEqual(['anthropic > gemini: provider/stalled']);
});

test('a continuation that repeats what was said does not say it twice', async () => {
  const claude = scriptedChat('anthropic', [
    ['I hear you. Maybe we could ', { fault: 'provider/stalled' }],
  ]);
  const gemini = scriptedChat('gemini', [['Maybe we', ' could try', ' breathing.']]);
  expect((await run([claude, gemini, counsellor()])).text).toBe(
    'I hear you. Maybe we could try breathing.',
  );
});

test('the built-in counsellor is told what broke off and begins anew', async () => {
  const claude = scriptedChat('anthropic', [['혹시 오늘', { fault: 'provider/stalled' }]]);
  const builtin = scriptedChat('builtin', [['… 제가 여기 있어요.']]);
  const { text, answering } = await run([claude, builtin]);
  expect(text).toBe('혹시 오늘… 제가 여기 있어요.');
  expect(builtin.asked[0]?.messages.at(-1)).toEqual({ role: 'assistant', content: '혹시 오늘' });
  expect(answering).toEqual([
    ['anthropic', null],
    ['builtin', null],
  ]);
});

test('a refusal before any word goes to the next and says nothing against the refuser', async () => {
  const tools = chainTools('chat', 1);
  const refuser = scriptedChat('anthropic', [
    [{ type: 'end', reason: 'declined', inputTokens: 3, outputTokens: 0 }],
  ]);
  const { text, switches } = await run([refuser, scriptedChat('gemini', [['네.']])], tools);
  expect(text).toBe('네.');
  expect(refuser.asked).toHaveLength(1);
  expect(switches).toEqual(['anthropic > gemini: provider/declined']);
  expect(tools.breaker.isResting(entry(refuser).id)).toBe(false);
});

test('an empty reply is none', async () => {
  const { answering } = await run([scriptedChat('anthropic', [[]]), counsellor()]);
  expect(answering).toEqual([['builtin', null]]);
});

test('skips a provider that failed repeatedly, says so once, and asks it again later [A4]', async () => {
  const tools = chainTools('chat');
  const claude = scriptedChat('anthropic', [
    ...Array(2).fill([{ fault: 'provider/unavailable' }]),
    ...Array(4).fill([{ fault: 'provider/unavailable' }]),
    ['다시 왔어요.'],
  ]);
  await run([claude, counsellor()], tools);
  await run([claude, counsellor()], tools);
  expect(claude.asked).toHaveLength(6);
  const news = tools.announced.length;
  await run([claude, counsellor()], tools);
  expect(claude.asked).toHaveLength(6);
  expect(tools.announced).toHaveLength(news);

  tools.pass(60_000);
  const { text } = await run([claude, counsellor()], tools);
  expect(text).toBe('다시 왔어요.');
  expect(tools.announced.slice(news).map(({ name }) => name)).toEqual(['providers/changed']);
});

test('cancellation is silent: no retry, no switch, nothing held against the provider', async () => {
  const tools = chainTools('chat', 1);
  const controller = new AbortController();
  const claude: ChatModel = {
    vendor: 'anthropic',
    model: 'm',
    async *reply(_request, signal) {
      yield { type: 'text', text: '하나' };
      controller.abort(new DOMException('stop', 'AbortError'));
      signal.throwIfAborted();
    },
  };
  const cancelled = await run([claude, counsellor()], tools, controller.signal).catch((e) => e);
  expect(cancelled).toBe(controller.signal.reason);
  expect(tools.announced).toEqual([]);
  expect(tools.breaker.allows(entry(claude).id)).toBe(true);
});

test('a model that ignores everything is left when its time is over', async () => {
  const deaf: ChatModel = {
    vendor: 'openai',
    model: 'deaf',
    async *reply() {
      await new Promise(() => undefined);
      yield { type: 'text', text: '' };
    },
  };
  const { switches, text } = await run([deaf, counsellor()]);
  expect(text).toBe('제가 여기 있어요.');
  expect(switches).toEqual(['openai > builtin: provider/timeout']);
});

test('a probe that is cancelled may be made again', async () => {
  const tools = chainTools('chat', 1);
  const controller = new AbortController();
  const claude = scriptedChat('anthropic', [
    [{ fault: 'provider/quota' }],
    ['하나', '둘'],
    ['네.'],
  ]);
  await run([claude, counsellor()], tools);
  tools.pass(15_000);
  for await (const _ of replyChain(
    [entry(claude)],
    request,
    () => QUICK,
    tools,
    controller.signal,
  )) {
    break;
  }
  expect((await run([claude, counsellor()], tools)).text).toBe('네.');
});
