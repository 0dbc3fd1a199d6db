/** "No, that was my sister", "지수가 아니라 지민이야": what was understood a moment ago is put right. Pure. */

import { capital, RELATION } from './english-subjects.ts';
import type { FactBody } from './known-fact.ts';
import { toward, withParticle } from './korean-particles.ts';
import { KIN_RELATION as KOREAN_KIN, RELATION as KOREAN_RELATION } from './korean-subjects.ts';
import { ownWords } from './own-words.ts';
import { saidDate, writtenDate } from './said-date.ts';

type Correction =
  | { readonly kind: 'word'; readonly from: string; readonly to: string }
  | { readonly kind: 'relation'; readonly to: string };

const WORD = String.raw`[\p{L}\d][\p{L}\d' -]{0,28}?`;
const EN_OPENING = String.raw`(?:^|[.!,]\s*)(?:no|nope|not quite|sorry|wait|actually|i meant?|correction|well)\b[,.! ]*`;
const EN_WORDS = [
  new RegExp(
    `^(?:(?:no|nope|sorry|wait|actually|well)[,.! ]+)*not (?:in |on |at |called |named )?(?<from>${WORD})[,;—-]+ *(?:but |it's |it is |it was )?(?:in |on |at )?(?<to>${WORD})[.!]*$`,
    'iu',
  ),
  new RegExp(
    `${EN_OPENING}(?:it's|it is|it was|that's|that was|her name is|his name is|she's|he's|i said|i meant|i mean|in|on)? ?(?:called |named |in |on |at )?(?<to>${WORD}),? not (?:in |on |at )?(?<from>${WORD})[.!]*$`,
    'iu',
  ),
  new RegExp(`^(?:no[,.! ]+)?i meant? (?<to>${WORD}),? not (?<from>${WORD})[.!]*$`, 'iu'),
];
const EN_RELATIVE = new RegExp(
  `^(?:no|nope|sorry|wait|actually|not quite)[,.! ]+(?:no[,.! ]+)?(?:that|it|she|he)(?:'s| is| was) (?:actually )?my (?<to>${RELATION})[.!]*$`,
  'iu',
);
const KO_WORD = '[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{0,14}?';
const KO_END =
  '(?:이야|야|이에요|예요|입니다|이라고|라고|이었어|였어|이라니까|라니까|에|에요|으로|로|이지|지|이고|고|인데)?(?:요)?';
const KO_WORDS = [
  new RegExp(
    `(?:^|[\\s,.])(?<from>${KO_WORD})(?:이|가|은|는|에서|에|으로|로)?\\s?(?:아니라|아니고|아니구|아니야[,.]?|말고)\\s(?:우리\\s|제\\s)?(?<to>${KO_WORD})${KO_END}[.!\\s]*$`,
    'u',
  ),
];
const KO_RELATIVE = new RegExp(
  `^(?:아니|아니야|아니요|아뇨|아니에요|잠깐|잠깐만)[,.\\s]+(?:그건|그거|그 사람은|걔는|그분은|그게)?\\s?(?:우리|내|제)?\\s?(?<to>${KOREAN_RELATION})(?:이|가)?\\s?(?:야|이야|예요|이에요|였어|이었어|였어요|이었어요|얘기야|얘기였어|얘기예요|입니다)[.!\\s]*$`,
  'u',
);
/** Longer sentences say more than a correction does. */
const LONGEST = 90;

/** Null where nothing is put right. */
export function correctionIn(text: string): Correction | null {
  const words = ownWords(text).trim();
  if (words.length > LONGEST || /\?\s*$/u.test(words)) return null;
  const relative = EN_RELATIVE.exec(words)?.groups ?? KO_RELATIVE.exec(words)?.groups;
  if (relative?.to !== undefined) return { kind: 'relation', to: relative.to.toLowerCase() };
  for (const pattern of [...EN_WORDS, ...KO_WORDS]) {
    const { from, to } = pattern.exec(words)?.groups ?? {};
    if (from === undefined || to === undefined) continue;
    const [wrong, right] = [tidy(from), tidy(to)];
    if (wrong !== '' && right !== '' && wrong !== right)
      return { kind: 'word', from: wrong, to: right };
  }
  return null;
}

const tidy = (words: string): string =>
  words
    .trim()
    .replace(/^(?:아니|아니야|아니요|아뇨|그게|그건|no|my|the)[,\s]+/iu, '')
    .trim();

/** The fact as it should have been; null where it does not hold what is put right. */
export function corrected<F extends FactBody>(
  fact: F,
  correction: Correction,
  at: number,
): F | null {
  return correction.kind === 'relation'
    ? otherRelation(fact, correction.to)
    : otherWord(fact, correction, at);
}

