// How long the nearest codes take to find: the app's loop over them beside sqlite-vec's vec0, in processor
// time, because that is the same on a busy machine. Codes of 512 bits, as the built-in embedder's are.

import { createHeldCodes } from '../../src-main/memory/vectors/held-codes.ts';
import { openVectors } from '../../tests/support/open-vectors.ts';

const WORDS = 16;
const QUERIES = 20;
const SIZES = [10_000, 100_000, 1_000_000];
const WANTED = [10, 50, 120];

const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the processor. */
function timed(work) {
  const began = busy();
  work();
  return busy() - began;
}

const randomWord = () => (Math.random() * 2 ** 32) >>> 0;
const randomCode = () => Uint32Array.from({ length: WORDS }, randomWord);

export async function run() {
  const rows = [];
  for (const size of SIZES) {
    const codes = Array.from({ length: size }, randomCode);
    const held = createHeldCodes(WORDS);
    const loaded = timed(() => {
      for (const [i, code] of codes.entries()) held.add(i + 1, code);
    });
    rows.push(row(`loop, ${size}, load`, [loaded]));
    for (const k of WANTED) {
      const times = queries().map((code) => timed(() => held.nearest(code, k)));
      rows.push(row(`loop, ${size}, k=${k}`, times));
    }

    const db = openVectors();
    db.exec(`CREATE VIRTUAL TABLE codes USING vec0(code bit[${WORDS * 32}])`);
    const add = db.prepare('INSERT INTO codes (rowid, code) VALUES (?, vec_bit(?))');
    const filled = timed(
      db.transaction(() => {
        for (const [i, code] of codes.entries())
          add.run(BigInt(i + 1), new Uint8Array(code.buffer));
      }),
    );
    rows.push(row(`vec0, ${size}, load`, [filled]));
    const near = db.prepare('SELECT rowid FROM codes WHERE code MATCH vec_bit(?) AND k = ?');
    for (const k of WANTED) {
      const times = queries().map((code) =>
        timed(() => near.all(new Uint8Array(code.buffer), BigInt(k))),
      );
      rows.push(row(`vec0, ${size}, k=${k}`, times));
    }
    db.close();
  }
  return { rows };
}

const queries = () => Array.from({ length: QUERIES }, randomCode);

function row(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    name,
    median: sorted[sorted.length >> 1],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    unit: 'ms',
    runs: times.length,
  };
}
