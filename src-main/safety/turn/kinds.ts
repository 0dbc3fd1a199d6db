/** What a sentence of a reply does: asks, suggests, gives back, remembers. */
import type { Language } from '../../../src-preload/contract/words.ts';

const SUGGESTS: Readonly<Record<Language, RegExp>> = {
  ko: /볼까요|볼래요|보실래요|보시겠어요|보는\s?(?:건|것도|게)|보면\s?(?:어떨|좋)|어떨까요|하세요|보세요|드세요|셔야|야\s?(?:해요|합니다|돼요)|해\s?봐요|합시다|추천|권해|도움이\s?될\s?(?:수|거|것)/,
  en: /\b(?:would you (?:like|be (?:up|open|willing))|(?<!\b(?:before|until|than|if|when|what|all|as|how|where|wish|part of) )you (?:could|might|should|ought|need to|have to|must)|how about|what about trying|what if (?:you|we)|maybe (?:try|you could)|let's|shall we|(?:do you )?want to try|could we|can we|i(?:'d| would)? (?:suggest|recommend|advise)|it (?:might|could|can|may) help to|why don't you|why not)\b|^(?:please )?(?:try|start|take|go|make|write|do|stop|breathe|call|talk to)\b/,
};
const OFFERED: Readonly<Record<Language, RegExp>> = {
  ko: /괜찮으시면|괜찮다면|괜찮으면|원하시면|원하면|원하신다면|내키|볼까요|볼래요|보실래요|보시겠어요|어떨까요|어때요|어떠세요|도\s?(?:돼요|좋아요|괜찮아요)/,
  en: /\b(?:would you (?:like|be)|if you(?:'d| would)? like|if (?:it|that)(?:'s| is| feels)? (?:ok|okay|all right|right)|if you want|shall we|could we|can we|might|maybe|perhaps|want to try|how about|what about|what if|you could)\b/,
};
/** An offer is a question that need not be open. */
const OFFERING_QUESTION: Readonly<Record<Language, RegExp>> = {
  ko: /(?:볼까요|볼래요|보실래요|보시겠어요|어떨까요|드릴까요|줄까요|될까요|괜찮(?:을까요|아요|으세요|으시겠어요)|나을까요|할까요|갈까요)[?？]/,
  en: /\b(?:would you (?:like|rather|prefer|be)|shall we|could we|can we|(?:do you )?want to try|may i|is it (?:ok|okay|all right)|if you(?:'d| would)? like|which would)\b/,
};
const OPEN: Readonly<Record<Language, RegExp>> = {
  ko: /무엇|뭐|뭘|뭔|무슨|어떤|어떻|어땠|어때|어떠|언제|어디|누구|누가|누군|어느|얼마|몇|왜/,
  en: /(?:^|[,;:–—-] ?|\b(?:and|so|but|or|then|now|if|to|of|in|for|with|from|at|about|wonder|moment|thing),? )(?:what|how|which|when|who|whom|whose|where|why|tell me)\b/,
};
const WHY: Readonly<Record<Language, RegExp>> = { ko: /(?<![가-힣])왜(?![가-힣])/, en: /\bwhy\b/ };
const GIVES_BACK: Readonly<Record<Language, RegExp>> = {
  ko: /(?:군요|네요|겠어요|겠네요|셨어요|했어요|들려요|보여요|같아요|거예요|지요|죠|잖아요|어요|아요|니다)[.…]*$/,
  en: /\b(?:you(?:'re|'ve|'d|r)?|that|it|this|part of you|sounds?|feels?|seems?)\b/,
};
const REMEMBERS: Readonly<Record<Language, RegExp>> = {
  ko: /지난번|저번에|(?<![가-힣])전에\s?(?:말|이야기|얘기|들려)|예전에\s?(?:말|이야기|얘기)|지난주에\s?(?:말|이야기|얘기)|며칠\s?전에\s?(?:말|이야기|얘기)|기억(?:하고\s?있|나요|해요|이\s?나)/,
  en: /\b(?:last time|you (?:once|previously) (?:told|said|mentioned)|you (?:told me|said|mentioned)[^.?]{0,30}(?:before|last (?:week|month|time|night)|once|a while|the other day|ago|back then)|a while ago you|the other day you|i remember (?:you|that|when|how|your)|(?:last (?:week|month)|(?:days|weeks|months) ago),? you)\b/,
};

const low = (sentence: string): string => sentence.toLowerCase().replaceAll('’', "'");

export const isQuestion = (sentence: string): boolean => /[?？]["'”’)]*$/.test(sentence.trim());
export const suggests = (sentence: string, language: Language): boolean =>
  SUGGESTS[language].test(low(sentence));
export const isOffered = (sentence: string, language: Language): boolean =>
  OFFERED[language].test(low(sentence));
export const isOfferingQuestion = (sentence: string, language: Language): boolean =>
  OFFERING_QUESTION[language].test(low(sentence));
export const isOpenQuestion = (sentence: string, language: Language): boolean =>
  OPEN[language].test(low(sentence));
export const asksWhy = (sentence: string, language: Language): boolean =>
  isQuestion(sentence) && WHY[language].test(low(sentence));
export const remembers = (sentence: string, language: Language): boolean =>
  REMEMBERS[language].test(low(sentence));
/** A statement about the person, neither a question nor a suggestion. */
export const givesBack = (sentence: string, language: Language): boolean =>
  !isQuestion(sentence) &&
  !suggests(sentence, language) &&
  GIVES_BACK[language].test(low(sentence));
