// A process that embeds two thousand passages, says so after each batch, and waits to be killed.
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { openDatabase } from '../../../../src-main/memory/database.ts';
import { createEmbeddingJob } from '../../../../src-main/memory/vectors/embedding-job.ts';
import { createVectorStore } from '../../../../src-main/memory/vectors/vector-store.ts';

const dataDir = process.argv[2] ?? '';
const cipher = createCipher(new Uint8Array(32).fill(11));
const db = openDatabase({ dataDir, cipher });
const add = db.prepare(
  `INSERT INTO passages (kind, id, group_id, role, at) VALUES ('message', ?, 'g', 'person', 1)`,
);
if (db.prepare('SELECT 1 FROM passages').get() === undefined) {
  db.transaction(() => {
    for (let i = 0; i < 2_000; i += 1) add.run(`m${i}`);
  })();
}
createEmbeddingJob({
  store: createVectorStore(db, cipher),
  read: (seqs) => seqs.map((seq) => ({ seq, text: `text ${seq}` })),
  chosen: () => ({ vendor: 'builtin', model: 'a', space: 'builtin/a' }),
  async embed(texts) {
    process.stdout.write('batch\n');
    const vectors = texts.map((_, i) => Float32Array.from({ length: 64 }, (__, at) => i - at));
    return { space: 'builtin/a', vectors };
  },
  announce: () => undefined,
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  },
});
setInterval(() => undefined, 60_000);
