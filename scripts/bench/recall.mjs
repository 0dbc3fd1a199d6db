// How much of what answers a question is recalled (tests/fixtures/recall), by the very room the app uses,
// with each embedder that is here, beside BM25 on words as they are written and the nearest vectors alone.
import { createBuiltinEmbedder } from '../../src-main/providers/builtin-embedder.ts';
import { HALVES, readLives } from '../../tests/fixtures/recall/lives.ts';
import { openTemporaryStore } from '../recall/temporary-store.ts';
import { plainBm25, plainVectors } from './recall/baselines.ts';
import { count, noScores } from './recall/scores.ts';

const K = 10;

async function recalled(life, vectors) {
  const store = openTemporaryStore({ vectors });
  try {
    for (const turn of life.turns) store.add(turn);
    const answers = new Map();
    for (const question of life.questions) {
      const { ids } = await store.query({
        op: 'query',
        text: question.text,
        at: question.at,
        k: K,
      });
      answers.set(question, ids);
    }
    return answers;
  } finally {
    store.close();
  }
}

const WAYS = {
  'BM25 on words': async (life) =>
    new Map(life.questions.map((question) => [question, plainBm25(life, question, K)])),
  'vectors, built-in': (life) => plainVectors(life, createBuiltinEmbedder(), K),
  'recall, no vectors': (life) => recalled(life, false),
  'recall, built-in': (life) => recalled(life, true),
};

const SETS = {
  Korean: ({ language }) => language === 'ko',
  English: ({ language, name }) => language === 'en' && name !== 'en-friends',
  'two friends': ({ name }) => name === 'en-friends',
  all: () => true,
};

export async function run() {
  const lives = readLives();
  const table = {};
  const rows = [];
  for (const [way, answersOf] of Object.entries(WAYS)) {
    const answers = new Map();
    for (const life of lives) answers.set(life, await answersOf(life));
    for (const [set, belongs] of Object.entries(SETS)) {
      for (const half of HALVES) {
        const scores = noScores();
        for (const life of lives.filter(belongs)) {
          for (const question of life.questions) {
            if (question.half !== half) continue;
            count(scores, question, answers.get(life).get(question) ?? []);
          }
        }
        if (scores.questions === 0) continue;
        const share = (sum) => Number((sum / scores.questions).toFixed(3));
        const name = `${way}, ${set}${half === 'tuning' ? '' : `, ${half}`}`;
        table[name] = {
          questions: scores.questions,
          'hit@5': share(scores.hit5),
          'hit@10': share(scores.hit10),
          'found@10': share(scores.found10),
          outdated: `${scores.outdated} of ${scores.changing}`,
        };
        rows.push({ name, ...scores });
      }
    }
  }
  return {
    rows,
    table,
    note: 'hit: any turn that answers; found: the share of all that do; outdated: what ceased to hold came first. "Held out": weights were fitted on the other questions; its failures were read when rules of what holds now were made. "Fresh": lives written before those rules; no failure of recall on them was read, their facts were.',
  };
}
