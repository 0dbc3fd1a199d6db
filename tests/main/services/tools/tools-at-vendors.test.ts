/** Every tool at every vendor: its real SDK, its wire format, a server that refuses what the vendor would. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ToolUse } from '../../../../src-preload/contract/tools.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicCalls,
  anthropicError,
  anthropicMessage,
  anthropicReply,
} from '../../../support/anthropic-server.ts';
import {
  geminiCalls,
  geminiError,
  geminiReply,
  geminiStream,
  geminiWhole,
} from '../../../support/gemini-server.ts';
import {
  asksOfRisk,
  OPENAI_CHAT,
  openAiCalls,
  openAiCompletion,
  openAiError,
  openAiReply,
} from '../../../support/openai-server.ts';
import { startedServices } from '../../../support/services-rig.ts';
import {
  anthropicToolFault,
  geminiToolFault,
  openAiToolFault,
} from '../../../support/strict-tools.ts';
import { type Script, startVendorServer } from '../../../support/vendor-server.ts';

interface Call {
  readonly id: string;
  readonly name: string;
  readonly json: string;
}
interface VendorCase {
  readonly vendor: 'anthropic' | 'gemini' | 'openai';
  readonly model: string;
  readonly route: string;
  /** Behind the server's address. */
  readonly base: string;
  readonly calls: (text: string, ...calls: readonly Call[]) => Script;
  readonly reply: (...texts: string[]) => Script;
  readonly whole: (text: string) => Script;
  readonly fault: (body: unknown) => string | null;
  readonly refuse: (why: string) => Script;
}

const VENDORS: readonly VendorCase[] = [
  {
    ...{ vendor: 'anthropic', model: 'claude-haiku-4-5', route: ANTHROPIC_MESSAGES, base: '' },
    ...{ calls: anthropicCalls, reply: anthropicReply, whole: anthropicMessage },
    fault: anthropicToolFault,
    refuse: (why) => anthropicError(400, 'invalid_request_error', why),
  },
  {
    ...{ vendor: 'gemini', model: 'gemini-2.5-flash', base: '' },
    route: geminiStream('gemini-2.5-flash'),
    ...{ calls: geminiCalls, reply: geminiReply, whole: geminiWhole },
    fault: geminiToolFault,
    refuse: (why) => geminiError(400, 'INVALID_ARGUMENT', { message: why }),
  },
  {
    ...{ vendor: 'openai', model: 'gpt-4o-mini', route: OPENAI_CHAT, base: '/v1' },
    ...{ calls: openAiCalls, reply: openAiReply, whole: openAiCompletion },
    fault: openAiToolFault,
    refuse: (why) => openAiError(400, 'invalid_request_error', null, why),
  },
];

/** One use of each that stays on this computer, and what shows of it. */
const USES = [
  ['remember', { statement: 'Your sister Ines lives in Lisbon.', kind: 'person', person: 'Ines' }],
  ['recall', { about: 'Ines' }],
  ['search_history', { words: 'Lisbon', said_by: 'person' }],
  ['search_documents', { about: 'lamp diary' }],
  ['insights', { days: 30 }],
  ['calculator', { expression: '(1200 - 350) * 1.08' }],
  ['date_time', { zone: 'Asia/Seoul' }],
  ['set_reminder', { text: 'tea', in_minutes: 30 }],
  ['forget', { about: 'Ines' }],
] as const;

