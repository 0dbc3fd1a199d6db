import { MOON_PHASES, MoodMoon } from '../../ui/moon.tsx';

/** Five moons, thin to full: decoration of an empty page. */
export function MoonRow() {
  return (
    <div className="moon-row" aria-hidden="true">
      {MOON_PHASES.map((phase) => (
        <MoodMoon key={phase} phase={phase} size={44} />
      ))}
    </div>
  );
}
