/** Whom an English sentence is about, and how it is turned round: "my sister" becomes "your sister". */
import type { People } from './people.ts';

const MODIFIER =
  'older|younger|elder|big|little|kid|baby|twin|oldest|youngest|middle|best|close|oldest|old|new|late|former|ex|step|half|only';
/** Family, love, friends and those one meets at work or for help. */
const KIN =
  'sister|brother|sis|bro|m[uo]m|mummy|mommy|mother|dad|daddy|father|wife|husband|partner|spouse|boyfriend|girlfriend|fianc[eé]e?|son|daughter|twin|aunt|auntie|uncle|cousin|niece|nephew|grandma|grandmother|granny|gran|nan|nana|grandpa|grandfather|grandad|granddad|granddaughter|grandson|stepm[uo]m|stepmother|stepdad|stepfather|stepsister|stepbrother|stepson|stepdaughter|mother-in-law|father-in-law|sister-in-law|brother-in-law|ex-wife|ex-husband|ex-boyfriend|ex-girlfriend|ex|baby|toddler|goddaughter|godson|kid|child';
const OTHERS =
  'friend|roommate|room mate|flatmate|housemate|neighbou?r|boss|manager|supervisor|team lead(?:er)?|colleague|coworker|co-worker|classmate|therapist|counsell?or|psychiatrist|doctor|gp|teacher|tutor|professor|coach|mentor|landlord|landlady|crush|girl friend|boy friend';
export const PET =
  'dog|puppy|pup|cat|kitten|rabbit|bunny|hamster|guinea pig|parrot|budgie|bird|fish|turtle|tortoise|horse|pony|ferret|lizard|gecko|hedgehog';
export const RELATION = `(?:(?:${MODIFIER})[ -]){0,2}(?:${KIN}|${OTHERS})`;
export const KIN_RELATION = `(?:(?:${MODIFIER})[ -]){0,2}(?:${KIN})`;

const NAME = String.raw`\p{L}[\p{L}'-]{1,20}(?: \p{L}[\p{L}'-]{1,20})?`;
/** `?<who>`: I, we, a relation with or without a name, someone known, or whoever the sentence before was about. */
export const WHO = String.raw`(?<who>i|we|he|she|my (?:${RELATION}|${PET})(?:,? \p{L}[\p{L}-]{1,20},?)?|\p{L}[\p{L}-]{1,20}(?: \p{L}[\p{L}-]{1,20})?)`;
export const NAMED = `(?<name>${NAME})`;

/** Capitalised words that are no names. */
const NO_NAMES = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december english korean chinese japanese french german spanish
  christmas easter ok okay and but so the a an my your his her their our is was who whose that this
  it he she they we you not no yes god lord dal mum mom dad monday's also just then there when if at in on
  for from to with of always never still really very now today tomorrow yesterday has had have are were will
  everyone everything everybody nobody nothing someone something anyone what which why how because`.split(
    /\s+/,
  ),
);

/** A name as it was written, one or two words; null where it is none. `plain`: also where it is not capitalised. */
export function nameIn(words: string | undefined, plain = false): string | null {
  const [first = '', second = ''] = (words ?? '').replace(/'s$/u, '').split(' ');
  if (!isName(first, plain)) return null;
  const name = isName(second, false) ? `${capital(first)} ${second}` : capital(first);
  return name.replace(/'s$/u, '');
}

const isName = (word: string, plain: boolean): boolean =>
  (plain ? /^\p{L}{2,}/u : /^\p{Lu}\p{Ll}/u).test(word) &&
  !NO_NAMES.has(word.toLowerCase().replace(/'s$/u, ''));

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export interface Subject {
  readonly person: string;
  /** "You", "Jisoo", "Your mum". */
  readonly said: string;
  readonly isYou: boolean;
}

const YOU: Subject = { person: '', said: 'You', isYou: true };

/** Null where nobody in particular is meant. */
export function subjectOf(who: string | undefined, people: People): Subject | null {
  const words = (who ?? '').trim().replace(/,$/u, '');
  if (/^(?:i|we)$/iu.test(words)) return YOU;
  if (/^(?:he|she)$/iu.test(words)) {
    const last = people.last();
    return last === null ? null : { ...named(last), isYou: false };
  }
  const relation = new RegExp(`^my (?<relation>${RELATION}|${PET})(?:,? (?<name>.+))?$`, 'iu').exec(
    words,
  )?.groups;
  if (relation !== undefined) {
    const called = relation.relation?.toLowerCase() ?? '';
    const name = nameIn(relation.name);
    if (relation.name !== undefined && name === null) return null;
    const known = name ?? people.of(called);
    if (name !== null) people.meet(name, called);
    return known === null ? relative(called) : { ...named(known), isYou: false };
  }
  const known = people.known(words);
  return known === null ? null : { ...named(known), isYou: false };
}

const named = (person: string): Omit<Subject, 'isYou'> => ({
  person,
  said: isRelation(person) ? `Your ${person.toLowerCase()}` : person,
});
const relative = (called: string): Subject => ({
  person: capital(called),
  said: `Your ${called}`,
  isYou: false,
});
const isRelation = (person: string): boolean =>
  new RegExp(`^(?:${RELATION}|${PET})$`, 'iu').test(person);

const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bi am\b/giu, 'you are'],
  [/\bi was\b/giu, 'you were'],
  [/\bi'm\b/giu, "you're"],
  [/\bi've\b/giu, "you've"],
  [/\bi'll\b/giu, "you'll"],
  [/\bmyself\b/giu, 'yourself'],
  [/\b(?:my|our)\b/giu, 'your'],
  [/\b(?:mine|ours)\b/giu, 'yours'],
  [/\b(?:i|me|we|us)\b/giu, 'you'],
];

/** The person's words as they are said to them. */
export function toYou(words: string): string {
  const turned = TURNED.reduce((text, [own, yours]) => text.replace(own, yours), words);
  return turned.replace(/\s+/gu, ' ').trim();
}

/** Where a part of a sentence ends. */
export const END = String.raw`(?=\s*(?:$|[.,;:!…)]|\b(?:and (?:i|my|he|she|it|that|then|so|we)|but|because|cause|so|since|while|which|though|these days|right now|at the moment|lately|anymore|any more|for now|too|as well|now|you know|lol|haha)\b))`;
