import i18next, { type TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { EMOTIONS, FACE_EMOTIONS } from '../../../../../src-preload/contract/words.ts';
import { TRANSLATIONS } from '../../../../../src-renderer/app/i18n.ts';
import { certainty, lookWords } from '../../../../../src-renderer/app/screens/seeing/look-words.ts';

async function translator(language: 'ko' | 'en'): Promise<TFunction> {
  const instance = i18next.createInstance();
  await instance.init({ lng: language, resources: TRANSLATIONS, nsSeparator: false });
  return instance.t;
}

const STATES = ['starting', 'settling', 'seeing', 'nobody', 'many', 'dark', 'paused'] as const;

test.each(['ko', 'en'] as const)(
  'every state, guess and feeling has its own words: %s [B5]',
  async (language) => {
    const t = await translator(language);
    const said = [
      ...STATES.map((state) => lookWords({ state, label: null, said: null }, t)),
      ...FACE_EMOTIONS.map((label) => lookWords({ state: 'seeing', label, said: null }, t)),
      ...EMOTIONS.map((emotion) => lookWords({ state: 'seeing', label: null, said: emotion }, t)),
    ];
    expect(new Set(said.map(({ label }) => label)).size).toBe(said.length);
    for (const { label, detail } of said) {
      expect(label).not.toMatch(/seeing\.|{{/);
      expect(detail).toMatch(/[.]$/);
    }
  },
);

test('what the person says stands before a guess, and a guess only while one is made [R13]', async () => {
  const t = await translator('en');
  expect(lookWords({ state: 'seeing', label: 'sad', said: 'anxious' }, t)).toMatchObject({
    kind: 'said',
    label: 'Anxious',
  });
  expect(lookWords({ state: 'seeing', label: 'sad', said: null }, t)).toMatchObject({
    kind: 'guess',
    label: 'Looks a little sad',
  });
  for (const state of STATES.filter((one) => one !== 'seeing')) {
    expect(lookWords({ state, label: 'sad', said: null }, t).kind).toBe('state');
  }
});

test('never says that it is sure, and calls nothing a truth [R13]', async () => {
  expect([0, 50, 60, 70, 80, 100].map(certainty)).toEqual([
    'faint',
    'faint',
    'weak',
    'weak',
    'some',
    'some',
  ]);
  for (const { translation } of [TRANSLATIONS.ko, TRANSLATIONS.en]) {
    const words = JSON.stringify(translation.seeing);
    expect(words).not.toMatch(
      /recogni[sz]es? (?:your )?(?:emotion|feeling)|you are (?:sad|angry|happy)|감정을? 인식|확실해요/,
    );
    expect(JSON.stringify(translation.seeing.certainty)).toMatch(/signal|신호/);
  }
  expect(TRANSLATIONS.en.translation.seeing.consent.own).toBe(
    'For your own use. Not for work, school or watching others.',
  );
});
