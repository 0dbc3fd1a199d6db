import type { TurnMarks } from '../../src-preload/contract/words.ts';

/** Stages that are noted as they are passed, once each. */
type Stage = 'heard' | 'ended' | 'firstWord' | 'firstSound' | 'sounded';

export interface StageMarks {
  /** Passed now, or `ms` after the beginning. Only the first time counts. */
  pass(stage: Stage, ms?: number): void;
  /** Since the beginning, milliseconds. */
  elapsed(): number;
  stages(): Pick<TurnMarks, 'heardMs' | 'endedMs' | 'firstWordMs' | 'firstSoundMs' | 'soundedMs'>;
}

/** Marks count from `since`: the last sound of speech, or when typed words were accepted. */
export function createStageMarks(since: number, now: () => number): StageMarks {
  const marks = new Map<Stage, number>();
  const elapsed = (): number => Math.max(0, now() - since);
  const mark = (stage: Stage): number | null => marks.get(stage) ?? null;
  return {
    pass(stage, ms = elapsed()) {
      if (!marks.has(stage)) marks.set(stage, ms);
    },
    elapsed,
    stages: () => ({
      heardMs: mark('heard'),
      endedMs: mark('ended'),
      firstWordMs: mark('firstWord'),
      firstSoundMs: mark('firstSound'),
      soundedMs: mark('sounded'),
    }),
  };
}
