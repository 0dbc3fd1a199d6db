import { type Cue, withRequest } from '../cue.ts';

const UNLESS =
  /\b(?:talk about|talk to you|listen|told|therapist|remember|pdf|document|file|notes|article|show me|over the|last (?:week|month)|this month|he|she|they|upset about)\b|\btell you (?:about|what|how|something)\b/i;

/** The subject of an exercise: with a request it is enough, where nothing narrower is meant. */
export const SUBJECTS: readonly Cue[] = withRequest(UNLESS, [
  [
    'breathing_box',
    0.9,
    /\b(?:square|box)\b[^.]{0,16}\bbreath|\bbreath\w*[^.]{0,16}\b(?:square|box)\b/i,
  ],
  [
    'breathing_478',
    0.8,
    /\bbreath\w*[^.]*\b(?:seven|7)\b[^.]*\b(?:eight|8)\b|\bhold\b[^.]{0,10}\b(?:seven|7)\b/i,
  ],
  [
    'breathing_any',
    0.68,
    /\bbreath(?:e|ing|s)?\b|\b(?:calm|slow|settle|soothe) (?:me|myself|down|my body)\b/i,
  ],
  [
    'grounding_54321',
    0.7,
    /\b(?:senses|disconnected|come back to (?:myself|now|earth|the room)|feet on the (?:floor|ground)|present moment|feel real|help me come back)\b/i,
  ],
  [
    'thought_record',
    0.66,
    /\b(?:thoughts?|beliefs?|what i(?:'m| am) telling myself)\b[^.]*\b(?:weigh|look|check|work|challenge|question|examine|write|sort|fair|true|balance)\w*|\b(?:weigh|look at|check|work on|challenge|question|examine|write down|sort)\b[^.]*\b(?:thoughts?|beliefs?)\b/i,
  ],
  [
    'behavioral_activation',
    0.72,
    /\b(?:tiny|small|little|easy|simple|one|nice|fun)\b[^.]{0,16}\b(?:activit\w+|things? to do|task|action|steps?|something to do)\b|\bactivit(?:y|ies)\b|\bget (?:me )?(?:going|moving|up|started|out of bed)\b/i,
  ],
  [
    'worry_time',
    0.7,
    /\bworr(?:y|ies|ying)\b[^.]*\b(?:time|minutes?|hour|evening|aside|plan|schedule|slot|box|away)\b|\b(?:time|minutes|hour|aside)\b[^.]*\bworr(?:y|ies|ying)\b/i,
  ],
  [
    'three_good_things',
    0.72,
    /\b(?:something|things?|anything|bits?|parts?|moments?) (?:that (?:was|were|went) )?(?:good|nice|positive|well)\b[^.]*\b(?:today|day|happened|week)\b|\b(?:good|nice|positive|best) (?:things?|bits?|parts?|moments?|stuff)\b[^.]*\b(?:today|day|week)\b|\bgrat(?:itude|eful)\b|\bthankful\b/i,
  ],
  [
    'sleep_hygiene',
    0.68,
    /\b(?:sleep(?:ing)?|bedtime|insomnia|fall(?:ing)? asleep)\b[^.]*\b(?:better|help|routine|habits?|fix|improve|tips|schedule|work on|steps?|plan|change|advice)\b|\b(?:better|improve|fix|help|work on|change)\b[^.]*\b(?:sleep|sleeping|bedtime|insomnia|nights)\b/i,
  ],
  [
    'phq9',
    0.74,
    /\bdepress\w*\b[^.]*\b(?:fill in|questions?|form|answer|find out|check|tell|know for sure|something)\b|\b(?:find out|check|know|tell)\b[^.]*\bdepress\w*/i,
  ],
  [
    'gad7',
    0.74,
    /\banxi\w*\b[^.]*\b(?:fill in|questions?|form|answer|find out|check|level|how bad|how much)\b|\b(?:find out|check|measure|rate|test)\b[^.]*\banxi\w*/i,
  ],
  [
    'mood_checkin',
    0.74,
    /\b(?:mood|feelings?|how i(?:'m| am)(?: feeling)?|how i feel)\b[^.]*\b(?:number|log|record|track|note|check|rate|down|scale|score)\b|\b(?:log|record|track|note|check|rate|check in on)\b[^.]*\b(?:mood|feelings?|how i(?:'m| am| feel))\b/i,
  ],
  [
    'safety_plan',
    0.76,
    /\bplan\b[^.]*\b(?:crisis|bad (?:nights?|days?|times?)|dark|worst|hard nights?|emergency|safe)\b|\b(?:crisis|emergency|safe|bad nights?)\b[^.]*\bplan\b/i,
  ],
]);
