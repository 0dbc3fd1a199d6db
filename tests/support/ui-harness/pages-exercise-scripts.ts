import type {
  Answer,
  Asks,
  BreathPattern,
  ExerciseId,
  SelfCheckResult,
  ShownRecord,
} from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

interface ScriptedStep {
  readonly id: string;
  readonly name: string;
  readonly asks: Asks;
  readonly said: string;
  readonly help?: readonly string[];
  /** Any answer but '0' ends it. */
  readonly leaves?: true;
}

export interface Script {
  readonly title: string;
  readonly steps: readonly ScriptedStep[];
  readonly given: Readonly<Record<string, Answer>>;
  /** What would have been answered before a later step. */
  readonly sample: Readonly<Record<string, Answer>>;
  readonly breath: BreathPattern | null;
  readonly result: SelfCheckResult | null;
  readonly closing: string;
}

type Both = Readonly<Record<Language, string>>;
const both = (ko: string, en: string): Both => ({ ko, en });

const TEXT: Asks = { kind: 'text' };
const lines = (most: number): Asks => ({ kind: 'lines', most });
const scale = (max: number, low: string, high: string): Asks => ({
  kind: 'number',
  min: 0,
  max,
  low,
  high,
});

function words(language: Language) {
  const say = (ko: string, en: string): string => both(ko, en)[language];
  const intensity = scale(100, say('전혀', 'not at all'), say('완전히', 'completely'));
  const distress = scale(10, say('편안해요', 'at ease'), say('아주 힘들어요', 'very hard'));
  return { say, intensity, distress };
}

function thoughtRecord(language: Language): Script {
  const { say, intensity } = words(language);
  const step = (
    id: string,
    name: string,
    asks: Asks,
    said: string,
    help?: string,
  ): ScriptedStep => ({
    id,
    name,
    asks,
    said,
    ...(help === undefined ? {} : { help: [help] }),
  });
  return {
    title: say('생각 기록', 'Thought record'),
    given: {},
    breath: null,
    result: null,
    closing: say('종이에 다 옮겼어요. 수고했어요.', 'It is all on paper now. That was real work.'),
    sample: {
      situation: say(
        '팀 회의, 내 슬라이드에 틀린 곳이 있었어요',
        'Team meeting, my slide had a mistake',
      ),
      feeling: say('부끄러움', 'Shame'),
      strength: 80,
      thought: say(
        '다들 알아챘어요. 내가 준비를 안 한다고 생각할 거예요.',
        'Everyone noticed. They will think I never prepare, and that I should not be on this project.',
      ),
      belief: 75,
      for: [say('슬라이드가 틀렸어요', 'The slide was wrong')],
      against: [
        say('아무도 그 얘기를 하지 않았어요', 'Nobody said a word about it'),
        say('지난달 발표는 칭찬을 들었어요', 'Last month I was thanked for mine'),
      ],
      balanced: say(
        '틀린 곳이 하나 있었고, 나머지는 괜찮았어요.',
        'One slide was wrong and the rest was fine.',
      ),
      balancedBelief: 60,
      now: 45,
    },
    steps: [
      step(
        'situation',
        say('상황', 'Situation'),
        TEXT,
        say('언제, 어디서, 누구와 있었어요?', 'When was it, where, and with whom?'),
      ),
      step(
        'feeling',
        say('감정', 'Feelings'),
        TEXT,
        say('그때 어떤 감정이 들었어요?', 'What did you feel, just then?'),
      ),
      step(
        'strength',
        say('얼마나 컸어요', 'How strong was it'),
        intensity,
        say('그 감정이 얼마나 컸어요?', 'How strong was it?'),
      ),
      step(
        'thought',
        say('생각', 'Thought'),
        TEXT,
        say(
          '부끄러움 팔십이면 꽤 무거웠겠어요. 그때 어떤 생각이 스쳤어요?',
          '“Shame, eighty.” That is a lot to carry in a meeting. What went through your mind, just then?',
        ),
        say(
          '내 말로 적어 주세요. 한 문장도 좋고 한 장면도 좋아요.',
          'In your own words. A sentence or a picture, both count.',
        ),
      ),
      step(
        'belief',
        say('그때 얼마나 믿었어요', 'How much did you believe it then'),
        intensity,
        say('그때 그 생각을 얼마나 믿었어요?', 'How much did you believe it then?'),
      ),
      step(
        'for',
        say('그렇다는 사실', 'What supports it'),
        lines(5),
        say('그 생각이 맞다는 사실은 뭐가 있어요?', 'What facts support it?'),
      ),
      step(
        'against',
        say('아니라는 사실', 'What does not'),
        lines(5),
        say('그 생각과 맞지 않는 사실은요?', 'And what facts do not fit it?'),
      ),
      step(
        'balanced',
        say('고른 생각', 'A fairer view'),
        TEXT,
        say('둘 다 놓고 보면 어떻게 말할 수 있을까요?', 'With both in view, how would you put it?'),
      ),
      step(
        'balancedBelief',
        say('얼마나 믿어져요', 'How much do you believe that'),
        intensity,
        say('이 말은 얼마나 믿어져요?', 'How much do you believe that?'),
      ),
      step(
        'now',
        say('지금 감정', 'Feelings now'),
        intensity,
        say('지금은 그 감정이 얼마나 커요?', 'How strong is the feeling now?'),
      ),
    ],
  };
}

