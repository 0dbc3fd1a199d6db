import type { Mouth } from '../../src-preload/contract/words.ts';
import type { MouthFacts } from '../speaking/mouth-reader.ts';
import type { Player } from '../speaking/player.ts';
import type { CompanionParts } from './companion.ts';
import type { DrawnFrame, FrameLoop } from './frame-loop.ts';

/** Numbers for whoever measures: no words, no keys, nothing that steers. */
export interface Diagnostics extends Pick<CompanionParts, 'turns' | 'echo' | 'interruptions'> {
  /** The mouth as last drawn, weights 0..1. */
  readonly mouth: Readonly<Mouth>;
  /** Script time of the newest frame, milliseconds. */
  scriptMs(): number;
  frames(): number;
  /** The newest frames, oldest first: which mouth was drawn when, and where in the sound it belongs. */
  recent(): readonly DrawnFrame[];
  /** How the mouths are read. */
  mouths(): MouthFacts;
}

declare global {
  interface Window {
    bemoreDiagnostics?: Diagnostics;
  }
}

/** Offers the numbers to the console, the benches and the end-to-end tests. */
export function showDiagnostics(
  { mouth, scriptMs, frames, recent }: FrameLoop,
  { mouthFacts }: Pick<Player, 'mouthFacts'>,
  { turns, echo, interruptions }: CompanionParts,
): void {
  window.bemoreDiagnostics = {
    mouth,
    scriptMs,
    frames,
    recent,
    mouths: mouthFacts,
    turns,
    echo,
    interruptions,
  };
}
