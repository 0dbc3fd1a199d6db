import { z } from 'zod';
import {
  LANGUAGES,
  type Language,
  RISK_LEVELS,
  type RiskLevel,
  ROLES,
} from '../../src-preload/contract/words.ts';

const given = z.object({
  role: z.enum(ROLES),
  text: z.string().min(1),
  language: z.enum(LANGUAGES).optional(),
  /** How serious it is, of the person's words or of the reply; absent: as before, at first none. */
  level: z.enum(RISK_LEVELS).optional(),
  /** An exercise is led. */
  leading: z.boolean().optional(),
});
type Given = z.infer<typeof given>;

export interface Line extends Pick<Given, 'role' | 'text'> {
  readonly language: Language;
  readonly level: RiskLevel;
  readonly leading: boolean;
  /** Counts from 1. */
  readonly line: number;
  /** Only its beginning was heard. */
  readonly isCut: boolean;
}

/**
 * What was said, in order, from JSON lines or from a conversation exported as Markdown.
 * @throws Error with one sentence on what is wrong
 */
export function readTranscript(source: string): readonly Line[] {
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const read = /^\s*\{/.test(text) ? fromJson(text) : fromMarkdown(text);
  let language: Given['language'];
  let level: Given['level'];
  return read.map((each) => {
    language = each.language ?? languageOf(each.text) ?? language;
    level = each.level ?? level;
    return {
      ...each,
      language: language ?? 'en',
      level: level ?? 'none',
      leading: each.leading ?? false,
    };
  });
}

type Read = Given & Pick<Line, 'line' | 'isCut'>;

function fromJson(text: string): readonly Read[] {
  return text.split('\n').flatMap((json, at) => {
    if (json.trim() === '') return [];
    const line = at + 1;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw new Error(`line ${line} is no JSON`);
    }
    const parsed = given.safeParse(value);
    if (parsed.success) return [{ ...parsed.data, line, isCut: false }];
    const [issue] = parsed.error.issues;
    throw new Error(`line ${line}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  });
}

/** As the app writes it: `**나** · 오후 9:01`, an empty line, the words. */
const SPEAKER = /^\*\*(나|You|달 \(AI\)|Dal \(AI\))\*\* · /;
const HEADING = /^#{1,2} /;
const HEARD_UP_TO_HERE = /^\*\([^)]*\)\*$/;

function fromMarkdown(text: string): readonly Read[] {
  const read: { role: Given['role']; line: number; isCut: boolean; said: string[] }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const speaker = SPEAKER.exec(line)?.[1];
    const last = read.at(-1);
    if (speaker !== undefined) {
      const role = /AI/.test(speaker) ? 'companion' : 'person';
      read.push({ role, line: at + 1, isCut: false, said: [] });
    } else if (HEARD_UP_TO_HERE.test(line) && last) {
      last.isCut = true;
    } else if (!HEADING.test(line)) {
      last?.said.push(line.trim());
    }
  }
  const said = read
    .map(({ said: lines, ...each }) => ({ ...each, text: unescaped(lines.join('\n').trim()) }))
    .filter((each) => each.text !== '');
  if (said.length === 0) throw new Error('neither JSON lines nor a conversation of the app');
  return said;
}

const unescaped = (text: string): string => text.replace(/\\([\\`*_[\]<>#|~\-+=.)&])/g, '$1');

function languageOf(text: string): Given['language'] {
  if (/[가-힣]/.test(text)) return 'ko';
  return /[a-z]/i.test(text) ? 'en' : undefined;
}
