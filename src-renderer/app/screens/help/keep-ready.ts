import i18next from 'i18next';

/** Kept, so that the picture stays decoded. */
const face = typeof Image === 'function' ? new Image() : null;

/**
 * Fetches the letters and the picture of the help card, and of the note that the host is gone, ahead, in the language on screen: fonts come in pieces as
 * words need them, and by then nobody may be there to serve them.
 */
export function keepHelpReady(): void {
  const words = JSON.stringify([
    i18next.t('help', { returnObjects: true }),
    i18next.t('shell', { returnObjects: true }),
    i18next.t('safety', { returnObjects: true }),
  ]);
  for (const font of ['700 16px "Gowun Batang"', '400 16px "Pretendard Variable"']) {
    // A piece that cannot be had is drawn in the system's letters.
    document.fonts.load(font, words).catch(() => undefined);
  }
  if (face) face.src = '/pictures/dal-listen.webp';
}
