import { expect, test } from 'vitest';
import { gramsOf, stemsOf } from '../../../../src-main/memory/index/analysis.ts';

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));

/** A verb as dictionaries have it, and forms of it as they are said. */
const VERBS = lines(`
  가다 갔어요 갔는데 가고 가서 가면 가려고 갈게요 갈까 간 가는 갑니다 가야겠어요 갔었어요 가니까 가시면
  하다 했어요 했는데 하고 해서 하면 하려고 할게요 할까 한 하는 합니다 해야 해봤어요 하니까 하던 하세요 하자고 했던
  자다 잤어요 자고 자는 자려고 잘게요 잡니다 자면 자야지 잤는데
  오다 왔어요 와서 오고 오는데 오면 올게요 와요 왔다가
  보다 봤어요 보고 봐서 보면 볼게요 봐요 봤는데 봅니다 봤던
  주다 줬어요 주고 줘서 주면 줄게요
  먹다 먹었어요 먹고 먹어서 먹는데 먹으면 먹으려고 먹은 먹을게요 먹습니다 먹어버렸어요 먹었던
  만나다 만났어요 만나서 만나고 만나면 만나기로 만나니까 만날까요
  힘들다 힘들었어요 힘든 힘들어 힘들어서 힘들고 힘들지만 힘드네요 힘드니까 힘들어요 힘드세요
  만들다 만들었어요 만드는 만들고 만들까 만들어서 만든 만드니까
  알다 알았어요 아는 알고 알아요 아니까 압니다
  살다 살았어요 사는데 살고 살아요 삽니다
  듣다 들었어요 들어서 듣고 들으면 들은 듣는데 들으니까
  걷다 걸었어요 걷고 걸어서 걸으면 걷는데 걸으려고
  묻다 물었어요 묻고 물어서 물으면
  돕다 도왔어요 도와서 도와요 도우면 돕고 도운 도와줘서 도우려고
  춥다 추워요 추웠어요 추운데 춥고 추우면 추워서 춥네요
  무섭다 무서웠어요 무서워서 무서운 무섭고 무서우면 무서워요
  외롭다 외로워요 외로웠는데 외로운 외롭고 외로워서
  고맙다 고마워요 고마웠어요 고맙고 고마운 고맙습니다
  모르다 몰라 몰라요 몰랐어요 모르겠어요 모르고 몰라서 모르는데 모릅니다
  부르다 불렀어요 불러서 부르고 불러요
  다르다 달라요 달랐어요 다르고 다른데 달라서
  흐르다 흘렀어요 흘러서 흐르고
  예쁘다 예뻤어요 예뻐요 예쁘고 예뻐서 예쁜
  슬프다 슬펐어요 슬퍼요 슬프고 슬퍼서 슬픈 슬퍼졌어요 슬프네요
  아프다 아팠어요 아파요 아프고 아파서 아픈데
  바쁘다 바빴어요 바빠요 바쁘고 바빠서 바쁜
  크다 컸어요 커요 크고 커서 큰데
  쓰다 썼어요 써요 쓰고 써서 쓰는데
  낫다 나았어요 나아서 나으면 낫고 나아졌어요
  짓다 지었어요 지어서 지은 짓고
  그렇다 그래서 그런데 그랬어요 그러면 그렇고 그러니까
  어떻다 어때요 어떤 어땠어요
  마시다 마셨어요 마셔서 마시고 마시면 마십니다
  느끼다 느꼈어요 느껴져요 느끼고 느껴서 느낀
  기다리다 기다렸어요 기다려요 기다리고 기다려서
  배우다 배웠어요 배워서 배우고 배우는데
  싸우다 싸웠어요 싸워서 싸우고 싸운
  울다 울었어요 울고 울어서 우는데 울면 우니까
  있다 있어요 있었어요 있고 있는데 있으면 있습니다
  없다 없어요 없었어요 없고 없는데 없으면 없어서
  괜찮다 괜찮아요 괜찮았어요 괜찮은데 괜찮고 괜찮습니다
  싫다 싫어요 싫었어요 싫은 싫고 싫어서
  죽다 죽고 죽었어요 죽을까봐 죽으면
  되다 됐어요 돼요 되고 되면 돼서 됩니다
  불안하다 불안해요 불안했어요 불안해서 불안하고 불안한데 불안해지면
  우울하다 우울해요 우울했는데 우울해서 우울하고 우울한 우울해졌어요 우울해지고
  이야기하다 이야기했어요 이야기하고 이야기해서
  보내다 보냈어요 보내고 보내서 보내면
  켜다 켰어요 켜고 켜서
  웃다 웃었어요 웃고 웃어서 웃으면 웃은
  쉬다 쉬었어요 쉬고 쉬어서 쉬면 쉽니다
  읽다 읽었어요 읽고 읽어서 읽으면 읽는
`);

