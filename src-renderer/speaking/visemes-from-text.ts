import { createMouthTrack, HOP_MS, type MouthTrack } from './mouth-track.ts';
import type { EnglishWords } from './pronounce/english-words.ts';
import type { PhoneStep } from './pronounce/phone-step.ts';
import { languageOf, pronounce } from './pronounce/pronounce.ts';
import { CLASSES, classIndex, FIRST_VOWEL, SIL } from './visemes/classes.ts';
import { createMouthShaper } from './visemes/mouth.ts';

/** Share of the sentence a sound takes, against the others. */
const VOWEL = 1.1;
const CONSONANT = 0.5;
const PASSING = 0.3;
const SENTENCE_PAUSE = 2.5;
const CLAUSE_PAUSE = 1.8;
const END_PAUSE = 1.5;
/** Loudness that such a mouth opens by, and of its pauses; decibels. */
const SOUNDING_DB = -18;
const SILENT_DB = -60;
const SHAPED_AHEAD = 3;

/** What a sound that can be seen in more than one way looks like: mostly the first. */
const MOSTLY = 0.6;

interface Stretch {
  readonly classes: readonly number[];
  readonly length: number;
}

/**
 * A mouth for words that do not sound: how they are pronounced, spread over `durationMs` as speech
 * would be, resting at punctuation and at the end. Scripts it cannot read move it letter by letter.
 */
export function visemesFromText(
  text: string,
  durationMs: number,
  language: 'ko' | 'en' = languageOf(text),
  words: EnglishWords | null = null,
): MouthTrack {
  const composed = text.normalize('NFC');
  const stretches = stretchesOf(composed, pronounce(composed, language, words));
  const frames = Math.max(1, Math.round(durationMs / HOP_MS));
  const shares = new Float32Array(frames * CLASSES);
  const levels = new Float32Array(frames);
  const total = stretches.reduce((sum, { length }) => sum + length, 0);
  let at = 0;
  let passed = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const place = ((frame + 0.5) / frames) * total;
    while (at < stretches.length - 1 && place > passed + (stretches[at] as Stretch).length) {
      passed += (stretches[at] as Stretch).length;
      at += 1;
    }
    const { classes } = stretches[at] as Stretch;
    const others = classes.length - 1;
    classes.forEach((name, i) => {
      const share = others === 0 ? 1 : i === 0 ? MOSTLY : (1 - MOSTLY) / others;
      shares[frame * CLASSES + name] = share;
    });
    levels[frame] = classes[0] === SIL ? SILENT_DB : SOUNDING_DB;
  }
  const track = createMouthTrack(frames);
  createMouthShaper(track, SHAPED_AHEAD).advance(shares, levels, frames, true);
  return track;
}

function stretchesOf(text: string, steps: readonly PhoneStep[]): readonly Stretch[] {
  const stretches = steps.map((step) => ({
    classes: step.classes.map(classIndex),
    length: lengthOf(step, text),
  }));
  if (steps.length === 0) {
    for (const _ of text.match(/\p{L}/gu) ?? []) {
      stretches.push({ classes: [classIndex('DD')], length: CONSONANT });
      stretches.push({ classes: [classIndex('aa')], length: VOWEL });
    }
  }
  stretches.push({ classes: [SIL], length: END_PAUSE });
  return stretches;
}

function lengthOf({ classes, skippable, from, to }: PhoneStep, text: string): number {
  const first = classIndex(classes[0] ?? 'sil');
  if (first !== SIL) return first >= FIRST_VOWEL ? VOWEL : skippable ? PASSING : CONSONANT;
  const gap = text.slice(from, to);
  if (to === text.length) return 0;
  // Where words meet nothing rests.
  return /[.!?…。！？]/.test(gap) ? SENTENCE_PAUSE : /[,;:—–、，\n]/.test(gap) ? CLAUSE_PAUSE : 0;
}
