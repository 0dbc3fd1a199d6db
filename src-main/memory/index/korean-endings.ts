/**
 * What Korean attaches to nouns and verbs, as its grammars list it. A leading lone consonant closes the
 * syllable before it (ㄴ데: 큰데).
 */
import { finalOf } from './hangul.ts';

/** Where a particle stands: after a consonant, after a vowel, after either; `로` also after ㄹ. */
export type After = 'consonant' | 'vowel' | 'either' | 'vowel-or-l';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

const PARTICLE_LISTS: readonly (readonly [After, readonly string[]])[] = [
  [
    'consonant',
    list('은 이 을 과 아 으로 이랑 이나 이라도 이야 이란 이라는 이라고 이라서 이라 이든 이며'),
  ],
  ['vowel', list('는 가 를 와 야 랑 나 라도 란 라는 라고 라서 든 며')],
  ['vowel-or-l', list('로')],
  [
    'either',
    list(`의 도 만 에 에서 에게 에게서 한테 한테서 께 께서 부터 까지 처럼 보다 마다 밖에 조차 마저
      대로 만큼 같이 하고 에선 에겐 한텐 에겐 까진 부턴 으론 론 때문에 때문 뿐 쯤 씩 들 님 씨 적 때`),
  ],
];

export const PARTICLES: ReadonlyMap<string, After> = new Map(
  PARTICLE_LISTS.flatMap(([after, particles]) =>
    particles.map((particle) => [particle, after] as const),
  ),
);

/** Particles and suffixes that leave no noun of one syllable before them. */
export const LONG_NOUN_ONLY: ReadonlySet<string> = new Set(list('들 님 씨 적 때 뿐 쯤 아 야 하고'));

/** "It is …": the noun before it is all there is. */
export const COPULAS: readonly string[] = list('이에요 이예요 예요 에요 이여요 여요 이었 이셔요');

/**
 * How an ending is attached. plain: to the stem as it is. open: to a vowel or ㄹ. linked: to a consonant,
 * by 으, 은, 을, 음. closing: its first consonant closes the stem. infinitive: to 아/어, joined or not.
 */
export type Joint = 'plain' | 'open' | 'linked' | 'closing' | 'infinitive';

export interface Ending {
  readonly joint: Joint;
  /** No noun ends so: what stands before it is a verb. */
  readonly isSure: boolean;
  /** A stem in ㄹ loses it before this. */
  readonly dropsL: boolean;
  /** ㅁ: makes a noun. After one syllable that noun is a word of its own (잠, 꿈, 봄). */
  readonly isNaming: boolean;
}

/** Those marked ? may end a noun as well. */
const ENDING_LISTS: readonly (readonly [Joint, readonly string[]])[] = [
  [
    'plain',
    list(`다? 고? 고요 고서 고는 곤 고도 고자 고만 지? 지요 죠 지만 지만요 지도 지는 지를 질? 진? 네? 네요
      게? 게요 게끔 던? 던데 던데요 던가 던가요 거든 거든요 기? 기도? 기가? 기는? 기만? 기에? 기를? 길? 긴? 기로?
      기엔? 기까지? 자? 자고 자마자 자는 자면 도록 더라 더라고 더라고요 더라구요 더니 던지 든지 거나 느라 느라고
      는? 는데 는데요 는데도 는지 는지도 는지를 는가 는가요 는구나 는군요 는다 는다고 는다는 는다면 는다며 는대 는대요
      는걸 는걸요 는거 는게 는건 나? 나요 니? 냐? 냐고 냐는 구나 구나요 군요 구만 다가? 다가도 다고 다고요 다는 다면 다면서
      다니 다니까 다며 다던데 대? 대요 잖아 잖아요 습니다 습니까 습니다만 더군요 길래 기에요`),
  ],
  [
    'open',
    list(`면? 면서 면서도 면서요 면은 면요 며? 니까 니까요 니? 려고 려고요 려다가 려다 려는 려면 려던 려 러? 라? 라고 라는
      라면? 라니 라니까 므로 나? 세요 셔요 시오 십시오 자? 자고 마`),
  ],
  [
    'linked',
    list(`으면 으면서 으면서도 으면요 으며 으니까 으니까요 으니 으려고 으려고요 으려다가 으려는 으려면 으려던 으려 으러
      으라고 으라는 으라 으므로 으나 으세요 으셔요 은? 은데 은데요 은지 은지도 은가
      은가요 은걸 은거 은게 은건 은적 을? 을게 을게요 을까 을까요 을까봐 을래 을래요 을수록 을지 을지도 을텐데 을텐데요 을거예요
      을거야 을거 을걸 을뿐 을때 을만큼 을만 을정도 음? 음을? 음이? 음은?`),
  ],
  [
    'closing',
    list(`ㄴ? ㄴ데? ㄴ데요 ㄴ데도 ㄴ지? ㄴ지도 ㄴ지를 ㄴ가? ㄴ가요 ㄴ걸 ㄴ걸요 ㄴ거 ㄴ게 ㄴ건 ㄴ적 ㄴ다 ㄴ다고 ㄴ다는 ㄴ다면 ㄴ다며
      ㄴ다니 ㄴ대? ㄴ대요 ㄹ? ㄹ게 ㄹ게요 ㄹ께 ㄹ께요 ㄹ까 ㄹ까요 ㄹ까봐 ㄹ까봐요 ㄹ래? ㄹ래요 ㄹ수록 ㄹ지? ㄹ지도 ㄹ텐데
      ㄹ텐데요 ㄹ거예요 ㄹ거에요 ㄹ거야 ㄹ거 ㄹ걸 ㄹ때 ㄹ만큼 ㄹ만 ㄹ정도 ㄹ라고 ㄹ려고 ㅁ? ㅁ을? ㅁ이? ㅁ은? ㅁ도?
      ㅂ니다 ㅂ니까 ㅂ니다만 ㅂ시다`),
  ],
  [
    'infinitive',
    list(
      `요 서? 서요 서도 서인지 서야 선? 도? 도요 야? 야지 야지요 야죠 야만 야해 야돼 야해요 야돼요 야하는데 야되는데 라? 라도?`,
    ),
  ],
];

