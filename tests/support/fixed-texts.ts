/** Every sentence the app says that no model wrote, from the files of the counsel room. */
import { readdirSync, readFileSync } from 'node:fs';
import { sentencesOf } from '../../src-main/safety/turn/sentences.ts';
import type { Language } from '../../src-preload/contract/words.ts';

const ROOM = 'src-main/counsel';
/** For a model's eyes, and nobody's ears. */
const NOT_SAID = /guidance\.ts$|model-tools\.ts$/;
/** Words of a source file: '…', "…", `…`, on one line. */
const LITERAL = /'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\\n]|\\.)+)`/g;
const SENTENCE = /[.?…][”’"']?$/;

export interface FixedText {
  readonly file: string;
  readonly sentence: string;
}

export function fixedTexts(language: Language): readonly FixedText[] {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|json)$/.test(file) && !NOT_SAID.test(file),
  );
  return files.flatMap((file) => {
    const source = readFileSync(`${ROOM}/${file}`, 'utf8');
    const texts = file.endsWith('.json') ? stringsIn(JSON.parse(source)) : literalsIn(source);
    return texts
      .filter((text) => SENTENCE.test(text) && /[가-힣]/.test(text) === (language === 'ko'))
      .filter((text) => language === 'ko' || /[a-z]+ [a-z]+/.test(text))
      .flatMap((text) => sentencesOf(filled(text, language)))
      .map((sentence) => ({ file, sentence }));
  });
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function literalsIn(source: string): readonly string[] {
  const words = source.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
  return [...words.matchAll(LITERAL)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** With something harmless where a slot is. */
const filled = (text: string, language: Language): string =>
  text.replace(/\$?\{[^}]*\}/g, language === 'ko' ? '산책' : 'a walk');
