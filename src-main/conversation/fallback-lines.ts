import type { Language } from '../../src-preload/contract/words.ts';

/** Said when a reply came out empty, so that nobody meets silence. */
export function nothingSaidLine(language: Language): string {
  return language === 'ko'
    ? '잠깐 말이 엉켰어요. 방금 하신 이야기를 조금만 더 들려주실래요?'
    : 'I lost my words for a moment. Would you tell me a little more?';
}
