import type { HalfOfSpan, InsightWords } from './sentence-words.ts';
import { TOPIC_WORDS } from './topic-words.ts';

const LATER: Readonly<Record<HalfOfSpan, string>> = {
  week: '뒤쪽 한 주가',
  fortnight: '뒤쪽 보름이',
  half: '뒤쪽 절반이',
};

const hoursOf = (hours: number): string =>
  Number.isInteger(hours) ? `${hours}시간` : `${Math.floor(hours)}시간 반`;

/** Read as 구 and 칠. */
const ABOUT: Readonly<Record<string, string>> = { 'PHQ-9': 'PHQ-9는', 'GAD-7': 'GAD-7은' };

export const KOREAN: InsightWords = {
  fewDays: (noted) => `적어 둔 날이 아직 ${noted}일이라, 어떤 흐름인지 말하기는 일러요.`,
  notComparable: (noted, days) =>
    `${days}일 가운데 ${noted}일을 적었어요. 앞뒤를 견주어 보기에는 아직 조금 모자라요.`,
  alike: (half) => `${LATER[half]} 앞쪽과 비슷했어요.`,
  differ(half, { to, isLarge, isClear }) {
    const little = isLarge ? '' : '조금 ';
    if (!isClear) {
      const looks = to === 'lighter' ? '가벼워' : '무거워';
      return `${LATER[half]} 앞쪽보다 ${little}${looks} 보이지만, 우연일 수도 있어요.`;
    }
    return `${LATER[half]} 앞쪽보다 ${little}${to === 'lighter' ? '가벼웠어요' : '무거웠어요'}.`;
  },
  fewTries: '하기 전과 하고 나서를 다 적은 연습이 아직 적어서, 어땠는지 말하기는 일러요.',
  eased: (title, tries, eased) =>
    `“${title}” 연습은 ${tries}번 가운데 ${eased}번, 하고 나서 힘든 정도가 앞보다 낮았어요. 힘든 순간은 저절로 지나가기도 해서, 연습 덕분인지는 알 수 없어요.`,
  notEased: (title, tries) =>
    `“${title}” 연습은 ${tries}번 적었고, 하기 전과 하고 나서가 크게 다르지 않은 때가 많았어요.`,
  harder: (title) =>
    `“${title}” 연습은 하고 나서 더 힘들다고 적은 때가 적지 않았어요. 다른 연습이 더 맞을 수도 있어요.`,
  fewNights: '잠든 때와 일어난 때를 다 적은 밤이 아직 적어서, 잠이 어땠는지 말하기는 일러요.',
  slept: (nights, hours) =>
    `시간을 적은 ${nights}밤은 잠들어서 일어나기까지가 대략 ${hoursOf(hours)}이었어요. 기억으로 적은 어림이고, 중간에 깬 시간도 들어 있어요.`,
  once: (title, total) =>
    `${ABOUT[title]} 한 번 적었고 ${total}점이에요. 그 무렵 두 주의 모습이에요.`,
  changed(title, total, change, isClear) {
    if (change === 0) return `${ABOUT[title]} ${total}점으로, 바로 앞과 같아요.`;
    const than = `${ABOUT[title]} ${total}점으로, 바로 앞보다 ${Math.abs(change)}점 ${change < 0 ? '낮아요' : '높아요'}.`;
    return isClear
      ? `${than} 늘 있는 오르내림보다는 큰 차이예요. 왜 그런지는 점수만으로 알 수 없어요.`
      : `${than} 5점보다 작은 차이는 늘 있는 오르내림이라, 달라졌다고 말하기 어려워요.`;
  },
  doctor: '10점부터는 의사와 한번 이야기해 보면 좋은 점수예요.',
  doctorSoon:
    '꽤 무거운 점수라, 미루지 말고 의사와 이야기해 주세요. 어떻게 연락할지 함께 생각해 볼 수 있어요.',
  company({ kind, name, topic }, tendency) {
    const about = kind === 'topic' && topic !== null ? TOPIC_WORDS.ko[topic] : name;
    return `${about} 이야기를 한 날은 다른 날보다 ${tendency === 'lighter' ? '가벼운' : '무거운'} 편이었어요.`;
  },
  noCause: '무엇이 먼저인지는 여기서 알 수 없어요.',
  noneClear:
    '무엇을 이야기한 날인지에 따라 뚜렷이 다르지는 않았어요. 작은 차이는 우연일 수 있어요.',
  fewToCompare: '견주어 볼 날이 아직 적어서, 어떤 이야기가 가벼운 날에 함께했는지 말하기는 일러요.',
};
