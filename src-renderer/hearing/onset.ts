import { VOICE_BANDS } from './bands.ts';
import { BLOCK_MS } from './frames.ts';

/** Above the room's noise and above the predicted echo, in power: 9 dB and 8 dB. */
const ABOVE_NOISE = 10 ** 0.9;
const ABOVE_ECHO = 10 ** 0.8;
/** Fainter than this is nobody who means to be heard: -60 dB. */
const FAINT = 1e-6;
/** As many of the newest blocks must stand out: a click is shorter. One that stands far out counts for two. */
const BLOCKS = 3;
const FAR = 16;
/** Once wrong, energy alone is not believed until it has kept still for this long. */
const WARY_MS = 1500;

export interface Onset {
  /** One block. True where a sound begins that may be a person. */
  push(heard: Float32Array, floor: Float32Array, echo: Float32Array): boolean;
  /** Whether the newest block stands out of noise and echo. */
  sounding(): boolean;
  /** The last one was nothing. */
  wasWrong(): void;
}

/** The quickest guess that somebody begins to speak: energy alone, within 16 to 24 ms. Cheap and often wrong. */
export function createOnset(): Onset {
  let run = 0;
  let stands = false;
  let waryMs = 0;

  return {
    push(heard, floor, echo) {
      let sound = 0;
      let noise = 0;
      let returned = 0;
      for (let band = VOICE_BANDS.from; band < VOICE_BANDS.to; band += 1) {
        sound += heard[band] as number;
        noise += floor[band] as number;
        returned += echo[band] as number;
      }
      const threshold = noise * ABOVE_NOISE + returned * ABOVE_ECHO;
      stands = sound > FAINT && sound > threshold;
      const before = run;
      run = stands ? run + (sound > threshold * FAR ? 2 : 1) : Math.max(0, run - 2);
      if (run === 0) waryMs = Math.max(0, waryMs - BLOCK_MS);
      else if (waryMs > 0) waryMs = WARY_MS;
      return before < BLOCKS && run >= BLOCKS && waryMs === 0;
    },
    sounding: () => stands,
    wasWrong() {
      waryMs = WARY_MS;
    },
  };
}
