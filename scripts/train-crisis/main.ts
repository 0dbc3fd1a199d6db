// `npm run train-crisis`: trains the classifier on scripts/train-crisis/utterances and writes
// src-main/safety/classifier/weights.json: the same bytes from the same utterances, every time.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../src-preload/contract/words.ts';
import { judgeByAuthor } from './by-author.ts';
import { digestOf } from './digest.ts';
import { chooseThresholds } from './thresholds.ts';
import { exampleOf, trainOn } from './train.ts';
import { allUtterances } from './utterances.ts';

const TARGET = fileURLToPath(
  new URL('../../src-main/safety/classifier/weights.json', import.meta.url),
);
const round = (value: number): number => Number(value.toPrecision(6));

function entry(language: Language) {
  const utterances = allUtterances(language);
  const thresholds = chooseThresholds(utterances, judgeByAuthor(utterances, language), language);
  const { concern, acute, scale, bias } = trainOn(
    utterances.map((one) => exampleOf(one, language)),
  );
  console.log(language, `${utterances.length} utterances`, thresholds);
  return {
    digest: digestOf(language),
    scale: round(scale),
    bias: { concern: round(bias[0]), acute: round(bias[1]) },
    thresholds,
    data: Buffer.concat([Buffer.from(concern.buffer), Buffer.from(acute.buffer)]).toString(
      'base64',
    ),
  };
}

export function main(): void {
  const file = Object.fromEntries(LANGUAGES.map((language) => [language, entry(language)]));
  writeFileSync(TARGET, `${JSON.stringify(file, null, 2)}\n`);
}
