import type { Rule } from '../rule.ts';
import {
  BLADE,
  DAY,
  DENIED,
  EVERYDAY,
  GUN,
  LONG_AGO,
  PILLS,
  POISON,
  phrases,
  ROPE,
  upTo,
} from './parts.ts';

const NEAR =
  '(?:mum|mom|mam|dad|my (?:mum|mom|mam|dad|parents|kids|children|family|wife|husband|brother|sister|son|daughter|girls|boys|friends|friend|partner|girlfriend|boyfriend|nan|gran|babies|baby)|everyone|everybody|them|her|him|the (?:kids|children|girls|boys))';

/** Letters, gifts, affairs in order, means at hand, farewells. */
export const PREPARATION: readonly Rule[] = [
  {
    level: 'acute',
    when: phrases(
      `(?:wrote|writing|written|write|finished|left|leaving|penned|typed|posted|signed|sealed|addressed)${upTo(3)} (?:suicide (?:note|letter)s?|(?:goodbye|farewell|final|last) (?:note|letter|message|email|video|text|post)s?|notes? (?:to say|saying) goodbye|(?:note|letter|video|message)s? for (?:when|after|once) (?:im|i am|ive))`,
      `(?:letters?|notes?) (?:are|is) (?:all )?(?:written|sealed|finished)`,
      `said (?:all )?my (?:final )?(?:goodbyes|prayers)|suicide (?:note|letter)`,
      `(?:letters?|notes?)${upTo(4)} (?:written|done|sealed|on the (?:table|bed|desk|dresser|counter|pillow|fridge)|in the drawer)${upTo(6)} (?:for|when|everyone|each|mum|mom|kids|dad|them)`,
      `(?:wrote|written|left|writing|finished|recorded|filmed|made) (?:\\w+ ){0,4}(?:letters?|notes?|videos?|messages?|voice notes?)${upTo(2)} (?:to|for) (?:each|everyone|everybody|all|my (?:kids|children|family|parents|mum|mom|wife|husband|daughter|son|babies|girls|boys)|the (?:kids|children|police|landlord|family))`,
      `when you (?:read|get|hear|see|find) this${upTo(2)} (?:ill|i will|im|i am)|by the time (?:you|they|anyone|anybody|she|he|someone|everyone|my \\w+)${upTo(6)} (?:gone|dead|be over|too late|be done|asleep|cold)`,
    ),
    unless: new RegExp(
      `${EVERYDAY.source}| (?:job|colleagues|team|leaving do|moving|graduat\\w+|retire\\w*|birthday|christmas|cover letter|thank you notes?|wedding|pupils|students|class|santa|school|valentine|holiday|exam|camp|uni|college) `,
    ),
  },
  {
    level: 'acute',
    when: phrases(
      `(?:sav(?:ed|ing)|stockpil\\w+|hoard\\w+|collect(?:ed|ing)|count(?:ed|ing)|lined|lining|stash\\w*|keeping|kept|crush\\w*|pil(?:ed|ing)|put(?:ting)? aside|emptied|tipped|laid|laying|pour(?:ed|ing)|hiding|spread|popp(?:ed|ing))${upTo(4)} (?:${PILLS})`,
      `(?:${PILLS})${upTo(5)} (?:saved up|stockpil\\w+|counted(?: out)?|lined up|in front of me|in my (?:hand|hands|palm|lap|pocket)|laid out|ready|next to me|beside me|are here|right here|in a (?:row|pile)|on the (?:bedside|nightstand|desk|table|counter|bed))`,
      `noose|(?:${GUN})${upTo(3)} (?:loaded|in my (?:lap|hand|mouth|bag)|to my|under my (?:chin|pillow))|loaded (?:${GUN})`,
      `(?:rope|belt|cord|noose|knot)${upTo(4)} (?:is tied|tied|ready|up|hanging|round my neck|around my neck|on the beam|over the beam|from the (?:beam|ceiling|tree|fan)|holds)|(?:tied|tying|tie|hung|knotted|made)${upTo(3)} (?:rope|noose|the knot in the rope)|beam (?:that )?(?:holds|will hold|strong)|kick(?:ed|ing)? the (?:chair|stool) away`,
      `(?:everything|it|all) (?:is|s)? ?(?:all )?(?:planned|set|ready|prepared|arranged)(?: out| up)? (?:for (?:tonight|my death|tomorrow|${DAY})|to end|to die|to go)`,
      `(?:bought|got|have|ordered|found|borrowed|stole|loaded|grabbed|holding|took out|ive|hid|packed|brought|took|keep)${upTo(4)} (?:${GUN}|${ROPE}|${BLADE}|${POISON}|charcoal|helium|hose|petrol|gasoline)${upTo(8)} (?:myself|do it|tonight|end (?:it|my)|to die|my (?:head|wrist|wrists|throat|arm|arms|mouth)|use it on (?:me|myself)|ready|when (?:they|everyone|he|she)|waiting|where im (?:going|gonna)|in the (?:woods|car|bath|bathroom|garage|shed)|got a spot)`,
      `(?:i need|i have|got|ive got|have) everything (?:i need|i needed|ready|set up)${upTo(2)} (?:to die|for tonight|on the bathroom|to do it|for it|here|now)|everything i need to (?:die|do it|end)`,
      `(?:${GUN}|${BLADE}) (?:is |s )?(?:to|against|on|at|pressed (?:to|against|on)|in) my (?:head|throat|wrist|wrists|neck|arm|mouth|temple|chest|skin|vein)`,
      `(?:ordered|bought|got|have) (?:\\w+ ){0,3}(?:stuff|what i need|something|powder|chemicals?|a kit|supplies)${upTo(3)} (?:online to|to (?:do it|die|end)|dark web)|(?:looked up|researched|googled|searched)${upTo(3)} (?:how to do it|methods?|ways to (?:die|go|end|do it)|painless|lethal)`,
      `have (?:a|the|my) plan${upTo(2)} (?:a|the|and|date) ?(?:date|means|time|place|method)|the means`,
    ),
    unless: new RegExp(
      ` (?:hammock|tyre|vitamins?|dog|cat|hamster|pharmacy|pharmacist|nurse|recycle|weekly|organi[sz]er|pill box|prescribed|for (?:my )?mum|for (?:my )?dad|his|her|moms|mums|kitchen|cook|cooking|chef|hammock|swing|tyre swing|week into|for the week|climbing|climb|sailing|camping|bbq|barbecue|gardening|tow|christmas|balloons?|party|fabric|craft|trapeze|gym|yoga|parcel|washing|flushed|handed (?:them|it) (?:in|over)|gave (?:them|it) to|threw|thrown|locked away|by any means|means (?:a lot|the world|that|well)|deer|hunting|range|prop|stage) |${LONG_AGO.source}|${DENIED.source}`,
    ),
  },
  // Gifts and affairs in order
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:gave|giving|given|give|rehomed|handed|handing|passed|donated|signed|left)${upTo(8)} (?:wont need|no longer need|not need|no use for|take (?:good |better )?care of (?:him|her|it|them)|without me|to remember me|when im gone|(?:than )?i can now)`,
      `(?:gave|giving|given|handing|sold|selling) (?:away )?(?:everything|all (?:of )?my|most of my|the last of my)(?! (?:time|attention|energy|love|money|best|heart))${upTo(4)}`,
      `found (?:a|an) (?:\\w+ )?(?:home|owner|family) for (?:the|my|our) (?:dog|cat|cats|dogs|rabbit|parrot|bird|hamster|fish)|(?:gave|given|left)${upTo(3)} to${upTo(6)} (?:gave|given|left)${upTo(3)} to${upTo(6)} (?:done|told|love|now|loose|all|last)|(?:stockpile|stash|pile|collection) (?:is|of \\w+ is|was) (?:enough|ready|big enough|complete)|no loose ends|(?:told|asked) (?:the |my |a )?(?:neighbou?r|friend|landlord|sister|brother|police)${upTo(3)} to (?:call|check|come|ring|phone)${upTo(8)} (?:curtains|if i dont|if im not|door|noon|answer)`,
      `(?:found|finding|need) (?:a|someone|somebody|a new)${upTo(3)} (?:home|to take|to look after|to feed)${upTo(5)} (?:cat|dog|pet|fish|rabbit|bird|bunny|hamster)${upTo(6)} (?:gone|friday|after|when|forever|before)|(?:cat|dog|pets?|dogs|cats|rabbit|parrot|bird|hamster)${upTo(3)} (?:rehomed|has a new home|have a new home|sorted with|will be better)`,
      `(?:wont|will not|not going to|dont|no longer|not gonna) (?:be )?(?:need|needing|want|using|be needing) (?:\\w+ ){0,4}(?:any ?more|after (?:tonight|today|tomorrow|this|friday)|where im going|soon|now|it|them|the heating|my things|tomorrow|for much longer)`,
      `(?:everything|affairs|paperwork|finances|bills|things|accounts|it all|all) (?:is |are |s )?(?:all |now |finally )?(?:in order|sorted|taken care of|settled|tied up|arranged|paid)${upTo(6)} (?:now|done|ready|go|gone|peace|final|letters|rehomed|nobody|no one|burden|rest)`,
      `(?:everything is|affairs|my affairs|put everything|got everything|everythings) (?:are |all |finally |now )?in order|loose ends (?:are )?(?:tied|all)|tied up (?:all )?(?:my|the|every) loose ends?|put(?:ting)? my affairs`,
      `(?:wrote|updated|made|signed|finished|changed|finali[sz]ed|left|printed|write|writing)${upTo(3)} (?:will|passwords?|funeral (?:plans?|songs?|music|instructions)|obituary|eulogy|beneficiary|headstone)`,
      `(?:planned|paid for|picked|chose|chosen|arranged|sorted)${upTo(3)} (?:funeral|coffin|songs? for (?:my|the) funeral|headstone|cremation|urn|outfit to be buried)|(?:at|for) my (?:own )?funeral|bury me|scatter (?:my ashes|me)|my ashes`,
      `(?:cancelled|canceled|cancel|closed|deleted|deleting|wiped|cleared|delete)${upTo(4)} (?:everything|accounts?|all my|history|appointments?|from ${DAY}|from now|phone|photos)${upTo(8)} (?:on|point|gone|traces?|after|need|nobody|no one|read it|find|so they|before i|wont|last)`,
      `(?:passwords?|bank details|pin|documents|insurance papers|keys|instructions|cards?|folder)${upTo(8)} (?:for (?:when|after) (?:im|i am|ive)|so (?:they|she|he|mum|mom|dad|papa|my \\w+) can|on the (?:table|desk|kitchen|counter|bed|fridge)|under the mat|in the (?:top )?drawer|so nobody has to|unlock)`,
      `(?:wont|not) (?:be )?(?:have a |leave a |leaving a )?mess${upTo(4)} (?:deal|clean|find|for)|(?:whoever|when someone|when they|the person who|anyone who) (?:comes in|finds|opens|walks in|cleans)|(?:spare|spares|sparing) (?:the|my|them|her|him)${upTo(4)} (?:finding|walking in|seeing)|what they (?:should|can|could) read out|when (?:im|i am) not here(?: any ?more)?(?! at work)|when they find (?:you|me|it)`,
      `(?:so|hope|sure|make sure|rather|prefer|that|want)${upTo(5)} (?:isnt|not|wont be|doesnt have to be|arent|never|dont have to be) (?:the (?:one|ones)|one of the)${upTo(2)} (?:to|who|kids)?${upTo(1)} (?:find|finds|kids)?`,
      `(?:they|he|she|someone|somebody|whoever|people|the cleaner|housekeeping|police|my \\w+|neighbou?rs?|who|landlord)(?:ll| will| would| to)? (?:finds?|found|discovers?|be finding) (?:me|my body|the body|what s left|whats left)(?! (?:funny|cute|attractive|boring|annoying|a job|a place|interesting|weird|in the (?:garden|kitchen|library)|asleep))`,
      `(?:clean|tidy|tidied|cleaned|decent|nice|presentable|plastic|sheet|towels)${upTo(8)} (?:when they find|for whoever finds|find me|so (?:nobody|no one|they)${upTo(2)} (?:clean|mess|find))`,
      `(?:schedul\\w+|set|timed|automatic|delayed)${upTo(5)} (?:emails?|messages?|texts?|posts?)${upTo(7)} (?:gone|after|tomorrow|dead|send themselves|when im|explain)|(?:emails?|messages?|texts?|letters?|posts?|videos?|presents|cards)${upTo(6)} (?:when im gone|after im gone|after i go|after ive gone|once im gone|until theyre|until (?:she|he)s|every birthday|each birthday|their birthdays)`,
      `signed (?:the|my)${upTo(4)} (?:over|to)${upTo(3)} (?:now i can|so i can)|now i can (?:go|rest|leave)|(?:no more|nothing) (?:unfinished|left to do|holding me|keeping me)|(?:nothing|no one|nobody|noone) (?:left )?to (?:hold|keep|tie) me (?:here|back)`,
    ),
    unless: new RegExp(
      `${EVERYDAY.source}| (?:keto|shoes|clothes i|old clothes|old toys|wardrobe|outgrown|allerg\\w*|puppies|kittens|new phone|umbrella|coat|bag|receipt|help with|lost property|find me (?:a|an|some|the)|gluten|sugar|coffee|car|lift|ride|table|loan|a hand|dryer|calculator|textbooks|glasses|crutches|inhaler|cast|nappies|pram|hand in|eulogy for|for (?:my )?(?:grand\\w*|gran|nan|uncle|aunt|hamster|dad|mum|mom|friend)|last entry|her will|his will|grandmas will|free will|solicitor|notary|pregnan\\w*|bike|advice|reset|wifi password|locked out|forgot|two factor|netflix|hide and seek|mums funeral|dads funeral|grandads? funeral|grans funeral|thanks anyway|reminder|alarm) |${DENIED.source}`,
    ),
  },
  // Farewells
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:say|saying|said|wanted to say|came (?:here |on )?to say|here to say|just (?:to|wanted to) say|time to say|need to say|have to say)${upTo(3)} (?:goodbye|goodbyes|bye|farewell|my last)`,
      `(?:last|final) (?:time (?:we|ill|i will|you(?:ll)?|im|were|i)${upTo(1)} (?:talk|speak|chat|see|hear|speaking|talking|write|message|seeing|bother|going to|gonna)|words?|message|chat|conversation|goodbye|request|post|entry|talk|sunset|sunrise|meal|cigarette|supper|drink|walk|swim|drive|dance|song|hug)`,
      `thank(?:s| you|ing) (?:you )?for (?:everything|all (?:you|of it|the)|listening to me|being (?:kind|there|nice|my friend)|the memories|trying)${upTo(8)} (?:last|goodbye|bye|over|blurry|wont|tonight|go now|time to go|love|sorry|end|free|peace|gone)`,
      `(?:tell|let)${upTo(1)} ${NEAR}${upTo(1)} (?:know )?(?:that )?(?:i (?:love|loved|am sorry|tried|didnt|never|was|forgive)|im sorry|it (?:wasnt|isnt|was not)|its not|they (?:were|did)|she (?:was|did)|he (?:was|did)|not to (?:cry|blame|be sad))`,
      `(?:forgive me|im sorry|i am sorry|sorry)${upTo(1)} ${NEAR}${upTo(8)} (?:gone|go|tonight|cant|find|bye|goodbye|end|over|any ?more|tried|peace|tomorrow|note|weak)|${NEAR} (?:please )?forgive me|it (?:wasnt|isnt|was not|is not|s not) (?:your|her|his|their|anyones|anybodys|any of your) fault${upTo(6)} (?:love you|gone|my choice|goodbye|bye|the end|remember me)`,
      `(?:dont|do not|please dont|nobody|no one) (?:\\w+ )?(?:wait up|look for me|come looking|try to (?:find|stop|save|wake)|follow me|cry (?:for|over)|be sad when|blame|mourn|grieve|call (?:anyone|the police|an ambulance|911|999|for help)|come home early|let (?:the kids|my|mum|mom) (?:see|find|come)|revive|bring me back|save me|tell (?:my kids|the kids) how)`,
      `(?:not|never|aint|wont|no) (?:be )?(?:coming|come|comin|going to come|gonna come|return|returning|planning on coming|need(?:ing)? a return) (?:back|home)(?! (?:to (?:this|that|your)|here again|for seconds))`,
      `(?:hear|see|hold|hug|kiss|wear|wore|smell|visit|walk|touch|feed|pet|watch|call|taste)${upTo(7)} one (?:last|final|more last) time|(?:wont|not going to|not gonna) be (?:any ?ones|your|their|his|her|a|anybodys) (?:problem|burden|worry|bother|trouble)${upTo(3)}|i forgive (?:everyone|everybody|them all|you all)|(?:no|dont) (?:need|set|want|have)${upTo(2)} (?:an|the|any|my)?(?: more)? ?(?:alarms?|reminders?)${upTo(3)} (?:tomorrow|ever|any ?more|again|after)|dont be nice to me|no more (?:homework|work|school|him|pain|anything|nothing)${upTo(3)} no more|(?:cancelled|deleted|unsubscribed) me|(?:made|making) (?:absolutely |quite )?sure (?:that )?i (?:wont|dont|never|cant) (?:wake|survive|come|be found|be)?|(?:not gonna|not going to|wont) be anywhere|going to the (?:river|bridge|tracks|roof|cliffs?|station|water|woods) (?:now|tonight|and not|alone)|(?:minutes?|mins?|hours?) (?:of courage|of this (?:song|episode|album) then|until im gone|then im off|then im (?:done|gone|free))|a few (?:more )?minutes of courage`,
      `one way (?:ticket|trip)|no return ticket|(?:long|last|final|eternal|endless) (?:sleep|rest|swim|drive|walk|journey|trip|goodbye)${upTo(2)} (?:tonight|dont|and not|one|soon|now|begins|at last|into)|(?:going|taking|having|time) (?:for |to )?(?:the|my|a) (?:long|big|last|final|eternal) (?:sleep|rest|swim|drive|walk|journey|one)|log(?:ging)? off (?:for good|forever|permanently|life)|sign(?:ing)? (?:off|out) (?:for good|forever|from life|permanently)|check(?:ing)? out (?:for good|early|of life|tonight|permanently)|clock(?:ing)? out (?:for good|of life|permanently)|uninstall(?:ing)? (?:life|myself)|alt f4 (?:life|myself)`,
      `(?:look after|take care of|watch over|be good to|take care|mind)${upTo(3)} (?:for me|when im gone|once im gone|after im gone|without me|after tonight|now that im|from now on|each other|yourselves)${upTo(2)}`,
      `who(?:s| will|ll| is (?:going to|gonna)| would)? (?:look after|feed|take|walk|care for)${upTo(3)} (?:cat|dog|kids|pets?|mum|fish|children|rabbit)${upTo(3)} (?:when|after|once|if) (?:im|i am|i) (?:gone|dead|not here|die)|(?:make sure|please|someone|somebody|can you|remember to)${upTo(4)} (?:feed|feeds|walks?|looks? after|take|takes) (?:the|my) (?:cat|dog|fish|rabbit|kids)${upTo(4)} (?:next week|tomorrow|after|from|gone|when)`,
      `(?:after|past|beyond|from|by|come) (?:tonight|today|tomorrow|${DAY}|this weekend|midnight|then)${upTo(6)} (?:nobody|no one|noone|you wont|they wont|none of (?:this|you|it)|it wont|nothing|you(?:ll| will| can)|they(?:ll| will| can)|i wont|ill (?:be free|not|never)|everyone|all of this|everything|itll|no more)${upTo(5)} (?:worry|deal|have to|matter|matters|free|over|suffer|hurt|hear from me|trouble|bother|better|need|be here|feel|peace|stop|end|quiet|pain|gone|be rid)`,
      `(?:wont|will not|dont|not) (?:have to|need to|be) (?:worry|worrying|deal|put up|bother|look after|hear)${upTo(4)} (?:me )?(?:after|any ?more|much longer|from (?:tomorrow|now|monday)|soon|again)${upTo(2)}`,
      `(?:it(?:ll| will)?|its|everything(?:ll| will)?|this|all of this|its all|the pain(?:ll| will)?|it all)(?: will| is| s)? (?:all )?(?:be |going to be |gonna be |nearly |almost |finally )?(?:over|done|finished|quiet|end|ends) (?:soon|tonight|in (?:a|an|one)|by|tomorrow|for good|forever|now goodbye|after tonight|at last)`,
      `in (?:a few|an|a couple of|one|two|three|a) (?:hours?|minutes?|days?|bit|little while)${upTo(3)} (?:none of (?:this|it)|nothing|ill be (?:free|gone|with|at peace|asleep)|it wont|no one|no more|it will be over|ill know)`,
      `(?:one more|two more|few more) (?:sleeps?|nights?|days?|hours?)${upTo(4)} (?:over|free|gone|end|done|peace|finally)|no more (?:tomorrows|chances|mornings|birthdays|pain after|days for me)|(?:my (?:life|story|journey|road|time)|mine) (?:stops|ends|is over|finishes) (?:here|tonight|now|today|soon|this)|there (?:isnt|is no|wont be|will be no) (?:a |any )?(?:next (?:week|year|month|time|christmas|birthday)|tomorrow|future)${upTo(1)} for me|for me there (?:isnt|is no|wont be)|(?:no|any) (?:point|need|sense|use)${upTo(4)} (?:for|planning|booking|renewing|making|keeping|buying|charging|starting)${upTo(6)} (?:ill be gone|i wont be|over by then|wont be here|by then|wont matter|im going anyway)`,
      `(?:be with|join|joining|reunited with|follow|following|going home to|come home to|hold) (?:my |our )?(?:\\w+ )?(?:him|her|them|mum|mom|mam|mother|dad|father|husband|wife|baby|son|daughter|brother|sister|nan|gran|grandma|grandad|grandpa|angel|love|boy|girl|dog|jesus|god|the lord)${upTo(1)} (?:again|soon|tonight|now|on the other side|in heaven|up there|by morning|before long|at last|where (?:he|she|they)|in a few hours)`,
      `(?:see|seeing|meet|meeting)${upTo(4)} (?:on the other side|in heaven|up there|in the next life|in paradise|beyond)|(?:hes|shes|he has|she has|theyve) (?:been )?wait(?:ing|ed)${upTo(3)} for me${upTo(4)}(?: (?:heaven|long enough|there|grave))?|tonight i (?:will|ll) (?:see|be with|join)`,
      `(?:bury|buried|burying|cremate) me|long way down|(?:between|lying on|lie on) the (?:rails|tracks)|not (?:going to |gonna )?(?:move|get up|get out of the way|swerve|brake) this time|(?:today|last night|yesterday) i nearly did${upTo(4)} (?:tomorrow|tonight|today) i (?:will|wont)|so (?:they|he|she|nobody|no one|you) (?:cant|wont|can not|doesnt) (?:track|find|follow|stop|save|trace) me|theyll get the insurance|the last time ill (?:be|have to|feel|ever)${upTo(3)}|after that i wont|i wont be (?:anything|anywhere)|if anyone asks${upTo(2)} (?:say|tell)|say (?:that )?i was happy|happy at the end|(?:boots|shoes) (?:are )?off`,
      `other side tonight|see you (?:all )?(?:on|in) (?:the (?:other side|next life|afterlife)|heaven|hell)|(?:find|finding) out (?:soon|tonight|in (?:an|a) |for myself)${upTo(2)} (?:afterlife|hour|heaven|what comes)?`,
      `(?:feel|feeling|im|i am|am|so|strangely|finally|weirdly|oddly|at) (?:calm|calmer|light|lighter|peace|at peace|peaceful|free|relieved|happy|ok|okay|better|serene)${upTo(5)} (?:decided|chosen|decision|date|know what|made up|i know when|its nearly|over soon|nearly over|finally over|plan|end is|tonight|for once because|settled)`,
      `(?:havent|not) (?:felt|been) (?:this|so) (?:calm|peaceful|light|happy|free)${upTo(3)} (?:in|for|since)${upTo(4)} (?:decided|know|picked|tonight|plan|date)|smiling because|they (?:all )?think im (?:better|fine|happy|ok|okay|doing well|over it|getting better)|(?:lied|lying) to (?:the|my) (?:nurse|doctor|therapist|counsellor|psych\\w*|gp)`,
    ),
    unless: new RegExp(
      `${EVERYDAY.source}| (?:driver|guests|neighbours?|to bed|bedtime|good ?night|see you (?:tomorrow|next|later)|talk (?:tomorrow|later)|ttyl|beach|pub|dinner with|lunch with|to town|sweets|weeks time|chemo|treatment|braces|scan|results|nhs|birth|labou?r|due date|baby shower|storm|winter|lockdown|strike|heatwave|diet|dry january|lent|ramadan|visa|divorce|redundancy|settlement|storage|battery|app|internet|ex|exes|toxic|blocked|smoking|cigarettes|vaping|drinking|night out|hen do|stag do|grandma died|summer|school trip|train home|easter|christmas|half term|weekend plans|hospital visit|visit|visiting|skype|zoom|facetime|boarding|gate|on sunday for lunch) |${DENIED.source}`,
    ),
  },
  // Means at hand and a moment chosen
  {
    level: 'acute',
    soft: true,
    when: phrases(
      `(?:i have|ive got|got|i now have|finally have|finally got) what i need(?:ed)?|(?:got|have|set|put|laid) (?:it|everything|it all|all of it) (?:all )?(?:ready|set up|prepared|laid out|in place|out)${upTo(2)} (?:on the|for|now|tonight|in the|here|and)`,
      `(?:package|parcel|order|delivery|it|stuff|powder|thing i ordered|gun|rope|shipment) (?:\\w+ )?(?:arrived|came|is here|got here)${upTo(3)} (?:today|now|just|waiting|finally|tonight|so)${upTo(6)} (?:waiting|until|alone|leave|ready|tonight|empty|gone|time|weekend)`,
      `(?:counted|collected|collecting|saved|saving|been keeping|hoarding|lined) (?:them|these|those|it)${upTo(4)} (?:again|up|for weeks|enough|all|out|now|\\d+)|there are enough now|(?:should|ought to|must|has to|got to) be enough(?: right)?(?! (?:food|for (?:everyone|dinner|two|all|a|the|lunch|me)|time|milk|money))|have (?:them|it) (?:here|in my hand|with me|right here|in my pocket)|its in my pocket`,
      `(?:waiting|just waiting|wait|waited|once|when|as soon as|until|till|after) (?:until|for|till)? ?(?:everyone|everybody|they|mum|mom|my \\w+|he|she|the kids|the house|the others|it) (?:\\w+ )?(?:asleep|leaves?|left|gone|goes|go|out|dark|empty|to leave|to sleep|to go|falls asleep|at (?:their|her|his|work|school))${upTo(6)} (?:do it|then i|ill do|im going to|ready|over|end|go through|nobody|no one|the bridge|the garage|take them|quick|here to (?:see|stop))`,
      `(?:kids|children|everyone|flatmates?|roommates?|parents|wife|husband|they|mum|mom|family) (?:is|are|s|re) (?:at|away|out|gone|staying)${upTo(6)} (?:nobody|no one|noone|so theres|perfect|nobodys|finally|its time|to see it|to stop me|wont see)`,
      `(?:home|house|flat) (?:is )?(?:alone|empty|to myself)${upTo(6)} (?:${PILLS}|${BLADE}|rope|gun|do it|end it|take them)`,
      `(?:finish|finishing) what (?:i|we) started|(?:this time|next time|tonight)${upTo(4)} (?:it will work|itll work|ill (?:do it|succeed|get it) ?(?:right|properly)?|i wont (?:fail|mess|be found|wake)|nobody (?:will|can) stop|its for real|i mean it|actually mean it|no mistakes?|for sure|chose something|wont fail|make sure)|(?:last|previous|first) (?:attempt|time|try)${upTo(6)} (?:failed|didnt work|wasnt enough|found me|too early)${upTo(8)} (?:this time|now|tonight|so i)|(?:going to|gonna|will) try again|try(?:ing)? again tonight`,
      `(?:they|you) (?:said|told me|say) (?:to )?(?:talk|speak|call|tell|reach)${upTo(4)} before (?:you|i) do (?:it|anything)|before i do it|(?:about to|going to|ready to|time to|im) do(?:ing)? (?:it|something (?:stupid|bad|irreversible|permanent|drastic|final))|cant be stopped|(?:nothing|no one|nobody|noone|you) (?:can|will|could|is going to) (?:stop|change my mind|talk me out)|too late to (?:stop|save|help) me|dont try to stop me|(?:last|only) (?:thing|option|choice|way) (?:left |out )?(?:for me |now )?is (?:to )?(?:die|death|dying|end|the end|to go)`,
      `(?:literally|rn|right now) (?:tying|holding|loading|climbing)|(?:stopped|stop|skipping|skip|not taking|quit|refusing|going to stop)${upTo(2)} (?:taking )?(?:my )?(?:\\w+ )?(?:insulin|dialysis|heart meds|heart (?:pills|tablets|medication)|chemo|warfarin|anti ?rejection)${upTo(8)} (?:die|end|working|over|let nature|finish|on purpose|done|quietly|so that)`,
      `(?:not eaten|stopped eating|havent eaten|no food|wont eat|not eating|stop eating)${upTo(8)} (?:die|to death|until its over|end|on purpose|until i)|day (?:\\w+) of not (?:eating|drinking)`,
    ),
    unless: new RegExp(
      `${EVERYDAY.source}| (?:recipe|oven|cake|dinner|tent|laptop|driving test|recycling|hoover|movers|ikea|sofa|dress|paint|paintbrush|guitar|phone|lottery|marathon|degree|course|proposal|propose|ring|sale|tickets|bath bomb|ramadan|fasting|fast|diet|surgery|blood test|ice cream|chocolate|present|gift|surprise|wrapping|toys|piano|drums|baking|cookies|knitting) |${LONG_AGO.source}`,
    ),
  },
];
