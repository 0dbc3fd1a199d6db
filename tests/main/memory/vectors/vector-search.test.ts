import { expect, test } from 'vitest';
import { createVectorSearch } from '../../../../src-main/memory/vectors/vector-search.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';
import { cipher } from '../open-store.ts';
import { mixed, otherCipher, randomVector, vectorRig } from './vector-rig.ts';

const SPACE = 'builtin/a';
const SIZE = 256;

type Rig = ReturnType<typeof vectorRig>;

/** A vector for each, by its number. */
function embed({ store }: Rig, seqs: readonly number[], space = SPACE, size = SIZE): void {
  store.put(space, seqs, new Map(seqs.map((seq) => [seq, randomVector(seq, size)])));
}

function packAll({ store }: Rig): void {
  while (store.packOne(SPACE));
}

const found = ({ search }: Rig, seq: number, k = 1): readonly number[] =>
  search.search(SPACE, randomVector(seq, SIZE), k).map((one) => one.seq);

test('agrees with an exact search over all vectors [C4]', () => {
  const rig = vectorRig();
  const seqs = rig.say(1_200);
  // Not all strangers to each other: each is near one of forty.
  const vectorOf = (seq: number): Float32Array =>
    mixed(randomVector(seq, SIZE), randomVector(seq % 40, SIZE), 0.35);
  const vectors = new Map(seqs.map((seq) => [seq, vectorOf(seq)]));
  rig.store.put(SPACE, seqs, vectors);
  let agreed = 0;
  for (let query = 0; query < 25; query += 1) {
    const wanted = mixed(randomVector(query, SIZE), randomVector(10_000 + query, SIZE), 0.4);
    const exact = seqs
      .map((seq) => ({
        seq,
        score: (vectors.get(seq) as Float32Array).reduce(
          (sum, value, i) => sum + value * (wanted[i] ?? 0),
          0,
        ),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
    const near = rig.search.search(SPACE, wanted, 10);
    expect(near).toHaveLength(10);
    expect(near[0]?.score).toBeCloseTo(exact[0]?.score ?? 0, 1);
    agreed += exact.filter(({ seq }) => near.some((one) => one.seq === seq)).length;
  }
  expect(agreed / 250).toBeGreaterThan(0.95);
});

test('the best come first, as many as were asked for', () => {
  const rig = vectorRig();
  embed(rig, rig.say(300));
  const near = rig.search.search(SPACE, randomVector(7, SIZE), 20);
  expect(near[0]).toMatchObject({ seq: 7 });
  expect(near[0]?.score).toBeCloseTo(1, 1);
  expect(near.map(({ score }) => score)).toEqual(
    near.map(({ score }) => score).sort((a, b) => b - a),
  );
  expect(near).toHaveLength(20);
  expect(rig.search.search(SPACE, randomVector(7, SIZE), 0)).toEqual([]);
});

test('what was written since is found, through another connection, packed or not', () => {
  const rig = vectorRig();
  embed(rig, rig.say(10));
  expect(found(rig, 3)).toEqual([3]);
  const more = rig.say(600, 10);
  embed(rig, more);
  expect(found(rig, more[500] as number)).toEqual([more[500]]);
  packAll(rig);
  const last = rig.say(1, 700);
  embed(rig, last);
  expect(found(rig, last[0] as number)).toEqual(last);
  // More than is taken in one by one.
  const many = rig.say(2_500, 1_000);
  embed(rig, many);
  for (const seq of [3, many[0] as number, many.at(-1) as number])
    expect(found(rig, seq)).toEqual([seq]);
});

test('a fresh reader finds the same in blocks as one by one', () => {
  const rig = vectorRig();
  embed(rig, rig.say(700));
  const before = found(rig, 100, 10);
  packAll(rig);
  expect(rig.db.prepare('SELECT COUNT(*) FROM vector_blocks').pluck().get()).toBe(5);
  const fresh = createVectorSearch(rig.reading, cipher);
  const all = (search: typeof fresh) => search.search(SPACE, randomVector(100, SIZE), 10);
  expect(all(fresh)).toEqual(all(rig.search));
  expect(all(fresh).map(({ seq }) => seq)).toEqual(before);
});

test('what was deleted is not found, and no block holds it any more', () => {
  const rig = vectorRig();
  embed(rig, rig.say(600));
  packAll(rig);
  const other = createVectorSearch(rig.reading, cipher);
  expect(found(rig, 100)).toEqual([100]);
  rig.db.prepare('DELETE FROM passages WHERE seq IN (100, 101)').run();
  expect(found(rig, 100, 600)).not.toContain(100);
  expect(other.search(SPACE, randomVector(100, SIZE), 600).map(({ seq }) => seq)).not.toContain(
    100,
  );
  expect(rig.db.prepare('SELECT block FROM vector_blocks').pluck().all()).toEqual([1, 2, 3]);
  packAll(rig);
  const fresh = createVectorSearch(rig.reading, cipher);
  expect(fresh.search(SPACE, randomVector(100, SIZE), 600).map(({ seq }) => seq)).not.toContain(
    100,
  );
  expect(rig.store.progress(SPACE)).toEqual({ held: 598, missing: 0 });
});

test('a vector that was replaced is the new one', () => {
  const rig = vectorRig();
  const seqs = rig.say(20);
  embed(rig, seqs);
  expect(found(rig, 5)).toEqual([5]);
  rig.store.put(SPACE, [5], new Map([[5, randomVector(900, SIZE)]]));
  const near = rig.search.search(SPACE, randomVector(900, SIZE), 20);
  expect(near[0]?.seq).toBe(5);
  expect(near.filter(({ seq }) => seq === 5)).toHaveLength(1);
});

test('spaces are never mixed, and a vector of other dimensions finds nothing', () => {
  const rig = vectorRig();
  const seqs = rig.say(50);
  embed(rig, seqs);
  embed(rig, seqs.slice(0, 5), 'openai/b', 1536);
  expect(rig.search.search('openai/b', randomVector(3, 1536), 50)).toHaveLength(5);
  expect(rig.search.search('openai/b', randomVector(3, SIZE), 5)).toEqual([]);
  expect(rig.search.search('nobody/x', randomVector(3, SIZE), 5)).toEqual([]);
});

test('where removals were cleared away meanwhile, all is read anew and nothing is there twice', () => {
  const rig = vectorRig();
  embed(rig, rig.say(30));
  expect(found(rig, 5)).toEqual([5]);
  rig.store.put(SPACE, [5], new Map([[5, randomVector(900, SIZE)]]));
  createVectorStore(rig.db, cipher);
  expect(found(rig, 5, 40).filter((seq) => seq === 5)).toHaveLength(1);
  expect(found(rig, 900)).toEqual([5]);
});

test('over one connection it is the same', () => {
  const rig = vectorRig();
  const search = createVectorSearch(rig.db, cipher);
  embed(rig, rig.say(5));
  expect(search.search(SPACE, randomVector(2, SIZE), 1)[0]?.seq).toBe(2);
  rig.db.prepare('DELETE FROM passages WHERE seq = 2').run();
  expect(search.search(SPACE, randomVector(2, SIZE), 5).map(({ seq }) => seq)).not.toContain(2);
});

test('under another key nothing opens', () => {
  const rig = vectorRig();
  embed(rig, rig.say(3));
  const search = createVectorSearch(rig.reading, otherCipher);
  expect(() => search.search(SPACE, randomVector(1, SIZE), 1)).toThrow('store/damaged');
});
