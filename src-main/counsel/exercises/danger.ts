/**
 * Words that name a real danger or a loss inside an exercise. The safety detector hears every sentence first; these
 * catch what it rightly lets pass as no emergency, but what no exercise should be done with.
 */

const ONE_KO =
  '(?:남편|아내|아빠|아버지|엄마|어머니|남친|남자\\s?친구|여친|여자\\s?친구|애인|그\\s?사람|그놈|누가|누군가|전\\s?남친|전\\s?남편|스토커|형|오빠|언니|누나|새아빠|상사|사장|걔|그\\s?애)';

const DANGER: readonly RegExp[] = [
  new RegExp(
    `${ONE_KO}[^.]{0,20}(?:때(?:려(?!\\s?치)|렸|리|린|릴)|밀쳤|밀치|발로\\s?[차찼]|목을\\s?[조졸]|협박|위협|가둬|가뒀|쫓아[와오왔]|칼을\\s?(?:들|휘|겨|꺼내|던)|죽이겠|죽인다고|집어던|던졌)`,
  ),
  /(?:저를|나를|날|절|아이를|애를|애들을|엄마를|동생을|강아지를)[^.]{0,8}(?:때려(?!\s?치)|때렸|때리|때릴|협박|죽이|해칠|해치|만지(?:려|고)|추행|스토킹)/,
  /(?:누가|누군가|스토커|모르는\s?(?:사람|남자)|전\s?남친|전\s?남편|그놈)[^.]{0,12}(?:따라[와오왔다]|지켜\s?[보봐]|집\s?앞에)/,
  /폭행|폭력|학대|협박|성추행|성폭|강간|스토킹|손찌검|데이트\s?폭력|감금|(?:맞고|맞으면서)\s?(?:살|지내|자)|(?:또|자주|계속)\s?맞(?:았|을까|아요(?=\s*[가-힣]*\s*집))|멍이?\s?들(?:었|게)/,
  /자해|자살|죽고\s?싶|죽어\s?버리|죽을까\s?생각|살고\s?싶지\s?않|사라지고\s?싶|스스로를\s?해[치칠]|(?:저|나|제|내)(?:를|가|\s?자신을)\s?해[치칠]|안전하지\s?않|집이\s?무서워|목숨/,
  /\b(?:he|she|they|my \w+|someone|somebody|a man|the man|dad|mum|mom|father|mother|husband|wife|boyfriend|girlfriend|partner|ex|boss)\b[^.]{0,30}\b(?:hit|hits|hitting|beat|beats|beating|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|chok(?:e|es|ed|ing)|push(?:es|ed|ing)|shov(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|hurt(?:s|ing)?|attack(?:s|ed|ing)?|stalk(?:s|ed|ing)?|follow(?:s|ed|ing)?|lock(?:s|ed|ing)|kill(?:s|ing)?|touch(?:es|ed|ing)?)\s+(?:me|us|him|her|himself|herself|themsel\w+|my (?:son|daughter|child|children|kids?|mum|mom|mother|sister|brother|dog|cat)|the (?:kids|children))\b(?! (?:at|in) (?:chess|tennis|a game|the game|cards|fifa)\b)(?! (?:with (?:a|the) (?:bill|news|question|deadline|idea)|on (?:instagram|twitter|linkedin|x)|back\b))/,
  /\b(?:abus(?:e|ed|es|ing|ive)|violen(?:t|ce)|assault(?:ed)?|rap(?:e|ed)|molest(?:ed|s)?|stalker|stalking me|threat(?:s|ened) (?:me|to kill)|black eye|bruises?)\b/,
  /\b(?:kill(?:ing)? myself|hurt(?:ing)? myself|harm(?:ing)? myself|cut(?:ting)? myself|end(?:ing)? my life|suicid\w*|self[- ]?harm\w*|want(?:ed)? to die|not want to (?:live|be alive)|don'?t want to (?:live|be alive|be here any ?more)|(?:not|don'?t feel|isn'?t) safe (?:at home|here|with|around)|not safe|unsafe|(?:he|she|they)(?:'ll| will| might| may| is going to|'s going to| could)? (?:hurt|kill|harm) (?:me|themsel\w+|himself|herself|us|the kids|my \w+))\b/,
];

const LOSS: readonly RegExp[] = [
  /돌아가[셨신시]|세상을\s?떠[났나난]|장례|사별|하늘나라|무지개다리|유품|여의[었고]|빈소|발인|49재|떠나보[냈내]/,
  /\b(?:(?:he|she|they|dad|mum|mom|father|mother|wife|husband|son|daughter|brother|sister|friend|gran\w*|dog|cat|baby|\w+) (?:died|passed away|has died|is dead)|died|passed away|funeral|bereave\w*|griev\w*|grief|miscarr\w*|lost my (?:dad|mum|mom|father|mother|wife|husband|son|daughter|brother|sister|friend|best friend|gran\w*|dog|cat|baby|child|partner)|(?:his|her|their) death|death of)\b/,
];

const FICTION =
  '(?:영화|드라마|소설|웹툰|게임|뉴스|유튜브|책에서|film|movie|series|novel|video game|the news|documentary|podcast)';

/** What sounds like it and is not: taken out before anything is looked for. */
const HARMLESS: readonly RegExp[] = [
  new RegExp(
    `${FICTION}[^.]{0,25}(?:폭행|폭력|학대|협박|감금|스토킹)|(?:폭행|폭력|학대|협박)[^.]{0,8}${FICTION}`,
    'g',
  ),
  /(?:공|질문|농담|한마디|말|주사위)[을를]?\s?던졌|목숨(?:을)?\s?걸|자살골|(?:부딪|넘어|걸려)[^.]{0,12}멍이?\s?들/g,
  new RegExp(
    `\\bviolen(?:t|ce) (?:in )?(?:the |a )?${FICTION}|${FICTION}[^.]{0,25}\\b(?:violen(?:t|ce)|abuse|assault|suicide)`,
    'g',
  ),
  /\b(?:push|kick)(?:es|s|ed|ing) (?:me|us|him|her) (?:to|too|hard(?:er)?|away|off the \w+|out of (?:the|our|their) (?:group|team|chat|meeting|call|club))\b/g,
  /\battack(?:s|ed|ing) (?:me|us|him|her) (?:in the (?:meeting|chat|comments|group)|online|for)\b/g,
  /(?<!\b(?:said|says|told|threat\w*|swore|swears)\b.{0,30})(?:will|'ll|would|'d|is going to|gonna) kill me (?:if|when)\b/g,
  /\b(?:what|how|way|that|which|it|words?|comments?|jokes?|said|silence|feelings)\b[^.]{0,40}(?<!(?:'d|would|will|'ll|to|might|could|may|gonna) )\bhurt(?:s|ing)? (?:me|us|him|her)(?!\w)/g,
  /\b(?:phone|battery|laptop|computer|car|plants?|wi-?fi|tv|engine|connection|conversation|chat|line)(?: just| has| had| have)? died\b|\bgood grief\b/g,
];

const plain = (words: string): string =>
  HARMLESS.reduce(
    (said, harmless) => said.replace(harmless, ' '),
    words.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '),
  );

/** Violence, abuse or harm, to oneself or to another, in a person's words: what is met with safety, not with an exercise. */
export function namesDanger(words: unknown): boolean {
  if (Array.isArray(words)) return words.some(namesDanger);
  return typeof words === 'string' && DANGER.some((pattern) => pattern.test(plain(words)));
}

/** Somebody died. */
export function namesLoss(words: unknown): boolean {
  if (Array.isArray(words)) return words.some(namesLoss);
  return typeof words === 'string' && LOSS.some((pattern) => pattern.test(plain(words)));
}
