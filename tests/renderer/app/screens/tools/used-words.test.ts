import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { TOOL_NAMES, type ToolUse } from '../../../../../src-preload/contract/tools.ts';
import { TRANSLATIONS } from '../../../../../src-renderer/app/i18n.ts';
import { usedSentence } from '../../../../../src-renderer/app/screens/tools/used-words.ts';

beforeAll(() => i18next.init({ resources: TRANSLATIONS, lng: 'en', nsSeparator: false }));

const said = (language: 'ko' | 'en', use: Partial<ToolUse>): string =>
  usedSentence(
    { tool: 'weather', shown: '', sentTo: null, outcome: 'done', ...use },
    i18next.getFixedT(language),
  );

test('says what was done, about what and where it went [A6]', () => {
  const weather = { shown: 'Seoul', sentTo: 'open-meteo.com' };
  expect(said('en', weather)).toBe('Looked at the weather, Seoul, went to open-meteo.com');
  expect(said('ko', weather)).toBe('날씨를 봤어요, Seoul, open-meteo.com 쪽으로 나갔어요');
  expect(said('en', { tool: 'calculator', shown: '12 × 7' })).toBe(
    'Worked out a sum, 12 × 7, on this computer',
  );
});

test('what was refused or failed says so, and whether anything went out', () => {
  expect(said('en', { tool: 'web_search', shown: 'q', outcome: 'refused' })).toBe(
    'Did not search the web, q, nothing went out',
  );
  expect(said('en', { tool: 'set_reminder', outcome: 'refused' })).toBe('Set no reminder');
  expect(said('en', { sentTo: 'open-meteo.com', outcome: 'failed' })).toBe(
    'Could not get the weather, went to open-meteo.com',
  );
});

test('every tool has its words for every outcome in both languages [B5]', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const tool of TOOL_NAMES) {
      for (const outcome of ['done', 'failed', 'refused'] as const) {
        expect(said(language, { tool, outcome })).not.toMatch(/tools\.|{{|undefined/);
      }
    }
  }
});
