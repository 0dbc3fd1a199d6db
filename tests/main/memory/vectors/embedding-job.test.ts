import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  type ChosenEmbedder,
  createEmbeddingJob,
  type EmbeddingJobOptions,
} from '../../../../src-main/memory/vectors/embedding-job.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';
import { AppError, type FaultCode } from '../../../../src-preload/contract/faults.ts';
import type { EmbeddingState } from '../../../../src-preload/contract/memory.ts';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, openTestDatabase } from '../open-store.ts';
import { randomVector, vectorRig } from './vector-rig.ts';

const chosenOf = (vendor: Vendor, model: string): ChosenEmbedder => ({
  vendor,
  model,
  space: `${vendor}/${model}`,
});
const A = chosenOf('builtin', 'a');
const B = chosenOf('gemini', 'b');

/** A vector for a text is made from its number: "text 7". */
const numberIn = (text: string): number => Number(text.replace(/\D/g, ''));

function setUp(change: Partial<EmbeddingJobOptions> = {}, passages = 40) {
  const rig = vectorRig();
  rig.say(passages);
  const current = {
    chosen: A,
    fault: null as FaultCode | null,
    size: 32,
    asked: [] as { space: string; texts: readonly string[] }[],
  };
  const announced: EmbeddingState[] = [];
  const { log, lines } = recordedLog();
  const job = createEmbeddingJob({
    store: rig.store,
    read: (seqs) => seqs.map((seq) => ({ seq, text: `text ${seq}` })),
    chosen: () => current.chosen,
    async embed(texts) {
      const { space } = current.chosen;
      current.asked.push({ space, texts });
      await new Promise((resolve) => setImmediate(resolve));
      if (current.fault) throw new AppError(current.fault);
      return { space, vectors: texts.map((text) => randomVector(numberIn(text), current.size)) };
    },
    announce: (name, payload) => {
      if (name === 'memory/embedding') announced.push(payload as EmbeddingState);
    },
    log,
    pauseMs: 0,
    firstRestMs: 60_000,
    ...change,
  });
  onTestFinished(() => job.close());
  const isDone = () =>
    vi.waitFor(() => {
      const { done, total } = job.state();
      expect({ done, total }).toEqual({
        done: total,
        total: rig.store.progress(current.chosen.space).held,
      });
      expect(rig.store.progress(current.chosen.space).missing).toBe(0);
    });
  return { ...rig, job, current, announced, lines, isDone };
}

test('every passage gets its vector, a few at a time, with progress [C4]', async () => {
  const { job, current, announced, isDone, search } = setUp();
  await isDone();
  expect(job.state()).toEqual({ vendor: 'builtin', model: 'a', done: 40, total: 40, fault: null });
  expect(current.asked.map(({ texts }) => texts.length)).toEqual([16, 16, 8]);
  expect(current.asked[0]?.texts[0]).toBe('text 40');
  await vi.waitFor(() => expect(announced.at(-1)).toEqual(job.state()));
  expect(search.search(A.space, randomVector(7, 32), 1)[0]?.seq).toBe(7);
});

test('what is said gets its vector once the job is told', async () => {
  const { job, say, isDone, search } = setUp();
  await isDone();
  say(1, 40);
  job.wake();
  await isDone();
  expect(job.state()).toMatchObject({ done: 41, total: 41 });
  expect(search.search(A.space, randomVector(41, 32), 1)[0]?.seq).toBe(41);
});

test('a fault is kept and told, the job rests, and goes on where it was when woken', async () => {
  const { job, current, announced, isDone, lines } = setUp();
  current.fault = 'provider/unreachable';
  await vi.waitFor(() => expect(job.state().fault).toEqual({ code: 'provider/unreachable' }));
  const { done } = job.state();
  expect(announced.at(-1)).toMatchObject({ fault: { code: 'provider/unreachable' } });
  const tries = current.asked.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(current.asked).toHaveLength(tries);
  current.fault = null;
  job.wake();
  await isDone();
  expect(job.state()).toMatchObject({ done: 40, fault: null });
  expect(done).toBeLessThan(40);
  expect(JSON.stringify(lines)).not.toContain('text');
});

