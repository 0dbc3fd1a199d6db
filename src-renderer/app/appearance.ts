import type { Preferences } from '../../src-preload/contract/preferences.ts';

/** Where assets/appearance.js finds these before the first paint of the next window. */
const SEEN = 'bemore.appearance';

/** Brings <html> in line with the preferences: theme, text size, motion, caption letters. */
export function applyAppearance(preferences: Preferences): void {
  const { theme, textScale, motion, captionsInSans, language } = preferences;
  const { dataset } = document.documentElement;
  set(dataset, 'theme', theme === 'system' ? null : theme);
  set(dataset, 'textScale', textScale === 100 ? null : String(textScale));
  set(dataset, 'motion', motion === 'reduced' ? 'reduced' : null);
  set(dataset, 'captionFont', captionsInSans ? 'sans' : null);
  try {
    localStorage.setItem(SEEN, JSON.stringify({ theme, textScale, language }));
  } catch {
    // Storage can be refused; the next window then begins with the system's theme.
  }
}

function set(dataset: DOMStringMap, key: string, value: string | null): void {
  if (value === null) delete dataset[key];
  else dataset[key] = value;
}

/** True when the person asked for less motion, in the system or here. */
export function prefersLessMotion(): boolean {
  return (
    document.documentElement.dataset.motion === 'reduced' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
