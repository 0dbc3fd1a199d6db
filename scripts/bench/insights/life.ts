/** Two years of daily use in a real sealed file: check-ins, exercises, nights, self-checks, words and facts. */
import { addDays, momentOf } from '../../../src-main/counsel/insights/days.ts';
import { createCipher } from '../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../src-main/memory/conversation-store.ts';
import { createCounselStore } from '../../../src-main/memory/counsel/counsel-store.ts';
import { createLookingBack } from '../../../src-main/memory/counsel/looking-back.ts';
import { createReflectionStore } from '../../../src-main/memory/counsel/reflection-store.ts';
import { openDatabase } from '../../../src-main/memory/database.ts';
import { createFactStore } from '../../../src-main/memory/facts/fact-store.ts';
import { createPassageIndex } from '../../../src-main/memory/index/passage-index.ts';
import { createSeenStore } from '../../../src-main/memory/seen-store.ts';
import type { ExerciseId, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import { TOPICS } from '../../../src-preload/contract/memory.ts';

export const DAYS = 730;
export const LAST = '2026-11-21';
const FACTS = 400;
const MESSAGES_A_DAY = 12;
const PEOPLE = ['', '', '', 'Mina', 'Jun', 'Mum', 'Sora'];
const EXERCISES: readonly ExerciseId[] = ['breathing_any', 'worry_time', 'thought_record'];
const FREQUENCIES = ['never', 'several', 'half', 'daily'];

/** Small and the same every time: 0 to 1. */
function dice(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

const open = (dataDir: string, key: Uint8Array) => {
  const cipher = createCipher(key);
  return { cipher, db: openDatabase({ dataDir, cipher }) };
};

export function live(dataDir: string, key: Uint8Array): { readonly records: number } {
  const { db, cipher } = open(dataDir, key);
  const index = createPassageIndex(db, cipher);
  const store = createConversationStore(db, cipher, index);
  const facts = createFactStore(db, cipher, index);
  const counsel = createCounselStore(db, cipher);
  const roll = dice();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  let records = 0;
  const add = (
    exercise: ExerciseId,
    at: number,
    more: Partial<Pick<ExerciseRecord, 'before' | 'after' | 'answers'>>,
  ): void => {
    records += 1;
    counsel.addRecord(
      {
        ...{ id: `run-${records}`, exercise, startedAt: at - 60_000, endedAt: at },
        ...{ completed: true, before: null, after: null, emotion: null, answers: {} },
        ...{ source: 'text', language: 'en', ...more },
      },
      null,
    );
  };
  const said: { readonly id: string; readonly at: number }[] = [];
  db.transaction(() => {
    for (let day = 0; day < DAYS; day += 1) {
      const date = addDays(LAST, day + 1 - DAYS);
      for (const hour of [9, 21]) {
        const strength = Math.floor(roll() * 11);
        const happening = 'a long day of meetings, then a walk along the river with the dog';
        const answers = { strength, emotion: 'anxious', happening, energy: 4 };
        add('mood_checkin', momentOf(date, hour), { before: strength, answers });
      }
      add(pick(EXERCISES), momentOf(date, 20), { before: 7, after: Math.floor(roll() * 8) });
      const night = {
        bed: '11 pm',
        asleep: 'half past eleven',
        woke: 'six',
        up: '7 am',
        quality: 6,
      };
      add('sleep_hygiene', momentOf(date, 8), { answers: night });
      if (day % 7 === 0) {
        for (const [check, items] of [
          ['phq9', 9],
          ['gad7', 7],
        ] as const) {
          const answers = Object.fromEntries(
            Array.from({ length: items }, (_, at) => [`item${at + 1}`, pick(FREQUENCIES)]),
          );
          add(check, momentOf(date, 10), { answers });
        }
      }
      const talk = store.begin('en', momentOf(date, 21));
      for (let turn = 0; turn < MESSAGES_A_DAY; turn += 1) {
        const at = momentOf(date, 21, turn);
        const text = `I told her about the plan for ${date}, and that I would rather walk than wait, number ${turn}.`;
        const entry = { conversationId: talk, text, emotion: null, voice: null, at };
        said.push({ id: store.addPersonMessage(entry).id, at });
      }
    }
  })();
  facts.apply(
    Array.from({ length: FACTS }, (_, one) => {
      const from = Array.from({ length: 1 + Math.floor(roll() * 6) }, () => pick(said));
      return {
        type: 'add',
        fact: {
          ...{
            kind: 'about',
            person: pick(PEOPLE),
            topic: pick(TOPICS),
            slot: null,
            language: 'en',
          },
          ...{ statement: `Something worth keeping about the week, number ${one}.` },
          ...{ sources: from.map(({ id }) => id), at: from[0]?.at ?? 0 },
        },
      };
    }),
  );
  facts.close();
  db.close();
  return { records };
}

/** What the app looks back with, on a connection just opened. */
export function reopened(dataDir: string, key: Uint8Array) {
  const { db, cipher } = open(dataDir, key);
  const store = createConversationStore(db, cipher, createPassageIndex(db, cipher));
  const ids = db.prepare<[], string>('SELECT id FROM conversations').pluck();
  const lookingBack = {
    rows: createLookingBack(db, cipher),
    reflections: createReflectionStore(db, cipher),
  };
  const counsel = createCounselStore(db, cipher);
  return {
    memory: {
      counsel: () => counsel,
      lookingBack: () => lookingBack,
      seenLabels: (from: number, until: number) => createSeenStore(db, cipher).between(from, until),
    },
    /** What it would be to look at the words themselves. */
    everyMessage: () => ids.all().reduce((sum, id) => sum + store.recent(id, 99).length, 0),
    close: () => db.close(),
  };
}
