/** What a person likes, what helps and what hurts: in English. */
import { about, plain, thing, verb } from './english-rule.ts';
import { capital, END, subjectOf, toYou, WHO } from './english-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';

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
