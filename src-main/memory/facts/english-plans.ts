/** Plans with their dates, and habits: in English. */
import { about, BE, be, plain, SOFT, thing, when } from './english-rule.ts';
import { END, toYou, WHO } from './english-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

const OCCASION =
  'exams?|finals|midterms?|test|driving test|interview|presentation|talk|speech|wedding|engagement party|appointment|surgery|operation|deadline|trip|flight|move|review|defen[cs]e|viva|graduation|concert|recital|audition|race|marathon|tournament|match|holiday|vacation|hearing|court date|meeting|scan|check-?up|mri|session|conference|party|reunion|funeral|due date|performance|anniversary|first day|results?|housewarming|blind date|date|competition|game|orientation|enlistment|baby shower|workshop|camp|retreat|birthday party|dinner|lunch';
const EVENT = String.raw`(?<event>(?:[\p{L}'-]{2,14} ){0,3}?(?:${OCCASION})(?: with (?:my )?[\p{L}]{2,15}(?: \p{L}{2,15})?| (?:at|for|in) (?!\d|january|february|march|april|may|june|july|august|september|october|november|december|an? |two|three|four|five|six)[^,.;!]{2,25}?)?)`;
const SEVERAL = /(?:exams|finals|midterms|tests|results)$/iu;

function occasion(words: string, rest: string, at: number, whose: string) {
  const date = saidDate(rest, at, 'en', 'ahead');
  if (date === null || date.start < at - 36 * 3_600_000) return null;
  const event = toYou(words)
    .replace(/^(?:a|an|the|this|really|big|very|important|another) /iu, '')
    .replace(/^(?:really|big|very|important) /iu, '');
  return {
    kind: 'plan' as const,
    person: '',
    statement: `${whose} ${event} ${SEVERAL.test(event) ? 'are' : 'is'} ${writtenDate(date, 'en')}.`,
    slot: `plan:${slotKey(event)}/date`,
  };
}

const FEELS =
  /^(?:feeling|being|having|getting|trying|doing|thinking|wondering|worrying|struggling|crying|talking|saying|telling|dying|losing|dreading|so|not|just)\b/iu;
const NOT_DOING =
  /^(?:do|be|feel|have|get|try|say|tell|think|die|kill|lose|cry|regret|know|need|like)\b/iu;

