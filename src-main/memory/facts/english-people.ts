/** Who is who, and where they live: in English. */
import { about, BE, be, plain, SOFT, thing, verb, when } from './english-rule.ts';
import { END, NAMED, nameIn, PET, RELATION, toYou, WHO } from './english-subjects.ts';
import { type Draft, ownerOf, type Rule, slotKey, type Telling } from './rule.ts';

function relation(name: string, called: string, telling: Telling): Draft {
  telling.people.meet(name, called);
  telling.people.mention(name);
  const statement = `${name} is your ${called}.`;
  return { kind: 'person', person: name, statement, slot: `${ownerOf(name)}/relation` };
}

export const ENGLISH_PEOPLE: readonly Rule[] = [
  plain(
    `(?:my|our) (?<called>${RELATION}|${PET})(?:'s name is|'s called|'s named| is called| is named| named| called| goes by) ${NAMED}`,
    ({ called, name }, telling) => {
      const known = nameIn(name, true);
      return known === null ? null : relation(known, called?.toLowerCase() ?? '', telling);
    },
  ),
  plain(`(?:my|our) (?<called>${RELATION}|${PET}),? ${NAMED}`, ({ called, name }, telling) => {
    const known = nameIn(name);
    return known === null ? null : relation(known, called?.toLowerCase() ?? '', telling);
  }),
  plain(
    String.raw`(?:i have|i've got|we have|we've got|we adopted|i adopted|we got|i got|i live with)(?: an?| one| my)? (?:\p{L}+ )??(?<called>${RELATION}|${PET}) (?:called|named|whose name is) ${NAMED}`,
    ({ called, name }, telling) => {
      const known = nameIn(name, true);
      return known === null ? null : relation(known, called?.toLowerCase() ?? '', telling);
    },
  ),
  plain(
    String.raw`${NAMED}(?:,? who)?(?: is|'s|, she's|, he's),? (?:my|our) (?<called>${RELATION}|${PET})\b(?!'s)`,
    ({ called, name }, telling) => {
      const known = nameIn(name);
      return known === null ? null : relation(known, called?.toLowerCase() ?? '', telling);
    },
  ),
  plain(
    `(?:a|an old|a good|a close) (?<called>friend|colleague|cousin) of mine,? (?:called |named )?${NAMED}`,
    ({ called, name }, telling) => {
      const known = nameIn(name);
      return known === null ? null : relation(known, called?.toLowerCase() ?? '', telling);
    },
  ),
  plain(
    `i(?:'ve got| have|'ve) (?<n>an?|one|two|three|four|five|no) (?<called>(?:(?:older|younger|elder|big|little|twin|half|step) ?-?){0,2}(?:sisters?|brothers?|siblings?|sons?|daughters?|kids?|children|grandchildren|nieces?|nephews?|twins))${END}`,
    ({ n, called }) => ({
      kind: 'about',
      person: '',
      statement: `You have ${n?.toLowerCase()} ${called?.toLowerCase()}.`,
      slot: `self/has:${slotKey((called ?? '').replace(/(?:ren|s)$/iu, ''))}`,
      topic: 'family',
    }),
  ),
  plain(
    String.raw`(?:i|we)(?:'ve got| have|'ve| got| adopted)(?: just)? (?<n>an?|one|two|three|four|five) (?<which>(?:\p{L}+ ){0,2})(?<pet>(?:${PET})s?)${END}`,
    ({ n, which, pet }) => ({
      kind: 'about',
      person: '',
      statement: `You have ${n?.toLowerCase()} ${which ?? ''}${pet}.`,
      slot: `self/has:${slotKey((pet ?? '').replace(/s$/iu, ''))}`,
      topic: 'home',
    }),
  ),
  plain(
    String.raw`i(?:'m| am) (?<what>an only child|the (?:oldest|eldest|youngest|middle)(?: child| of \p{L}+)?|a twin)${END}`,
    ({ what }) => ({
      kind: 'about',
      person: '',
      statement: `You are ${what?.toLowerCase()}.`,
      slot: 'self/birth-order',
      topic: 'family',
    }),
  ),
];

