/** Weeks looked back on, sealed. When what they were made of goes, they go: see 0009-reflections.ts. */
import { type Reflection, reflection } from '../../../src-preload/contract/insights.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { inStore } from '../store-faults.ts';

/** With when its week began and ended, milliseconds since 1970. */
export interface KeptReflection {
  readonly from: number;
  readonly until: number;
  readonly reflection: Reflection;
}

/** Calls throw AppError('store/...'). */
export interface ReflectionStore {
  /** Null where none is kept. */
  of(week: string): Reflection | null;
  /** Takes the place of what is kept of that week. */
  keep(kept: KeptReflection): void;
  remove(week: string): void;
  /** Newest first. */
  all(): Iterable<KeptReflection>;
  /** What is here already stays as it is. */
  bringBack(kept: KeptReflection): void;
}

interface Row {
  readonly week: string;
  readonly from_at: number;
  readonly until_at: number;
  readonly body: Uint8Array;
  readonly quote: Uint8Array | null;
}

const bodyLabel = (week: string): string => `reflections.body/${week}`;
const quoteLabel = (week: string): string => `reflections.quote/${week}`;

export function createReflectionStore(db: Database, cipher: Cipher): ReflectionStore {
  /** Words of a conversation that is on its way out, or not all here, are not shown. */
  const columns = `r.week, r.from_at, r.until_at, r.body, CASE WHEN EXISTS (
      SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE m.id = r.quote_message AND c.staged IS NULL) THEN r.quote END AS quote`;
  const one = db.prepare<[string], Row>(`SELECT ${columns} FROM reflections r WHERE week = ?`);
  const every = db.prepare<[], Row>(`SELECT ${columns} FROM reflections r ORDER BY week DESC`);
  /** Words of a message that is not here are not kept either. */
  const values = `(week, from_at, until_at, own, body, quote, quote_message)
      SELECT @week, @from, @until, @own, @body, CASE WHEN m.id IS NULL THEN NULL ELSE @quote END, m.id
      FROM (SELECT 1) LEFT JOIN messages m ON m.id = @message`;
  const put = db.prepare<Record<string, unknown>>(`INSERT OR REPLACE INTO reflections ${values}`);
  const bring = db.prepare<Record<string, unknown>>(`INSERT OR IGNORE INTO reflections ${values}`);
  const drop = db.prepare<[string]>('DELETE FROM reflections WHERE week = ?');

  const opened = ({ week, from_at: from, until_at: until, body, quote }: Row): KeptReflection => {
    const kept = JSON.parse(cipher.open(body, bodyLabel(week)));
    const words = quote === null ? null : JSON.parse(cipher.open(quote, quoteLabel(week)));
    return { from, until, reflection: reflection.parse({ ...kept, quote: words }) };
  };
  const sealed = ({ from, until, reflection: { quote, ...rest } }: KeptReflection) => ({
    week: rest.week,
    from,
    until,
    own: Number(rest.by === 'person'),
    body: cipher.seal(JSON.stringify(rest), bodyLabel(rest.week)),
    quote: quote === null ? null : cipher.seal(JSON.stringify(quote), quoteLabel(rest.week)),
    message: quote?.messageId ?? null,
  });

  return {
    of(week) {
      const row = inStore(() => one.get(week));
      return row === undefined ? null : opened(row).reflection;
    },
    keep(kept) {
      inStore(() => put.run(sealed(kept)));
    },
    remove(week) {
      inStore(() => drop.run(week));
    },
    *all() {
      for (const row of inStore(() => every.all())) yield opened(row);
    },
    bringBack(kept) {
      inStore(() => bring.run(sealed(kept)));
    },
  };
}
