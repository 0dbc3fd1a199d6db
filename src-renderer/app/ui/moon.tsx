export interface MoonProps {
  /** Pixels. */
  readonly size: number;
}

/** The mark: 달, the moon. Decoration; what stands beside it names it. */
export function Moon({ size }: MoonProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="moon">
      <path d="M20.5 3.4a13 13 0 1 0 8.1 16.6A11 11 0 0 1 20.5 3.4Z" fill="var(--honey)" />
    </svg>
  );
}

/** Thin to full. */
export const MOON_PHASES = [1, 2, 3, 4, 5] as const;
export type MoonPhase = (typeof MOON_PHASES)[number];

/** Half the width of the shadow's edge, and which side it bulges to. */
const EDGE: Readonly<Record<MoonPhase, { readonly bulge: number; readonly lit: 0 | 1 }>> = {
  1: { bulge: 6.7, lit: 0 },
  2: { bulge: 4, lit: 0 },
  3: { bulge: 0, lit: 0 },
  4: { bulge: 4.1, lit: 1 },
  5: { bulge: 8.2, lit: 1 },
};

export interface MoodMoonProps extends MoonProps {
  readonly phase: MoonPhase;
  /** What it says; without it, it repeats words beside it. */
  readonly label?: string;
}

/** The moon as a mood: its shape carries the meaning, its colour only repeats it. */
export function MoodMoon({ phase, size, label }: MoodMoonProps) {
  const { bulge, lit } = EDGE[phase];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      className="mood-moon"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <circle cx="10" cy="10" r="8.2" className="moon-bed" />
      <path
        className="moon-lit"
        d={`M10 1.8A8.2 8.2 0 0 1 10 18.2A${bulge} 8.2 0 0 ${lit} 10 1.8Z`}
        transform="rotate(-18 10 10)"
      />
      <circle cx="10" cy="10" r="8.2" className="moon-rim" />
    </svg>
  );
}
