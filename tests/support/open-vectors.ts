import BetterSqlite3 from 'better-sqlite3';
import * as sqliteVec from 'sqlite-vec';

/** An empty database in memory that knows vectors (sqlite-vec: `vec0` tables; row ids are BigInt): what our own search is held against. */
export function openVectors(): BetterSqlite3.Database {
  const db = new BetterSqlite3(':memory:');
  sqliteVec.load(db);
  return db;
}
