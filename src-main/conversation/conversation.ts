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
  FaceHint,
  HeardUpTo,
  Language,
  Phase,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { momentOf } from './end-of-turn.ts';
import { languageOf } from './language-of.ts';
import type { Acceptance } from './listener.ts';
import { createListening, type Listening } from './listening.ts';
import { createMurmurs } from './murmurs.ts';
import type { ConversationPorts, Counsel } from './ports.ts';
import type { Outcome, Running } from './running.ts';
import { type KnownWords, sayWords } from './say-words.ts';
import { openConversation, type Session } from './session.ts';
import { createTallies } from './tally.ts';
import { createTurn, type Turn, type TurnInput } from './turn.ts';
import { acceptText, isNothingHeard } from './understand.ts';

export interface TypedInput {
  readonly text: string;
  readonly emotion: Emotion | null;
  readonly voice: VoiceMetrics | null;
  /** What the camera guessed meanwhile; absent where there is none. */
  readonly seen?: FaceHint | null;
}

/** `paused`, `resumed`, `dropped` and `finished` are the person's speech as the renderer hears it. */
export interface Conversation extends Omit<Listening, 'forget' | 'conclude'> {
  phase(): Phase;
  readonly counsel: Counsel;
  /** The open conversation as stored, null before its first message. */
  current(): OpenConversation | null;
  /** Speech that lasts: whatever runs is interrupted. */
  speechStarted(heard: HeardUpTo | null): void;
  /**
   * Begins a turn with typed words and returns its id; interrupts what runs.
   * Throws AppError input/empty or input/too-long, and then changes nothing.
   */
  take(input: TypedInput, heard: HeardUpTo | null): string;
  /** Says a kept reply once more and returns the id of its turn. Throws AppError('input/not-found'). */
  replay(messageId: string, heard: HeardUpTo | null): string;
  /**
   * Says fixed words of Dal's own accord (a step of an exercise that was begun on the screen) and keeps
   * what was heard of them. Interrupts what runs; returns the id of the turn.
   */
  speakUp(text: string, language: Language, heard: HeardUpTo | null): string;
  played(turnId: string, index: number): void;
  /** The first sound of the reply was at the ear, this long after the person's last sound. */
  sounded(turnId: string, sinceSpeechMs: number): void;
  /** Silence at once, back to idle. */
  stop(heard: HeardUpTo | null): void;
  /** Leaves the open conversation; the next words begin a new one, of which nothing is kept if it is private. */
  leave(isPrivate?: boolean): void;
  /** Throws AppError('input/not-found'). */
  resume(conversationId: string): OpenConversation;
  /** Resolves when the turn is over, however it ended. For text sessions and shutdown. */
  settled(): Promise<void>;
}

/** Speech this soon after a turn was taken to be over, and before its reply, shows that it was cut off. */
const CUT_OFF_MS = 1500;
/** From the beginning of a reply to its first sound, until it is known better. */
const FIRST_SOUND_MS = 900;
/** Share of the newest reply in what is usual. */
const NEWEST = 0.3;

