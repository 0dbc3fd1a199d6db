import { glow, type Paint, paintLayers, vignette, wash } from './brush.ts';
import type { Theme } from './theme.ts';

/** Nothing but the paper's own tone, a little deeper than the paper, and lighter behind the head. */
export function paintPlain(theme: Theme): HTMLCanvasElement {
  return paintLayers([{ blur: 0, paint: theme === 'day' ? paintDay : paintNight }]);
}

function paintDay(paint: Paint): void {
  wash(paint, ['#e9dcc8', '#ecdfcc', '#e6d4bc']);
  glow(paint, [0, -0.12], 1.7, '250, 240, 222', 0.6);
  vignette(paint, ['126, 92, 60', 0.12]);
}

function paintNight(paint: Paint): void {
  wash(paint, ['#2e2620', '#332a23', '#261f1a']);
  glow(paint, [0, -0.12], 1.6, '104, 82, 66', 0.5);
  vignette(paint, ['12, 8, 6', 0.35]);
}
