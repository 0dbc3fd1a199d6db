import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { EmbeddingState, Fact, FactSource } from '../../../src-preload/contract/memory.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { withoutChain } from '../../../src-renderer/app/screens/memory/chains.ts';
import { makeFact } from '../facts.ts';

const DAY = 86_400_000;

type Made = Partial<Fact> & { readonly quotes?: readonly string[]; readonly daysAgo: number };

const MADE: Readonly<Record<Language, readonly Made[]>> = {
  en: [
    {
      person: 'Jisoo',
      topic: 'family',
      statement: 'Jisoo is your older sister. Calling her at night is all right.',
      quotes: ['My sister said I can ring her even at two'],
      daysAgo: 4,
      pinned: true,
    },
    {
      person: 'Jisoo',
      topic: 'movement',
      kind: 'helps',
      statement: 'You feel lighter after walking by the river with her.',
      quotes: [
        'We walked to the bridge and I could breathe again',
        'The river again, with Jisoo',
        'Walking with her helps',
      ],
      daysAgo: 6,
    },
    {
      id: 'busan',
      person: 'Jisoo',
      topic: 'home',
      kind: 'plan',
      statement: 'Jisoo moves to Busan in January.',
      quotes: ['She moves to Busan in January, not December'],
      daysAgo: 3,
    },
    {
      id: 'seoul',
      person: 'Jisoo',
      topic: 'home',
      statement: 'Jisoo lives in Seoul.',
      quotes: ['Jisoo still lives in Seoul'],
      daysAgo: 30,
      until: 18,
      replacedBy: 'busan',
    },
    {
      person: 'Jisoo',
      topic: 'study',
      statement: "Jisoo's exam is in spring.",
      daysAgo: 20,
      until: 9,
    },
    {
      person: 'Mum',
      topic: 'sleep',
      statement: 'Mum rings late, and then you lie awake.',
      quotes: ['When Mum calls at eleven I cannot sleep afterwards'],
      daysAgo: 9,
      kind: 'hurts',
    },
    {
      person: 'Mum',
      topic: 'food',
      statement: 'Mum makes seaweed soup when you are ill.',
      daysAgo: 11,
    },
    {
      person: 'Mr Park, team lead',
      topic: 'work',
      statement: 'Mr Park wants the slides two days before every talk.',
      quotes: ['Park wants the slides two days before'],
      daysAgo: 5,
    },
    {
      topic: 'sleep',
      statement: 'When the light goes off, tomorrow shows up all at once.',
      quotes: ['When I lie down, everything I have to do tomorrow shows up at once.'],
      daysAgo: 2,
    },
    {
      topic: 'work',
      kind: 'plan',
      statement: 'Your talk in front of the whole team is on 3 December.',
      quotes: ['The talk is on the third of December'],
      daysAgo: 1,
      edited: true,
    },
    {
      topic: 'leisure',
      kind: 'preference',
      statement: 'You like rain, old films, and being left alone with both.',
      quotes: ['I like rain and old films'],
      daysAgo: 12,
    },
  ],
  ko: [
    {
      person: '지수',
      topic: 'family',
      statement: '지수는 언니예요. 밤에 전화해도 괜찮다고 했어요.',
      quotes: ['언니가 새벽 두 시에도 전화해도 된대요'],
      daysAgo: 4,
      pinned: true,
    },
    {
      person: '지수',
      topic: 'movement',
      kind: 'helps',
      statement: '지수와 강가를 걷고 나면 마음이 가벼워져요.',
      quotes: ['다리까지 걸으니까 숨이 쉬어졌어요', '또 강가에 갔어요', '언니랑 걸으면 나아요'],
      daysAgo: 6,
    },
    {
      id: 'busan',
      person: '지수',
      topic: 'home',
      kind: 'plan',
      statement: '지수는 1월에 부산으로 이사해요.',
      quotes: ['12월이 아니라 1월에 부산으로 가요'],
      daysAgo: 3,
    },
    {
      id: 'seoul',
      person: '지수',
      topic: 'home',
      statement: '지수는 서울에 살아요.',
      quotes: ['언니는 아직 서울에 살아요'],
      daysAgo: 30,
      until: 18,
      replacedBy: 'busan',
    },
    {
      person: '지수',
      topic: 'study',
      statement: '지수의 시험은 봄에 있어요.',
      daysAgo: 20,
      until: 9,
    },
    {
      person: '엄마',
      topic: 'sleep',
      kind: 'hurts',
      statement: '엄마가 늦게 전화하시면 그날은 잠을 설쳐요.',
      quotes: ['열한 시에 엄마 전화를 받으면 잠이 달아나요'],
      daysAgo: 9,
    },
    {
      person: '엄마',
      topic: 'food',
      statement: '아플 때 엄마가 미역국을 끓여 주셨어요.',
      daysAgo: 11,
    },
    {
      person: '박 팀장님',
      topic: 'work',
      statement: '박 팀장님은 발표 이틀 전에 자료를 받고 싶어 해요.',
      quotes: ['팀장님이 이틀 전까지 자료를 달래요'],
      daysAgo: 5,
    },
    {
      topic: 'sleep',
      statement: '불을 끄면 내일 할 일이 한꺼번에 떠올라요.',
      quotes: ['요즘 누우면 내일 할 일이 한꺼번에 떠올라서 잠이 안 와요.'],
      daysAgo: 2,
    },
    {
      topic: 'work',
      kind: 'plan',
      statement: '12월 3일에 팀 사람들 앞에서 발표해요.',
      quotes: ['발표가 12월 3일이에요'],
      daysAgo: 1,
      edited: true,
    },
    {
      topic: 'leisure',
      kind: 'preference',
      statement: '비 오는 날과 오래된 영화를 좋아해요.',
      quotes: ['비 오는 날이랑 옛날 영화를 좋아해요'],
      daysAgo: 12,
    },
  ],
};