export function createConversation(options: {
  readonly ports: ConversationPorts;
  preferences(): Preferences;
  readonly announce: Announce;
  readonly log: Log;
  newId(): string;
  /** False for a conversation over text alone. */
  readonly aloud: boolean;
}): Conversation {
  const { ports, preferences, announce, log, newId } = options;
  const session: Session = {
    conversationId: null,
    language: preferences().language,
    counsel: ports.beginCounsel(),
    unsaid: null,
    hasAskedOfLook: false,
    asksFirst: false,
  };
  let phase: Phase = 'idle';
  let running: Running | null = null;
  /** Understanding goes one after the other and is not undone by an interruption: words are never lost. */
  let kept: Promise<void> = Promise.resolve();
  let hearing = new AbortController();
  let firstSoundMs = FIRST_SOUND_MS;
  let decided: (Acceptance & { readonly turn: Turn; readonly at: number }) | null = null;
  const beginTally = createTallies(ports.providers, preferences);

  const enter = (next: Phase): void => {
    if (phase === next) return;
    phase = next;
    announce('phase/changed', { phase });
  };

  const finish = (it: Running, outcome: Outcome, heard: HeardUpTo | null = null): void => {
    if (running !== it) return;
    running = null;
    it.end(outcome, heard);
  };
  const interrupt = (heard: HeardUpTo | null): void => {
    if (running) finish(running, 'interrupted', heard);
  };

  const tell = (turnId: string, error: unknown): void => {
    announce('notice/fault', { turnId, fault: toFault(error) });
    log.warn('a turn failed', { code: toFault(error).code });
  };

  const onDone = (turn: Turn, error: unknown): void => {
    const wasRunning = running === turn;
    const isNothing = isNothingHeard(error);
    if (isNothing && decided?.turn === turn) {
      announce('hearing/let-pass', { utterance: decided.utterance, why: 'nothing-heard' });
    }
    // A door that slams is no turn; who pressed a button or a key is told that nothing came through.
    // After an interruption only understanding can still fail, and what it lost must be told.
    const isTold = isNothing
      ? wasRunning && turn.ending !== 'decided'
      : wasRunning || error instanceof AppError;
    if (error !== null && isTold) tell(turn.id, error);
    if (!wasRunning) return;
    finish(turn, error === null ? 'complete' : 'failed');
    if (running !== null) return;
    if (turn.late !== null) speakUp(turn.late.join(' '), session.language);
    else enter('idle');
  };

  const newTurn = (input: Omit<TurnInput, 'id' | 'before'>): Turn =>
    createTurn({ ...input, id: newId(), before: kept }, session, {
      ...options,
      beginTally,
      onDone,
      onSpeaking(turn) {
        if (running === turn) enter('speaking');
      },
      onFirstSound(ms) {
        firstSoundMs += NEWEST * (ms - firstSoundMs);
      },
    });

  /** From here on the turn counts. */
  const begin = (turn: Turn, how: Parameters<Turn['commit']>[0]): void => {
    running = turn;
    kept = turn.kept;
    enter('thinking');
    turn.commit(how);
  };

  const speechStarted = (heard: HeardUpTo | null): void => {
    const nothingHeard = heard === null || (heard.index === 0 && heard.playedMs === 0);
    if (decided && running === decided.turn && decided.ending === 'decided' && nothingHeard) {
      const isSoon = ports.now() - decided.at < CUT_OFF_MS;
      if (isSoon) ports.learnPause(ports.now() - decided.lastSoundAt, 'cut-off');
    }
    interrupt(heard);
    enter('hearing');
  };

  const listening = createListening({
    ports,
    preferences,
    announce,
    beginTally,
    murmurs: createMurmurs({ preferences, ports, beginTally }),
    signal: () => hearing.signal,
    listener: {
      isRunning: (turnId) => running?.id === turnId,
      personSpeaks: speechStarted,
      letPass(utterance, why) {
        announce('hearing/let-pass', { utterance, why });
        if (running === null) enter('idle');
      },
      draft: ({ heard, ...spoken }) => newTurn({ ...spoken, words: { kind: 'spoken', heard } }),
      seems(next) {
        if (running === null) enter(next);
      },
      accept(turn, acceptance) {
        interrupt(null);
        const { utterance, decision } = acceptance;
        decided = { ...acceptance, turn, at: ports.now() };
        announce('hearing/accepted', { utterance, turnId: turn.id, decision });
        begin(turn, acceptance);
      },
      wentOn(utterance) {
        if (decided?.utterance === utterance && running === decided.turn) speechStarted(null);
      },
      moment() {
        const { conversationId, language } = session;
        const newest = conversationId === null ? [] : ports.store.recent(conversationId, 3);
        const reply = newest.findLast(({ role }) => role === 'companion');
        return momentOf(reply?.text ?? null, languageOf(reply?.text ?? '', language));
      },
      language: () => session.language,
      usualFirstSoundMs: () => firstSoundMs,
    },
  });

  const sayKnown = (words: KnownWords): string => {
    const said = sayWords(words, {
      id: newId(),
      language: session.language,
      ports,
      preferences: preferences(),
      tally: beginTally(),
      announce,
      log,
      onSpeaking: () => enter('speaking'),
      onDone(done, error) {
        if (running !== done) return;
        if (error !== null) tell(done.id, error);
        finish(done, error === null ? 'complete' : 'failed');
        enter('idle');
      },
    });
    running = said;
    enter('thinking');
    return said.id;
  };

  const speakUp = (text: string, language: Language): string => {
    const conversationId = openConversation(session, language, ports);
    return sayKnown({ text, emotion: null, keptIn: { conversationId, store: ports.store } });
  };

  const halt = (heard: HeardUpTo | null): void => {
    listening.forget();
    interrupt(heard);
    enter('idle');
  };

  const leave = (isPrivate = false): void => {
    // What is still being transcribed belongs to the conversation that is left.
    hearing.abort();
    hearing = new AbortController();
    halt(null);
    const { conversationId } = session;
    session.conversationId = null;
    session.unsaid = null;
    session.hasAskedOfLook = false;
    session.asksFirst = false;
    if (conversationId !== null) {
      ports.memory.left(conversationId);
      ports.store.left(conversationId);
    }
    if (isPrivate) session.conversationId = ports.store.begin(session.language, ports.now(), true);
    session.counsel.opened(session.conversationId);
  };

  return {
    ...listening,
    phase: () => phase,
    counsel: session.counsel,
    current: () =>
      session.conversationId === null ? null : ports.store.open(session.conversationId),
    speechStarted(heard) {
      listening.conclude();
      speechStarted(heard);
    },
    take({ text, emotion, voice, seen = null }, heard) {
      const words = { kind: 'typed', text: acceptText(text) } as const;
      listening.conclude();
      listening.forget();
      interrupt(heard);
      const turn = newTurn({ words, emotion, voice, seen, since: ports.now() });
      begin(turn, { decision: null, ending: null, discarded: 0 });
      return turn.id;
    },
    replay(messageId, heard) {
      const message = ports.message(messageId);
      if (message?.role !== 'companion') throw new AppError('input/not-found');
      listening.forget();
      interrupt(heard);
      return sayKnown({ text: message.text, emotion: message.emotion, keptIn: null });
    },
    speakUp(text, language, heard) {
      listening.forget();
      interrupt(heard);
      return speakUp(text, language);
    },
    dropped(utterance) {
      listening.dropped(utterance);
      if (running === null) enter('idle');
    },
    finished(input) {
      // The button was pressed in the moment the turn was taken to be over anyway.
      const isOver = decided?.utterance === input.utterance && input.samples.length === 0;
      return decided && isOver ? decided.turn.id : listening.finished(input);
    },
    played(turnId, index) {
      if (running?.id !== turnId) return;
      try {
        running.played(index);
      } catch (error) {
        announce('notice/fault', { turnId, fault: toFault(error) });
      }
    },
    sounded(turnId, sinceSpeechMs) {
      if (decided && running === decided.turn && decided.turn.id === turnId) {
        decided.turn.sounded(sinceSpeechMs);
      }
    },
    stop(heard) {
      // What was said in full is kept, also where nobody waits for the answer.
      listening.conclude();
      halt(heard);
    },
    leave,
    resume(id) {
      const opened = ports.store.open(id);
      leave();
      session.conversationId = id;
      // Whether it was asked in it before is not known.
      session.hasAskedOfLook = true;
      session.counsel.opened(id);
      return opened;
    },
    settled: () => running?.done ?? Promise.resolve(),
  };
}