function breathing(exercise: ExerciseId, language: Language): Script {
  const { say, distress } = words(language);
  const four = 4000;
  const phases = {
    breathing_box: [
      { phase: 'in', ms: four },
      { phase: 'hold', ms: four },
      { phase: 'out', ms: four },
      { phase: 'rest', ms: four },
    ],
    breathing_478: [
      { phase: 'in', ms: four },
      { phase: 'hold', ms: 7000 },
      { phase: 'out', ms: 8000 },
    ],
  } as const;
  const own =
    exercise === 'breathing_box' || exercise === 'breathing_478' ? phases[exercise] : null;
  return {
    title: say('달과 숨쉬기', 'Breathing with Dal'),
    given: {},
    sample: { before: 7 },
    result: null,
    breath: {
      phases: own ?? [
        { phase: 'in', ms: four },
        { phase: 'out', ms: 6000 },
      ],
      rounds: own ? 4 : 6,
    },
    closing: say(
      '여기까지예요. 같이 숨쉬어서 좋았어요.',
      'That was all. It was good to breathe with you.',
    ),
    steps: [
      {
        id: 'before',
        name: say('하기 전', 'Before'),
        asks: distress,
        said: say('지금 얼마나 힘들어요?', 'How hard is it right now?'),
      },
      {
        id: 'pace',
        name: say('숨쉬기', 'Breathing'),
        asks: { kind: 'pace' },
        said: say(
          '어지러우면 멈춰도 돼요. 같이 숨쉬어 볼게요.',
          'Stop if you feel dizzy. Let us breathe together.',
        ),
      },
      {
        id: 'after',
        name: say('하고 나서', 'After'),
        asks: distress,
        said: say('지금은 어때요?', 'And how is it now?'),
      },
    ],
  };
}

function grounding(language: Language): Script {
  const { say, distress } = words(language);
  const count = (id: string, most: number, name: string, said: string): ScriptedStep => ({
    id,
    name,
    asks: { kind: 'count', most },
    said,
  });
  return {
    title: say('지금 여기로', 'Back to the room'),
    given: {},
    sample: { see: 5, touch: 4, hear: 1 },
    breath: null,
    result: null,
    closing: say('다시 여기에 있네요.', 'You are back in the room.'),
    steps: [
      count(
        'see',
        5,
        say('보이는 것', 'Things you see'),
        say(
          '천천히 둘러봐요. 보이는 것 다섯 가지는 뭐예요?',
          'Look around slowly. Which five things do you see?',
        ),
      ),
      count(
        'touch',
        4,
        say('만져지는 것', 'Things you can touch'),
        say('손에 닿는 것 네 가지는요?', 'Which four things can you touch?'),
      ),
      count(
        'hear',
        3,
        say('들리는 것', 'Things you hear'),
        say('들리는 소리 세 가지는요?', 'Which three things do you hear?'),
      ),
      count(
        'smell',
        2,
        say('냄새 나는 것', 'Things you smell'),
        say('냄새 두 가지는요?', 'Which two things can you smell?'),
      ),
      count(
        'taste',
        1,
        say('맛이 느껴지는 것', 'Something you taste'),
        say('맛 하나는요?', 'What can you taste?'),
      ),
      {
        id: 'after',
        name: say('지금', 'Now'),
        asks: distress,
        said: say('지금은 얼마나 힘들어요?', 'How hard is it now?'),
      },
    ],
  };
}

