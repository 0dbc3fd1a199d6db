import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTurn, type Finding, isHard } from '../../../../src-main/safety/turn/check-turn.ts';
import { disordersIn } from '../../../../src-main/safety/turn/disorders.ts';
import {
  LANGUAGES,
  type Language,
  type RiskLevel,
} from '../../../../src-preload/contract/words.ts';

const FIXTURES = 'tests/fixtures/turns';

interface BadReply {
  readonly rule: Finding['rule'];
  readonly person: string;
  readonly reply: string;
  readonly level?: RiskLevel;
}

const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(`${FIXTURES}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const badIn = (language: Language) => linesOf<BadReply>(`${language}-bad.jsonl`);

const rulesBroken = (language: Language, { person, reply, level = 'none' }: BadReply) =>
  checkTurn({
    person,
    reply,
    language,
    level,
    before: [],
    leading: false,
    disordersNamed: disordersIn(person),
    valence: null,
  }).map(({ rule }) => rule);

for (const language of LANGUAGES) {
  test(`finds the rule that each bad reply in ${language} breaks, and no other hard one [R11, R12, R18]`, () => {
    const bad = badIn(language);
    expect(bad.length).toBeGreaterThanOrEqual(30);
    for (const each of bad) {
      const broken = rulesBroken(language, each);
      expect(broken, each.reply).toContain(each.rule);
      const others = broken.filter((rule) => isHard({ rule, where: '' }) && rule !== each.rule);
      expect(others, each.reply).toEqual([]);
    }
  });
}

test('every rule has a reply that breaks it, in both languages [R19]', () => {
  const named = (language: Language) =>
    [...new Set(badIn(language).map(({ rule }) => rule))].sort();
  expect(named('ko')).toEqual(
    named('en')
      .concat('S8')
      .filter((rule) => rule !== 'S8'),
  );
  expect(readdirSync(FIXTURES).filter((file) => file.includes('-good-')).length).toBeGreaterThan(
    11,
  );
});
