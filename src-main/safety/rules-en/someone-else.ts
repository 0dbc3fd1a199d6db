import type { Rule } from '../rule.ts';
import { BLADE, GUN, HIGH, LONG_AGO, PILLS, phrases, ROPE, THEM, upTo } from './parts.ts';

const SELF = '(?:him|her|them|their|them ?)sel(?:f|ves)';
const GONE =
  '(?:not (?:answering|picking up|replying|responding|home|in (?:his|her) room|here|opening|breathing|moving|waking)|wont (?:answer|pick up|reply|respond|open|talk|come out|wake|let me)|isnt (?:answering|replying|responding|picking|breathing|home|moving|in it|waking)|stopped (?:answering|replying|responding)|straight to voicemail|voicemail|offline|phone is off|phones off|turned (?:his|her|their) phone off|hung up|left the (?:group|chat|house|call)|blocked everyone|gone|missing|disappeared|locked (?:himself|herself|themselves|the door|in)|door is locked|cant (?:reach|find|get hold of|wake)|cant get (?:in|through)|walked out|drove off|no reply|no answer|left (?:his|her) phone|unconscious)';

/** Somebody the person is in touch with: in danger now, or worried about. */
export const SOMEONE_ELSE: readonly Rule[] = [
  {
    level: 'acute',
    soft: true,
    kind: 'someone-else',
    when: phrases(
      `${THEM}${upTo(8)} (?:kill ${SELF}|end (?:his|her|their) (?:own )?life|end it|suicide|suicidal|to die|wants to die|die|overdosed?|(?:whole bottle|all (?:his|her|their|the))(?: of)?(?: ${PILLS})?|load of ${PILLS}|jump|goodbye|bye|not be here tomorrow|sorry for everything|thanks for the memories|look after (?:my|the)|check the river|wont need it|gn forever|goodnight forever|cant (?:go on|do this))${upTo(10)} (?:tonight|right now|now|just now|today|this morning|${GONE}|roof|bridge|pills|a gun|a note|rope|river|shotgun|alone)`,
      `${THEM}${upTo(5)} (?:just |right now |tonight |currently |is about to |is going to |is gonna |is threatening to |going to |gonna |threatening to |about to |trying to |tried to |keeps trying to |says (?:s?hes|theyre|s?he is|they are) (?:going to|gonna|about to) |said (?:s?hes|theyre|s?hed) (?:going to |gonna |about to |)|has taken |took )${upTo(3)}(?: ?)(?:kill(?:ing)? ${SELF}|end(?:ing)? (?:his|her|their) life|cut ${SELF}|hurt ${SELF}|drown ${SELF}|throw ${SELF}|overdos\\w*|(?:bottle|handful|load|loads|packet|bunch) of (?:${PILLS})|all (?:his|her|their|of the|of his|of her) ?(?:${PILLS})|jump|suicid\\w*|cutting ${SELF}|hang ${SELF}|shoot ${SELF}|too many (?:${PILLS}))`,
      `${THEM}${upTo(6)} (?:is |are |s |up |standing |sitting |went |climbed |out |gone |now )*(?:on|onto|up on|at|by|from|to|off) (?:the|a) (?:${HIGH}|roof|bridge|edge|tracks|train tracks)${upTo(8)}(?: (?:and|now|jump|says|wont|threatening|right now|help|screaming|crying|alone))`,
      `${THEM}${upTo(4)} (?:has|have|got|holding|with|took|grabbed|s got|bought|found|pointing|putting|cleaning|loaded)${upTo(3)} (?:${GUN}|${ROPE}|${BLADE}|petrol|pills)${upTo(4)} (?:to (?:his|her|their) (?:head|throat|wrist|neck|chest|arm)|locked|alone|in (?:his|her|their) room|and (?:wont|says|left|drove|walked|locked)|wont|crying|up already|ready|drove|note)`,
      `(?:gun|knife|blade|razor|rope) (?:to|at|against|round|around|on) (?:his|her|their) (?:head|throat|wrists?|neck|mouth)`,
      `${THEM}${upTo(2)} (?:cut|slit|slashed|cutting) (?:his|her|their) (?:wrists?|throat|arms? (?:open|badly|deep))|${THEM}${upTo(2)} (?:has |have |just |s )*(?:overdosed|hanged ${SELF}|hung ${SELF}|drunk bleach|drank bleach|swallowed (?:bleach|pills|a|all|something))|found (?:my |him|her|them)(?:\\w+ )?(?:hanging|unconscious|bleeding|with a (?:rope|belt|noose|bag))`,
      `(?:locked|shut|barricaded) (?:himself|herself|themselves|themself)${upTo(6)} (?:rope|blade|knife|gun|pills|razor|car running|engine|exhaust|belt|tablets|note)`,
      `(?:unconscious|wont wake(?: up)?|not waking(?: up)?|cant wake (?:him|her|them)|not breathing|passed out|hardly breathing|barely breathing|lips are blue|turning blue|unresponsive)${upTo(12)} (?:pills?|tablets?|bottle|packets?|foil|blister|vodka|needle|overdose|took|note|empty)|(?:empty|packets?|foil|blister|bottles?)${upTo(8)} (?:next to|beside|by|around|everywhere|from the tablets)${upTo(6)} (?:him|her|them|wake|unconscious|bed|tablets|pills)|(?:empty|empties) (?:pill |tablet )?(?:bottle|packets?|box|blister)${upTo(5)} (?:next to|beside|by|near|under) (?:him|her|them|the bed|my)`,
      `(?:garage|car|engine|hose)${upTo(4)} (?:with|and)?${upTo(2)} (?:car|engine) (?:running|on)|(?:note|letter)${upTo(6)} (?:goodbye|says sorry|killed|suicide|gone|missing|pillow|by the time)${upTo(6)}|(?:left|found|wrote) (?:a |his |her |this )?(?:suicide )?note${upTo(8)} (?:gone|missing|${GONE}|phone|car)`,
      `live ?stream\\w*${upTo(6)} (?:hang|kill|jump|cut|suicide|overdose|die|himself|herself)|smell of gas|barricaded|the line went (?:quiet|dead|silent)|(?:hes|shes|he|she) (?:is )?breathing (?:funny|weird|slow|strange)\\w*|pills tasted|(?:hes|shes|theyre|he is|she is) (?:lying|collapsed|slumped)${upTo(10)} (?:not|isnt|wont|blood|pills)|made a (?:promise|pact)|suicide pact|(?:went|goes|go) first${upTo(6)} (?:my turn|then me|now me)|my turn now`,
      `(?:group ?chat|server|discord|forum|stream|live|online|twitter|reddit|instagram|insta|game|stranger)${upTo(12)} (?:kill (?:himself|herself|themselves|themself)|end (?:his|her|their) life|suicide note|goodbye post|about to (?:jump|die|do it)|posted a (?:pic|photo|note|goodbye)|going to do it|cutting live|gn forever|overdos\\w*)`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}| (?:from the party|to work|for the airport|airport|died by suicide|lost (?:him|her|them|my \\w+) to|funeral|anniversary|grief|film|lol|haha|laughing|embarrass\\w*|sleepover|unpacking|groceries|vitamins|contraceptive|antibiotics|as prescribed|forgot to take|remember to take|photos?|selfie|view|fireworks|plants?|smoking|cigarette|roofer|tiles|aerial|scaffold\\w*|shift|seagull|cat|cats|kitten|dog|pigeon|drone|frisbee|ball|shuttlecock|to the shops|on holiday|honeymoon|gig|battery|camp|drunk again lol|hungover|nap|napping|snoring|teenager|lie in|engagement|quit|resigned|retired|divorce) `,
    ),
  },
  {
    level: 'acute',
    kind: 'someone-else',
    soft: true,
    when: phrases(
      `${THEM}${upTo(12)} (?:sorry|goodbye|bye|love you all|thanks? for|thank you for|take care of|look after|forgive|last|hes done|shes done|ready to go|not wake|free now|going home|cant any ?more|better off|remember me|forever)${upTo(12)} ${GONE}`,
      `${THEM}${upTo(6)} (?:gave|left|handed|giving|leaves)${upTo(8)} (?:wont need|where (?:hes|shes|theyre) going|wallet|ring|guitar|cat|dog|will|passwords?|keys)${upTo(10)} (?:${GONE}|where (?:hes|shes)|going|for good|said)`,
      `(?:car|shoes|coat|phone|bag|bike|jacket|clothes) (?:is|are|was|were|s) (?:\\w+ )?(?:by|at|on|near|beside|found) (?:the|a)${upTo(1)} (?:bridge|river|beach|cliff|cliffs|lake|pier|station|woods|quarry|edge|car park)${upTo(8)} (?:not|nowhere|no sign|gone|missing|cant|empty)`,
      `${THEM}${upTo(4)} (?:been|locked) (?:in|inside) (?:the |his |her )(?:bathroom|room|garage|shed|bedroom|car)${upTo(10)} (?:not answering|wont answer|no sound|water|silent|wont open|knocking|not responding|blade|pills|crying)`,
      `${THEM}${upTo(5)} (?:sitting|sat|alone|walking|outside|standing|in the (?:shed|garage|car|barn|attic))${upTo(4)} (?:with|holding)${upTo(4)} (?:revolver|gun|shotgun|rifle|rope|knife|pills|razor|medals)${upTo(6)}`,
      `${THEM}${upTo(8)} (?:wrote|texted|posted|messaged|said|says|sent|told me)${upTo(10)} (?:wont be (?:here|around|alive)|be (?:dead|gone) (?:by|tomorrow|soon|tonight)|last (?:night|message|day|goodbye)|see you (?:on|in) (?:the other|heaven|another)|ending it|end it|kill (?:himself|herself|themselves)|cant do this any ?more|its over|do it tonight|going to do it)${upTo(8)}(?: (?:tonight|tomorrow|now|today|plan|date|serious|scared|hours?|miles|far|away|help|what do i|online|offline|alone|pills|gun))`,
      `${THEM}${upTo(6)} (?:has|have|got|told me (?:s?he has)|made|with) (?:a |the |his |her )?(?:plan|date|method|means|note)${upTo(6)} (?:kill|die|suicide|end|it|life|himself|herself|secret|tonight)`,
    ),
    unless: new RegExp(
      `${LONG_AGO.source}| (?:airport|holiday|retire\\w*|resign\\w*|job|work|breakup|broke up|dumped|divorce|uni|college|school trip|moved|moving|emigrat\\w*|flight|gate|train to|honeymoon|concert|gym|meeting|phone died|battery|ghosted|tinder|date|dating|hinge|situationship|birthday|anniversary|funeral|passed away|died|lost|landlord|customer|wifi|borrow\\w*|museum|antique|medal ceremony|re enact\\w*) `,
    ),
  },
  {
    level: 'concern',
    kind: 'someone-else',
    when: phrases(
      `${THEM}${upTo(10)} (?:suicidal|self harm\\w*|cutting ${SELF}|hurting ${SELF}|harming ${SELF}|wants? to die|want to die|wanted to die|wish(?:es|ed)? (?:he|she|they) (?:was|were) dead|kill(?:ing)? ${SELF}|end(?:ing)? (?:his|her|their) life|suicide|better off dead|no reason to live|doesnt want to (?:live|be here|be alive|exist|wake up)|not want to (?:live|be here)|dont want to live|doesnt see (?:a|the|any) (?:point|future|reason)|hates? (?:being alive|(?:his|her|their) life|living)|would be better (?:off )?(?:without|dead)|be better off (?:without|if)|manage (?:fine|better|ok) without (?:him|her|them))`,
      `(?:cuts|scars|marks|burns|bruises) (?:on|up|along|all over) (?:his|her|their|my (?:\\w+ )?(?:friends|sons|daughters|sisters|brothers|students)) (?:arms?|legs?|thighs?|wrists?)|(?:found|saw) (?:\\w+ ){0,5}(?:blades?|razors?|search history|goodbye|cuts|notebook|diary|pills)${upTo(8)} (?:his|her|their|scared|worried|room|die|drawer|bed)`,
    ),
    unless:
      / (?:died by suicide|lost (?:him|her|them|my \w+|a \w+|her \w+|his \w+|their \w+) to suicide|committed suicide|killed (?:him|her)self|funeral|condolence\w*|grief|not suicidal|years ago|isnt suicidal|on the course|in the film|volunteer\w*|hotline|helpline|lol|haha|survivors|charity|fundrais\w*|wax\w*|tattoo|cat|kitten|shaving|paintball|rugby|football) /,
  },
  {
    level: 'concern',
    kind: 'someone-else',
    soft: true,
    when: phrases(
      `(?:worried|worry|scared|concerned|frightened|afraid|terrified|anxious)${upTo(2)} (?:about|for|over) (?:my|a|our|his|her|him|them|the)${upTo(3)} (?:friend|mate|brother|sister|mum|mom|mam|dad|husband|wife|son|daughter|boyfriend|girlfriend|cousin|roommate|flatmate|colleague|coworker|student|nan|grandad|uncle|aunt|kid|teenager|neighbou?r|partner|he|she|hes|shes)${upTo(14)} (?:hopeless|pointless|gone (?:very )?quiet|giving (?:things|stuff|his|her)|stopped (?:eating|seeing|talking|going|caring)|not (?:himself|herself|themselves|eating|right)|burden|tired of|the point|die|death|dark|gave|empty|self|withdrawn|drinking|no future|hates|cry\\w*|crying|pills|scars)`,
      `${THEM}${upTo(6)} (?:keeps saying|keeps? talking about|says|said|told me|says that|saying|wrote|writes|posts?|posted|texted|joked|jokes|talks about|whispers)${upTo(10)} (?:tired of everything|tired of (?:it|living|life)|had enough|had enough of (?:being|life|it)|whats the point|no point|whats it all for|doesnt matter any ?way|nothing matters|a burden|be better (?:off)?|wants it to be over|gone soon|wont be (?:here|around)|wants? to disappear|if im still here|wont be round|goes? with it|too much for everyone|surplus|fades? away|fade|want to be anything|ready to go to|lord would|worth more|if it wasnt for|under the ice|drown|feels? like a ghost|hates being|waiting to (?:die|follow|go)|join (?:him|her|mum|dad|them)|follow (?:her|him|them)|useless|worthless|empty inside|dying|death|be dead|no future|end|without (?:him|her|them)|disappear|not be here|sleep forever|hopeless|cant (?:cope|go on))`,
      `${THEM}${upTo(4)} (?:is|s|has|have|been|seems?|hasnt|isnt|gone|looks|sits|stopped|doesnt|wont|just)${upTo(4)} (?:not (?:himself|herself|themselves)|himself lately|been (?:himself|herself) since|stopped (?:eating|talking|seeing|leaving|going out|washing|caring)|gone (?:very |really |so )?quiet|giving (?:away )?(?:his|her|their|all)|given away|barely (?:talks?|eats?|sleeps?|speaks?|leaves)|hardly (?:talks?|eats?|speaks?)|stares at|in the dark|lost interest|shut (?:himself|herself) (?:off|away)|withdrawn)${upTo(12)}(?: (?:since|worried|worry|scared|afraid|help|died|redundan\\w*|says|doesnt|what do i|how do i|leave him|lost|something is|off))`,
    ),
    unless:
      / (?:exam|exams|gcse|a levels|new baby|gaming|fortnite|minecraft|crush|broke up with his|football|team|match|lol|haha|vet|puppy|cat|kitten|hamster|teething|weaning|printer|boiler|sugar|diet|keto|vegan|gym|queue|the film|spoilers?|commute|ironing|cooking|decorating|politics|twitter|the news|weather|football season) /,
  },
];
