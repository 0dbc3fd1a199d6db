import type { Audio } from './ports.ts';

/** How much quieter a soft manner is where the voice itself cannot be told: 3 dB. */
const SOFT_GAIN = 0.71;

/** Changes the samples in place. */
export function soften(audio: Audio): Audio {
  const { samples } = audio;
  for (let i = 0; i < samples.length; i++) samples[i] = Math.round((samples[i] ?? 0) * SOFT_GAIN);
  return audio;
}
