import { EXERCISE_IDS } from '../../src-preload/contract/counsel.ts';
import type { Handlers } from '../../src-preload/contract/requests.ts';
import type { HeardUpTo } from '../../src-preload/contract/words.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { viewOfRecord } from '../counsel/exercises/shown-record.ts';
import type { CounselStore } from '../counsel/ports.ts';
import type { Counselling, Moved } from './counselling.ts';

type CounselHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `exercise/${string}` | `safety/${string}`>
>;

/** What the renderer may ask of counsel; each of these throws where a passphrase guards what is kept. */
export function counselHandlers(needs: {
  counselling(): Counselling;
  conversation(): Conversation;
  store(): CounselStore;
  now(): number;
}): CounselHandlers {
  const said = <T extends Moved>(moved: T, heard: HeardUpTo | null, aloud = true): T => {
    // An exercise that gave way to safety is never silent: what is asked then is asked aloud.
    if ((aloud || moved.view === null) && moved.say.length > 0) {
      needs.conversation().speakUp(moved.say.join(' '), needs.counselling().language(), heard);
    }
    return moved;
  };
  return {
    'exercise/begin': ({ exercise, fresh, heard }) =>
      said(needs.counselling().begin(exercise, fresh), heard).view,
    'exercise/current': () => ({ view: needs.counselling().view() }),
    'exercise/answer': ({ runId, step, answer, heard, aloud }) => ({
      view: said(needs.counselling().answer(runId, step, answer), heard, aloud).view,
    }),
    'exercise/go': ({ runId, to, heard, aloud }) => ({
      view: said(needs.counselling().go(runId, to), heard, aloud).view,
    }),
    'exercise/records': ({ exercise, limit }) => {
      const records = needs.store().records(exercise, limit);
      return {
        records: records.map((record, at) => ({
          ...record,
          steps: viewOfRecord(record, records.slice(at + 1)).steps,
        })),
        left: (exercise === null ? EXERCISE_IDS : [exercise]).flatMap((id) => {
          const run = needs.store().unfinished(id, needs.now());
          return run === null ? [] : [{ exercise: id, startedAt: run.startedAt }];
        }),
      };
    },
    'exercise/change': ({ id, answers }) => needs.store().changeRecord(id, answers),
    'exercise/remove': ({ id }) => {
      needs.store().removeRecord(id);
      return {};
    },
    'safety/plan': () => needs.store().plan(),
    'safety/keep-plan': (plan) => needs.store().keepPlan(plan, needs.now()),
  };
}
