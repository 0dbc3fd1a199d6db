/** A talk with the guide, as a window has it: the guide first, then the built-in counsellor where it says nothing. */
import { createBuiltinCounsellor } from '../../../../src-main/counsel/builtin-counsellor.ts';
import { consider, FRESH } from '../../../../src-main/counsel/guide.ts';
import type { Considered, CounselState, GuideAround } from '../../../../src-main/counsel/ports.ts';
import { detect, judge } from '../../../../src-main/safety/crisis.ts';
import { preferences as schema } from '../../../../src-preload/contract/preferences.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';

/** A Wednesday, three in the afternoon. */
export const AFTERNOON = new Date(2026, 4, 6, 15).getTime();
const MINUTE = 60_000;

export interface Turn extends Considered {
  /** All that is said, prelude and reply. */
  readonly said: string;
  /** The reply alone. */
  readonly reply: string;
}

export interface Talk {
  say(text: string, more?: Partial<GuideAround>): Promise<Turn>;
  /** Time passes before the next words, minutes. */
  wait(minutes: number): void;
  readonly state: CounselState;
}

/** Every turn takes a minute. `around` holds for all turns of it. */
export function talk(language: Language, around: Partial<GuideAround> = {}, from = FRESH): Talk {
  let state = from;
  let now = around.now ?? AFTERNOON;
  let runs = 0;
  const messages: { role: 'user' | 'assistant'; content: string }[] = [];
  const settings = schema.parse({ language, region: language === 'ko' ? 'KR' : 'GB' });
  return {
    get state() {
      return state;
    },
    wait(minutes) {
      now += minutes * MINUTE;
    },
    async say(text, more = {}) {
      const made = consider(
        state,
        { text, language, found: detect(text, language), spoken: false },
        {
          language,
          region: settings.region,
          preferences: settings,
          modelReady: false,
          modelLeads: false,
          lastSaid: messages.findLast(({ role }) => role === 'assistant')?.content ?? '',
          said: messages.filter(({ role }) => role === 'user').map(({ content }) => content),
          lastSession: null,
          lastAcuteAt: null,
          records: [],
          unfinished: null,
          plan: null,
          seed: messages.length * 7 + text.length,
          newRunId() {
            runs += 1;
            return `run-${runs}`;
          },
          ...around,
          ...more,
          now,
        },
      );
      messages.push({ role: 'user', content: text });
      const answered = made.say ?? (await builtin(messages, language, now));
      state = made.state;
      const reply = answered.join(' ');
      const said = [...made.prelude, reply].join(' ');
      messages.push({ role: 'assistant', content: said });
      now += MINUTE;
      return { ...made, said, reply };
    },
  };
}

async function builtin(
  messages: readonly { role: 'user' | 'assistant'; content: string }[],
  language: Language,
  now: number,
): Promise<readonly string[]> {
  const model = createBuiltinCounsellor({ now: () => now, judge });
  const texts: string[] = [];
  const request = { messages: messages.slice(-21), language, unsaid: null };
  for await (const chunk of model.reply(request, new AbortController().signal)) {
    if (chunk.type === 'text') texts.push(chunk.text.trim());
  }
  return texts;
}
