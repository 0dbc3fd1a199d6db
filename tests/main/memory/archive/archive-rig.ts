import { onTestFinished } from 'vitest';
import { createExports, type InsightsOf } from '../../../../src-main/memory/archive/exports.ts';
import { createImports } from '../../../../src-main/memory/archive/imports.ts';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../../src-main/memory/conversation-store.ts';
import { createCounselStore } from '../../../../src-main/memory/counsel/counsel-store.ts';
import { openDatabase } from '../../../../src-main/memory/database.ts';
import { createDocumentStore } from '../../../../src-main/memory/documents/document-store.ts';
import { createFactStore } from '../../../../src-main/memory/facts/fact-store.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createReminderStore } from '../../../../src-main/memory/reminder-store.ts';
import { noteOf } from '../../../../src-main/services/counsel-keeping.ts';
import { EMPTY_PLAN, type ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import type { ExportWanted, Imported } from '../../../../src-preload/contract/memory.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { NO_INSIGHTS } from './insights-sample.ts';

export const NOON = Date.UTC(2026, 10, 21, 12);
export const PASSPHRASE = '바다가 보이는 오래된 집';

/** A whole store of its own, under a key of its own. */
export function archiveRig({
  language = 'ko' as Language,
  insightsOf = (({ from, until }) => ({ ...NO_INSIGHTS, from, until })) as InsightsOf,
} = {}) {
  const dataDir = temporaryFolder();
  const cipher = createCipher(crypto.getRandomValues(new Uint8Array(32)));
  const db = openDatabase({ dataDir, cipher });
  const index = createPassageIndex(db, cipher);
  const { log } = recordedLog();
  const now = (): number => NOON;
  const store = createConversationStore(db, cipher, index);
  const facts = createFactStore(db, cipher, index, now);
  const describe = async () => null;
  const documents = createDocumentStore(db, cipher, index, { dataDir, describe, log, now });
  const exports = createExports({
    db,
    cipher,
    documents,
    language: () => language,
    noteOf,
    insightsOf,
    now,
  });
  const imports = createImports({ db, cipher, documents, log });
  onTestFinished(async () => {
    exports.close();
    await documents.close();
    db.close();
  });

  /** All of an export, with what was told of it. */
  const pull = async (wanted: ExportWanted) => {
    const { export: id, name, mime } = exports.begin(wanted);
    const pieces: Uint8Array[] = [];
    const progress: number[] = [];
    for (;;) {
      const next = await exports.next(id);
      pieces.push(next.piece);
      progress.push(next.progress);
      if (next.done) break;
    }
    return { name, mime, progress, bytes: new Uint8Array(Buffer.concat(pieces)) };
  };
  const bring = (
    bytes: Uint8Array | string,
    passphrase: string | null = null,
    signal: AbortSignal = new AbortController().signal,
    progress: (done: number) => void = () => undefined,
  ): Promise<Imported> => {
    const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    return imports.run(new Uint8Array(given), passphrase, progress, signal);
  };
  const everything = async (): Promise<string> =>
    Buffer.from((await pull({ kind: 'everything' })).bytes).toString('utf8');
  /** How much of each there is, seen or not. */
  const counts = () => {
    const rows = (table: string): unknown =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    return {
      conversations: rows('conversations'),
      messages: rows('messages'),
      facts: rows('facts'),
      documents: rows('documents'),
      disclosures: rows('disclosures'),
    };
  };
  const counsel = createCounselStore(db, cipher);
  const reminders = createReminderStore(db, cipher);
  const disclosures = (): unknown => db.prepare('SELECT * FROM disclosures ORDER BY at').all();
  const ids = (): string[] =>
    db
      .prepare<[], string>(
        'SELECT id FROM conversations WHERE staged IS NULL ORDER BY started_at, id',
      )
      .pluck()
      .all();
  return {
    dataDir,
    db,
    cipher,
    index,
    store,
    facts,
    documents,
    exports,
    imports,
    pull,
    bring,
    everything,
    counts,
    counsel,
    reminders,
    disclosures,
    ids,
  };
}

export const BREATHING: ExerciseRecord = {
  id: 'run-1',
  exercise: 'breathing_any',
  startedAt: NOON + 2000,
  endedAt: NOON + 120_000,
  completed: true,
  before: 7,
  after: 4,
  emotion: 'anxious',
  answers: { before: 7, after: 4 },
  source: 'voice',
  language: 'ko',
};

/** How a session of counsel stood. */
export const SHAPE = {
  stage: 'closed',
  emotion: 'sad',
  feeling: '허전해요',
  before: 7,
  after: 4,
  matter: '동생이 이사했어요 *멀리*',
  offered: null,
  done: ['breathing_any'],
  summary: '동생이 떠나 허전했어요.',
  plan: '주말에 전화하기',
} as const;

export const NOTHING = { conversations: 0, messages: 0, facts: 0, documents: 0, disclosures: 0 };

/** A store in which something was said, in both languages, remembered, forgotten and brought. */
export async function livedIn() {
  const rig = archiveRig();
  const { store, facts, documents, db, counsel, reminders } = rig;
  const first = store.begin('ko', NOON);
  const said = store.addPersonMessage({
    conversationId: first,
    text: '동생 지수가 부산으로 이사했어요.\n조금 허전해요 🙂',
    emotion: 'sad',
    voice: {
      durationMs: 3200,
      speechRatio: 0.8,
      loudness: 0.4,
      pauses: 2,
      rate: 4.5,
      pitchHz: 182,
      pitchRange: null,
    },
    at: NOON + 1000,
  });
  const reply = store.beginReply({
    conversationId: first,
    text: '허전하시겠어요.',
    emotion: 'sad',
    vendor: 'builtin',
    model: 'counsellor',
    at: NOON + 2000,
  });
  store.endReply(reply, 'interrupted', {
    heardMs: 100,
    firstWordMs: 200,
    firstSoundMs: null,
    endMs: 3000,
  });
  const second = store.begin('en', NOON + 60_000);
  const note = { conversationId: second, emotion: null, voice: null } as const;
  const secret = store.addPersonMessage({ ...note, text: 'My sister sings.', at: NOON + 61_000 });
  store.addPersonMessage({ ...note, text: '"Quotes", \\ and \u2028 lines', at: NOON + 62_000 });
  store.rename(second, 'A sister who sings');
  store.pin(second, true);
  facts.apply([
    {
      type: 'add',
      fact: {
        kind: 'person',
        person: '지수',
        topic: 'family',
        statement: '동생 지수는 부산에 살아요.',
        slot: 'person:지수/lives-in',
        language: 'ko',
        sources: [said.id],
        at: NOON + 1000,
      },
    },
    {
      type: 'add',
      fact: {
        kind: 'person',
        person: '',
        topic: 'family',
        statement: 'Has a sister who sings.',
        slot: null,
        language: 'en',
        sources: [secret.id],
        at: NOON + 61_000,
      },
    },
  ]);
  counsel.noteCrisis('concern', NOON + 1000);
  counsel.addRecord(BREATHING, first);
  counsel.keepState(first, { version: 1, value: { shape: SHAPE } }, NOON + 3000);
  counsel.keepPlan({ ...EMPTY_PLAN, alone: ['창문 열기', 'a warm shower'] }, NOON + 4000);
  reminders.add({ at: NOON + 90_000_000, text: '지수에게 전화하기' });
  reminders.markDue([reminders.add({ at: NOON + 5000, text: 'water "the" plants' }).id]);
  const [sings] = facts.list().filter(({ statement }) => statement.includes('sings'));
  facts.forgetTurns([secret.id]);
  db.prepare('UPDATE conversations SET drawn_until = 2 WHERE id = ?').run(first);
  const text = new TextEncoder().encode('# 걱정\n\n잠들기 전에 적은 것들.\n');
  const document = await documents.keep(
    { name: '잠.md', bytes: text },
    () => undefined,
    new AbortController().signal,
  );
  documents.note(document.id, '지난주에 쓴 글');
  return { ...rig, first, second, said, secret, document, text, sings };
}
