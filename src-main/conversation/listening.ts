/**
 * The utterance that is open, and the clock of the silence after it. In each pause a draft of the turn
 * begins; it counts when the silence has lasted as long as the end of turn asks for, and is thrown away
 * when the person goes on.
 */
import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError, toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type {
  Emotion,
  FaceHint,
  HeardUpTo,
  Language,
  PauseFacts,
  TurnEnding,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import { endOfTurn, isBackChannel } from './end-of-turn.ts';
import { languageOf } from './language-of.ts';
import type { Acceptance, Listener } from './listener.ts';
import type { Murmurs } from './murmurs.ts';
import { beginPause, type Pause } from './pause.ts';
import type { ConversationPorts } from './ports.ts';
import type { Tally } from './tally.ts';
import { createTimers } from './timers.ts';
import type { Turn } from './turn.ts';
import { levelOf } from './understand.ts';
import { createUtterance, type Transcript, type Utterance } from './utterance.ts';

/**
 * Longest that a turn which is over waits for its first sound before it counts. Until then whoever goes on is simply
 * still talking, and nobody was cut off.
 */
const GRACE_MS = 2000;
/** Words that sound at least this finished are answered at once, unspoken. */
const FINISHED = 0.5;
/** A longer silence is no pause within a turn: the person was elsewhere. */
const LONGEST_PAUSE_MS = 5000;

export interface Paused {
  readonly utterance: string;
  /** What was said since the last time samples of this utterance came. */
  readonly samples: Int16Array;
  readonly pause: PauseFacts;
  readonly voice: VoiceMetrics;
  readonly emotion: Emotion | null;
  /** What the camera guessed of the turn so far. */
  readonly seen: FaceHint | null;
  /** Spoken over a reply that is held and not yet interrupted. */
  readonly over: HeardUpTo | null;
}

export interface Finished extends Omit<Paused, 'pause' | 'voice'> {
  readonly pause: PauseFacts | null;
  readonly voice: VoiceMetrics | null;
  readonly ending: TurnEnding;
}

export interface Listening {
  paused(input: Paused): void;
  resumed(utterance: string): void;
  dropped(utterance: string): void;
  /** The id of the turn. Throws AppError('input/empty') where no sample ever came. */
  finished(input: Finished): string;
  /** An utterance that is over counts now, whatever its answer. */
  conclude(): void;
  /** Forgets what is open. */
  forget(): void;
}

interface Open {
  readonly utterance: Utterance;
  discarded: number;
  pause: Pause | null;
}

export function createListening(options: {
  readonly ports: Pick<ConversationPorts, 'now' | 'judge' | 'spend' | 'learnPause'>;
  preferences(): Preferences;
  readonly announce: Announce;
  readonly listener: Listener;
  readonly murmurs: Murmurs;
  beginTally(): Tally;
  /** Ends all that is being heard. */
  signal(): AbortSignal;
}): Listening {
  const { ports, preferences, announce, listener, murmurs } = options;
  const timers = createTimers();
  let open: Open | null = null;

  const hint = (): Language | null => {
    const { spokenLanguage } = preferences();
    return spokenLanguage === 'auto' ? null : spokenLanguage;
  };

  const opened = (id: string): Open => {
    if (open?.utterance.id === id) return open;
    conclude();
    forget();
    const { beginTally } = options;
    const { spend } = ports;
    const utterance = createUtterance({ id, beginTally, spend, hint, signal: options.signal() });
    open = { utterance, discarded: 0, pause: null };
    return open;
  };
  /** What was begun in the pause is thrown away; what was heard stays. */
  const endPause = (): void => {
    timers.clear();
    if (!open?.pause) return;
    const { draft } = open.pause;
    if (draft?.hasBegun) open.discarded += 1;
    draft?.discard();
    open.pause = null;
  };
  const forget = (): void => {
    endPause();
    open?.utterance.close(false);
    open = null;
  };
  const letPass = (why: 'back-channel' | 'nothing-heard'): void => {
    const id = open?.utterance.id;
    forget();
    if (id !== undefined) listener.letPass(id, why);
  };
  const accept = (draft: Turn, how: Omit<Acceptance, 'utterance' | 'discarded'>): void => {
    if (!open) return;
    const { utterance, discarded } = open;
    timers.clear();
    open = null;
    utterance.close(true);
    listener.accept(draft, { ...how, utterance: utterance.id, discarded });
  };

  const conclude = (): void => {
    const pause = open?.pause;
    if (!pause?.draft || pause.overAt === null) return;
    const { draft, decision, lastSoundAt, overAt } = pause;
    accept(draft, { decision, ending: 'decided', lastSoundAt, overAt });
  };

  /** The silence has lasted. The turn counts when its answer could sound: sooner would help nobody. */
  const isOver = (pause: Pause, draft: Turn): void => {
    pause.overAt ??= ports.now();
    listener.seems('thinking');
    draft.begin();
    const count = (): void => {
      if (open?.pause === pause) conclude();
    };
    timers.after(GRACE_MS - (ports.now() - pause.overAt), count);
    void draft.ready.then(count);
  };

  const decide = (pause: Pause): void => {
    const { draft, words, facts } = pause;
    if (draft === null) return;
    timers.clear();
    const silenceMs = ports.now() - pause.lastSoundAt;
    const { usualPauseMs, patience, thinksAhead } = preferences();
    const decision = endOfTurn({
      words: words?.text ?? null,
      language: words?.language ?? hint(),
      pause: { ...facts, silenceMs },
      usualPauseMs,
      patience,
      moment: listener.moment(),
    });
    pause.decision = decision;
    const leftMs = decision.waitMs - silenceMs;
    if (pause.overAt !== null && leftMs > 0) {
      pause.overAt = null;
      listener.seems('hearing');
    }
    timers.after(leftMs, () => {
      if (words?.text === '') letPass('nothing-heard');
      else isOver(pause, draft);
    });
    if (words === null || words.text === '') return;
    if (thinksAhead) {
      const beginMs = decision.finished >= FINISHED ? 0 : leftMs - listener.usualFirstSoundMs();
      if (beginMs <= 0) draft.begin();
      else timers.after(beginMs, draft.begin);
    }
    if (decision.finished < FINISHED) considerMurmur(pause, words.text);
  };

  const considerMurmur = ({ facts, lastSoundAt }: Pause, words: string): void => {
    const language = hint() ?? languageOf(words, listener.language());
    const afterMs = murmurs.wanted(language, facts.spokenMs, levelOf(words, ports.judge));
    if (afterMs === null) return;
    timers.after(afterMs - (ports.now() - lastSoundAt), () => {
      const murmur = open && murmurs.next(language);
      if (open && murmur) announce('hearing/murmur', { utterance: open.utterance.id, ...murmur });
    });
  };

  const beginDraft = (pause: Pause): void => {
    const { heard, emotion, voice, seen, lastSoundAt } = pause;
    pause.draft = listener.draft({ heard, emotion, voice, seen, since: lastSoundAt });
  };

  const understood = (current: Open, pause: Pause, words: Transcript): void => {
    if (pause.draft === null) {
      // While her voice is held, "네" means go on; once she is silent, it is an answer.
      const isHeld = pause.over !== null && listener.isRunning(pause.over.turnId);
      const isBack = isBackChannel(words.text, pause.facts.spokenMs);
      if (isHeld && (isBack || words.text === '')) {
        letPass(isBack ? 'back-channel' : 'nothing-heard');
        return;
      }
      listener.personSpeaks(pause.over);
      beginDraft(pause);
    }
    pause.words = words;
    if (words.text !== '') {
      announce('hearing/partial', { utterance: current.utterance.id, text: words.text });
    }
    decide(pause);
  };

  return {
    paused({ utterance: id, samples, pause: facts, voice, emotion, seen, over }) {
      const current = opened(id);
      const { utterance } = current;
      endPause();
      utterance.append(samples);
      if (utterance.isEmpty) return;
      const pause = beginPause(
        { facts, voice, emotion, seen, over },
        utterance.transcript(),
        ports.now(),
      );
      current.pause = pause;
      // What was said over a reply waits for its words, however late they come: a "stop" is never lost.
      // Her voice does not wait as long; the window lets it go on.
      if (over === null || !listener.isRunning(over.turnId)) {
        listener.personSpeaks(over);
        beginDraft(pause);
        decide(pause);
      }
      pause.heard.then(
        (words) => {
          if (current.pause === pause && open === current) understood(current, pause, words);
        },
        (error: unknown) => {
          // A draft waits and tells it should it count; a held voice has nothing to wait for.
          if (open !== current || current.pause !== pause || pause.draft !== null) return;
          announce('notice/fault', { turnId: null, fault: toFault(error) });
          letPass('nothing-heard');
        },
      );
    },

    resumed(id) {
      if (open?.utterance.id !== id) {
        listener.wentOn(id);
        return;
      }
      const { pause, utterance } = open;
      if (!pause) return;
      const pauseMs = ports.now() - pause.lastSoundAt;
      if (pause.draft !== null && pauseMs < LONGEST_PAUSE_MS) ports.learnPause(pauseMs, 'within');
      if (pause.overAt !== null) listener.seems('hearing');
      endPause();
      utterance.goOn();
    },

    dropped(id) {
      if (open?.utterance.id !== id) return;
      forget();
      listener.seems('idle');
    },

    finished({ utterance: id, samples, pause: facts, voice, emotion, seen, ending, over }) {
      const isNew = open?.utterance.id !== id || open.utterance.isEmpty;
      if (isNew && samples.length === 0) throw new AppError('input/empty');
      const current = opened(id);
      const last = current.pause;
      const lastSoundAt =
        facts === null ? (last?.lastSoundAt ?? ports.now()) : ports.now() - facts.silenceMs;
      let draft = samples.length === 0 ? (last?.draft ?? null) : null;
      if (draft === null) {
        endPause();
        current.utterance.append(samples);
        listener.personSpeaks(over);
        draft = listener.draft({
          heard: current.utterance.transcript(),
          emotion: emotion ?? last?.emotion ?? null,
          voice: voice ?? last?.voice ?? null,
          seen,
          since: lastSoundAt,
        });
      }
      accept(draft, { decision: null, ending, lastSoundAt, overAt: ports.now() });
      return draft.id;
    },

    conclude,
    forget,
  };
}
