import { expect, test } from 'vitest';
import { createQueryVector } from '../../../../src-main/memory/vectors/query-vector.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { randomVector, vectorRig } from './vector-rig.ts';

const never = new AbortController().signal;
const chosen = { vendor: 'gemini', model: 'b', space: 'gemini/b' } as const;

function setUp(answers: Readonly<Record<string, Float32Array | 'hangs'>>, withinMs = 1_000) {
  const { store, say } = vectorRig();
  const asked: string[] = [];
  const queryVector = createQueryVector({
    store,
    chosen: () => chosen,
    withinMs,
    async embed(_text, space, signal) {
      asked.push(space);
      const answer = answers[space];
      if (answer === undefined) throw new AppError('provider/unavailable');
      if (answer !== 'hangs') return { space, vectors: [answer] };
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    },
  });
  /** A space of before that is whole. */
  const before = (space: string): void => {
    const seqs = say(2);
    store.put(space, [...seqs].reverse(), new Map(seqs.map((seq) => [seq, randomVector(seq, 4)])));
    store.settle(space);
  };
  return { queryVector, asked, before };
}

const values = Float32Array.of(1, 0);

test('is of the chosen embedder', async () => {
  const { queryVector } = setUp({ 'gemini/b': values });
  expect(await queryVector('잠', never)).toEqual({ space: 'gemini/b', values });
});

test('while its space is not whole, of the one before that is on this computer', async () => {
  const { queryVector, before, asked } = setUp({ 'gemini/b': values, 'builtin/a': values });
  before('builtin/a');
  expect(await queryVector('잠', never)).toEqual({ space: 'builtin/a', values });
  expect(asked).toEqual(['builtin/a']);
});

test('where the one before may not be asked, of the chosen one with what it has', async () => {
  const { queryVector, before } = setUp({ 'gemini/b': values });
  before('openai/c');
  expect(await queryVector('잠', never)).toEqual({ space: 'gemini/b', values });
});

test('is none where nobody answers, or not in time; recall does without', async () => {
  expect(await setUp({}).queryVector('잠', never)).toBeNull();
  expect(await setUp({ 'gemini/b': 'hangs' }, 20).queryVector('잠', never)).toBeNull();
  expect(await setUp({ 'gemini/b': values }).queryVector('  ', never)).toBeNull();
});

test('ends with the turn it is for', async () => {
  const { queryVector } = setUp({ 'gemini/b': 'hangs' });
  const controller = new AbortController();
  const asking = queryVector('잠', controller.signal);
  controller.abort();
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
});
