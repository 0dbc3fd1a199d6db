/** Words that cross a line with Dal. Of what was done to a person, and of their own life, one may always speak. */
import type { Language } from '../../../src-preload/contract/words.ts';

const SEXUAL: Readonly<Record<Language, RegExp>> = {
  ko: /(?:너|나|달|우리|같이|나랑|너랑)[^.?!]{0,10}(?:섹스|야한\s?(?:거|짓|놀이)|자위|벗[어으]|키스하|자\s?자$)|야한\s?(?:얘기|이야기|말|농담|사진)\s?(?:해|하자|들려|보여)|(?:섹스|야스|폰섹)(?:하자|할래|해\s?줘|하고\s?싶어)|(?:가슴|속옷|팬티)(?:을|를|이)?\s?(?:보여|벗|무슨\s?색)|신음/u,
  en: /\b(?:talk dirty|dirty talk|sext(?:ing)?|send (?:me )?nudes?|get naked|take (?:it|your clothes|that) off|touch yourself|make love to me|(?:have )?sex with (?:me|you)|want to (?:fuck|have sex with) you|fuck me|horny for you|what are you wearing|role ?play (?:as|something) (?:sexy|dirty|erotic)|erotic (?:story|talk|roleplay)|be my (?:slave|mistress|daddy))\b/iu,
};

/** Sexual words to Dal, in either language. */
export function crossesLine(text: string): boolean {
  const said = text.normalize('NFC').replaceAll('’', "'");
  return SEXUAL.ko.test(said) || SEXUAL.en.test(said);
}

const UNDER_18: readonly RegExp[] = [
  /(?:^|[\s,])(?:저는?|나는?|난|전|제가|내가)?\s?(?:지금\s?|올해\s?|만\s?)?(?:[5-9]|1[0-7])\s?(?:살|세)(?:이에요|예요|이야|야|인데요?|이고요?|입니다|이거든요?)/u,
  /(?:저는?|나는?|난|전)\s?(?:아직\s?)?(?:초등학생|중학생|고등학생|초딩|중딩|고딩|미성년자|청소년|(?:초|중|고)\s?[1-6](?:학년)?)(?:이에요|예요|이야|야|인데요?|이고|입니다|이라|라서|$)/u,
  /\bi(?:'m| am) (?:only |just |still )?(?:[5-9]|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years? old| yo)?(?=$|[\s,.!]*$| and\b|, |\. | years| yo)(?! (?:minutes|hours|days|weeks|months|pounds|kilos|percent|miles))/iu,
  /\bi(?:'m| am) (?:a minor|under ?(?:18|eighteen|age)|in (?:middle|primary|elementary) school|in (?:year (?:[5-9]|1[0-2])|(?:[5-9]|1[0-1])th grade))\b/iu,
];

/** The person says that they are under 18 (R6). */
export function saysUnder18(text: string): boolean {
  const said = text.normalize('NFC').replaceAll('’', "'").trim();
  return UNDER_18.some((pattern) => pattern.test(said));
}
