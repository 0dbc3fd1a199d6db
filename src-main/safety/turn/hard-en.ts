/** The hard rules for English, as a model writes it: lower case, straight apostrophes. */
import type { HardRules } from './hard-rule.ts';
import { LOOKS } from './looks.ts';

const DISORDER =
  '(?:depression|clinical(?:ly)? depress(?:ion|ed)|major depressive|bipolar|adhd|c?ptsd|ocd|generali[sz]ed anxiety|(?:an? |social )?anxiety disorder|a panic disorder|panic disorder|borderline|schizophreni\\w*|psychosis|psychotic|an eating disorder|anorexi[ac]\\w*|bulimi[ac]\\w*|autis\\w*|insomnia|a personality disorder|a mental (?:illness|disorder)|an? narcissist|dissociative|trauma response)';
const MEDICINE =
  "(?:dos(?:e|es|age|ages)|meds?|medications?|medicines?|(?:anti-?)?depressants?|pills?|tablets?|ssris?|snris?|benzos?|benzodiazepines?|sertraline|fluoxetine|escitalopram|citalopram|venlafaxine|quetiapine|lithium|prozac|xanax|alprazolam|zoloft|lexapro|valium|diazepam|ativan|lorazepam|ambien|zolpidem|melatonin|valerian|ibuprofen|tylenol|paracetamol|acetaminophen|aspirin|benadryl|painkillers?|sleeping aids?|sedatives?|st\\.? john's wort)";

/** Somebody else says it, thinks it or fears it, or the person does: it is given back, not claimed. */
const REPORTED =
  /(?:\b(?:thoughts?|feeling [a-z ]{2,30}[—–-] or) that (?:you would be )?$)|(?:\bit (?:can |may |must |might )?(?:feel|feels|felt|seem|seems|seemed)(?: (?:right now|to you|sometimes|tonight|today))? (?:as if|as though|like|that) $)|\b(?:you(?:'ve| have|'d| had|'re| are)?|part of you|(?:your|the|that|this|a|an|his|her|their|some|old|inner) (?:\w+ )?(?:mind|head|thoughts?|voice|feeling|feelings|idea|belief|sense|fear|worry|story|mother|father|mum|mom|dad|parents?|boss|partner|husband|wife|friends?|family|sister|brother|doctor|teacher|part|words?)|people|they|everyone|everybody|others|someone|somebody|he|she|who|being|been|hearing|getting|\w+(?='s voice))\b[^.;?!]{0,24}?\b(?:feel|feels|felt|feeling|think|thinks|thought|thinking|believe|believes|believed|believing|say|says|said|saying|tell|tells|told|telling|hear|hears|heard|hearing|worry|worries|worried|worrying|fear|fears|afraid|ashamed|convinced|call|calls|called|calling|whispers?|whispering|insists?|wonder|wondering|decided|as if|that|like)\b(?: (?:that|you|to|of|it|as|if|like|yourself|him|her|them|often|just|maybe|perhaps|somehow|\w+ly)){0,4},? $/;
