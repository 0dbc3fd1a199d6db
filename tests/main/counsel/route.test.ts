import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type RouteAround, route } from '../../../src-main/counsel/route.ts';
import { detect } from '../../../src-main/safety/crisis.ts';
import { preferences } from '../../../src-preload/contract/preferences.ts';
import { LANGUAGES, type Language } from '../../../src-preload/contract/words.ts';

interface Case {
  readonly intent: string;
  readonly exercise: string | null;
  readonly text: string;
}

const around = (text: string, language: Language): RouteAround => ({
  found: detect(text, language),
  running: null,
  lastOffered: null,
  preferences: preferences.parse({ language }),
});

const casesOf = (language: Language): readonly Case[] =>
  readFileSync(new URL(`../../fixtures/intents/${language}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [intent = '', exercise = '-', text = ''] = line.split('\t');
      return { intent, exercise: exercise === '-' ? null : exercise, text };
    });

/** Every fourth is kept back: the cues were written while looking at the others. */
const keptBack = (cases: readonly Case[]): readonly Case[] => cases.filter((_, at) => at % 4 === 3);

describe.each(LANGUAGES)('what words are taken for, in %s', (language) => {
  const all = casesOf(language);

  test.each([
    ['all', all],
    ['kept back', keptBack(all)],
  ] as const)('is right for 93 of 100, and names the exercise (%s) [M1]', (_, cases) => {
    const missed = cases.filter(
      ({ text, intent }) => route(text, language, around(text, language)).intent !== intent,
    );
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(
      1 - missed.length / cases.length,
      missed.map(({ text }) => text).join('\n'),
    ).toBeGreaterThan(0.93);
    const exercises = cases.filter(({ exercise }) => exercise !== null);
    const wrong = exercises.filter(
      ({ text, exercise }) => route(text, language, around(text, language)).exercise !== exercise,
    );
    expect(1 - wrong.length / exercises.length).toBeGreaterThan(0.9);
  });

  test('never routes words of crisis elsewhere [M1][R8]', () => {
    const crisis = all.filter(({ intent }) => intent === 'crisis');
    expect(crisis.length).toBeGreaterThanOrEqual(10);
    for (const { text } of crisis) {
      expect(route(text, language, around(text, language)).intent, text).toBe('crisis');
    }
  });

  test('says yes to what was offered, and only then', () => {
    const yes = { ko: '네 좋아요', en: 'yes please' }[language];
    const plain = around(yes, language);
    const offered = route(yes, language, { ...plain, lastOffered: 'worry_time' });
    expect(offered.exercise).toBe('worry_time');
    expect(route(yes, language, plain).exercise).toBeNull();
  });
});
