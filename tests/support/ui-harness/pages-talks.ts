import type { OpenConversation } from '../../../src-preload/contract/requests.ts';
import type { Emotion, Language, Message } from '../../../src-preload/contract/words.ts';
import { USES } from './scenes.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Talk {
  readonly daysAgo: number;
  /** The person's first and last feeling. */
  readonly feelings?: readonly [Emotion, Emotion];
  readonly ko: readonly [title: string, ...words: string[]];
  readonly en: readonly [title: string, ...words: string[]];
}

/** Words alternate, Dal first. */
const TALKS: readonly Talk[] = [
  {
    daysAgo: 0.4,
    feelings: ['anxious', 'surprised'],
    ko: [
      '불을 끄면 몰려오는 걱정',
      '안녕하세요. 오늘은 어떤 하루였어요?',
      '요즘 누우면 내일 할 일이 한꺼번에 떠올라서 잠이 안 와요.',
      '불을 끄면 걱정이 줄을 서는군요. 그중에서 오늘 가장 크게 느껴지는 건 어떤 거예요?',
      '내일 발표요. 다들 제가 준비를 안 했다고 생각할 것 같아요.',
      '그 생각을 얼마나 믿는지, 숫자로 말해 볼 수 있어요? 잠들기 전에 하나만 같이 볼게요.',
    ],
    en: [
      'Worries when the light goes off',
      'Good evening. What kind of day was it?',
      'When I lie down, everything I have to do tomorrow shows up at once and I cannot sleep.',
      'So the worries line up when the light goes off. Which one feels the biggest tonight?',
      'The talk tomorrow. I keep thinking everyone will see I am not ready.',
      'How strongly do you believe that, as a number? Just this one before sleep.',
    ],
  },
  {
    daysAgo: 1.3,
    feelings: ['sad', 'sad'],
    ko: ['발표 전날 밤', '듣고 있어요.', '어제도 잠을 세 시간밖에 못 잤어요'],
    en: ['The night before the talk', 'Listening.', 'Three hours of sleep again last night'],
  },
  {
    daysAgo: 7.2,
    feelings: ['happy', 'happy'],
    ko: ['산책하고 온 날', '어디까지 걸었어요?', '걷고 나니까 잠이 조금 일찍 왔어요'],
    en: ['The day I went for a walk', 'How far?', 'After walking, sleep came a bit earlier'],
  },
  {
    daysAgo: 24,
    ko: ['말하기 힘들었던 날', '천천히 말해도 괜찮아요.', '잠들기 전에 아무 생각도 하기 싫었어요'],
    en: [
      'A day that was hard to talk about',
      'Take your time.',
      'Before sleep I did not want to think at all',
    ],
  },
];

function talkAt(talk: Talk, index: number, language: Language, now: number): OpenConversation {
  const [title, ...words] = talk[language];
  const startedAt = now - talk.daysAgo * DAY;
  const messages = words.map((text, at): Message => {
    const dal = at % 2 === 0;
    return {
      id: `t${index}m${at}`,
      role: dal ? 'companion' : 'person',
      text,
      emotion: dal ? null : (talk.feelings?.[at < 2 ? 0 : 1] ?? null),
      vendor: dal ? (at > 3 ? 'builtin' : 'anthropic') : null,
      model: dal && at <= 3 ? 'claude-sonnet-4-5' : dal ? '' : null,
      state: at === 2 && index === 0 ? 'interrupted' : 'complete',
      at: startedAt + at * 2.5 * MINUTE,
      ...(at === 2 && index === 0 ? { tools: USES[language] } : {}),
    };
  });
  return {
    id: `t${index}`,
    title,
    startedAt,
    pinned: false,
    archived: false,
    isPrivate: false,
    messages,
  };
}

/** Past conversations of a made-up person; `count` beyond the written ones repeats them further back. */
export function talks(language: Language, now: number, count: number): OpenConversation[] {
  return Array.from({ length: count }, (_, index) => {
    const talk = TALKS[index % TALKS.length];
    if (!talk) throw new Error('no talks');
    const round = Math.floor(index / TALKS.length);
    return talkAt({ ...talk, daysAgo: talk.daysAgo + round * 28 }, index, language, now);
  });
}

/** One conversation of this many messages, over many days. */
export function longTalk(language: Language, now: number, count: number): OpenConversation {
  const [talk] = TALKS;
  if (!talk) throw new Error('no talks');
  const whole = talkAt({ ...talk, daysAgo: 0.1 }, 0, language, now);
  const messages = Array.from({ length: count }, (_, index): Message => {
    const source = whole.messages[index % whole.messages.length];
    if (!source) throw new Error('no messages');
    const at = now - (count - index) * 20 * MINUTE;
    return { ...source, id: `l${index}`, text: `${index + 1}. ${source.text}`, at };
  });
  return { ...whole, id: 'long', startedAt: messages[0]?.at ?? now, messages };
}
