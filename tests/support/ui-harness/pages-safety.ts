import { EMPTY_PLAN, type SafetyPlan } from '../../../src-preload/contract/counsel.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';

const PLAN = {
  ko: {
    signs: ['잠이 오지 않고 새벽까지 화면을 넘겨 봐요', '연락을 읽고도 답하지 않게 돼요'],
    alone: ['따뜻한 물로 씻기', '강변까지 걸어갔다 오기', '라디오 틀어 두기'],
    places: ['동네 도서관 2층', '민아네 가게'],
    people: ['지수', '큰언니'],
    professionals: ['목요일에 가는 상담실, 가까운 정신건강복지센터'],
    surroundings: ['밤에는 방문을 열어 두기', '약상자는 언니에게 맡기기'],
    contact: { name: '지수', number: '010-0000-1234' },
    changedAt: 1,
  },
  en: {
    signs: ['I scroll until four in the morning', 'I read messages and do not answer'],
    alone: ['A hot shower', 'Walk to the river and back', 'Radio on, low'],
    places: ['The library, second floor', 'Mina’s shop'],
    people: ['Jo', 'My sister'],
    professionals: ['The counsellor I see on Thursdays'],
    surroundings: ['Door open at night', 'My sister keeps the medicine box'],
    contact: { name: 'Jo', number: '07700 900123' },
    changedAt: 1,
  },
} as const satisfies Record<string, SafetyPlan>;

/** The plan as main keeps it. `failing`: neither read nor kept; `unkept`: read, and not kept. */
export function safetyHandlers(
  language: 'ko' | 'en',
  state: string | null,
): Pick<Handlers, 'safety/plan' | 'safety/keep-plan'> {
  let plan: SafetyPlan = state === null || state === 'empty' ? EMPTY_PLAN : PLAN[language];
  return {
    'safety/plan': () => {
      if (state === 'failing') throw new AppError('store/damaged');
      return plan;
    },
    'safety/keep-plan': (next) => {
      if (state === 'failing' || state === 'unkept') throw new AppError('store/read-only');
      plan = { ...next, changedAt: Date.now() };
      return plan;
    },
  };
}
