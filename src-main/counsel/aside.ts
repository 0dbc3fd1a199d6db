/**
 * Words in the middle of an exercise that are no answer to it: they are answered or heard, and the exercise
 * stays where it is. Pure.
 */
import { readCommand } from './exercises/commands.ts';
import type { RunState } from './exercises/exercise.ts';
import { leading } from './exercises/lead.ts';
import type { Move } from './lexicon.ts';
import type { CounselState, GuideAround, Heard } from './ports.ts';
import { respond } from './respond.ts';
import { clauseBack, reflect } from './session/reflect.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { runAround } from './turn-around.ts';
import { understand } from './understand.ts';

/** Said to Dal, whatever she just asked. */
const TO_DAL: ReadonlySet<Move> = new Set([
  'human',
  'abilities',
  'dal',
  'joke',
  'fond',
  'upset',
  'diagnosis',
  'medicine',
]);
/** From here words that fit no number and no choice tell something, in characters. */
const TELLS = { ko: 10, en: 20 } as const;

type Running = CounselState & { readonly run: RunState };

function kindOf(state: Running, around: GuideAround): string | null {
  const { steps, step } = leading.view(state.run, runAround(state, around), '');
  return steps.find(({ id }) => id === step)?.asks.kind ?? null;
}

/** Whether the exercise can make nothing of the words. */
function isMisfit(state: Running, { text }: Heard, around: GuideAround): boolean {
  const { run } = state;
  const next = leading.hear(run, text, runAround(state, around), around.seed).state;
  return next !== null && next.step === run.step && (next.missed ?? 0) > (run.missed ?? 0);
}

/** What is said to them; null where they belong to the exercise. */
export function asideOf(
  state: Running,
  heard: Heard,
  around: GuideAround,
): readonly string[] | null {
  const { text, language } = heard;
  const { seed, lastSaid } = around;
  if (readCommand(text) !== null) return null;
  const { move, topic, question } = understand(text, language);
  const isTold = kindOf(state, around) === 'text' || kindOf(state, around) === 'lines';
  const stays = phrased(SESSION_TEXTS[around.language].stillHere, {}, seed, lastSaid);
  if ((move !== null && TO_DAL.has(move)) || (question && topic === null && !isTold)) {
    const said = respond([{ role: 'user', content: text }], language, () => 'none', 12);
    return [...said.filter((one) => !one.endsWith('?')).slice(0, 2), ...stays];
  }
  // Said once; after that the exercise helps with its own question.
  const before = understand(around.said.at(-1) ?? '', language);
  const wasHeard =
    SESSION_TEXTS[around.language].stillHere.some((one) => lastSaid.endsWith(one)) &&
    before.move === null &&
    !before.question;
  if (isTold || wasHeard || move !== null || text.trim().length < TELLS[language]) return null;
  const isTelling = topic !== null || clauseBack(text, language, seed) !== null;
  if (!isTelling || !isMisfit(state, heard, around)) return null;
  return [...reflect(text, language, seed, lastSaid), ...stays];
}
