import { BANDS } from './bands.ts';
import { BLOCK_MS } from './frames.ts';

/** The floor of a quiet room's microphone; nothing is taken to be quieter. -90 dB. */
const LEAST = 1e-9;
/** A room that became quieter is believed within tens of milliseconds. */
const FALL = 0.15;
/** One that became louder at this many dB a second, and slower while somebody speaks. */
const RISE_DB = 6;
const RISE_WHILE_SPEAKING_DB = 0.5;

export interface NoiseFloor {
  /** Mean square in each band of what is always there. */
  readonly floor: Float32Array;
  push(energies: Float32Array, speaking: boolean): void;
}

/** Follows the lower edge of the energies. */
export function createNoiseFloor(): NoiseFloor {
  const floor = new Float32Array(BANDS).fill(LEAST);
  const rise = 10 ** ((RISE_DB * BLOCK_MS) / 1000 / 10);
  const riseWhileSpeaking = 10 ** ((RISE_WHILE_SPEAKING_DB * BLOCK_MS) / 1000 / 10);
  let begun = false;

  return {
    floor,
    push(energies, speaking) {
      for (let band = 0; band < BANDS; band += 1) {
        const energy = energies[band] as number;
        // Nothing at all is a gate or a muted device, not a quiet room.
        if (energy === 0) continue;
        const now = floor[band] as number;
        const next = !begun
          ? energy
          : energy < now
            ? now + FALL * (energy - now)
            : Math.min(energy, now * (speaking ? riseWhileSpeaking : rise));
        floor[band] = Math.max(LEAST, next);
      }
      begun = true;
    },
  };
}
