/**
 * The heart: which phase the conversation is in, and the one turn that may run.
 * Speech, typing and stop interrupt; only what was heard is kept as said; a fault is told and ends in idle.
 */
import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError, toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type {
  Emotion,
  HeardUpTo,
  Language,
  Phase,
  RiskLevel,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { CONTEXT_MESSAGES, chatContext } from './chat-context.ts';
import type { ConversationPorts, TurnTimings } from './ports.ts';
import { systemPrompt } from './prompt.ts';
import { createReplyRecord, type ReplyRecord } from './reply-record.ts';
import { runTurn } from './run-turn.ts';
import { acceptText, higherLevel, type Understood, understand, type Words } from './understand.ts';

export interface TurnInput {
  readonly words: Words;
  readonly emotion: Emotion | null;
  readonly voice: VoiceMetrics | null;
}

export interface Conversation {
  phase(): Phase;
  /** The open conversation as stored, null before its first message. */
  current(): OpenConversation | null;
  /** Confirmed speech: whatever runs is interrupted. */
  speechStarted(heard: HeardUpTo | null): void;
  /**
   * Begins a turn with new words and returns its id; interrupts what runs.
   * Throws AppError input/empty or input/too-long, and then changes nothing.
   */
  take(input: TurnInput, heard: HeardUpTo | null): string;
  played(turnId: string, index: number): void;
  /** Silence at once, back to idle. */
  stop(heard: HeardUpTo | null): void;
  /** Leaves the open conversation; the next words begin a new one. */
  leave(): void;
  /** Throws AppError('input/not-found'). */
  resume(conversationId: string): OpenConversation;
  /** Resolves when the turn is over, however it ended. For text sessions and shutdown. */
  settled(): Promise<void>;
}

interface RunningTurn {
  readonly id: string;
  readonly abort: AbortController;
  readonly acceptedAt: number;
  readonly marks: { firstWord: number | null; firstSound: number | null; heard: number | null };
  record: ReplyRecord | null;
  done: Promise<void>;
}

export function createConversation(options: {
  readonly ports: ConversationPorts;
  preferences(): Preferences;
  readonly announce: Announce;
  readonly log: Log;
  newId(): string;
  /** False for a conversation over text alone. */
  readonly aloud: boolean;
}): Conversation {
  const { ports, preferences, announce, log, aloud } = options;
  let phase: Phase = 'idle';
  let conversationId: string | null = null;
  let running: RunningTurn | null = null;
  /** Concern stays for the session (R9 of the counselling notes). */
  let sessionLevel: RiskLevel = 'none';
  let language: Language = preferences().language;
  /** Understanding goes one after the other and is not undone by an interruption: words are never lost. */
  let understanding: Promise<unknown> = Promise.resolve();
  let hearing = new AbortController();

  const enter = (next: Phase): void => {
    if (phase === next) return;
    phase = next;
    announce('phase/changed', { phase });
  };

  /** The open conversation, or a new one: there is none yet, or it was deleted meanwhile. */
  const openConversation = (first: Language): string => {
    const isGone = conversationId !== null && ports.store.recent(conversationId, 1).length === 0;
    if (conversationId === null || isGone) conversationId = ports.store.begin(first, ports.now());
    return conversationId;
  };

  const timings = (turn: RunningTurn): TurnTimings => ({
    heardMs: turn.marks.heard,
    firstWordMs: turn.marks.firstWord,
    firstSoundMs: turn.marks.firstSound,
    endMs: ports.now() - turn.acceptedAt,
  });

  const end = (
    turn: RunningTurn,
    outcome: 'complete' | 'interrupted' | 'failed',
    heard: HeardUpTo | null,
  ): void => {
    if (running !== turn) return;
    running = null;
    turn.abort.abort();
    let message = null;
    try {
      const upTo = heard?.turnId === turn.id ? heard : null;
      const state = outcome === 'complete' ? 'complete' : 'interrupted';
      message = turn.record?.close(state, upTo, timings(turn)) ?? null;
    } catch (error) {
      announce('notice/fault', { turnId: turn.id, fault: toFault(error) });
    }
    announce('turn/ended', { turnId: turn.id, outcome, message });
    log.info('turn ended', { outcome, ...timings(turn) });
  };

  const interrupt = (heard: HeardUpTo | null): void => {
    if (running) end(running, 'interrupted', heard);
  };

  const answer = async (turn: RunningTurn, understood: Understood, input: TurnInput) => {
    turn.marks.heard = ports.now() - turn.acceptedAt;
    language = understood.language;
    const level =
      understood.level === 'acute' ? 'acute' : higherLevel(sessionLevel, understood.level);
    if (level !== 'none') sessionLevel = 'concern';
    // Interrupted while the words were still being understood: they are kept, the next turn answers both.
    turn.abort.signal.throwIfAborted();
    const settings = preferences();
    turn.record = createReplyRecord({
      conversationId: understood.conversationId,
      store: ports.store,
      now: ports.now,
    });
    const mark = (stage: 'firstWord' | 'firstSound'): void => {
      turn.marks[stage] ??= ports.now() - turn.acceptedAt;
    };
    await runTurn(
      {
        turnId: turn.id,
        language,
        level,
        request: {
          system: systemPrompt({
            language,
            emotion: input.emotion,
            level,
            now: new Date(ports.now()),
            voice: input.voice,
          }),
          messages: chatContext(ports.store.recent(understood.conversationId, CONTEXT_MESSAGES)),
          language,
          maxTokens: settings.maxTokens,
          temperature: settings.temperature,
          streaming: settings.streaming,
        },
        aloud,
        pace: settings.pace,
        record: turn.record,
        mark,
        onSpeechFailure: (error, index) =>
          log.warn('a sentence could not be spoken', { code: toFault(error).code, index }),
        onSpeaking: () => enter('speaking'),
      },
      {
        providers: ports.providers,
        crisisReply: ports.crisisReply,
        check: ports.check,
      },
      announce,
      turn.abort.signal,
    );
  };

  const run = async (turn: RunningTurn, input: TurnInput): Promise<void> => {
    const before = understanding;
    const words = (async () => {
      await before.catch(() => undefined);
      return understand(
        {
          turnId: turn.id,
          ...input,
          spokenLanguage: fixedLanguage(preferences()),
          formerLanguage: language,
          conversationId: openConversation,
        },
        ports,
        announce,
        hearing.signal,
      );
    })();
    understanding = words;
    try {
      await answer(turn, await words, input);
      end(turn, 'complete', null);
      if (running === null) enter('idle');
    } catch (error) {
      const isInterrupted = running !== turn;
      // After an interruption only understanding can still fail, and what it lost must be told.
      if (!isInterrupted || (error instanceof AppError && error.code !== 'hearing/nothing-heard')) {
        announce('notice/fault', { turnId: turn.id, fault: toFault(error) });
        log.warn('a turn failed', { code: toFault(error).code });
      }
      if (isInterrupted) return;
      end(turn, 'failed', null);
      enter('idle');
    }
  };

  return {
    phase: () => phase,
    current: () => (conversationId === null ? null : ports.store.open(conversationId)),
    speechStarted(heard) {
      interrupt(heard);
      enter('hearing');
    },
    take(input, heard) {
      const words: Words =
        input.words.kind === 'typed'
          ? { kind: 'typed', text: acceptText(input.words.text) }
          : input.words;
      interrupt(heard);
      const turn: RunningTurn = {
        id: options.newId(),
        abort: new AbortController(),
        acceptedAt: ports.now(),
        marks: { firstWord: null, firstSound: null, heard: null },
        record: null,
        done: Promise.resolve(),
      };
      running = turn;
      enter('thinking');
      turn.done = run(turn, { ...input, words });
      return turn.id;
    },
    played(turnId, index) {
      if (running?.id !== turnId) return;
      try {
        running.record?.played(index);
      } catch (error) {
        announce('notice/fault', { turnId, fault: toFault(error) });
      }
    },
    stop(heard) {
      interrupt(heard);
      enter('idle');
    },
    leave() {
      // What is still being transcribed belongs to the conversation that is left.
      hearing.abort();
      hearing = new AbortController();
      this.stop(null);
      conversationId = null;
      sessionLevel = 'none';
    },
    resume(id) {
      const opened = ports.store.open(id);
      this.leave();
      conversationId = id;
      return opened;
    },
    settled: () => running?.done ?? Promise.resolve(),
  };
}

function fixedLanguage({ spokenLanguage }: Preferences): Language | null {
  return spokenLanguage === 'auto' ? null : spokenLanguage;
}
