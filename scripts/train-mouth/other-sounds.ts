import type { PhoneClass } from '../../src-renderer/speaking/visemes/classes.ts';
import { ANALYSIS_RATE } from '../../src-renderer/speaking/visemes/features.ts';
import { addNoise } from './augment.ts';
import type { Phone } from './truth.ts';

type Random = () => number;

export interface OtherSound {
  /** At `ANALYSIS_RATE`. */
  readonly samples: Float32Array;
  readonly phones: readonly Phone[];
}

const SECONDS = 2.5;
const LENGTH = SECONDS * ANALYSIS_RATE;

/** A sound that nobody speaks, so that the mouth learns to rest: silence, noise, tones, notes, knocks. */
export function otherSound(index: number, random: Random): OtherSound {
  const makers = [quiet, noise, tone, notes, knocks, notes, noise, tone];
  const make = makers[index % makers.length] as (random: Random) => Float32Array;
  const samples = make(random);
  const gain = 10 ** (-(random() ** 2) * 2.6);
  for (let i = 0; i < samples.length; i += 1) samples[i] = (samples[i] as number) * gain;
  return {
    samples,
    phones: [{ class: 'sil', also: [], isVowel: false, startS: 0, endS: SECONDS }],
  };
}

function quiet(random: Random): Float32Array {
  const sound = new Float32Array(LENGTH);
  if (random() < 0.6) addNoise(sound, 10 ** (-2.5 - random()), random);
  return sound;
}

function noise(random: Random): Float32Array {
  const sound = new Float32Array(LENGTH);
  addNoise(sound, 0.25, random);
  if (random() < 0.5) {
    // Wind, or a passing car.
    const rate = 0.3 + random() * 3;
    for (let i = 0; i < LENGTH; i += 1) {
      sound[i] = (sound[i] as number) * (0.6 + 0.4 * Math.sin((i / ANALYSIS_RATE) * rate * 6.3));
    }
  }
  return sound;
}

function tone(random: Random): Float32Array {
  const sound = new Float32Array(LENGTH);
  const hertz = 80 * 60 ** random();
  const drift = random() < 0.5 ? 1 : 0.4 + random() * 2;
  let phase = 0;
  for (let i = 0; i < LENGTH; i += 1) {
    phase += (hertz * drift ** (i / LENGTH)) / ANALYSIS_RATE;
    sound[i] = 0.4 * Math.sin(2 * Math.PI * phase);
  }
  if (random() < 0.5) addNoise(sound, 10 ** (-1.5 - random() * 2), random);
  return sound;
}

/** Single notes and chords of plucked, blown and bowed kind, on an even grid of semitones. */
function notes(random: Random): Float32Array {
  const sound = new Float32Array(LENGTH);
  const beat = 0.12 + random() * 0.6;
  const fall = 0.7 + random() * 1.2;
  const isPlucked = random() < 0.5;
  const voices = 1 + Math.floor(random() * 3);
  for (let start = 0; start < SECONDS; start += beat) {
    for (let voice = 0; voice < voices; voice += 1) {
      const hertz = 110 * 2 ** (Math.floor(random() * 36) / 12);
      const from = Math.round(start * ANALYSIS_RATE);
      const to = Math.min(LENGTH, from + Math.round(beat * ANALYSIS_RATE * (0.8 + random())));
      for (let partial = 1; partial <= 10 && partial * hertz < 7500; partial += 1) {
        const strength = (0.3 / voices) * partial ** -fall * (0.4 + random());
        const turn = (2 * Math.PI * hertz * partial) / ANALYSIS_RATE;
        for (let i = from; i < to; i += 1) {
          const time = (i - from) / ANALYSIS_RATE;
          const left = (to - i) / ANALYSIS_RATE;
          const shape = isPlucked ? Math.exp(-time * 6) : Math.min(1, time * 25);
          sound[i] =
            (sound[i] as number) + strength * shape * Math.min(1, left * 50) * Math.sin(turn * i);
        }
      }
    }
  }
  return sound;
}

