import type { SpeechTiming } from '../../src-preload/contract/words.ts';

/**
 * The part of a sentence that was heard when it stopped after `playedMs`: whole words only.
 * Uses the voice's own character times where there are any, else assumes an even pace over `durationMs`.
 * Nothing is added to mark the cut: marks in the history would teach a model to trail off.
 */
export function heardPart(
  text: string,
  playedMs: number,
  durationMs: number,
  timing: SpeechTiming | null,
): string {
  const count = timing
    ? charactersBy(timing, playedMs, text)
    : durationMs > 0
      ? Math.floor((Math.min(playedMs, durationMs) / durationMs) * text.length)
      : 0;
  if (count >= text.length) return text;
  const lastSpace = text.slice(0, count + 1).search(/\s\S*$/);
  return lastSpace < 0 ? '' : text.slice(0, lastSpace).trimEnd();
}

function charactersBy(timing: SpeechTiming, playedMs: number, text: string): number {
  let spoken = 0;
  for (const [i, end] of timing.ends.entries()) {
    if (end > playedMs) break;
    spoken += timing.characters[i]?.length ?? 0;
  }
  // A voice may report other characters than it was given (numbers read out): then go by share.
  const total = timing.characters.reduce((sum, character) => sum + character.length, 0);
  return total === text.length || total === 0 ? spoken : Math.floor((spoken / total) * text.length);
}
