/** Finds a text however it was written down: as it is, in base64 at any offset, in hex, in two-byte characters. */

/** What the text becomes in base64 when it begins at each of the three offsets, without what depends on its neighbours. */
function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return coded.slice(Math.ceil((offset * 8) / 6), whole);
  });
}

/** Whether any form of the text is in there. */
export function holds(where: Buffer | string, text: string): boolean {
  const bytes = Buffer.from(where);
  const hex = Buffer.from(text).toString('hex');
  const forms = [text, ...inBase64(text), hex, hex.toUpperCase(), encodeURIComponent(text)];
  return forms.some((form) => bytes.includes(form)) || bytes.includes(Buffer.from(text, 'utf16le'));
}
