/** Who is who, where they live, what they do, and what happens in their lives: in English. */
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
import { type Draft, ownerOf, type Rule, slotKey, type Telling } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

function relation(name: string, called: string, telling: Telling): Draft {
  telling.people.meet(name, called);
  telling.people.mention(name);
  const statement = `${name} is your ${called}.`;
  return { kind: 'person', person: name, statement, slot: `${ownerOf(name)}/relation` };
}

const PEOPLE: readonly Rule[] = [
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

const PLACES: readonly Rule[] = [
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

const JOB =
  'nurse|doctor|surgeon|dentist|vet|pharmacist|paramedic|midwife|carer|teacher|tutor|professor|lecturer|researcher|scientist|librarian|engineer|developer|programmer|designer|architect|accountant|lawyer|solicitor|barrister|paralegal|banker|consultant|analyst|manager|director|assistant|secretary|receptionist|administrator|chef|cook|baker|barista|waiter|waitress|bartender|server|cashier|salesperson|estate agent|driver|pilot|flight attendant|mechanic|electrician|plumber|carpenter|builder|farmer|gardener|hairdresser|writer|author|journalist|editor|translator|interpreter|musician|singer|actor|actress|artist|illustrator|painter|photographer|dancer|athlete|coach|trainer|therapist|psychologist|social worker|civil servant|police officer|firefighter|soldier|freelancer|marketer|data scientist|product manager|project manager|team lead(?:er)?|supervisor|trainee|intern|apprentice|postman|cleaner|security guard|stay-at-home (?:mum|mom|dad|parent)|full-time (?:mum|mom|dad|parent)|shop assistant|call cent(?:er|re) agent|entrepreneur|founder|barber|tailor|florist|physiotherapist|optician|radiographer|statistician|economist|student|phd student';
const STUDENT = String.raw`(?:(?:\p{L}|-){2,15} ){0,3}student`;
const NOT_PLACE =
  /^(?:me|us|you|it|that|this|home|hard|out|him|her|them|now|well|the (?:morning|evening|afternoon|night|moment|best)|night|nights|weekends?|all)\b/iu;

const WORK: readonly Rule[] = [
  about(
    `${WHO}(?:${BE})?${SOFT} work(?:s|ing)?${SOFT} (?<how>from home|remotely|part[- ]time|full[- ]time|nights?|night shifts?|shifts?|freelance|two jobs)${END}`,
    (subject, { how }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'work')} ${how?.toLowerCase()}.`,
      slot: `${ownerOf(subject.person)}/works-how`,
      topic: 'work',
    }),
  ),
  about(
    `${WHO}(?:${BE})?${SOFT} work(?:s|ing)?${SOFT} (?<where>(?:at|for|in|as) [^,.;!]{2,45}?)${END}`,
    (subject, { where }) => {
      const place = thing(where);
      if (NOT_PLACE.test(place.replace(/^\w+ /u, ''))) return null;
      return {
        kind: 'about',
        person: subject.person,
        statement: `${subject.said} ${verb(subject, 'work')} ${place}.`,
        slot: `${ownerOf(subject.person)}/${/^as/iu.test(place) ? 'job' : 'works-at'}`,
        topic: 'work',
      };
    },
  ),
  about(
    `${WHO}${BE}${SOFT} (?:an?|the) (?<job>${STUDENT})(?<at> (?:at|in) [^,.;!]{2,40}?)?${END}`,
    (subject, { job, at }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${/^[aeiou]/iu.test(job ?? '') && !/^(?:uni|eu)/iu.test(job ?? '') ? 'an' : 'a'} ${job}${thing(at) === '' ? '' : ` ${thing(at)}`}.`,
      slot: `${ownerOf(subject.person)}/job`,
      topic: 'study',
    }),
  ),
  about(
    String.raw`${WHO}${BE}${SOFT} (?<article>an?) (?<job>(?:[\p{L}-]{2,14} ){0,2}(?:${JOB}))(?<at> (?:at|in|for) [^,.;!]{2,40}?)?${END}`,
    (subject, { article, job, at }) =>
      /\b(?:bad|good|terrible|great|horrible|awful|lousy|not|failed|like)\b/iu.test(job ?? '')
        ? null
        : {
            kind: 'about',
            person: subject.person,
            statement: `${subject.said} ${be(subject)} ${article?.toLowerCase()} ${job}${thing(at) === '' ? '' : ` ${thing(at)}`}.`,
            slot: `${ownerOf(subject.person)}/job`,
            topic: 'work',
          },
  ),
  about(
    String.raw`${WHO}(?:'ve|'s| have| has)?${SOFT} (?:got|started|landed|accepted|found|begun|began) (?:a|the|my|his|her) (?:new )?job(?<where> (?:at|as|in|with) [^,.;!]{2,40}?)?(?: (?:last|this|on|yesterday|today|\w+ (?:weeks?|months?|days?) ago)[^,.;!]{0,25})?${END}`,
    (subject, { where }, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} started a new job${thing(where) === '' ? '' : ` ${thing(where)}`}${when(telling, 'behind')}.`,
      slot: `${ownerOf(subject.person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    `${WHO}(?:'ve|'s| have| has)?${SOFT} (?<how>quit|left|resigned from|lost|been laid off from|was laid off from|got laid off from|was fired from|got fired from) (?:my|his|her|the) (?:old )?job(?: (?:at|as) (?<where>[^,.;!]{2,40}?))?`,
    (subject, { how }, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} ${/lost|fired|laid/iu.test(how ?? '') ? 'lost' : 'left'} ${subject.isYou ? 'your' : 'their'} job${when(telling, 'behind')}.`,
      slot: `${ownerOf(subject.person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    String.raw`${WHO}(?:'ve|'s| have| has| was| were| got| been){0,2}${SOFT} (?<what>laid off|fired|made redundant|promoted|retired)\b(?! at (?:him|her|them))`,
    (subject, { what }, telling) => ({
      kind: 'event',
      person: subject.person,
      statement: `${subject.said} ${/retired/iu.test(what ?? '') ? '' : subject.isYou ? 'were ' : 'was '}${what?.toLowerCase()}${when(telling, 'behind')}.`,
      slot: /promoted/iu.test(what ?? '') ? null : `${ownerOf(subject.person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    `${WHO}${BE}${SOFT} (?<what>unemployed|between jobs|out of work|self-employed|retired|on (?:maternity|paternity|sick|parental) leave)${END}`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} ${what?.toLowerCase()}.`,
      slot: `${ownerOf(subject.person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    String.raw`${WHO}(?:${BE})?${SOFT} (?:study|studies|studying|major(?:s|ing)? in|doing (?:a|my) (?:degree|masters?|phd) in) (?!for\b|hard\b|all\b|tonight\b|today\b|at night|every)(?<what>[^,.;!]{2,40}?)${END}`,
    (subject, { what }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'study', 'studies')} ${thing(what)}.`,
      slot: `${ownerOf(subject.person)}/studies`,
      topic: 'study',
    }),
  ),
  about(
    String.raw`${WHO}(?:${BE})? go(?:es|ing)? to (?<where>(?:the )?(?:\p{Lu}[\p{L}']+ ){1,4}(?:University|College|School|Academy|Institute)|(?:university|college|uni|high school|middle school|medical school|law school|art school|grad(?:uate)? school)(?: (?:in|of) \p{Lu}\p{L}+)?)${END}`,
    (subject, { where }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${verb(subject, 'go', 'goes')} to ${where}.`,
      slot: `${ownerOf(subject.person)}/studies-at`,
      topic: 'study',
    }),
  ),
  about(
    `${WHO}${BE} in (?:my|his|her) (?<year>first|second|third|fourth|final|last|junior|senior) year(?<of> (?:of|at) [^,.;!]{2,35}?)?${END}`,
    (subject, { year, of }) => ({
      kind: 'about',
      person: subject.person,
      statement: `${subject.said} ${be(subject)} in ${subject.isYou ? 'your' : 'their'} ${year?.toLowerCase()} year${toYou(of ?? '') === '' ? '' : ` ${toYou(of ?? '')}`}.`,
      slot: `${ownerOf(subject.person)}/study-year`,
      topic: 'study',
    }),
  ),
];

const CONDITION =
  "adhd|add|autism|asperger'?s|ocd|ptsd|bipolar(?: disorder)?|depression|anxiety(?: disorder)?|an anxiety disorder|generali[sz]ed anxiety(?: disorder)?|social anxiety|panic (?:attacks|disorder)|insomnia|sleep apn(?:o)?ea|migraines?|tinnitus|asthma|diabetes|type (?:1|2|one|two) diabetes|epilepsy|ibs|crohn'?s(?: disease)?|coeliac disease|celiac disease|endometriosis|pcos|arthritis|fibromyalgia|chronic (?:pain|fatigue|back pain)|high blood pressure|a heart condition|cancer|breast cancer|lung cancer|dementia|alzheimer'?s|parkinson'?s|a thyroid condition|eczema|an eating disorder|burnout|long covid|anemia|anaemia|a bad back|back pain|dyslexia|vertigo|hearing loss";

const LIFE: readonly Rule[] = [
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

export const ENGLISH_LIFE: readonly Rule[] = [...PEOPLE, ...PLACES, ...WORK, ...LIFE];
