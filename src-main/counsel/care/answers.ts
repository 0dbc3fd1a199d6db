/**
 * How an answer to a question about safety is meant. Words that could be either are `unclear`: nobody is
 * taken to be safe on a guess.
 */
import type { Language } from '../../../src-preload/contract/words.ts';

export type SafetyAnswer = 'safe' | 'unsafe' | 'will' | 'mistaken' | 'unclear';

const PATTERNS: Readonly<
  Record<Language, Readonly<Record<Exclude<SafetyAnswer, 'unclear'>, RegExp>>>
> = {
  ko: {
    mistaken:
      /농담|장난이|오해|그런\s?(?:뜻|의미|얘기|말)(?:은|이|으로)?\s?(?:아니|아녜|한\s?게\s?아니)|노래\s?가사|게임\s?(?:얘기|이야기)|영화\s?(?:얘기|이야기|대사)|드라마\s?(?:얘기|이야기|대사)|소설\s?(?:얘기|이야기)|말이\s?그렇다는|비유/u,
    unsafe:
      /안전하지\s?(?:않|못)|안\s?안전|위험해|못\s?(?:하겠|해요|해|가겠|참겠)|무서워|아직도?\s?(?:그래|똑같|죽고|하고\s?싶)|그대로예?요?|똑같|더\s?(?:힘들|심해|세졌|나빠)|싫어|안\s?할\s?(?:거|래)|아무도\s?없|혼자(?:예요|에요|야|\s?있)|모르겠|소용\s?없|없어요?$|아니(?:요|오|야)?[.\s]*$|^아니/u,
    safe: /안전해(?!지지)|안전한\s?(?:곳|데)|괜찮아졌|나아졌|좀\s?나아|가라앉|진정됐|진정이|안\s?할게|안\s?하려고|(?:엄마|아빠|친구|동생|언니|누나|오빠|형|남편|아내|선생님|이모|삼촌|할머니|구급대|경찰|119|사람)[가-힣]{0,3}\s?(?:왔|와\s?있|옆에\s?있|같이\s?있|함께\s?있)|(?:같이|함께|옆에)\s?있어|나왔어|피했어|줄었|도착했/u,
    will: /전화(?:할게|해\s?볼게|했|하고\s?있|하는\s?중|할래)|문자(?:할게|해\s?볼게|했|보냈|보낼)|연락(?:할게|해\s?볼게|했|하고)|말(?:할게|해\s?볼게|했어)|글로|쓸게|해\s?볼게|그럴게|알겠|네[,.\s]|^(?:네|응|예|웅|어|그래)[.\s]*$|갈게|가\s?볼게|치울게|치웠|나갈게/u,
  },
  en: {
    mistaken:
      /\b(?:joking|a joke|kidding|didn'?t mean (?:it|that)|not what i meant|misunderst\w+|figure of speech|song lyrics?|(?:in|from|about) (?:a|the|my) (?:game|film|movie|book|show|song|story)|sarcas\w+)\b/iu,
    unsafe:
      /\b(?:not safe|unsafe|don'?t feel safe|in danger|can'?t (?:do|call|talk|stop|go)|cannot|i can'?t|scared|still (?:want|the same|here|feel)|the same|worse|stronger|won'?t|don'?t want to|nobody|no one|(?<!not )alone|by myself|not sure|don'?t know|no use|pointless)\b|^(?:no|nope|nah|not really)\b/iu,
    safe: /\b(?:i(?:'m| am)? (?:feel(?:ing)? )?(?:much |a bit |a little |quite )?safe(?:r)?(?: now)?|safe (?:now|here|place)|calm(?:er|ed)|better now|feel(?:ing)? (?:a (?:bit|little) )?better|it passed|less (?:now|strong)|(?:mum|mom|dad|friend|sister|brother|husband|wife|partner|neighbou?r|teacher|paramedics?|police|ambulance|someone|they|he|she)(?:'s| is| are|'re| has| have)? (?:here|with (?:me|them|him|her)|come|arrived|beside me|next to me)|got out|i left|away from (?:him|her|them))\b/iu,
    will: /\b(?:i(?:'ll| will)|i(?:'m| am) (?:calling|texting|going|writing|talking)|i (?:called|texted|rang|told|wrote|messaged|put|moved|left)|let me (?:call|text)|okay|ok|sure|fine|texting|calling|writing|call|text|write|tell)\b|^(?:yes|yeah|yep|yup)\b/iu,
  },
};

const YES: Readonly<Record<Language, RegExp>> = {
  ko: /^(?:네|응|예|웅|어|맞아|그래|있어|그런\s?것\s?같|조금|가끔|솔직히|사실)|(?:그런|죽고\s?싶은)\s?(?:생각|마음)[가-힣]{0,2}\s?(?:들어|있어|해|나)/u,
  en: /^(?:yes|yeah|yep|yup|i (?:am|do|have)|sometimes|kind of|sort of|maybe|a bit|honestly)\b/iu,
};
const NO: Readonly<Record<Language, RegExp>> = {
  ko: /^(?:아니|아뇨|그런\s?건\s?아니|그건\s?아니|전혀)|(?:없어|아니에요|아니야|안\s?해)\S{0,2}$/u,
  en: /^(?:no|nope|nah|not really|i(?:'m| am) not|i don'?t|i do not|never)\b/iu,
};

const plain = (text: string): string => text.normalize('NFC').replaceAll('’', "'").trim();

const both = (language: Language): readonly Language[] =>
  language === 'ko' ? ['ko', 'en'] : ['en', 'ko'];

/** Of an answer to "are you safe", "who could you call", "how is it now". Pure. */
export function safetyAnswer(text: string, language: Language): SafetyAnswer {
  const said = plain(text);
  for (const kind of ['mistaken', 'unsafe', 'safe', 'will'] as const) {
    if (both(language).some((each) => PATTERNS[each][kind].test(said))) return kind;
  }
  return 'unclear';
}

/** Of an answer to the direct question about dying; null where it is neither. */
export function yesOrNo(text: string, language: Language): 'yes' | 'no' | null {
  const said = plain(text);
  const languages = both(language);
  if (languages.some((each) => NO[each].test(said))) return 'no';
  return languages.some((each) => YES[each].test(said)) ? 'yes' : null;
}

const ABOUT_DYING =
  /죽고\s?싶|자살|목숨|스스로\s?(?:생|삶|해)|(?:kill|hurt|harm)(?:ing)? yourself|(?:end|take|ending|taking) your (?:own )?life|suicid|thoughts? of dying|want(?:ing)? to die|wish(?:ing)? to be dead/iu;

/** Whether a reply asked directly about thoughts of dying. */
export function askedAboutDying(reply: string): boolean {
  return ABOUT_DYING.test(reply) && /[?？]/u.test(reply);
}
