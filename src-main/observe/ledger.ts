import { join } from 'node:path';
import {
  type LedgerLine,
  ledgerLine,
  SLOTS,
  type Slot,
  type Usage,
  type Vendor,
} from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';
import { readPrivate, setAside, writePrivate } from './private-file.ts';

/** What calls to one provider used. */
interface Spent {
  readonly slot: Slot;
  readonly vendor: Vendor;
  readonly model: string;
  readonly usage: Usage;
  /** Begun while the person paused, and thrown away because they went on. */
  readonly discarded: boolean;
}

/** US dollars by list price for this use of a model; null where no price is known. */
export type ListPrice = (slot: Slot, vendor: Vendor, model: string, usage: Usage) => number | null;

export interface Ledger {
  /** Never throws. */
  add(lines: readonly Spent[]): void;
  /** Sums over today and the days before it, `days` in all; by slot, then what was used most. */
  read(days: number): readonly LedgerLine[];
  /** What is not yet on disk is written now. Never throws. */
  flush(): void;
}

type Entry = Pick<LedgerLine, 'slot' | 'vendor' | 'model' | 'all' | 'discarded'>;
type Days = Map<string, Entry[]>;

const storedEntry = ledgerLine.omit({ cost: true, discardedCost: true });
const VERSION = 1;
/** Days kept; the longest question is 366 of them. */
const KEPT_DAYS = 400;
/** Models a day; what comes on top is summed under no name. */
const MODELS_A_DAY = 60;
const MODEL_CHARACTERS = 200;
const WRITE_AFTER_MS = 5_000;

const NOTHING: Usage = { calls: 0, inputTokens: 0, outputTokens: 0, characters: 0, audioMs: 0 };
const plus = (a: Usage, b: Usage): Usage => ({
  calls: a.calls + b.calls,
  inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens,
  characters: a.characters + b.characters,
  audioMs: a.audioMs + b.audioMs,
});

/**
 * What calls used, summed by day (of the person's clock), slot, vendor and model, in `<dataDir>/ledger.json`.
 * Costs are not kept: they follow from the list prices of the day they are asked for. A damaged file is
 * set aside and counting begins anew.
 */
export function createLedger({
  dataDir,
  now,
  log,
  price,
}: {
  readonly dataDir: string;
  readonly now: () => number;
  readonly log: Log;
  readonly price: ListPrice;
}): Ledger {
  const path = join(dataDir, 'ledger.json');
  const days = load(path, log);
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    for (const day of [...days.keys()].sort().slice(0, -KEPT_DAYS)) days.delete(day);
    try {
      writePrivate(path, JSON.stringify({ version: VERSION, days: Object.fromEntries(days) }));
    } catch (error) {
      log.warn('The ledger could not be written', { error: errorCode(error) });
    }
  }

  return {
    add(lines) {
      if (lines.length === 0) return;
      const day = dayOf(now());
      const entries = days.get(day) ?? [];
      days.set(day, entries);
      for (const { slot, vendor, model, usage, discarded } of lines) {
        const entry = entryFor(entries, slot, vendor, model.slice(0, MODEL_CHARACTERS));
        entry.all = plus(entry.all, usage);
        if (discarded) entry.discarded = plus(entry.discarded, usage);
      }
      timer ??= setTimeout(flush, WRITE_AFTER_MS).unref();
    },
    read(count) {
      const first = dayOf(now(), 1 - count);
      const sums: Entry[] = [];
      for (const [day, entries] of days) {
        if (day < first) continue;
        for (const { slot, vendor, model, all, discarded } of entries) {
          const sum = find(sums, slot, vendor, model) ?? begin(sums, slot, vendor, model);
          sum.all = plus(sum.all, all);
          sum.discarded = plus(sum.discarded, discarded);
        }
      }
      return sums
        .sort((a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot) || b.all.calls - a.all.calls)
        .map((sum) => ({
          ...sum,
          cost: price(sum.slot, sum.vendor, sum.model, sum.all),
          discardedCost: price(sum.slot, sum.vendor, sum.model, sum.discarded),
        }));
    },
    flush,
  };
}

function find(entries: Entry[], slot: Slot, vendor: Vendor, model: string): Entry | undefined {
  return entries.find(
    (entry) => entry.slot === slot && entry.vendor === vendor && entry.model === model,
  );
}

function begin(entries: Entry[], slot: Slot, vendor: Vendor, model: string): Entry {
  const entry: Entry = { slot, vendor, model, all: NOTHING, discarded: NOTHING };
  entries.push(entry);
  return entry;
}

function entryFor(entries: Entry[], slot: Slot, vendor: Vendor, model: string): Entry {
  const known = find(entries, slot, vendor, model);
  if (known !== undefined) return known;
  if (entries.length < MODELS_A_DAY) return begin(entries, slot, vendor, model);
  return find(entries, slot, vendor, '') ?? begin(entries, slot, vendor, '');
}

/** The date on the person's calendar, as it sorts: 2026-11-21. */
function dayOf(at: number, offsetDays = 0): string {
  const date = new Date(at);
  date.setDate(date.getDate() + offsetDays);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function load(path: string, log: Log): Days {
  let text: string;
  try {
    text = readPrivate(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      log.warn('The ledger could not be read', { error: errorCode(error) });
    }
    return new Map();
  }
  try {
    return parse(text);
  } catch (error) {
    log.warn('The ledger is damaged and begins anew', { error: errorCode(error) });
    try {
      setAside(path);
    } catch (failure) {
      log.warn('The damaged ledger could not be set aside', { error: errorCode(failure) });
    }
    return new Map();
  }
}

/** Throws on anything that is not a ledger of this version. */
function parse(text: string): Days {
  const content: unknown = JSON.parse(text);
  const days = content as { readonly version?: unknown; readonly days?: unknown } | null;
  if (days?.version !== VERSION || typeof days.days !== 'object' || days.days === null) {
    throw new TypeError('not a ledger');
  }
  return new Map(
    Object.entries(days.days).map(([day, entries]) => {
      if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new TypeError('not a day');
      return [day, storedEntry.array().parse(entries)];
    }),
  );
}
