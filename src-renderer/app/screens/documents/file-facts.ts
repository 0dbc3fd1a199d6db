import { Code, FileText, FileType, Hash, Image, type LucideIcon, ScrollText } from 'lucide-react';
import type { DocumentKind } from '../../../../src-preload/contract/memory.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { DATE_TAG } from '../history/weeks.ts';

export const KIND_ICONS: Readonly<Record<DocumentKind, LucideIcon>> = {
  pdf: FileText,
  docx: FileType,
  markdown: Hash,
  text: ScrollText,
  html: Code,
  png: Image,
  jpeg: Image,
};

export function isPicture(kind: DocumentKind): boolean {
  return kind === 'png' || kind === 'jpeg';
}

/** Kinds that come in pages of their own. */
export function hasPages(kind: DocumentKind): boolean {
  return kind === 'pdf';
}

/** "420 kB", "2.4 MB": of a thousand each, as file managers count. */
export function sizeWords(sizeBytes: number, language: Language): string {
  const isLarge = sizeBytes >= 1_000_000;
  const number = new Intl.NumberFormat(DATE_TAG[language], {
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? sizeBytes / 1_000_000 : Math.max(1, Math.round(sizeBytes / 1000)));
  return `${number} ${isLarge ? 'MB' : 'kB'}`;
}
