import { type ReactNode, useRef, useState } from 'react';
import { rove } from './rove.ts';
import { useWidth } from './use-width.ts';

/** One thing in a chart that can be looked at: with the pointer, a finger or the arrow keys. */
export interface ChartPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** What it is, and what is known of it. */
  readonly title: string;
  readonly text: string;
  readonly mark: ReactNode;
}

export interface ChartProps {
  /** A sentence. */
  readonly name: string;
  readonly height: number;
  /** What lies behind the points, and the points from first to last, for a width in pixels. */
  readonly draw: (width: number) => {
    readonly ground: ReactNode;
    readonly points: readonly ChartPoint[];
  };
}

const NOTE_WIDTH = 232;

/**
 * A picture of which every point can be read: one stop for Tab, arrow keys from point to point, and a note
 * at the point that is looked at. Pixels are pixels: its text is as large in a narrow window.
 */
export function Chart({ name, height, draw }: ChartProps) {
  const [place, width] = useWidth<HTMLDivElement>();
  const points = useRef<(SVGGElement | null)[]>([]);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const drawn = width > 0 ? draw(width) : null;
  const last = drawn?.points.at(-1)?.key ?? null;
  const tabbable = drawn?.points.some(({ key }) => key === stop) ? stop : last;
  const shown = drawn?.points.find(({ key }) => key === (hovered ?? focused));

  return (
    <div className="in-chart" ref={place} style={{ height }}>
      {drawn && (
        <svg width={width} height={height} aria-hidden="true">
          {drawn.ground}
        </svg>
      )}
      {drawn && (
        <div role="listbox" aria-orientation="horizontal" aria-label={name} tabIndex={-1}>
          <svg width={width} height={height} role="presentation">
            {drawn.points.map((point, index) => (
              <g
                key={point.key}
                ref={(element) => {
                  points.current[index] = element;
                }}
                className="in-point"
                transform={`translate(${point.x} ${point.y})`}
                role="option"
                aria-selected={point.key === focused}
                aria-label={`${point.title}: ${point.text}`}
                tabIndex={point.key === tabbable ? 0 : -1}
                onFocus={() => {
                  setFocused(point.key);
                  setStop(point.key);
                }}
                onBlur={() => setFocused(null)}
                onPointerEnter={() => setHovered(point.key)}
                onPointerLeave={() => setHovered(null)}
                onKeyDown={(event) => {
                  const next = rove(event.key, index, drawn.points.length);
                  if (next === null) return;
                  event.preventDefault();
                  points.current[next]?.focus();
                }}
              >
                {point.mark}
              </g>
            ))}
          </svg>
        </div>
      )}
      {drawn && shown && (
        <p
          className="in-tip"
          aria-hidden="true"
          style={{
            width: NOTE_WIDTH,
            left: Math.min(Math.max(0, shown.x - NOTE_WIDTH / 2), Math.max(0, width - NOTE_WIDTH)),
            ...(shown.y > height / 2 ? { bottom: height - shown.y + 18 } : { top: shown.y + 18 }),
          }}
        >
          <b>{shown.title}</b>
          <span>{shown.text}</span>
        </p>
      )}
    </div>
  );
}
