import { type FaultCode, toFault } from '../../../src-preload/contract/faults.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

/** What the box says when there is no window to say it in. */
export function startFailure(error: unknown, language: Language): string {
  const [ko, en] = sentences(toFault(error).code);
  return language === 'ko' ? ko : en;
}

export function alreadyRunning(language: Language): string {
  return language === 'ko'
    ? 'BeMore가 이미 브라우저 창에서 실행 중이에요. 그 창을 쓰거나 먼저 닫아 주세요.'
    : 'BeMore already runs in a browser window. Use that window, or close it first.';
}

function sentences(code: FaultCode): readonly [ko: string, en: string] {
  switch (code) {
    case 'store/newer':
      return [
        '저장된 대화가 더 새로운 버전의 BeMore에서 만들어졌어요. 최신 버전으로 열어 주세요. 대화는 그대로 있어요.',
        'The saved conversations come from a newer version of BeMore. Please open them with that version. Nothing was changed.',
      ];
    case 'store/full':
      return [
        '저장 공간이 부족해요. 공간을 비우고 다시 열어 주세요.',
        'The disk is full. Please free some space and open BeMore again.',
      ];
    default:
      return [
        '저장된 대화를 열 수 없어요. 컴퓨터를 다시 시작한 뒤 열어 보세요. 대화는 지워지지 않았어요.',
        'The saved conversations could not be opened. Please restart the computer and try again. Nothing was deleted.',
      ];
  }
}
