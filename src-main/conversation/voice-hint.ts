import type { VoiceMetrics } from '../../src-preload/contract/words.ts';

// Starting values, not measured on people; what follows from them is a hint and a softer voice.
const QUIET_LOUDNESS = 0.15;
const MANY_PAUSES = 3;
const LITTLE_SPEECH = 0.55;

export function isQuiet(voice: VoiceMetrics | null): boolean {
  return voice !== null && voice.loudness < QUIET_LOUDNESS;
}

export function isHalting(voice: VoiceMetrics | null): boolean {
  return voice !== null && voice.pauses >= MANY_PAUSES && voice.speechRatio < LITTLE_SPEECH;
}
