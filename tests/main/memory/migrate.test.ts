import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, type Migration, migrate } from '../../../src-main/memory/migrate.ts';
import { cipher } from './open-store.ts';

/** A database as the program of that version left it. */
function databaseOfVersion(version: number) {
  const db = new BetterSqlite3(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(
    db,
    cipher,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  return db;
}

const versionOf = (db: BetterSqlite3.Database) => db.pragma('user_version', { simple: true });

test('numbers its migrations from 1 without gaps', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('0001 makes conversations and messages in an empty file [S4]', () => {
  const db = databaseOfVersion(0);
  expect(versionOf(db)).toBe(0);
  migrate(db, cipher, MIGRATIONS.slice(0, 1));
  expect(versionOf(db)).toBe(1);
  const columns = (table: string) =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  expect(columns('conversations')).toEqual([
    'id',
    'title',
    'type',
    'language',
    'started_at',
    'last_at',
  ]);
  expect(columns('messages')).toEqual([
    'id',
    'conversation_id',
    'ordinal',
    'role',
    'content',
    'emotion',
    'provider',
    'model',
    'state',
    'timings',
    'voice',
    'at',
  ]);
});

test('changes nothing in a file that is up to date', () => {
  const db = databaseOfVersion(MIGRATIONS.length);
  const changes = db.pragma('schema_version', { simple: true });
  migrate(db, cipher);
  expect(db.pragma('schema_version', { simple: true })).toBe(changes);
});

test('a step that fails leaves the version before it, whole', () => {
  const db = databaseOfVersion(MIGRATIONS.length);
  const version = MIGRATIONS.length + 1;
  const halfway: Migration = {
    version,
    up(target) {
      target.exec('CREATE TABLE half (x)');
      throw new Error('power cut');
    },
  };
  expect(() => migrate(db, cipher, [...MIGRATIONS, halfway])).toThrow('power cut');
  expect(versionOf(db)).toBe(MIGRATIONS.length);
  expect(db.prepare(`SELECT name FROM sqlite_master WHERE name = 'half'`).get()).toBeUndefined();

  const whole: Migration = { version, up: (target) => target.exec('CREATE TABLE half (x)') };
  migrate(db, cipher, [...MIGRATIONS, whole]);
  expect(versionOf(db)).toBe(version);
});
