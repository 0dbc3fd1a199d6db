/**
 * Conversations as people have them, as many as are wanted, the same for the same seed: Korean and
 * English by turns, words as frequent as words are (Zipf), Korean inflected. For benches.
 */
import type { Emotion, Role } from '../../src-preload/contract/words.ts';

export interface MadeMessage {
  /** Counts up; a conversation is whole before the next begins. */
  readonly conversation: number;
  readonly ordinal: number;
  readonly role: Role;
  readonly text: string;
  readonly at: number;
  readonly emotion: Emotion | null;
}

const TURNS_A_CONVERSATION = 24;
const FIRST_AT = Date.UTC(2022, 0, 3, 20);
const EMOTIONS = ['sad', 'happy', 'neutral', 'fearful', 'angry'] as const;
/** Beside the words below: names, places, things, so that the tail of rare words is as long as it is. */
const RARE_WORDS = 12_000;

const split = (words: string): readonly string[] => words.trim().split(/\s+/u);

const KOREAN_NOUNS =
  split(`잠 회사 엄마 일 친구 마음 오늘 어제 생각 사람 시간 아빠 집 팀장 학교 시험 동생 밤 아침 기분 걱정
  불안 병원 약 운동 산책 강아지 고양이 커피 점심 저녁 주말 여행 공부 발표 회의 면접 남편 아내 아이 딸 아들 언니 오빠 할머니
  선생님 상담 일기 음악 노래 책 영화 전화 메시지 약속 선물 생일 돈 월세 이사 방 침대 꿈 눈물 가슴 머리 배 허리 어깨 두통 감기
  연습 숨 호흡 명상 하늘 비 눈 바람 봄 여름 가을 겨울 바다 산 공원 버스 지하철 출근 퇴근 야근 휴가 실수 칭찬 화 외로움 슬픔`);
const KOREAN_PARTICLES = split(
  '이 가 은 는 을 를 에 에서 도 만 한테 까지 부터 처럼 때문에 하고 이랑 보다',
);
const KOREAN_VERBS =
  split(`자고 잤어요 못 잤어 갔어요 가려고 가는데 먹었어요 먹고 했어요 하는데 하고 싶어요 힘들었어요 힘들어서
  힘든 무서워요 무서웠어 울었어요 울고 웃었어요 만났어요 만나서 만나기로 들었어요 들어서 봤어요 보고 싶어요 싸웠어요 싸우고
  미안했어요 고마워요 괜찮아요 괜찮은데 답답해요 답답해서 불안해요 불안했는데 우울해요 우울했어 외로워요 화났어요 걱정돼요
  걱정했는데 쉬었어요 쉬고 걸었어요 걷다가 읽었어요 썼어요 몰라요 모르겠어요 좋았어요 좋아서 나빴어요 바빴어요 바빠서 아팠어요
  아파서 늦었어요 기다렸어요 생각났어요 생각해요 말했어요 말하기 전화했어요 시작했어요 끝났어요 포기하고 참았어요`);
const KOREAN_OTHERS = split(
  '너무 진짜 좀 그냥 계속 자꾸 다시 아직 벌써 조금 많이 요즘 지금 이제 그래서 그런데 그리고 근데 왜 어떻게',
);
const ENGLISH_WORDS =
  split(`the i and to a it was my that in of me she he not but so with for at just on this they
  really had when been like about feel work what do have him her because today night still know want can't sleep
  mother then think felt time day people got bad said never go went home after friend tired one anxious up all
  out been panic scared talk told job boss sister father brother week morning worried alone school exam cried
  crying better worse stress house partner doctor meeting interview walking walked running dinner family money
  rent dog cat coffee music book reading wrote writing journal breathing breath helped helps hurts quiet loud
  angry sad happy lonely afraid calm nervous heavy empty lost missed remember forgot trying tried keep kept
  weekend birthday holiday train bus park garden winter summer rain phone message called answered waited`);

/** Small, quick and the same everywhere (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function* manyMessages(count: number, seed = 1): Generator<MadeMessage> {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  /** The first words are the frequent ones. */
  const zipf = <T>(words: readonly T[]): T =>
    words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)] as T;
  const syllable = (): string =>
    String.fromCharCode(0xac00 + below(19 * 21) * 28 + ([0, 0, 4, 8, 16, 21][below(6)] ?? 0));
  const letters = 'etaoinshrdlucmfwyp';
  const rareKorean = Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: 2 + below(2) }, syllable).join(''),
  );
  const rareEnglish = Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: 4 + below(6) }, () => letters[below(letters.length)]).join(''),
  );

  function korean(): string {
    const said: string[] = [];
    for (let clause = 1 + below(3); clause > 0; clause--) {
      if (random() < 0.6) said.push(zipf(KOREAN_OTHERS));
      for (let nouns = 1 + below(3); nouns > 0; nouns--) {
        const noun = random() < 0.2 ? zipf(rareKorean) : zipf(KOREAN_NOUNS);
        said.push(noun + (random() < 0.8 ? zipf(KOREAN_PARTICLES) : ''));
      }
      said.push(zipf(KOREAN_VERBS));
    }
    return `${said.join(' ')}.`;
  }

  function english(): string {
    const length = 6 + below(20);
    return `${Array.from({ length }, () =>
      random() < 0.12 ? zipf(rareEnglish) : zipf(ENGLISH_WORDS),
    ).join(' ')}.`;
  }

  let at = FIRST_AT;
  for (let index = 0; index < count; index++) {
    const conversation = Math.floor(index / TURNS_A_CONVERSATION);
    const ordinal = index % TURNS_A_CONVERSATION;
    const role: Role = ordinal % 2 === 0 ? 'person' : 'companion';
    at += ordinal === 0 ? 3_600_000 * (6 + below(30)) : 8_000 + below(20_000);
    const text = conversation % 3 === 2 ? english() : korean();
    const emotion = random() < 0.5 ? (EMOTIONS[below(EMOTIONS.length)] ?? null) : null;
    yield { conversation, ordinal, role, text, at, emotion };
  }
}