export const ENGLISH_PLANS: readonly Rule[] = [
  plain(
    `(?:my|our) ${EVENT}(?:'s| is| are|'re| starts?| begins?|'ll be| will be| takes place| got moved to| was moved to| has been moved to| is coming up| is scheduled for)(?<rest> [^.;!]{2,40})`,
    ({ event, rest }, { at }) => occasion(event ?? '', rest ?? '', at, 'Your'),
  ),
  plain(
    `(?:i|we)(?:'ve got| have|'ve| got|'ve got to go to)(?: got)? (?:an?|the|my|our|this|another) ${EVENT} (?<rest>(?:coming up )?(?:on|in|at|next|this|tomorrow|the day after)[^.;!]{0,40})`,
    ({ event, rest }, { at }) => occasion(event ?? '', rest ?? '', at, 'Your'),
  ),
  about(
    String.raw`${WHO}(?:${BE}|'ll| will|'re)${SOFT}(?: going to| gonna| planning to| be)? (?<what>[\p{L}'-]{2,16}(?: [^,.;!]{1,60})?)$`,
    (subject, { what }, telling) => {
      const words = what ?? '';
      const date = saidDate(words, telling.at, 'en', 'ahead');
      if (date === null || date.start <= telling.at || FEELS.test(words) || NOT_DOING.test(words)) {
        return null;
      }
      const doing = /ing\b/iu.test(words.split(' ')[0] ?? '');
      const isPlanned = /\b(?:going to|gonna|planning to|'ll|will)\b/iu.test(telling.text);
      if (!doing && !isPlanned) return null;
      const act = toYou(
        words.replace(date.words, '').replace(/\s+(?:on|in|at|and|by|this|next)?\s*$/iu, ''),
      );
      if (act.length < 3) return null;
      return {
        kind: 'plan',
        person: subject.person,
        statement: `${subject.said} ${be(subject)} ${doing ? '' : 'going to '}${act} ${writtenDate(date, 'en')}.`,
        slot: `plan:${ownerOf(subject.person)}:${slotKey(act).split(' ').slice(0, 4).join(' ')}/date`,
      };
    },
  ),
  about(
    `${WHO} (?<does>starts?|begins?|leaves?|graduates?|returns?|retires?|fl(?:y|ies)|comes? back|comes? home|gets? back|gets? married|enlists?)(?<what> [^,.;!]{0,40})$`,
    (subject, { does, what }, telling) => {
      const date = saidDate(what ?? '', telling.at, 'en', 'ahead');
      if (date === null || date.start <= telling.at) return null;
      const rest = toYou(
        (what ?? '').replace(date.words, '').replace(/\s+(?:on|in|at)?\s*$/iu, ''),
      );
      return {
        kind: 'plan',
        person: subject.person,
        statement: `${subject.said} ${does?.toLowerCase()}${rest === '' ? '' : ` ${rest}`} ${writtenDate(date, 'en')}.`,
        slot: `plan:${ownerOf(subject.person)}:${slotKey(`${(does ?? '').replace(/s$/u, '')} ${rest}`)}/date`,
      };
    },
  ),
  about(
    `${WHO}(?:${BE}|'ve| have|'s| has)?${SOFT} (?:planning to|plan to|plans to|decided to|signed up (?:to|for)|training for|saving (?:up )?for|preparing for|studying for|working towards|learning(?: how)? to|learning|teaching (?:myself|himself|herself)) (?<what>[^,.;!]{3,60}?)${END}`,
    (subject, { what }, telling) => {
      if (/^(?:die|end it|kill|live|it|that|this|be|feel)\b/iu.test(what ?? '')) return null;
      const does =
        /(?<verb>planning to|plans? to|decided to|signed up (?:to|for)|training for|saving (?:up )?for|preparing for|studying for|working towards|learning(?: how)? to|learning|teaching \w+) /iu
          .exec(telling.text)?.[1]
          ?.toLowerCase() ?? '';
      const doing = /ing\b/u.test(does) ? `${be(subject)} ` : '';
      const goal = toYou(`${does.replace(/^plans?/u, 'plan')} ${what}`).replace(
        /^plan/u,
        subject.isYou ? 'plan' : 'plans',
      );
      const date = saidDate(goal, telling.at, 'en', 'ahead');
      const dated =
        date === null ? goal : `${goal.replace(date.words, '').trim()} ${writtenDate(date, 'en')}`;
      return {
        kind: 'plan',
        person: subject.person,
        statement: `${subject.said} ${doing}${dated}.`,
        slot: `plan:${ownerOf(subject.person)}:${slotKey(toYou(what ?? ''))
          .split(' ')
          .slice(0, 4)
          .join(' ')}`,
      };
    },
  ),
];

const OFTEN = `every (?:single )?(?:other )?(?:day|night|morning|evening|afternoon|week|weekend|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(?: (?:morning|evening|afternoon|night))?|(?:once|twice|three times|four times|five times|a few times) (?:a|per) (?:day|week|month|year)|on (?:weekends|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)|daily|most (?:days|nights|mornings|evenings)`;
const NOT_HABIT =
  /^(?:am|was|were|have|had|feel|think|know|get the|want|wish|hate|love|like|need|can't|cannot|couldn't|could|should|did|just|said|saw|went|woke up late)\b/iu;

export const ENGLISH_HABITS: readonly Rule[] = [
  plain(
    `i (?:usually|normally|always|often|generally|tend to|typically|mostly) (?<what>(?:go to (?:bed|sleep)|wake up|get up|fall asleep|sleep|eat|have (?:breakfast|lunch|dinner|coffee|tea)|drink|skip (?:breakfast|lunch|dinner|meals)|work|study|stay up|cook|exercise|run|walk|read|bite my nails|overthink)[^,.;!]{0,45}?)${END}`,
    ({ what }) => ({
      kind: 'about',
      person: '',
      statement: `You usually ${toYou(what ?? '')}.`,
      slot: `self/usually:${slotKey((what ?? '').split(' ').slice(0, 2).join(' '))}`,
    }),
  ),
  plain(
    String.raw`i(?: only| usually| normally| just| get| manage)* (?:sleep|get)(?: only| about| around| maybe)* (?<n>\w+(?: (?:to|or) \w+)?(?: and a half)?) hours(?: of sleep)?(?: an?| every| most| per)? ?(?<often>nights?)?${END}`,
    ({ n }) =>
      /^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/iu.test(n ?? '')
        ? {
            kind: 'about',
            person: '',
            statement: `You sleep about ${n} hours a night.`,
            slot: 'self/sleep-hours',
            topic: 'sleep',
          }
        : null,
  ),
  plain(
    `i(?:'ve| have)?(?: always| often| usually| never)* (?:had |have |struggled? with |suffer from )?(?<what>(?:trouble|difficulty|a hard time) (?:sleeping|falling asleep|staying asleep|concentrating|waking up))${END}`,
    ({ what }) => ({
      kind: 'hurts',
      person: '',
      statement: `You have ${what?.toLowerCase()}.`,
      slot: `self/has:${slotKey(what ?? '')}`,
    }),
  ),
  plain(
    String.raw`i (?<not>don't|do not|never|no longer|quit|stopped|gave up|have quit|'ve quit|'ve stopped|'ve given up)(?: ever| really)? (?<what>(?:drink(?:ing)?|smok(?:e|ing)|eat(?:ing)?|vap(?:e|ing))(?: (?!up|much|enough|today|lately|anything|to)[\p{L} ]{2,25}?)?|coffee|alcohol|caffeine|sugar|cigarettes|meat|dairy)(?: anymore| any more| at all)?${END}`,
    ({ not, what }, telling) => {
      const done = /quit|stopped|gave up|given up/iu.test(not ?? '');
      const act = thing(what);
      const base = act
        .replace(/^smoking/u, 'smoke')
        .replace(/^vaping/u, 'vape')
        .replace(/^(drink|eat)ing/u, '$1');
      return {
        kind: 'about',
        person: '',
        statement: done ? `You quit ${act}${when(telling, 'behind')}.` : `You do not ${base}.`,
        slot: `self/habit:${slotKey(base)}`,
        topic: 'health',
      };
    },
  ),
  plain(`(?:(?<often>${OFTEN}),? )i (?<what>[^,.;!]{3,45}?)${END}`, ({ often, what }) =>
    NOT_HABIT.test(what ?? '') ||
    /\b(?:was|were|had|did|\w+ed)\b/iu.test((what ?? '').split(' ')[0] ?? '')
      ? null
      : {
          kind: 'about',
          person: '',
          statement: `You ${toYou(what ?? '')} ${often?.toLowerCase()}.`,
          slot: `self/habit:${slotKey((what ?? '').split(' ').slice(0, 2).join(' '))}`,
        },
  ),
  plain(
    String.raw`i (?<what>(?:\p{L}+)(?: [^,.;!]{0,40}?)?) (?<often>${OFTEN})(?:[.!,]|$)`,
    ({ what, often }) =>
      NOT_HABIT.test(what ?? '') ||
      /^(?:\w+ed|went|saw|ate|slept|ran|drank|woke|don't|didn't|never|no|'m|can)\b/iu.test(
        what ?? '',
      )
        ? null
        : {
            kind: 'about',
            person: '',
            statement: `You ${toYou(what ?? '')} ${often?.toLowerCase()}.`,
            slot: `self/habit:${slotKey((what ?? '').split(' ').slice(0, 2).join(' '))}`,
          },
  ),
];
