// Runs before the first paint, so that a window opened at night is not white for a moment.
// The same fields are kept by app/appearance.ts; preferences in the main process are the truth.
try {
  const seen = JSON.parse(localStorage.getItem('bemore.appearance') || '{}');
  const root = document.documentElement;
  if (seen.theme === 'light' || seen.theme === 'dark') root.dataset.theme = seen.theme;
  if (seen.textScale === 115 || seen.textScale === 130) root.dataset.textScale = seen.textScale;
  root.lang = seen.language === 'ko' || seen.language === 'en' ? seen.language
    : navigator.language.startsWith('ko') ? 'ko' : 'en';
} catch {
  // Without storage the system's theme and language stand.
}
