import type { Fact } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { inStore } from '../store-faults.ts';
import { createFactLoader, createSourceReader, toFact } from './fact-rows.ts';
import type { KnownFact } from './known-fact.ts';

/** Facts as the reading side sees them. Calls throw AppError('store/...'). */
export interface FactReader {
  /** Those that hold and those of the past (`until` not null), the newest first. The same array until something is written. */
  known(): readonly KnownFact[];
  /** These as they are shown, with where they were said, in the order asked for; those that are gone are left out. */
  facts(ids: readonly string[]): readonly Fact[];
}

/** On a connection that reads; also on the writer's own, where the store is in memory. */
export function createFactReader(db: Database, cipher: Cipher): FactReader {
  const load = createFactLoader(db, cipher);
  const sourcesOf = createSourceReader(db, cipher);
  const ownChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
  let seen = '';
  let facts: readonly KnownFact[] = [];

  const known = (): readonly KnownFact[] =>
    inStore(() => {
      // The first tells of other connections' commits only, the second of this one's.
      const state = `${db.pragma('data_version', { simple: true })} ${ownChanges.get()}`;
      if (state !== seen) {
        facts = load();
        seen = state;
      }
      return facts;
    });

  return {
    known,
    facts(ids) {
      const byId = new Map(known().map((fact) => [fact.id, fact]));
      return inStore(() =>
        ids.flatMap((id) => {
          const fact = byId.get(id);
          return fact === undefined ? [] : [toFact(fact, sourcesOf(id))];
        }),
      );
    },
  };
}
