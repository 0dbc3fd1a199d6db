/** Words of a question that say nothing of what is looked for. Own choice. */
import { stemsOf } from '../index/analysis.ts';

const ENGLISH = `a about above after again all also am an and any anybody anyone anything are aren't around as
ask asked at back be because been being between bit both but by came can cannot can't come could did didn't do does
doesn't doing don't done down during each either else even ever every few for from further get gets getting give given
go goes going gone gonna got had has hasn't have haven't having he he'd he'll her here here's hers herself he's hey him
himself his how how's i i'd if i'll i'm in into is isn't it it'd it'll it's its itself i've just kind know last let
let's like lot made make many may maybe me mean mention mentioned might mine more most much must my myself name no nor
not now of off oh on once one only or other our ours ourselves out over own please quite really recall remember remind
said same say saying see shall she she'd she'll she's should so some somebody someone something sort still such sure
take talk talked talking tell than that that's the their theirs them themselves then there there's these they they'd
they'll they're they've thing things think this those through to told too under until up upon us use used very want
was wasn't way we we'd well we'll went were we're weren't we've what whatever what's when where which while who whom
who's whose why will with would you you'd you'll your you're yours yourself you've yes yeah yet
currently nowadays lately recently ago yesterday today tomorrow week month year day last next`;
const KOREAN = `나 내 난 나는 내가 나를 나한테 날 나의 저 제 저는 제가 우리 너 네 네가 니가 너는 넌 당신 그 그거 그건 그게
그것 이 이거 이건 이게 저거 것 거 게 건 걸 수 때 데 뭐 뭐야 뭐지 뭐였지 뭐였어 뭐라고 뭐가 뭘 무엇 무슨 무얼 어떤 어떻게 어디
어디서 어디에 어디지 언제 언제야 언제였지 누구 누구야 누가 왜 몇 얼마 얼마나 어느 있어 있다 있지 있었지 있었어 없다 하다 해 했어
했지 했더라 했었지 하고 되다 돼 됐지 됐어 말하다 말 말했지 말했더라 얘기 이야기 기억 기억나 기억나다 알다 알아 알지 그때 그래서
그리고 그런데 근데 그냥 좀 잘 더 또 다 안 못 정말 진짜 너무 혹시 아까 지금 요즘 요새 현재 이제 아직 최근 예전 예전에 옛날
전에 전 후 다시 같다 같이 대해 대해서 관해 관해서 위해 하는 한 할 했던 했다고 한다고 하기로 해서 라고 라는 이라고 사람 가지 정도
시에 시쯤 시야 시지 시죠 시예요 시였지 시였어 시더라 몇시 뭐랑 나랑 너랑 저랑 오늘 어제 그제 그저께 내일 지난 지난주 저번 저번주 이번 이번주 다음 작년 올해 내년 지난달 이번달 주 달 년 일 일이 적 적이`;

const EMPTY = new Set(`${ENGLISH} ${KOREAN}`.split(/\s+/u));
/** Stems that are such in every form. */
const EMPTY_STEMS = new Set(
  [
    ...'be have do say tell talk mention remember recall think know ask go'.split(' '),
    ...'하다 되다 있다 없다 말하다 이야기하다 얘기하다 기억하다 기억나다 알다 이다 그렇다 어떻다 뭐다 같다 싶다'.split(
      ' ',
    ),
  ].flatMap((word) => [word, ...stemsOf(word)]),
);

const isLongKorean = (stem: string): boolean => /^[가-힣]{2,}$/u.test(stem);

export function isEmptyWord(word: string, stems: readonly string[]): boolean {
  if (EMPTY.has(word)) return true;
  // 지금은, 어디가: with a particle. Of one syllable too much else may be meant.
  return stems.some((stem) => EMPTY_STEMS.has(stem) || (isLongKorean(stem) && EMPTY.has(stem)));
}

/** Words that tell a little, and are said of everything. */
const COMMON = new Set(
  `take make find use keep put want need feel look come see start begin begun show help try leave call
become happen like love good great new first big small old long little time day people person place work life part
kind type sort reason main favorite best different important specific plan event activity way people participate
recent current decide describe share enjoy involve receive attend visit create learn
찾다 쓰다 가다 오다 보다 주다 받다 나다 나오다 들다 살다 좋다 싫다 크다 작다 많다 새 처음 마지막 사람 생각 생각하다 느끼다
기분 마음 하루 시간 문제 상황 이유 정하다 시작 시작하다`
    .split(/\s+/u)
    .flatMap((word) => [word, ...stemsOf(word).filter((stem) => !/^[가-힣]$/u.test(stem))]),
);

export function isCommonWord(word: string, stems: readonly string[]): boolean {
  return COMMON.has(word) || stems.some((stem) => COMMON.has(stem));
}