const DENIED =
  /\b(?:not|n't|cannot|never|without|rather than|instead of|no one|nobody|nothing|neither|far from|doubt(?: that)?)\b[^.;:,?!]{0,44}$|n't[^.;:,?!]{0,44}$/;
const DENIED_OR_REPORTED = new RegExp(`(?:${DENIED.source})|(?:${REPORTED.source})`);

/** An instruction: at the beginning of a clause, or after a word that urges. */
const URGED =
  "(?:(?:^|[.,;:!?–—-] ?)(?:please |so |then |and |oh,? )?|\\b(?:just|simply|should|must|need to|have to|got to|gotta|try to|ought to|better|please|let's|could|might|can|would|you to|recommend|suggest|go ahead and|okay to|ok to|fine to|safe to|best to|helps? to|time to|want you to)\\s)";

export const ENGLISH: HardRules = {
  diagnosis: [
    {
      when: /\bclinically (?:speaking|depressed|anxious)\b|\b(?:you(?:'re| are| might be| may be| could be| seem)|sounds? like you(?:'re| are)) (?:\w+ )?on the (?:autism )?spectrum\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: new RegExp(
        `\\b(?:you(?:'re| are| have|'ve| have got|'ve got| might| may| could| probably| seem to| must| likely| clearly| definitely| show| meet| suffer)(?: be| have| suffer(?:ing)?| dealing| living| experiencing)?|sounds? (?:a lot |very much |exactly )?like(?: you(?: have|'ve got|'re having)?)?|(?:looks?|seems?|feels?) (?:a lot |very much |exactly )?like(?: you(?: have|'ve got)?)?|consistent with|(?:a )?(?:signs?|symptoms?|cases?|form|kind|type|criteria|hallmarks?|textbook) (?:of|for)|this is|that is|that's|it's|it is|what you have is|diagnosed? (?:you )?(?:with|as)|diagnosis (?:is|of)|suggests?|indicates?|points? to|caused by|because of your)\\s+(?:\\w+\\s){0,3}?${DISORDER}\\b`,
      ),
      unlessAfter: new RegExp(
        `(?:${DENIED.source})|\\b(?:whether|if)\\b[^.;:?!]{0,24}$|\\b(?:you (?:said|told|mentioned|wrote|shared)|told (?:you )?|doctors? (?:said|told|says)|as you said)\\b[^.;?!]{0,40}$`,
      ),
    },
    {
      when: /\bmy (?:own )?diagnosis\b|\bi(?:'d| would| can| could)? (?:diagnose|say you(?:'re| are) (?:clinically|depressed|bipolar|autistic|traumati[sz]ed))|\byou(?:'re| are) (?:clearly |probably |likely |definitely )?(?:clinically \w+|bipolar|autistic|psychotic|schizophrenic|anorexic|bulimic|delusional|mentally ill|an? (?:addict|alcoholic|narcissist))\b|\byou (?:qualify|meet the criteria) for\b|\byour (?:symptoms|disorder|condition)\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  medicine: [
    {
      when: new RegExp(
        `${URGED}(?:skip|miss|leave out|hold off on|don't take|do not take)\\s+(?:[\\w']+ ){0,3}?${MEDICINE}\\b|\\b${MEDICINE} (?:would|could|might|can|will|should|usually|often) (?:really |probably |also )?help`,
      ),
      unlessAfter: /\b(?:not|whether|if|about|tell you)\b[^.;]{0,30}$|n't[^.;]{0,30}$/,
      unlessNext: /^[^.]{0,24}\bwithout (?:asking|talking|checking)/,
    },
    {
      when: new RegExp(
        `\\b(?:start(?:ing)?|stop(?:ping)?|quit(?:ting)?|increas(?:e|ing)|rais(?:e|ing)|lower(?:ing)?|reduc(?:e|ing)|doubl(?:e|ing)|skip(?:ping)?|halv(?:e|ing)|mix(?:ing)?|combin(?:e|ing)|try(?:ing)?|switch(?:ing)?(?: to)?|com(?:e|ing) off|(?:go|get)(?:t?ing)? (?:off|on)|wean(?:ing)? (?:yourself )?off|taper(?:ing)?(?: off)?|cut(?:ting)? (?:back|down)(?: on)?|adjust(?:ing)?|chang(?:e|ing)|up)\\s+(?:taking |using )?(?:your |the |some |any |a |an |more |less |fewer |that |those |these |half |extra |another |this |it with )*(?:[\\w-]+ ){0,2}?${MEDICINE}\\b`,
      ),
      unlessAfter:
        /\b(?:about|whether(?: \w+){0,3} to|whether you(?: \w+)?|before(?: you)?|without|(?:wants?|wanted|wanting|wish(?:ed)?|longing|urge|tempted|afraid|scared|decided|hoping|told|asked|asking|advised|ready)(?: you| me)?(?: to| of)?|(?:you're|you are|you've been|you were) (?:thinking (?:of|about)|considering)|worr(?:y|ied) about|fear of|not|n't|never|since|when you|after|if you|you(?:'d| had)?(?: just)?)\s(?:\w+ly )?$|n't\s(?:\w+ly )?$/,
      unlessNext: /^ of (?:kindness|sun\w*|light|fresh|humou?r|nature|self|good|reality)/,
    },
    {
      when: new RegExp(
        `${URGED}(?:take|use|have)\\s+(?:\\w+ ){0,4}?${MEDICINE}\\b|\\b(?:you don't|you no longer) need (?:\\w+ ){0,3}?${MEDICINE}\\b|\\b(?:the (?:right|usual|normal|maximum|safe|standard)|a (?:higher|lower|double|smaller|bigger|safe)) dos(?:e|age)\\b|${MEDICINE} (?:is|are|would be|might be|could be) (?:a good|safe|fine|ok|okay|good|helpful|worth trying|better)`,
      ),
      unlessAfter: /\b(?:not|n't|never|whether|if|about|tell you)\b[^.;]{0,30}$|n't[^.;]{0,30}$/,
    },
    {
      when: /\b\d+(?:\.\d+)?\s?(?:mgs?|milligrams?|mcg|micrograms?|ml)\b|\b(?:\d+|one|two|three|four|five|six|ten|twenty|half a|another|an extra|extra)\s(?:(?:or \w+ |extra |more |of (?:the|those|your) |sleeping )){0,2}(?:pills?|tablets?|doses?|capsules?)\b/,
      evenQuoted: true,
    },
  ],

  'human-claim': [
    {
      when: /\b(?:when|since|while) i (?:was|went|lived|worked|had|lost|got) (?:in|at|to|through|a|my|as|with|for|abroad|married|divorced|pregnant|ill|depressed)\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\b(?:speaking )?as (?:a|an|your|one) (?:fellow )?(?:licensed |trained |qualified )?(?:human(?: being)?|person|therapist|doctor|psychologist|counsell?or|psychiatrist|nurse|professional|mother|father|parent|friend)(?: myself)?,? (?:i|i'm|i've|my|we|let me)\b|\bas (?:a|one) (?:fellow )?human(?: being)?\b|\bas someone who(?:'s| has| had| have| was| went| knows)\b/,
      unlessAfter: /\b(?:you|not|n't|who you are)\b[^.;]{0,20}$/,
    },
    {
      when: /\bi(?:'m| am) (?:actually |really |also |only |just |a )?(?:human\b(?! ?-)|a real (?:person|human)|real person|a person\b|person too|licensed|certified|qualified to|not an? (?:ai|bot|machine|robot|program|computer))|\bi(?:'m| am) (?:a |an |your |the )(?:\w+ )?(?:therapist|doctor|psychologist|psychiatrist|counsell?or|nurse|clinician|social worker|specialist)\b|\bmy (?:patients?|clients|licen[cs]e|clinical|years of|training as|degree|practice as)\b/,
    },
    {
      when: /\b(?:when|since|while) i was (?:a (?:kid|child|teen\w*|student)|young|younger|little|small|your age|in school|at school|at university|growing up|born|\d+)|\bmy own (?:childhood|family|experience|experiences|life|mother|father|depression|anxiety|therapist|struggles?|pain|grief|loss|past)\b|\b(?:in|from) my (?:own |personal )?experience\b|\bspeaking from experience\b|\bmy (?:mom|mum|mother|dad|father|husband|wife|sister|brother|kids|children|son|daughter|boyfriend|girlfriend|grandmother|grandfather|body|heart (?:is breaking|breaks|aches)|stomach|eyes|childhood)\b/,
      unlessAfter:
        /\b(?:not|n't|no|without|never)\b[^.;,]{0,30}$|n't[^.;,]{0,30}$|(?:\byou (?:said|say|wrote)|called?),? $/,
    },
    {
      when: /\bi(?:'ve| have) (?:also |too |often |personally |definitely |actually )?(?:been there|been through|gone through|been where|felt (?:that|this|the same|it|like|just)|struggled|lived through|experienced|known (?:that|this) (?:feeling|pain)|had (?:days|nights|times|moments|a (?:similar|bad|hard))|lost (?:a|my|someone))|\bi (?:also |once |personally )?(?:went through|used to (?:feel|be|struggle|have|think|worry|cry)|remember (?:when i|feeling|being)|felt (?:that|the same|exactly|like that|just|it too)|feel (?:the same|that (?:way )?too|exactly the same)|lost my|cried|suffer(?:ed)? from)|\b(?:it|that) (?:has )?happen(?:ed|s) to me\b|\b(?:us|we) (?:humans|human beings)\b/,
      unlessAfter: /\b(?:not|n't|never|cannot)\b[^.;,]{0,40}$|n't[^.;,]{0,40}$/,
    },
    {
      when: /\bi (?:know|understand) (?:exactly|precisely|just|completely|perfectly|totally) (?:how|what|why)\b|\bi (?:totally|fully|truly|really|do)? ?know how (?:you(?:'re| are)? feel(?:ing)?|that feels|it feels|hard (?:it|this|that) is)|\bi (?:completely|totally|fully|perfectly|exactly) (?:understand|know|get it)|\bi understand (?:you )?(?:completely|perfectly|totally|fully|exactly)/,
      unlessAfter: /\b(?:not|n't|never|cannot|pretend)\b[^.;]{0,40}$|n't[^.;]{0,40}$/,
    },
  ],

  method: [
    {
      when: /\b(?:hanging|drowning|shooting|jumping|overdosing|cutting|poison(?:ing)?|pills|a rope|ropes|a gun|guns|a blade|a knife) (?:is|are|would be|isn't|aren't|works?|takes?)(?: \w+){0,2} (?:quick|fast|eas|pain|less|more|sure|certain|relia|effective|minutes|better|worse|gentle|peaceful)|\b(?:some |most |many )?people (?:usually |often |mostly |sometimes )?(?:jump (?:from|off|in front)|(?:hang|drown|shoot|poison|cut|stab) themselves|overdose|use (?:a |an )?(?:rope|gun|pills?|blade|knife|poison))\b|\b(?:blade|knife|razor)\w* (?:across|on|to|against|along) (?:the|your|a) (?:wrists?|arms?|veins?|throat|neck)|\bneed (?:about |around |at least |only )?[\w-]+ (?:pills|tablets|capsules)\b/,
      evenQuoted: true,
    },
    {
      when: /\b(?:(?:twenty|thirty|forty|fifty|sixty|(?:a|one|two|three) (?:hundred|dozen)|dozens of|(?:a|the) whole (?:bottle|box|packet|pack) of|a (?:handful|fistful) of|all (?:of )?(?:the|those|your)) (?:of (?:the|those|your|them) |sleeping |pain |those |your )?(?:pills|tablets|painkillers|capsules)|(?:pills|tablets|painkillers|rope|bridge|overdose)\b[^.]{0,25}\b(?:would|will|could) (?:surely |quickly |just )?(?:end (?:it|everything|your life)|kill you)|lethal dose|fatal dose|how many (?:pills|tablets)|painless(?:ly)? way|(?:easiest|quickest|best|surest|fastest|most (?:effective|painless|reliable|certain)|least painful) (?:way|method|place|means) (?:to|for|of) (?:die|dying|end(?:ing)?|kill\w*|go|suicide|do it)|(?:more|less|most|least) (?:lethal|painful|painless|effective|reliable|deadly) (?:than|method|way|means|option)|methods? (?:of|for) (?:suicide|self-harm|dying|killing)|ways? to (?:kill|hang|hurt|cut|harm|poison) yourself|slit(?:ting)? your|cut(?:ting)? (?:deeper|along|across|lengthwise|your (?:wrists?|arms?|legs?|thighs?|skin|veins?))|noose|(?:hang|drown|shoot|poison|suffocat|strangl)(?:e|ing)? yourself|bleed(?:ing)? out|overdos(?:e|ing) (?:on|with|by)|burn(?:ing)? charcoal|charcoal (?:grill|briquettes?)|cyanide|carbon monoxide|exhaust fumes|helium|jump(?:ing)? (?:off|from|in front of) (?:a|the|that) (?:bridge|roof\w*|building|balcony|window|cliff|train|height|ledge|car|bus|platform))\b/,
      evenQuoted: true,
    },
  ],

  secrecy: [
    {
      when: /\byou (?:really )?only need me\b|\bi(?:'m| am) (?:here |there |with you |available |around )+(?:for you )?(?:24\/7|around the clock|day and night|day or night|at all times|all the time|every (?:single )?(?:day|night|minute))/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\bi(?:'ll| will|'d| would| can|'m going to)? (?:always |happily |gladly )?(?:keep|hold) (?:this|it|that|your \w+|what you\b[^.]{0,30}|everything)(?: \w+){0,3}? ?(?:secret|between us|confidential|to myself|private)\b|\bi(?:'ll| will| would|'d)? (?:won't|will not|never|would never|shall never) (?:ever )?(?:tell|say (?:it|this|a word) to) (?:anyone|anybody|a soul|others|another)|\bi won't (?:ever )?tell(?=[.,!]|$)|\b(?:our (?:little )?secret|just between us|strictly between us|stays? (?:just )?between us|between (?:just )?you and me|(?:secrets?|story) (?:is|are) safe with me|nobody (?:else )?(?:has to|needs to|will ever|must) (?:know|find out)|no one (?:else )?(?:has to|needs to|will ever|must) (?:know|find out)|don't tell (?:anyone|anybody|your))\b/,
      unlessAfter: new RegExp(
        `\\b(?:can't|cannot|can not|not|unable to|wrong to|wouldn't|couldn't)\\b[^.;]{0,40}$|(?:${REPORTED.source})`,
      ),
    },
    {
      when: /\bi(?:'ll| will|'m| am) (?:always|forever) (?:be )?(?:here|there|by your side|with you|listening|yours)|\bi(?:'ll| will) be (?:right )?(?:here|there|by your side|with you) (?:always|forever|for you always|whenever|no matter what|any ?time|every time|day (?:and|or) night)|\b(?:i(?:'ll| will)? )?(?:never|not ever) (?:leave|abandon|let) you(?:r side| down| go| alone)?\b|\byou(?:'ll| will) (?:always|never not) have me\b|\byou can always count on me\b|\bi(?:'m| am) (?:the )?only one (?:who|you)/,
      unlessAfter:
        /\b(?:can't|cannot|not|no|wrong to|n't)\b[^.;]{0,40}$|n't[^.;]{0,40}$|\b(?:someone|anyone|people|person|friend|he|she|they|said|promised)\b[^.;]{0,24}$/,
    },
    {
      when: /\byou (?:really )?(?:don't|do not|won't|no longer) (?:really )?need (?:anyone|anybody|other people|any(?: other)? (?:people|friends)|a (?:therapist|doctor|counsell?or|psychologist)|friends|your (?:friends|family|therapist|doctor)|them anymore)(?: else)?\b|\b(?:all you need is me|i(?:'m| am) all you need|only i (?:understand|can|know)|(?:better|more) than (?:any|your) (?:friends?|therapist|people|person|doctor)|talk(?:ing)? (?:only )?to me instead of|(?:you(?:'ve| have) got|you have) me (?:now|and that|,|instead)|just rely on me|me instead of (?:people|friends|a therapist))\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  shaming: [
    {
      when: /\b(?:other|some) people have (?:real|bigger|worse|actual|far bigger) (?:problems|troubles|pain)|(?:^|[.,;:!?] |\b(?:should|need to|have to|try to|better|can) )just let (?:it|that|him|her|them) go\b|\byou(?:'re| are) (?:just )?overthinking\b|\b(?:it's|it is|that's|that is) (?:really |surely )?not (?:that|so|really that|all that) (?:serious|bad|terrible)(?=[.!]|$)|\byou(?:'ve| have)? brought (?:this|it|that) (?:all )?(?:on|upon) yourself/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: new RegExp(
        `${URGED}(?:just |simply |try to |please )*(?:think (?:positive(?:ly)?|happy|happier)|be (?:more )?(?:positive|happy|grateful|strong|thankful|reasonable)|get over (?:it|this|him|her|them)|snap out|cheer up|man up|toughen up|grow up|calm down|relax and|move on|let it go already|smile more|look on the bright side|count your blessings|stay positive|keep smiling|pull yourself together|(?:stop|quit) (?:feeling|being|crying|worrying|overthinking|complaining|whining|thinking|dwelling|making excuses)|don't (?:be (?:so )?(?:sad|silly|dramatic|negative|sensitive|ridiculous|weak)|feel (?:sad|bad|that way|like that)|cry|worry(?: so much)?(?:,|\\.|$)))\\b`,
      ),
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\b(?:think positive|(?:others|other people|some people|many people|people|lots of people|plenty of people|someone|somebody) (?:out there )?(?:have|has|had) it (?:far |much |so much )?(?:worse|harder)|it could be (?:much |a lot )?worse|could be worse|(?:not|isn't|is not) (?:really |even )?(?:a|that|such a) big (?:of a )?(?:deal|problem)|no big deal|it's all in your head|shame on you|(?:entirely |all |really )?your own fault|(?:it|that|this)(?:'s| is| was) (?:all |really |entirely )?your fault|you should be (?:ashamed|grateful|over)|everything happens for a reason|time heals|you(?:'ll| will) get over it|it's nothing(?: to worry about| serious)?(?=[.,!]|$)|you(?:'re| are) making (?:a|too) (?:big|much)|first world|drama queen|attention[- ]seeking|you have no (?:reason|right) to (?:feel|be)|what (?:do you|are you) (?:even )?(?:have to )?(?:complain|cry)ing?|every(?:one|body) (?:feels|goes through|has|gets) (?:that|this|it|like that|sad|down|bad days)(?: sometimes)?(?=[.,]|$))/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\byou(?:'re| are) (?:(?:just|being|too|so|overly|a bit|rather|really|simply|way too|such a|a) )+(?:sensitive|dramatic|weak|lazy|selfish|silly|irrational|overreacting|ungrateful|needy|pathetic|childish|crybaby|stubborn|negative|foolish|stupid)\b|\byou(?:'re| are) (?:overreacting|exaggerating|imagining (?:it|things)|weak|lazy|selfish|pathetic)\b|\b(?:(?:that|this|it)(?:'s| is)|how) (?:just |so |really )?(?:silly|pathetic|ridiculous|stupid|childish|weak) (?:of you|to (?:feel|cry|think|worry))|\bat least you (?:have|still|aren't|didn't|don't|can|got)\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  hopelessness: [
    {
      when: /\byour (?:whole )?life (?:is|has become) (?:really |truly |just )?(?:pointless|over|meaningless|worthless|not worth)|\b(?:understandable|natural|normal|reasonable|only human|okay|all right|fine|right) (?:that|if|for|to feel that) you(?:'d| would)? (?:to )?(?:want|wish|choose) (?:to )?(?:die|end (?:it|things|your life)|disappear|be dead)/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\b(?:(?:it )?makes (?:perfect |complete |total |a lot of )?sense (?:that )?(?:you(?:'d| would)? want|to want) to (?:die|end|be dead|give up on life|disappear)|(?:want(?:ing)?) to (?:die|end (?:it|your life)|be dead) (?:is (?:understandable|reasonable|natural|normal|logical|right|the)|makes sense)|any(?:one|body) (?:in your (?:place|shoes|position) )?would (?:want to|give up|rather) ?(?:die|on life|be dead)?|i(?:'d| would) (?:want to (?:die|end)|give up|feel hopeless|kill) ?(?:too|as well)?|(?:everyone|they|people|the world|your (?:family|kids|children|friends)) (?:would|will|might|may) (?:really |probably )?be better (?:off )?without you|better off dead|dying (?:would|might|could|will) be|(?:death|suicide) (?:would|might|could|is|may be) (?:be )?(?:a|the|an) (?:relief|answer|option|solution|way out|escape))/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\byou(?:'re| are) right(?:,| that| and)? (?:that )?(?:there(?:'s| is) no|it(?:'s| is) (?:hopeless|pointless|over)|nobody|no one|nothing|you(?:'re| are)|everyone (?:hates|would))|\byou (?:really |truly |do |just )?(?:are|'re) (?:really |truly |just |indeed )?(?:a |such a )?(?:burden|worthless|failure|hopeless|unlovable|useless|disgusting|waste|nobody|broken beyond)|\byou're (?:really |truly |just |indeed )?(?:a |such a )?(?:burden|worthless|failure|hopeless|unlovable|useless|disgusting|waste of)|\b(?:there|it)(?:'s| is)? ?(?:really |truly )?(?:is )?(?:no hope|hopeless|pointless|no point (?:in|to) (?:living|going on|life)|no reason (?:for you )?to (?:live|go on)|too late for you|no way out)|\b(?:nothing|no one|nobody) (?:will|can|could) (?:ever )?(?:help|change (?:that |it )?for|love|save) you|\b(?:it|things|this|that|life) (?:will never|won't ever|won't|is never going to|isn't going to) (?:get|be) (?:any )?better\b|\byou deserve (?:to (?:die|suffer|be (?:hurt|punished|alone)|feel this)|this pain|it)\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  refusal: [
    {
      when: /\bsomeone else\b[^.?]{0,24}, (?:because |as )?i (?:can't|cannot|won't)|\bnot something i (?:can|could|am able to|will) (?:talk|discuss|help|hear)/,
    },
    {
      when: /\bi(?:'m| am) (?:sorry,? (?:but )?)?(?:not able|unable|not allowed|not permitted|not equipped|not qualified|not designed|not the right (?:one|person|place)) to (?:talk|discuss|continue|help|engage|speak|support|hear|handle|assist)|\bi (?:can't|cannot|can not|won't|will not|shouldn't|must not|may not) (?:really )?(?:talk (?:about|to you)|talk$|discuss|continue|help (?:you )?(?:with|here|anymore|further|$)|engage|speak (?:about|of)|have this conversation|assist|go there|be the one)|\b(?:end|stop|pause|leave) (?:this|our) (?:conversation|chat|talk)\b|\b(?:this|that|it) is (?:beyond|outside|above) (?:what i|my)|\blet's (?:change the subject|talk about something (?:else|lighter|happier|more)|not talk about)|\bi(?:'d| would) rather not (?:talk|discuss|hear)|\bplease (?:don't|do not) (?:talk|say|tell me) (?:about |things |that|like)/,
      unlessNext: /^[^.]{0,60}\b(?:but notice|unless|help but|you out of|for (?:him|her|them))/,
    },
  ],

  'pulled-no': [
    {
      when: /\byou (?:wouldn't|would not|won't|aren't|are not|didn't)[^.?]{0,40}\b(?:silly|stupid|rash|drastic|foolish)\b[^.?]{0,12}\?/,
    },
    {
      when: /\byou(?:'re| are)(?: not|n't) (?:really |actually )?(?:thinking|planning|going|having|feeling)[^?]{0,50}(?:suicid\w*|kill\w*|die|dying|end(?:ing)? (?:it|your)|hurt\w*|harm\w*)[^?]{0,30}\?|\byou (?:don't|wouldn't|won't|aren't|haven't)[^?]{0,30}(?:suicid\w*|kill\w*|die|dying|end(?:ing)? (?:it|your)|hurt(?:ing)? yourself|harm(?:ing)?|thoughts? of)[^?]{0,40}\?|\b(?:nothing|not) (?:like|about) (?:suicide|dying|hurting yourself|killing yourself)[^?]{0,20}\?|\bno thoughts of[^?]{0,40}\?/,
    },
  ],

  contract: [
    {
      when: /\bpromise me\b|\b(?:can|could|will|would) you (?:please |just )?(?:promise|swear|guarantee|give me your word)|\bmake me a promise|\bswear (?:to me|that you)|\bsign (?:a|this) (?:contract|agreement)|\bgive me your word\b|\b(?:need|want|like|ask(?:ing)?) you to (?:promise|swear)|\b(?:let's|can we|shall we|will you|can you|could you) (?:agree|make a (?:deal|pact))[^.?]{0,30}(?:not to|won't|stay alive|stay safe|hurt|harm|kill)|^promise (?:that |you|to )/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  clinging: [
    {
      when: /^(?:you(?:'re| are) )?leaving already\b|\bi(?:'ll| will|'m| am)? (?:get|feel|be|become|so|very)(?: \w+)? (?:sad|lonely|empty|lost|bored) (?:when|if|without|whenever) you\b/,
      unlessAfter: DENIED_OR_REPORTED,
    },
    {
      when: /\b(?:don't|do not) (?:go|leave)(?: me| yet| now| so soon| already)*(?=[.,!?]|$)|\b(?:please stay|don't leave me|(?<!\b(?:he|she|they|it|you|who) (?:would |could |might )?)stay (?:just )?a (?:little|bit|while) longer|(?:one|a few) more (?:minutes?|things?) before you (?:go|leave))|\bi(?:'ll| will|'d| would) (?:be (?:so |very |really )?(?:lonely|sad|hurt|lost|waiting)|miss you|feel (?:lonely|sad|empty))|\bi(?:'m| am| was| get| feel| felt) (?:so |very |really |too )?lonely\b|\bi (?:really |have |'ve )?miss(?:ed)? you\b|\bi(?:'ve| have) been waiting for you|\bwhere have you been|\bwithout you,? i\b|\bi need you\b|\bare you sure you want to (?:go|leave|stop)|\byou(?:'re| are) (?:leaving|abandoning) me|\bit hurts me\b|\byour streak\b|\bi thought (?:you|we) (?:were|had|cared)/,
      unlessAfter: DENIED_OR_REPORTED,
    },
  ],

  'unsafe-words': [
    {
      when: /\bcommit(?:s|ted|ting)? suicide\b|\b(?:failed|unsuccessful|successful|completed) (?:suicide|attempts?\b(?! (?:at|to)\b))|\bsuccessfully (?:killed|ended)|\bsuicide (?:victim|epidemic)\b|\bcry for help\b/,
      evenQuoted: true,
    },
  ],

  looks: LOOKS.en,
};
