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
