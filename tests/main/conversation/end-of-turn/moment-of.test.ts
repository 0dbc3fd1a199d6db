import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../../src-main/conversation/end-of-turn/moment-of.ts';

describe('the moment', () => {
  test.each([
    [null, 'ko', 'start'],
    ['지금 어떤 마음이 드세요?', 'ko', 'after-deep-question'],
    ['그 말을 들었을 때 어떠셨어요?', 'ko', 'after-deep-question'],
    ['왜 그렇게 생각하세요?', 'ko', 'after-deep-question'],
    ['많이 힘드셨겠어요. 조금 더 이야기해 주실래요?', 'ko', 'after-deep-question'],
    ['그때 이야기를 들려주세요.', 'ko', 'after-deep-question'],
    ['어디서 만났어요? 천천히 말해도 괜찮아요.', 'ko', 'after-deep-question'],
    ['오늘 밥은 먹었어요?', 'ko', 'after-question'],
    ['0에서 10 중에 그 마음은 몇 점이에요?', 'ko', 'after-question'],
    ['언제부터 그랬어요?', 'ko', 'after-question'],
    ['정말 힘들었겠어요.', 'ko', 'other'],
    ['', 'ko', 'other'],
    [null, 'en', 'start'],
    ['How did that make you feel?', 'en', 'after-deep-question'],
    ['Why do you think that is?', 'en', 'after-deep-question'],
    ['That sounds hard. Tell me more about it.', 'en', 'after-deep-question'],
    ['What was going through your mind?', 'en', 'after-deep-question'],
    ['Who was there? Take your time.', 'en', 'after-deep-question'],
    ['Did you eat today?', 'en', 'after-question'],
    ['On a scale from 0 to 10, how strong is that feeling?', 'en', 'after-question'],
    ['When did it start?', 'en', 'after-question'],
    ['How long have you felt this way?', 'en', 'after-question'],
    ['I am glad you told me.', 'en', 'other'],
  ] as const)('"%s" (%s): %s', (reply, language, moment) => {
    expect(momentOf(reply, language)).toBe(moment);
  });

  test('a question counts while little is said after it', () => {
    const reply =
      '어떤 마음이 드세요? 저는 여기 있어요. 오늘 참 애썼어요. 물 한 잔 마셔요. 곁에 있을게요.';
    expect(momentOf(reply, 'ko')).toBe('other');
  });
});
