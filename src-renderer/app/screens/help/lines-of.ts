// Bundled, not fetched: the card must open with no host and no network.
import helplines from '../../../../assets/helplines.json' with { type: 'json' };
import type { Language, Region } from '../../../../src-preload/contract/words.ts';

/** A line, or a page that finds one, as assets/helplines.json holds it. */
export interface Helpline {
  readonly id: string;
  readonly number: string | null;
  readonly url: string | null;
  readonly purpose: string;
  readonly hours: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly note: Readonly<Record<Language, string>>;
  readonly primary: boolean;
}

export interface RegionLines {
  /** The one shown large. */
  readonly primary: Helpline;
  readonly others: readonly Helpline[];
  /** Police and rescue. */
  readonly emergency: readonly Helpline[];
}

/** A region's lines as the card places them. Every region has a primary (a test holds the data to it). */
export function linesOf(region: Region): RegionLines {
  const lines: readonly Helpline[] = helplines.regions[region];
  const primary = lines.find((line) => line.primary) ?? lines[0];
  if (!primary) throw new Error(`No helpline for ${region}`);
  const rest = lines.filter((line) => line !== primary);
  return {
    primary,
    others: rest.filter(({ purpose }) => purpose !== 'emergency'),
    emergency: rest.filter(({ purpose }) => purpose === 'emergency'),
  };
}

/** What a phone makes of the QR code: a call, or a page. */
export function reachOf({ number, url }: Pick<Helpline, 'number' | 'url'>): string {
  return number === null ? (url ?? '') : `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** What is shown and copied. */
export function shownAs({ number, url }: Pick<Helpline, 'number' | 'url'>): string {
  return number ?? (url ?? '').replace(/^https?:\/\//, '');
}

/** The language a region's primary line is answered in; `null` where it differs from place to place. */
export const ANSWERED_IN = {
  KR: 'ko',
  US: 'en',
  GB: 'en',
  IE: 'en',
  EU: null,
  other: null,
} as const satisfies Record<Region, Language | null>;
