import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { closuresIn } from './closures.ts';
import { createMouthTrack, type MouthTrack } from './mouth-track.ts';
import type { EnglishWords } from './pronounce/english-words.ts';
import { languageOf, pronounce } from './pronounce/pronounce.ts';
import { alignText } from './visemes/align/align-text.ts';
import { anchorsOf } from './visemes/align/anchors.ts';
import { createBands } from './visemes/bands.ts';
import { BANDS } from './visemes/features.ts';
import { closureEnd, shutLips } from './visemes/lips.ts';
import { evidenceOf } from './visemes/listen.ts';
import { createMouthShaper } from './visemes/mouth.ts';
import { createNetwork, type Evidence, TYPICAL_BANDS } from './visemes/network.ts';
import { createNormaliser } from './visemes/normalise.ts';

/** Frames to come that a mouth's shape takes in, where the whole sound is known. */
const WHOLE_AHEAD = 3;

export interface VisemeAnalyser {
  /** Grows as audio is pushed; frames run 55 ms behind it until `finish`. */
  readonly track: MouthTrack;
  push(samples: Float32Array): void;
  /** The vendor's times close the lips on m, b and p, which the ear can miss. */
  addTiming(timing: SpeechTiming): void;
  finish(): void;
}

/** What is known of a recording besides its sound. */
export interface SpokenWords {
  readonly text?: string;
  /** Without it, Korean where there is any Hangul. */
  readonly language?: 'ko' | 'en';
  /** When characters are spoken, as the voice's vendor says. */
  readonly timing?: SpeechTiming | null;
  /** The English dictionary; without it words are read by their spelling, and trusted less. */
  readonly words?: EnglishWords | null;
}

/**
 * Turns speech into a mouth track as it arrives, by ear alone. Samples are in -1..1; whatever is
 * not a number counts as silence. Costs about 4 ms per second of audio.
 */
export function createVisemeAnalyser(sampleRate: number): VisemeAnalyser {
  const track = createMouthTrack();
  const { bands, levels, ...reader } = createBands(sampleRate);
  const normaliser = createNormaliser(TYPICAL_BANDS, true);
  const network = createNetwork();
  const shaper = createMouthShaper(track, 0);
  const frame = new Float32Array(BANDS);
  let normalised = 0;
  const closures: number[] = [];
  let closed = 0;
  let finished = false;

  function listen(): void {
    for (; normalised < bands.count; normalised += 1) {
      normaliser.hear(bands.data, normalised * BANDS, levels.data[normalised] as number);
      normaliser.apply(bands.data, normalised * BANDS, frame, 0);
      network.push(frame, 0);
    }
  }

  function shape(): void {
    const { answers } = network;
    shaper.advance(answers.data, levels.data, answers.count, finished);
    closeLips();
  }

  function closeLips(): void {
    for (; closed < closures.length; closed += 1) {
      const at = closures[closed] as number;
      if (!finished && closureEnd(at) > track.length) return;
      shutLips(track, at);
    }
  }

  return {
    track,
    push(samples) {
      reader.push(samples);
      listen();
      shape();
    },
    addTiming(timing) {
      closures.push(...closuresIn(timing));
      closeLips();
    },
    finish() {
      if (finished) return;
      finished = true;
      reader.finish();
      listen();
      network.finish();
      shape();
    },
  };
}

/**
 * The track of a whole recording. Samples are in -1..1. With its text the mouth reads along; a text
 * that does not fit what is heard is set aside, and the ear alone decides.
 */
export function visemesOf(
  samples: Float32Array,
  sampleRate: number,
  spoken: SpokenWords = {},
): MouthTrack {
  const evidence = evidenceOf(samples, sampleRate);
  const { levels, frames } = evidence;
  const aligned = readAlong(evidence, spoken);
  const track = createMouthTrack(Math.max(1, frames));
  const shaper = createMouthShaper(track, WHOLE_AHEAD);
  shaper.advance(aligned ?? evidence.posteriors, levels, frames, true);
  if (!aligned && spoken.timing) for (const at of closuresIn(spoken.timing)) shutLips(track, at);
  return track;
}

function readAlong(evidence: Evidence, spoken: SpokenWords): Float32Array | null {
  const text = spoken.text || spoken.timing?.characters.join('');
  if (!text) return null;
  const steps = pronounce(text, spoken.language ?? languageOf(text), spoken.words ?? null);
  const { timing } = spoken;
  return alignText(evidence, steps, timing ? anchorsOf(steps, text, timing) : null);
}
