/** Tokenizer files in the form of Hugging Face's `tokenizers`. */

/** A file of a model's repository, by its path in it. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 1));
}

/** One token for each character of the alphabet, `$` at both ends: what Kokoro's own file says of its alphabet. */
export function characterTokenizer(alphabet: string, ends: string | null): unknown {
  const characters = [...new Set(['$', ...alphabet])];
  const vocab = Object.fromEntries(characters.map((character, id) => [character, id]));
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: {
      type: 'Replace',
      pattern: { Regex: `[^${characters.map((one) => `\\u{${hex(one)}}`).join('')}]` },
      content: '',
    },
    pre_tokenizer: {
      type: 'Split',
      pattern: { Regex: '' },
      behavior: 'Isolated',
      invert: false,
    },
    post_processor:
      ends === null
        ? null
        : {
            type: 'TemplateProcessing',
            single: [
              { SpecialToken: { id: ends, type_id: 0 } },
              { Sequence: { id: 'A', type_id: 0 } },
              { SpecialToken: { id: ends, type_id: 0 } },
            ],
            special_tokens: { [ends]: { id: ends, ids: [vocab[ends]], tokens: [ends] } },
          },
    decoder: null,
    model: { type: 'WordLevel', vocab, unk_token: '$' },
  };
}

function hex(character: string): string {
  return (character.codePointAt(0) as number).toString(16);
}

/** Bytes as the visible characters that GPT-2's byte-level vocabulary writes them with. */
export function byteLevel(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => BYTES[byte]).join('');
}

const BYTES: readonly string[] = (() => {
  const visible = (byte: number): boolean =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let hidden = 0;
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCharCode(visible(byte) ? byte : 256 + hidden++),
  );
})();
