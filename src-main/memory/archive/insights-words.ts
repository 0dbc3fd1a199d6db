/** What is said around what is looked back on, in a table or on paper. */
import type { ExerciseId, SelfCheckResult } from '../../../src-preload/contract/counsel.ts';
import type { Tendency } from '../../../src-preload/contract/insights.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import type { Emotion, Language } from '../../../src-preload/contract/words.ts';

export type Band = NonNullable<SelfCheckResult['band']>;

/** A self-check by its own name, what its total can be at most, and its bands by their official limits. */
export const SELF_CHECKS = {
  phq9: {
    name: 'PHQ-9',
    fullName: 'Patient Health Questionnaire-9',
    most: 27,
    bands: [
      { band: 'minimal', from: 0, to: 4 },
      { band: 'mild', from: 5, to: 9 },
      { band: 'moderate', from: 10, to: 14 },
      { band: 'moderately-severe', from: 15, to: 19 },
      { band: 'severe', from: 20, to: 27 },
    ],
  },
  gad7: {
    name: 'GAD-7',
    fullName: 'Generalized Anxiety Disorder-7',
    most: 21,
    bands: [
      { band: 'minimal', from: 0, to: 4 },
      { band: 'mild', from: 5, to: 9 },
      { band: 'moderate', from: 10, to: 14 },
      { band: 'severe', from: 15, to: 21 },
    ],
  },
} as const satisfies Record<
  'phq9' | 'gad7',
  {
    readonly name: string;
    readonly fullName: string;
    readonly most: number;
    readonly bands: readonly { readonly band: Band; readonly from: number; readonly to: number }[];
  }
>;

/** What a table and a report both say. */
export interface InsightNames {
  readonly language: Language;
  /** From very heavy, 1, to light, 5. */
  readonly levels: readonly [string, string, string, string, string];
  readonly emotions: Readonly<Record<Emotion, string>>;
  readonly exercises: Readonly<Record<ExerciseId, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  readonly tendencies: Readonly<Record<Tendency, string>>;
}

const KO: InsightNames = {
  language: 'ko',
  levels: ['많이 무거움', '조금 무거움', '중간', '조금 가벼움', '가벼움'],
  emotions: {
    happy: '기쁨',
    sad: '슬픔',
    angry: '화남',
    anxious: '불안함',
    neutral: '차분함',
    surprised: '놀람',
    disgusted: '싫음',
    fearful: '두려움',
  },
  exercises: {
    mood_checkin: '마음 살피기',
    thought_record: '생각 적어 보기',
    behavioral_activation: '작은 활동 정하기',
    breathing_any: '천천히 내쉬기',
    breathing_box: '네모 숨쉬기',
    breathing_478: '4-7-8 숨쉬기',
    grounding_54321: '다섯 감각으로 돌아오기',
    worry_time: '걱정 시간',
    three_good_things: '좋았던 일 세 가지',
    sleep_hygiene: '잠을 위한 한 걸음',
    phq9: '마음 점검 (PHQ-9)',
    gad7: '걱정 점검 (GAD-7)',
    safety_plan: '나의 안전 계획',
  },
  topics: {
    sleep: '잠',
    work: '일',
    study: '공부',
    family: '가족',
    love: '사랑',
    friends: '친구',
    health: '건강',
    mood: '마음',
    food: '먹는 것',
    movement: '걷기와 운동',
    home: '집',
    money: '돈',
    leisure: '쉬는 시간',
    past: '지난날',
    other: '그 밖에',
  },
  bands: {
    minimal: '거의 없음',
    mild: '가벼움',
    moderate: '중간',
    'moderately-severe': '약간 심함',
    severe: '심함',
  },
  tendencies: {
    lighter: '더 가벼운 날',
    heavier: '더 무거운 날',
    unclear: '알 수 없음',
  },
};

const EN: InsightNames = {
  language: 'en',
  levels: ['very heavy', 'rather heavy', 'in between', 'rather light', 'light'],
  emotions: {
    happy: 'happy',
    sad: 'sad',
    angry: 'angry',
    anxious: 'anxious',
    neutral: 'calm',
    surprised: 'surprised',
    disgusted: 'put off',
    fearful: 'afraid',
  },
  exercises: {
    mood_checkin: 'Mood check-in',
    thought_record: 'Thought record',
    behavioral_activation: 'One small activity',
    breathing_any: 'Slow out-breath',
    breathing_box: 'Box breathing',
    breathing_478: '4-7-8 breathing',
    grounding_54321: 'Back through the senses',
    worry_time: 'Worry time',
    three_good_things: 'Three good things',
    sleep_hygiene: 'A step towards sleep',
    phq9: 'Mood self-check (PHQ-9)',
    gad7: 'Worry self-check (GAD-7)',
    safety_plan: 'My safety plan',
  },
  topics: {
    sleep: 'Sleep',
    work: 'Work',
    study: 'Study',
    family: 'Family',
    love: 'Love',
    friends: 'Friends',
    health: 'Health',
    mood: 'Mood',
    food: 'Food',
    movement: 'Moving and walking',
    home: 'Home',
    money: 'Money',
    leisure: 'Free time',
    past: 'The past',
    other: 'Other things',
  },
  bands: {
    minimal: 'minimal',
    mild: 'mild',
    moderate: 'moderate',
    'moderately-severe': 'moderately severe',
    severe: 'severe',
  },
  tendencies: {
    lighter: 'lighter days',
    heavier: 'heavier days',
    unclear: 'cannot be told',
  },
};

export const insightNames = (language: Language): InsightNames => (language === 'ko' ? KO : EN);
