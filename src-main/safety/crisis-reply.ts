import type { Language } from '../../src-preload/contract/words.ts';

/**
 * What is said at an acute moment, word for word, with no model asked: it names what was heard,
 * points to the card that is on the screen and to a person nearby, asks for distance from means
 * without naming any, and asks directly about now. It says no number, since the region decides and the
 * card has it. The question comes last, so that the answer can follow.
 */
const WORDS: Readonly<Record<Language, string>> = {
  ko: '말해 줘서 고마워요. 지금 정말 위험한 순간처럼 들려요. 다칠 수 있는 것에서 떨어져서, 화면의 도움 카드나 가까이 있는 사람에게 바로 연락해 주세요. 지금 안전한 곳에 있어요?',
  en: 'Thank you for telling me. This sounds like a dangerous moment. Please move away from anything that could hurt you, and use the help card on the screen or call someone near you, so that a person is with you now. Are you safe where you are?',
};

/** Short spoken sentences in the person's language. */
export function crisisReply(language: Language): string {
  return WORDS[language];
}
