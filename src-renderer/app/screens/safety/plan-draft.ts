import type { SafetyPlan } from '../../../../src-preload/contract/counsel.ts';

/** In the order in which they are worth reading in a bad hour. */
export const PLAN_PARTS = [
  'signs',
  'alone',
  'places',
  'people',
  'professionals',
  'surroundings',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A plan as it is being written: each part is a text with one entry on each line. */
export type PlanDraft = Readonly<Record<PlanPart | 'contactName' | 'contactNumber', string>>;

/** As the contract has it. */
const MOST_LINES = 20;
const MOST_IN_A_LINE = 300;

export function draftOf(plan: SafetyPlan): PlanDraft {
  const parts = PLAN_PARTS.map((part) => [part, plan[part].join('\n')] as const);
  return {
    ...(Object.fromEntries(parts) as Record<PlanPart, string>),
    contactName: plan.contact?.name ?? '',
    contactNumber: plan.contact?.number ?? '',
  };
}

/** What is kept of it: lines without the empty ones. A number without a name goes by the number. */
export function planOf(draft: PlanDraft): Omit<SafetyPlan, 'changedAt'> {
  const parts = PLAN_PARTS.map((part) => [part, linesIn(draft[part])] as const);
  const number = draft.contactNumber.trim();
  const name = draft.contactName.trim() || number;
  return {
    ...(Object.fromEntries(parts) as Record<PlanPart, string[]>),
    contact: name === '' ? null : { name, number },
  };
}

/** Why a part cannot be kept as it is; null where it can. */
export function tooMuch(text: string): 'lines' | 'length' | null {
  const lines = linesIn(text);
  if (lines.length > MOST_LINES) return 'lines';
  return lines.some((line) => line.length > MOST_IN_A_LINE) ? 'length' : null;
}

export const fits = (draft: PlanDraft): boolean =>
  PLAN_PARTS.every((part) => tooMuch(draft[part]) === null);

/** How small a plan is set on paper, so that it stays on one page. */
export function setOnPaper(draft: PlanDraft): 'normal' | 'small' | 'smallest' {
  // A line of the normal size holds about 45 letters.
  const rows = PLAN_PARTS.flatMap((part) => linesIn(draft[part])).reduce(
    (sum, line) => sum + Math.ceil(line.length / 45),
    0,
  );
  return rows <= 20 ? 'normal' : rows <= 44 ? 'small' : 'smallest';
}

export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
