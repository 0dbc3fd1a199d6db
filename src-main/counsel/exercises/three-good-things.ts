import type { Answers } from '../../../src-preload/contract/counsel.ts';
import { namesDanger, namesLoss } from './danger.ts';
import type { Around, Exercise, Next } from './exercise.ts';
import { named } from './phrasing.ts';
import { endsList } from './read-lines.ts';

/** Distress, 0 to 10, from which something stronger comes first (3.7). */
const STEADY_FROM = 7;
/** Another exercise within this long came first, milliseconds. */
const LATELY = 60 * 60_000;
const THINGS = 3;

const to = (step: string, note?: string): Next =>
  note === undefined ? { to: 'step', step } : { to: 'step', step, note };

const steadiedLately = ({ records, now }: Around): boolean =>
  records.some(
    ({ exercise, completed, endedAt }) =>
      completed && endedAt !== null && now - endedAt < LATELY && exercise !== 'mood_checkin',
  );

/** What was named, in order: the good things, or the one that was less bad. */
function thingsOf({ things, 'less-bad': lessBad }: Answers): readonly string[] {
  if (Array.isArray(things)) return things;
  return typeof lessBad === 'string' && !endsList(lessBad) ? [lessBad] : [];
}

function toPart(answers: Answers, at: number, note?: string): Next {
  return at <= Math.min(THINGS, thingsOf(answers).length)
    ? to(`part${at}`, note)
    : to('felt', note);
}

/** Three good things (3.7): small ones of today, one's own part in them, and how it felt. */
export const threeGoodThings: Exercise = {
  id: 'three_good_things',
  steps: [
    { id: 'ready', asks: { kind: 'choice', options: ['yes', 'no'] }, kept: false },
    { id: 'things', asks: { kind: 'lines', most: THINGS } },
    { id: 'less-bad', asks: { kind: 'text' } },
    { id: 'part1', asks: { kind: 'text' }, words: 'part', optional: true },
    { id: 'part2', asks: { kind: 'text' }, words: 'part', optional: true },
    { id: 'part3', asks: { kind: 'text' }, words: 'part', optional: true },
    { id: 'felt', asks: { kind: 'text' }, optional: true },
  ],

  begin(around) {
    if (namesDanger(around.matter)) return { to: 'safety', note: 'danger' };
    if (namesLoss(around.matter)) return to('ready', 'grief');
    if ((around.distress ?? 0) >= STEADY_FROM && !steadiedLately(around)) {
      return { to: 'exercise', exercise: 'grounding_54321', note: 'steady-first', later: 'things' };
    }
    return to('things');
  },

  next(step, answers) {
    if (namesDanger(answers[step])) return { to: 'safety', note: 'danger' };
    switch (step) {
      case 'ready':
        return answers.ready === 'yes' ? to('things', 'gently') : { to: 'done', note: 'left' };
      case 'things':
        return answers.things === undefined ? to('less-bad', 'none') : toPart(answers, 1, 'heard');
      case 'less-bad':
        return thingsOf(answers).length === 0
          ? { to: 'done', note: 'hard-day' }
          : toPart(answers, 1, 'heard');
      case 'part1':
        return toPart(answers, 2, 'noted');
      case 'part2':
        return toPart(answers, 3, 'noted');
      case 'part3':
        return to('felt', 'noted');
      default:
        return { to: 'done', note: answers.things === undefined ? 'done-less-bad' : 'done' };
    }
  },

  slots(answers, _around, step): Record<string, string> {
    const thing = thingsOf(answers)[Number(/^part(\d)$/.exec(step)?.[1]) - 1];
    return thing === undefined ? {} : { thing: named(thing) };
  },

  path(answers, around) {
    const parts = Math.max(1, Math.min(THINGS, thingsOf(answers).length));
    return [
      ...(namesLoss(around.matter) ? ['ready'] : []),
      'things',
      ...(answers['less-bad'] === undefined ? [] : ['less-bad']),
      ...['part1', 'part2', 'part3'].slice(0, answers.things === undefined ? parts : THINGS),
      'felt',
    ];
  },
};
