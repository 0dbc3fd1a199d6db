/** What people are, have and go through: in English. */
import { about, BE, be, plain, SOFT, thing, verb, when } from './english-rule.ts';
import {
  END,
  KIN_RELATION,
  NAMED,
  nameIn,
  PET,
  RELATION,
  subjectOf,
  toYou,
  WHO,
} from './english-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

const CONDITION =
  "adhd|add|autism|asperger'?s|ocd|ptsd|bipolar(?: disorder)?|depression|anxiety(?: disorder)?|an anxiety disorder|generali[sz]ed anxiety(?: disorder)?|social anxiety|panic (?:attacks|disorder)|insomnia|sleep apn(?:o)?ea|migraines?|tinnitus|asthma|diabetes|type (?:1|2|one|two) diabetes|epilepsy|ibs|crohn'?s(?: disease)?|coeliac disease|celiac disease|endometriosis|pcos|arthritis|fibromyalgia|chronic (?:pain|fatigue|back pain)|high blood pressure|a heart condition|cancer|breast cancer|lung cancer|dementia|alzheimer'?s|parkinson'?s|a thyroid condition|eczema|an eating disorder|burnout|long covid|anemia|anaemia|a bad back|back pain|dyslexia|vertigo|hearing loss";

export const ENGLISH_LIFE: readonly Rule[] = [
  plain(
    `(?:my name(?:'s| is)|i'm called|i am called|(?:please |you can |just )?call me|i go by) ${NAMED}${END}`,
    ({ name }) => {
      const own = nameIn(name, true);
      if (own === null || /^(?:crazy|old|later|back|when|if|stupid|weird|lazy)/iu.test(own))
        return null;
      return {
        kind: 'about',
        person: '',
        statement: `Your name is ${own}.`,
        slot: 'self/name',
        topic: 'other',
      };
    },
  ),
  about(
    String.raw`${WHO}${BE}${SOFT} (?<n>[1-9]\d?) ?(?:(?:years? old|yrs? old)\b|${END})`,
    (subject, { n }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${n} years old.`,
      slot: `${ownerOf(subject.person)}/age`,
    }),
  ),
  about(
    String.raw`${WHO}${SOFT} turn(?:ed|s)? (?<n>[1-9]\d?)\b(?!%| ?(?:minutes|hours|pages))`,
    (subject, { n }, telling) => ({
      kind: 'about',
      person: subject.person,
      statement: /turned/iu.test(telling.text)
        ? `${subject.said} turned ${n}${when(telling, 'behind')}.`
        : `${subject.said} ${verb(subject, 'turn')} ${n}${when(telling, 'ahead')}.`,
      slot: `${ownerOf(subject.person)}/age`,
    }),
  ),
  plain(
    String.raw`(?<whose>my|(?:my )?(?:${RELATION}|\p{L}[\p{L}-]{1,20})'s) birthday(?:'s| is| was)(?: on)? (?<rest>[^,.;!]{3,30})`,
    ({ whose, rest }, telling) => {
      const date = saidDate(rest ?? '', telling.at, 'en', 'ahead');
      if (date?.precision !== 'day') return null;
      const owner = /^my$/iu.test(whose ?? '') ? 'i' : (whose ?? '').replace(/'s$/u, '');
      const subject = subjectOf(owner, telling.people);
      if (subject === null) return null;
      const [, day = ''] = /^on \p{L}+ (\d+ \p{L}+) \d+$/u.exec(writtenDate(date, 'en')) ?? [];
      return {
        kind: 'person',
        person: subject.person,
        statement: `${subject.isYou ? 'Your' : `${subject.said}'s`} birthday is on ${day}.`,
        slot: `${ownerOf(subject.person)}/birthday`,
      };
    },
  ),
  about(
    `${WHO}${BE}${SOFT} (?<what>married|divorced|single|engaged|widowed|separated)(?<to> to [^,.;!]{2,25}?)?${END}`,
    (subject, { what, to }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${what?.toLowerCase()}${to === undefined ? '' : toYou(to).replace(/^to/u, ' to')}.`,
      slot: `${ownerOf(subject.person)}/marriage`,
      topic: 'love',
    }),
  ),
  about(
    String.raw`${WHO}${BE}${SOFT} (?<what>(?:\w+ months )?pregnant|vegan|vegetarian|(?:an? )(?:vegan|vegetarian|introvert|extrovert|night owl|morning person|early bird|perfectionist|people[- ]pleaser|worrier|light sleeper|heavy sleeper|atheist|christian|catholic|buddhist|muslim)|left-handed|colou?r-?blind|deaf|autistic|dyslexic|bipolar|diabetic|asthmatic|sober|gay|lesbian|bisexual|trans)${END}`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${what}.`,
      slot: `${ownerOf(subject.person)}/is:${slotKey((what ?? '').replace(/^\w+ months /iu, ''))}`,
    }),
  ),
  about(
    String.raw`${WHO}(?:'ve|'s| have| has)?${SOFT} (?:got|been|became) (?<what>married|engaged|divorced|pregnant|separated)\b`,
    (subject, { what }, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} got ${what?.toLowerCase()}${when(telling, 'behind')}.`,
      slot: /pregnant/iu.test(what ?? '')
        ? `${ownerOf(subject.person)}/is:pregnant`
        : `${ownerOf(subject.person)}/marriage`,
      topic: /pregnant/iu.test(what ?? '') ? 'health' : 'love',
    }),
  ),
  about(
    String.raw`${WHO}(?:'ve|'s| have| has)?${SOFT} (?:died|passed away|passed on)\b`,
    (subject, _, telling) =>
      subject.isYou
        ? null
        : {
            kind: 'event',
            person: subject.person,
            statement: `${subject.said} died${when(telling, 'behind')}.`,
            slot: `${ownerOf(subject.person)}/died`,
          },
  ),
  plain(
    String.raw`(?:i|we)(?:'ve| have)?${SOFT} lost (?:my|our) (?<called>${KIN_RELATION}|${PET})(?:,? (?<name>\p{L}+))?`,
    ({ called, name }, telling) => {
      const known = nameIn(name);
      const subject = subjectOf(`my ${called}${known === null ? '' : ` ${known}`}`, telling.people);
      return subject === null
        ? null
        : {
            kind: 'event',
            person: subject.person,
            statement: `${subject.said} died${when(telling, 'behind')}.`,
            slot: `${ownerOf(subject.person)}/died`,
          };
    },
  ),
  plain(
    String.raw`(?:i|we)(?:'ve| have| just| recently| finally){0,2} (?:broke|broken|split) up(?: with (?<who>my (?:${RELATION})(?:,? \p{L}+)?|\p{Lu}\p{L}+))?`,
    ({ who }, telling) => {
      const known =
        who === undefined
          ? null
          : (subjectOf(who, telling.people) ??
            subjectOf(who.replace(/ \p{L}+$/u, ''), telling.people) ?? {
              person: nameIn(who) ?? '',
              said: who,
            });
      if (known?.person === '') return null;
      return {
        kind: 'event',
        person: known?.person ?? '',
        statement: `You broke up${known === null ? '' : ` with ${known.said.replace(/^Your/u, 'your')}`}${when(telling, 'behind')}.`,
        slot: known === null ? 'self/marriage' : `${ownerOf(known.person)}/relation`,
        topic: 'love',
      };
    },
  ),
  about(
    `${WHO}(?:'ve|'s| have| has| was| were| got| been| just){0,3} diagnosed with (?<what>[^,.;!]{2,40}?)${END}`,
    (subject, { what }, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} ${subject.isYou ? 'were' : 'was'} diagnosed with ${thing(what)}${when(telling, 'behind')}.`,
      slot: `${ownerOf(subject.person)}/has:${slotKey(thing(what))}`,
      topic: 'health',
    }),
  ),
  about(
    String.raw`${WHO}(?:'ve| have| has|'ve got|'s got| have got| suffer(?:s)? from| live(?:s)? with) (?:chronic |severe |mild |bad )?(?<what>${CONDITION})\b(?! (?:about|today|right))`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'have', 'has')} ${what}.`,
      slot: `${ownerOf(subject.person)}/has:${slotKey(what ?? '')}`,
      topic: 'health',
    }),
  ),
  about(
    `${WHO}${BE} (?<how>allergic|lactose intolerant)(?<to> to [^.;!]{2,40}?)?${END}`,
    (subject, { how, to }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${how?.toLowerCase()}${to ?? ''}.`,
      slot: `${ownerOf(subject.person)}/allergic:${slotKey(to ?? how ?? '')}`,
      topic: 'health',
    }),
  ),
  about(
    String.raw`${WHO}(?:${BE})?${SOFT} tak(?:e|es|ing) (?<what>(?:(?:\d+ ?mg|some|my) (?:of )?)?(?:sertraline|fluoxetine|escitalopram|citalopram|venlafaxine|bupropion|mirtazapine|lithium|melatonin|ritalin|concerta|adderall|antidepressants?|sleeping pills?|ssris?|beta blockers?|iron|thyroid pills?|insulin|medication|meds|medicine|birth control|magnesium)(?: (?:for|every|at|before) [^,.;!]{2,30})?)${END}`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'take')} ${toYou(what ?? '')}.`,
      slot: `${ownerOf(subject.person)}/takes:${slotKey(what ?? '').split(' ')[0]}`,
      topic: 'health',
    }),
  ),
  about(
    `${WHO}(?:${BE}|'ve| have)?${SOFT} (?<what>(?:see|sees|seeing|started seeing|been seeing) (?:an?|my|his|her) (?:therapist|counsell?or|psychologist|psychiatrist)|in therapy|start(?:ed)? therapy|in counselling)(?<often> (?:every|once|twice) [^,.;!]{2,20})?`,
    (subject, { often }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} in therapy${often ?? ''}.`,
      slot: `${ownerOf(subject.person)}/therapy`,
      topic: 'health',
    }),
  ),
  about(
    `${WHO}(?:${BE}| can)? play(?:s|ing)? (?:the )?(?<what>piano|guitar|bass|violin|cello|drums|flute|ukulele|saxophone|trumpet|clarinet|harp|football|soccer|tennis|badminton|basketball|baseball|golf|volleyball|squash|chess|go|table tennis)(?<often> (?:every|once|twice|on) [^,.;!]{2,25}?)?${END}`,
    (subject, { what, often }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'play')} ${/piano|guitar|bass|violin|cello|drums|flute|ukulele|sax|trumpet|clarinet|harp/iu.test(what ?? '') ? 'the ' : ''}${what?.toLowerCase()}${often ?? ''}.`,
      slot: `${ownerOf(subject.person)}/plays:${slotKey(what ?? '')}`,
      topic: 'leisure',
    }),
  ),
];
