/** What holds in a life until it changes, in everyday words: where, with whom, which work, which medicine, when. In English. */
import { about, plain, SOFT, thing, verb, when } from './english-rule.ts';
import { capital, END, NAMED, nameIn, toYou, WHO } from './english-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';

const HAVE = `(?:'ve|'s| have| has)?`;
const HOME = 'flat|apartment|house|cottage|studio|room|place|bungalow|houseboat';
const NO_START =
  /^(?:at|as|with) (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|first|last|usual|home|once|zero|dawn)\b|(?:a|the) (?:joke|kid|child|beginning|bottom|top|end|wrong|right|favour|hobby|way|game|weekend))/iu;
const DRUG = String.raw`(?:\p{L}{3,12}(?:pram|traline|oxetine|faxine|zepam|zolam|zodone|azine|apine|idone)|lithium|melatonin|ritalin|concerta|adderall|antidepressants?|beta blockers?|sleeping (?:pills|tablets))`;
const DOSE = String.raw`(?:\d+|\p{L}+(?:[ -]\p{L}+)?) ?(?:mg|milligrams?)`;
const CLOCK = String.raw`(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:. ]?(?:\d\d|fifteen|thirty|forty(?:[ -]five)?|twenty|ten))? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)?|noon)`;
const DAY = `(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|afternoons?|evenings?|nights?))?`;
const TIME = `(?:${DAY}(?: at ${CLOCK})?|(?:half past |quarter (?:past|to) )?${CLOCK}(?: on ${DAY})?)`;

const medicine = (what: string): string => `self/takes:${slotKey(what).split(' ')[0]}`;

