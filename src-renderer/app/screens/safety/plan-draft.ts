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

/** What an A4 holds beside the headings: so many rows of so many letters, and lines to write on in place of three rows. */
const SIZES = [
  { size: 'normal', rows: 24, letters: 40 },
  { size: 'small', rows: 38, letters: 50 },
] as const;
const ROWS_TO_WRITE_ON = 3;

/** How small a plan is set on paper, so that it stays on one page; very much is set small and may take two. */
export function setOnPaper(draft: PlanDraft): 'normal' | 'small' | 'smallest' {
  const fitting = SIZES.find(({ rows, letters }) => {
    const heights = PLAN_PARTS.map((part) => rowsOf(linesIn(draft[part]), letters));
    return heights.reduce((sum, height) => sum + height, 0) <= rows;
  });
  return fitting?.size ?? 'smallest';
}

const rowsOf = (lines: readonly string[], letters: number): number =>
  lines.length === 0
    ? ROWS_TO_WRITE_ON
    : lines.reduce((sum, line) => sum + Math.ceil(line.length / letters), 0);

export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
