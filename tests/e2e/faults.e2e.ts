/** What a person sees when who should answer fails, and what settings say of it. Nobody meets silence. */
import { expect, type Page } from '@playwright/test';
import {
  ANTHROPIC_MESSAGES,
  ANTHROPIC_MODELS,
  anthropicBeginning,
  anthropicError,
  anthropicErrorEvent,
  anthropicModels,
  anthropicReply,
} from '../support/anthropic-server.ts';
import { OPENAI_CHAT, openAiReply } from '../support/openai-server.ts';
import { eventStream } from '../support/vendor-server.ts';
import { CAPTIONS, CHAT, test } from './support/session.ts';
import { notice, SOON, said, type } from './support/talk.ts';
import { ENVIRONMENT } from './support/vendors.ts';

const SHORT = { chatChain: CHAT, voiceChain: CAPTIONS };
test.setTimeout(120_000);

const overloaded = anthropicError(529, 'overloaded_error');

test('when Claude is overloaded the next one answers, and a plain sentence names both [S1] [A4]', async ({
  start,
  vendors,
}) => {
  vendors.anthropic.on(ANTHROPIC_MESSAGES, overloaded);
  vendors.openai.on(OPENAI_CHAT, openAiReply('I am ', 'listening.'));
  const { page } = await start({ vendors, preferences: SHORT });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText('Claude is very busy, so OpenAI is answering.', SOON);
  await expect(page.getByText('GPT-5 Mini')).toBeVisible();
  expect(await said(page)).toBe('I am listening.');
});

test('the same in Korean [B5]', async ({ start, vendors }) => {
  vendors.anthropic.on(ANTHROPIC_MESSAGES, overloaded);
  vendors.openai.on(OPENAI_CHAT, openAiReply('듣고 ', '있어요.'));
  const { page } = await start({ vendors, preferences: SHORT, lang: 'ko', locale: 'ko-KR' });
  await type(page, '긴 하루였어요.');
  await expect(notice(page)).toHaveText(
    'Claude에 부탁이 몰려 있어서, OpenAI가 이어서 답해요.',
    SOON,
  );
  expect(await said(page)).toBe('듣고 있어요.');
});

test('another model of the same vendor is not announced as that vendor taking over from itself [S1]', async ({
  start,
  vendors,
}) => {
  vendors.anthropic.on(ANTHROPIC_MESSAGES, (request) =>
    request.json<{ model: string }>().model.includes('sonnet')
      ? overloaded
      : anthropicReply('I am listening.'),
  );
  const haiku = { vendor: 'anthropic', model: 'claude-haiku-4-5' };
  const { page } = await start({
    vendors,
    preferences: { ...SHORT, chatChain: [CHAT[0], haiku, CHAT[2]] },
  });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText(
    'Claude is very busy, so another of its models is answering.',
    SOON,
  );
  expect(await said(page)).toBe('I am listening.');
});

test('a refused key is said as such, without the key [C12]', async ({ start, vendors }) => {
  vendors.anthropic.on(
    ANTHROPIC_MESSAGES,
    anthropicError(
      401,
      'authentication_error',
      `invalid x-api-key ${ENVIRONMENT.ANTHROPIC_API_KEY}`,
    ),
  );
  vendors.openai.on(OPENAI_CHAT, openAiReply('I am listening.'));
  const { page } = await start({ vendors, preferences: SHORT });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText('Claude refused the key, so OpenAI is answering.', SOON);
  expect(await said(page)).toBe('I am listening.');
  expect(vendors.anthropic.requests).toHaveLength(1);
});

test('a reply that breaks off is carried on from what was said, without a word twice', async ({
  start,
  vendors,
}) => {
  vendors.anthropic.on(
    ANTHROPIC_MESSAGES,
    eventStream([
      ...anthropicBeginning('That sounds hard. ', 'What was'),
      anthropicErrorEvent('overloaded_error'),
    ]),
    overloaded,
  );
  vendors.openai.on(OPENAI_CHAT, openAiReply('What was', ' the worst part?'));
  const { page } = await start({ vendors, preferences: SHORT });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText(
    'Claude broke off in the middle, so OpenAI is carrying on.',
    SOON,
  );
  expect(await said(page)).toBe('That sounds hard. What was the worst part?');
});

test('with everything remote down the built-in guide answers, at once and in words [C11]', async ({
  start,
  vendors,
}) => {
  const { page } = await start({ vendors, preferences: SHORT });
  await Promise.all([vendors.anthropic.close(), vendors.openai.close()]);
  await type(page, 'I am afraid of tomorrow.');
  await expect(notice(page)).toHaveText(
    'OpenAI cannot be reached, so the built-in guide on this computer is answering.',
    SOON,
  );
  await expect(page.getByText('Built-in guide').first()).toBeVisible();
  expect(await said(page)).toMatch(/[a-z]{3}.*[.?]/);
});

async function openKeys(page: Page): Promise<Page> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^Test: Anthropic/ }).waitFor(SOON);
  return page;
}

test('the key test calls a 401 a refused key, and a 400 what it is [C12]', async ({
  start,
  vendors,
}) => {
  const page = await openKeys((await start({ vendors, preferences: SHORT })).page);
  const row = page.locator('.p-row').filter({ hasText: 'Anthropic' }).first();
  vendors.anthropic.on(ANTHROPIC_MESSAGES, anthropicError(400, 'invalid_request_error'));
  await row.getByRole('button', { name: /^Test/ }).click();
  await expect(row.locator('.p-why')).toContainText('check the model and the settings', SOON);
  await expect(row).not.toContainText(/refused/i);

  vendors.anthropic.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
  await row.getByRole('button', { name: /^Test/ }).click();
  await expect(row.locator('.p-result')).toHaveText('Key was refused', SOON);
  await expect(row.getByRole('button', { name: /^Fix/ })).toBeVisible();
});

test('models are listed as the vendor has them, else the common ones are offered and said to be that [S1]', async ({
  start,
  vendors,
}) => {
  vendors.anthropic.on(ANTHROPIC_MODELS, anthropicModels(['claude-next-1', 'Claude Next']));
  const page = await openKeys((await start({ vendors, preferences: SHORT })).page);
  const model = page.getByRole('button', { name: /^Model of Anthropic/ });
  await model.click();
  await expect(page.getByText('As Anthropic lists them now.')).toBeVisible(SOON);
  await page.getByText('Claude Next').click();
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(model).toContainText('Claude Next', SOON);

  vendors.anthropic.on(ANTHROPIC_MODELS, anthropicError(500, 'api_error'));
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await model.click();
  await expect(page.getByText(/could not be asked, so these are common ones/)).toBeVisible(SOON);
  await expect(page.getByRole('radio', { name: /Sonnet/ }).first()).toBeVisible();
});
