import { HOP_MS, type MouthTrack, STRIDE } from '../../src-renderer/speaking/mouth-track.ts';
import {
  classIndex,
  OPENNESS,
  type PHONE_CLASSES,
} from '../../src-renderer/speaking/visemes/classes.ts';
import type { Phone } from './truth.ts';

/** Every weight below this: the mouth is shut. */
export const SHUT = 0.12;
/** Columns of a track, by the name of the vowel. */
const WEIGHTS = ['aa', 'ih', 'ou', 'ee', 'oh'];
const FARTHEST = 20;

export interface Scores {
  /** Share of vowel frames on which the strongest weight is the vowel being spoken. */
  readonly vowels: number;
  /** F1 of being shut on silence and p, b, m, and open on all else but f and v. */
  readonly closure: number;
  /** Correlation of the weights' sum with the openness of what is spoken. */
  readonly openness: number;
  /** Shift at which that correlation is best, milliseconds; positive when the mouth is late. */
  readonly lagMs: number;
  readonly frames: number;
}

export interface Heard {
  readonly track: MouthTrack;
  readonly phones: readonly Phone[];
}

/** How well tracks follow what is known to be spoken, over all their frames together. */
export function scoresOf(heard: readonly Heard[]): Scores {
  const said = heard.map(({ track, phones }) => phonesAt(phones, track.length));
  let frames = 0;
  let vowelFrames = 0;
  let vowelsRight = 0;
  let shutRightly = 0;
  let shutWrongly = 0;
  let openWrongly = 0;
  heard.forEach(({ track }, file) => {
    const at = said[file] as (Phone | null)[];
    for (let i = 0; i < track.length; i += 1) {
      frames += 1;
      const phone = at[i];
      const spoken = phone?.class ?? 'sil';
      let strongest = 0;
      let most = -1;
      for (let k = 0; k < WEIGHTS.length; k += 1) {
        const weight = track.data[i * STRIDE + k] as number;
        if (weight > most) {
          most = weight;
          strongest = k;
        }
      }
      if (phone?.isVowel) {
        vowelFrames += 1;
        const name = WEIGHTS[strongest] as (typeof PHONE_CLASSES)[number];
        if (most > 0 && (name === spoken || phone.also.includes(name))) vowelsRight += 1;
      }
      const isShut = most < SHUT;
      if (spoken === 'sil' || spoken === 'PP') {
        if (isShut) shutRightly += 1;
        else openWrongly += 1;
      } else if (spoken !== 'FF' && isShut) shutWrongly += 1;
    }
  });
  let lag = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let shift = -FARTHEST; shift <= FARTHEST; shift += 1) {
    const correlation = opennessAt(heard, said, shift);
    if (correlation > best) {
      best = correlation;
      lag = shift;
    }
  }
  return {
    vowels: vowelsRight / vowelFrames,
    closure: (2 * shutRightly) / (2 * shutRightly + shutWrongly + openWrongly),
    openness: opennessAt(heard, said, 0),
    lagMs: lag * HOP_MS,
    frames,
  };
}

/** The phone at every frame; null outside all of them. */
export function phonesAt(phones: readonly Phone[], frames: number): (Phone | null)[] {
  const at: (Phone | null)[] = [];
  let k = 0;
  for (let i = 0; i < frames; i += 1) {
    const time = (i * HOP_MS) / 1000;
    while (k < phones.length && (phones[k] as Phone).endS <= time) k += 1;
    const phone = phones[k];
    at.push(phone && phone.startS <= time ? phone : null);
  }
  return at;
}

function opennessAt(
  heard: readonly Heard[],
  said: readonly (readonly (Phone | null)[])[],
  shift: number,
): number {
  let n = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  heard.forEach(({ track }, file) => {
    const at = said[file] as readonly (Phone | null)[];
    for (let i = 0; i < track.length; i += 1) {
      const from = i + shift;
      if (from < 0 || from >= track.length) continue;
      let open = 0;
      for (let k = 0; k < WEIGHTS.length; k += 1) open += track.data[from * STRIDE + k] as number;
      const wanted = OPENNESS[classIndex(at[i]?.class ?? 'sil')] as number;
      n += 1;
      x += open;
      y += wanted;
      xx += open * open;
      yy += wanted * wanted;
      xy += open * wanted;
    }
  });
  const spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  return spread > 0 ? (n * xy - x * y) / spread : 0;
}
