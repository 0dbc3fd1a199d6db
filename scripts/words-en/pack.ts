import { deflateSync } from 'fflate';
import { inflected } from '../../src-renderer/speaking/pronounce/english-inflections.ts';
import { MAGIC } from '../../src-renderer/speaking/pronounce/english-words.ts';
import { merged, soundsOf } from './sounds-of.ts';

/** Words a block holds: few enough to open one in a millisecond, enough to pack well. */
const BLOCK = 4096;

/** Words and their sounds, variants merged, without those that follow from another by inflection. */
export function reduced(dictionary: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [entry, pronunciation] of Object.entries(dictionary)) {
    const word = entry.replace(/\(\d\)$/, '');
    if (!/^[a-z][a-z']*$/.test(word) && !/^'[a-z]+$/.test(word)) continue;
    const sounds = soundsOf(pronunciation);
    const known = all.get(word);
    all.set(word, known === undefined ? sounds : merged(known, sounds));
  }
  const kept = new Map<string, string>();
  const shortFirst = [...all.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const word of shortFirst) {
    const sounds = all.get(word) as string;
    if (inflected(word, (stem) => kept.get(stem) ?? null) !== sounds) kept.set(word, sounds);
  }
  return kept;
}

/** The dictionary in the form `readEnglishWords` opens. */
export function packed(words: ReadonlyMap<string, string>): Uint8Array {
  const sorted = [...words.keys()].sort();
  const text = new TextEncoder();
  const blocks: { readonly first: string; readonly bytes: Uint8Array }[] = [];
  for (let from = 0; from < sorted.length; from += BLOCK) {
    const part = sorted.slice(from, from + BLOCK);
    let before = '';
    let block = '';
    for (const word of part) {
      let shared = 0;
      while (shared < before.length && before[shared] === word[shared]) shared += 1;
      block += `${String.fromCharCode(48 + shared)}${word.slice(shared)}\n`;
      before = word;
    }
    block += `\n${part.map((word) => words.get(word)).join('\n')}\n`;
    blocks.push({
      first: part[0] as string,
      bytes: deflateSync(text.encode(block), { level: 9, mem: 12 }),
    });
  }
  const head: number[] = [];
  const uint32 = (value: number) =>
    head.push(...[0, 8, 16, 24].map((shift) => (value >>> shift) & 255));
  uint32(MAGIC);
  uint32(blocks.length);
  for (const { first, bytes } of blocks) {
    uint32(bytes.length);
    head.push(first.length, ...text.encode(first));
  }
  const out = new Uint8Array(blocks.reduce((sum, { bytes }) => sum + bytes.length, head.length));
  out.set(head);
  let at = head.length;
  for (const { bytes } of blocks) {
    out.set(bytes, at);
    at += bytes.length;
  }
  return out;
}
