/** What a model is told of this moment: what counsel needs of the reply, and where the session stands. Pure. */
import type { ExerciseId } from '../../src-preload/contract/counsel.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { textsOf } from './exercises/texts.ts';
import type { Care, CounselState, GuideAround, Heard, SessionShape } from './ports.ts';
import { recommend } from './recommend.ts';
import { momentOf } from './turn-around.ts';
import { understand } from './understand.ts';

interface GuidanceTexts {
  readonly must: Readonly<Record<Care['must'][number], string>>;
  readonly returned: string;
  /** An exercise that the engine leads waits while something else is said. */
  readonly waits: (title: string) => string;
  readonly leads: (title: string, step: string) => string;
  readonly ended: (title: string, said: string) => string;
  readonly feeling: (feeling: string | null, before: number | null, after: number | null) => string;
  readonly matter: (matter: string) => string;
  readonly last: (words: string) => string;
  readonly opening: string;
  readonly strength: string;
  readonly explore: string;
  readonly offer: (title: string, about: string) => string;
  readonly declined: (titles: string) => string;
  readonly rerate: string;
  readonly grief: string;
  readonly paused: (title: string) => string;
  readonly minor: string;
}

const ENGLISH: GuidanceTexts = {
  must: {
    'ask-directly':
      'First show that you heard the feeling. Then ask once, directly and in plain words, whether they are thinking of ending their life or, where it is about someone else, of that danger. Do not ask anything else.',
    'offer-card': 'Mention that the help card on the screen reaches a person, without pressing it.',
    'offer-plan':
      'They said no to the question about dying. Thank them, and offer to write their own safety plan together, as something they may leave.',
  },
  returned:
    'A while ago they were in danger. They have just been asked how safe they feel today; answer what they say about it and ask nothing else.',
  waits: (title) =>
    `The exercise "${title}" is open and waits; do not lead it on. Answer what they said.`,
  leads: (title, step) =>
    `You lead the exercise "${title}". Say back in a few words what they answered, then ask for the next step in your own words, and nothing else. The step: ${step}`,
  ended: (title, said) => `The exercise "${title}" has ended. Close it in your own words: ${said}`,
  feeling: (feeling, before, after) =>
    `Check-in: ${feeling ?? 'feeling not named'}${before === null ? '' : `, ${before} of 10 at the start`}${after === null ? '' : `, ${after} of 10 now`}.`,
  matter: (matter) => `What matters to them today: "${matter}".`,
  last: (words) => `Last time: "${words}". Bring it up once, gently, if it fits.`,
  opening:
    'The session begins. Welcome them, listen to what they bring, and where there is room ask for the feeling in one word.',
  strength:
    'Where it fits, ask how strong the feeling is from 0 to 10, once. If they ignore it, let it be.',
  explore: 'Stay with what they said: one reflection in their own words, one open question.',
  offer: (title, about) =>
    `If they seem ready, you may offer one exercise, as something they can decline: "${title}" (${about}) If they say yes, it is led for you.`,
  declined: (titles) => `They did not want: ${titles}. Do not offer it again today.`,
  rerate:
    'An exercise was done. Ask how strong the feeling is now, from 0 to 10; then sum up the talk in one sentence of their own words and, if they like, let them choose one small thing for tomorrow.',
  grief: 'They are grieving: no numbers, no exercise, no advice. Listen.',
  paused: (title) =>
    `The exercise "${title}" was left half done; they may go on with it if they want to.`,
  minor:
    'They are under 18: simple words, nothing romantic or sexual, and a trusted adult where it fits.',
};

const KOREAN: GuidanceTexts = {
  must: {
    'ask-directly':
      '먼저 그 마음을 들었다는 걸 보여 주고, 스스로 목숨을 끊고 싶은 생각이 있는지, 다른 사람의 일이라면 그 위험에 대해, 쉬운 말로 직접 한 번만 물어요. 다른 것은 묻지 않아요.',
    'offer-card':
      '화면의 도움 카드로 사람과 이야기할 수 있다고 알려 주되, 권하기만 하고 떠밀지 않아요.',
    'offer-plan':
      '죽음에 대한 물음에 아니라고 답했어요. 고맙다고 하고, 안전 계획을 함께 적어 볼 수 있다고, 하지 않아도 된다고 말해요.',
  },
  returned:
    '얼마 전에 위험한 때가 있었고, 오늘 얼마나 안전하다고 느끼는지 방금 물었어요. 그 대답에 답하고 다른 것은 묻지 않아요.',
  waits: (title) =>
    `'${title}' 연습이 열린 채 기다리고 있어요. 연습을 이끌지 말고 방금 한 말에 답해요.`,
  leads: (title, step) =>
    `'${title}' 연습을 이끌고 있어요. 대답한 말을 짧게 되짚고, 다음 단계를 자기 말로 물어요. 다른 것은 묻지 않아요. 단계: ${step}`,
  ended: (title, said) => `'${title}' 연습이 끝났어요. 자기 말로 마무리해요: ${said}`,
  feeling: (feeling, before, after) =>
    `지금까지의 마음: ${feeling ?? '아직 이름 없음'}${before === null ? '' : `, 처음 10점 중 ${before}`}${after === null ? '' : `, 지금 10점 중 ${after}`}.`,
  matter: (matter) => `오늘 마음에 둔 일: '${matter}'.`,
  last: (words) => `지난번에는 '${words}' 하고 말했어요. 어울릴 때 한 번만 가볍게 꺼내요.`,
  opening:
    '이야기가 시작되었어요. 반갑게 맞고 가져온 말을 먼저 들은 뒤, 자리가 있으면 지금 마음을 한 단어로 물어요.',
  strength:
    '어울릴 때 그 마음이 0에서 10 중 어느 정도인지 한 번 물어요. 대답하지 않으면 그대로 둬요.',
  explore: '방금 한 말에 머물러요. 그 사람의 말로 한 번 되비추고, 열린 물음 하나만 해요.',
  offer: (title, about) =>
    `준비된 것 같으면, 하지 않아도 된다는 뜻을 담아 연습 하나를 권해도 돼요: '${title}' (${about}) 좋다고 하면 연습은 따로 이어져요.`,
  declined: (titles) => `원하지 않았던 연습: ${titles}. 오늘은 다시 권하지 않아요.`,
  rerate:
    '연습을 마쳤어요. 그 마음이 지금은 0에서 10 중 어느 정도인지 묻고, 그다음에는 그 사람의 말로 한 문장으로 정리하고, 원하면 내일의 작은 일 하나를 정하게 해요.',
  grief: '누군가를 떠나보낸 슬픔이에요. 숫자도 연습도 조언도 꺼내지 말고 들어요.',
  paused: (title) => `'${title}' 연습이 중간에 멈춰 있어요. 원하면 이어서 할 수 있어요.`,
  minor:
    '열여덟 살이 안 된 사람이에요. 쉬운 말을 쓰고, 연애나 성적인 이야기는 하지 않으며, 어울릴 때 믿을 수 있는 어른을 떠올리게 해요.',
};

