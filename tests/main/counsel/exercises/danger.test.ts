import { expect, test } from 'vitest';
import { namesDanger, namesLoss } from '../../../../src-main/counsel/exercises/danger.ts';

test.each([
  'he hit me when I said no',
  'my dad threatened me with a belt',
  'she keeps pushing me down the stairs',
  'he said he would kill me if I left',
  "he said he'd hurt me",
  'my partner is abusive',
  'domestic violence',
  'my brother might hurt himself',
  'I am not safe at home',
  'I keep thinking of hurting myself',
  '남편이 또 저를 때렸어요',
  '아빠가 물건을 집어던졌어요',
  '남자친구가 칼을 들었어요',
  '데이트 폭력이었어요',
  '누군가 집까지 따라왔어요',
  '집이 무서워요',
  '자해하고 싶어요',
  '동생이 스스로를 해칠까 봐요',
])('a danger is heard in "%s" [3.2] [3.6]', (words) => {
  expect(namesDanger(words)).toBe(true);
  expect(namesDanger(['tea', words])).toBe(true);
});

test.each([
  'he beat me at chess',
  'what she said really hurt me',
  'my mum will kill me if I fail',
  'my boss pushes me to work late',
  'they kicked me out of the group chat',
  'she attacked me in the meeting',
  'I watched a violent film',
  'a domestic flight was late',
  'the news hit me hard',
  '영화에서 폭력적인 장면을 봤어요',
  '형이 공을 던졌어요',
  '팀장님이 질문을 던졌어요',
  '엄마가 칼을 갈았어요',
  '넘어져서 멍이 들었어요',
  '목숨 걸고 공부했어요',
  '일을 때려치우고 싶어요',
  '친구가 저를 놀렸어요',
  undefined,
  7,
])('none is heard in "%s"', (words) => {
  expect(namesDanger(words)).toBe(false);
});

test.each([
  'my father died last week',
  'I was at her funeral',
  '할머니가 돌아가셨어요',
  '강아지가 무지개다리를 건넜어요',
])('a loss is heard in "%s" [3.7]', (words) => {
  expect(namesLoss(words)).toBe(true);
});

test.each([
  'my phone died',
  'good grief, what a day',
  'I lost my keys',
  '집으로 돌아갔어요',
  '공항에서 떠났어요',
])('none is heard in "%s"', (words) => {
  expect(namesLoss(words)).toBe(false);
});
