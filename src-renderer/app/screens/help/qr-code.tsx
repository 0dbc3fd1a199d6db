import { useMemo } from 'react';
import { encode } from 'uqr';

export interface QrCodeProps {
  readonly content: string;
  readonly label: string;
}

/** A QR code in ink on cream, in the dark theme too: phones want dark on light, with four quiet modules around. */
export function QrCode({ content, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(content), [content]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} rx="1.5" fill="#fffcf6" />
      <path d={path} fill="#33271e" />
    </svg>
  );
}

function drawn(content: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(content, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: path.join('') };
}
