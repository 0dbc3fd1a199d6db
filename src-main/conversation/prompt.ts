import { AppError } from '../../src-preload/contract/faults.ts';
import type {
  Emotion,
  Language,
  RiskLevel,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { FaceTold } from './feeling/told-of-face.ts';
import { notesOf } from './notes.ts';
import type { Remembered } from './ports.ts';
import en from './prompts/en.md?raw';
import ko from './prompts/ko.md?raw';
import { isHalting, isQuiet } from './voice-hint.ts';

/**
 * A prompt file: what stays the same, a line of three equals signs, what is of this moment, with
 * `{{slots}}`, a line of three dashes, then `slot.value: words` lines.
 */
interface PromptFile {
  readonly lasting: string;
  readonly moment: string;
  readonly words: ReadonlyMap<string, string>;
}

/** Throws AppError('internal') on a file that is not as described; such a file fails the tests. */
export function readPromptFile(source: string): PromptFile {
  const [text, lines, ...more] = source.replaceAll('\r\n', '\n').split('\n---\n');
  const [lasting, moment, ...others] = (text ?? '').split('\n===\n');
  if (lasting === undefined || moment === undefined || lines === undefined) {
    throw new AppError('internal', { prompt: 'no parting line' });
  }
  if (more.length + others.length > 0) throw new AppError('internal', { prompt: 'parting line' });
  const words = new Map<string, string>();
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const [, name, value] = /^([a-z]+\.[a-z-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new AppError('internal', { prompt: 'line' });
    words.set(name, value);
  }
  return { lasting: lasting.trim(), moment: moment.trim(), words };
}

/** Every `{{slot}}` with its value. A slot without one is an error, so that no raw slot reaches a model. */
export function fillSlots(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([^}]*)\}\}/g, (_, slot: string) => {
    const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
    if (value === undefined) throw new AppError('internal', { slot });
    return value;
  });
}

type PartOfDay = 'dawn' | 'morning' | 'day' | 'evening' | 'night';

/** In the way people speak of the hour, 0 to 23. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 6) return 'dawn';
  if (hour < 12) return 'morning';
  if (hour < 18) return 'day';
  return hour < 22 ? 'evening' : 'night';
}

function hintOf(voice: VoiceMetrics | null): 'none' | 'quiet' | 'halting' {
  if (isHalting(voice)) return 'halting';
  return isQuiet(voice) ? 'quiet' : 'none';
}

/** Of what an interrupted reply had not said, this much goes along, characters. */
const LONGEST_REST = 600;

const FILES: Readonly<Record<Language, PromptFile>> = {
  ko: readPromptFile(ko),
  en: readPromptFile(en),
};

export interface PromptInput {
  /** Of the reply. */
  readonly language: Language;
  /** What the person says they feel, or their words name (V2); null where neither does. */
  readonly emotion: Emotion | null;
  /** What their face may show; null where nothing is told of it. */
  readonly face: FaceTold | null;
  readonly level: RiskLevel;
  /** What this moment of the session asks for; '' where nothing. */
  readonly guidance: string;
  /** Told in the person's local time, to the hour, so that the prompt stays the same for a while (A5). */
  readonly now: Date;
  readonly voice: VoiceMetrics | null;
  /** What the companion had not said yet when she was interrupted; null where she was not. */
  readonly unsaid: string | null;
  /** What was said in this conversation before the messages that go along; null where nothing was. */
  readonly summary: string | null;
  readonly remembered: Remembered;
}

export interface Prompt {
  /** The same from turn to turn, so that a vendor may keep it at hand. */
  readonly system: string;
  /** Of this moment: goes after it. */
  readonly situation: string;
}

/** What a model is told before one turn, from the file of its language. Pure. */
export function promptFor(input: PromptInput): Prompt {
  const { language, emotion, face, level, guidance, now, voice, unsaid } = input;
  const { lasting, moment, words } = FILES[language];
  const word = (name: string): string => {
    const found = words.get(name);
    if (found === undefined) throw new AppError('internal', { word: name });
    return found;
  };
  const filled = fillSlots(moment, {
    date: new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
      dateStyle: 'full',
    }).format(now),
    hour: String(now.getHours() % 12 || 12),
    part: word(`part.${partOfDay(now.getHours())}`),
    emotion: word(`emotion.${emotion ?? 'none'}`),
    voice: word(`voice.${hintOf(voice)}`),
    face: face === null ? '' : `\n${word(`face.${face.emotion}`)}`,
    looks: word(face?.mayAsk ? 'looks.once' : 'looks.never'),
    level: word(`level.${level}`),
  });
  const asked = guidance === '' ? [] : [`${word('guidance.head')}\n${guidance}`];
  const notes = notesOf(input.summary, input.remembered, language, word);
  const rest =
    unsaid === null
      ? []
      : [fillSlots(word('interrupted.rest'), { unsaid: unsaid.slice(0, LONGEST_REST) })];
  return { system: lasting, situation: [filled, ...asked, ...notes, ...rest].join('\n\n') };
}

/**
 * The situation once more, for the rest of a reply that was broken off: what was heard of it, and what
 * may not be said. Pure.
 * @param rule a name of the file's `mend.…` words; any other is told in general
 */
export function situationToMend(
  situation: string,
  language: Language,
  heard: string,
  rule: string,
): string {
  const { words } = FILES[language];
  const why = words.get(`mend.${rule}`) ?? words.get('mend.other') ?? '';
  const told = words.get(heard === '' ? 'mend.unheard' : 'mend.heard') ?? '';
  const again = fillSlots(words.get('mend.again') ?? '', { why });
  return [situation, words.get('mend.head') ?? '', fillSlots(told, { heard }), again].join('\n');
}
