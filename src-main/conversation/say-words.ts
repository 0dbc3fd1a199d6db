import type { Announce } from '../../src-preload/contract/events.ts';
import { toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Emotion, Language, Message } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import type { FeltSentence } from './felt-sentences.ts';
import { languageOf } from './language-of.ts';
import { paceFor } from './manner.ts';
import type { ConversationPorts } from './ports.ts';
import { createReplyRecord, type KeptIn, type ReplyRecord } from './reply-record.ts';
import { say } from './run-turn.ts';
import type { Running } from './running.ts';
import { createSentenceSplitter } from './split-sentences.ts';
import type { Tally } from './tally.ts';

const NO_TIMINGS = { heardMs: null, firstWordMs: null, firstSoundMs: null, endMs: 0 };

/** Words that are known already: a kept reply that is said once more, or a step of an exercise. */
export interface KnownWords {
  readonly text: string;
  readonly emotion: Emotion | null;
  /** Where what was heard of them is kept; null for what was kept when it was said first. */
  readonly keptIn: KeptIn | null;
}

/** Says known words, no model asked and no turn of the person's before them. */
export function sayWords(
  words: KnownWords,
  options: {
    readonly id: string;
    readonly language: Language;
    readonly ports: Pick<ConversationPorts, 'spend' | 'now'>;
    readonly preferences: Preferences;
    readonly tally: Tally;
    readonly announce: Announce;
    readonly log: Log;
    onSpeaking(): void;
    onDone(running: Running, error: unknown): void;
  },
): Running {
  const { id, preferences, announce, tally } = options;
  const abort = new AbortController();
  const record = createReplyRecord({ keptIn: () => words.keptIn, now: options.ports.now });
  let isEnded = false;
  const said = say(
    sentencesOf(words, record),
    {
      turnId: id,
      language: languageOf(words.text, options.language),
      aloud: true,
      quiet: !preferences.speaksAloud,
      pace: paceFor(preferences.pace, 'plain'),
      manner: 'plain',
      record,
      onSpeechFailure: (error, index) =>
        options.log.warn('a sentence could not be said', {
          code: toFault(error).code,
          index,
        }),
      onFirstSound: options.onSpeaking,
    },
    tally,
    announce,
    abort.signal,
  );
  const running: Running = {
    id,
    played: record.played,
    end(outcome, heard) {
      if (isEnded) return;
      isEnded = true;
      abort.abort();
      const upTo = heard?.turnId === id ? heard : null;
      const state = outcome === 'complete' ? 'complete' : 'interrupted';
      let message: Message | null = null;
      try {
        message = record.close(state, upTo, NO_TIMINGS);
      } catch (error) {
        announce('notice/fault', { turnId: id, fault: toFault(error) });
      }
      announce('turn/ended', { turnId: id, outcome, message });
    },
    done: said
      .then(
        () => options.onDone(running, null),
        (error: unknown) => options.onDone(running, error),
      )
      .finally(() => options.ports.spend(tally.lines(false))),
  };
  return running;
}

async function* sentencesOf(
  { text: words, emotion }: KnownWords,
  record: ReplyRecord,
): AsyncGenerator<FeltSentence> {
  const splitter = createSentenceSplitter();
  for (const text of [...splitter.push(words), ...splitter.flush()]) {
    const sentence = { text, feeling: emotion ?? 'neutral', isMarked: false } as const;
    record.wrote(sentence);
    yield sentence;
  }
}
