// `npm run bench -- NAME…`: measures, prints a table, and writes bench-results/NAME.json.
// Medians of several runs; what is compared is measured in the same run.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'scripts', 'bench');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && !name.startsWith('_'))
  .map((name) => name.slice(0, -4));

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    // What a bench keeps of an earlier measurement is measured anew.
    remeasure: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}

const digits = (value) => (value === null ? '–' : value.toFixed(value < 10 ? 2 : 1));

for (const name of names) {
  const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)));
  const { rows, note, table } = await run({
    runs: Number(values.runs),
    remeasure: values.remeasure,
  });
  console.log(
    `\n${name} (${values.runs} runs, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node})`,
  );
  console.table(
    table ??
      Object.fromEntries(
        rows.map((row) => [
          row.name,
          { median: digits(row.median), p95: digits(row.p95 ?? null), unit: row.unit, n: row.runs },
        ]),
      ),
  );
  if (note) console.log(note);
  mkdirSync(join(root, 'bench-results'), { recursive: true });
  writeFileSync(
    join(root, 'bench-results', `${name}.json`),
    `${JSON.stringify({ name, at: new Date().toISOString(), node: process.versions.node, cpu: cpus()[0]?.model, rows }, null, 2)}\n`,
  );
}
