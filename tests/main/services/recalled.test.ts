import { expect, onTestFinished, test } from 'vitest';
import { asksOfRisk, OPENAI_CHAT, openAiReply } from '../../support/openai-server.ts';
import { startedServices } from '../../support/services-rig.ts';
import { startVendorServer } from '../../support/vendor-server.ts';

/** Talks of a sister in one conversation, asks in the next, and says what the model was sent then. */
async function asked(
  told: string,
  question: string,
  preferences: { readonly remembers?: boolean } = {},
): Promise<string> {
  const server = await startVendorServer();
  const services = await startedServices();
  onTestFinished(services.close);
  const { ask, say, event } = services;
  await say(told);
  await ask('conversation/new', { private: false });
  await event('memory/changed');
  // The reader's thread and the embedder have started when these words are answered; recall has a time limit.
  await say('Hello.');
  server.on(OPENAI_CHAT, openAiReply('I remember.'));
  await ask('preferences/change', {
    chatChain: [{ vendor: 'openai', model: 'some-model' }],
    baseUrls: { openai: `${server.url}/v1` },
    ...preferences,
  });
  await say(question);
  const reply = server.requests.find((request) => !asksOfRisk(request));
  return Buffer.from(reply?.body ?? '').toString('utf8');
}

test('what was told before goes along with words it belongs to: the fact, and where it was said [A8, M4, S3]', async () => {
  const sent = await asked('My sister Ines lives in Lisbon.', 'I might visit Ines this summer.');
  expect(sent).toContain('What you know:');
  expect(sent).toMatch(/Ines[^"]{0,60}Lisbon/);
  expect(sent).toContain('What was said:');
});

test('while remembering is paused nothing that was noted is used', async () => {
  const sent = await asked('My sister Ines lives in Lisbon.', 'I might visit Ines this summer.', {
    remembers: false,
  });
  expect(sent).not.toContain('What you know:');
});

test('예전에 한 말이 지금 하는 말에 맞으면 함께 간다 [A8, B5]', async () => {
  const sent = await asked('우리 언니 지수는 부산에 살아요.', '지수 언니를 보러 갈까 해요.');
  expect(sent).toContain('알고 있는 것:');
  expect(sent).toContain('부산');
});

test('a crisis that is past is brought up by nothing recalled', async () => {
  const server = await startVendorServer();
  const services = await startedServices();
  onTestFinished(services.close);
  const { ask, say } = services;
  await say('I wish I were dead because of the exam.');
  await ask('conversation/new', { private: false });
  await say('Hello.');
  server.on(OPENAI_CHAT, openAiReply('Tell me more.'));
  await ask('preferences/change', {
    chatChain: [{ vendor: 'openai', model: 'some-model' }],
    baseUrls: { openai: `${server.url}/v1` },
  });
  await say('The exam is on my mind again.');
  const sent = Buffer.from((await server.nextRequest()).body).toString('utf8');
  expect(sent).not.toContain('I wish I were dead');
  expect((await ask('memory/list', {})).facts).toEqual([]);
});
