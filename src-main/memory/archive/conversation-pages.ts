/** A conversation as it is read on paper: days, and what was said on each. */

import { breather } from '../in-turns.ts';
import type { ArchivedMessage } from './archive-format.ts';
import type { ExportSource } from './export-source.ts';

/** Opened at once; each is laid out in a turn of its own where it takes long. */
const MESSAGES_A_STEP = 20;

export interface Said {
  readonly message: ArchivedMessage;
  /** The first of its day. */
  readonly beginsDay: boolean;
  /** 0 to 1. */
  readonly progress: number;
}

export async function* saidIn(
  source: ExportSource,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Said> {
  const total = source.messageCount(id);
  let day = '';
  let done = 0;
  let after = -1;
  const breathe = breather(signal);
  for (;;) {
    const some = source.messages(id, after, MESSAGES_A_STEP);
    if (some.length === 0) return;
    for (const { ordinal, message } of some) {
      after = ordinal;
      done += 1;
      const itsDay = new Date(message.at).toDateString();
      yield { message, beginsDay: itsDay !== day, progress: Math.min(1, done / total) };
      day = itsDay;
      await breathe();
    }
  }
}
