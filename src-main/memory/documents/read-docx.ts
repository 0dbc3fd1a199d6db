import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { DEEPEST, MOST_PART_BYTES, tooMuch } from './limits.ts';

/** What the words stand in, and how its parts hang together. Pictures and fonts are never unpacked. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|word\/[^/]+\.xml|word\/_rels\/[^/]+)$/i;
const MAIN = /^word\/document\d*\.xml$/i;

/**
 * The words of a Word file, a paragraph a block. Throws AppError('document/broken' | 'document/too-much' |
 * 'document/no-text' | 'document/empty').
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { parts, hasPictures } = unpack(bytes);
  const main = Object.entries(parts).find(([name]) => MAIN.test(name))?.[1];
  if (main === undefined) throw new AppError('document/broken');
  if (depthOf(main) > DEEPEST) throw tooMuch();
  // Packed again without packing: of what is read nothing can unfold any more.
  const { value } = await extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
  const words = value.replace(/\n{3,}/g, '\n\n').trim();
  if (words === '') throw new AppError(hasPictures ? 'document/no-text' : 'document/empty');
  return words;
}

function unpack(bytes: Uint8Array): { readonly parts: Unzipped; readonly hasPictures: boolean } {
  let total = 0;
  let hasPictures = false;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (/^word\/media\//i.test(name)) hasPictures = true;
      if (!READ.test(name)) return false;
      // What comes out is never longer than is said here: the rest of a part that lies is cut off.
      total += originalSize;
      if (total > MOST_PART_BYTES) throw tooMuch();
      return true;
    },
  });
  return { parts, hasPictures };
}

/** Elements within elements, at the most; counted without building anything. */
function depthOf(xml: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf(0x3c); at !== -1; at = xml.indexOf(0x3c, at + 1)) {
    const next = xml[at + 1];
    if (next === 0x21 || next === 0x3f) continue;
    if (next === 0x2f) {
      depth--;
      continue;
    }
    const end = xml.indexOf(0x3e, at);
    if (end === -1) break;
    if (xml[end - 1] !== 0x2f) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}
