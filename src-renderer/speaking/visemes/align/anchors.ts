import type { SpeechTiming } from '../../../../src-preload/contract/words.ts';
import { HOP_MS } from '../../mouth-track.ts';
import type { PhoneStep } from '../../pronounce/phone-step.ts';

/** What a vendor's times may be off by, either way: they tell of letters, not of sounds. */
const TOLERANCE_MS = 150;
/** Letters looked ahead when the vendor says something else than the text, a number spelled out. */
const LOOK_AHEAD = 12;

/** When each phone is spoken, roughly: outside [from, to) frames it is unlikely, not impossible. */
export interface Anchors {
  readonly from: Float32Array;
  readonly to: Float32Array;
}

/**
 * Anchors from the times a vendor gives for characters; the text may differ from what it timed.
 * Phones of characters without a time, and pauses, may be anywhere. Null when nothing is timed.
 */
export function anchorsOf(
  phones: readonly PhoneStep[],
  text: string,
  timing: SpeechTiming,
): Anchors | null {
  const { starts, ends } = timesOf(text.normalize('NFC'), timing);
  const from = new Float32Array(phones.length).fill(Number.NEGATIVE_INFINITY);
  const to = new Float32Array(phones.length).fill(Number.POSITIVE_INFINITY);
  let isAny = false;
  phones.forEach((phone, i) => {
    if (phone.classes[0] === 'sil') return;
    let start = Number.POSITIVE_INFINITY;
    let end = Number.NEGATIVE_INFINITY;
    for (let k = phone.from; k < phone.to; k += 1) {
      // Not a number where there is no time, and then neither changes.
      if ((starts[k] as number) < start) start = starts[k] as number;
      if ((ends[k] as number) > end) end = ends[k] as number;
    }
    if (!(end >= start)) return;
    from[i] = (start - TOLERANCE_MS) / HOP_MS;
    to[i] = (end + TOLERANCE_MS) / HOP_MS;
    isAny = true;
  });
  return isAny ? { from, to } : null;
}

/** Times of the text's characters, milliseconds; not a number where the vendor gives none. */
function timesOf(
  text: string,
  { characters, starts, ends }: SpeechTiming,
): { readonly starts: Float32Array; readonly ends: Float32Array } {
  const times = {
    starts: new Float32Array(text.length).fill(Number.NaN),
    ends: new Float32Array(text.length).fill(Number.NaN),
  };
  const wanted = text.toLowerCase();
  let at = 0;
  characters.forEach((entry, i) => {
    for (const character of entry.normalize('NFC').toLowerCase()) {
      if (/\s/.test(character)) continue;
      const found = wanted.slice(at, at + LOOK_AHEAD).indexOf(character);
      if (found < 0) continue;
      // A letter further on is trusted only where the letters between are not said later.
      if (found > 0 && isSaidSoon(wanted[at] as string, characters, i)) continue;
      at += found;
      times.starts[at] = starts[i] ?? Number.NaN;
      times.ends[at] = ends[i] ?? Number.NaN;
      at += 1;
    }
    while (/\s/.test(wanted[at] ?? '')) at += 1;
  });
  return times;
}

function isSaidSoon(character: string, characters: readonly string[], from: number): boolean {
  return characters
    .slice(from + 1, from + 1 + LOOK_AHEAD)
    .some((said) => said.toLowerCase() === character);
}
