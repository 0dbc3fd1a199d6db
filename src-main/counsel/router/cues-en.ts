import type { Cues } from './cue.ts';
import { EXERCISES } from './cues-en/exercises.ts';
import { HELP, INTENTS, LOOK_UP } from './cues-en/intents.ts';
import { SUBJECTS } from './cues-en/subjects.ts';

export const ENGLISH_CUES: Cues = {
  asking:
    /\b(?:let's|lets|let us|let me|can (?:you|we|i)|could (?:you|we|i)|shall we|should we|will you|would you|may i|might we|please|pls|plz|help me|help us|i(?:'d| would) (?:like|love)|i want|i wanna|i need|guide me|walk me|take me|talk me|bring me|get me|give me|lead me|teach me|start|begin|show|open|try|how about|what about|is there|are there|any (?:tips|ideas|exercise)|ready (?:to|for)|time (?:to|for)|what can i do|what could i do|what should i do|how (?:do|can|could|should) i|do (?:the|a|some|that|this|one|it)|again|ok(?:ay)? do|one more|fix my|suggest|propose|want to)\b|\bhelp[\s.!]*$/i,
  telling:
    /\b(?:yesterday|last (?:week|night|year|month|time)|he|she|they|my (?:boss|mum|mom|dad|friend|sister|brother|partner|therapist|counsellor)|used to|already|was|were|did|told me|said|made me)\b/i,
  short: 34,
  agrees:
    /^(?:(?:yes|yeah|yep|yup|ok(?:ay)?|sure|alright|all right|fine|great|good|please|why not|go on(?: then)?|let's(?: do (?:it|that|this))?|i'd like that|i would like that|sounds good|that sounds \w+|do it|i'm in|could do|yes please|i'll try(?: it)?|let's try(?: it| that)?|we can(?: do that)?)[\s,.!]*)+$/i,
  cues: [HELP, ...EXERCISES, ...INTENTS, ...SUBJECTS, LOOK_UP],
};
