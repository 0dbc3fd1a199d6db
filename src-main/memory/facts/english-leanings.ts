/** Plans, habits, what a person likes, what helps and what hurts: in English. */
import { about, BE, be, plain, SOFT, thing, verb, when } from './english-rule.ts';
import { capital, END, subjectOf, toYou, WHO } from './english-subjects.ts';
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

const VAGUE =
  /^(?:you|it|that|this|those|these|them|him|her|how|when|what|who|why|where|the (?:way|fact|idea|thought|sound)|to be (?:honest|alone|able)|(?:my|your) life|(?:my|your)self|life|everything|everyone|everybody|nothing|someone|people|being (?:me|alive|here|so|like)|every|so much|each other|us|all|not|going on|things|to (?:say|think|know|believe|die)|dying)\b/iu;
const LEANS = {
  likes: `(?:love|like|enjoy|adore)s?|(?:'m|am|is|'s) (?:really |very |so )?(?:into|fond of|keen on|passionate about|obsessed with|a (?:big |huge |massive )?fan of)`,
  dislikes: `hates?|dislikes?|detests?|loathes?|can't (?:stand|bear)|cannot (?:stand|bear)|(?:don't|do not|doesn't|does not|never) (?:really |actually |particularly )?(?:like|enjoy|care for)|(?:'m|am|is|'s) not (?:really |very )?(?:into|fond of|keen on|a (?:big )?fan of)`,
} as const;

const leaning = (pattern: string, likes: boolean): Rule =>
  about(
    `${WHO}(?: (?:really|absolutely|just|still|do|truly|always|actually|also|both|definitely|especially|totally|kind of|quite))* ?(?:${pattern}) (?<what>[^,.;!]{2,45}?)${END}`,
    (subject, { what }) => {
      const object = thing(what);
      if (VAGUE.test(object) || object.length < 2) return null;
      return {
        kind: 'preference',
        person: subject.person,
        statement: `${subject.said} ${likes ? verb(subject, 'like') : subject.isYou ? 'do not like' : 'does not like'} ${object}.`,
        slot: `${ownerOf(subject.person)}/taste:${slotKey(object.replace(/^to /u, ''))}`,
      };
    },
  );

const ABOUT_NOTHING =
  /^(?:it|that|this|nothing|something|anything|what|which|who|you|he|she|they|there|everything|none of (?:it|this|that)|one thing|and|or|if|talking to you|honestly|maybe|only|these|those)\b/iu;
const BETTER =
  'better|calm(?:er)?|lighter|good|great|relaxed|safe(?:r)?|happ(?:y|ier)|peaceful|at ease|grounded|less (?:anxious|stressed|lonely|sad|tense|alone|overwhelmed)|alive|more (?:like myself|relaxed|calm|grounded|energetic)|energi[sz]ed|refreshed|at home|human again|whole|steadier|centered|comforted|hopeful';
const WORSE =
  'anxious|nervous|stressed(?: out)?|worse|sad|panicky|panic|tense|sick|guilty|ashamed|small|drained|exhausted|tired|overwhelmed|angry|lonely|uneasy|miserable|uncomfortable|depressed|insecure|worthless|on edge|scared|jittery|dread';

