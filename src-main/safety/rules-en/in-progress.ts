import type { Rule } from '../rule.ts';
import { BLADE, DENIED, HIGH, LONG_AGO, PILLS, POISON, phrases, RAILS, upTo } from './parts.ts';

const SHAVING =
  '(?:yoga|cuddle|hug|ferrero|chocolates?|sweets|biscuits|crisps|gloves|stubbed|toe|choir|signed up|hammock|swing|tent|puppy|kitten|gym|class|cake|slice|haircut|shav(?:ing|ed)|shave|cooking|kitchen|vitamins|antibiotics|course of|prescribed|as prescribed|by accident|accidentally|accident|onions?|carrots?|bagel|avocado|tin|can opener|cardboard|paper|glass of|mandolin|grater|gardening|nurse|doctor said|surgery|blood test|donat\\w*|stitches out|nosebleed|dog|cat|football|skateboard|fell over|fell off|tripped|bike|tooth|dentist|period|rose|roses|gummies|too many (?:biscuits|sweets|photos|notes|classes|courses|calls)|photos|notes|selfies|hay ?fever|migraine tablets)';

/** It has begun: something taken, a wound made, or standing where it would happen. */
export const IN_PROGRESS: readonly Rule[] = [
  {
    level: 'acute',
    harmDone: true,
    when: phrases(
      `(?:took|taken|swallow(?:ed|ing)|downed|taking|eaten|ate|necked|drank|drunk|chugged|had|popped|injected)${upTo(4)} (?:whole|entire|full|half a|half the) (?:bottle|pack|packet|box|strip|blister|lot|tub|jar|vial|pen)${upTo(3)}`,
      `(?:took|taken|swallow(?:ed|ing)|downed|taking|eaten|ate|necked|popped|injected|had)${upTo(4)} (?:all (?:of )?(?:my|the|them|those|his|her|these|mums|dads)|too many|too much|handfuls?|handful|bottle|bunch|loads?|fistfuls?|\\d\\d+|ten|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|a lot|lots|so many|the rest of|dozens?|every|the lot of|extra)${upTo(4)} (?:${PILLS}|of them|drawer|vodka|on purpose)`,
      `(?:took|taken|swallowed|downed|drank|drunk|ate|injected|ingested|chugged|sipping|drinking)${upTo(4)} (?:${POISON}|everything (?:in|from) the (?:medicine|bathroom|cabinet|drawer)|the stuff (?:under|from|in)|something (?:poisonous|toxic|from under)|all my insulin)`,
      `(?:ive|i have|i|just|think i|think ive) (?:just |already |actually )?(?:overdosed|od ed|odd|oded|poisoned myself)|overdosed (?:tonight|today|just now|this morning|an hour ago|on purpose)|tried to (?:overdose|od|hang myself|kill myself|drown myself|die) (?:this|today|tonight|just|an hour|earlier|last night|yesterday)`,
      `(?:took|taken|swallowed) (?:them|it|everything) (?:all )?(?:already|just now|tonight|on purpose|with (?:vodka|alcohol|wine|whisky|gin))|(?:took|taken|swallowed) them all|(?:i|i have|ive) already (?:um |uh )?(?:took|taken|swallowed) (?:them|it|the|all|everything)`,
      `(?:started|keep|begun|been) (?:taking|swallowing) (?:them|the (?:pills|tablets)|one every)${upTo(6)}`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}| ${SHAVING} |${DENIED.source}| (?:hours of sleep|photos|screenshots|orders|naps?|breaks?|pages|notes|tests|exams|classes|calls|shots of the|steps|my (?:meds|tablets|pills|medication) (?:on time|every|with|as|this morning|and (?:slept|feel better)))|(?:water|juice|milk|cola|coke|squash|coffee|tea|beer|wine|bottle of (?:wine|water|prosecco|champagne|beer|gin|rose))(?! .{0,40}(?:pills|tablets|antidepressants|paracetamol)) `,
    ),
  },
  {
    level: 'acute',
    harmDone: true,
    when: phrases(
      `(?:slit|slitting|slashed|opened|just cut|cut) my (?:wrists?|throat|veins?|arms?|thighs?)|my (?:wrists?|arms?|thighs?) (?:is |are |wont stop |keeps? |still )*(?:bleeding|cut open|open|slashed|dripping)`,
      `tried to (?:hang|strangle|choke|drown|suffocate|smother|stab|gas|electrocute) myself${upTo(8)} (?:ago|tonight|just|today|broke|snapped|again|didnt work|earlier|now)|(?:using|used|with) the (?:glass|blade|lighter|iron|razor|scissors) on my|while i bleed|bleeding out|(?:cutting|burning) since|(?:burn\\w*|cut|hurt) myself again${upTo(4)} (?:tonight|today|now|not finished)`,
      `(?:im|i am|am|keep|i keep|been) (?:cutting|slicing|carving|burning|stabbing)${upTo(1)} (?:myself|right now|my (?:arm|wrist|thigh|leg|skin|stomach)s?|again and|deeper|and (?:i )?cant stop)`,
      `(?:just|already|i|i have|ive|i just) (?:cut|burned|burnt|hurt|stabbed|slashed|sliced)${upTo(1)} (?:myself|my (?:arm|wrist|thigh|leg|stomach|neck)s?) ?(?:again|deep|deeper|too deep|bad|badly|on purpose|tonight|and|right now|just now|today|open)`,
      `(?:cut|gone|went|go) (?:way |much |a bit |far )?(?:too )?(?:deep|deeper)(?: than)?${upTo(6)} (?:blood|bleed\\w*|meant|this time|again|towel|everywhere)|further than (?:i )?meant|blood (?:everywhere|all over|on the (?:tiles|floor|towel|sheets|sink|bathroom)|in the (?:sink|bath))|(?:sink|bath|water|towels?|sheets) (?:is |are |s |has gone |turning |going )*(?:red|pink|soaked (?:through|in|with))|(?:cant|wont|doesnt|does not|will not|not|couldnt) (?:stop|stopping) (?:the )?(?:bleed\\w*|blood)|(?:stop|stopping) (?:the )?(?:bleeding|blood)${upTo(4)} (?:cant|wont|dont|not)|bleeding (?:wont|isnt|doesnt|will not) stop|the blood (?:wont|isnt|is not|keeps)`,
      `(?:belt|rope|noose|cord|cable|bag|scarf|hands|hose)${upTo(2)} (?:round|around|over|on) my (?:neck|head|throat)|(?:gun|barrel|pistol)${upTo(2)} in(?:side)? my mouth`,
      `(?:stepped|walked|jumped|ran|lay|threw myself) (?:off|in front|into|out in front|down on|under)${upTo(4)} (?:kerb|bus|car|traffic|train|truck|tracks|lorry)${upTo(8)} (?:on purpose|today|just now|again|braked|stopped|swerved)|(?:lying|laid|lie|laying|sat|sitting|standing|waiting) (?:down )?(?:on|by|near|beside) the (?:train )?(?:tracks|rails|railway)`,
      `(?:garage|car|engine|exhaust|hose|windows?)${upTo(6)} (?:shut|closed|sealed|running|taped|blocked)${upTo(6)} (?:engine|car|garage|hose|coals|charcoal|inside|running|on|exhaust)|(?:shut|closed|sealed|taped)${upTo(3)} (?:garage|windows?|doors?|vents?)${upTo(6)} (?:engine|car on|coals|charcoal|gas|exhaust|started)|(?:lit|burning|lighting) (?:the )?(?:charcoal|coals)|turned (?:on )?(?:the )?gas on?(?: and)?|(?:gas|exhaust) (?:is )?(?:on|filling|hose)${upTo(4)} (?:windows?|shut|closed|tape|sealed|oven)|in (?:my|the) (?:car|garage) (?:with|in)${upTo(3)} (?:door|garage|engine|windows?) (?:shut|closed|running)`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}| ${SHAVING} |${DENIED.source}| (?:fish|lamb|chicken|steak|beetroot|wine|paint|dye|hair dye|bbq|barbecue|camp|campsite|grill|film|prop|fake|halloween|gp|mechanic|fix|repair|mot|wash|dog|snow|de ice|defrost|queue|ferry|drive thru|childs?|sons?|daughters?) `,
    ),
  },
  {
    level: 'acute',
    harmDone: true,
    soft: true,
    when: phrases(
      `(?:took|taken|swallowed)${upTo(1)} (?:way|far|much) (?:too|more)|(?:more|over) than the (?:label|packet|box|doctor) (?:says|said)|(?:jumped|fell|threw myself) off${upTo(6)} (?:hoping|kill me|to die|on purpose)`,
      `(?:took|taken|had|swallowed)${upTo(2)} (?:more|too much|too many|a lot|all of it|enough|loads)${upTo(6)} (?:should|sleepy|dizzy|sick|meant|supposed|numb|drowsy|blurry|ears|woozy|floaty|wait|waiting|hurts|stomach)`,
      `(?:feeling|feel|getting|starting to|im|everythings?|everything is|its|am|going|all|head|vision)${upTo(4)} (?:sleepy|drowsy|blurry|numb|dizzy|faint|woozy|floaty|cold|shaky|fuzzy|far away|heavy|spinning|sick|dark|ringing)${upTo(8)} (?:took|taken|bottle|empty|pills|tablets|them all|blood|bye|goodbye|thanks|thank you|insulin|on purpose|all of it|towel|love you|sorry|cut)`,
      `(?:bottles?|packets?|packs?|boxe?s?|blister|foil|strip|box)(?: is| are|s|s are)? (?:all )?(?:empty|gone|finished)${upTo(6)}(?: now| sleepy| cant| feel| wait| done| sorry| tired)|cant feel my (?:legs|hands|arms|face|fingers)`,
      `(?:i|ive|i have|just|already|its|we) (?:done|did|do) (?:it|something)(?: already)?${upTo(5)} (?:wait|waiting|stop (?:it|me)|sleep|sleepy|late|over soon|goodbye|bye|cant undo|undo|pills|blood|no going back|stupid|bad|dont (?:want|call)|permanent)|(?:theres )?no going back now|(?:too|its) late now${upTo(5)} (?:took|swallowed|pills|already|done)`,
      `throats? (?:is )?burning|stomach (?:is )?(?:burning|on fire)${upTo(6)} (?:drank|drink|swallow\\w*|bleach)|(?:drank|drink|drinking|swallow\\w*) (?:\\w+ ){0,8}(?:throat|stomach|mouth) (?:is )?burning|floaty`,
      `(?:please )?(?:dont|do not|nobody|no one) (?:\\w+ )?(?:wake|call|stop|find) (?:me|anyone|an ambulance|the ambulance|911|999)${upTo(4)}(?: (?:this time|over|late|up|ok|please))?`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}| ${SHAVING} | (?:coffee|coffees|flu|jab|vaccine|gym|run|running|workout|leg day|hangover|hungover|drinks|wine|beer|chilli|curry|spicy|hot sauce|wasabi|tequila|whisky|reflux|heartburn|cold sore|sore throat|strep|tonsil\\w*|snow|winter|ice|hike|nap|alarm|early|at six|before nine|lie in|sunday|netflix) |${DENIED.source}`,
    ),
  },
  // The place
  {
    level: 'acute',
    when: phrases(
      `(?:standing|sitting|im|i am|stood|here|up|climbed|sat|perched|leaning|waiting|parked|hanging|got|legs|feet|toes)${upTo(5)} (?:on|at|over|off|by|near|past|outside) (?:the|a|this|that|my|wrong side of (?:the|a))${upTo(2)} (?:edge|ledge|railings?|rail|parapet|barrier|train tracks|tracks|cliff edge|edge of (?:the|a) (?:roof|bridge|cliff|platform|building|balcony))`,
      `(?:wrong|other|outer|far) side of (?:the|a|this) (?:railings?|rail|barrier|bridge|fence|parapet|balcony)|over (?:the|this) (?:railings?|rail|barrier|parapet)|toes (?:are |hanging |hang )?over`,
      `(?:on|at|from|off|top of|onto|to) (?:the|a|this|my|top of the|that)${upTo(2)} (?:${HIGH})${upTo(8)} (?:jump|end it|let go|fall off|step off|over the|drop|going over|throw myself|one step|never|want to go|do it)`,
      `(?:going to|gonna|about to|want to|wanna|ready to|could just|might|will|ill|urge to|so easy to) (?:just )?(?:jump|step off|let go of the rail|throw myself|go over)${upTo(4)} (?:tonight|now|bridge|roof|building|balcony|${HIGH}|tracks|train|off it|down)`,
      `step in front of (?:a|the|it|one) ?(?:train|bus|truck|car|bullet train)?|(?:hear|see|waiting for|wait for)${upTo(2)} (?:train|tube|express|lorry)${upTo(3)} (?:coming|come)${upTo(6)} (?:step|jump|one|lie|ready|over|end)|(?:one|just one|a single) (?:more )?(?:step|little step|small step)${upTo(3)} (?:and|away|off|over|then|from|is all|one|thats it|forward)|only one step|could (?:just )?take one step|one step one`,
    ),
    unless: new RegExp(
      ` (?:view|views|photo|photos|picture|pictures|sunset from|bungee|skydiv\\w*|pool|parachute|safely|hiking|hike|career|glory|seat|safety briefing|climbing wall|abseil\\w*|diving|at a time|process|recipe|puppy|recovery|closer to|exam|kids jump|trampoline|cat (?:is|was|keeps)|dog|pigeon|seagull|delayed|late for|to work|commute|holding hands|picnic|firework\\w*|drinks|party|coffee|breakfast|reading|plants?|washing|laundry|smoke break) |${LONG_AGO.source}|${DENIED.source}| (?:thought (?:of|about)|think about|thoughts|imagine|afraid of heights|scared of heights|i take the other|avoid|i came back|i come back|i come down|came down|went home|walked away|locked the door|stepped back|urges?|intrusive) `,
    ),
  },
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:im|i am|here|sat|sitting|standing|stood|parked|alone|up|waiting|we are|came|walked|drove|drive)${upTo(3)} (?:up here|up on|on (?:the|a|top of|my)|at (?:the|a)|by (?:the|a)|under)${upTo(2)} (?:${HIGH}|${RAILS}|river|quarry|pier|end of the (?:pier|platform|line))${upTo(8)} (?:alone|engine off|phone|windy?|cold|nobody|no one|tonight|quiet|dark|waiting|whole city|tiny|looks|down|water|bye|peaceful|midnight|3am|2am|4am|im not scared|fast|train|off)`,
      `(?:city|cars|people|everything|ground|it|water|street) (?:looks?|seems?|is) (?:so |really )?(?:tiny|small|far|far down|peaceful|inviting|black)${upTo(4)} (?:from|up|down|here|there)?${upTo(2)} (?:up here|from here|down there|from the)`,
      `(?:climbed|got|went|came|going) (?:up |over |out |onto |on |to )+(?:the )?(?:barrier|fence|roof|ledge|railings?|rooftop|parapet|window ledge|sill|balcony rail)${upTo(4)} (?:windy|now|alone|here|its|cold|feet|look|nobody)`,
      `(?:bath|tub|water) (?:is )?(?:full|running|run|warm)${upTo(6)} (?:${BLADE}|toaster|hairdryer|pills|tablets)|(?:${BLADE}|pills|tablets|rope|knife)${upTo(3)} (?:is|are|s|re) (?:on the side|in my (?:hand|lap)|here|next to me|beside me|right here|ready|in front of me|by the bath|on the bed)`,
      `(?:im|i am|sat|sitting|standing|stood) (?:up |out )?on (?:the|a|my) (?:roof|rooftop|bridge|ledge|parapet|window ledge|windowsill|railing|edge)|(?:ledge|parapet|railing|barrier|drop|stool|gun|water|guns) (?:is |s )?(?:\\w+ )?(?:wider|lower|colder|higher|closer|narrower|heavier) than|if i (?:let go|step off|lean|jump|kick)|window opens all|just me and the (?:gun|sidearm|pills|rope|blade|knife)|finger (?:is |s )?(?:on|round|around) the (?:trigger|thing)|and then the (?:stool|chair|rope|blade|gun|train)|in the bath${upTo(6)} (?:razor|blade|clothes on|toaster|hairdryer)|(?:fan|beam|hook|rail) is (?:there|strong)${upTo(4)} (?:dupatta|rope|belt|scarf)|left my (?:shoes|boots|coat|bag|phone|clothes|ring|wallet|id|glasses|turban)${upTo(4)} (?:on|by|at) the (?:bank|bridge|shore|edge|pier|riverbank|rocks|cliff|railing)`,
      `(?:ive|i have|got|have|with) (?:got )?(?:a |the |my |these )?(?:${BLADE}|rope|gun|bottle of ${PILLS}|pills|tablets)${upTo(2)} (?:and|here|in) (?:im|i am|i|my|its|the)${upTo(5)} (?:bathroom|doing it|alone|tonight|hand|lap|wrist|shaking|ready|decided|locked)`,
      `in the (?:woods|forest|garage|shed|barn|bathroom|attic|hotel|car|park|field)${upTo(6)} (?:with|and)${upTo(3)} (?:rope|razor|blade|gun|pills|noose|tablets|belt|hose|vodka)`,
      `pockets?${upTo(3)} (?:full of |filled with |with )(?:stones?|rocks)|(?:water|waves|tide|sea) (?:is |s )?(?:up )?(?:to|at|past|over|around) my (?:waist|chest|neck|knees|shoulders)`,
    ),
    unless: new RegExp(
      ` (?:view|views|photos?|pictures?|sunset|sunrise|hiking|hike|picnic|beach day|swim|swimming|surf\\w*|paddle\\w*|kayak\\w*|fish(?:ing)?|kids|dog|date|festival|crowd|concert|delayed|late|commute|work|coffee|breakfast|trunks|trip|holiday|tour|firework\\w*|cocktails?|drinks|brunch|lego|camp\\w*|climb(?:ing)? wall|cook\\w*|chop\\w*|chef|vegetables?|leave[sd]?|movers|bubble bath|candles?|wine|face mask|shav\\w*|plane|seat|ferry|landing|take off|lighthouse) |${LONG_AGO.source}|${DENIED.source}| (?:thought about|think about|i came back|i come back|come back down|went home|walked away|stepped back) `,
    ),
  },
  // Voices that order
  {
    level: 'acute',
    when: phrases(
      `voices?${upTo(6)} (?:tell|telling|tells|told|say|saying|says|order\\w*|command\\w*|want|wants|keep|keeps|scream\\w*|whisper\\w*|shout\\w*|insist\\w*|demand\\w*)${upTo(6)} (?:kill|hurt|die|jump|end|do it|cut|stab|burn|deserve to die|harm|strangle|attack|smother|drown|push|punish|obey|family dies)(?:\\w*)`,
      `(?:god|satan|the devil|devil|demons?|angels?|jesus|allah|jinn|spirits?|the tv|television|radio|aliens?|the chip|the implant)${upTo(6)} (?:telling|tells|told|commanding|commands?|ordering|orders?|wants?|wanting|says|said|saying|speaks|asking)${upTo(6)} (?:kill|hurt|die|jump|stab|burn|sacrifice|knife|blood|cut|harm|drown|prove)`,
      `(?:theyre|its|hes|shes|they|it|he|she|something|someone in my head) (?:keeps? |are |is |wont stop )?(?:whisper\\w*|telling me|tells me|ordering me|orders me|commands? me|commanding me|saying|says|told me|shouting)${upTo(4)} (?:stab|kill (?:her|him|them|yourself|myself|the|my)|do it|jump|cut|burn|go up to the|to the roof|knife|hurt (?:her|him|them|the|my|myself)|let (?:her|him|the) (?:blood|bad)|burn the|open (?:me|myself|her|him) up|take the (?:tablets|pills)|use the (?:knife|drawer|rope|kitchen)|scissors|get it out|to die|end it)`,
      `my hands?${upTo(6)} (?:isnt mine|like mine|not mine|by itself|on its own)${upTo(8)} (?:knife|throat|pillow|her|him|baby)`,
    ),
    unless: new RegExp(
      ` (?:voice actor|voiceover|sermon|church|preacher|coach|trainer|personal trainer|signed up|my (?:mum|mom|dad|friends|coach) (?:keep|keeps)|nike|quiet now|havent heard|gone now|stopped|not listening to|didnt listen|before|used to|years? ago|haunted|ghost story|medium|just do it|sat ?nav|cut (?:my hair|carbs|down|it out|sugar)|do it (?:myself|again|later|properly|tomorrow|for)) |${LONG_AGO.source}`,
    ),
  },
];
