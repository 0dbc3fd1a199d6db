import type { Announce } from '../../src-preload/contract/events.ts';
import { toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language, Message } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import type { FeltSentence } from './felt-sentences.ts';
import { languageOf } from './language-of.ts';
import { paceFor } from './manner.ts';
import type { ConversationPorts } from './ports.ts';
import { createReplyRecord, type ReplyRecord } from './reply-record.ts';
import { say } from './run-turn.ts';
import type { Running } from './running.ts';
import { createSentenceSplitter } from './split-sentences.ts';
import type { Tally } from './tally.ts';

const NO_TIMINGS = { heardMs: null, firstWordMs: null, firstSoundMs: null, endMs: 0 };

/** Says a kept reply once more. Nothing of it is kept: it was kept when it was said first. */
export function replay(
  message: Message,
  options: {
    readonly id: string;
    readonly language: Language;
    readonly ports: Pick<ConversationPorts, 'spend' | 'now'>;
    readonly preferences: Preferences;
    readonly tally: Tally;
    readonly announce: Announce;
    readonly log: Log;
    onSpeaking(): void;
    onDone(replayed: Running, error: unknown): void;
  },
): Running {
  const { id, preferences, announce, tally } = options;
  const abort = new AbortController();
  const record = createReplyRecord({ keptIn: () => null, now: options.ports.now });
  let isEnded = false;
  const said = say(
    keptSentences(message, record),
    {
      turnId: id,
      language: languageOf(message.text, options.language),
      aloud: true,
      quiet: !preferences.speaksAloud,
      pace: paceFor(preferences.pace, 'plain'),
      manner: 'plain',
      record,
      onSpeechFailure: (error, index) =>
        options.log.warn('a sentence could not be said again', {
          code: toFault(error).code,
          index,
        }),
      onFirstSound: options.onSpeaking,
    },
    tally,
    announce,
    abort.signal,
  );
  const replayed: Running = {
    id,
    played: record.played,
    end(outcome, heard) {
      if (isEnded) return;
      isEnded = true;
      abort.abort();
      record.close('interrupted', heard, NO_TIMINGS);
      announce('turn/ended', { turnId: id, outcome, message: null });
    },
    done: said
      .then(
        () => options.onDone(replayed, null),
        (error: unknown) => options.onDone(replayed, error),
      )
      .finally(() => options.ports.spend(tally.lines(false))),
  };
  return replayed;
}

async function* keptSentences(message: Message, record: ReplyRecord): AsyncGenerator<FeltSentence> {
  const splitter = createSentenceSplitter();
  for (const text of [...splitter.push(message.text), ...splitter.flush()]) {
    const sentence = { text, feeling: message.emotion ?? 'neutral', isMarked: false } as const;
    record.wrote(sentence);
    yield sentence;
  }
}
