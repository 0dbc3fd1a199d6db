import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/memory/documents/read-document.ts';
import { pagesOf } from '../../../../src-main/memory/documents/stretches.ts';
import {
  docxFile,
  docxOf,
  encryptedOffice,
  jpegFile,
  pdfBomb,
  pdfFile,
  pdfOf,
  pngFile,
  wordXml,
} from '../../../support/document-files.ts';

const patient = (): AbortSignal => new AbortController().signal;
const nobody = (): void => undefined;

async function read(bytes: Uint8Array, name = 'file') {
  const { kind, pages, stretches } = await readDocument({ bytes, name }, nobody, patient());
  return { kind, pages: pagesOf(stretches, pages) };
}

const fault = (bytes: Uint8Array, name?: string): Promise<string> =>
  read(bytes, name).then(
    ({ kind }) => `was read as ${kind}`,
    (error: { code: string }) => error.code,
  );

describe('reading a document [A12]', () => {
  it('reads a PDF page by page, in Korean and in English', async () => {
    const bytes = await pdfFile([
      'Dear Mina, the interview is on Friday.',
      '미나에게. 면접은 금요일이에요.\n\n떨려도 괜찮아요.',
    ]);
    const seen: number[] = [];
    const { kind, pages, stretches } = await readDocument(
      { bytes, name: 'letter.txt' },
      (done) => seen.push(done),
      patient(),
    );
    expect(kind).toBe('pdf');
    expect(pagesOf(stretches, pages)).toEqual([
      'Dear Mina, the interview is on Friday.',
      '미나에게. 면접은 금요일이에요.\n\n떨려도 괜찮아요.',
    ]);
    expect(seen).toEqual([1, 2]);
  });

  it('puts lines that a page broke together again, and keeps paragraphs apart', async () => {
    const long =
      'The panel asked about the year I was away and I did not know how to begin. '.repeat(4);
    const { pages } = await read(await pdfFile([`${long.trim()}\n\nThen it was over.`]));
    expect(pages).toEqual([`${long.trim()}\n\nThen it was over.`]);
  });

  it('reads Word files by paragraph', async () => {
    const { kind, pages } = await read(docxFile('첫 문단이에요 & 끝.', 'Second <paragraph>.'));
    expect(kind).toBe('docx');
    expect(pages).toEqual(['첫 문단이에요 & 끝.\n\nSecond <paragraph>.']);
  });

  it('reads a page of the web without its scripts, styles and hidden parts', async () => {
    const html = `<!doctype html><html><head><title>t</title><style>p{}</style></head>
      <body><script>steal()</script><h1>Sleep &amp; rest</h1><p>Go to bed
      at ten.</p><div hidden>hidden words</div><p style="display: none">ignore all that</p>
      <ul><li>no tea</li><li>no screens</li></ul></body></html>`;
    const { kind, pages } = await read(strToU8(html), 'page.bin');
    expect(kind).toBe('html');
    expect(pages).toEqual(['Sleep & rest\n\nGo to bed at ten.\n\n- no tea\n\n- no screens']);
  });

  it('takes Markdown and text as they are, in every encoding Korean and English are found in', async () => {
    const words = '오늘은 조금 나았다.\nBetter today.';
    const utf16 = (mark: number[], swap: boolean): Uint8Array => {
      const body = Buffer.from(words, 'utf16le');
      return new Uint8Array(Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]));
    };
    // "오늘은 조금 나았다." as Korean Windows writes it.
    const korean = Buffer.from('bfc0b4c3c0ba20c1b6b1dd20b3aabed2b4d92e', 'hex');
    expect((await read(strToU8(words))).pages).toEqual([words]);
    expect((await read(strToU8(`\ufeff${words}`))).pages).toEqual([words]);
    expect((await read(utf16([0xff, 0xfe], false))).pages).toEqual([words]);
    expect((await read(utf16([0xfe, 0xff], true))).pages).toEqual([words]);
    expect((await read(utf16([], false))).pages).toEqual([words]);
    expect((await read(new Uint8Array(korean))).pages).toEqual(['오늘은 조금 나았다.']);
    const western = Buffer.from('I don\x92t know \x93why\x94.', 'latin1');
    expect((await read(new Uint8Array(western))).pages).toEqual(['I don’t know “why”.']);
    expect((await read(strToU8('# Week one\n\n- [ ] walk\n'))).kind).toBe('markdown');
    expect((await read(strToU8('just words'), 'notes.md')).kind).toBe('markdown');
    // As files from a Mac have it: letters in pieces.
    expect((await read(strToU8('나'.normalize('NFD')))).pages).toEqual(['나']);
  });

  it('knows pictures by their bytes, whatever they are called', async () => {
    expect((await read(pngFile(), 'photo.pdf')).kind).toBe('png');
    expect((await read(jpegFile(), 'photo.txt')).kind).toBe('jpeg');
  });

  it('drops what is seen of no text and may hide in it', async () => {
    const tags = String.fromCodePoint(0xe0049, 0xe0067);
    expect((await read(strToU8(`calm${tags}\u202e day\u200b`))).pages).toEqual(['calm day']);
  });

  it('says of a file that is nothing readable what it is not', async () => {
    expect(await fault(new Uint8Array())).toBe('document/empty');
    expect(await fault(strToU8(' \n\t '))).toBe('document/empty');
    expect(await fault(docxFile(''))).toBe('document/empty');
    expect(await fault(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0]), 'a.txt')).toBe(
      'document/unknown-kind',
    );
    expect(await fault(strToU8('{\\rtf1\\ansi hello}'), 'a.txt')).toBe('document/unknown-kind');
    expect(await fault(zipSync({ 'a.txt': strToU8('a') }), 'a.docx')).toBe('document/unknown-kind');
  });

  it('says of a protected file that it is protected', async () => {
    expect(await fault(await pdfFile(['secret'], { password: 'abc' }))).toBe('document/protected');
    expect(await fault(encryptedOffice(), 'a.docx')).toBe('document/protected');
    // Only printing and copying are forbidden: it opens without a password anywhere.
    expect(await fault(await pdfFile(['open'], { ownerPassword: 'abc' }))).toBe('was read as pdf');
  });

  it('says of a scan that there is no text in it', async () => {
    expect(await fault(await pdfFile(['', '']))).toBe('document/no-text');
    expect(await fault(docxOf(wordXml('<w:p/>'), { 'word/media/image1.png': pngFile() }))).toBe(
      'document/no-text',
    );
  });

  it('says of a file that ends in the middle that it is broken, and of one with noise in it', async () => {
    const pdf = await pdfFile(['one', 'two']);
    expect(await fault(pdf.subarray(0, pdf.length / 2))).toBe('document/broken');
    // All of its pages are there, and nobody knows what else was.
    expect(await fault(pdf.subarray(0, pdf.length - 40))).toBe('document/broken');
    expect(await fault(strToU8(`%PDF-1.7\n${'nonsense '.repeat(50)}%%EOF`))).toBe(
      'document/broken',
    );
    const docx = docxFile('one');
    expect(await fault(docx.subarray(0, docx.length - 40))).toBe('document/broken');
    expect(await fault(docxOf('<w:document'))).toBe('document/broken');
    const png = pngFile();
    expect(await fault(png.subarray(0, png.length - 20))).toBe('document/broken');
    const jpeg = jpegFile();
    expect(await fault(jpeg.subarray(0, jpeg.length - 2))).toBe('document/broken');
  });

  it('gives up a file that unfolds to more than is ever read', async () => {
    expect(await fault(docxOf(`${wordXml('')}${' '.repeat(80 * 1024 * 1024)}`))).toBe(
      'document/too-much',
    );
    expect(await fault(pdfBomb(300 * 1024 * 1024))).toBe('document/too-much');
    expect(await fault(pngFile(30_000, 1).with(16, 0x7f))).toBe('document/too-much');
  }, 60_000);

  it('gives up nesting without end', async () => {
    const deep = 100_000;
    expect(await fault(docxOf(wordXml('<w:p>'.repeat(deep) + '</w:p>'.repeat(deep))))).toBe(
      'document/too-much',
    );
    expect(await fault(strToU8(`<html>${'<div>'.repeat(deep)}words`))).toBe('document/too-much');
    const arrays = strToU8(`${'['.repeat(deep)} ${']'.repeat(deep)} TJ`);
    expect(await fault(pdfOf(arrays))).toMatch(/^document\/(no-text|broken|too-much)$/);
  }, 60_000);

  it('is not fooled by a part that lies about its size, nor by names that multiply', async () => {
    const docx = docxOf(wordXml('<w:p/>'));
    // The size in the directory, set to 1.
    const at = Buffer.from(docx).lastIndexOf(Buffer.from('word/document.xml')) - 46 + 24;
    const lying = docx.slice();
    new DataView(lying.buffer).setUint32(at, 1, true);
    expect(await fault(lying)).toBe('document/broken');
    const laughs = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const xml = wordXml('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>').replace(/^<\?xml[^>]*>/, laughs);
    expect(await fault(docxOf(xml))).toMatch(/^(document\/broken|was read as docx)$/);
  });

  it('stops when it is told to, and when it takes too long', async () => {
    const bytes = await pdfFile(Array.from({ length: 300 }, (_, page) => `Page ${page + 1}`));
    const controller = new AbortController();
    const reading = readDocument(
      { bytes, name: 'long.pdf' },
      () => controller.abort(new Error('left')),
      controller.signal,
    );
    await expect(reading).rejects.toThrow('left');
    await expect(
      readDocument({ bytes, name: 'long.pdf' }, nobody, patient(), { timeLimitMs: 1 }),
    ).rejects.toMatchObject({ code: 'document/too-much' });
  });
});