function knocks(random: Random): Float32Array {
  const sound = new Float32Array(LENGTH);
  addNoise(sound, 10 ** (-3 - random()), random);
  for (let at = random() * 0.3; at < SECONDS - 0.1; at += 0.08 + random() * 0.6) {
    const from = Math.round(at * ANALYSIS_RATE);
    const decay = 0.002 + random() * 0.025;
    const hertz = 200 + random() * 3000;
    for (let i = 0; i < 0.1 * ANALYSIS_RATE; i += 1) {
      const time = i / ANALYSIS_RATE;
      const body = 0.5 * Math.sin(2 * Math.PI * hertz * time) + 0.5 * (random() * 2 - 1);
      sound[from + i] = (sound[from + i] as number) + 0.7 * Math.exp(-time / decay) * body;
    }
  }
  return sound;
}

/** Formants of a man's vowels, Hz (averages after Peterson & Barney, and Korean ones between). */
const VOWELS: readonly (readonly [PhoneClass, number, number, number])[] = [
  ['aa', 730, 1150, 2450],
  ['aa', 680, 1250, 2500],
  ['ee', 530, 1840, 2480],
  ['ee', 440, 2000, 2550],
  ['ih', 280, 2260, 3000],
  ['ih', 390, 1990, 2550],
  ['oh', 460, 830, 2400],
  ['oh', 580, 900, 2420],
  ['ou', 310, 850, 2240],
  ['ou', 440, 1020, 2240],
];

/** Held vowels of a bare formant synthesiser, which no real voice colours, with rests between. */
export function heldVowels(random: Random): OtherSound {
  const sound = new Float32Array(LENGTH);
  const phones: Phone[] = [];
  const pitch = 85 + random() * 170;
  const throat = (0.92 + random() * 0.14) * (pitch > 160 ? 1.13 : 1);
  let phase = 0;
  let startS = 0;
  while (startS < SECONDS - 0.3) {
    const rest = random() < 0.5 ? 0.1 + random() * 0.3 : 0;
    if (rest > 0)
      phones.push({ class: 'sil', also: [], isVowel: false, startS, endS: startS + rest });
    const [name, ...formants] = VOWELS[Math.floor(random() * VOWELS.length)] as (typeof VOWELS)[0];
    const from = Math.round((startS + rest) * ANALYSIS_RATE);
    const to = Math.min(LENGTH, from + Math.round((0.15 + random() * 0.6) * ANALYSIS_RATE));
    const resonators = [...formants, 3500].map((hertz, i) => {
      const radius = Math.exp((-Math.PI * (60 + i * 45)) / ANALYSIS_RATE);
      const turn = (2 * Math.PI * hertz * throat * (0.95 + random() * 0.1)) / ANALYSIS_RATE;
      return { a: 2 * radius * Math.cos(turn), b: -radius * radius, y1: 0, y2: 0 };
    });
    let glottis = 0;
    let slower = 0;
    for (let i = from; i < to; i += 1) {
      phase += pitch / ANALYSIS_RATE;
      const pulse = phase >= 1 ? 1 : 0;
      phase -= pulse;
      glottis = pulse + 0.96 * glottis;
      slower = glottis + 0.88 * slower;
      let sample = slower * Math.min(1, (i - from) / 300, (to - i) / 300);
      for (const r of resonators) {
        const y = sample * (1 - r.a - r.b) + r.a * r.y1 + r.b * r.y2;
        r.y2 = r.y1;
        r.y1 = y;
        sample = y;
      }
      sound[i] = sample;
    }
    const endS = to / ANALYSIS_RATE;
    phones.push({ class: name, also: [], isVowel: true, startS: startS + rest, endS });
    startS = endS;
  }
  phones.push({ class: 'sil', also: [], isVowel: false, startS, endS: SECONDS });
  const most = sound.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 1e-9);
  const gain = (0.05 + random() * 0.7) / most;
  return { samples: sound.map((sample) => sample * gain), phones };
}
