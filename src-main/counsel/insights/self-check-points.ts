import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { SelfCheckPoint } from '../../../src-preload/contract/insights.ts';
import { bandOf, type SelfCheckDesign, totalOf } from '../exercises/self-checks.ts';
import { dayOf } from './days.ts';
import { madeAt } from './rows.ts';

/** Every one that came to a total, oldest first. */
export const selfCheckPoints = (
  records: readonly ExerciseRecord[],
  design: SelfCheckDesign,
): readonly SelfCheckPoint[] =>
  records
    .filter(({ exercise }) => exercise === design.id)
    .flatMap((record) => {
      const total = totalOf(design.items, record.answers);
      const at = madeAt(record);
      return total === null ? [] : [{ at, day: dayOf(at), total, band: bandOf(design, total) }];
    })
    .toSorted((a, b) => a.at - b.at);
