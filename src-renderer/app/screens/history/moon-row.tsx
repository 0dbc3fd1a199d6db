/** Half the width of the shadow's edge for each of the five phases, thin to full, and which side it bulges to. */
const PHASES = [
  { bulge: 6.7, lit: 0 },
  { bulge: 4, lit: 0 },
  { bulge: 0, lit: 0 },
  { bulge: 4.1, lit: 1 },
  { bulge: 8.2, lit: 1 },
] as const;

/** Five moons, thin to full: decoration of an empty page. */
export function MoonRow() {
  return (
    <div className="moon-row" aria-hidden="true">
      {PHASES.map(({ bulge, lit }) => (
        <svg key={`${bulge}-${lit}`} width="44" height="44" viewBox="0 0 20 20">
          <title>moon</title>
          <circle cx="10" cy="10" r="8.2" className="moon-bed" />
          <path
            className="moon-lit"
            d={`M10 1.8A8.2 8.2 0 0 1 10 18.2A${bulge} 8.2 0 0 ${lit} 10 1.8Z`}
            transform="rotate(-18 10 10)"
          />
          <circle cx="10" cy="10" r="8.2" className="moon-rim" />
        </svg>
      ))}
    </div>
  );
}
