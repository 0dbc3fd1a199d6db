import type { Rule } from '../rule.ts';
import { BLADE, DENIED, GUN, LONG_AGO, phrases, SOON, upTo } from './parts.ts';

const VICTIM =
  '(?:him|her|them|someone|somebody|everyone|everybody|people|all of them|both of them|(?:my|his|the|our|that|this|every|those) (?:\\w+ ){0,2}(?:husband|wife|boyfriend|girlfriend|ex|boss|manager|dad|father|stepdad|mum|mom|mother|brother|sister|neighbou?rs?|landlord|teacher|kids?|children|baby|son|daughter|family|classmates?|colleagues?|coworkers?|man|guy|woman|bastard|bastards|bitch|prick|parents|uncle|family|roommate|lot|supervisor|judge|doctor|cops?|one of them|kid|person))';

/** The person may harm somebody else. */
export const OTHERS: readonly Rule[] = [
  {
    level: 'acute',
    kind: 'others',
    when: phrases(
      `(?:im going to|im gonna|i am going to|i am gonna|ill|i will|planning to|plan to|ready to|about to|going over there to|decided to|have to|need to|gonna|going to|coming to|intend to|on my way to|might actually|i think i have to|swear ill)${upTo(2)} (?:kill|stab|shoot|murder|strangle|choke|poison|smother|slaughter|slit|burn|drown|suffocate|execute|end|run over|beat|hurt|behead|bomb|knife|gut|shake) ${VICTIM}`,
      `(?:im going to|im gonna|ill|gonna|going to|planning to|will|plan to|want to|about to) (?:shoot up|bomb|blow up|burn down|torch|set fire to|attack|ram) (?:my |the |a |this |that |his |her )?(?:\\w+ )?(?:school|work|workplace|office|church|mosque|synagogue|college|uni|campus|house|flat|place|mall|hospital|crowd|party|gym)`,
      `(?:bought|got|have|grabbed|bringing|bring|taking|take|packed|carrying|brought|hid|loaded|hiding|ive got|got) (?:\\w+ ){0,4}(?:${GUN}|${BLADE}|bat|hammer|axe|petrol|acid|machete|crowbar)${upTo(8)} (?:him|her|them|school|his house|her house|make (?:him|her|them) pay|whoever|sorry|outside (?:his|her|their)|waiting|walks past|in my bag|for (?:him|her|them))`,
      `(?:burn|set|torch) (?:his|her|their|the) (?:house|place|car|flat) (?:down|on fire)|petrol${upTo(6)} (?:window|door|house|car|boot)`,
      `(?:want|going|wanted|wanna|plan\\w*) to (?:kill|stab|shoot|hurt|murder|strangle|poison|smother) ${VICTIM}${upTo(8)} (?:${SOON}|knife|gun|know where|bought|plan|ready|when (?:he|she|they)|asleep|sleeps|outside|bag|list|hammer|waiting)`,
      `(?:kill|hit|kill everyone|murder) list|(?:have|made|got|wrote) a list of (?:who|people|names)${upTo(4)}|list of who (?:gets|dies|goes)|(?:he|she|they)(?:ll| will)? (?:be sorry|regret it|pay|not walk away|wont walk away|be dead|wont be laughing|never hurt)${upTo(8)} (?:gun|knife|bag|tomorrow|bought|tonight|outside|done with|when im)|wont (?:be laughing|walk away|see it coming|wake up)${upTo(8)} (?:when|done|bought|tonight|outside|i|from it)|dont (?:come|go) to (?:school|work|class|college|the office) (?:on |tomorrow|this|${SOON})`,
      `(?:outside|in front of|parked at|waiting (?:for|outside)|at|near) (?:her|his|their|him|them)${upTo(2)} (?:house|flat|door|work|car|home|in the dark)${upTo(8)} (?:hammer|knife|gun|bat|done with|petrol|kill|pay|sorry|finish)|waiting for (?:him|her|them)${upTo(6)} (?:knife|gun|hammer|bat|dark with|axe)`,
      `(?:shook|shaken|shaking|dropped|threw|smothered|hit|strangled|stabbed|shot|choked|beat|pushed|burned|hurt|poisoned|ran over)${upTo(1)} (?:the|my|her|him|a|our|his) ?(?:\\w+ )?(?:baby|kid|child|son|daughter|wife|husband|girlfriend|boyfriend|toddler|mum|mom|dad|brother|sister|mother|partner|him|man)?${upTo(6)} (?:not (?:breathing|moving|waking|crying|responding)|isnt (?:breathing|moving)|wont wake|bleeding|blood|unconscious|limp|stopped (?:crying|breathing|moving)|blue)`,
      `(?:make|making|going to make) (?:it|her|him|them|the baby) (?:stop|quiet|be quiet)(?: crying)?${upTo(8)} (?:pillow|shake|hands|now|right here|cant take|for good|forever)|(?:pillow|hands|knife)${upTo(4)} (?:right here|over (?:his|her) face|(?:round|around) (?:his|her|its) (?:neck|throat))|cant stand (?:his|her|the baby)${upTo(2)} (?:crying|screaming)${upTo(8)} (?:stop|shake|pillow|hurt)`,
      `(?:take|taking|took|bring|bringing) (?:the |my |our )?(?:kids|children|baby|boys|girls|son|daughter|them|family|him|her) with me${upTo(8)}|(?:all|both|us) (?:go|die|leave|going|dying|be) together${upTo(8)} (?:feel|pain|heaven|sleep|kids|tonight|peace)|kids wont (?:feel|suffer|know)|neither of us (?:is|are) (?:getting out|leaving|going to live)|(?:then|and then|before) (?:kill|shoot) myself|bolted the doors?|cant leave (?:them|the kids|my (?:kids|children|baby)) (?:in|behind|alone in) (?:this|the)`,
      `(?:going to|gonna|about to|will|afraid im (?:going to|gonna)|scared im (?:going to|gonna)|scared i(?:ll| will| might)|close to) (?:really )?(?:hurt|harm|hit|snap at|shake|smother|kill|drown) (?:my|the|our) (?:kids?|child|children|baby|son|daughter|toddler|twins|newborn)`,
      `(?:run|running|mow\\w*|knock\\w*) (?:him|her|them|people|everyone) (?:over|down)${upTo(6)} (?:when|tonight|on purpose|comes out|car|engine|waiting|swear)|(?:gun|knife|bomb|petrol)${upTo(3)} to (?:school|work|class|church|his|her|their|the office)|(?:hes|shes|he is|she is|theyre|he|she) (?:isnt|is not|not|stopped) (?:breathing|moving)|(?:he|she|they)(?:s|re| is| are)? not (?:waking|going to wake) up (?:the same|from|tomorrow)|they(?:ll| will) (?:all )?(?:see|pay|be sorry|know|understand)${upTo(4)} (?:made me|did to me|tomorrow|gun|what they)|stay home if (?:you|u) (?:were|are)|(?:poison|poisoning) (?:the|their|his|her|my)${upTo(3)} (?:food|dinner|drink|drinks|tea|coffee|meal)`,
      `(?:he|she|they|everyone) (?:dies|die|dead|goes down|is dead) (?:tonight|tomorrow|today|now|when)|(?:got|have|hear) (?:my|the|a) (?:finger|hand) on the trigger|school shoot\\w*|mass shoot\\w*`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}|${DENIED.source}| (?:lol|lmao|haha|hahaha|if he (?:eats|steals|doesnt|spoils|snores|leaves)|if she (?:eats|steals|doesnt|spoils|snores|leaves)|if they (?:play|spoil)|for eating|for stealing my|laughing|with kindness|an? (?:text|email|message)|shot list|which present|presents?|gets (?:which|what|the (?:cake|sofa))|guest|surprise|cake|powerpoint|moves|set list|shopping|to do list|guest list|mailing list|video|photos?|hoops|scene|at (?:chess|tennis|fifa|mario|scrabble|pool|darts|cards|golf|table tennis)|in (?:fifa|mario|chess|the game|the quiz|the race|scrabble|monopoly|ranked)|record|personal best|high score|feelings|bed|to bed|snap chat|snapchat|holiday|beach|camping|to the park|swimming|to school|shopping|trip|zoo|cinema|dinner|birthday|covid|flu|ill|cold|contagious|bank holiday|snow|strike|closed|inset|cake|chopping|kitchen|cook|carve|christmas|whittle|diy|shelf|builder|dummy|milk|ear drops|vomit|vaccine) `,
    ),
  },
  {
    level: 'concern',
    kind: 'others',
    when: phrases(
      `(?:want to|wanna|feel like|could|thoughts? (?:of|about)|think about|thinking about|fantasi[sz]e about|imagine|imagining|picture|picturing|dream of|urge to|urges to|tempted to|keep seeing myself)${upTo(2)} (?:kill(?:ing)?|murder(?:ing)?|stab(?:bing)?|strangl(?:e|ing)|hurt(?:ing)?|push(?:ing)?|smother(?:ing)?|shoot(?:ing)?|harm(?:ing)?|attack(?:ing)?|shak(?:e|ing)|hit(?:ting)?|drop(?:ping)?|poison(?:ing)?) (?:him|her|them|someone|somebody|people|strangers|other people|a (?:stranger|person)|my \\w+|the (?:baby|kids))`,
      `(?:scared|afraid|worried|frightened|terrified)${upTo(2)} (?:i|im|ill|i will|i might|i could|of what i)${upTo(3)} (?:hurt|hit|harm|lose it with|snap at|do to|kill|do) (?:someone|somebody|him|her|them|the baby|my (?:kids?|wife|husband|baby|son|daughter|partner|child)|people|if)`,
      `i (?:hit|slapped|pushed|shoved|punched|hurt|choked|grabbed|threw something at|shook) (?:my (?:wife|husband|partner|girlfriend|boyfriend|kid|kids|son|daughter|child|mum|mom|dad|brother|sister|baby)|her|him)${upTo(4)}(?: (?:again|ashamed|hate|last night|once|hard|and|yesterday|guilty|afraid))`,
      `wish (?:he|she|they|my \\w+) (?:was|were|would|d) (?:dead|die|just die|dead already)`,
    ),
    unless:
      / (?:lol|haha|feelings|dont want|never|didnt|for eating|with kindness|printer|accident|accidentally|football|rugby|tennis|paintball|pinata|ball|snowball|alarm|snooze|wedding|save the date|pull request|git|the gym|car|bumper|record|pb|in the game|by mistake|high five) /,
  },
];
