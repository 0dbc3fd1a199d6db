import type { Mouth } from '../../src-preload/contract/words.ts';
import type { FrameLoop } from './frame-loop.ts';

/** Numbers for whoever measures: no words, no keys, nothing that steers. */
export interface Diagnostics {
  /** The mouth as last drawn, weights 0..1. */
  readonly mouth: Readonly<Mouth>;
  /** Script time of the newest frame, milliseconds. */
  scriptMs(): number;
  frames(): number;
}

declare global {
  interface Window {
    bemoreDiagnostics?: Diagnostics;
  }
}

/** Offers the frame loop's numbers to the console, the benches and the end-to-end tests. */
export function showDiagnostics({ mouth, scriptMs, frames }: FrameLoop): void {
  window.bemoreDiagnostics = { mouth, scriptMs, frames };
}
