/** How a session begins: with what is known of the last one, and with what the person brings. Pure. */
import { gentleReturn } from './care/care.ts';
import type { CounselState, GuideAround, Heard } from './ports.ts';
import { type Made, made } from './session/made.ts';
import { inOwnWords } from './session/matter.ts';
import { reflect } from './session/reflect.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { asking, learnt, resuming } from './session-steps.ts';
import { understand } from './understand.ts';

const DAY = 86_400_000;
/** How long an acute moment, and what a session was about, are taken up again. */
const RETURNS_WITHIN = 14 * DAY;

const partOf = (now: number): 'morning' | 'day' | 'evening' | 'night' => {
  const hour = new Date(now).getHours();
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
};

/** Whether the newest acute moment has not been asked after yet (R9). */
export function returnsTo({ lastAcuteAt, lastSession, now }: GuideAround): boolean {
  if (lastAcuteAt === null || now - lastAcuteAt > RETURNS_WITHIN) return false;
  return lastSession === null || lastSession.at <= lastAcuteAt || lastSession.level === 'acute';
}

/** What the last session leads over to; empty where nothing of it is to be brought up (S12). */
function fromLast({ lastSession, language, now, seed }: GuideAround): readonly string[] {
  if (lastSession === null || lastSession.level !== 'none') return [];
  if (now - lastSession.at > RETURNS_WITHIN) return [];
  const { plan, matter } = lastSession.shape;
  const texts = SESSION_TEXTS[language];
  if (plan !== null) return phrased(texts.lastPlan, { plan: inOwnWords(plan, language) }, seed);
  if (matter === null) return [];
  return phrased(texts.lastMatter, { matter: inOwnWords(matter, language) }, seed);
}

/** The first turn. Who comes with something is listened to at once. */
export function opens(state: CounselState, heard: Heard, around: GuideAround): Made {
  const { language, seed, unfinished } = around;
  const texts = SESSION_TEXTS[language];
  const { move, topic } = understand(heard.text, language);
  const isGreeting = move === 'greeting' || heard.text.trim() === '';
  const begun: CounselState = learnt(
    { ...state, course: { ...state.course, paused: state.course.paused ?? unfinished } },
    heard,
  );
  const greet = phrased(texts.greet[partOf(around.now)], {}, seed);
  if (returnsTo(around)) {
    const first = isGreeting ? greet : reflect(heard.text, language, seed, '');
    return made(begun, [...first, ...gentleReturn(language)]);
  }
  if (!isGreeting || topic !== null) return made(begun, null);
  const resumed = resuming(begun, greet, around);
  if (resumed !== null) return resumed;
  const ask = phrased(texts.askFeeling, {}, seed);
  return asking(begun, 'feeling', [...greet, ...fromLast(around), ...ask]);
}