test('a fault passes by itself too', async () => {
  const { current, isDone } = setUp({ firstRestMs: 5 });
  current.fault = 'provider/overloaded';
  await vi.waitFor(() => expect(current.asked.length).toBeGreaterThan(2));
  current.fault = null;
  await isDone();
});

test('an answer of other dimensions is a fault, and nothing of it is kept', async () => {
  const { job, current, say, isDone, store } = setUp();
  await isDone();
  current.size = 48;
  say(3, 40);
  job.wake();
  await vi.waitFor(() => expect(job.state().fault).toEqual({ code: 'provider/bad-answer' }));
  expect(store.progress(A.space)).toEqual({ held: 40, missing: 3 });
});

test('another embedder makes all vectors anew; the old ones serve meanwhile and go then', async () => {
  const { job, current, isDone, store, search, db } = setUp({}, 200);
  await isDone();
  current.chosen = B;
  current.size = 64;
  current.fault = 'provider/unreachable';
  job.wake();
  await vi.waitFor(() => expect(job.state().fault).not.toBeNull());
  expect(job.state()).toMatchObject({ vendor: 'gemini', done: 0, total: 200 });
  expect(store.serving(B.space)).toBe(A.space);
  expect(search.search(A.space, randomVector(7, 32), 1)).toHaveLength(1);
  current.fault = null;
  job.wake();
  await isDone();
  expect(store.serving(B.space)).toBe(B.space);
  // Remote batches are larger: fewer requests.
  expect(current.asked.at(-2)?.texts).toHaveLength(64);
  const names = () => db.prepare('SELECT name FROM spaces').pluck().all();
  await vi.waitFor(() => expect(names()).toEqual([B.space]));
  expect(search.search(B.space, randomVector(7, 64), 1)[0]?.seq).toBe(7);
});

test('a choice that changes while an answer is on its way keeps nothing of it', async () => {
  let answer = (): void => undefined;
  const { current, isDone, store, job } = setUp({
    async embed(texts) {
      const { space } = current.chosen;
      current.asked.push({ space, texts });
      if (current.asked.length === 1) {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      }
      return {
        space: current.chosen.space,
        vectors: texts.map((text) => randomVector(numberIn(text), 16)),
      };
    },
  });
  await vi.waitFor(() => expect(current.asked).toHaveLength(1));
  current.chosen = B;
  answer();
  await isDone();
  expect(store.progress(A.space)).toEqual({ held: 0, missing: 40 });
  expect(job.state()).toMatchObject({ vendor: 'gemini', done: 40 });
});

test('texts without anything in them, and those that are gone, stop nothing', async () => {
  const { job, current } = setUp({
    read: (seqs) =>
      seqs.flatMap((seq) =>
        seq % 3 === 0 ? [] : [{ seq, text: seq % 3 === 1 ? ' ' : `text ${seq}` }],
      ),
  });
  await vi.waitFor(() => expect(job.state()).toMatchObject({ done: 13, total: 13 }));
  expect(current.asked.flatMap(({ texts }) => texts)).toHaveLength(13);
});

test('closing ends a call that hangs', async () => {
  const { job, current } = setUp({
    embed: (texts, signal) => {
      current.asked.push({ space: A.space, texts });
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    },
  });
  await vi.waitFor(() => expect(current.asked).toHaveLength(1));
  await job.close();
  expect(job.state().fault).toBeNull();
});

test('goes on after a kill -9, with nothing lost and nothing twice [A7]', async () => {
  const dataDir = temporaryFolder();
  const script = fileURLToPath(new URL('./embed-until-killed.ts', import.meta.url));
  let held = 0;
  for (let kill = 0; kill < 3; kill += 1) {
    const child = spawn(process.execPath, [script, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const piece of child.stdout.setEncoding('utf8')) {
      printed += piece;
      if ((printed.match(/batch/g) ?? []).length >= 4) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const db = openTestDatabase(dataDir);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const { held: now, missing } = createVectorStore(db, cipher).progress(A.space);
    expect(now).toBeGreaterThan(held);
    expect(now + missing).toBe(2_000);
    expect(db.prepare('SELECT COUNT(*) FROM vectors').pluck().get()).toBe(now);
    held = now;
    db.close();
  }
}, 60_000);
