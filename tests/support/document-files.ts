/** Documents as the programs that write them make them, whole and otherwise. */
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import PdfDocument from 'pdfkit';

const KOREAN_FONT = resolve(
  import.meta.dirname,
  '../../node_modules/pretendard/dist/public/static/Pretendard-Regular.otf',
);

/** A PDF with these pages; an empty one has a drawing and no words. */
export function pdfFile(
  pages: readonly string[],
  options: { readonly password?: string; readonly ownerPassword?: string } = {},
): Promise<Uint8Array> {
  return new Promise((done) => {
    const pdf = new PdfDocument({
      autoFirstPage: false,
      ...(options.password === undefined ? {} : { userPassword: options.password }),
      ...(options.ownerPassword === undefined ? {} : { ownerPassword: options.ownerPassword }),
    });
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => done(new Uint8Array(Buffer.concat(pieces))));
    for (const page of pages) {
      pdf.addPage();
      if (/\p{Script=Hangul}/u.test(page)) pdf.font(KOREAN_FONT);
      else pdf.font('Helvetica');
      if (page === '') pdf.rect(50, 50, 300, 400).fill('#888');
      else pdf.text(page);
    }
    pdf.end();
  });
}

/** A PDF of one page whose content unfolds to this many bytes. */
export function pdfBomb(unfolded: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(unfolded, 0x20), { level: 9 });
  return pdfOf(content, '/Filter /FlateDecode');
}

/** A PDF of one page with this content, as it stands. */
export function pdfOf(content: Uint8Array, filter = ''): Uint8Array {
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const object = (number: number, ...body: Uint8Array[]): void => {
    offsets[number] = at;
    add(strToU8(`${number} 0 obj\n`));
    for (const piece of body) add(piece);
    add(strToU8('\nendobj\n'));
  };
  add(strToU8('%PDF-1.7\n'));
  object(1, strToU8('<< /Type /Catalog /Pages 2 0 R >>'));
  object(2, strToU8('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'));
  object(
    3,
    strToU8(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
  );
  object(
    4,
    strToU8(`<< /Length ${content.length} ${filter} >>\nstream\n`),
    content,
    strToU8('\nendstream'),
  );
  object(5, strToU8('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'));
  const table = at;
  const rows = offsets
    .slice(1)
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  add(strToU8(`xref\n0 6\n0000000000 65535 f \n${rows}`));
  add(strToU8(`trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What stands around the parts of a Word file. */
const FRAME: Zippable = {
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
};

export const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

export const wordParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A Word file with this as its main part, and whatever else. */
export function docxOf(xml: string, others: Zippable = {}): Uint8Array {
  return zipSync({ ...FRAME, 'word/document.xml': strToU8(xml), ...others });
}

export const docxFile = (...paragraphs: readonly string[]): Uint8Array =>
  docxOf(wordXml(paragraphs.map(wordParagraph).join('')));

/** A compound file as Office writes one under a password: the header, and the name of what it seals. */
export function encryptedOffice(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024);
  return new Uint8Array(bytes);
}

/** A picture of one colour. */
export function pngFile(width = 64, height = 48): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const bytes = Buffer.alloc(named.length + 8);
    bytes.writeUInt32BE(body.length);
    named.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(named), named.length + 4);
    return bytes;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 3, 0x9a);
  row[0] = 0;
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** One grey pixel block, baseline. */
export function jpegFile(): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
      'base64',
    ),
  );
}
