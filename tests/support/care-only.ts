import type { ConversationPorts, Counsel } from '../../src-main/conversation/ports.ts';
import { care } from '../../src-main/counsel/care/care.ts';
import { CALM, type CareState } from '../../src-main/counsel/ports.ts';
import { combine, type ModelRisk } from '../../src-main/safety/ask-risk.ts';
import { detect } from '../../src-main/safety/crisis.ts';
import type { Emotion } from '../../src-preload/contract/words.ts';

export interface CareOnly {
  /** What a model says of how serious words are; absent: none is there. */
  ask?: Counsel['ask'];
  readonly waitMs?: number;
  /** The feeling that words name; absent: none. */
  readonly feeling?: (text: string) => Emotion | null;
}

/** Counsel that minds safety and nothing else, over the real detector and the real flow. */
export function careOnly({
  ask,
  waitMs = 200,
  feeling = () => null,
}: CareOnly = {}): ConversationPorts['beginCounsel'] {
  return () => {
    let state: CareState = CALM;
    return {
      opened() {
        state = CALM;
      },
      ask: ask ?? (async () => null),
      act: () => ({ output: '{}', say: null, card: null, level: state.level, use: null }),
      withheld: () => [],
      consider({ text, language }, opinion) {
        const found = combine(detect(text, language), (opinion ?? null) as ModelRisk | null);
        const made = care(
          state,
          { text, language, found },
          {
            language,
            region: 'KR',
            ageBand: null,
            now: 1,
            lastSaid: '',
            hasPlan: false,
            hasContact: false,
            seed: 1,
          },
        );
        return {
          level: made.state.level,
          card: made.card,
          intent: made.state.level === 'none' ? 'talk' : 'crisis',
          confidence: 1,
          exercise: null,
          say: made.say,
          prelude: [],
          guidance: '',
          leading: false,
          feeling: feeling(text),
          tools: [],
          asks: ask && opinion === undefined && made.say === null ? { waitMs } : null,
          done() {
            state = made.state;
          },
        };
      },
    };
  };
}
