import type { Answers } from './exercise.ts';

export type Slots = Readonly<Record<string, string>>;

/** Longer words of a person are not said back to them. */
const MIRRORED = 60;

/** Words of the person as they are said back: without what ends a sentence; null where there is too much of them. */
export function mirrored(text: string): string | null {
  const plain = text.replace(/[\s.!?。…~]+$/g, '').replace(/(?<=[가-힣])(?:이에요|예요|이요)$/, '');
  return plain === '' || plain.length > MIRRORED ? null : plain;
}

/** Which of several things is meant: a longer one by its first words. */
export function named(text: string): string {
  const whole = mirrored(text);
  if (whole !== null) return whole;
  const start = text.trim().slice(0, MIRRORED);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MIRRORED / 2)).trim()}…`;
}

/** Slots that every exercise has: its short answers under their step's id, lines as `{things1}` and on. */
export function slotsOf(answers: Answers): Slots {
  const slots: Record<string, string> = {};
  for (const [step, answer] of Object.entries(answers)) {
    if (typeof answer === 'number') slots[step] = String(answer);
    else if (typeof answer === 'string') {
      const text = mirrored(answer);
      if (text !== null) slots[step] = text;
    } else {
      for (const [at, line] of answer.entries()) {
        const text = mirrored(line);
        if (text !== null) slots[`${step}${at + 1}`] = text;
      }
    }
  }
  return slots;
}

const SENTENCES = /(?<=[.?!…])\s+/;
const SLOT = /\{([\w-]+)\}/g;

function filled(sentence: string, slots: Slots): string | null {
  let missing = false;
  const text = sentence.replace(SLOT, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  return missing ? null : text;
}

/** The sentences of a phrasing. One whose slot is missing is left out; null where what it asks would be left out. */
function sentencesOf(phrasing: string, slots: Slots): readonly string[] | null {
  const templates = phrasing.split(SENTENCES);
  const sentences = templates.map((sentence) => filled(sentence, slots));
  const asks = templates.findIndex((sentence) => sentence.includes('?'));
  if (asks >= 0 && sentences[asks] === null) return null;
  const said = sentences.filter((sentence) => sentence !== null);
  return said.length === 0 ? null : said;
}

/** Which phrasing of each key was used last. */
export type Used = Readonly<Record<string, number>>;

/** One phrasing by `seed`, never the one used last under this `key`. Empty where nothing can be said. */
export function phrase(
  phrasings: readonly string[],
  slots: Slots,
  key: string,
  used: Used,
  seed: number,
): { readonly say: readonly string[]; readonly used: Used } {
  const usable = phrasings
    .map((phrasing, at) => ({ at, say: sentencesOf(phrasing, slots) }))
    .filter((one): one is { at: number; say: readonly string[] } => one.say !== null);
  const others = usable.filter(({ at }) => at !== used[key]);
  const pool = others.length > 0 ? others : usable;
  const chosen = pool[Math.abs(seed) % Math.max(1, pool.length)];
  if (chosen === undefined) return { say: [], used };
  return { say: chosen.say, used: { ...used, [key]: chosen.at } };
}