/** What somebody made up is remembered by; with `many`, more people and things than fit the screen. */
export function madeFacts(language: Language, now: number, many: number): readonly Fact[] {
  const facts = MADE[language].map(({ quotes = [], daysAgo, until = null, ...more }, index) => {
    const id = more.id ?? `f${index}`;
    const since = now - daysAgo * DAY;
    return makeFact({
      ...more,
      id,
      since,
      until: until === null ? null : now - until * DAY,
      sources: quotes.map(
        (quote, number): FactSource => ({
          conversationId: 't1',
          messageId: `t1-${index}-${number}`,
          at: since - number * DAY,
          quote,
        }),
      ),
    });
  });
  const others = Array.from({ length: many }, (_, index) =>
    makeFact({
      id: `many${index}`,
      person: index % 3 === 0 ? '' : `${language === 'ko' ? '친구' : 'Friend'} ${index % 17}`,
      statement: `${index + 1}. ${MADE[language][index % MADE[language].length]?.statement ?? ''}`,
      since: now - index * DAY,
    }),
  );
  return [...facts, ...others];
}

export interface MemoryOptions {
  readonly facts: readonly Fact[];
  readonly embedding: EmbeddingState;
}

/** Memory as main keeps it, in the page: forgets at once, and takes it back as long as it is asked to. */
export function memoryHandlers(
  options: MemoryOptions,
  announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
): Partial<Handlers> {
  let facts = options.facts;
  const forgotten = new Map<string, readonly Fact[]>();
  const keep = (next: readonly Fact[]): void => {
    facts = next;
    announce('memory/changed', {});
  };
  const find = (id: string): Fact => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) throw new AppError('input/not-found');
    return fact;
  };
  const put = (fact: Fact): Fact => {
    keep(facts.map((one) => (one.id === fact.id ? fact : one)));
    return fact;
  };
  return {
    'memory/list': () => ({ facts }),
    'memory/edit': ({ id, statement }) => put({ ...find(id), statement, edited: true }),
    'memory/pin': ({ id, pinned }) => {
      put({ ...find(id), pinned });
      return {};
    },
    'memory/forget': ({ id }) => {
      find(id);
      const left = withoutChain(facts, id);
      forgotten.set(
        id,
        facts.filter((fact) => !left.includes(fact)),
      );
      keep(left);
      return {};
    },
    'memory/restore': ({ id }) => {
      const back = forgotten.get(id);
      if (!back) throw new AppError('input/not-found');
      forgotten.delete(id);
      keep([...facts, ...back]);
      return find(id);
    },
    'memory/forget-all': () => {
      keep([]);
      return {};
    },
    'memory/embedding': () => options.embedding,
  };
}
