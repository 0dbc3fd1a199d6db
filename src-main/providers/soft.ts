import type { Audio } from './ports.ts';

/** How much slower a soft manner is. */
export const SOFT_PACE = 0.92;
/** And how much quieter where the voice itself cannot be told: 3 dB. */
const SOFT_GAIN = 0.71;

/** Changes the samples in place. */
export function soften(audio: Audio): Audio {
  const { samples } = audio;
  for (let i = 0; i < samples.length; i++) samples[i] = Math.round((samples[i] ?? 0) * SOFT_GAIN);
  return audio;
}
