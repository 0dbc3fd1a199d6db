/** What a model of the person's own choice thinks of how serious words are (R8). */
import type { Language } from '../../src-preload/contract/words.ts';
import { isWithin } from '../conversation/compose-request.ts';
import type { Stretch } from '../conversation/ports.ts';
import { errorCode, type Log } from '../platform.ts';
import type { ProviderChains } from '../providers/ports.ts';
import { type ModelRisk, readRisk, riskQuestion } from '../safety/ask-risk.ts';

/** After this nobody listens to it any more. */
const ASK_MS = 6000;

export interface SecondOpinionNeeds {
  readonly ask: ProviderChains['ask'];
  readonly log: Log;
  /** The newest messages of the conversation, oldest first. */
  recent(limit: number): readonly {
    readonly role: 'person' | 'companion';
    readonly text: string;
    readonly at: number;
  }[];
  /** When words were said that no model is given. */
  withheld(): readonly Stretch[];
}

/** Null where no model answers, or answers with nothing that can be read. Never throws. */
export async function secondOpinion(
  text: string,
  language: Language,
  { ask, log, recent, withheld }: SecondOpinionNeeds,
  signal: AbortSignal,
): Promise<ModelRisk | null> {
  const stays = withheld();
  const before = recent(9)
    .filter(({ role, at }) => role === 'person' && !isWithin(at, stays))
    .map(({ text: said }) => said);
  try {
    const answered = await ask(
      riskQuestion(text, before, language),
      AbortSignal.any([signal, AbortSignal.timeout(ASK_MS)]),
    );
    return answered === null ? null : readRisk(answered.text);
  } catch (error) {
    // What was found here stands.
    if (!signal.aborted) log.info('No model judged the words', { error: errorCode(error) });
    return null;
  }
}
