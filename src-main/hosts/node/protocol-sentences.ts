import { assertNever, type Fault } from '../../../src-preload/contract/faults.ts';
import { type Language, MAX_MESSAGE_CHARACTERS } from '../../../src-preload/contract/words.ts';

/** What a person reads in `ai_stream_error` (V1): what happened and what to do, in their language. */
export function sentenceOf(fault: Fault, language: Language): string {
  const [ko, en] = pair(fault);
  return language === 'ko' ? ko : en;
}

function pair(fault: Fault): readonly [ko: string, en: string] {
  switch (fault.code) {
    case 'input/empty':
      return [
        '메시지가 비어 있어요. 내용을 적어 주세요.',
        'The message is empty. Please write something.',
      ];
    case 'input/too-long': {
      const limit = MAX_MESSAGE_CHARACTERS;
      return [
        `메시지가 너무 길어요. ${limit.toLocaleString('ko')}자까지 보낼 수 있어요.`,
        `The message is too long. It can have up to ${limit.toLocaleString('en')} characters.`,
      ];
    }
    case 'rate/limited': {
      const seconds = Number(fault.params?.seconds ?? 60);
      return [
        `메시지를 너무 빨리 보내고 있어요. ${seconds}초 뒤에 다시 보내 주세요.`,
        `That was a lot at once. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      ];
    }
    case 'input/invalid':
      return ['메시지의 내용이 올바르지 않아요.', 'The message has a missing or wrong field.'];
    case 'wire/malformed':
      return [
        '메시지를 읽을 수 없어요. JSON 객체로 보내 주세요.',
        'The message could not be read. Please send a JSON object.',
      ];
    case 'wire/unknown-request':
      return ['알 수 없는 종류의 메시지예요.', 'This type of message is not known.'];
    case 'wire/too-large':
      return ['메시지가 너무 커요.', 'The message is too large.'];
    case 'store/locked':
      return [
        '잠겨 있어요. 앱에서 암호를 입력해 주세요.',
        'This is locked. Please enter the passphrase in the app.',
      ];
    case 'store/unavailable':
    case 'store/newer':
    case 'store/read-only':
    case 'store/damaged':
    case 'store/no-key':
      return [
        '대화를 저장할 수 없어요. 앱을 다시 시작해 주세요.',
        'The conversation cannot be saved. Please restart the app.',
      ];
    case 'store/full':
      return [
        '저장 공간이 부족해요. 공간을 비우고 다시 시도해 주세요.',
        'The disk is full. Please free some space and try again.',
      ];
    case 'provider/no-key':
    case 'provider/key-refused':
    case 'provider/not-allowed':
      return [
        '답변 서비스의 키를 확인해 주세요.',
        'Please check the key of the answering service.',
      ];
    case 'provider/quota':
    case 'provider/rate-limited':
    case 'provider/overloaded':
    case 'provider/unreachable':
    case 'provider/timeout':
    case 'provider/stalled':
    case 'provider/bad-request':
    case 'provider/unknown-model':
    case 'provider/declined':
    case 'provider/bad-answer':
    case 'provider/resting':
    case 'provider/unavailable':
      return [
        '지금은 답변을 받을 수 없어요. 잠시 뒤에 다시 시도해 주세요.',
        'No answer could be had just now. Please try again in a moment.',
      ];
    case 'provider/cut-off':
      return [
        '답변이 중간에 끊겼어요. 다시 시도해 주세요.',
        'The answer broke off. Please try again.',
      ];
    case 'input/not-found':
    case 'wire/closed':
    case 'hearing/no-provider':
    case 'hearing/nothing-heard':
    case 'keys/unavailable':
    case 'lock/wrong-passphrase':
    case 'lock/too-short':
    case 'file/too-large':
    case 'import/unknown-format':
    case 'import/broken':
    case 'import/newer':
    case 'import/wrong-passphrase':
    case 'document/unknown-kind':
    case 'document/empty':
    case 'document/broken':
    case 'document/protected':
    case 'document/no-text':
    case 'document/too-much':
    case 'model/absent':
    case 'model/unreachable':
    case 'model/incomplete':
    case 'model/broken':
    case 'model/wrong-source':
    case 'avatar/unknown-format':
    case 'avatar/truncated':
    case 'avatar/unsupported-version':
    case 'avatar/no-humanoid':
    case 'avatar/duplicate-bone':
    case 'avatar/bad-numbers':
    case 'avatar/outside-files':
    case 'avatar/too-large':
    case 'avatar/too-detailed':
    case 'avatar/broken':
    case 'avatar/missing':
    case 'avatar/no-graphics':
    case 'motion/no-motion':
    case 'camera/denied':
    case 'camera/missing':
    case 'camera/busy':
    case 'camera/lost':
    case 'camera/models':
    case 'reminder/past':
    case 'reminder/too-many':
    case 'exercise/not-running':
    case 'internal':
      return [
        '문제가 생겼어요. 잠시 뒤에 다시 시도해 주세요.',
        'Something went wrong. Please try again in a moment.',
      ];
    default:
      return assertNever(fault.code);
  }
}
