import type { Rule } from '../rule.ts';
import {
  ACT,
  DAY,
  DENIED,
  EVERYDAY,
  IM,
  LONG_AGO,
  PILLS,
  POISON,
  phrases,
  SOON,
  upTo,
  WILL,
} from './parts.ts';

const REPORTED =
  / (?:thoughts? (?:of|about)|think(?:ing)? (?:of|about)|thought (?:of|about)|urges? to|(?:for|after) (?:forgetting|missing|losing|saying|not (?:saving|buying))|afraid (?:ill|i will|i might) be|(?:he|she|they|my friend|my \w+) (?:says?|said|told me) (?:s?he|they)|asked (?:me )?(?:if|whether)|wasnt|stopped me|held me back|talked me out) /;

/** Meaning to die: said outright, asked about, decided, or as there being no tomorrow. */
export const INTENT: readonly Rule[] = [
  {
    level: 'acute',
    when: phrases(
      `(?:${WILL}|i might|i could|i should|id|i would|i have a|tonight|today|tomorrow|time|way|ways|how)${upTo(3)} ${ACT}`,
      `${ACT}${upTo(3)} ${SOON}`,
      'kms (?:tn|fr)|\\w*(?:killmyself|wanttodie|endmylife|endingmylife|commitsuicide)\\w*',
      `(?:plan|method|date|note|gun|rope|pills) for (?:my )?suicide`,
      `suicid\\w*${upTo(6)} (?:is the plan|the plan|plan for|gun|tonight|pills in|note|right now|alone with)|(?:im|i am|feeling|feel|very|actively) suicidal${upTo(3)} (?:right now|tonight|now|alone|and i have|with a)`,
      `(?:going to|gonna|about to|will|ill|decided to|want to|plan\\w* to) (?:just )?end it(?: all)?${upTo(4)} (?:after|when|once|tonight|before|ive decided|decided|for good|friday|soon)`,
      `(?:use|using|used) (?:it|them|this|that) to (?:die|end|kill)|plan\\w* to die|hop(?:e|ed|ing) (?:it|that|this|they|id|i|i would) (?:will |would |d )?(?:kill me|finish me|die from)|fire (?:on|to) myself|on purpose${upTo(8)} (?:accident|wasnt an accident)`,
      `(?:going|goin|walking|go|heading|off) (?:in|into|to|down to) the (?:river|water|sea|canal|lake|ocean|reservoir)${upTo(2)} (?:tonight|now|and not|for good|tell nobody|after)`,
    ),
    unless: new RegExp(`${LONG_AGO.source}|${DENIED.source}|${REPORTED.source}`),
  },
  {
    level: 'acute',
    when: phrases(
      `(?:${IM}|i will|ill|going to|gonna|plan to|planning to|decided to|about to|ready to|want to|wanna|meaning to|intend to|time to|need to|have to) (?:be )?(?:die|dead|gone for good|dying|dye)${upTo(2)} (?:${SOON}|on (?:my|purpose)|this is it)`,
      `(?:ill|i will|i shall|im going to|gonna|going to) (?:already )?(?:be|have been) (?:dead|gone|no more|in the ground|at rest|with (?:god|jesus|the angels|the lord))${upTo(3)} (?:by|before|when|tomorrow|tonight|in (?:a few|an)|this time)`,
      `(?:by|before|when|after) (?:\\w+ ){1,5}(?:ill|i will) (?:already )?be (?:dead|gone|no longer)`,
      `(?:last|final) (?:day|night|hours?|evening|morning|week|few hours) (?:alive|on (?:this )?earth|of my life|i (?:live|breathe)|of me)`,
      `(?:ready|happy|willing|glad|prepared|not (?:scared|afraid)) to die (?:now|tonight|today)|not (?:scared|afraid) of dying${upTo(4)} (?:tonight|doing it|now|today|ready)`,
      `(?:intend|resolved|determined|chosen|decided|prefer|arranged) to (?:die|depart|leave this (?:world|life|earth)|go on my own terms)`,
      `dignitas|(?:legal|allowed) to die|assisted (?:dying|suicide) (?:clinic|for me|trip)`,
    ),
    unless:
      / (?:deadline|exam|finals|workout|hangover|of (?:hunger|boredom|heat|embarrassment)|inside|laughing|battery|phone) /,
  },
  {
    level: 'acute',
    when: phrases(
      `(?:wont|will not|not going to|not gonna|dont plan to|not planning to|aint gonna|no longer) be (?:here|around|alive|on this (?:earth|planet)|in this world|with (?:us|you)|breathing)${upTo(2)} (?:tomorrow|any ?more|much longer|by|after|next (?:week|month|year)|for (?:long|it|that|them|his|her|my|the)|when|to (?:see|hear|bother|find|know|do))`,
    ),
    unless: EVERYDAY,
  },
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:tonight|today|this) (?:is|will be|is gonna be) (?:the|my) (?:last )?(?:night|day|last) (?:i|on earth|alive|of my life|for me|ever|it all|it ends|everything)`,
      'tonights the night|(?:tonight|today) is the (?:night|day)|its (?:happening|going to happen|over) tonight|my (?:last|final) (?:night|day|hours?|hour|sunset|sunrise|evening)(?! (?:at|of|in|with|as|before|here|on (?!earth|this)))',
      `(?:this is|its|heres|consider this) (?:my )?(?:goodbye|farewell|final message|last message|last post|suicide note)(?: forever| everyone| for good| to (?:you|everyone))?`,
      'goodbye (?:forever|cruel world|for good|world|everyone|life)|bye (?:forever|world|everyone)',
      `(?:going to|gonna|will|about to|ready to|im|i am|be|decided to) (?:actually |finally |really |just )?(?:do|doing) it (?:tonight|now|today|tomorrow|soon|this (?:time|weekend|week)|before|when|${DAY}|on ${DAY}|properly|right now)`,
      `(?:dont think i(?:ll| will)|wont|might not|not sure i(?:ll| will)|doubt ill|not going to|dont want to|dont intend to|dont plan to) (?:make it|live|survive|get|be here|see|last) ?(?:through|past|until|till|to see|to)? (?:the night|tonight|morning|tomorrow|the morning|the week|the weekend|christmas|sunrise|my (?:next )?birthday|new year|${DAY})`,
      '(?:cant|cannot|not able to|dont think i can|dont trust myself to|no longer|not sure i can) (?:keep myself safe|stay safe|stop myself|be trusted (?:alone|with myself))|not safe (?:alone|by myself|with myself|from myself|on my own)|dont trust myself (?:tonight|alone|right now|with)|(?:scared|afraid|frightened|terrified) (?:im (?:going to|gonna)|i(?:ll| will| might)) (?:do something|do it|hurt myself|kill myself|act on)',
      `(?:driv(?:e|ing)|crash(?:ing)?|steer(?:ing)?|swerv(?:e|ing)) (?:my |the |this )?(?:car |van |truck |bike )?(?:into|off|through) (?:a |the |oncoming |that )?(?:wall|tree|bridge|cliff|river|lake|lorry|truck|traffic|barrier|road|oncoming|pier)`,
      `(?:step|walk|run|throw myself|jump)(?:ping|ing)? (?:into|out into|in front of|under) (?:\\w+ )?(?:traffic|train|lorry|truck|bus|tube|subway|tram)`,
      `(?:walk|wade|go|swim)(?:ing)?${upTo(2)} (?:into|out to) (?:the )?(?:sea|ocean|lake|river|water|waves)${upTo(3)} (?:not|never|and (?:keep|not|never|let)|until|till|for good)`,
      '(?:end|ending|finish|finishing) (?:it all|everything|it|things|this|my suffering|my pain|the pain) (?:tonight|today|now|tomorrow|for good|right now|this (?:weekend|week)|once and for all|myself|permanently|on)',
      '(?:going to|gonna|about to|ready to|decided to|plan to|planning to|will|need to|time to|imma|im) (?:just )?(?:end|ending|finish|finishing) (?:it all|it|everything|things)',
      `(?:end|ending|finish) it${upTo(4)} (?:tonight|for real|once|pills|rope|gun|bridge)`,
      '(?:blow|blowing) my (?:brains|head) (?:out|off)|put a bullet (?:in|through) (?:my|me)|eat a bullet|(?:pull|pulling) the plug on (?:myself|my life|me)|pull the trigger(?= (?:tonight|and|now|on myself|myself))|only thing left (?:to do )?is (?:to )?(?:pull|jump|die|do it|end)',
      `(?:going to|gonna|about to|ready to|decided to|gotta|will|ill) (?:just )?(?:jump|hang|od|slit|drown) (?:tonight|now|today|bye|soon|off|from|this)|(?:gonna|going to|about to|ill) jump`,
      `(?:going to|gonna|will|ill|want to|plan to|about to) (?:\\w+ )?(?:swallow|take|down|eat|drink|inject|use)${upTo(2)} (?:all |the rest of |every )(?:of )?(?:\\w+ ){0,2}(?:${PILLS}|them|it|bottle)`,
      `(?:going to|gonna|will|ill|want to|plan to|about to|have decided|decided|need to) (?:\\w+ ){0,3}(?:swallow|take|down|eat|drink|inject)${upTo(2)} ${POISON}`,
    ),
    unless: new RegExp(
      ` (?:vacation|holiday|shift|office|school|class|years|marriage|engaged|dating|together|relationship|with (?:him|her|them)|meeting|weekend trip|contract|lol|haha|bungee|parachute|pool|for a (?:swim|dip)|prescribed|on time|the job|on stage|boyfriend|girlfriend|workout|run|proposal|propose|kitchen|pitch|audition|book|episode|homework|shopping|essay|on an empty stomach|before (?:bed|food|meals)|with food) |${LONG_AGO.source}|${DENIED.source}|${REPORTED.source}`,
    ),
  },
  // Decided, with a time to it
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:made up my mind|made my (?:mind up|decision|choice|peace)|decision is made|decisions (?:been )?made|mind is made up|its (?:all )?(?:decided|settled)|ive (?:decided|chosen)|i have (?:decided|chosen)|i know what i (?:have|need) to do|i know what im (?:going to do|doing))${upTo(8)} (?:tonight|this (?:weekend|week)|do it|calm|calmer|peace|peaceful|easy|easier|light|lighter|relief|relieved|end|stop me|talk me|change (?:it|my)|anyone|goodbye|over|friday|sunday|saturday|monday|when i get home|scared|finally free|no going back|wont be)`,
      `(?:calm|peaceful|at peace|light|lighter|relieved|free)${upTo(6)} (?:i know what|decided|made up my mind|chosen|decision)|^ i know what i have to do`,
      `(?:picked|chosen|chose|set|got|have|settled on|circled|decided on|fixed) (?:a|the|my|on a) (?:date|day|time|place|spot|method|tree|bridge|way)(?! (?:for|to|with|at|of|on|off|in|we|when|where|near|together|out))`,
      `i know (?:exactly |just )?(?:how|when|where|which) (?:and|ill|i will|im|to do it|i am|it will|i want)`,
      `(?:have|got|made|worked out|finalised|finalized|finished) (?:a|the|my) plan(?! (?:for|to|with|b|of|on|about|at|together|in))`,
      'exit plan|(?:plan|everything) is (?:set|go|ready|in place|in motion|all set)|its all (?:planned|arranged|set up|set)(?: up| out)?',
    ),
    unless: new RegExp(
      `${EVERYDAY.source}| (?:safety plan|meal plan|plan b|plan for|plans? to (?:visit|meet|go|see|move|study|get|save|learn|start|cook|run|travel|change|tell|talk|ask|leave|quit|apply)|meal|lesson|budget|revision|study|training|phone|data|care plan|crisis plan|exercise plan|doctor|therapist|dentist|hairdresser|paint|colou?r|name|menu|dress|venue|wallpaper|tattoo|sofa|baby|haircut|university|course|career|apply|quit|leave him|leave her|stop drinking|stop smoking|go vegan|vegan|vegetarian|move|propose|marry|married|date night|date with|first date|dinner|lunch|surgery|operation|appointment|visit|tell (?:him|her|my|them)|to (?:stay|keep|try|call|study|learn|get help|ask|say yes|forgive|rest)|not to|dont have a|no plan|havent|without a) |${DENIED.source}|${LONG_AGO.source}`,
    ),
  },
  // Ways, asked about
  {
    level: 'acute',
    when: phrases(
      `(?:have|got|made|worked out|know) (?:a|the|my|it all|everything)? ?plan(?:ned)? (?:to|for|of)? ?(?:\\w+ ){0,3}(?:die|end my|kill myself|suicide|do it tonight|end it)`,
      `(?:painless|painful|easiest|quickest|best|quick|easy|least painful|fastest|surest|cleanest|gentlest|reliable|certain|peaceful|most \\w+|least \\w+) (?:\\w+ )?(?:ways?|methods?) (?:to|of) (?:die|dying|kill(?:ing)? (?:my|your|one|a)|end(?:ing)? (?:it|my life|your life)|go for good|go|suicide|do it)`,
      `(?:ways?|methods?|how) to (?:die|kill (?:my|your|one)self|end (?:your|ones) life|tie a noose|make a noose|hang (?:my|your)self|overdose|od|bleed out|cut an artery)`,
      `how (?:many|much|high|deep|long|fast|far|cold|big|strong|hot) (?:\\w+ ){0,10}(?:to (?:die|be (?:sure|certain|fatal)|kill (?:me|you|myself|yourself|someone|a person)|bleed out|od|overdose|drown|stop (?:your|my|the) heart|never wake|not wake|go under|black out)|lethal|would kill|will kill|kill (?:you|me|a person)|you die|i die|fatal|be (?:quick|enough|too many|too much|over)|it to be quick|wake up again|bleed out|be enough)`,
      `(?:is|be|are|would that be|will|should be) (?:it |they |these |this |that )?(?:\\w+ )?(?:enough|sufficient) (?:to )?(?:kill|die|do it|end|stop my heart|put me)`,
      `(?:what|which) (?:pills|tablets|drugs?|medicines?|dose|poison|chemicals?|knots?|gas)${upTo(6)} (?:die|kill|overdose|fatal|lethal|deadly|never wake|hold|painless)`,
      `what happens (?:if|when) (?:you|i|someone) (?:\\w+ ){0,3}(?:take|takes|swallow|drink|mix|od|inject)${upTo(4)} (?:whole|all|too many|too much|every|bleach|entire|pack|box|bottle|\\d+)`,
      `where (?:to|can i|could i|do i|would i) (?:buy|get|find) (?:\\w+ ){0,5}(?:to die|kill myself|end|gun|noose|cyanide|nembutal|poison)`,
      `(?:is|does|will|would) (?:hanging|drowning|jumping|overdosing|it|falling|bleeding|an overdose|freezing)${upTo(3)} (?:painful|hurt|painless|quick|fatal|always work)${upTo(5)} (?:die|tonight|know|hang|to hang|drown|jump)|is (?:hanging|drowning|an overdose|bleeding out|jumping) (?:painful|painless|quick)`,
      `how long (?:does|would|will|do|until|till|before)${upTo(5)} (?:die|dying|death|bleed|find (?:a body|me|my body)|suffocate|carbon monoxide|someone checks|its over)`,
      'how long (?:\\w+ ){1,4}(?:drinking|swallowing|taking) (?:it|that|them|all|the)',
    ),
    unless:
      / (?:ants|slugs|weeds|mice|rats|germs|bacteria|mosquito\w*|spider|cockroach\w*|dragon|boss|plant|plants|fish|cat|dog|essay|exam|biology|chemistry|nurse|nursing|pharmacology|spores|mould|mold|virus|steak|chicken|level|battery|coffee|pool) /,
  },
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `how many (?:of (?:these|them|my|those)|${PILLS})${upTo(6)} (?:too many|dangerous|safe|would|before|can i)`,
      `(?:is it true|do|does|will|would) (?:that )?you (?:just |simply |only )?(?:fall asleep|drift off|go to sleep|feel nothing|pass out)${upTo(6)} (?:take|enough|cold|pills|bleed|gas|drown)`,
      `how (?:deep|cold|high|far down|strong) is (?:the|this|that) (?:river|lake|water|canal|sea|current|drop|bridge|fall|cliff|quarry|reservoir)`,
      `(?:does|do|is there|are there|has)${upTo(4)} (?:bridge|roof|platform|station|cliff)${upTo(4)} (?:cameras?|barriers?|nets?|guards?|cctv|fence|open at night|locked)`,
      `what time (?:does|do|is) the (?:last|next|first|fast|express|night)${upTo(2)} (?:train|express|tube|freight)${upTo(4)} (?:through|pass|without stopping|go by)`,
      `(?:tallest|highest) (?:\\w+ )?(?:building|bridge|car park|cliff|floor|roof|tower|place)${upTo(6)} (?:near|open|late|around|here|nearby|access|to jump)|does it hurt${upTo(4)}|it hurts? (?:when you|going under|to drown|to die|at the end|the fall)|(?:past|beyond) saving`,
      `(?:how|what)${upTo(3)} (?:start|write|word|begin|end|put in|say in) (?:the|a|my|your) (?:note|goodbye|last letter)|(?:does|should) (?:the|a|my) note`,
      `(?:which|what) floor${upTo(6)} (?:open|jump|high)|windows? (?:still |that )?opens?${upTo(4)} (?:floor|hotel|hospital)`,
      `(?:does|will|would|do|is) (?:my |the |a )?(?:life )?insurance (?:still )?(?:pay|cover|valid|payout|go)${upTo(10)} (?:suicide|accident|myself|on purpose|not an accident|if i|itself|kill)`,
      `(?:can|could|will|would) (?:they|doctors|someone|paramedics|you) (?:still )?(?:bring (?:you|me|someone) back|save (?:you|me)|pump|reverse|revive)`,
      `how long (?:before|until|till) (?:they|someone|anyone|anybody|the police|housekeeping|the landlord|people)${upTo(2)} (?:find|finds|notice|notices|check|checks|look|break)`,
      `(?:does|will|would|do you think) god (?:still )?(?:forgive|forgives|take|takes)${upTo(8)} (?:kill|own life|suicide|people who|do it|what im|tonight)|(?:go to|end up in) hell if (?:i|you) (?:kill|do it|end|die)`,
      `(?:kinder|better|easier|nicer) (?:to do it|if i do it|for them if i do it)`,
      `if i stop (?:eating|drinking|dialysis|taking my (?:insulin|heart))`,
    ),
    unless:
      / (?:swim|swimming|kayak|fishing|boat|paddle|dive|diving|safe to|kids|photos|essay|exam|nurse|novel|story|car insurance|holiday|dog|cat|first aid|coffees|calories|carbs|biscuits|weight|coach|class|homework|dissertation|lifeguard|with kids|child proof|childproof) /,
  },
];
