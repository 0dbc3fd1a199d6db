import { describe, expect, test } from 'vitest';
import { clauseBack } from '../../../../src-main/counsel/session/reflect.ts';

describe('what is said back of a person, in their own words', () => {
  test.each([
    ['팀장님이 또 소리 질렀어', '팀장님이 또 소리 질렀군요.'],
    ['엄마가 나를 무시했어요', '엄마가 무시했군요.'],
    ['오늘은 아무것도 하기 싫어', '오늘은 아무것도 하기 싫으시군요.'],
    ['집에 가고 싶어요', '집에 가고 싶으시군요.'],
    ['친구한테서 연락이 없어', '친구한테서 연락이 없군요.'],
    ['요즘 잠이 안 와', '요즘 잠이 안 오는군요.'],
    ['자꾸 눈물이 나', null],
    ['혼자 있는 게 무서워요', '혼자 있는 게 무서우시군요.'],
    ['내 동생이 집을 나갔어', '동생이 집을 나갔군요.'],
    ['시험이 너무 걱정돼', '시험이 너무 걱정되시는군요.'],
  ])('turns the ending of "%s"', (said, back) => {
    expect(clauseBack(said, 'ko', 0)).toBe(back);
  });

  test.each([
    ['my boss shouted at me again', 'So your boss shouted at you again.'],
    ["I'm scared of the interview", 'So you are scared of the interview.'],
    ['I was so tired yesterday', 'So you were so tired yesterday.'],
    ["Well, my sister hasn't called me", "So your sister hasn't called you."],
  ])('turns the persons of "%s"', (said, back) => {
    expect(clauseBack(said, 'en', 0)).toBe(back);
  });

  test.each([
    ['ko', '나는 쓸모없는 사람이야'],
    ['ko', '내가 너무 한심했어'],
    ['ko', '그냥 다 죽고 싶었어'],
    ['ko', '너는 어떻게 생각했어?'],
    ['ko', '나만 빼고 다 갔어'],
    ['ko', '그 새끼가 또 그랬어'],
    ['en', 'I am worthless'],
    ['en', 'I hate myself for it'],
    ['en', 'we fought about my mother'],
    ['en', 'what do you think I should do?'],
    ['en', 'everyone says you help people'],
  ] as const)(
    'says nothing back that would agree with it, or that it cannot turn (%s: %s)',
    (language, said) => {
      expect(clauseBack(said, language, 0)).toBeNull();
    },
  );
});