/** By the ending in conjoining letters (NFD); one spelling may be attached in several ways. */
export const ENDINGS: ReadonlyMap<string, readonly Ending[]> = collect();
export const LONGEST_ENDING: number = Math.max(...[...ENDINGS.keys()].map(({ length }) => length));

function collect(): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const [joint, written] of ENDING_LISTS) {
    for (const entry of written) {
      const isSure = !entry.endsWith('?');
      const spelling = inLetters(isSure ? entry : entry.slice(0, -1));
      const dropsL =
        joint === 'closing' || (joint !== 'linked' && /^[\u1102\u1109]/u.test(spelling));
      const known = endings.get(spelling) ?? [];
      known.push({ joint, isSure, dropsL, isNaming: spelling.startsWith(finalOf('ㅁ')) });
      endings.set(spelling, known);
    }
  }
  return endings;
}

/** Conjoining letters; a lone first consonant becomes a final one. */
function inLetters(text: string): string {
  const first = text.charAt(0);
  if (!/[ㄱ-ㅎ]/u.test(first)) return text.normalize('NFD');
  return finalOf(first) + text.slice(1).normalize('NFD');
}

/** Stems in ㅎ that lose it: what is left, and the stem. */
export const LOST_H: readonly (readonly [string, string])[] = [
  ['그러', '그렇'],
  ['이러', '이렇'],
  ['저러', '저렇'],
  ['어떠', '어떻'],
  ['요러', '요렇'],
  ['빨가', '빨갛'],
  ['까마', '까맣'],
  ['노라', '노랗'],
  ['파라', '파랗'],
  ['하야', '하얗'],
  ['커다라', '커다랗'],
  ['그래', '그렇'],
  ['이래', '이렇'],
  ['저래', '저렇'],
  ['어때', '어떻'],
  ['빨개', '빨갛'],
  ['까매', '까맣'],
  ['파래', '파랗'],
  ['하얘', '하얗'],
];

/** Verbs whose stem is said alone, with nothing joined to it that could be seen. */
export const BARE_VERBS: ReadonlySet<string> = new Set(
  list(`가 자 사 타 서 나 켜 펴 나가 들어가 돌아가 올라가 내려가 만나 떠나 일어나 화나 끝나 생각나 겁나 보내 지내 꺼내 건너
    비싸 싸 짜 차`),
);

/** Words that look like a form of a verb and are none. */
export const NEVER_VERBS: ReadonlySet<string> = new Set(
  list(`잘 일 말 물 술 돌 길 글 달 딸 발 별 불 쌀 열 절 팔 풀 날 전 난 손 산 문 돈 반 분 번 편 안 걸 건 네 내 제 나 니
    지 기 다 고 게 더 좀 꼭 또 못 왜 참 큼 남 곧 막 딱 하나 하나도 바다 언니 어머니 아버지 최고 사고 여자 남자 혼자 의자 모자
    사자 과자 감자 환자 돼지 강아지 아기 이야기 고기 감기 일기 용기 편지 가지 바지 반지 언제나 누구나 나무 머리 다리 하지만`),
);

/** Particles no verb ends in, alone or with a shorter one after them. */
export const SURE_NOUN =
  /.(?:에서|까지|한테|에게|부터|처럼|밖에|조차|때문에)(?:는|도|만|의|라도|요|서)?$/u;