const CAUSED =
  /^(?:it|that|this|me|us|you|peace|fear|hell|the past|my head|here|there|chaos|limbo)\b/iu;

export const ENGLISH_PLACES: readonly Rule[] = [
  about(
    `${WHO}(?:${BE})?${SOFT} liv(?:e|es|ing) (?<with>alone|by (?:my|him|her)self|on (?:my|his|her) own|with (?:my|his|her|two|three|some|a|an|friends)[^,.;!]{0,40}?)${END}`,
    (subject, { with: company }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'live')} ${thing(company)}.`,
      slot: `${ownerOf(subject.person)}/lives-with`,
      topic: 'home',
    }),
  ),
  about(
    String.raw`${WHO}(?:${BE})?${SOFT} liv(?:e|es|ing)${SOFT} (?<where>(?:in|near|at|outside|close to|abroad|next to)\b[^,.;!]{0,45}?)${END}`,
    (subject, { where }) => {
      const place = thing(where);
      if (CAUSED.test(place.replace(/^\w+ /u, ''))) return null;
      return {
        kind: 'about',
        person: subject.person,
        statement: `${subject.said} ${verb(subject, 'live')} ${place}.`,
        slot: `${ownerOf(subject.person)}/lives-in`,
        topic: 'home',
      };
    },
  ),
  about(
    String.raw`${WHO}(?:'ve|'s| have| has)?${SOFT} moved (?:back |over |here |out |away )?(?:from (?<from>[\p{L} ]{2,25}?) )?(?<to>(?:back )?(?:in)?to [^,.;!]{2,45}?)${END}`,
    (subject, { to }, telling) => {
      const place = thing(to);
      if (/^(?:in)?to (?:tears|me|a stop|the next)/iu.test(place)) return null;
      return {
        kind: 'about',
        person: subject.person,
        statement: `${subject.said} moved ${place}${when(telling, 'behind')}.`,
        slot: `${ownerOf(subject.person)}/lives-in`,
        topic: 'home',
      };
    },
  ),
  about(
    `${WHO}(?:${BE}|'ll| will)?${SOFT}(?: going to| gonna| about to)? mov(?:e|es|ing) (?:back |out |over )?(?<to>(?:back )?(?:in)?to [^,.;!]{2,45}?)${END}`,
    (subject, { to }, telling) => {
      const place = thing(to);
      return {
        kind: 'plan',
        person: subject.person,
        statement: `${subject.said} ${be(subject)} moving ${place}${when(telling, 'ahead')}.`,
        slot: `plan:${ownerOf(subject.person)}/moving`,
        topic: 'home',
      };
    },
  ),
  about(
    `${WHO} (?<how>grew up|was born|were born|was raised|were raised) (?<where>(?:in|near|on) [^,.;!]{2,40}?)${END}`,
    (subject, { how, where }) => {
      const born = /born/iu.test(how ?? '');
      const past = `${(how ?? '').toLowerCase()}`.replace(
        /^was|^were/u,
        subject.isYou ? 'were' : 'was',
      );
      return {
        kind: 'about',
        person: subject.person,
        statement: `${subject.said} ${past} ${toYou(where ?? '')}.`,
        slot: `${ownerOf(subject.person)}/${born ? 'born' : 'grew-up'}`,
        topic: 'past',
      };
    },
  ),
  about(
    String.raw`${WHO}${BE} (?:originally )?from (?<where>\p{L}[^,.;!]{1,30}?)${END}`,
    (subject, { where }) =>
      /^(?:work|home|the (?:start|beginning)|here|there|it|scratch)\b/iu.test(where ?? '') ||
      !/\p{Lu}/u.test(where ?? '')
        ? null
        : {
            kind: 'about',
            person: subject.person,
            statement: `${subject.said} ${be(subject)} from ${where}.`,
            slot: `${ownerOf(subject.person)}/from`,
            topic: 'past',
          },
  ),
];
