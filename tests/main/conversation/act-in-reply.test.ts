import { expect, test } from 'vitest';
import { type Act, actInReply } from '../../../src-main/conversation/act-in-reply.ts';
import type { ChatRequest, ReplyChunk, ToolCall } from '../../../src-main/providers/ports.ts';

const request: ChatRequest = {
  system: '',
  messages: [{ role: 'user', content: 'I want to breathe.' }],
  language: 'en',
  maxTokens: 300,
  temperature: null,
  streaming: true,
  tools: [{ name: 'exercise_begin', description: '', parameters: { type: 'object' } }],
};
const answering: ReplyChunk = {
  type: 'answering',
  vendor: 'openai',
  model: 'm',
  remote: true,
  continues: null,
};
const end: ReplyChunk = { type: 'end', reason: 'complete', inputTokens: 1, outputTokens: 2 };
const begin: ToolCall = { id: 'c1', name: 'exercise_begin', input: { exercise: 'breathing_any' } };
const text = (words: string): ReplyChunk => ({ type: 'text', text: words });
const call = (one = begin): ReplyChunk => ({ type: 'call', call: one });

/** A chain that plays one round after the other, the last one again and again. */
function rounds(...scripts: readonly (readonly ReplyChunk[])[]) {
  const asked: ChatRequest[] = [];
  async function* reply(one: ChatRequest): AsyncGenerator<ReplyChunk> {
    yield* scripts[Math.min(asked.push(one) - 1, scripts.length - 1)] ?? [];
  }
  return { asked, reply };
}

async function all(
  chain: ReturnType<typeof rounds>,
  act: Act = async () => '{}',
  signal = new AbortController().signal,
): Promise<ReplyChunk[]> {
  const chunks: ReplyChunk[] = [];
  for await (const chunk of actInReply(request, chain.reply, act, signal)) chunks.push(chunk);
  return chunks;
}

test('does what a model asks for, tells it what came of it, and lets it go on', async () => {
  const chain = rounds(
    [answering, text('Gladly.'), call(), end],
    [answering, text('Breathe in.'), end],
  );
  const done: ToolCall[] = [];
  const chunks = await all(chain, async (one) => {
    done.push(one);
    return '{"step":"before"}';
  });
  expect(done).toEqual([begin]);
  expect(chunks).toEqual([answering, text('Gladly.'), text(' '), text('Breathe in.'), end]);
  expect(chain.asked[1]?.messages.slice(1)).toEqual([
    { role: 'assistant', content: 'Gladly.', calls: [begin] },
    {
      role: 'user',
      content: 'I want to breathe.',
      results: [{ id: 'c1', name: 'exercise_begin', output: '{"step":"before"}' }],
    },
  ]);
});

test('a model that never stops asking is heard out after four rounds', async () => {
  const chain = rounds([answering, call(), end]);
  let done = 0;
  const chunks = await all(chain, async () => {
    done += 1;
    return '{}';
  });
  expect(chain.asked).toHaveLength(4);
  expect(done).toBe(3);
  expect(chunks.at(-1)).toEqual(end);
});

test('what one asked for who then broke off is not done', async () => {
  const builtin: ReplyChunk = { ...answering, vendor: 'builtin', model: '', remote: false };
  const chain = rounds([answering, call(), builtin, text('I am here.'), end]);
  let done = 0;
  const chunks = await all(chain, async () => {
    done += 1;
    return '{}';
  });
  expect(done).toBe(0);
  expect(chunks).toEqual([answering, builtin, text('I am here.'), end]);
});

test('an interrupted turn asks nobody again', async () => {
  const abort = new AbortController();
  const chain = rounds([answering, call(), end]);
  const ended = all(
    chain,
    async () => {
      abort.abort();
      return '{}';
    },
    abort.signal,
  );
  await expect(ended).rejects.toThrow();
  expect(chain.asked).toHaveLength(1);
});
