/** Remarks on how the person looks: she has no eyes for it, and a camera only guesses (section 4, R13). */
import type { Language } from '../../../src-preload/contract/words.ts';
import type { HardRule } from './hard-rule.ts';

const LOOK =
  '(?:sad|down|low|unhappy|upset|tired|exhausted|worn(?: out| down)?|drained|weary|sleepy|pale|flushed|ill|sick|unwell|rough|awful|terrible|miserable|gloomy|worried|anxious|nervous|tense|stressed|scared|afraid|frightened|fearful|startled|shaken|surprised|shocked|angry|cross|annoyed|frustrated|irritated|disgusted|happy|happier|glad|cheerful|pleased|relieved|content|calm|calmer|relaxed|peaceful|bright|brighter|better|worse|well|good|great|lovely|beautiful|pretty|handsome|nice|amazing|radiant|lonely|lost|hurt|hopeful|hopeless|confused|distant|distracted|overwhelmed|serious|off|out of sorts|under the weather|troubled|different|tearful|teary|uncomfortable|uneasy|restless|okay|ok|fine|all right|alright)';
const FACE = '(?:face|facial expressions?|expressions?|eyes|smile|frown|brow|features|gaze)';
/** Somebody said it, asks it, or speaks of any time it may be so. */
const TOLD =
  /\b(?:said|say|says|saying|told|tell|tells|telling|mention(?:ed)?|feel|felt|feels|think|thinks|thought|worr(?:y|ied)|afraid|whether|if|when|whenever|while|until|before|how|what|wish(?:ed)?|want(?:ed)?|hope[ds]?|try(?:ing)?|tried|to make|makes?|made|people|others|cannot|can't|not|n't|never|because|even though|no matter)\b[^.;:?!]{0,40}$/;

