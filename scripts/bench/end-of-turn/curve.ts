/** Draws cut-offs against delay as a small picture that follows the reader's light or dark. */
import type { Score } from './score.ts';

export interface Point {
  readonly name: string;
  readonly score: Score;
  /** Where its name stands; right above it unless given. */
  readonly side?: keyof typeof SIDES;
}

/** Where a name begins or ends, beside its point. */
const SIDES = {
  above: [8, -7, 'start'],
  left: [-11, 4, 'end'],
  'left above': [-11, -1, 'end'],
  'left below': [-9, 20, 'end'],
  right: [9, 5, 'start'],
  'right below': [4, 20, 'start'],
} as const;

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 62;
const RIGHT = 24;
const TOP = 30;
const BOTTOM = 56;
const LONGEST_MS = 2000;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #3a342d }
  .ground { fill: #fdfaf5 } .grid { stroke: #e3dbcf } .axis { stroke: #8b8174 }
  .fixed { stroke: #8b8174; fill: none } .fixed-dot { fill: #8b8174 }
  .ours { stroke: #b4542f; fill: none } .ours-dot { fill: #b4542f } .reach { stroke: #b4542f; opacity: .45 }
  .part-dot { fill: #fdfaf5; stroke: #b4542f } .strong { font-weight: 600 } .soft { fill: #7a7064 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e0d5 } .ground { fill: #1f1b17 } .grid { stroke: #38322b } .axis { stroke: #8f8578 }
    .fixed { stroke: #9d9385 } .fixed-dot { fill: #9d9385 } .soft { fill: #a89e90 }
    .ours { stroke: #e8956c } .ours-dot { fill: #e8956c } .reach { stroke: #e8956c }
    .part-dot { fill: #1f1b17; stroke: #e8956c }
  }`;

/** `fixed`: silences in order, those with a name are labelled. `ours`: settings in order, `parts` beside them. */
export function drawCurve(
  fixed: readonly Point[],
  ours: readonly Point[],
  parts: readonly Point[],
  title: string,
): string {
  const most = Math.max(...[...fixed, ...ours, ...parts].map(({ score }) => score.cutOff));
  const top = Math.ceil(most * 5) / 5;
  const x = (ms: number): number =>
    LEFT + (Math.min(ms, LONGEST_MS) / LONGEST_MS) * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => HEIGHT - BOTTOM - (share / top) * (HEIGHT - TOP - BOTTOM);
  const place = ({ score }: Point): string =>
    `${x(score.medianMs).toFixed(1)},${y(score.cutOff).toFixed(1)}`;
  const dot = (point: Point, kind: string, radius: number): string => {
    const [cx, cy] = place(point).split(',');
    return `<circle class="${kind}" cx="${cx}" cy="${cy}" r="${radius}"/>`;
  };
  const label = (point: Point, kind: string): string => {
    const [px = 0, py = 0] = place(point).split(',').map(Number);
    const [dx, dy, anchor] = SIDES[point.side ?? 'above'];
    return `<text class="${kind}" x="${px + dx}" y="${py + dy}" text-anchor="${anchor}">${point.name}</text>`;
  };
  const shown = fixed.filter(({ score }) => score.medianMs <= LONGEST_MS);
  const lines = Array.from({ length: Math.round(top * 5) + 1 }, (_, i) => i / 5);
  const times = [0, 500, 1000, 1500, 2000];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>${STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="10"/>
${lines.map((share) => `<path class="grid" d="M${LEFT} ${y(share).toFixed(1)}H${WIDTH - RIGHT}"/><text class="soft" x="${LEFT - 10}" y="${(y(share) + 4).toFixed(1)}" text-anchor="end">${Math.round(share * 100)} %</text>`).join('\n')}
${times.map((ms) => `<text class="soft" x="${x(ms).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${ms}</text>`).join('\n')}
<path class="axis" d="M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">median delay after a finished turn, ms (the line goes on to nine in ten)</text>
<text x="14" y="18">people cut off in a pause</text>
<polyline class="fixed" stroke-width="2" points="${shown.map(place).join(' ')}"/>
${shown.map((point) => dot(point, 'fixed-dot', point.name === '' ? 2.5 : 4.5)).join('')}
${shown.map((point) => (point.name === '' ? '' : label(point, 'soft'))).join('')}
${ours.map(({ score }) => `<path class="reach" stroke-width="2" d="M${x(score.medianMs).toFixed(1)} ${y(score.cutOff).toFixed(1)}H${x(score.p90Ms).toFixed(1)}"/>`).join('')}
<polyline class="ours" stroke-width="2" points="${ours.map(place).join(' ')}"/>
${ours.map((point) => dot(point, 'ours-dot', 5.5)).join('')}
${ours.map((point) => label(point, 'strong')).join('')}
${parts.map((point) => dot(point, 'part-dot', 4.5)).join('')}
${parts.map((point) => label(point, '')).join('')}
</svg>
`;
}
