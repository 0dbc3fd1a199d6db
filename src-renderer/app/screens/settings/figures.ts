import type { LedgerLine, TurnMarks, Usage } from '../../../../src-preload/contract/words.ts';

/** The stages of a spoken turn, in the order they usually come. */
export const STAGES = ['heardMs', 'endedMs', 'firstWordMs', 'firstSoundMs', 'soundedMs'] as const;
export type Stage = (typeof STAGES)[number];

export interface StageFigures {
  readonly stage: Stage;
  /** Half of the turns took no longer, milliseconds; null where none reached the stage. */
  readonly half: number | null;
  /** Nineteen in twenty took no longer, milliseconds. */
  readonly most: number | null;
}

export interface TurnFigures {
  readonly turns: number;
  readonly discarded: number;
  readonly stages: readonly StageFigures[];
}

/** The value that a share of all values does not exceed, by nearest rank; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.max(0, rank)] ?? null;
}

/** How long spoken turns took. A turn that never reached a stage says nothing of it. */
export function turnFigures(turns: readonly TurnMarks[]): TurnFigures {
  const spoken = turns.filter(({ kind }) => kind === 'spoken');
  return {
    turns: spoken.length,
    discarded: spoken.reduce((sum, turn) => sum + turn.discarded, 0),
    stages: STAGES.map((stage) => {
      const values = spoken.map((turn) => turn[stage]).filter((value) => value !== null);
      return { stage, half: quantile(values, 0.5), most: quantile(values, 0.95) };
    }),
  };
}

/** What was used, in the unit its slot is paid by. */
export type Used =
  | { readonly unit: 'tokens'; readonly input: number; readonly output: number }
  | { readonly unit: 'characters'; readonly count: number }
  | { readonly unit: 'minutes'; readonly minutes: number };

export function usedOf({ slot, all }: Pick<LedgerLine, 'slot' | 'all'>): Used {
  if (slot === 'voice') return { unit: 'characters', count: all.characters };
  if (slot === 'hearing') return { unit: 'minutes', minutes: all.audioMs / 60_000 };
  return { unit: 'tokens', input: all.inputTokens, output: all.outputTokens };
}

export interface LedgerTotal {
  readonly calls: number;
  /** US dollars, of the lines whose price is known. */
  readonly cost: number;
  readonly discardedCost: number;
  /** True where something that left this computer has no known price. */
  readonly partly: boolean;
}

export function ledgerTotal(lines: readonly LedgerLine[], isFree: (line: LedgerLine) => boolean) {
  const sum = (of: (line: LedgerLine) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  const total: LedgerTotal = {
    calls: sum(({ all }) => all.calls),
    cost: sum(({ cost }) => cost ?? 0),
    discardedCost: sum(({ discardedCost }) => discardedCost ?? 0),
    partly: lines.some((line) => line.cost === null && !isFree(line)),
  };
  return total;
}

/** True where something was begun and not needed. */
export const isWasted = ({ calls }: Usage): boolean => calls > 0;
