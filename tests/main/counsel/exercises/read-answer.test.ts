import { expect, test } from 'vitest';
import { EXERCISES } from '../../../../src-main/counsel/exercises/all-exercises.ts';
import { readAnswer } from '../../../../src-main/counsel/exercises/read-answer.ts';
import { endsList, readLines } from '../../../../src-main/counsel/exercises/read-lines.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';

test.each([
  ['coffee, my cat, and the walk', ['coffee', 'my cat', 'the walk']],
  ['coffee and my cat', ['coffee', 'my cat']],
  ['I met Ann and we talked for a long time', ['I met Ann and we talked for a long time']],
  ['고양이랑 커피랑 산책', ['고양이', '커피', '산책']],
  ['민준이랑 수영장이랑 떡볶이', ['민준', '수영장', '떡볶이']],
  ['강아지랑 라면이랑 목욕', ['강아지', '라면', '목욕']],
  ['친구랑 산책', ['친구랑 산책']],
  ['엄마랑 통화했어요', ['엄마랑 통화했어요']],
  ['커피, 햇볕, 그리고 라면', ['커피', '햇볕', '라면']],
  ['밥을 먹었어요. 동생이 웃었어요.', ['밥을 먹었어요', '동생이 웃었어요']],
])('hears the things in "%s"', (words, lines) => {
  expect(readLines(words)).toEqual(lines);
});

test.each([
  "that's all",
  "No, that's it for now.",
  'nothing else',
  'done',
  '끝',
  '없어요',
  '이게 다예요',
  '이 정도면 됐어요',
  '음 딱히 없는데요',
  '특별히 없었어요',
  '더 없어요',
])('hears "%s" as the end of a list', (words) => {
  expect(endsList(words)).toBe(true);
});

test.each(['all my friends came', '끝까지 들어 준 친구', 'nothing hurt today, which was nice'])(
  'hears "%s" as a line',
  (words) => {
    expect(endsList(words)).toBe(false);
  },
);

function chosen(exercise: ExerciseId, step: string, language: Language, words: string): unknown {
  const asked = EXERCISES[exercise].steps.find(({ id }) => id === step);
  const texts = textsOf(exercise, language).steps[asked?.words ?? step];
  if (asked === undefined || texts === undefined) throw new Error(`no step ${step}`);
  const read = readAnswer(words, asked.asks, texts, undefined, true);
  return read.is === 'answer' ? read.answer : read.is;
}

test.each([
  ['mood_checkin', 'emotion', 'en', "I'm really anxious today", 'anxious'],
  ['mood_checkin', 'emotion', 'en', "I'm not sad, more angry", 'angry'],
  ['mood_checkin', 'emotion', 'en', 'the second one', 'sad'],
  ['mood_checkin', 'emotion', 'en', 'like wet sand', 'like wet sand'],
  ['mood_checkin', 'emotion', 'ko', '좀 우울해요', 'sad'],
  ['mood_checkin', 'emotion', 'ko', '불안하지는 않고 그냥 화가 나요', 'angry'],
  ['mood_checkin', 'emotion', 'ko', '세 번째요', 'angry'],
  ['mood_checkin', 'emotion', 'ko', '젖은 솜 같아요', '젖은 솜 같아요'],
  ['mood_checkin', 'offer', 'en', "yes, let's do it", 'yes'],
  ['mood_checkin', 'offer', 'en', "I'd rather not", 'no'],
  ['mood_checkin', 'offer', 'ko', '네, 해 볼게요', 'yes'],
  ['mood_checkin', 'offer', 'ko', '아니요, 그냥 얘기만 할래요', 'no'],
  ['thought_record', 'way', 'en', 'the short way please', 'short'],
  ['thought_record', 'way', 'ko', '사실부터 볼래요', 'facts'],
  ['thought_record', 'habit', 'en', "I think it's expecting the worst", 'worst-case'],
  ['thought_record', 'habit', 'ko', '다 제 탓으로 돌리는 거요', 'self-blame'],
  ['thought_record', 'habit', 'ko', '닮은 게 없는 것 같아요', 'none'],
  ['behavioral_activation', 'did', 'en', "I didn't get round to it", 'no'],
  ['behavioral_activation', 'did', 'en', 'only a little', 'partly'],
  ['behavioral_activation', 'did', 'ko', '못 했어요', 'no'],
  ['behavioral_activation', 'did', 'ko', '시작만 했어요', 'partly'],
  ['behavioral_activation', 'did', 'ko', '네 했어요', 'yes'],
  ['worry_time', 'sort1', 'en', "no, it's out of my hands", 'cannot'],
  ['worry_time', 'sort1', 'en', 'there is something I can do', 'act'],
  ['worry_time', 'sort1', 'en', "that's over now", 'gone'],
  ['worry_time', 'sort1', 'ko', '할 수 있는 게 없어요', 'cannot'],
  ['worry_time', 'sort1', 'ko', '해 볼 수 있는 게 있어요', 'act'],
  ['worry_time', 'sort1', 'ko', '그건 지나갔어요', 'gone'],
  ['worry_time', 'length', 'en', 'half an hour', '30'],
  ['worry_time', 'length', 'ko', '십오 분이요', '15'],
  ['worry_time', 'which', 'ko', '지금 볼래요', 'now'],
  ['worry_time', 'which', 'en', 'put it on the list for later', 'later'],
] as const)('%s %s in %s: "%s" is %s', (exercise, step, language, words, option) => {
  expect(chosen(exercise, step, language, words)).toBe(option);
});

test('a choice without words of its own asks back', () => {
  expect(chosen('thought_record', 'way', 'en', 'purple')).toBe('misfit');
});
