import { BANDS } from './bands.ts';
import { createEchoDelay, LIKE, MAX_LAG } from './echo-delay.ts';
import { BLOCK_MS } from './frames.ts';
import { toDecibels } from './loudness.ts';

/** What returns of the companion's own voice. */
export interface EchoFacts {
  /** Of the loudest band, microphone against player; null while none was measured. */
  readonly gainDb: number | null;
  readonly delayMs: number | null;
  /** How closely what is heard follows what is played, 0..1. */
  readonly coherence: number;
}

/** Until it is measured, this much of the played sound is taken to return. */
const ASSUMED_DB = -9;
const LEAST_DB = -70;
const MOST_DB = 12;
/** What is heard must exceed the prediction by this to be somebody else's. */
const MARGIN = 10 ** 0.6;
/** The room's tail: 60 dB in 450 ms, a furnished room. */
const TAIL = 10 ** (-(60 * BLOCK_MS) / 450 / 10);
/**
 * How fast a band's return is learned, dB a second: downwards slower than upwards, so that three
 * quarters of the echo lie below it. Far below it is plainly too high; far above it is rather somebody
 * else, and only what stays coherent for long is believed.
 */
const FALL_DB = 8;
const RISE_DB = 24;
const FAR_DB = 10;
const FALL_FAR_DB = 40;
const RISE_FAR_DB = 3;
/**
 * How fast what sounded lately is let go: 20 dB in 400 ms, the longest delay. By it "far below" is judged, so
 * that an echo which comes at another time than predicted is not taken for one that has gone.
 */
const LATELY = 10 ** (-(20 * BLOCK_MS) / 400 / 10);
/** A band's return is learned only where it would stand out of the room's noise. */
const ABOVE_NOISE = 2;
const FAINT = 1e-7;
const RING = MAX_LAG + 2;

export interface EchoGuard {
  /** Mean square in each band that her own voice makes in the newest block. */
  readonly predicted: Float32Array;
  /** One block: energies heard and played, and the room's noise. */
  push(heard: Float32Array, played: Float32Array, floor: Float32Array): void;
  /** Whether her voice is being played, or may still be on its way. */
  sounding(): boolean;
  /** How much of what was heard since the last call her own voice explains, 0..1. */
  takeShare(): number;
  facts(): EchoFacts;
}

/**
 * Tells the companion's own voice, as it returns through the loudspeaker, the room and what the
 * browser's canceller leaves, from somebody who speaks: learns delay and return of each band while
 * the two are coherent, and predicts from what is played what will be heard.
 */
