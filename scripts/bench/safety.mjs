// How well the crisis detector of this machine judges (no model): on the utterances it learns from, each
// author by weights that learned from all others; on those kept aside (counts only; their lines are read by
// nobody); on ordinary lives; and how long it takes.
// And how soon the card is on screen, in the window.
import { fileURLToPath } from 'node:url';
import { detect } from '../../src-main/safety/crisis.ts';
import { readLives } from '../../tests/fixtures/recall/lives.ts';
import { judgeByAuthor } from '../train-crisis/by-author.ts';
import { allUtterances, readUtterances } from '../train-crisis/utterances.ts';
import { cardLatency } from './safety/card.mjs';
import { score } from './safety/score.ts';
import { ways } from './safety/ways.ts';

const LANGUAGES = ['ko', 'en'];
/** Each takes several starts of the app. */
const MOST_STARTS = 3;
const ASIDE = fileURLToPath(new URL('../../tests/fixtures/crisis/', import.meta.url));

function byAuthor(language) {
  const utterances = allUtterances(language);
  const chances = judgeByAuthor(utterances, language);
  return utterances.map((one) => ({
    ...one,
    ways: ways(one.text, language, chances.get(one)),
  }));
}

function keptAside(language) {
  return readUtterances(`${ASIDE}held-out-${language}.tsv`).map(({ level, kind, text }) => ({
    level,
    kind,
    found: detect(text, language).level,
  }));
}

/** What people say of their days: none of it is in danger, and none of it was trained on. */
function ordinary(language) {
  return readLives()
    .filter((life) => life.language === language)
    .flatMap(({ turns }) => turns.filter(({ role }) => role !== 'companion'))
    .map(({ text }) => ({
      level: 'none',
      kind: 'plain',
      text,
      found: detect(text, language).level,
    }));
}

function times(language, runs) {
  const texts = allUtterances(language).map(({ text }) => text);
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    for (const text of texts) {
      const began = performance.now();
      detect(text, language);
      all.push(performance.now() - began);
    }
  }
  all.sort((a, b) => a - b);
  return { median: all[all.length >> 1], p95: all[Math.floor(all.length * 0.95)] };
}

export async function run({ runs }) {
  const rows = [];
  const table = {};
  const add = (name, judged, rest = {}) => {
    table[name] = score(judged);
    rows.push({ name, ...table[name], ...rest });
  };
  for (const language of LANGUAGES) {
    const judged = byAuthor(language);
    for (const way of ['keywords', 'rules', 'classifier', 'both']) {
      const found = judged.map((one) => ({ ...one, found: one.ways[way] }));
      const misses = found
        .filter((one) => one.found !== one.level)
        .map(({ level, kind, found: as, text }) => `${level} (${kind}) as ${as}: ${text}`);
      add(`${language}, other authors, ${way}`, found, way === 'both' ? { misses } : {});
    }
    for (const author of new Set(judged.map((one) => one.author))) {
      const found = judged.filter((one) => one.author === author);
      add(
        `${language}, ${author}`,
        found.map((one) => ({ ...one, found: one.ways.both })),
      );
    }
    add(`${language}, kept aside`, keptAside(language));
    const lives = ordinary(language);
    const alarms = lives.filter(({ found }) => found !== 'none').map(({ text }) => text);
    add(`${language}, ordinary lives`, lives, { misses: alarms });
    const { median, p95 } = times(language, runs);
    table[`${language}, milliseconds`] = { median: median.toFixed(3), p95: p95.toFixed(3) };
    rows.push({ name: `${language}, milliseconds`, median, p95 });
  }
  for (const row of await cardLatency(Math.min(runs, MOST_STARTS))) {
    table[row.name] = { median: row.median.toFixed(0), p95: row.p95.toFixed(0) };
    rows.push(row);
  }
  return {
    rows,
    table,
    note: 'The rules were written with most authors in sight, so only "kept aside" says how strangers are judged. Misses are in bench-results/safety.json. All of it was written for this; no clinician has seen it.',
  };
}
