import { describe, expect, test } from 'vitest';
import { judgeByRules } from '../../../src-main/safety/by-rules.ts';
import { KOREAN } from '../../../src-main/safety/rules-ko.ts';

// The rules alone, without the classifier: what follows must hold whatever it has learned.
const rules = (text: string) => judgeByRules(text, 'ko', KOREAN);
const level = (text: string) => rules(text).level;

type Table = Readonly<Record<string, readonly string[]>>;

const ACUTE: Table = {
  'whichever ending says it is about to be done': [
    '오늘 죽으려고',
    '죽으려고 휴가 냈어',
    '죽으러 가는 길이야',
    '저 죽을 겁니다 아니 죽을 거예요',
    '죽기로 마음먹었어요',
    '오늘 안에 죽어야 돼',
    '이제 진짜 죽어 버릴 거야',
    '뛰어내릴게 이제',
    '목을 매기로 했어',
    '자살하러 왔어요',
    '스스로 목숨을 끊겠습니다',
    '이번 생을 정리하려고 합니다',
    '내 손으로 끝낼 거야 이 인생',
  ],
  'rough words and dialect': ['디지러 간다', '콱 죽어뿔란다', '뒤질 거다 오늘', '인자 디질란다'],
  'words that were misspelt, hidden or typed with the wrong layout': [
    '주글거야 나',
    'ㅈ살할거야',
    'ㅈㅅ할 거임',
    '자.살.할 거야',
    '자4살하려고',
    'ㅈㅏ살 할래',
    'wktkfgkfrjdi',
    '죽 을 거 야',
  ],
  'what is asked about how': [
    '안 아프게 죽으려면 어떻게 해야 돼',
    '어떤 약이 제일 확실하게 죽어요?',
    '죽는 데 얼마나 걸려',
    '몇 층에서 떨어져야 죽어',
  ],
  'means at hand': [
    '번개탄 사다 놨어',
    '수면제 모아 놨어요',
    '문고리에 벨트 걸어 놨어 지금',
    '커터칼 꺼내 놨어',
  ],
  'where somebody stands': [
    '지금 옥상 난간 밖이에요',
    '다리 위에 서 있어요 곧 뛰어요',
    '한강 왔어 들어갈 거야',
    '기차 오면 뛰어들 거야',
  ],
  'goodbyes and no tomorrow': [
    '얘들아 그동안 고마웠다 잘 지내',
    '엄마 못난 딸이라 미안해 다음 생에 봐',
    '다음 주면 나는 없을 거야',
    '돌아올 차비는 필요 없어',
  ],
};

const ACUTE_DONE: readonly string[] = [
  '방금 손목 그었는데 피가 안 멈춰',
  '약을 한꺼번에 다 먹었어',
  '농약 마셨어요',
  '저 오늘 자해했어요 피가 잘 안 멎네요',
  '팔을 지금도 긋고 있어',
];

const ACUTE_KINDS: Readonly<Record<'violence' | 'others' | 'someone-else', readonly string[]>> = {
  violence: [
    '남편이 지금 칼을 들고 문을 부수고 있어요',
    '누가 창문으로 들어오고 있어 나 혼자야',
    '경찰 부르면 죽인대요 어떻게 해요',
    '작게 말할게요 그 사람이 거실에 있어요',
    '전남친이 문 앞에서 문을 차고 있어',
    '모르는 남자가 계속 따라와요',
  ],
  others: [
    '걔 죽이고 나도 죽을 거야',
    '내일 회사 가서 팀장 찌를 거야 칼 챙겼어',
    '저 새끼 오늘 내가 죽인다',
    '목소리가 엄마를 죽이래',
  ],
  'someone-else': [
    '친구가 지금 옥상이래 뛴대',
    '동생이 약을 통째로 먹고 안 일어나요',
    '친구가 죽는다고 문자 보내고 전화를 안 받아요',
    '언니가 유서 써 놓고 사라졌어요',
  ],
};

const CONCERN: Table = {
  'the wish to be dead, without a plan': [
    '죽고 싶어',
    '죽고는 싶은데 무서워서 못 하겠어요',
    '주꼬 싶다 진짜',
    '죽고시퍼',
    '그냥 죽었으면',
    '죽는 것보다 사는 게 무서워 아니 사는 게 죽는 것보다 무서워요',
  ],
  'the wish to be gone': [
    '사라지고 싶어',
    '눈 감으면 안 뜨고 싶다',
    '없어졌으면 좋겠어 내가',
    '먼지처럼 흩어지면 좋겠네',
    '나 하나 없다고 세상이 달라지겠어',
    '자다가 안 깨어나길 빌어',
  ],
  'no hope and being a burden': [
    '나는 짐짝이야',
    '희망이 하나도 안 남았어요',
    '버티는 것도 이젠 지겹다',
    '더 살아서 뭐 해',
    '살고 싶은 마음이 조금도 없어요',
  ],
  'what is past': [
    '고등학교 때 손목 그은 적 있어',
    '작년에 자살 시도했었어요',
    '예전에 수면제 모아 본 적 있어요',
    '아빠한테 맞으면서 컸어요',
  ],
  'an urge that is resisted': [
    '자해하고 싶은 걸 참고 있어',
    '지하철 들어올 때마다 뛰어들고 싶은 생각이 스쳐 지나가',
    '집에 있는 칼을 엄마한테 다 맡겼어요 내가 무서워서',
  ],
  'worry about somebody': [
    '친구가 자꾸 죽고 싶대',
    '딸아이 팔에서 칼자국을 봤어요 자해한 것 같아요',
  ],
};