export const ENGLISH_LEANINGS: readonly Rule[] = [
  leaning(LEANS.likes, true),
  leaning(LEANS.dislikes, false),
  plain(
    String.raw`(?<whose>my|(?:my )?\p{L}+'s) favou?rite (?<what>[\p{L} ]{2,25}?)(?: of all time| ever)?(?: is| are|'s|'re| has always been) (?<which>[^,.;!]{2,45}?)${END}`,
    ({ whose, what, which }, { people }) => {
      const subject = subjectOf(
        /^my$/iu.test(whose ?? '') ? 'i' : (whose ?? '').replace(/'s$/u, ''),
        people,
      );
      return subject === null
        ? null
        : {
            kind: 'preference',
            person: subject.person,
            statement: `${subject.isYou ? 'Your' : `${subject.said}'s`} favourite ${what} is ${toYou(which ?? '')}.`,
            slot: `${ownerOf(subject.person)}/favourite:${slotKey(what ?? '')}`,
          };
    },
  ),
  about(
    `${WHO}(?: really| definitely| just| always)? prefers? (?<what>[^,.;!]{2,60}?)${END}`,
    (subject, { what }) =>
      VAGUE.test(what ?? '')
        ? null
        : {
            kind: 'preference',
            person: subject.person,
            statement: `${subject.said} ${verb(subject, 'prefer')} ${toYou(what ?? '')}.`,
            slot: `${ownerOf(subject.person)}/prefers:${slotKey((what ?? '').replace(/ (?:to|over) .*/iu, ''))}`,
          },
  ),
  plain(
    String.raw`(?<what>[\p{L}][^,.;!?]{1,50}?)(?<not> (?:doesn't|don't|does not|do not|never))?(?: (?:really|always|usually|often|sometimes|definitely|actually|still|only|just))*(?: helps?)(?<me> me)?(?<how> (?:(?:to )?(?:sleep|calm down|relax|unwind|breathe|focus|cope|fall asleep|feel [\p{L} ]{2,15}|clear my head|think|get through \p{L}+(?: \p{L}+)?)|with (?:my |the )?[\p{L} ]{2,25}|a lot|a bit|a little|so much))?${END}`,
    ({ what, not, how }) => {
      const helper = toYou(what ?? '').replace(
        /^(?:i (?:think|find|found|feel)(?: that)?|for me|and|so|well) /iu,
        '',
      );
      const more = /a lot|a bit|a little|so much/iu.test(how ?? '') ? '' : toYou(how ?? '');
      if (
        ABOUT_NOTHING.test(helper) ||
        /\b(?:you|can't|not|please|could|can|need|god)\b/iu.test(helper) ||
        helper.split(' ').length > 7
      )
        return null;
      const several =
        /(?:[^s]s|people)$/iu.test(helper.split(' ')[0] ?? '') &&
        !/ing$/iu.test(helper.split(' ')[0] ?? '');
      return {
        kind: not === undefined ? 'helps' : 'about',
        person: '',
        statement: `${capital(helper)} ${not === undefined ? (several ? 'help' : 'helps') : several ? 'do not help' : 'does not help'} you${more === '' ? '' : ` ${more}`}.`,
        slot: `self/helps:${slotKey(helper)}`,
      };
    },
  ),
  plain(
    String.raw`what(?: really| usually| always)? helps(?: me)?(?: (?:the )?most| (?:to )?\p{L}+(?: \p{L}+)?)?(?: is|'s) (?<what>[^,.;!]{3,50}?)${END}`,
    ({ what }) => ({
      kind: 'helps',
      person: '',
      statement: `${capital(toYou(what ?? ''))} helps you.`,
      slot: `self/helps:${slotKey(toYou(what ?? ''))}`,
    }),
  ),
  plain(
    String.raw`(?<what>[\p{L}][^,.;!?]{1,45}?)(?: (?:always|usually|really|often|just))*(?: (?<does>makes?|calms?|soothes?|relaxes|relax|cheers?|grounds?|comforts?)) me(?: (?:feel )?(?<how>${BETTER}|down|up))?${END}`,
    ({ what, does, how }) => {
      const helper = toYou(what ?? '');
      const makes = /^makes?$/iu.test(does ?? '');
      if (
        ABOUT_NOTHING.test(helper) ||
        (makes && (how === undefined || /^(?:down|up)$/iu.test(how))) ||
        /\b(?:doesn't|don't|didn't|never|not)\b/iu.test(helper)
      )
        return null;
      return {
        kind: 'helps',
        person: '',
        statement: makes
          ? `${capital(helper)} ${does?.toLowerCase()} you feel ${toYou(how ?? '')}.`
          : `${capital(helper)} ${does?.toLowerCase()} you${how === undefined ? '' : ` ${how}`}.`,
        slot: `self/helps:${slotKey(helper)}`,
      };
    },
  ),
  plain(
    `i(?: always| usually| do| really)* feel(?: so much| much| a lot| a bit| a little| really| so)* (?<how>${BETTER})(?<when> (?:after|when|once|as soon as|by|whenever|in|around) (?!that|this|it|now)[^,.;!]{3,50}?)${END}`,
    ({ how, when: after }) => ({
      kind: 'helps',
      person: '',
      statement: `You feel ${toYou(how ?? '').toLowerCase()}${toYou(after ?? '') === '' ? '' : ` ${toYou(after ?? '')}`}.`,
      slot: `self/helps:${slotKey(toYou(after ?? '').replace(/^(?:after|when|once|by|whenever|in|around|as soon as) (?:you (?:go|have|take)(?: for)? )?/iu, ''))}`,
    }),
  ),
  plain(
    String.raw`(?<what>[\p{L}][^,.;!?]{1,45}?)(?: (?:always|usually|really|often|just|still))* makes? me (?:feel )?(?:so |really |very |extremely )?(?<how>${WORSE})${END}`,
    ({ what, how }) => {
      const trigger = toYou(what ?? '');
      if (ABOUT_NOTHING.test(trigger) || /\b(?:doesn't|don't|didn't|never|not)\b/iu.test(trigger))
        return null;
      const several = /[^s]s$/iu.test(trigger);
      return {
        kind: 'hurts',
        person: '',
        statement: `${capital(trigger)} ${several ? 'make' : 'makes'} you ${how === 'panic' ? 'panic' : `feel ${how?.toLowerCase()}`}.`,
        slot: `self/hurts:${slotKey(trigger)}`,
      };
    },
  ),
  plain(
    String.raw`(?<what>[\p{L}][^,.;!?]{1,45}?)(?: (?:always|usually|really|often|just|still))* (?<does>stress(?:es)?|drains?|exhausts?|scares?|triggers?|overwhelms?|upsets?|terrif(?:y|ies)|wears?|hurts?|frightens?|bothers?|worr(?:y|ies)|gets?) me(?<how> out| a lot| down| off| so much)?${END}`,
    ({ what, does, how }) => {
      const trigger = toYou(what ?? '');
      if (
        ABOUT_NOTHING.test(trigger) ||
        /\b(?:doesn't|don't|didn't|never|not)\b/iu.test(trigger) ||
        (/^gets?$/iu.test(does ?? '') && !/down/iu.test(how ?? ''))
      )
        return null;
      return {
        kind: 'hurts',
        person: '',
        statement: `${capital(trigger)} ${does?.toLowerCase()} you${/out|down/iu.test(how ?? '') ? how : ''}.`,
        slot: `self/hurts:${slotKey(trigger)}`,
      };
    },
  ),
  plain(
    String.raw`i(?: always| usually| often| still| really)* (?:get|feel|become|am|'m)(?: so| really| very| always)* (?<how>${WORSE}) (?<when>(?:when|whenever|before|during|in|around|at) (?!that|this|it|now|the moment|you\b|times|bed)[^,.;!]{3,50}?)${END}`,
    ({ how, when: at }) => ({
      kind: 'hurts',
      person: '',
      statement: `You get ${how?.toLowerCase()} ${toYou(at ?? '')}.`,
      slot: `self/hurts:${slotKey(toYou(at ?? '').replace(/^\w+ /u, ''))}`,
    }),
  ),
  plain(
    `i(?:'m| am)(?: so| really| very| always| still| terribly)* (?<how>afraid|scared|terrified|frightened) of (?<what>[^,.;!]{3,45}?)${END}`,
    ({ how, what }) =>
      /^(?:you|it|that|this|myself|dying|what i)\b/iu.test(what ?? '')
        ? null
        : {
            kind: 'hurts',
            person: '',
            statement: `You are ${how?.toLowerCase()} of ${toYou(what ?? '')}.`,
            slot: `self/hurts:${slotKey(toYou(what ?? ''))}`,
          },
  ),
  plain(
    `i(?: always| often| still| really)*(?:'ve| have)?(?: always)? struggled? with (?<what>[^,.;!]{3,40}?)${END}`,
    ({ what }) =>
      /^(?:it|that|this|trouble)\b/iu.test(what ?? '')
        ? null
        : {
            kind: 'hurts',
            person: '',
            statement: `You struggle with ${toYou(what ?? '')}.`,
            slot: `self/hurts:${slotKey(toYou(what ?? ''))}`,
          },
  ),
  plain(
    String.raw`(?<what>[\p{L}][^,.;!?]{2,40}?)(?:'s| is| are)(?: always| usually| really| so| very| still| the)* (?:hard(?:est)?|difficult|tough|stressful|exhausting|draining|overwhelming|scary|painful)(?: for me| for us| thing for me)(?: to [^,.;!]{2,30}?)?${END}`,
    ({ what }) => {
      const trigger = toYou(what ?? '');
      return ABOUT_NOTHING.test(trigger) || /\bnot\b/iu.test(trigger)
        ? null
        : {
            kind: 'hurts',
            person: '',
            statement: `${capital(trigger)} ${/[^s]s$/iu.test(trigger) ? 'are' : 'is'} hard for you.`,
            slot: `self/hurts:${slotKey(trigger)}`,
          };
    },
  ),
];
