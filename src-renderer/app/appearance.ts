import type { Preferences } from '../../src-preload/contract/preferences.ts';
import { LANGUAGES, REGIONS } from '../../src-preload/contract/words.ts';

/** Where assets/appearance.js finds these before the first paint of the next window. */
const SEEN = 'bemore.appearance';
const SCALES = [100, 115, 130] as const;
const THEMES = ['system', 'light', 'dark'] as const;

const calmSystem = matchMedia('(prefers-reduced-motion: reduce)');

type Seen = Pick<Preferences, 'theme' | 'textScale' | 'language' | 'region'>;

/** Brings <html> in line with the preferences: theme, text size, motion, caption letters. */
export function applyAppearance(preferences: Preferences): void {
  const { theme, textScale, motion, captionsInSans, language, region } = preferences;
  const { dataset } = document.documentElement;
  set(dataset, 'theme', theme === 'system' ? null : theme);
  set(dataset, 'textScale', textScale === 100 ? null : String(textScale));
  set(dataset, 'motion', motion === 'reduced' ? 'reduced' : null);
  set(dataset, 'captionFont', captionsInSans ? 'sans' : null);
  try {
    const seen: Seen = { theme, textScale, language, region };
    localStorage.setItem(SEEN, JSON.stringify(seen));
  } catch {
    // Storage can be refused; the next window then begins with the system's theme.
  }
}

/**
 * How the last window looked, for the time before the host has answered, or where it never does: the help
 * card then still speaks the person's language and has their region's numbers.
 */
export function seenAppearance(): Seen {
  const seen = read();
  const locale = navigator.language;
  const country = new Intl.Locale(locale).region;
  return {
    theme: THEMES.find((theme) => theme === seen.theme) ?? 'system',
    textScale: SCALES.find((scale) => scale === seen.textScale) ?? 100,
    language:
      LANGUAGES.find((language) => language === seen.language) ??
      (locale.startsWith('ko') ? 'ko' : 'en'),
    region:
      REGIONS.find((region) => region === seen.region) ??
      REGIONS.find((region) => region === country) ??
      'other',
  };
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const seen: unknown = JSON.parse(localStorage.getItem(SEEN) ?? '{}');
    return typeof seen === 'object' && seen !== null ? { ...seen } : {};
  } catch {
    return {};
  }
}

function set(dataset: DOMStringMap, key: string, value: string | null): void {
  if (value === null) delete dataset[key];
  else dataset[key] = value;
}

/** True when the person asked for less motion, in the system or here. Cheap enough for every frame. */
export function prefersLessMotion(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || calmSystem.matches;
}
