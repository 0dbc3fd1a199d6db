import type { ReactNode } from 'react';

export interface ChipProps {
  /** `stays`: on this computer, or fine. `leaves`: goes out. `person`: people and care. `fault`: a machine's fault. */
  readonly tone?: 'plain' | 'stays' | 'leaves' | 'person' | 'fault';
  /** A 16 or 18 px icon; the word always stands beside it. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short note to read, 32 px high. */
export function Chip({ tone = 'plain', icon, children }: ChipProps) {
  return (
    <span className={`chip ${tone === 'plain' ? '' : `chip-${tone}`}`}>
      {icon}
      {children}
    </span>
  );
}