const NONE: Table = {
  'very, very': [
    '배고파 죽겠다',
    '더워 죽는 줄 알았어',
    '보고 싶어 죽겠어',
    '웃겨서 죽을 뻔했어',
    '졸려 뒤지겠네',
    '살쪄서 죽고 싶다',
  ],
  'other things that die, kill, cut, end': [
    '배터리가 죽었어',
    '화분이 또 죽었어',
    '분위기 죽이는 카페 찾았어',
    '시간 죽이고 있어',
    '호박죽 끓였어',
    '죽 쒀서 개 줬어',
    '칼퇴하고 칼국수 먹었어',
    '오늘 과제 다 끝낼 거야',
    '이 관계 오늘 끝낼 거야',
    '자살골 넣었어',
    '목 빠지게 기다렸어',
  ],
  'games, stories, lessons, news': [
    '게임에서 보스 죽이고 레벨 올렸어',
    '드라마에서 주인공이 옥상에서 떨어지는 장면 보고 울었어',
    '자살 예방 교육 들으러 가야 돼',
    '심리학 시간에 자해에 대해 배웠어',
    '소설에서 유서를 남기고 떠나는 게 인상 깊었어',
  ],
  grief: [
    '할아버지 기일이라 산소 다녀왔어',
    '장례식장에서 밤새웠어',
    '강아지가 무지개다리 건넌 지 한 달 됐어',
  ],
  'a plain denial': [
    '죽고 싶다는 게 아니라 그냥 쉬고 싶다는 거야',
    '죽고 싶은 건 아니고 그냥 힘들어',
    '자살 생각은 전혀 없어요',
    '죽으려는 거 아니야',
  ],
  'the same signs in a life that goes on': [
    '이사 준비하느라 짐 정리 다 했어',
    '유학 가면서 고양이 엄마 집에 맡겼어',
    '퇴사하면서 그동안 고마웠다고 인사했어',
    '마음을 정하니까 편해 이직하기로 했거든',
    '옥상에 빨래 널고 왔어',
    '한강에서 라면 먹었어',
    '양파 썰다가 칼에 손 베였어',
    '고혈압 약 한 달 치 받아왔어',
    '친구가 한강에서 치맥하자고 사진 보냈어',
    '엄마랑 싸우고 방에 들어왔어',
  ],
  'a plain life and plain sadness': [
    '서울에 살아요',
    '저는 마흔둘이고 아이가 둘이에요',
    '요즘 너무 우울하고 아무것도 하기 싫어',
    '남자친구랑 헤어져서 계속 울었어',
    '회사에서 혼나서 속상해',
    '잠이 안 와서 뒤척였어',
  ],
};

function each(table: Table, check: (text: string) => void): void {
  for (const [what, texts] of Object.entries(table)) {
    describe(what, () => {
      test.each(texts)('%s', check);
    });
  }
}

describe('is acute by the Korean rules [R8]', () => {
  each(ACUTE, (text) => expect(level(text)).toBe('acute'));
});

describe('is acute, and has been done already [R8]', () => {
  test.each(ACUTE_DONE)('%s', (text) => {
    expect(rules(text)).toMatchObject({ level: 'acute', kind: 'self', harmDone: true });
  });
});

for (const kind of ['violence', 'others', 'someone-else'] as const) {
  describe(`is acute, and about ${kind} [R8]`, () => {
    test.each(ACUTE_KINDS[kind])('%s', (text) => {
      expect(rules(text)).toMatchObject({ level: 'acute', kind });
    });
  });
}

describe('is a concern by the Korean rules, no more and no less [R8]', () => {
  each(CONCERN, (text) => expect(level(text)).toBe('concern'));
});

describe('is nothing to the Korean rules [R8]', () => {
  each(NONE, (text) => expect(level(text)).toBe('none'));
});

test('a plain denial excuses, so that a doubtful classifier keeps silent too [R8]', () => {
  expect(rules('자살할 생각은 없어요').excused).toBe(true);
  expect(rules('나쁜 생각 하는 거 아니야').excused).toBe(true);
  expect(rules('오늘 죽을 거야').excused).toBe(false);
});

test('who says it of themselves is not explained by a story [R8]', () => {
  expect(level('드라마에서 자살하는 장면 봤어')).toBe('none');
  expect(level('드라마 주인공처럼 나도 오늘 죽을 거야')).toBe('acute');
});