const ENGLISH: readonly HardRule[] = [
  {
    when: new RegExp(
      `\\byou(?:'re| are|'ve been)? (?:(?:do|really|still|just|certainly|sure|always|also|even|suddenly|now) ){0,2}(?:look|looks|looked|looking|appear|appeared)(?: to me)?,? (?:(?:a (?:bit|little|lot)|so|very|really|quite|rather|pretty|kind of|sort of|somewhat|more|less|too|to be|to me|much|almost|particularly) ){0,3}${LOOK}\\b`,
    ),
    unlessAfter: TOLD,
  },
  {
    when: /\byou(?:'re| are)? (?:(?:do|really|still|just|certainly|sure) ){0,2}look(?:s|ed|ing)? (?:a (?:bit|little) )?(?:like (?:you|some\w+|a|it|there)\b|as (?:if|though)\b)/,
    unlessAfter: TOLD,
  },
  {
    when: new RegExp(
      `\\byour (?:\\w+ )?${FACE}(?: (?:just|really|still|always|even|suddenly))? (?:look|looks|looked|seem|seems|seemed|show|shows|showed|say|says|said|tell|tells|told|is|are|was|were|has|have|went|goes|lit|lights?|fell|falls|dropp(?:ed|s)|changed|changes|softened|hardened|tightened|brightened|darkened|suggests?|betrays?|gives?)\\b`,
    ),
    unlessAfter: TOLD,
    unlessNext: /^ (?:closed|open|shut|on|resting|free|yours|up to|well come)\b/,
  },
  {
    when: new RegExp(
      `\\bi(?: can| could| do|'ve|'m| have)? (?:just )?(?:see|saw|seen|seeing|notice|noticed|noticing|tell|read|sense|catch|caught)\\b[^.;?!]{0,40}\\b(?:in|on|from|by|across|over|behind) your ${FACE}\\b`,
    ),
    unlessAfter: /\b(?:cannot|can't|not|n't|never|wish)\b[^.;:?!]{0,20}$/,
  },
  {
    when: new RegExp(
      `\\b(?:written|looks?|sadness|pain|worry|fear|anger|joy|happiness|tears|tiredness|exhaustion|relief) (?:\\w+ ){0,3}(?:in|on|across|over) your ${FACE}\\b|\\b(?:judging |going )?(?:by|from) (?:the look (?:on|in|of) )?your (?:face|eyes|expression|looks?)\\b`,
    ),
    unlessAfter: TOLD,
  },
  {
    when: /\bi(?: can| could| do)? (?:see|saw|notice|noticed)(?: that)? (?:you(?:'re| are| were)? |your )(?:\w+ )?(?:crying|smil(?:e|ing)|frown(?:ing)?|tears|tearing|blush(?:ing)?|trembling|shaking|grin(?:ning)?|wincing|yawn(?:ing)?)\b/,
    unlessAfter: /\b(?:cannot|can't|not|n't|never|if|when|wish)\b[^.;:?!]{0,20}$/,
  },
  {
    when: /\b(?:are you|you(?:'re| are| seem to be| appear to be)) (?:(?:still|really|now|just|almost) )?(?:smiling|frowning|grinning|blushing|tearing up|welling up|wincing|crying|in tears)\b/,
    unlessAfter:
      /\b(?:if|when|whenever|while|that|because|like|as|until|said|say|told|whether|feel|felt|mean|means)\b[^.;:?!]{0,30}$/,
  },
  {
    when: new RegExp(
      `\\bi(?: can| do)? see(?: that)? you(?:'re| are) (?:(?:so|very|really|quite|a (?:bit|little)|rather) )?${LOOK}\\b`,
    ),
    unlessAfter: /\b(?:cannot|can't|not|n't|never|if|when|wish)\b[^.;:?!]{0,20}$/,
  },
  {
    when: /\byou(?:'re| are) visibly\b|\byour (?:shoulders|posture|hands|jaw) (?:look|seem)(?:s|ed)?\b|\bthe long face\b|\b(?:is that|do i see|are those) (?:an? |some )?(?:\w+ )?(?:smiles?|tears?|frown)\b|(?:^|[,;] )(?:just )?(?:looking at you|by the looks? of you)\b|\bi see (?:\w+ )?(?:sadness|pain|fear|worry|anger|joy|tears) in you\b/,
  },
  {
    when: /\byou(?:'ve got| have)(?: such)? an? (?:\w+ ){1,2}(?:expression|look|face)\b/,
    unlessAfter: TOLD,
    unlessNext: /^ (?:at|around|into|for)\b/,
  },
  {
    when: /\b(?:what a|such a|you have an?|you've got an?|i like (?:your|that)|love (?:your|that)|with that) (?:\w+ )?(?:smile|frown)\b/,
    unlessNext: /^ (?:of|from|to|on (?:his|her|their))\b/,
  },
];

const ON_FACE =
  '(?:표정|얼굴빛|얼굴|안색|낯빛|눈빛|눈가|눈시울|인상|입꼬리)(?:이나|이|은|에는|에서|엔|에|도|만|부터|을|를|가)?';
const SHOWS =
  '(?:어두|어둡|밝|굳[어었은]|슬[프퍼픈픔]|지[쳐친쳤]|피곤|힘들|힘든|힘이\\s?없|기운|좋[아은았네]|안\\s?좋|창백|하얗|하얘|상기|그늘|걱정|불안|긴장|화[가나난]|무거|무겁|심각|편안|편해|환[하해한]|눈물|촉촉|드러나|드러났|보[여였]|보이[네는시]|보입|비[쳐치쳤]|스[쳐치쳤]|묻어|말해|달라|바뀌|변하|변했|웃)';
const PEOPLE =
  '사람|그분|친구|친구분|엄마|아빠|어머니|아버지|부모|부모님|상사|동료|선생님|교수|교수님|팀장|팀장님|부장|부장님|사장|사장님|남편|아내|아이|애|아기|아들|딸|언니|오빠|누나|형|동생|애인|남자친구|여자친구|남친|여친|걔|그녀|그|누군가|누구|가족|가족들|모두|다들|남|남들|상대|상대방|이웃|손님|후배|선배|할머니|할아버지|강아지|고양이';
const AFTER = '(?:의|들의|들|은|이|가|는|께서|도)?\\s(?:그\\s)?(?:[가-힣]+\\s){0,2}';
/** Somebody else, or a face that is not before her. */
const OTHERS = `(?<![가-힣])(?:${PEOPLE}|거울\\s?속|사진\\s?속|제|달)${AFTER}`;
const OF_OTHERS = new RegExp(`${OTHERS}$`, 'u');
/** What looks so is something else: a noun marked as the subject, or a whole clause. */
const SUBJECT = new RegExp(
  `${OTHERS}${ON_FACE}\\s(?:[가-힣]+\\s){0,3}$|(?:^|\\s)(?!(?:많이|깊이|같이|더|아직도|그래도|아무래도|지금도|오늘도|여전히|너무도|오늘은|지금은|요즘은|아까는|기분이|기분은|표정이|표정은|얼굴이|얼굴은|마음이|마음은|안색이|모습이|모습은|저한테는|제게는)\\s)(?![가-힣]*(?:하|시|있|없|되|내|보|오|듣|쓰|나누|꺼내)는\\s)[가-힣]{0,9}(?:이|가|은|는|도|들|께서|게|건|것|거)\\s(?:[가-힣]+\\s){0,3}$`,
  'u',
);
const AS =
  '슬퍼|힘들어|지쳐|피곤해|우울해|어두워|밝아|불안해|초조해|화나|행복해|기뻐|편해|편안해|긴장돼|긴장해|긴장되어|놀라|무서워|겁먹어|외로워|쓸쓸해|속상해|괴로워|아파|좋아|나아|안\\s?좋아|기운이?\\s?없어|힘이?\\s?없어|굳어|창백해|차분해|걱정스러워|걱정돼|심각해|가라앉아|무거워|예뻐|멋져|멋있어|즐거워|신나|답답해|울적해|졸려|버거워|벅차|심란해|복잡해|당황해|괜찮아|화가\\s?나|풀이\\s?죽어|(?:생각|걱정|고민|근심|여유|피로)(?:이|가)?\\s?(?:많아|없어|가득해|쌓여)';

const KOREAN: readonly HardRule[] = [
  {
    when: new RegExp(`${ON_FACE}\\s?(?:[가-힣]+\\s){0,3}?[가-힣]*${SHOWS}`),
    unlessAfter: OF_OTHERS,
    unlessNext: /^[가-힣]*(?:다고\s|다는|대요|려고|고\s?싶|기\s?싫|\s?수\s)/u,
  },
  {
    when: new RegExp(
      `(?:${AS})\\s?보(?:여|이|인|였|입|이시|이네)|(?:슬픈|힘든|지친|피곤한|우울한|불안한|초조한|화난|화가\\s?난|행복한|기쁜|편안한|긴장한|놀란|겁먹은|무서운|외로운|속상한|괴로운|아픈|답답한)\\s?(?:것처럼|듯이?|듯해)\\s?보(?:여|이|인|였|입)`,
    ),
    unlessAfter: SUBJECT,
    unlessNext:
      /^(?:\s?고\s?싶|려고|려는|려\s|지\s?않으려|기\s?(?:싫|위)|게\s|는\s|다[고는]|대[요서]|면\s|던\s|니까\s)/u,
  },
  {
    when: /(?:웃고|울고|미소\s?(?:를\s?)?짓고|미소를?\s?띠고|찡그리고|눈물을?\s?흘리고|떨고)\s?(?:있|계)(?:네요|군요|으시네요|으시군요|시네요|시군요|어요|으세요|시?는군요|시?는\s?것\s?같|시?는\s?것처럼|시?는\s?게)/u,
    unlessAfter: SUBJECT,
    unlessNext: /^\s?수/u,
  },
  {
    when: /(?:슬픈|지친|어두운|밝은|굳은|피곤한|불안한|걱정스러운|힘든|화난|놀란|편안한|환한)\s?(?:표정|얼굴|눈빛|낯빛|인상)(?:이[네에시군]|을\s?(?:짓|하[고시]|지으))|(?:표정|얼굴|안색|눈빛)[을를]?\s?보(?:니|면서|고\s?있으니)|(?:미소|웃는\s?모습|웃음)[가이]\s?(?:참\s|정말\s)?(?:예[쁘뻐]|보기\s?좋|아름|따뜻|환하|환해)/u,
    unlessAfter: OF_OTHERS,
  },
  {
    when: /눈물이?\s?(?:고[여였이]|맺[혀혔히]|글썽)[가-힣]*|글썽이/u,
    unlessAfter: SUBJECT,
    unlessNext: /^\s(?:때|수|만큼)/u,
  },
];

/** What no reply tells a person of their looks, unless they spoke of them first. */
export const LOOKS: Readonly<Record<Language, readonly HardRule[]>> = {
  en: ENGLISH,
  ko: KOREAN,
};

const OWN: Readonly<Record<Language, RegExp>> = {
  en: /\bi(?:'m| am| was)? (?:\w+ ){0,3}look(?:s|ed|ing)?\b(?! (?:at|for|after|into|back|forward|around|up|over|out|through|to|down on)\b)|\bmy (?:\w+ )?(?:face|eyes?|expression|smile|skin|looks|appearance)\b|\bmirror\b|\b(?:i'm|i am|i was|i keep|i've been|i started|just started) (?:\w+ )?(?:crying|smiling|blushing|tearing up|shaking|laughing)\b|\bin tears\b|\bi (?:can't stop |could )?cr(?:y|ied|ying)\b/,
  ko: /(?:내|제|나의|저의)\s?(?:얼굴|표정|눈|인상|안색|외모|모습)|거울|셀카|외모|(?:얼굴|표정|안색|눈)(?:이|은|도)\s?(?:[가-힣]+\s?){0,2}(?:부[었어]|안\s?좋|어두|어둡|굳|창백|빨개|못생|까칠|상했|엉망)|눈물|울[었어고면]|웃[었어고음]/,
};

/** Others say it of them. */
const TOLD_SO = /보인(?:대|다고|다는|다네)/u;
const LOOKS_OF_OTHERS = new RegExp(
  `(?<![가-힣])(?:${PEOPLE})${AFTER}(?:${ON_FACE}\\s?)?[가-힣]+(?:\\s보[가-힣]+)?`,
  'gu',
);

/** Whether the person spoke of how they look, or of tears or smiles of theirs. */
export function speaksOfOwnLooks(said: string, language: Language): boolean {
  const plain = said.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return TOLD_SO.test(plain) || OWN[language].test(plain.replace(LOOKS_OF_OTHERS, ' '));
}

/** A look put as a question, or the question that is asked in place of a remark. */
const HOW_IT_FEELS: Readonly<Record<Language, RegExp>> = {
  en: /\bhow (?:does|did|is|was) it (?:feel |for you )?to (?:say|hear yourself say|tell me|talk about|speak of|put)\b/,
  ko: /(?:말|얘기|이야기|말씀)[을를]?\s?(?:하니까|하니|하면서|하고\s?나니까?|꺼내니까?|하실\s?때|할\s?때)[^.?!]{0,20}(?:마음|기분|느낌)[^.?!]{0,12}(?:어때|어떠|어떤|어땠)/,
};

export function asksHowItFeels(sentence: string, language: Language): boolean {
  return HOW_IT_FEELS[language].test(sentence.toLowerCase());
}
