/**
 * One turn, from words to the end of the reply. It may begin as a draft, while it is uncertain that the
 * person is done: then everything it would announce or keep waits until it counts, and is forgotten
 * when it does not. A typed turn counts from the start and takes the same way.
 */
import type { Announce } from '../../src-preload/contract/events.ts';
import { toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type {
  Emotion,
  EndOfTurn,
  FaceHint,
  Message,
  TurnEnding,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import { actInReply } from './act-in-reply.ts';
import { composeRequest } from './compose-request.ts';
import { labelToKeep } from './feeling/label-to-keep.ts';
import { createGate } from './held-announce.ts';
import { heldReply } from './held-reply.ts';
import { mannerFor, paceFor } from './manner.ts';
import type { ConversationPorts } from './ports.ts';
import { createReplyRecord } from './reply-record.ts';
import { runTurn } from './run-turn.ts';
import type { Running } from './running.ts';
import { openConversation, type Session } from './session.ts';
import { createStageMarks } from './stage-marks.ts';
import type { Tally } from './tally.ts';
import { createTurnCounsel, type TurnCounsel } from './turn-counsel.ts';
import { turnFeeling } from './turn-feeling.ts';
import { createTurnTools, type TurnTools } from './turn-tools.ts';
import { isNothingHeard, type Understood, understand, type Words } from './understand.ts';

export interface Turn extends Running {
  readonly hasBegun: boolean;
  readonly isCommitted: boolean;
  readonly ending: TurnEnding | null;
  /** Fixed words that are to be said once it is over: a model judged its words too late. */
  readonly late: readonly string[] | null;
  /** Lets the reply begin, unspoken, before the turn counts. The words must be known. */
  begin(): void;
  /** It counts: its words are kept as soon as they are known, and what waited goes out. */
  commit(accepted: {
    readonly decision: EndOfTurn | null;
    readonly ending: TurnEnding | null;
    readonly discarded: number;
    /** When the person was taken to be done; typed words are when they come. */
    readonly overAt?: number;
  }): void;
  /** Resolves when its first sound is ready, when it failed, or when it must not wait any longer; never rejects. */
  readonly ready: Promise<void>;
  /** A draft that does not count ends without a word. */
  discard(): void;
  sounded(sinceSpeechMs: number): void;
  /** Resolves when its words are kept or cannot be any more; never rejects. */
  readonly kept: Promise<void>;
}

export interface TurnInput {
  readonly id: string;
  readonly words: Words;
  readonly emotion: Emotion | null;
  readonly voice: VoiceMetrics | null;
  readonly seen: FaceHint | null;
  /** Marks count from here: the last sound of speech, or when typed words were accepted. */
  readonly since: number;
  /** The words of the turn before are kept before those of this one. */
  readonly before: Promise<void>;
}

export interface TurnNeeds {
  readonly ports: ConversationPorts;
  preferences(): Preferences;
  readonly announce: Announce;
  readonly log: Log;
  readonly aloud: boolean;
  beginTally(): Tally;
  /** Its first sound goes out. */
  onSpeaking(turn: Turn): void;
  /** The first sound was ready this long after the reply was begun. */
  onFirstSound(ms: number): void;
  /** Everything was heard, or `error` ended it. Not for a discarded draft. */
  onDone(turn: Turn, error: unknown): void;
}

interface Heard extends Understood {
  readonly counsel: TurnCounsel;
  readonly tools: TurnTools;
}

export function createTurn(input: TurnInput, session: Session, needs: TurnNeeds): Turn {
  const { id, emotion, voice, seen, words, since } = input;
  const { ports, preferences, announce } = needs;
  const abort = new AbortController();
  const gate = createGate(announce);
  const tally = needs.beginTally();
  /** Whether the turn counts; rejects when it is discarded. */
  const fate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  const marks = createStageMarks(input.since, ports.now);
  let accepted: Parameters<Turn['commit']>[0] | null = null;
  let hasBegun = false;
  let isEnded = false;
  let isWordless = false;
  let keptIn: string | null = null;
  let counsel: TurnCounsel | null = null;
  let tools: TurnTools | null = null;

  const record = createReplyRecord({
    keptIn: () => (keptIn === null ? null : { conversationId: keptIn, store: ports.store }),
    now: ports.now,
  });

  const tellFault = (error: unknown): void =>
    announce('notice/fault', { turnId: id, fault: toFault(error) });

  const keep = (heard: Heard): string => {
    const { text, language } = heard;
    const conversationId = openConversation(session, language, ports);
    const at = ports.now();
    const label = labelToKeep(seen, {
      keeps: preferences().keepsSeen,
      isPrivate: ports.store.isPrivate(conversationId),
      said: emotion,
    });
    const entry = { conversationId, text, emotion, voice, seen: label, at };
    const message = ports.store.addPersonMessage(entry);
    keptIn = conversationId;
    session.language = language;
    announce('turn/heard', { turnId: id, conversationId, message });
    heard.counsel.count(conversationId);
    // Ended while its words were on their way: nobody waits for what was held.
    if (!isEnded) gate.open();
    return conversationId;
  };

  const answer = async (heard: Heard): Promise<void> => {
    const { text, language } = heard;
    const { level, say, prelude, guidance, leading, card } = heard.counsel.counselled;
    const settings = preferences();
    const instead = say === null ? heard.counsel.insteadOf() : Promise.resolve(null);
    const felt = turnFeeling(
      { emotion, voice, seen, since },
      () => heard.counsel.counselled,
      session,
      settings,
      () =>
        gate.run(() => {
          session.hasAskedOfLook = true;
        }),
    );
    const manner = mannerFor({ level, emotion: felt.emotion, voice });
    const { conversationId, unsaid } = session;
    const begunAt = ports.now();
    const about =
      say === null && level === 'none'
        ? await ports.memory.asked(text, language, conversationId)
        : null;
    // What is asked to be forgotten goes once the words count, and not for a draft.
    if (about) keeping.then(about.done, () => undefined).catch(tellFault);
    const fixed = say?.join(' ') ?? about?.reply ?? null;
    const { maxTokens, temperature, streaming } = settings;
    const reply =
      fixed ??
      (await composeRequest(
        {
          text,
          language,
          level,
          guidance,
          tools: heard.tools.offered(),
          // Where she asked before doing something, nobody else's words stand beside the person's answer.
          quotes: !session.asksFirst,
          onQuoted: heard.tools.sawForeign,
          withheld: session.counsel.withheld(),
          emotion: felt.emotion,
          face: felt.face,
          voice,
          unsaid,
          conversationId: session.conversationId,
          // Asked in the moment it is read: the words may have been kept meanwhile.
          isKept: keptIn !== null,
        },
        ports,
        { maxTokens, temperature, streaming },
        abort.signal,
      ));
    return runTurn(
      {
        turnId: id,
        language,
        level,
        reply,
        prelude,
        leading,
        aloud: needs.aloud,
        // Whoever is with the person must not hear it (R4).
        quiet: !settings.speaksAloud || card === 'danger',
        pace: paceFor(settings.pace, manner),
        manner,
        record,
        looks: felt.looks,
        onFirstWord: () => marks.pass('firstWord'),
        onFirstSound() {
          needs.onFirstSound(ports.now() - begunAt);
          ready.resolve();
          gate.run(() => {
            marks.pass('firstSound');
            needs.onSpeaking(turn);
          });
        },
        onSpeechFailure: (error, index) =>
          needs.log.warn('a sentence could not be spoken', { code: toFault(error).code, index }),
      },
      {
        providers: {
          ...tally.providers,
          reply: (request, inner) =>
            heldReply(
              (own) => actInReply(request, tally.providers.reply, heard.tools.begin(), own),
              instead,
              inner,
            ),
        },
        check: ports.check,
      },
      gate.announce,
      abort.signal,
    );
  };

  const known = (async (): Promise<Heard> => {
    const { spokenLanguage } = preferences();
    const understood = await understand(words, {
      spokenLanguage: spokenLanguage === 'auto' ? null : spokenLanguage,
      formerLanguage: session.language,
    });
    await input.before;
    marks.pass('heard');
    counsel = createTurnCounsel(
      { ...understood, spoken: words.kind === 'spoken' },
      {
        turnId: id,
        counsel: session.counsel,
        announce,
        kept: () => keeping,
        onFault: tellFault,
      },
      abort.signal,
    );
    tools = createTurnTools(understood, {
      turnId: id,
      counsel,
      beginTools: ports.beginTools,
      preferences,
      kept: () => keeping,
      record,
      announce: gate.announce,
    });
    return { ...understood, counsel, tools };
  })();
  known.catch(() => undefined);

  const keeping = (async (): Promise<string> => {
    await fate.promise;
    return keep(await known);
  })();
  keeping.catch(() => undefined);

  const run = async (): Promise<void> => {
    await begun.promise;
    if (accepted) await keeping;
    const heard = await known;
    // Words that alarm are told at once.
    if (heard.counsel.counselled.level !== 'none') ready.resolve();
    // Interrupted while the words were still being understood: they are kept, the next turn answers both.
    abort.signal.throwIfAborted();
    const answered = answer(heard);
    answered.catch(() => undefined);
    await keeping;
    await answered;
  };

  const turn: Turn = {
    id,
    get hasBegun() {
      return hasBegun;
    },
    get isCommitted() {
      return accepted !== null;
    },
    get ending() {
      return accepted?.ending ?? null;
    },
    get late() {
      return counsel?.late ?? null;
    },
    begin() {
      hasBegun = true;
      begun.resolve();
    },
    commit(how) {
      accepted = how;
      marks.pass('ended', Math.max(0, (how.overAt ?? ports.now()) - input.since));
      fate.resolve();
      turn.begin();
    },
    ready: ready.promise,
    discard() {
      abort.abort();
      fate.reject(abort.signal.reason);
      begun.resolve();
    },
    played: record.played,
    sounded: (sinceSpeechMs) => marks.pass('sounded', sinceSpeechMs),
    end(outcome, heard) {
      if (isEnded) return;
      isEnded = true;
      abort.abort();
      const upTo = heard?.turnId === id ? heard : null;
      const { endedMs, soundedMs, ...stages } = marks.stages();
      let message: Message | null = null;
      try {
        const state = outcome === 'complete' ? 'complete' : 'interrupted';
        message = record.close(state, upTo, { ...stages, endMs: marks.elapsed() });
      } catch (error) {
        tellFault(error);
      }
      if (outcome === 'complete') session.unsaid = null;
      const asksFirst = tools?.isToBeAsked ?? false;
      if (outcome === 'complete' || asksFirst) session.asksFirst = asksFirst;
      // Of a reply nobody heard anything of, nobody misses the rest.
      const wasHeard = message !== null || (upTo !== null && upTo.playedMs > 0);
      if (outcome === 'interrupted' && wasHeard) session.unsaid = record.unsaid() || null;
      announce('turn/ended', { turnId: id, outcome, message });
      if (keptIn !== null) ports.memory.ended(keptIn);
      const { decision = null, ending = null, discarded = 0 } = accepted ?? {};
      const kind = words.kind;
      const times = { ...stages, endedMs, soundedMs };
      if (needs.aloud && !isWordless) {
        ports.marks({ at: ports.now(), kind, outcome, ending, ...times, discarded, decision });
      }
      needs.log.info('turn ended', { kind, outcome, ending, ...times, discarded });
    },
    kept: keeping.then(
      () => undefined,
      () => undefined,
    ),
    done: run()
      .catch(async (error: unknown) => {
        // A draft that failed fails when it counts.
        ready.resolve();
        await fate.promise;
        throw error;
      })
      .then(
        () => needs.onDone(turn, null),
        (error: unknown) => {
          isWordless = isNothingHeard(error);
          if (accepted) needs.onDone(turn, error);
        },
      )
      .finally(() => ports.spend(tally.lines(accepted === null))),
  };
  return turn;
}
