import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../src-preload/contract/insights.ts';
import type { Span } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { MoodMoon } from '../../ui/moon.tsx';
import { type MoodMark, phaseOf } from './mood-marks.ts';
import { markShort, markTitle, markWords } from './mood-words.ts';
import { rove } from './rove.ts';

export interface MoonCalendarProps {
  readonly marks: readonly MoodMark[];
  readonly span: Span;
  readonly today: Day;
  /** A sentence. */
  readonly name: string;
}

/** The chart of a narrow window: a moon for each day, week or month; one that is pressed says what was noted. */
export function MoonCalendar({ marks, span, today, name }: MoonCalendarProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [open, setOpen] = useState<Day | null>(null);
  const moons = useRef(new Map<Day, HTMLButtonElement>());
  const naming = { t, language, today };
  const noted = marks.filter((mark) => mark.noted.length > 0);
  const shown = noted.find(({ from }) => from === open);
  const stop = shown?.from ?? noted.at(-1)?.from;

  return (
    <>
      <ol className="in-cal" aria-label={name}>
        {marks.map((mark, index) => {
          const short = markShort(mark, span, index === 0, naming);
          return (
            <li key={mark.from}>
              {mark.noted.length === 0 ? (
                <>
                  <span className="in-none" aria-hidden="true" />
                  <span aria-hidden="true">{short}</span>
                  <span className="sr">
                    {markTitle(mark, span, naming)}: {t('insights.mood.none')}
                  </span>
                </>
              ) : (
                <button
                  type="button"
                  ref={(button) => {
                    if (button) moons.current.set(mark.from, button);
                  }}
                  tabIndex={mark.from === stop ? 0 : -1}
                  aria-pressed={mark.from === open}
                  onClick={() => setOpen(mark.from === open ? null : mark.from)}
                  onFocus={({ target }) => target.matches(':focus-visible') && setOpen(mark.from)}
                  onKeyDown={(event) => {
                    const next = rove(event.key, noted.indexOf(mark), noted.length);
                    const to = next === null ? undefined : noted[next];
                    if (!to) return;
                    event.preventDefault();
                    moons.current.get(to.from)?.focus();
                  }}
                >
                  {mark.level === null ? (
                    <span className="in-none" />
                  ) : (
                    <MoodMoon phase={phaseOf(mark.level)} size={26} />
                  )}
                  <span aria-hidden="true">{short}</span>
                  <span className="sr">
                    {markTitle(mark, span, naming)}: {markWords(mark, span, t)}
                  </span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {shown && (
        <p className="in-open" aria-hidden="true">
          <b>{markTitle(shown, span, naming)}</b> {markWords(shown, span, t)}
        </p>
      )}
    </>
  );
}