describe.each(VENDORS)('$vendor', (at) => {
  async function talk() {
    const server = await startVendorServer();
    const faults: string[] = [];
    server.apart(asksOfRisk, () => at.whole('{}'));
    const services = await startedServices();
    onTestFinished(async () => {
      await services.close();
      await server.close();
    });
    const { ask, say, events } = services;
    await ask('keys/set', { vendor: at.vendor, key: 'sk-test-0000-0000-0000' });
    await ask('preferences/change', {
      chatChain: [{ vendor: at.vendor, model: at.model }],
      baseUrls: { [at.vendor]: `${server.url}${at.base}` },
      toldAiAt: Date.now(),
      sharesExercises: true,
      allowsWeather: true,
    });
    return {
      ask,
      faults,
      async turn(text: string, ...answers: readonly Script[]) {
        const from = events.length;
        server.on(
          at.route,
          ...answers.map((script) => (request: { json(): unknown }) => {
            const fault = at.fault(request.json());
            if (fault === null) return script;
            faults.push(fault);
            return at.refuse(fault);
          }),
        );
        const reply = await say(text);
        const uses = events
          .slice(from)
          .flatMap((one) =>
            one.name === 'turn/used-tool' ? [(one.payload as { use: ToolUse }).use] : [],
          );
        return { reply, uses };
      },
    };
  }
  const calling = (...calls: readonly (readonly [name: string, input: unknown])[]): Script =>
    at.calls(
      '',
      ...calls.map(([name, input], index) => ({
        id: `call_${index + 1}`,
        name,
        json: JSON.stringify(input),
      })),
    );

  test('every tool is told of, asked for in pieces, done and answered, one a round [A6, C2]', async () => {
    const { turn, faults, ask } = await talk();
    for (const [name, input] of USES) {
      const { reply, uses } = await turn(
        'My sister Ines lives in Lisbon. Could you do that for me?',
        calling([name, input]),
        at.reply('That is done.'),
      );
      expect(faults).toEqual([]);
      expect(uses).toMatchObject([{ tool: name, outcome: 'done' }]);
      expect(reply).toBe('That is done.');
    }
    expect((await ask('reminders/list', {})).reminders).toMatchObject([{ text: 'tea' }]);
  }, 60_000);

  test('several at once and several rounds come back in the order and shape of the vendor [A6]', async () => {
    const { turn, faults } = await talk();
    const { reply, uses } = await turn(
      'What is the day today, and a few sums?',
      calling(['calculator', { expression: '1 + 1' }], ['calculator', { expression: '2 + 2' }]),
      at.calls('Let me see.', { id: 'call_9', name: 'date_time', json: '{}' }),
      at.reply('Two and four.'),
    );
    expect(faults).toEqual([]);
    expect(uses.map(({ shown }) => shown)).toEqual(['1 + 1', '2 + 2', '']);
    expect(reply).toBe('Let me see. Two and four.');
  });

  test('arguments that are of no use are answered with what is wrong, and the reply goes on [A6]', async () => {
    const { turn, faults } = await talk();
    const { reply, uses } = await turn(
      'What is one and one?',
      calling(['calculator', { sum: '1 + 1' }]),
      ...(at.vendor === 'gemini'
        ? []
        : ['{"expr', '[1]', '"1 + 1"'].map((json) =>
            at.calls('', { id: 'call_1', name: 'calculator', json }),
          )
      ).slice(0, 2),
      at.reply('Two.'),
    );
    expect(faults).toEqual([]);
    expect(new Set(uses.map(({ outcome }) => outcome))).toEqual(new Set(['refused']));
    expect(reply).toBe('Two.');
  });
});

test('the servers refuse what the vendors would: a call without its result', () => {
  const calls = [{ id: 'a', type: 'function', function: { name: 'x', arguments: '{}' } }];
  expect(
    openAiToolFault({
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: null, tool_calls: calls },
        { role: 'user', content: 'y' },
      ],
    }),
  ).toBe('a call without a result');
  const use = { type: 'tool_use', id: 'a', name: 'x', input: {} };
  const tools = [{ name: 'x', description: 'x', input_schema: { type: 'object' } }];
  expect(
    anthropicToolFault({
      tools,
      messages: [
        { role: 'user', content: 'x' },
        { role: 'assistant', content: [use] },
        { role: 'user', content: 'y' },
      ],
    }),
  ).toBe('results are not those of the calls');
  expect(
    geminiToolFault({
      contents: [
        { role: 'user', parts: [{ text: 'x' }] },
        {
          role: 'model',
          parts: [{ functionCall: { name: 'x', args: {} }, thoughtSignature: 's' }],
        },
      ],
    }),
  ).toBe('a call without a response');
  expect(
    anthropicToolFault({
      tools: [{ name: 'x', description: 'x', input_schema: { type: 'object', $schema: 'x' } }],
      messages: [{ role: 'user', content: 'x' }],
    }),
  ).toBe('x: $schema is not taken');
});