/** A noun, and what is said with it. */
const NOUNS = lines(`
  회사 회사에서 회사는 회사가 회사도 회사에 회사를 회사까지 회사에서는 회사예요 회사인데
  학교 학교에 학교에서 학교까지만 학교도 학교에서도
  엄마 엄마가 엄마는 엄마한테 엄마랑 엄마를 엄마처럼 엄마의 엄마한테서 엄마하고 엄마였어요
  친구 친구들이랑 친구가 친구예요 친구한테 친구였어요 친구들은 친구보다
  팀장님 팀장님이 팀장님은 팀장님한테 팀장님께서
  동생 동생이 동생은 동생과 동생이랑 동생한테도 동생이에요 동생이었어요
  집 집에 집에서 집이 집으로 집은
  잠 잠을 잠이 잠도 잠은
  마음 마음이 마음을 마음은 마음으로 마음에
  학생 학생이에요 학생입니다 학생이었어요 학생인데 학생이라서
  서울 서울로 서울에서 서울은
  걱정 걱정했어요 걱정돼요 걱정이에요 걱정이 걱정하고 걱정되는데
  불안 불안이 불안해요 불안을 불안했는데
  민수 민수가 민수랑 민수야 민수는
  지은 지은이가 지은이는
  약 약을 약은 약도 약까지
  가을 가을이 가을에는 가을이에요
  병원 병원에 병원에서 병원을 병원부터
`);

test('a form of a Korean verb is found by any other form of it [C11]', () => {
  const missed: string[] = [];
  for (const [verb = '', ...forms] of VERBS) {
    for (const form of [verb, ...forms]) {
      if (!stemsOf(form).includes(verb)) missed.push(`${form} is not of ${verb}: ${stemsOf(form)}`);
    }
  }
  expect(missed).toEqual([]);
  expect(VERBS.flat().length - VERBS.length).toBeGreaterThan(150);
});

test('a Korean noun is found whatever is attached to it [C11]', () => {
  const missed: string[] = [];
  for (const [noun = '', ...forms] of NOUNS) {
    for (const form of [noun, ...forms]) {
      if (!stemsOf(form).includes(noun)) missed.push(`${form} is not of ${noun}: ${stemsOf(form)}`);
    }
  }
  expect(missed).toEqual([]);
});

test('words that only look alike have no stem in common', () => {
  const pairs = lines(`
    가을 갔어요
    사과 사요
    일 이었어요
    잘 잤어요
    하나 했어요
    물 물었어요
    나무 나가요
    오늘 와요
    사람 살았어요
    병원 병
    마음 마셔요
    서울 서요
    말 마요
    친구 친해요
    여름 열어요
    감기 감사해요
  `);
  for (const [one = '', other = ''] of pairs) {
    const common = stemsOf(one).filter((stem) => stemsOf(other).includes(stem));
    expect(common, `${one} and ${other}`).toEqual([]);
  }
});

test('every word has a stem, and few of them', () => {
  const words = [...VERBS, ...NOUNS].flat();
  const counts = words.map((word) => stemsOf(word).length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.reduce((sum, count) => sum + count) / counts.length).toBeLessThan(3);
  for (const word of [
    'ㅋㅋㅋ',
    'ㅠㅠ',
    '가',
    '뷁',
    '꿱뛟',
    '3시에',
    'kpop이',
    '이에요',
    '하',
    '학교학교학교',
  ]) {
    expect(stemsOf(word).length).toBeGreaterThan(0);
    expect(stemsOf(word).every((stem) => stem !== '')).toBe(true);
  }
});

test('what Korean attaches to a foreign word or a number comes off', () => {
  expect(stemsOf('youtube를')).toContain(stemsOf('youtube')[0]);
  expect(stemsOf('kpop이')).toContain('kpop');
  expect(stemsOf('3시에')).toContain('3시');
});

test('takes pairs of syllables within words, and a lone syllable as it is', () => {
  expect(gramsOf('잠자리에')).toEqual(['잠자', '자리', '리에']);
  expect(gramsOf('잠')).toEqual(['잠']);
  expect(gramsOf('pc방에')).toEqual(['방에']);
  expect(gramsOf('sleep')).toEqual([]);
});