const TEXTS: Readonly<Record<Language, GuidanceTexts>> = { ko: KOREAN, en: ENGLISH };

const titleOf = (exercise: ExerciseId, language: Language): string =>
  textsOf(exercise, language).title;

/** Without what was answered in exercises, where a model is not given their answers (R14). */
function sharedOf(shape: SessionShape, { preferences }: GuideAround): SessionShape {
  if (preferences.sharesExercises || shape.done.length === 0) return shape;
  const own = { ...shape, before: null, after: null };
  return shape.done.includes('mood_checkin') ? { ...own, feeling: null, matter: null } : own;
}

/** The next move of the session's shape, where there is one. */
function nextMove(state: CounselState, heard: Heard, around: GuideAround): readonly string[] {
  const { shape, course } = state;
  const { language } = around;
  const texts = TEXTS[language];
  if (understand(heard.text, heard.language).topic === 'grief') return [texts.grief];
  if (course.turns <= 1) return [texts.opening];
  if (shape.done.length > 0 && shape.after === null) return [texts.rerate];
  const asks = shape.feeling !== null && shape.before === null ? [texts.strength] : [];
  if (course.turns < OFFERS_FROM) return [texts.explore, ...asks];
  const fitting = recommend(momentOf(state, heard, around)).find(
    (id) => !shape.done.includes(id) && !course.declined.includes(id),
  );
  const offer =
    fitting === undefined || shape.done.length > 0 || course.paused !== null
      ? []
      : [texts.offer(titleOf(fitting, language), textsOf(fitting, language).about)];
  return [texts.explore, ...asks, ...offer];
}

/** Turns that are listened to before an exercise may be offered. */
const OFFERS_FROM = 4;

/**
 * In the language of the reply; '' where nothing is needed of it. `say` is what the engine would say of an
 * exercise that the model leads in its own words; `returned`: it was just asked how safe they feel.
 */
export function guidanceOf(
  state: CounselState,
  must: Care['must'],
  returned: boolean,
  say: readonly string[] | null,
  exercise: ExerciseId | null,
  heard: Heard,
  around: GuideAround,
): string {
  const { shape, course, run } = state;
  const { language, lastSession, preferences } = around;
  const texts = TEXTS[language];
  const lines: string[] = must.map((one) => texts.must[one]);
  if (preferences.ageBand === 'minor') lines.push(texts.minor);
  // After talk of danger nothing else is asked for (R10).
  if (state.care.level !== 'none') return lines.join('\n');
  if (returned) return [...lines, texts.returned].join('\n');
  if (exercise !== null && say !== null) {
    const title = titleOf(exercise, language);
    const words = say.join(' ');
    return [...lines, run === null ? texts.ended(title, words) : texts.leads(title, words)].join(
      '\n',
    );
  }
  if (run !== null) return [...lines, texts.waits(titleOf(run.exercise, language))].join('\n');
  const past = lastSession === null ? null : sharedOf(lastSession.shape, around);
  const last = lastSession?.level === 'none' ? (past?.plan ?? past?.matter) : null;
  if (course.turns <= 1 && last != null) lines.push(texts.last(last));
  const { feeling, before, after, matter } = sharedOf(shape, around);
  if (feeling !== null || before !== null) lines.push(texts.feeling(feeling, before, after));
  if (matter !== null) lines.push(texts.matter(matter));
  if (course.paused !== null) lines.push(texts.paused(titleOf(course.paused.exercise, language)));
  if (course.declined.length > 0) {
    lines.push(texts.declined(course.declined.map((id) => titleOf(id, language)).join(', ')));
  }
  return [...lines, ...nextMove(state, heard, around)].join('\n');
}
