/** What is worth keeping of turns, as a cheap model sees it; nothing of its answer is taken on trust. */
import { z } from 'zod';
import { FACT_KINDS, MAX_STATEMENT, TOPICS } from '../../../src-preload/contract/memory.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { contentWords } from './content-words.ts';
import { drawByRules } from './draw-by-rules.ts';
import {
  type DrawnFact,
  type FactChange,
  type KnownFact,
  MAX_PERSON,
  type SaidTurn,
} from './known-fact.ts';
import { ownWords } from './own-words.ts';
import { isProtected, likeness, reconcile } from './reconcile.ts';

/** Known facts that go along, the most akin first. */
const MOST_KNOWN = 30;
const MOST_CHANGES = 20;
/** Of a statement's content words, those that have to be the person's own. */
const OWN_WORDS = 0.5;

const turns = z.array(z.string().max(10)).min(1).max(20);
const told = {
  turns,
  kind: z.enum(FACT_KINDS),
  person: z.string().trim().max(MAX_PERSON),
  topic: z.enum(TOPICS).catch('other'),
  statement: z.string().trim().min(4).max(MAX_STATEMENT),
};
const fact = z.string().max(10);
const change = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), ...told }),
  z.object({ do: z.literal('change'), fact, ...told }),
  z.object({ do: z.literal('correct'), fact, ...told }),
  z.object({ do: z.literal('end'), fact, turns }),
  z.object({ do: z.literal('merge'), fact, into: fact }),
  z.object({ do: z.literal('drop'), fact, turns }),
]);
const answer = z.object({ changes: z.array(z.unknown()).max(MOST_CHANGES) });

export interface Drawing {
  /** What the model is given. */
  readonly text: string;
  /**
   * What its answer changes; null where it is no answer at all. What is not well founded is left out:
   * turns and facts that were not given, words nobody said, orders, and whatever `isGrave`.
   */
  read(answered: string): readonly FactChange[] | null;
}

/**
 * @param context turns before, to understand the new ones by
 * @param known those that hold
 */
export function drawing(
  context: readonly SaidTurn[],
  fresh: readonly SaidTurn[],
  known: readonly KnownFact[],
  language: Language,
  isGrave: (text: string) => boolean,
): Drawing {
  const given = [...context, ...fresh].map((turn) => ({
    ...turn,
    text: turn.role === 'person' ? ownWords(turn.text) : turn.text,
  }));
  const akin = related(given, known);
  const turnOf = new Map(given.map((turn, at) => [`t${at + 1}`, turn]));
  const factOf = new Map(akin.map((one, at) => [`f${at + 1}`, one]));
  const freshIds = new Set(fresh.map(({ id }) => id));

  const sourcesOf = (names: readonly string[]): readonly SaidTurn[] =>
    names.flatMap((name) => {
      const turn = turnOf.get(name);
      return turn?.role === 'person' && freshIds.has(turn.id) && turn.text !== '' ? [turn] : [];
    });

  function drawn(
    one: z.infer<typeof change> & { do: 'add' | 'change' | 'correct' },
  ): DrawnFact | null {
    const sources = sourcesOf(one.turns);
    const last = sources.at(-1);
    const { person, statement } = one;
    if (last === undefined || sources.length < one.turns.length) return null;
    if (/[\n\r<>{}]/u.test(statement) || isOrder(statement) || isGrave(statement)) return null;
    if (isHangul(statement) !== (language === 'ko')) return null;
    const said = [...given.filter(({ at }) => at <= last.at).slice(-8), ...sources]
      .filter(({ role }) => role === 'person')
      .map(({ text }) => text);
    if (
      !isFounded(
        statement,
        sources.map(({ text }) => text),
        [...said, ...akin.map((known) => known.person)],
      )
    )
      return null;
    if (
      person !== '' &&
      ![...said, ...akin.map((known) => `${known.person} ${known.statement}`)].some((text) =>
        text.toLowerCase().includes(person.toLowerCase()),
      )
    ) {
      return null;
    }
    const { kind, topic } = one;
    const base = {
      kind,
      person,
      topic,
      statement,
      language,
      sources: sources.map(({ id }) => id),
      at: last.at,
    };
    return { ...base, slot: slotFor(statement, person, sources, known) };
  }

  function read(one: z.infer<typeof change>): FactChange | null {
    switch (one.do) {
      case 'add': {
        const made = drawn(one);
        return made === null ? null : reconcile(made, known);
      }
      case 'change':
      case 'correct': {
        const made = drawn(one);
        const former = factOf.get(one.fact);
        if (made === null) return null;
        if (former === undefined || isProtected(former)) return reconcile(made, known);
        if (made.statement === former.statement)
          return { type: 'confirm', id: former.id, sources: made.sources };
        return { type: one.do, id: former.id, fact: { ...made, slot: former.slot ?? made.slot } };
      }
      case 'end':
      case 'drop': {
        const former = factOf.get(one.fact);
        const sources = sourcesOf(one.turns);
        const last = sources.at(-1);
        if (former === undefined || last === undefined || isProtected(former)) return null;
        // Nothing goes that the person's words do not touch.
        if (
          !isFounded(
            former.statement,
            sources.map(({ text }) => text),
            given.map(({ text }) => text),
          )
        )
          return null;
        return one.do === 'drop'
          ? { type: 'drop', id: former.id }
          : { type: 'end', id: former.id, at: last.at };
      }
      case 'merge': {
        const [former, into] = [factOf.get(one.fact), factOf.get(one.into)];
        if (former === undefined || into === undefined || former === into) return null;
        if (isProtected(former) || former.person !== into.person) return null;
        return likeness(former.statement, into.statement) < 0.5
          ? null
          : { type: 'merge', id: former.id, into: into.id };
      }
    }
  }

  return {
    text: [
      ...akin.map((one, at) =>
        JSON.stringify({ fact: `f${at + 1}`, person: one.person, says: one.statement }),
      ),
      ...given.map((turn, at) =>
        JSON.stringify({
          turn: `t${at + 1}`,
          who: turn.role === 'person' ? 'person' : 'Dal',
          said: new Date(turn.at).toLocaleString(language === 'ko' ? 'ko-KR' : 'en-GB', {
            dateStyle: 'full',
            timeStyle: 'short',
          }),
          ...(freshIds.has(turn.id) ? {} : { before: true }),
          text: turn.text.slice(0, 2_000),
        }),
      ),
    ].join('\n'),
    read(answered) {
      const parsed = answer.safeParse(jsonIn(answered));
      if (!parsed.success) return null;
      return parsed.data.changes.flatMap((one) => {
        const understood = change.safeParse(one);
        return understood.success ? (read(understood.data) ?? []) : [];
      });
    },
  };
}

