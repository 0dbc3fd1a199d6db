import type { CompanyOfDays } from '../../../src-preload/contract/insights.ts';

/** What half of the span is called. */
export type HalfOfSpan = 'week' | 'fortnight' | 'half';

export interface Difference {
  readonly to: 'lighter' | 'heavier';
  readonly isLarge: boolean;
  /** More than chance gives. */
  readonly isClear: boolean;
}

/** The sentences on a span; each is whole and ends with a full stop. */
export interface InsightWords {
  fewDays(noted: number): string;
  notComparable(noted: number, days: number): string;
  alike(half: HalfOfSpan): string;
  /** The later half against the earlier one. */
  differ(half: HalfOfSpan, difference: Difference): string;
  readonly fewTries: string;
  eased(title: string, tries: number, eased: number): string;
  notEased(title: string, tries: number): string;
  harder(title: string): string;
  readonly fewNights: string;
  /** @param hours in halves */
  slept(nights: number, hours: number): string;
  once(title: string, total: number): string;
  changed(title: string, total: number, change: number, isClear: boolean): string;
  readonly doctor: string;
  readonly doctorSoon: string;
  company(
    one: Pick<CompanyOfDays, 'kind' | 'name' | 'topic'>,
    tendency: 'lighter' | 'heavier',
  ): string;
  readonly noCause: string;
  readonly noneClear: string;
  readonly fewToCompare: string;
}
