/** What people do and study: in English. */
import { about, BE, be, SOFT, thing, verb, when } from './english-rule.ts';
import { END, toYou, WHO } from './english-subjects.ts';
import { ownerOf, type Rule } from './rule.ts';

const JOB =
  'nurse|doctor|surgeon|dentist|vet|pharmacist|paramedic|midwife|carer|teacher|tutor|professor|lecturer|researcher|scientist|librarian|engineer|developer|programmer|designer|architect|accountant|lawyer|solicitor|barrister|paralegal|banker|consultant|analyst|manager|director|assistant|secretary|receptionist|administrator|chef|cook|baker|barista|waiter|waitress|bartender|server|cashier|salesperson|estate agent|driver|pilot|flight attendant|mechanic|electrician|plumber|carpenter|builder|farmer|gardener|hairdresser|writer|author|journalist|editor|translator|interpreter|musician|singer|actor|actress|artist|illustrator|painter|photographer|dancer|athlete|coach|trainer|therapist|psychologist|social worker|civil servant|police officer|firefighter|soldier|freelancer|marketer|data scientist|product manager|project manager|team lead(?:er)?|supervisor|trainee|intern|apprentice|postman|cleaner|security guard|stay-at-home (?:mum|mom|dad|parent)|full-time (?:mum|mom|dad|parent)|shop assistant|call cent(?:er|re) agent|entrepreneur|founder|barber|tailor|florist|physiotherapist|optician|radiographer|statistician|economist|student|phd student';
const STUDENT = String.raw`(?:(?:\p{L}|-){2,15} ){0,3}student`;
const NOT_PLACE =
  /^(?:me|us|you|it|that|this|home|hard|out|him|her|them|now|well|the (?:morning|evening|afternoon|night|moment|best)|night|nights|weekends?|all)\b/iu;

export const ENGLISH_WORK: readonly Rule[] = [
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
