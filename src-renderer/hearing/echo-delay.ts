import { BANDS } from './bands.ts';
import { BLOCK_MS } from './frames.ts';
import { toDecibels } from './loudness.ts';

/** The longest way from the player to the microphone that is looked for: 400 ms (Bluetooth included). */
export const MAX_LAG = Math.round(400 / BLOCK_MS);
const LAGS = MAX_LAG + 1;
/** How far back the likeness looks. */
const MEMORY_MS = 1500;
/** How far back the level that a band has on average is taken. */
const MEAN_MS = 3000;
/** Played sound this faint tells nothing, dB. */
const FAINT_DB = -70;
/** Of her sound that must have been heard before a delay is believed, ms. */
const EVIDENCE_MS = 500;
/** Correlation of the two envelopes from which on what is heard follows what is played. */
export const LIKE = 0.55;
/** A delay already found gives way only to one that is likelier by this much, for so long, ms. */
const BETTER = 0.04;
const STEADY_MS = 400;
/** Within her words she is silent for no longer than this, ms; what is heard after them is somebody else's. */
const GAP_MS = 40;

export interface EchoDelay {
  /** Blocks from the player to the microphone, in fractions; null while unknown. */
  lag(): number | null;
  /** How much of what is heard follows what is played, at that delay: 0..1. */
  coherence(): number;
  push(heard: Float32Array, played: Float32Array, floor: Float32Array): void;
}

/** Finds how late the played sound returns: where the logarithmic envelopes of the bands are most alike. */
export function createEchoDelay(): EchoDelay {
  /** Played envelopes less their means, newest at `at`, in a ring of LAGS rows. */
  const past = new Float32Array(LAGS * BANDS);
  const heardNow = new Float32Array(BANDS);
  const heardMean = new Float32Array(BANDS);
  const playedMean = new Float32Array(BANDS).fill(FAINT_DB);
  const together = new Float64Array(LAGS);
  const playedPower = new Float64Array(LAGS);
  let heardPower = 0;
  const keep = Math.exp(-BLOCK_MS / MEMORY_MS);
  const meanStep = BLOCK_MS / MEAN_MS;
  let at = 0;
  let sinceSound = LAGS;
  let evidenceMs = 0;
  let begun = false;
  let best: number | null = null;
  let leader = 0;
  let leadMs = 0;

  const likeness = (lag: number): number => {
    const power = heardPower * (playedPower[lag] as number);
    return power <= 0 ? 0 : (together[lag] as number) / Math.sqrt(power);
  };

  function choose(): void {
    let likeliest = 0;
    for (let lag = 1; lag < LAGS; lag += 1) {
      if (likeness(lag) > likeness(likeliest)) likeliest = lag;
    }
    const isLike = likeness(likeliest) >= LIKE && evidenceMs >= EVIDENCE_MS;
    if (best === null) {
      if (isLike) best = likeliest;
      return;
    }
    // Somebody who speaks over her is like her now and then by chance.
    const isLikelier = isLike && likeness(likeliest) > likeness(best) + BETTER;
    leadMs = isLikelier && Math.abs(likeliest - leader) <= 1 ? leadMs + BLOCK_MS : 0;
    leader = likeliest;
    if (leadMs >= STEADY_MS) best = likeliest;
  }

  return {
    lag() {
      if (best === null) return null;
      // The top of a parabola through the neighbours.
      const [before, here, after] = [
        likeness(Math.max(0, best - 1)),
        likeness(best),
        likeness(Math.min(MAX_LAG, best + 1)),
      ];
      const bend = before - 2 * here + after;
      const shift = bend < 0 ? (before - after) / (2 * bend) : 0;
      return best + Math.min(0.5, Math.max(-0.5, shift));
    },
    coherence: () => (best === null ? 0 : Math.min(1, Math.max(0, likeness(best)))),
    push(heard, played, floor) {
      at = (at + 1) % LAGS;
      let sounding = false;
      for (let band = 0; band < BANDS; band += 1) {
        const playedDb = Math.max(FAINT_DB, toDecibels(played[band] as number));
        // Below the room's noise nothing of an echo is seen; its flicker is no likeness.
        const heardDb = toDecibels(Math.max(heard[band] as number, 2 * (floor[band] as number)));
        if (playedDb > FAINT_DB) sounding = true;
        if (!begun) heardMean[band] = heardDb;
        if (sinceSound < LAGS) {
          playedMean[band] = follow(playedMean[band] as number, playedDb, meanStep);
          heardMean[band] = follow(heardMean[band] as number, heardDb, meanStep);
        }
        past[at * BANDS + band] = playedDb - (playedMean[band] as number);
        heardNow[band] = heardDb - (heardMean[band] as number);
      }
      begun = true;
      sinceSound = sounding ? 0 : sinceSound + 1;
      if (sinceSound * BLOCK_MS > GAP_MS) return;
      if (sounding) evidenceMs = Math.min(10_000, evidenceMs + BLOCK_MS);

      let power = 0;
      for (let band = 0; band < BANDS; band += 1) power += (heardNow[band] as number) ** 2;
      heardPower = heardPower * keep + power;
      for (let lag = 0; lag < LAGS; lag += 1) {
        const row = ((at - lag + LAGS) % LAGS) * BANDS;
        let product = 0;
        let square = 0;
        for (let band = 0; band < BANDS; band += 1) {
          const value = past[row + band] as number;
          product += value * (heardNow[band] as number);
          square += value * value;
        }
        together[lag] = (together[lag] as number) * keep + product;
        playedPower[lag] = (playedPower[lag] as number) * keep + square;
      }
      choose();
    },
  };
}

function follow(before: number, now: number, step: number): number {
  return before + step * (now - before);
}