export function createEchoGuard(): EchoGuard {
  const delay = createEchoDelay();
  const gainDb = new Float32Array(BANDS).fill(ASSUMED_DB);
  /** Played energies, newest at `at`. */
  const past = new Float32Array(RING * BANDS);
  const predicted = new Float32Array(BANDS);
  /** Loudest of late, heard and played. */
  const heardLately = new Float32Array(BANDS);
  const sourceLately = new Float32Array(BANDS);
  const sumHeard = new Float64Array(BANDS);
  const sumPredicted = new Float64Array(BANDS);
  const sumLoudest = new Float64Array(BANDS);
  const sumFloor = new Float64Array(BANDS);
  let at = 0;
  /** Blocks she has been sounding for, with pauses shorter than the longest delay. */
  let sounding = 0;
  let sinceSound = RING;
  let measured = false;

  /** Loudest of the played blocks that may be heard now. */
  function arriving(band: number, lag: number | null): number {
    const from = lag === null ? 0 : Math.max(0, Math.round(lag) - 1);
    const to = lag === null ? MAX_LAG : Math.min(RING - 1, Math.round(lag) + 1);
    let most = 0;
    for (let back = from; back <= to; back += 1) {
      most = Math.max(most, past[((at - back + RING) % RING) * BANDS + band] as number);
    }
    return most;
  }

  function learn(band: number, heard: number, source: number, floor: number): void {
    const gain = gainDb[band] as number;
    const expected = source * 10 ** (gain / 10);
    if (source < FAINT || expected < floor * ABOVE_NOISE) return;
    const above = toDecibels(heard / expected);
    const step = BLOCK_MS / 1000;
    if (above < 0) {
      const lately = (sourceLately[band] as number) * 10 ** ((gain - FAR_DB) / 10);
      const isFar = (heardLately[band] as number) < lately;
      gainDb[band] = Math.max(LEAST_DB, gain - (isFar ? FALL_FAR_DB : FALL_DB) * step);
    } else if (delay.coherence() >= LIKE) {
      gainDb[band] = Math.min(MOST_DB, gain + (above > FAR_DB ? RISE_FAR_DB : RISE_DB) * step);
    }
  }

  /**
   * Of the bands that stand out of the room's noise, the part that the prediction explains. Weighted by
   * loudness as an ear has it (Stevens' power law, energy to the 0.3), so that no single band decides.
   * Null where nothing stands out.
   */
  function shareOf(): number | null {
    let all = 0;
    let explained = 0;
    for (let band = 0; band < BANDS; band += 1) {
      const noise = sumFloor[band] as number;
      const echo = sumPredicted[band] as number;
      const loudest = sumLoudest[band] as number;
      const sound = (sumHeard[band] as number) - noise;
      if (sound < noise) continue;
      const weight = sound ** 0.3;
      all += weight;
      // The noise flickers too: an echo just below it stands out of it now and then. And devices and
      // busy machines change the delay in the middle of a word: no louder than the loudest that can be
      // under way is hers as well.
      if (echo > 0 && sound <= Math.max((echo + noise) * MARGIN, loudest)) {
        explained += weight;
      }
    }
    return all === 0 ? null : explained / all;
  }

  return {
    predicted,
    push(heard, played, floor) {
      at = (at + 1) % RING;
      let loud = false;
      for (let band = 0; band < BANDS; band += 1) {
        past[at * BANDS + band] = played[band] as number;
        if ((played[band] as number) > FAINT) loud = true;
      }
      sinceSound = loud ? 0 : sinceSound + 1;
      sounding = sinceSound >= RING ? 0 : sounding + 1;
      delay.push(heard, played, floor);
      const lag = delay.lag();
      if (lag !== null) measured = true;
      // With the delay unknown, her first sounds may not have come back yet.
      const may = lag !== null || sounding > RING;
      for (let band = 0; band < BANDS; band += 1) {
        const source = sounding === 0 ? 0 : arriving(band, lag);
        hold(heardLately, band, heard[band] as number);
        hold(sourceLately, band, source);
        if (sounding > 0 && may) {
          learn(band, heard[band] as number, source, floor[band] as number);
        }
        predicted[band] = Math.max(
          source * 10 ** ((gainDb[band] as number) / 10),
          (predicted[band] as number) * TAIL,
        );
        const loudest = sounding === 0 ? 0 : arriving(band, null);
        sumLoudest[band] =
          (sumLoudest[band] as number) + loudest * 10 ** ((gainDb[band] as number) / 10);
        sumHeard[band] = (sumHeard[band] as number) + (heard[band] as number);
        sumPredicted[band] = (sumPredicted[band] as number) + (predicted[band] as number);
        sumFloor[band] = (sumFloor[band] as number) + (floor[band] as number);
      }
    },
    sounding: () => sounding > 0,
    takeShare() {
      // Where nothing stands out, the model still hears what she said a moment ago.
      const share = shareOf() ?? (sounding > 0 ? 1 : 0);
      sumHeard.fill(0);
      sumPredicted.fill(0);
      sumLoudest.fill(0);
      sumFloor.fill(0);
      return share;
    },
    facts: () => ({
      gainDb: measured ? Math.max(...gainDb) : null,
      delayMs: delayMs(delay.lag()),
      coherence: delay.coherence(),
    }),
  };
}

/** The newest, or what is left of the loudest before it. */
function hold(lately: Float32Array, band: number, energy: number): void {
  lately[band] = Math.max(energy, (lately[band] as number) * LATELY);
}

function delayMs(lag: number | null): number | null {
  return lag === null ? null : Math.round(lag * BLOCK_MS);
}