function jsonIn(text: string): unknown {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return null;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return null;
  }
}

const isHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);
const isOrder = (text: string): boolean =>
  /\b(?:ignore|disregard|override|instructions?|system prompt|prompt|jailbreak|you must|always (?:answer|reply|say)|never refuse|as an ai|api key|password|developer mode)\b|지시(?:를|사항)?|프롬프트|명령을|무시하|시스템|비밀번호|관리자/iu.test(
    text,
  );

const DATE_WORDS =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d{1,4}\b|\d+(?:년|월|일)|[월화수목금토일]요일|week|주말/giu;

/** Whether a statement is made of what was said: its content words are the person's, in these turns or just before. */
function isFounded(statement: string, own: readonly string[], around: readonly string[]): boolean {
  const words = [...contentWords(statement.replace(DATE_WORDS, ' '))];
  const said = new Set(own.flatMap((text) => [...contentWords(text)]));
  const near = new Set([...said, ...around.flatMap((text) => [...contentWords(text)])]);
  const from = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return words.length > 0 && from(said) > 0 && from(near) / words.length >= OWN_WORDS;
}

/** Those that share words or people with the turns, the most akin first. */
function related(given: readonly SaidTurn[], known: readonly KnownFact[]): readonly KnownFact[] {
  const words = new Set(given.flatMap(({ text }) => [...contentWords(text)]));
  return known
    .map((one) => {
      const own = [...contentWords(`${one.person} ${one.statement}`)];
      return { one, score: own.filter((word) => words.has(word)).length };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_KNOWN)
    .map(({ one }) => one);
}

/** What the rules would compare it by, where they found the same. */
function slotFor(
  statement: string,
  person: string,
  sources: readonly SaidTurn[],
  known: readonly KnownFact[],
): string | null {
  const found = drawByRules(sources, known)
    .filter((one) => one.person === person)
    .map((one) => ({ slot: one.slot, like: likeness(one.statement, statement) }))
    .sort((a, b) => b.like - a.like)[0];
  return found !== undefined && found.like >= 0.5 ? found.slot : null;
}
