import type { Answer, Asks, ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

type Both = Readonly<Record<Language, Answer>>;
const both = (ko: string, en: string): Both => ({ ko, en });

/** What a made-up person answers; `exercise.step` or, for steps that many have, the step alone. */
const SAMPLES: Readonly<Record<string, Answer | Both>> = {
  'thought_record.situation': both(
    '팀 회의, 내 슬라이드에 틀린 곳이 있었어요',
    'Team meeting, my slide had a mistake',
  ),
  'thought_record.feeling': both('부끄러움', 'Shame'),
  'thought_record.strength': 70,
  'thought_record.thought': both(
    '다들 알아챘어요. 내가 준비를 안 한다고 생각할 거예요.',
    'Everyone noticed. They will think I never prepare, and that I should not be on this project.',
  ),
  'thought_record.belief': 75,
  'thought_record.for': both('슬라이드 한 장이 틀렸어요', 'One slide was wrong'),
  'thought_record.against': both(
    '아무도 그 얘기를 하지 않았어요. 지난달 발표는 칭찬을 들었어요.',
    'Nobody said a word about it. Last month I was thanked for mine.',
  ),
  'thought_record.way': 'facts',
  'thought_record.habit': 'mind-reading',
  'thought_record.balanced': both(
    '틀린 곳이 하나 있었고, 나머지는 괜찮았어요.',
    'One slide was wrong and the rest was fine.',
  ),
  'thought_record.belief-after': 35,
  'thought_record.strength-after': 30,
  'breathing_any.more': 'enough',
  care: 'no',
  near: 'here',
  before: 7,
  after: 4,
  day: both('일요일', 'Sunday'),
  where: both('내 방', 'My room'),
};

/** The answer to a step as a person might give it. Items of a questionnaire: the second option. */
export function sampleOf(
  exercise: ExerciseId,
  step: string,
  asks: Asks,
  language: Language,
): Answer {
  const made = SAMPLES[`${exercise}.${step}`] ?? SAMPLES[step];
  if (made !== undefined) {
    return typeof made === 'object' && 'ko' in made ? made[language] : (made as Answer);
  }
  const words = language === 'ko' ? '저녁에 잠깐 걷기' : 'A short walk in the evening';
  switch (asks.kind) {
    case 'text':
      return words;
    case 'lines':
      return [words];
    case 'number':
      return Math.round(asks.max / 2);
    case 'choice': {
      const ninth = step === 'item9';
      return asks.options[ninth ? 0 : 1]?.id ?? asks.options[0]?.id ?? '';
    }
    case 'count':
      return asks.most;
    case 'pace':
      return '';
  }
}
