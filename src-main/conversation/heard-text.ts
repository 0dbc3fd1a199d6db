import type { SpeechTiming, TextDifference } from '../../src-preload/contract/words.ts';

/**
 * The part of a shown sentence that was heard when it stopped after `playedMs`: whole words only.
 * Uses the voice's own character times where there are any, else assumes an even pace over `durationMs`.
 * `differs` says where the spoken text, which times count, is not the shown one: such a stretch
 * was heard only when all that is said for it was.
 * Nothing is added to mark the cut: marks in the history would teach a model to trail off.
 */
export function heardPart(
  text: string,
  playedMs: number,
  durationMs: number,
  timing: SpeechTiming | null,
  differs: readonly TextDifference[] = [],
): string {
  const spokenLength = differs.reduce(
    (length, { from, to, spokenFrom, spokenTo }) => length + (spokenTo - spokenFrom) - (to - from),
    text.length,
  );
  const spoken = timing
    ? charactersBy(timing, playedMs, spokenLength)
    : durationMs > 0
      ? Math.floor((Math.min(playedMs, durationMs) / durationMs) * spokenLength)
      : 0;
  if (spoken >= spokenLength) return text;
  const count = shownBy(spoken, differs);
  const lastSpace = text.slice(0, count + 1).search(/\s\S*$/);
  return lastSpace < 0 ? '' : text.slice(0, lastSpace).trimEnd();
}

function charactersBy(timing: SpeechTiming, playedMs: number, spokenLength: number): number {
  let spoken = 0;
  for (const [i, end] of timing.ends.entries()) {
    if (end > playedMs) break;
    spoken += timing.characters[i]?.length ?? 0;
  }
  // A voice may report other characters than it was given: then go by share.
  const total = timing.characters.reduce((sum, character) => sum + character.length, 0);
  return total === spokenLength || total === 0
    ? spoken
    : Math.floor((spoken / total) * spokenLength);
}

/** How many shown characters the first `spoken` characters stand for. */
function shownBy(spoken: number, differs: readonly TextDifference[]): number {
  let shift = 0;
  for (const { from, to, spokenFrom, spokenTo } of differs) {
    if (spoken < spokenFrom) break;
    if (spoken < spokenTo) return from;
    shift = to - spokenTo;
  }
  return spoken + shift;
}
