import { TRAINING_EN, VALIDATION_EN } from './sentences-en.ts';
import { TRAINING_KO, VALIDATION_KO } from './sentences-ko.ts';
import { TEST_EN, TEST_KO } from './sentences-test.ts';

export type Engine = 'espeak' | 'flite';

/** One sentence for one voice to say. */
export interface Job {
  readonly engine: Engine;
  readonly voice: string;
  readonly language: 'en' | 'ko';
  readonly text: string;
  /** espeak-ng: words a minute. flite: stretch of every duration. */
  readonly rate: number;
  /** espeak-ng: 0 to 99. flite: Hz, or 0 for the voice's own. */
  readonly pitch: number;
}

/** For the measures alone; never trained on, and no choice is made by them. */
const TEST_VOICES = {
  en: ['en-us', 'en-us+f2', 'en-us+m3'],
  ko: ['ko', 'ko+f2'],
  flite: ['slt', 'rms', 'awb'],
} as const;

const VALIDATION_VARIANTS = ['m7', 'f5'] as const;
/** Plain variants, and ones whose formants, breath and roughness are their own. */
const TRAINING_VARIANTS = [
  ...['m1', 'm2', 'm4', 'm5', 'm6', 'f1', 'f3', 'f4'],
  ...[
    'Alex',
    'Andy',
    'Michael',
    'boris',
    'edward',
    'linda',
    'steph',
    'klatt2',
    'klatt4',
    'grandma',
  ],
] as const;

/** Every sentence is said by this many training voices. */
const VOICES_A_SENTENCE = { en: 4, ko: 6, flite: 6 } as const;

/** Numbers in 0..1 that are the same on every run and every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function trainingJobs(): Job[] {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const jobs: Job[] = [];
  const espeak = (text: string, language: 'en' | 'ko', count: number): void => {
    for (let i = 0; i < count; i += 1) {
      const base = language === 'ko' ? 'ko' : pick(['en-us', 'en-us', 'en']);
      jobs.push({
        engine: 'espeak',
        voice: `${base}+${pick(TRAINING_VARIANTS)}`,
        language,
        text,
        rate: Math.round(125 + random() * 80),
        pitch: Math.round(25 + random() * 50),
      });
    }
  };
  for (const text of TRAINING_EN) espeak(text, 'en', VOICES_A_SENTENCE.en);
  for (const text of TRAINING_KO) espeak(text, 'ko', VOICES_A_SENTENCE.ko);
  for (const text of TRAINING_EN) {
    for (let i = 0; i < VOICES_A_SENTENCE.flite; i += 1) {
      jobs.push({
        engine: 'flite',
        voice: i % 3 === 2 ? 'kal' : 'kal16',
        language: 'en',
        text,
        rate: 0.8 + random() * 0.45,
        pitch: Math.round(80 + random() * 80),
      });
    }
  }
  return jobs;
}

export function validationJobs(): Job[] {
  const jobs: Job[] = [];
  for (const variant of VALIDATION_VARIANTS) {
    for (const text of VALIDATION_EN) jobs.push(plain('espeak', `en-us+${variant}`, 'en', text));
    for (const text of VALIDATION_KO) jobs.push(plain('espeak', `ko+${variant}`, 'ko', text));
  }
  for (const text of VALIDATION_EN) jobs.push(plain('flite', 'kal16', 'en', text));
  return jobs;
}

export function testJobs(): Job[] {
  return [
    ...TEST_VOICES.en.flatMap((voice) => TEST_EN.map((text) => plain('espeak', voice, 'en', text))),
    ...TEST_VOICES.ko.flatMap((voice) => TEST_KO.map((text) => plain('espeak', voice, 'ko', text))),
    ...TEST_VOICES.flite.flatMap((voice) =>
      TEST_EN.map((text) => plain('flite', voice, 'en', text)),
    ),
  ];
}

function plain(engine: Engine, voice: string, language: 'en' | 'ko', text: string): Job {
  return engine === 'espeak'
    ? { engine, voice, language, text, rate: 165, pitch: 50 }
    : { engine, voice, language, text, rate: 1, pitch: 0 };
}
