// Bundled, not fetched: the card must open with no host and no network.
import helplines from '../../../../assets/helplines.json' with { type: 'json' };
import type { AgeBand } from '../../../../src-preload/contract/counsel.ts';
import type { Language, Region } from '../../../../src-preload/contract/words.ts';

type Channel =
  | { readonly kind: 'call' | 'text'; readonly number: string }
  | { readonly kind: 'chat' | 'web'; readonly url: string };

/** A line, or a page that finds one, as assets/helplines.json holds it. */
export interface Helpline {
  readonly id: string;
  readonly number: string | null;
  readonly url: string | null;
  readonly purpose: string;
  readonly channels: readonly Channel[];
  readonly hours: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly note: Readonly<Record<Language, string>>;
  readonly primary: boolean;
}

export interface RegionLines {
  /** The one shown large at first. */
  readonly primary: Helpline;
  readonly others: readonly Helpline[];
  /** Police and rescue. */
  readonly emergency: readonly Helpline[];
}

// JSON is typed by each of its entries; the shape is the same for all (a test of main holds the data to it).
const allLines = (region: Region): readonly Helpline[] =>
  helplines.regions[region] as readonly Helpline[];

/**
 * A region's lines as the card places them. Every region has a primary (a test holds the data to it); where there
 * is a line for young people, it comes first for them.
 */
export function linesOf(region: Region, ageBand: AgeBand | null = null): RegionLines {
  const lines = allLines(region);
  const youth = ageBand === 'minor' ? youthLine(region) : null;
  const primary = youth ?? lines.find((line) => line.primary) ?? lines[0];
  if (!primary) throw new Error(`No helpline for ${region}`);
  const rest = lines.filter((line) => line !== primary);
  return {
    primary,
    others: rest.filter(({ purpose }) => purpose !== 'emergency'),
    emergency: rest.filter(({ purpose }) => purpose === 'emergency'),
  };
}

/** The region's line for young people; null where none is known. */
export function youthLine(region: Region): Helpline | null {
  return allLines(region).find(({ purpose }) => purpose === 'youth') ?? null;
}

export interface DangerLines {
  /** Police and rescue, then whoever helps against violence; where a region has neither, the page that finds them. */
  readonly first: readonly Helpline[];
  /** Lines that take written words, with the way to write to them: for whoever cannot speak now. */
  readonly written: readonly Written[];
}

export interface Written {
  readonly line: Helpline;
  readonly way: Way;
}

/** Whom to reach when somebody is a danger now: the police first. Within a purpose the table's order holds. */
export function linesInDanger(region: Region, ageBand: AgeBand | null = null): DangerLines {
  const lines = allLines(region);
  const about = (purpose: string): readonly Helpline[] =>
    lines.filter((line) => line.purpose === purpose);
  const first = [...about('emergency'), ...about('violence')];
  const help = ageBand === 'minor' ? [...first, ...about('youth')] : first;
  const written = inWriting(help);
  return {
    first: first.length > 0 ? first : lines,
    // A line for other needs is still somebody who answers.
    written: written.length > 0 ? written : inWriting(lines),
  };
}

const inWriting = (lines: readonly Helpline[]): readonly Written[] =>
  lines.flatMap((line) => {
    const way = waysTo(line).find(({ kind }) => kind === 'text' || kind === 'chat');
    return way ? [{ line, way }] : [];
  });

/** A way to reach somebody: what is shown and copied, and what a phone makes of it. */
export interface Way {
  readonly kind: Channel['kind'];
  /** As it is shown and copied. */
  readonly shown: string;
  /** An address with its scheme: `tel:`, `sms:` or `https:`. */
  readonly address: string;
}

/** All ways to a line, in the table's order; the first is the one shown at first. */
export function waysTo({ channels }: Pick<Helpline, 'channels'>): readonly Way[] {
  return channels.map((channel) =>
    'url' in channel
      ? { kind: channel.kind, shown: withoutScheme(channel.url), address: channel.url }
      : { kind: channel.kind, ...byPhone(channel.number, channel.kind) },
  );
}

/** The ways to somebody whose number a person wrote down; none where no phone could dial it. */
export function waysToNumber(number: string): readonly Way[] {
  if (number.replace(/\D/g, '').length < 3) return [];
  return (['call', 'text'] as const).map((kind) => ({ kind, ...byPhone(number, kind) }));
}

function byPhone(number: string, kind: 'call' | 'text'): Pick<Way, 'shown' | 'address'> {
  const digits = number.replace(/[^\d+]/g, '');
  return { shown: number, address: `${kind === 'call' ? 'tel' : 'sms'}:${digits}` };
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** A line in one word: its number, or its address. */
export function shownAs({ number, url }: Pick<Helpline, 'number' | 'url'>): string {
  return number ?? withoutScheme(url ?? '');
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
