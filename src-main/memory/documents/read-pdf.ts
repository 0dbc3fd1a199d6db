import { getResolvedPDFJS } from 'unpdf';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { createTextLimit, MOST_PAGES, tooMuch } from './limits.ts';
import { linesToText, type PlacedText } from './lines-to-text.ts';

/** From here on to the end every PDF that is whole says that it ends, whatever was added behind. */
const END_WITHIN = 64 * 1024;

/**
 * The words of each page. Throws AppError('document/protected' | 'document/broken' | 'document/no-text' |
 * 'document/too-much'). `progress` counts pages.
 */
export async function readPdf(
  bytes: Uint8Array,
  progress: (done: number, total: number) => void,
): Promise<readonly string[]> {
  if (!Buffer.from(bytes.subarray(-END_WITHIN)).includes('%%EOF')) {
    throw new AppError('document/broken');
  }
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  const task = getDocument({
    // A copy: the library keeps what it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  // Asked for a password, whoever answers has none; without an answer it would wait for one.
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw tooMuch();
    const count = createTextLimit();
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = linesToText(
        items.filter((item): item is typeof item & PlacedText => 'str' in item),
      );
      page.cleanup();
      count(text);
      pages.push(text);
      progress(number, pdf.numPages);
    }
    if (pages.every((text) => text.trim() === '')) throw new AppError('document/no-text');
    return pages;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new AppError(
      name === 'PasswordException' ? 'document/protected' : 'document/broken',
      undefined,
      {
        cause: error,
      },
    );
  } finally {
    await task.destroy();
  }
}
