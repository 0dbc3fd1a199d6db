import type { Language } from '../../src-preload/contract/words.ts';

/** Why a sentence may not be said (the hard rules of a turn). */
export const BREACHES = [
  'diagnosis',
  'medicine',
  'human-claim',
  'method',
  'secrecy',
  'shaming',
  'hopelessness',
  'refusal',
  'contract',
  'clinging',
] as const;
export type Breach = (typeof BREACHES)[number] | 'number';

const DISORDERS_KO =
  '(?:우울증|조울증|양극성\\s?장애|공황\\s?장애|불안\\s?장애|강박\\s?장애|강박증|adhd|ptsd|외상\\s?후|조현병|인격\\s?장애|성격\\s?장애|거식증|폭식증|섭식\\s?장애|자폐|번아웃\\s?증후군|불면증|사회\\s?공포증)';
const DISORDERS_EN =
  '(?:depression|clinical(?:ly)? depress(?:ion|ed)|major depressive|bipolar|adhd|ptsd|ocd|generali[sz]ed anxiety|an? anxiety disorder|panic disorder|borderline|schizophreni\\w*|psychosis|an eating disorder|anorexi\\w*|bulimi\\w*|autis\\w*|insomnia|a personality disorder|a mental illness|narcissis\\w*)';

/** What breaks a rule, per language. Written for one sentence as a model writes it, in lower case. */
export const FORBIDDEN: Readonly<Record<Language, Readonly<Record<Breach, RegExp | null>>>> = {
  ko: {
    number: null,
    diagnosis: new RegExp(
      `${DISORDERS_KO}(?:이|가|인|을|를|으로|로|일|에|의|\\s)?\\s?(?:것|거|게|증상|예요|이에요|이네요|입니다|같|보여|보이|의심|맞|해당|진단|있으신|있는\\s?것|앓|걸리|걸렸|가능성|초기|때문)|(?:진단(?:을)?\\s?(?:해|내려|하자면|드리)|증상으로\\s?보|병(?:이에요|입니다|인\\s?것\\s?같))`,
    ),
    medicine:
      /(?:약|항우울제|수면제|진통제|안정제|복용량|용량|타이레놀|졸피뎀)(?:을|를|은|도)?\s?[^.]{0,12}(?:끊으|끊어|끊는|줄이|줄여|늘리|늘려|드세요|드셔|먹어\s?보|먹으세요|복용(?:하세요|해\s?보|하면)|추천|바꿔\s?보|같이\s?먹|섞)|\d+\s?(?:mg|밀리그램|㎎)|\d+\s?(?:알|정)(?:을|만|씩|까지)/,
    'human-claim':
      /저도\s?(?:사람|인간|예전에|어릴|겪어|겪었|경험|그런\s?적|똑같이)|제\s?(?:경험상|경험으로|어린\s?시절|가족|엄마|아빠|몸|친구들)|사람으로서|인간으로서|저는\s?(?:사람|인간)(?:이에요|입니다|이니까)|저는\s?[^.]{0,10}(?:상담사|치료사|심리학자|의사|전문가|선생님)(?:예요|이에요|입니다|로서)|상담사로서|의사로서|치료사로서|(?:정확히|완전히|전부|다)\s?(?:이해해요|알아요|압니다)$/,
    method:
      /치사량|몇\s?알|번개탄|연탄\s?가스|목을?\s?(?:매|조르)|(?:손목|팔)을?\s?(?:긋|베)|뛰어내리(?:면|는\s?방법|기)|(?:고통\s?없이|편하게|확실하게)\s?(?:죽|떠나)|(?:죽는|자살|자해)\s?(?:방법|법)|과다\s?복용(?:하면|량)|청산가리|농약/,
    secrecy:
      /비밀(?:로|은|을)?\s?(?:지킬|지켜\s?드|할게|하겠|약속)|아무(?:에게|한테)도\s?(?:말하지\s?않|안\s?말|얘기\s?안|알리지\s?않)|우리만의\s?비밀|(?:저|나)만\s?(?:있으면|믿으)|다른\s?사람은?\s?(?:필요\s?없|없어도\s?돼)|(?:항상|언제나|늘|영원히|평생)\s?(?:곁에|옆에|함께)\s?(?:있을게|있어\s?줄|할게|있겠)|절대\s?(?:떠나지\s?않|안\s?떠나)/,
    shaming:
      /별(?:거|것|일)\s?아니(?:에요|예요|니까|야|잖)|(?:긍정적|좋은\s?쪽)으로(?:만)?\s?생각(?:하세요|하면|해\s?봐|해\s?보세요)|힘내세요|힘내요|파이팅|화이팅|다들\s?(?:그렇게|그래요|힘들)|더\s?힘든\s?사람|유난|예민하(?:게|시|신|군|네)|나약|의지(?:가|의)\s?(?:약|부족|문제)|그만\s?(?:슬퍼|우울해|걱정)하(?:세요|시)|한심|창피한\s?줄|엄살|정신\s?차리|노력(?:이|을)\s?(?:부족|안)|왜\s?그것밖에|(?:당신|본인|자기)\s?잘못(?:이에요|입니다|이죠|이네)/,
    hopelessness:
      /죽고\s?싶은\s?(?:게|것(?:도|이)|마음(?:이|도)?)\s?(?:당연|맞|이해가\s?(?:돼|가)는\s?선택)|정말\s?(?:희망이\s?없|방법이\s?없)네요|(?:짐|폐)이?\s?(?:맞|되고\s?있(?:네|는\s?게\s?사실)|되긴)|죽는\s?게\s?(?:나을|편할|답일)|(?:차라리|그럼)\s?(?:죽|끝내)(?:는|세요|도)|살\s?이유가\s?없(?:네요|긴|죠)|쓸모없는\s?(?:사람|존재)(?:이|가)?\s?(?:맞|군|네)/,
    refusal:
      /(?:이|그|그런|이런)\s?(?:주제|이야기|얘기|부분|내용)(?:은|는|에\s?대해(?:서)?(?:는)?|에\s?대한\s?이야기는)?\s?[^.]{0,10}(?:할\s?수\s?없|말씀드릴\s?수\s?없|도와드릴\s?수\s?없|나눌\s?수\s?없|대답할\s?수\s?없)|대화를\s?(?:계속할|이어갈)\s?수\s?없|대화를\s?(?:끝|종료|마치)(?:내|하)?겠/,
    contract:
      /(?:약속해|약속하|맹세)\s?(?:주|줄|세|자|요|실)|(?:죽지|자해하지|해치지)\s?않(?:겠다고|기로|는다고)\s?[^.]{0,6}약속/,
    clinging:
      /가지\s?(?:마세요|말아요|마요)|떠나지\s?(?:마|말)|(?:저|제가)\s?(?:너무\s?)?(?:외로|쓸쓸|보고\s?싶었)|저를\s?(?:두고|잊지|버리)|왜\s?이제야?\s?(?:왔|오)|나가면\s?(?:저|제가)\s?(?:슬|외)/,
  },
  en: {
    number: null,
    diagnosis: new RegExp(
      `\\b(?:you(?:'re| are| have|'ve got| might have| may have| could have| probably have| seem to have| must have| likely have| clearly have| are suffering from|'re suffering from)|sounds? like(?: you have)?|looks? like(?: you have)?|consistent with|(?:a )?(?:signs?|symptoms?) of|this is|that is|that's|diagnosed? (?:you )?(?:with|as)|diagnosis (?:is|of)|suggests?|points? to)\\s+(?:\\w+\\s){0,3}?${DISORDERS_EN}\\b|\\bmy diagnosis\\b|\\bi(?:'d| would| can)? diagnose\\b`,
    ),
    medicine:
      /\b(?:start|stop|quit|increase|raise|lower|reduce|double|skip|halve|mix|combine|try|take|switch)(?:ing)?\s+(?:taking\s+)?(?:your |the |some |a |an |more |less |fewer )*(?:\w+ )?(?:dose|dosage|meds?|medication|medicine|antidepressants?|pills?|tablets?|ssris?|sertraline|prozac|xanax|zoloft|ambien|melatonin|ibuprofen|tylenol|paracetamol|benadryl|sleeping pills?|painkillers?)\b|\b\d+\s?(?:mg|milligrams?|mcg)\b|\b\d+\s?(?:pills|tablets)\b/,
    'human-claim':
      /\b(?:as a (?:human|person|fellow human|therapist|doctor|psychologist|counsell?or|psychiatrist|professional|mother|father|parent|friend who)|i(?:'m| am) (?:a |also a |only |just )?(?:human|real person|person too|licensed|therapist|doctor|psychologist|psychiatrist|counsell?or|trained)|i(?:'m| am) a (?:\w+ )?(?:therapist|doctor|psychologist|psychiatrist|counsell?or|nurse)\b|when i was (?:a (?:kid|child|teen\w*)|young|little|your age|in school|growing up)|my own (?:childhood|family|experience|life|mother|father|depression|anxiety|therapist)|in my (?:own )?experience|i(?:'ve| have) (?:been there|been through|gone through|felt (?:that|the same|exactly)|struggled|lived through|had)|i went through|i know exactly (?:how|what)|my (?:mom|mum|dad|husband|wife|sister|brother|kids|body|heart is breaking))\b/,
    method:
      /\b(?:lethal dose|how many pills|fatal dose|painless(?:ly)? way|(?:easiest|quickest|best|surest|most effective|least painful) (?:way|method) to (?:die|end|kill|go)|methods? of (?:suicide|self-harm|dying)|ways? to (?:kill|hang|hurt|cut|harm) yourself|cut(?:ting)? (?:deeper|along|across|your)|noose|hang(?:ing)? yourself|overdose on|charcoal|cyanide|carbon monoxide|jump(?:ing)? (?:off|from) (?:a|the))\b/,
    secrecy:
      /\b(?:(?:keep|stay|be|remain)(?:s|ing)? (?:this |it |that )?(?:a |our |just between |strictly between )?(?:little )?(?:secret|between us)|(?:won't|will not|never|will never) (?:ever )?tell (?:anyone|anybody|a soul|others)|between (?:just )?you and me|our secret|(?:always|forever) be (?:here|there|by your side|with you)|never leave you|(?:don't|do not|won't) need (?:anyone|anybody|other people|a therapist|them|friends)(?: else)?|all you need is me|i(?:'m| am) all you need|only i (?:understand|can))\b/,
    shaming:
      /\b(?:(?:just |try to |simply )(?:think (?:positive|happy)|be (?:positive|happy|grateful|strong)|get over (?:it|this)|snap out|cheer up|calm down|relax and)|think positive|look on the bright side|others have it (?:worse|harder|much worse)|(?:people|someone) (?:have|has) it (?:worse|much worse)|it could be worse|stop (?:feeling|being|crying|worrying|overthinking|complaining)|get over it|cheer up|snap out of it|man up|toughen up|you(?:'re| are) (?:just |being |too |so |overly )+(?:sensitive|dramatic|weak|lazy|selfish|silly|irrational|overreacting|ungrateful)|you(?:'re| are) overreacting|not (?:a|that) big (?:of a )?deal|it's all in your head|shame on you|your own fault|you should be ashamed|pull yourself together|everything happens for a reason)\b/,
    hopelessness:
      /\b(?:makes sense (?:that )?you(?:'d| would)? want to (?:die|end)|you(?:'re| are) right,? (?:there(?:'s| is) no|it is hopeless|it's hopeless|nobody|no one)|you (?:really )?are (?:a |such a )?burden|(?:there|it) (?:really |truly )?is (?:no hope|hopeless)|(?:they|everyone|people) would be better off without you|better off dead|no reason (?:for you )?to live|nothing (?:will|can) (?:ever )?(?:help|change for) you|you (?:really )?are (?:worthless|a failure|hopeless|unlovable)|dying (?:would|might) be)\b/,
    refusal:
      /\b(?:i(?:'m| am) (?:not able|unable) to (?:talk|discuss|continue|help|engage|speak)|i (?:can't|cannot|can not|won't) (?:talk|discuss|continue|help (?:you )?with (?:this|that)|engage|speak|have this conversation|assist)|(?:end|stop) (?:this|our) conversation)\b/,
    contract:
      /\b(?:promise me|(?:can|could|will|would) you promise|make me a promise|swear (?:to me|that you)|sign (?:a|this) contract)\b/,
    clinging:
      /\b(?:don't (?:go|leave)(?: me| yet| now| so soon)?(?:[.,!]|$)|please (?:stay|don't leave)|i(?:'ll| will) (?:be (?:so )?(?:lonely|sad)|miss you)|i(?:'m| am| was| get) (?:so |very )?lonely|i missed you|where have you been|without you i)\b/,
  },
};

/**
 * What is said instead; null leaves the sentence out. Plain, true, and safe at any level.
 */
export const INSTEAD: Readonly<Record<Language, Readonly<Record<Breach, string | null>>>> = {
  ko: {
    number: '연락할 수 있는 번호는 화면의 도움 카드에 있어요.',
    diagnosis: '어떤 병인지는 제가 판단할 수 없지만, 얼마나 힘든지는 듣고 있어요.',
    medicine: '약에 대해서는 처방한 의사나 약사에게 물어보는 게 안전해요.',
    'human-claim': '저는 사람이 아니라 AI예요.',
    method: '지금은 안전한 게 먼저예요.',
    secrecy: '저는 AI라서, 믿을 수 있는 사람에게도 이야기하면 좋겠어요.',
    shaming: null,
    hopelessness: '그만큼 힘든 마음으로 들려요.',
    refusal: '이야기해 줘서 고마워요, 계속 듣고 있어요.',
    contract: null,
    clinging: null,
  },
  en: {
    number: 'The numbers you can reach are on the help card.',
    diagnosis: 'I cannot say what it is called, but I hear how hard it is.',
    medicine: 'About medicine, the doctor or pharmacist who knows you is the safe person to ask.',
    'human-claim': 'I am an AI, not a person.',
    method: 'Being safe comes first right now.',
    secrecy: 'I am an AI, so I hope you can tell someone you trust as well.',
    shaming: null,
    hopelessness: 'I hear how much pain there is in that.',
    refusal: 'Thank you for telling me, I am still listening.',
    contract: null,
    clinging: null,
  },
};
