import { approach } from '../approach.ts';

/** What can be told from how loud somebody is: when they speak, pause, and what they stress. */
export interface Cadence {
  /** Whether the voice sounds; short gaps between words count as sounding. */
  sounding: boolean;
  /** Seconds of voice since the last pause, and seconds of silence since the last voice. */
  voicedS: number;
  silentS: number;
  /** True in the one frame in which a phrase begins, is about to end, or has ended. */
  began: boolean;
  ending: boolean;
  ended: boolean;
  /** Above 0 in the one frame in which a stressed syllable begins: how strong, 0..1. */
  accent: number;
  /**
   * `loudness` 0..1 is how loud it is now. `untilPauseS` is when the voice next pauses, known ahead where
   * the sound is; Infinity where it is not.
   */
  update(delta: number, loudness: number, untilPauseS: number): void;
}

/** A gap shorter than this lies between two words or inside one. */
const PAUSE_S = 0.25;
/** How far ahead an end that is known is acted upon. */
const ENDING_S = 0.35;
/** Room noise of a usual microphone lies below this. */
const LEAST_LEVEL = 0.12;
/** Where between floor and peak a voice begins. */
const VOICE_SHARE = 0.28;
const LEAST_PEAK = 0.35;
const HIGHEST_FLOOR = 0.4;
/** An accent stands out from the last half second by this share of the peak. */
const ACCENT_ABOVE = 0.16;
const ACCENT_OVER = 0.04;
const ACCENT_APART_S = 0.22;

export function createCadence(): Cadence {
  // A room is taken for loud until it has been quiet.
  let floor = HIGHEST_FLOOR;
  let peak = LEAST_PEAK;
  let quick = 0;
  let slow = 0;
  let armed = true;
  let sinceAccent = 1;
  let told = false;
  const cadence: Cadence = {
    sounding: false,
    voicedS: 0,
    silentS: 10,
    began: false,
    ending: false,
    ended: false,
    accent: 0,
    update(delta, loudness, untilPauseS) {
      // Whatever is no number is silence; a floor or a peak that is none would stay so for good.
      const level = loudness > 0 ? Math.min(1, loudness) : 0;
      cadence.began = false;
      cadence.ending = false;
      cadence.ended = false;
      cadence.accent = 0;
      floor = Math.min(HIGHEST_FLOOR, approach(floor, level, level < floor ? 0.2 : 10, delta));
      peak = Math.max(LEAST_PEAK, approach(peak, level, level > peak ? 0.05 : 8, delta));
      const voice = level > Math.max(LEAST_LEVEL, floor + (peak - floor) * VOICE_SHARE);

      if (voice) {
        if (!cadence.sounding) {
          cadence.sounding = true;
          cadence.began = true;
          cadence.voicedS = 0;
          told = false;
        }
        cadence.voicedS += delta;
        cadence.silentS = 0;
      } else {
        cadence.silentS += delta;
        if (cadence.sounding && cadence.silentS >= PAUSE_S) {
          cadence.sounding = false;
          cadence.ended = true;
          // An end that nobody knew ahead is told when it is there.
          if (!told) cadence.ending = true;
          told = true;
        }
      }
      if (cadence.sounding && !told && untilPauseS <= ENDING_S) {
        cadence.ending = true;
        told = true;
      } else if (told && cadence.sounding && untilPauseS > 2 * ENDING_S && untilPauseS < 60) {
        // The next phrase came without a gap that could be heard.
        told = false;
      }

      quick = approach(quick, level, 0.03, delta);
      slow = approach(slow, level, 0.5, delta);
      sinceAccent += delta;
      const above = (quick - slow) / peak;
      if (above < ACCENT_OVER) armed = true;
      else if (armed && above > ACCENT_ABOVE && sinceAccent >= ACCENT_APART_S) {
        armed = false;
        sinceAccent = 0;
        cadence.accent = Math.min(1, above * 2.2);
      }
    },
  };
  return cadence;
}
