/**
 * The person's own safety plan (3.10): in their words, each line optional, for a hard hour that may come. Not made
 * while there is danger: then it gives way to safety.
 */
import {
  type Answer,
  type Answers,
  EMPTY_PLAN,
  type SafetyPlan,
  type TrustedContact,
} from '../../../src-preload/contract/counsel.ts';
import type { Exercise, Step } from './exercise.ts';

const LINES = ['signs', 'alone', 'places', 'people', 'professionals', 'surroundings'] as const;
const ORDER: readonly string[] = [...LINES, 'contact'];
/** As many as are of use on a hard night. */
const MOST = 8;
/** What the plan holds at most (contract). */
const LONGEST_LINE = 300;
const LONGEST_NAME = 80;
const LONGEST_NUMBER = 40;

const steps: readonly Step[] = [
  { id: 'safe', asks: { kind: 'choice', options: ['yes', 'no'] }, kept: false },
  ...LINES.map((id): Step => ({ id, asks: { kind: 'lines', most: MOST }, optional: true })),
  { id: 'contact', asks: { kind: 'text' }, optional: true },
];

export const safetyPlan: Exercise = {
  id: 'safety_plan',
  steps,
  begin: () => ({ to: 'step', step: 'safe' }),
  next(step, answers) {
    if (step === 'safe') {
      // Not knowing is not safe enough to plan ahead.
      return answers.safe === 'yes'
        ? { to: 'step', step: LINES[0], note: 'begin' }
        : { to: 'safety', note: 'not-now' };
    }
    const next = ORDER[ORDER.indexOf(step) + 1];
    if (next !== undefined) return { to: 'step', step: next };
    const hasAny = ORDER.some((id) => answers[id] !== undefined);
    return { to: 'done', note: hasAny ? 'kept' : 'empty' };
  },
};

function linesOf(given: Answer | undefined, former: readonly string[]): readonly string[] {
  if (given === undefined || typeof given === 'number') return former;
  const lines = (typeof given === 'string' ? [given] : given)
    .map((line) => line.trim().slice(0, LONGEST_LINE).trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].slice(0, MOST);
}

const NUMBER = /\+?\d[\d\s().-]{1,}\d/;
/** "번호는", "number is": what leads to a number, and what ends a sentence after it. */
const TO_NUMBER =
  /(?:[\s,]+(?:전화\s?번호|휴대폰|번호|전화|연락처)(?:는|은)?|[\s,]+(?:(?:and|her|his|their|the|my)\s+)*(?:number|phone|mobile)(?:\s+is|'s)?)[\s,:]*$/i;
const AFTER_NUMBER = /^\s*(?:이에요|예요|입니다|이요|이야|요|번)+(?![가-힣])/;

/** "My sister, 010 1234 5678" is a name and a number; either may stand alone. */
function contactOf(
  given: Answer | undefined,
  former: TrustedContact | null,
): TrustedContact | null {
  if (typeof given !== 'string') return former;
  const found = NUMBER.exec(given);
  const number = (found?.[0] ?? '').trim().slice(0, LONGEST_NUMBER);
  const before = found ? given.slice(0, found.index).replace(TO_NUMBER, '') : given;
  const after = found ? given.slice(found.index + found[0].length).replace(AFTER_NUMBER, '') : '';
  const name = `${before} ${after}`
    .replace(/[\s,:;/–—-]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
  if (name === '' && number === '') return former;
  return { name: name === '' ? number : name, number };
}

/** The plan as it is to be kept after a run. What was passed over stays as it was in `former`. */
export function planFrom(
  answers: Answers,
  former: SafetyPlan = EMPTY_PLAN,
): Omit<SafetyPlan, 'changedAt'> {
  return {
    signs: linesOf(answers.signs, former.signs),
    alone: linesOf(answers.alone, former.alone),
    places: linesOf(answers.places, former.places),
    people: linesOf(answers.people, former.people),
    professionals: linesOf(answers.professionals, former.professionals),
    surroundings: linesOf(answers.surroundings, former.surroundings),
    contact: contactOf(answers.contact, former.contact),
  };
}
