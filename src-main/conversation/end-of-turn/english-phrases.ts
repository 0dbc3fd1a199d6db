import { asked, type Judged, judged, type Moment } from './judged.ts';

/** Log-odds after a question, after a deep one, and at any other moment; one where the moment makes no difference. */
type Weights = number | readonly [question: number, deep: number, other: number];
type Phrase = readonly [phrase: RegExp, kind: Judged['kind'], weights: Weights];

/** Whole phrases that keep the floor. */
const HOLDING =
  /(?:^|\s)(?:let me (?:think|see)(?: about (?:that|it))?|hold on|hang on|give me a (?:second|sec|minute|moment)|one (?:second|sec|moment)|how (?:do|can|should|would) (?:i|you) (?:say|put|explain|describe)(?: (?:it|this|that))?|what(?:'s| is) the word(?: for it)?|what do you call it|where (?:do|should) i (?:start|begin)|i(?:'m| am) trying to think|it's hard to (?:explain|say|describe|put into words))$/;

/** Closing phrases: what stands before them is over. */
const CLOSING =
  /(?:^|\s)(?:or something(?: like that)?|or whatever|and stuff(?: like that)?|and everything|and things like that|and all that|i guess|i suppose|i think so|i don'?t know why|if that makes (?:any )?sense|that'?s all|that'?s it|to be honest|or anything)$/;

/** Set the scene for what is to come. */
const INTRODUCTIONS =
  /^(?:(?:and|but|so|well|um|uh|yeah|no|i mean|like) )*(?:at (?:first|work|home|school|night|the time|the moment|some point|least)|(?:a |one |the other )?part of me|growing up|last (?:night|week|month|year|time)|one (?:day|night|time)|the other (?:day|night)|these days|on top of that|in the (?:end|beginning|morning|evening|past)|for (?:example|instance|me|some reason|a while|years)|to be honest|honestly|sometimes|most(?:ly| of the time)|the (?:thing|problem|point|truth|worst part|hardest part)|after (?:that|work|school|a while|all)|before (?:that|all this|all of this)|all of a sudden|suddenly|once|recently|lately|today|yesterday|tonight|this (?:morning|week|year|time)|everything|everybody(?: else)?|everyone(?: else)?|my whole life|with (?:him|her|them|my \w+)|when it comes to \w+(?: \w+)?)$/;

/** Ends where a word was moved from: "the way it is", "what I wanted", "I wish I could". */
const GAPPED =
  /\bthan i (?:am|was|did|do|thought|expected)$|\b(?:as|so) \w+ as (?:i can|possible|ever)$|\bi wish i (?:could|did|was|were|had|knew)$|\b(?:what|who|how|where|why|way|all) (?:it|i|he|she|they|we|things|that|this|you) (?:is|was|am|are|were|do|did|does|have|feel|feels|felt|want|wanted|need|needed|think|thought|said|say|mean|meant|found|like|liked|saw)$/;

/** A joint and a bare subject: "because the doctor", "and this woman", "it feels like my life". */
const BARE_SUBJECT =
  /\b(?:(?<!\b(?:like|do|did|about|of|with) )that|because|but|if|when|so|(?:feels?|felt|seems?|seemed) like(?= my| this)|and(?= this)|and then(?= my)) (?:my|this|the|his|our) (?:whole |own |best )?\w+$/;

/** Looked at in order; the first that fits decides. */
const PHRASES: readonly Phrase[] = [
  [HOLDING, 'filler', -1.8],
  [CLOSING, 'sentence', 1.8],
  [
    /^(?:(?:um|uh|well|okay|ok|so|hi|hello|hey) )*(?:thank you|thanks)(?: \w+)*(?<! for| to| and| so| but| that| you know)$/,
    'sentence',
    2.6,
  ],
  [
    /^(?:hello|hi|hey|good (?:morning|evening|night))(?: there| again| everyone)?$/,
    'short-answer',
    2.2,
  ],
  [/(?<!\b(?:do|did|if|as|how|what|where) )\byou know$/, 'filler', -1],
  [/(?<!\bwhat |\bhow )\bi mean$/, 'filler', -2.6],
  [/\b(?:the|my|his|her) (?:\w+ )?(?:thing|problem|point|question|part|fear) is$/, 'open', -2.8],
  [/^(?:(?:um|uh|well|yeah) )?(?:kind|sort) of$/, 'short-answer', [2, -0.6, -1.6]],
  [/\b(?:kind|sort) of$/, 'open', -2],
  [/\bwhich is (?:why|what|how|where|when)$/, 'open', -2.4],
  [BARE_SUBJECT, 'open', -1.8],
  [INTRODUCTIONS, 'open', [0.4, -1.2, -1.8]],
  [GAPPED, 'sentence', 1.6],
  [
    /^i (?:just |really |honestly |still )?(?:don'?t|do not) know$|^(?:i )?dunno$/,
    'sentence',
    [1.4, 0.8, 0.6],
  ],
  [
    /^(?:(?:oh|ah|yeah|yes|okay|ok|no|right) )*i (?:see|forgot|remember|know|understand|agree)$/,
    'sentence',
    [1.8, 1.2, 1.4],
  ],
  // "yes I am", "no I don't"; "I can't", which may be all; "he was", which rarely is.
  [
    /^(?:yes|yeah|no)(?: \w+)? (?:i|it|he|she|they|we) (?:am|is|was|are|were|do|does|did|have|has|had|can|will|\w+n't|cant|dont|didnt|wont)(?: not)?$/,
    'short-answer',
    [2.6, 1.6, 1],
  ],
  [
    /^(?!what|how|why|where|who|which)(?:\w+ )?i (?:am|do|did|can|will|have|don't|dont|didn't|didnt|can't|cant|won't|haven't|havent)(?: not)?$/,
    'open',
    [1.2, -0.4, -1],
  ],
  [
    /^(?!what|how|why|where|who|which)(?:\w+ ){0,2}(?:i|it|he|she|they|we) (?:am|is|was|are|were|do|does|did|have|has|had|can|will|\w+n't|cant|dont|didnt|wont)(?: not)?$/,
    'open',
    [-0.8, -1.8, -2.2],
  ],
  [
    /\b(?:makes?|made|making|lets?|gives?|gave|giving) (?:me|him|her|them|us|you|people)$/,
    'open',
    -1.8,
  ],
  [
    /^(?:\w+ ){1,2}(?:tells?|told|asks?|asked|wants?|wanted|helps?|shows?|showed) (?:me|him|her|them|us)$/,
    'open',
    -0.6,
  ],
  [/\b(?:around|by|at|during|about) the (?:time|moment|age)$/, 'open', -2],
  [/\b(?:i'm|im|is|was|are|am|it's|he's|she's|they're|way|far) too$/, 'open', -2.4],
];

/** "someone to talk to", "nothing left to say", "what I am afraid of": the noun a preposition or verb wants stands before. */
const MISSING =
  /\b(?:what|who|whom|which|something|someone|nothing|nobody|no one|anyone|anybody|anything|everything|thing|things|lot|much|more|all|one|person|people|reason|place|time|where|that (?:i|he|she|they|you|we)(?:'m)?)\b/;
const WANTS_NOUN =
  /\b(?:to (?:\w+ )?(?:say|do|give|tell|lose|eat|wear|see|offer|fear|want)|(?:(?:to|can|could) (?:\w+ )?\w+|afraid|scared|tired|proud|ashamed|sick|capable|waiting|looking|wrong|talking|talked|worried|thinking|dealing|going|living|coming|came|crying) (?:to|about|for|with|of|on|from|at|through|forward to|in))$/;
const ASKED_BACK = /\b(?:what|whatever) .*(?:going on|(?<!\bwhat )about|for|like|happened)$/;

/** What a phrase at the end of a sentence says, if it is one that says much. */
export function judgePhrase(sentence: string, moment: Moment): Judged | null {
  for (const [phrase, kind, weights] of PHRASES) {
    if (!phrase.test(sentence)) continue;
    return judged(kind, typeof weights === 'number' ? weights : asked(moment, ...weights));
  }
  const end = WANTS_NOUN.exec(sentence);
  if (end !== null && MISSING.test(sentence.slice(0, end.index))) return judged('sentence', 1.6);
  return ASKED_BACK.test(sentence) ? judged('sentence', 0.9) : null;
}
