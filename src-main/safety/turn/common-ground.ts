/** Whether words take up what somebody said: a word of theirs, or another word for the same feeling. */
import type { Language } from '../../../src-preload/contract/words.ts';

/** Feelings that count as the same one, in both languages. */
const FEELINGS: readonly RegExp[] = [
  /\b(?:sad\w*|down|cry\w*|cried|tears?|grie\w+|heartbr\w+|blue|low|miss\w*|loss|lost|mourn\w*)\b|슬프|슬퍼|슬픔|울[었어고음]|눈물|우울|가라앉|서글|마음이\s?아|아프|아픈|아파|그립|그리[워운]|보고\s?싶|허전|상실/,
  /\b(?:worr\w+|anxi\w+|nervous\w*|tense|tension|panic\w*|edge|dread\w*|scar[ey]\w*|afraid|fear\w*|fright\w*|terrif\w*|uneasy|shak\w+|racing|pounding)\b|불안|걱정|초조|긴장|떨리|떨려|두렵|두려|무서|무섭|겁|조마|두근|쿵쾅/,
  /\b(?:ang(?:er|ry)|mad|furious|annoy\w*|irritat\w*|frustrat\w*|unfair\w*|resent\w*|rage|pissed|hate\w*|insult\w*|disrespect\w*)\b|화[가나났]|화를|짜증|분하|분노|억울|열\s?받|답답|속상|미워|밉|무시/,
  /\b(?:tired|exhaust\w*|worn|drain\w*|fatigue\w*|weary|burn\w*|energy|heav\w+|sleep\w*|awake|rest\w*|hard|tough|difficult|struggl\w*)\b|지치|지친|지쳐|지쳤|피곤|힘들|힘드|힘든|힘이|기운|무겁|무거|버겁|버거|고단|잠|벅차|애[쓰썼]/,
  /\b(?:lonel\w*|alone|isolat\w*|left out|nobody|no one|by yourself|myself|friends?)\b|외로|외롭|혼자|쓸쓸|고립|아무도|동떨어/,
  /\b(?:asham\w*|shame\w*|embarrass\w*|guilt\w*|blam\w*|fault|sorry|worthless|fail\w*|stupid|useless|burden\w*|not (?:good )?enough|mistakes?|criti\w+|judg\w+)\b|부끄|창피|죄책|미안|탓|잘못|한심|못난|못하|쓸모|실패|부족|짐|망[쳤치]|실수|자책|비난/,
  /\b(?:happ\w+|glad|good|joy\w*|proud|pride|relie\w+|excit\w*|great|nice|better|smil\w+|laugh\w*|well)\b|기쁘|기쁜|기뻐|기쁨|좋|행복|뿌듯|신나|다행|설레|즐거|나아|웃|반가/,
  /\b(?:surpris\w*|shock\w*|unexpected\w*|sudden\w*|stun\w*|out of nowhere|blue)\b|놀라|놀랐|놀란|갑자기|갑작|당황|충격|뜻밖|예상/,
  /\b(?:disgust\w*|gross|repuls\w*|sick of|loath\w*|hate)\b|싫|역겨|혐오|질려|질렸|지긋|불쾌|거부/,
  /\b(?:overwhelm\w*|too much|a lot|swamp\w*|pressure\w*|stress\w*|pil\w+ up|deadline\w*|buried|busy)\b|벅차|감당|버거|스트레스|압박|부담|쌓[이여인]|밀[려리]|바쁘|바빠/,
  /\b(?:empty|emptiness|numb\w*|nothing|hollow|pointless|motivation|stuck|point)\b|공허|텅|무기력|의욕|아무것도|멍|귀찮|의미/,
  /\b(?:hurt\w*|reject\w*|ignor\w*|dismiss\w*|betray\w*|let down|disappoint\w*|jealous\w*|broke up|breakup|left|stung|sting\w*|painful|pain)\b|서운|섭섭|실망|상처|무시|배신|거절|헤어|이별|떠[나났]|아[파프픈팠]/,
  /\b(?:confus\w*|unsure|don't know|no idea|stuck|lost|unclear)\b|모르겠|모르|헷갈|막막|답답|혼란|갈피/,
  /\b(?:die|dying|dead|death|suicid\w*|disappear\w*|end (?:it|my|your)|not (?:be )?here|kill\w*)\b|죽|사라지|없어지|자살|끝내/,
];

const STOP_EN = new Set(
  'the and but for with that this have has had was were are you your yours not just really very what when how who why all any can could would should will did does don doesn didn isn wasn aren from into about them they she him her his our out there then than too also been being being because feel feels feeling like get got one some more much even only still back want wants know think thought say said thing things make made going went come came'.split(
    ' ',
  ),
);
const STOP_KO =
  /^(?:그냥|너무|정말|진짜|그리|그런|근데|그래|저는|제가|나는|내가|저도|나도|이제|요즘|오늘|지금|아까|계속|자꾸|조금|많이|다시|그게|이게|이런|것|거|게|같|있|없|하|되|좀|다|안|못|더|또|왜|뭐|네|응|아니|아무|어떻|어떤|무슨|사실|아주|매우|때|수|분|번)$/;
const PARTICLE =
  /(?:에서는|에서도|이라는|이라고|라는|라고|에게|한테|에서|까지|부터|처럼|이랑|으로|이나|마다|은|는|이|가|을|를|에|도|만|와|과|랑|의|로|요)$/;

function stemsOf(text: string, language: Language): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []) {
    const stem = language === 'ko' ? koreanStem(word) : englishStem(word);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

function englishStem(word: string): string | null {
  const bare = word.replace(/'.*$/, '');
  if (bare.length < 3 || STOP_EN.has(bare)) return null;
  const stem = bare.replace(/(?:ing|edly|ed|ies|es|s|ly|y|e)$/, '');
  return (stem.length < 3 ? bare : stem).slice(0, 6);
}

/** The first two syllables without a particle: what stays of a noun or a verb through most of its forms. */
function koreanStem(word: string): string | null {
  const bare = word.length > 1 ? word.replace(PARTICLE, '') || word : word;
  const stem = bare.slice(0, 2);
  return STOP_KO.test(stem) || STOP_KO.test(bare) ? null : stem;
}

/** How many words of a text carry something that could be taken up. */
export function weightyWords(text: string, language: Language): number {
  return stemsOf(text, language).size;
}

export function takesUp(words: string, person: string, language: Language): boolean {
  const theirs = stemsOf(person, language);
  for (const stem of stemsOf(words, language)) if (theirs.has(stem)) return true;
  const [said, meant] = [words.toLowerCase(), person.toLowerCase()];
  return FEELINGS.some((feeling) => feeling.test(said) && feeling.test(meant));
}
