/** What the voice adds to the words. */
export interface HeardVoice {
  readonly finalPitch: number | null;
  readonly pitchSlope: number | null;
  readonly finalLoudness: number | null;
  readonly finalVoicedMs: number;
}

export interface VoiceJudged {
  /** Log-odds of the turn being finished, within ±1.2: a voice alone does not decide against clear words. */
  readonly logOdds: number;
  readonly sounds: 'final' | 'open' | 'drawn-out' | 'unclear';
}

/** Semitones over the last 300 ms of voice; and against the median of the utterance. */
const FALLS = -1.5;
const LOW = -1;
const RISES = 1.5;
/** Less movement than this over 300 ms is a level tone, which holds the floor. */
const LEVEL = 0.7;
/** dB against the median of the utterance. */
const FADES = -4;
/** A vowel held this long on a level tone is held on purpose. */
const DRAWN_OUT_MS = 650;

const UNCLEAR: VoiceJudged = { logOdds: 0, sounds: 'unclear' };

/**
 * Falling, low and fading ends turns; level, rising or drawn out keeps them (Gravano and Hirschberg,
 * "Turn-taking cues in task-oriented dialogue", 2011; Koiso et al. 1998 for Japanese, whose sentence
 * ends work as Korean ones do). Where nothing was voiced at the end, nothing is said.
 * `risesWhenDone`: the words are a question or a polite ending, whose rise is no sign of more.
 */
export function judgeVoice(voice: HeardVoice, risesWhenDone: boolean): VoiceJudged {
  const { finalPitch, pitchSlope, finalLoudness, finalVoicedMs } = voice;
  if (pitchSlope === null && finalPitch === null) return UNCLEAR;
  const slope = pitchSlope ?? 0;
  const height = finalPitch ?? 0;
  const fade = finalLoudness !== null && finalLoudness <= FADES ? 0.3 : 0;

  if (slope <= FALLS && height <= LOW) return { logOdds: 0.9 + fade, sounds: 'final' };
  if (slope <= FALLS || height <= 3 * LOW) return { logOdds: 0.5 + fade, sounds: 'final' };
  const isLevel = pitchSlope !== null && Math.abs(slope) < LEVEL;
  if (isLevel && finalVoicedMs >= DRAWN_OUT_MS && fade === 0) {
    return { logOdds: -1, sounds: 'drawn-out' };
  }
  if (slope >= RISES) return risesWhenDone ? UNCLEAR : { logOdds: -0.7, sounds: 'open' };
  if (isLevel && height > LOW) return { logOdds: -0.5 + fade, sounds: 'open' };
  return { logOdds: fade, sounds: 'unclear' };
}