/** Made-up items in the shape of the official ones. */
function selfCheck(exercise: 'phq9' | 'gad7', language: Language): Script {
  const { say } = words(language);
  const count = exercise === 'phq9' ? 9 : 7;
  const options = [
    say('전혀 없음', 'Not at all'),
    say('며칠 동안', 'Several days'),
    say('절반 넘게', 'More than half the days'),
    say('거의 매일', 'Nearly every day'),
  ].map((label, index) => ({ id: String(index), label }));
  return {
    title: exercise === 'phq9' ? 'PHQ-9' : 'GAD-7',
    given: {},
    sample: Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index + 1}`, '1'])),
    breath: null,
    result: {
      total: 9,
      band: 'mild',
      words: say(
        '지난 2주가 조금 무거웠던 것 같아요. 몇 주 뒤에 다시 살펴봐도 좋아요.',
        'The last two weeks seem to have been somewhat heavy. You could look again in a few weeks.',
      ),
      before: { total: 15, at: Date.now() - 21 * 86_400_000 },
    },
    closing: '',
    steps: Array.from({ length: count }, (_, index) => ({
      id: `q${index + 1}`,
      name: say(`${index + 1}번 문항`, `Question ${index + 1}`),
      asks: { kind: 'choice', options } as const,
      said: say(
        `지난 2주 동안 얼마나 자주 있었나요: ${index + 1}번 문항의 글`,
        `Over the last two weeks, how often: the words of question ${index + 1}`,
      ),
      ...(exercise === 'phq9' && index === 8 ? { leaves: true as const } : {}),
    })),
  };
}

function moodCheckin(language: Language): Script {
  const { say, distress } = words(language);
  const emotions = [
    ['happy', '기뻐요', 'glad'],
    ['sad', '슬퍼요', 'sad'],
    ['angry', '화가 나요', 'angry'],
    ['anxious', '불안해요', 'anxious'],
    ['neutral', '그냥 그래요', 'so-so'],
    ['surprised', '놀랐어요', 'surprised'],
    ['disgusted', '싫어요', 'put off'],
    ['fearful', '무서워요', 'afraid'],
  ] as const;
  return {
    title: say('마음 살피기', 'Mood check-in'),
    given: {},
    sample: { word: 'anxious' },
    breath: null,
    result: null,
    closing: say('말해 줘서 고마워요.', 'Thank you for telling me.'),
    steps: [
      {
        id: 'word',
        name: say('마음', 'A word'),
        asks: {
          kind: 'choice',
          options: emotions.map(([id, ko, en]) => ({ id, label: say(ko, en) })),
          open: true,
        },
        said: say('어떤 말이 지금 마음에 가까워요?', 'Which word is nearest to how you feel?'),
      },
      {
        id: 'strength',
        name: say('세기', 'How strong'),
        asks: distress,
        said: say('얼마나 커요?', 'How strong is it?'),
      },
      {
        id: 'helped',
        name: say('도움이 된 것', 'What helped'),
        asks: lines(3),
        said: say('조금이라도 도움이 된 게 있어요?', 'Did anyone or anything help a little?'),
      },
    ],
  };
}

export function scriptOf(exercise: ExerciseId, language: Language): Script {
  switch (exercise) {
    case 'thought_record':
      return thoughtRecord(language);
    case 'breathing_any':
    case 'breathing_box':
    case 'breathing_478':
      return breathing(exercise, language);
    case 'grounding_54321':
      return grounding(language);
    case 'phq9':
    case 'gad7':
      return selfCheck(exercise, language);
    default:
      return moodCheckin(language);
  }
}

const DAY = 86_400_000;

/** Times before, of breathing and of thoughts; one of them was left this morning. */
export function madeRecords(language: Language, now: number): readonly ShownRecord[] {
  const record = (
    id: string,
    exercise: ExerciseId,
    daysAgo: number,
    more: Partial<ShownRecord>,
  ): ShownRecord => {
    const { steps, sample } = scriptOf(exercise, language);
    return {
      id,
      exercise,
      startedAt: now - daysAgo * DAY,
      endedAt: now - daysAgo * DAY + 300_000,
      completed: true,
      before: 7,
      after: 5,
      emotion: null,
      answers: sample,
      source: 'voice',
      language,
      steps: steps.map(({ id: step, name, asks }) => ({ id: step, name, asks })),
      ...more,
    };
  };
  return [
    record('left', 'thought_record', 0.2, { completed: false, after: null }),
    record('b1', 'breathing_any', 1, {}),
    record('b2', 'breathing_any', 3, { before: 8, after: 3 }),
    record('b3', 'breathing_any', 9, { before: 4, after: 4 }),
    record('t1', 'thought_record', 4, {}),
    record('bare', 'three_good_things', 6, {
      steps: undefined,
      answers: { things: ['tea', 'rain'], how: 'calm' },
    } as Partial<ShownRecord>),
  ];
}
