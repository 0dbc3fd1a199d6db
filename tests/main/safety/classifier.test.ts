import { expect, test } from 'vitest';
import { digestOf } from '../../../scripts/train-crisis/digest.ts';
import { exampleOf, trainOn } from '../../../scripts/train-crisis/train.ts';
import { allUtterances } from '../../../scripts/train-crisis/utterances.ts';
import { chancesBy, classify } from '../../../src-main/safety/classifier/classify.ts';
import { featuresOf } from '../../../src-main/safety/classifier/features.ts';
import file from '../../../src-main/safety/classifier/weights.json' with { type: 'json' };
import { LANGUAGES } from '../../../src-preload/contract/words.ts';

for (const language of LANGUAGES) {
  test(`the ${language} weights belong to the utterances beside them [R8]`, () => {
    // Another digest: run `npm run train-crisis`.
    expect(file[language].digest).toBe(digestOf(language));
  });

  test(`${language}: the same utterances give the same weights, byte for byte`, () => {
    const some = allUtterances(language)
      .filter((_, i) => i % 40 === 0)
      .map((one) => exampleOf(one, language));
    const [once, again] = [trainOn(some), trainOn(some)];
    expect(Buffer.from(once.acute.buffer).equals(Buffer.from(again.acute.buffer))).toBe(true);
    expect(Buffer.from(once.concern.buffer).equals(Buffer.from(again.concern.buffer))).toBe(true);
    expect([once.scale, once.bias]).toEqual([again.scale, again.bias]);
    expect(once.acute.some((weight) => weight !== 0)).toBe(true);
  });

  test(`${language}: ordinary words are far from danger, and chances sum to one`, () => {
    const ordinary = language === 'ko' ? '저녁에 된장찌개 먹었어' : 'we had soup for dinner';
    const chances = classify(ordinary, language);
    expect(chances).not.toBeNull();
    const { none, concern, acute } = chances ?? { none: 0, concern: 0, acute: 0 };
    expect(none + concern + acute).toBeCloseTo(1, 9);
    expect(none).toBeGreaterThan(0.7);
  });
}

test('both languages together take less than 300 KB', () => {
  expect(JSON.stringify(file).length).toBeLessThan(300_000);
});

test('Korean is the same to it however the spaces are placed, to nearly all of its features', () => {
  const one = new Set(featuresOf('이제 다 정리했어', 'ko').buckets);
  const other = featuresOf('이제다정리했어', 'ko').buckets;
  const shared = [...other].filter((bucket) => one.has(bucket)).length;
  expect(shared / other.length).toBeGreaterThan(0.7);
});

test('a denied word is another word than the word', () => {
  const plain = new Set(featuresOf('i want to die', 'en').buckets);
  const denied = featuresOf('i do not want to die', 'en').buckets;
  expect([...denied].filter((bucket) => !plain.has(bucket)).length).toBeGreaterThan(10);
});

test('weights that were learned tell danger from none', () => {
  const some = allUtterances('en')
    .filter(({ kind }) => kind === 'explicit' || kind === 'plain')
    .filter((_, i) => i % 4 === 0);
  const weights = trainOn(some.map((one) => exampleOf(one, 'en')));
  const danger = chancesBy(weights, 'I am going to kill myself with the pills tonight', 'en');
  const none = chancesBy(weights, 'I had a nice lunch with my sister', 'en');
  expect(danger.acute).toBeGreaterThan(none.acute + 0.2);
});
