import type { Handlers } from '../../src-preload/contract/requests.ts';
import type { LookingBackService } from './insights.ts';

type InsightsHandlers = Pick<Handlers, Extract<keyof Handlers, `insights/${string}`>>;

/** What the renderer may ask of looking back; each throws where a passphrase guards what is kept. */
export function insightsHandlers(insights: () => LookingBackService): InsightsHandlers {
  return {
    'insights/view': (asked) => insights().view(asked),
    'insights/note-mood': ({ level, language }) => {
      insights().noteMood(level, language);
      return {};
    },
    'insights/weeks': () => ({ weeks: insights().weeks() }),
    'insights/reflect': async ({ week, language, by }, signal) => ({
      reflection: await insights().reflect(week, language, by, signal),
    }),
    'insights/keep-reflection': ({ week, language, text }) => ({
      reflection: insights().keepReflection(week, language, text),
    }),
    'insights/forget-seen': () => {
      insights().forgetSeen();
      return {};
    },
  };
}
