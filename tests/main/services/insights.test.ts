import { expect, onTestFinished, test } from 'vitest';
import { dayOf, weekOf } from '../../../src-main/counsel/insights/days.ts';
import { MOST_DAYS } from '../../../src-preload/contract/insights.ts';
import { openAiCompletion } from '../../support/openai-server.ts';
import { startedServices } from '../../support/services-rig.ts';
import { startVendorServer } from '../../support/vendor-server.ts';

async function started() {
  const services = await startedServices();
  onTestFinished(services.close);
  const today = dayOf(Date.now());
  const view = (from = today, until = today) =>
    services.ask('insights/view', { from, until, exercises: null, language: 'en' });
  const week = weekOf(today);
  const reflect = async (by: 'rules' | 'model') =>
    (await services.ask('insights/reflect', { week, language: 'en', by })).reflection;
  return { ...services, today, view, week, reflect };
}

test('a mood in one tap is a check-in like any other, and nothing is said aloud [C3] [M3]', async () => {
  const { ask, view, events } = await started();
  const before = events.length;
  await ask('insights/note-mood', { level: 2, language: 'ko' });
  await ask('insights/note-mood', { level: 5, language: 'ko' });
  expect(events.slice(before)).toEqual([]);
  const found = await view();
  expect(found.checkInsEver).toBe(2);
  expect(found.moods).toMatchObject([{ level: 3.5, count: 2, heaviest: 2, lightest: 5 }]);
  const { records } = await ask('exercise/records', { exercise: 'mood_checkin', limit: 9 });
  expect(records[0]).toMatchObject({ before: 1, completed: true, source: 'text', language: 'ko' });
});

test('a span that is none, or too long, or of days that do not exist, is refused', async () => {
  const { view } = await started();
  for (const [from, until] of [
    ['2026-11-02', '2026-11-01'],
    ['2026-02-30', '2026-03-02'],
    ['2020-01-01', '2026-01-01'],
  ]) {
    await expect(view(from, until)).rejects.toMatchObject({ code: 'input/invalid' });
  }
  expect(MOST_DAYS).toBe(800);
  await expect(view('2024-09-13', '2026-11-21')).resolves.toMatchObject({ moods: [] });
});

test('a week is told by rules, kept, and what the person writes stays until they take it away [M3]', async () => {
  const { ask, say, week, reflect } = await started();
  expect(await reflect('rules')).toBeNull();
  await ask('insights/note-mood', { level: 2, language: 'en' });
  const kept = await reflect('rules');
  expect(kept).toMatchObject({ week, by: 'rules', vendor: null });
  expect(await ask('insights/weeks', {})).toEqual({ weeks: [{ week, reflection: kept }] });
  const keep = async (text: string) =>
    (await ask('insights/keep-reflection', { week, language: 'en', text })).reflection;
  const own = await keep('A slow week, and that was fine.');
  expect(own).toMatchObject({ by: 'person', text: 'A slow week, and that was fine.' });
  await say('Hello.');
  expect(await reflect('rules')).toEqual(own);
  expect(await reflect('model')).toEqual(own);
  expect(await keep('')).toBeNull();
  expect((await ask('insights/weeks', {})).weeks).toEqual([{ week, reflection: null }]);
  expect(await reflect('rules')).toMatchObject({ by: 'rules' });
  await expect(
    ask('insights/reflect', { week: '2026-11-17', language: 'en', by: 'rules' }),
  ).rejects.toMatchObject({ code: 'input/invalid' });
});

const GOOD = {
  sentences: ['You came by to talk.', 'The day you noted was a heavier one.'],
  quote: null,
  suggestion: { text: 'If you like, there is a slow out-breath.', exercise: 'breathing_any' },
};

/** A week with a note and words, and a model that gives these answers one after the other. */
async function withModel(...answers: readonly unknown[]) {
  const server = await startVendorServer();
  const services = await started();
  const { ask, say } = services;
  await ask('insights/note-mood', { level: 2, language: 'en' });
  await say('The walk home was lovely and warm.');
  await ask('preferences/change', {
    chatChain: [{ vendor: 'openai', model: 'some-model' }],
    baseUrls: { openai: `${server.url}/v1` },
  });
  const sent: string[] = [];
  // Facts and titles are asked for beside it.
  const bodyOf = ({ body }: { readonly body: Uint8Array }): string =>
    Buffer.from(body).toString('utf8');
  server.apart(
    (request) => bodyOf(request).includes('look back on one week'),
    (request) => {
      const answer = answers[sent.length];
      sent.push(bodyOf(request));
      return openAiCompletion(typeof answer === 'string' ? answer : JSON.stringify(answer));
    },
  );
  return { ...services, sent };
}

test('a model writes it when it is asked to, of that week alone, and is named [M3] [R14]', async () => {
  const { reflect, sent } = await withModel(GOOD);
  expect(await reflect('model')).toMatchObject({
    ...{ by: 'model', vendor: 'openai', text: GOOD.sentences.join(' ') },
    suggestion: GOOD.suggestion,
  });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('lovely and warm');
});

test('an answer that may not be said is mended once, and else the rules write it [R11]', async () => {
  const bad = { ...GOOD, sentences: ['You came by.', 'You clearly have depression.'] };
  const mended = await withModel(bad, GOOD);
  expect(await mended.reflect('model')).toMatchObject({ by: 'model' });
  expect(mended.sent).toHaveLength(2);
  const lost = await withModel(bad, 'no JSON at all', GOOD);
  expect(await lost.reflect('model')).toMatchObject({ by: 'rules', vendor: null });
  expect(lost.sent).toHaveLength(2);
});

test('words of a deleted conversation are in no week any more [R15]', async () => {
  const { ask, say, today, week, reflect } = await started();
  await ask('insights/note-mood', { level: 4, language: 'en' });
  await say('The walk home was lovely and warm.');
  const kept = await reflect('rules');
  expect(kept?.quote?.text).toBe('The walk home was lovely and warm.');
  await ask('history/delete', { id: kept?.quote?.conversationId ?? '' });
  expect((await ask('insights/weeks', {})).weeks).toEqual([{ week, reflection: null }]);
  expect(weekOf(today)).toBe(week);
});
