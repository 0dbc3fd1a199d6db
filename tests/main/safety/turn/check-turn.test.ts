import { expect, test } from 'vitest';
import { scoreOf } from '../../../../scripts/turns/score.ts';
import { checkTurn, type Finding, isHard } from '../../../../src-main/safety/turn/check-turn.ts';
import { disordersIn } from '../../../../src-main/safety/turn/disorders.ts';
import { RULE_OF } from '../../../../src-main/safety/turn/hard-rule.ts';
import { SOFT_RULES } from '../../../../src-main/safety/turn/soft-rules.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { type BadReply, badReplies, goodTalks } from '../../../support/dialogues.ts';

function rulesBroken(language: Language, bad: BadReply): readonly Finding['rule'][] {
  const { person, reply, level = 'none', before = [] } = bad;
  return checkTurn({
    person,
    reply,
    language,
    level,
    before: before.map((text) => ({ role: 'companion', text })),
    leading: false,
    disordersNamed: disordersIn(person),
    valence: null,
  }).map(({ rule }) => rule);
}

for (const language of LANGUAGES) {
  test(`finds the rule that each bad reply in ${language} breaks, and no other hard one [R11, R12, R18]`, () => {
    const bad = badReplies(language);
    expect(bad.length).toBeGreaterThanOrEqual(30);
    for (const each of bad) {
      const broken = rulesBroken(language, each);
      expect(broken, each.reply).toContain(each.rule);
      const others = broken.filter((rule) => isHard({ rule, where: '' }) && rule !== each.rule);
      expect(others, each.reply).toEqual([]);
    }
  });

  test(`every rule has a reply in ${language} that breaks it [R19]`, () => {
    const named = new Set(badReplies(language).map(({ rule }) => rule));
    expect([...named].sort()).toEqual(
      [...new Set([...Object.values(RULE_OF), ...SOFT_RULES])].sort(),
    );
  });

  test(`a good talk in ${language} breaks no hard rule, and 95 turns of 100 keep every soft one [R11]`, () => {
    const talks = goodTalks(language);
    expect(talks.length).toBeGreaterThanOrEqual(6);
    const scores = talks.map(scoreOf);
    expect(scores.flatMap(({ hard }) => hard)).toEqual([]);
    const sum = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((total, score) => total + of(score), 0);
    const turns = sum((score) => score.turns);
    expect(Math.min(...scores.map((score) => score.turns))).toBeGreaterThanOrEqual(6);
    expect(sum(({ turns: count, kept }) => count * kept.all) / turns).toBeGreaterThanOrEqual(0.95);
    expect(sum((score) => score.reflections)).toBeGreaterThanOrEqual(
      sum((score) => score.questions),
    );
  });
}
