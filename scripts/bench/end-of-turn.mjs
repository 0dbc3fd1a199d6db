// How often the end of a turn is decided too soon, against how long somebody who is done is kept waiting:
// the app's decision beside fixed silences, on the labelled pauses of tests/fixtures/pauses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawCurve } from './end-of-turn/curve.ts';
import { FACTS, labelledPauses, measuredFacts } from './end-of-turn/pauses.ts';
import { counted, decided, fixed, score } from './end-of-turn/score.ts';

const FIGURES = fileURLToPath(new URL('../../docs/figures/', import.meta.url));
const SILENCES = [300, 400, 500, 600, 700, 800, 1000, 1200, 1500, 2000, 2500, 3000];

export async function run({ remeasure }) {
  if (remeasure) {
    const { measureFacts } = await import('./end-of-turn/measure.ts');
    const measured = Object.entries(await measureFacts(labelledPauses()));
    writeFileSync(FACTS, measured.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }
  const facts = measuredFacts();
  const all = labelledPauses().map((pause) => ({ ...pause, facts: facts.get(pause.id) }));
  const sets = {
    all,
    Korean: all.filter(({ language }) => language === 'ko'),
    English: all.filter(({ language }) => language === 'en'),
    'held out': all.filter(({ heldOut }) => heldOut),
    'not held out': all.filter(({ heldOut }) => !heldOut),
  };
  const ways = {
    ...Object.fromEntries(SILENCES.map((ms) => [`fixed ${ms} ms`, fixed(ms)])),
    'decided, natural': decided(),
    'decided, brisk': decided({ patience: 'brisk' }),
    'decided, patient': decided({ patience: 'patient' }),
    'decided, pauses of 1500 ms known': decided({ usualPauseMs: 1500 }),
    'until the answer sounds, vendors 1150 ms': counted(),
    'decided by words alone': decided({ knows: 'words' }),
    'decided by voice alone': decided({ knows: 'voice' }),
  };
  const rows = Object.entries(ways).flatMap(([way, ends]) =>
    Object.entries(sets).map(([set, pauses]) => ({ way, set, ...score(pauses, ends) })),
  );
  const of = (way) => rows.find((row) => row.way === way && row.set === 'all');
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(
    `${FIGURES}end-of-turn.svg`,
    drawCurve(
      SILENCES.map((ms) => ({
        name: [500, 800, 1200].includes(ms) ? `${ms} ms of silence` : '',
        score: of(`fixed ${ms} ms`),
      })),
      [
        ['brisk', 'left above'],
        ['natural', 'left'],
        ['patient', 'right below'],
      ].map(([name, side]) => ({ name, side, score: of(`decided, ${name}`) })),
      [
        ['words', 'left below'],
        ['voice', 'left'],
      ].map(([name, side]) => ({
        side,
        name: `by ${name} alone`,
        score: of(`decided by ${name} alone`),
      })),
      'Cut-offs against delay: the decided end of a turn beside fixed silences',
    ),
  );
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  return {
    rows,
    table: Object.fromEntries(
      Object.keys(ways).map((way) => [
        way,
        Object.assign(
          {},
          ...rows
            .filter((row) => row.way === way)
            .map(({ set, cutOff, medianMs, p90Ms }) => ({
              [`${set}: cut off`]: percent(cutOff),
              [`${set}: median (p90)`]: `${medianMs.toFixed(0)} (${p90Ms.toFixed(0)})`,
            })),
        ),
      ]),
    ),
    note: `Over ${of('decided, natural').unfinished} unfinished and ${of('decided, natural').finished} finished pauses. Aim: cut off no more than a silence of 1200 ms does, at a median delay under 500 ms. Words arrive 300 ms after a pause is noticed. A turn counts when its answer sounds: who goes on before that is not cut off. Curve: docs/figures/end-of-turn.svg.`,
  };
}