function otherRelation<F extends FactBody>(fact: F, to: string): F | null {
  if (fact.person === '') return null;
  const ko = fact.language === 'ko';
  const pattern = ko
    ? new RegExp(`(?<![가-힣])(?:${KOREAN_KIN})(?=(?:은|는|이에요|예요))`, 'u')
    : new RegExp(`(?<=\\byour )(?:${RELATION})\\b`, 'iu');
  const found = pattern.exec(fact.statement)?.[0];
  if (found === undefined || found.toLowerCase() === to) return null;
  const statement = swapped(fact.statement.replace(/^Your/u, 'your'), found, to);
  const isNamed = fact.person.toLowerCase() !== found.toLowerCase();
  const person = isNamed ? fact.person : ko ? to : capital(to);
  return { ...fact, person, statement: capital(statement), slot: renamed(fact, person) };
}

function otherWord<F extends FactBody>(
  fact: F,
  { from, to }: { readonly from: string; readonly to: string },
  at: number,
): F | null {
  const dated = otherDate(fact, from, to, at);
  if (dated !== null) return { ...fact, statement: dated };
  const bare = fact.language === 'ko' ? from.replace(/(?<=[가-힣]{2})이$/u, '') : from;
  const word = has(fact.statement, from) ? from : bare;
  if (!has(fact.statement, word)) return null;
  const right =
    fact.language === 'ko' && word !== from
      ? to.replace(/(?<=[가-힣]{2})이$/u, '')
      : nameOf(fact, to);
  const person = fact.person.toLowerCase() === word.toLowerCase() ? right : fact.person;
  return {
    ...fact,
    person,
    statement: swapped(fact.statement, word, right),
    slot: person === fact.person ? fact.slot : renamed(fact, person),
  };
}

/** 지민이야 is 지민 where 지수 was meant; jimin is Jimin. */
function nameOf(fact: FactBody, to: string): string {
  if (fact.language === 'ko') return /^[가-힣]{2}이$/u.test(to) ? to.slice(0, 2) : to;
  return fact.person !== '' && /^\p{Ll}/u.test(to) && fact.statement.startsWith(fact.person)
    ? capital(to)
    : to;
}

const has = (statement: string, word: string): boolean =>
  /\p{Script=Hangul}/u.test(word)
    ? statement.includes(word)
    : new RegExp(`\\b${escaped(word)}\\b`, 'iu').test(statement);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const renamed = (fact: FactBody, person: string): string | null =>
  fact.slot
    ?.replace(/^(?<plan>plan:)?person:[^/:]+/u, `$<plan>person:${person.toLowerCase()}`)
    .replace('undefined', '') ?? null;

const AFTER: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/^(?:이에요|예요)/u, (word) => withParticle(word, '이에요')],
  [/^(?:은|는)(?=[\s.])/u, (word) => withParticle(word, '은')],
  [/^(?:이|가)(?=[\s.])/u, (word) => withParticle(word, '이')],
  [/^(?:을|를)(?=[\s.])/u, (word) => withParticle(word, '을')],
  [/^(?:과|와)(?=[\s.])/u, (word) => withParticle(word, '과')],
  [/^(?:으로|로)(?=[\s.])/u, toward],
];

/** Every `from` made `to`, and what hangs on it in Korean made to fit. */
function swapped(statement: string, from: string, to: string): string {
  if (!/\p{Script=Hangul}/u.test(to)) {
    return statement.replace(new RegExp(`\\b${escaped(from)}\\b`, 'giu'), to);
  }
  return statement.split(from).reduce((before, after) => {
    const fitting = AFTER.find(([particle]) => particle.test(after));
    return (
      before + (fitting === undefined ? to + after : fitting[1](to) + after.replace(fitting[0], ''))
    );
  });
}

const EN_WHOLE_DATE =
  /\b(?:on|in)(?: the week(?:end)? of)? (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{L}+ )?\d{4}/u;
const KO_WHOLE_DATE = /\d{4}년(?: \d{1,2}월)?(?: \d{1,2}일)?(?: [월화수목금토일]요일| 주말)?/u;

/** A date made another: the month or the weekday that was named stands in the statement written out. */
function otherDate(fact: FactBody, from: string, to: string, at: number): string | null {
  const { language, statement } = fact;
  const whole = (language === 'ko' ? KO_WHOLE_DATE : EN_WHOLE_DATE).exec(statement)?.[0];
  if (whole === undefined || !has(whole, from.replace(/^(?:on|in|next|다음\s주)\s/u, '')))
    return null;
  const said = language === 'en' && /^\p{L}+$/u.test(to) && !/day$/iu.test(to) ? `in ${to}` : to;
  const date = saidDate(said, at, language, 'ahead');
  return date === null ? null : statement.replace(whole, writtenDate(date, language));
}