export const ENGLISH_CHANGES: readonly Rule[] = [
  about(
    String.raw`${WHO}${HAVE}${SOFT} (?:rent(?:s|ed|ing)?|bought|got|found|have|has|took) (?<what>(?:an?|my own|his own|her own|our own) (?:[\p{L}-]+,? ){0,2}(?:${HOME})) (?<where>(?:in|on|near|by) [^,.;!]{2,40}?)${END}`,
    (subject, { what, where }) =>
      /^\w+ (?:the )?\p{Lu}/u.test(thing(where))
        ? {
            kind: 'about',
            person: subject.person,
            statement: `${subject.said} ${verb(subject, 'live')} in ${(what ?? '').replace(/^(?:my|his|her|our) own/iu, subject.isYou ? 'your own' : 'their own')} ${thing(where)}.`,
            slot: `${ownerOf(subject.person)}/lives-in`,
            topic: 'home',
          }
        : null,
  ),
  about(
    `${WHO}${HAVE}${SOFT} (?:started|began|begun)(?: work(?:ing)?)? (?<where>(?:at|as|with) [^,.;!]{2,40}?)${END}`,
    (subject, { where }, telling) =>
      NO_START.test(where ?? '') || thing(where) === ''
        ? null
        : {
            kind: 'event',
            person: subject.person,
            statement: `${subject.said} started ${thing(where)}${when(telling, 'behind')}.`,
            slot: `${ownerOf(subject.person)}/works-at`,
            topic: 'work',
          },
  ),
  about(
    `${WHO}${SOFT} teach(?:es)? (?<what>(?!me\\b|us\\b|him\\b|her\\b|you\\b|them\\b|my|a lesson)[^,.;!]{2,40}?)${END}`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'teach', 'teaches')} ${thing(what)}.`,
      slot: `${ownerOf(subject.person)}/job`,
      topic: 'work',
    }),
  ),
  about(
    `${WHO}${HAVE}${SOFT} (?:handed in|given|gave) (?:my|his|her) notice`,
    (subject, _, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} handed in ${subject.isYou ? 'your' : 'their'} notice${when(telling, 'behind')}.`,
      slot: `${ownerOf(subject.person)}/works-at`,
      topic: 'work',
    }),
  ),
  plain(
    String.raw`i(?:'m|'ve been| am| have been|'ve started| started)?${SOFT} (?:dating|going out with|(?:seeing|dating|met) an? (?:\p{L}+ )?(?:man|woman|guy|girl|boy|bloke|lad|someone) (?:called|named)) ${NAMED}`,
    ({ name }) => {
      const known = nameIn((name ?? '').split(' ')[0]);
      return known === null
        ? null
        : {
            kind: 'about',
            person: known,
            statement: `You are seeing ${known}.`,
            slot: 'self/dating',
            topic: 'love',
          };
    },
  ),
  about(
    `${WHO}${HAVE}${SOFT} (?:gone|went|turned|become|became) (?<what>vegetarian|vegan|teetotal)\\b`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${subject.isYou ? 'are' : 'is'} ${what?.toLowerCase()}.`,
      slot: `${ownerOf(subject.person)}/is:${slotKey(what ?? '')}`,
      topic: 'food',
    }),
  ),
  plain(
    `(?:gp|doctor|psychiatrist|dr\\.? \\p{L}+)(?: has|'s| have)? (?:put me on|started me on|prescribed me|gave me|moved me to|switched me to) (?<what>${DRUG})(?:,? (?:at )?(?<dose>${DOSE}))?`,
    ({ what, dose }) => ({
      kind: 'about',
      person: '',
      statement: `You take ${what?.toLowerCase()}${dose === undefined ? '' : `, ${dose}`}.`,
      slot: medicine(what ?? ''),
      topic: 'health',
    }),
  ),
  plain(
    `(?<how>doubled|halved|raised|upped|increased|lowered|reduced|cut) (?:my |the )(?<what>${DRUG})(?: (?:dose )?to (?<dose>${DOSE}))?`,
    ({ how, what, dose }, telling) => ({
      kind: 'event',
      person: '',
      statement: `Your ${what?.toLowerCase()} was ${how?.toLowerCase()}${dose === undefined ? '' : ` to ${dose}`}${when(telling, 'behind')}.`,
      slot: medicine(what ?? ''),
      topic: 'health',
    }),
  ),
  plain(
    `i(?:'m|'ve| am| have| came| come| went)(?: now| finally| been| come| gone){0,2} off (?:the |my )?(?<what>${DRUG})${END}`,
    ({ what }, telling) => ({
      kind: 'event',
      person: '',
      statement: `You came off ${what?.toLowerCase()}${when(telling, 'behind')}.`,
      slot: medicine(what ?? ''),
      topic: 'health',
    }),
  ),
  plain(
    String.raw`(?:my |the |our )?(?<event>(?!it\b|that\b|this\b|they\b|we\b|he\b|she\b)[\p{L}'-]{3,16}(?: (?:class|lesson|appointment|session|group|meeting|course|practice|check-up))?)(?:'s| is| was| has| got| been){0,3} (?:moved|pushed|changed|switched|shifted|put|brought|rescheduled)(?: back| forward)? (?:from [^,.;!]{2,20} )?to (?<to>${TIME})${END}`,
    ({ event, to }) => timed(event ?? '', to ?? '', true),
  ),
  plain(
    String.raw`(?:i(?:'ve got| have| go to| signed up for|'m doing|'ve signed up for)|we have) (?:my |the |a |an )?(?<event>[\p{L}'-]{3,16}(?: (?:class|lesson|appointment|session|group|meeting|course|practice|check-up))?) (?:on|at|every) (?<to>${TIME})${END}`,
    ({ event, to }) => timed(event ?? '', to ?? '', false),
  ),
];

function timed(event: string, to: string, isNew: boolean) {
  const what = event.replace(/'s$/u, '').replace(/ (?:class|lesson|appointment|course)$/iu, '');
  const at = /^(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)/iu.test(to) ? 'on' : 'at';
  return {
    kind: 'plan' as const,
    person: '',
    statement: `${capital(toYou(what))} is ${isNew ? 'now ' : ''}${at} ${to.trim()}.`,
    slot: `plan:${slotKey(what)}/time`,
  };
}
