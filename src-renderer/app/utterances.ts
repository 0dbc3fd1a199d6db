import type { EventPayload } from '../../src-preload/contract/events.ts';
import {
  HEARING_RATE,
  MAX_UTTERANCE_SECONDS,
  type TurnEnding,
} from '../../src-preload/contract/words.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { Paused, VoiceActivity, VoiceActivityListener } from '../hearing/voice-activity.ts';
import type { GiveWay } from './give-way.ts';
import type { TurnSight } from './seeing/turn-sight.ts';
import { useConversation } from './stores/conversation.ts';
import type { TurnNote, TurnNotes } from './turn-notes.ts';

/** What the detector hears goes to main, and what main makes of it comes back to the detector. */
export interface Utterances {
  readonly listener: Omit<VoiceActivityListener, 'onFailed'>;
  /** Something was said that is not yet a turn. */
  isOpen(): boolean;
  /** Ends what is being said now. */
  finish(ending: Extract<TurnEnding, 'button' | 'push-to-talk'>): void;
  /** Main took it as this turn. */
  accepted(accepted: EventPayload<'hearing/accepted'>): void;
  letPass(utterance: string): void;
  /** What is understood of it so far. */
  understood(utterance: string, text: string): void;
}

export interface UtterancesParts {
  readonly client: Client;
  readonly giveWay: GiveWay;
  readonly notes: TurnNotes;
  readonly sight: TurnSight;
  activity(): VoiceActivity | null;
  /** A turn ends when the key is let go: pauses in it are nobody's business. */
  isPushToTalk(): boolean;
  expectTurn(turnId: string): void;
  tell(error: unknown): void;
}

/** Speech over her that is shorter than this may be a back-channel, milliseconds from its first to its last sound. */
const BRIEF_MS = 450;
/** 6 dB above what is usual is loud, on the scale of `VoiceMetrics.loudness` (50 dB). */
const LOUD = 6 / 50;
/** How much a new utterance counts in what is usual. */
const NEWER = 0.3;
/** What was held back goes to main before it is more than main takes at once. */
const MOST_UNSENT = MAX_UTTERANCE_SECONDS * HEARING_RATE;

export function createUtterances(parts: UtterancesParts): Utterances {
  const { client, giveWay, notes, sight, activity, isPushToTalk, expectTurn, tell } = parts;
  const set = useConversation.setState;
  let open: string | null = null;
  let asked: Extract<TurnEnding, 'button' | 'push-to-talk'> = 'button';
  /** Said while the key is held, and not sent yet; and how it was at the newest pause. */
  let unsent: Int16Array[] = [];
  let newest: Omit<Paused, 'pcm'> | null = null;
  /** Loudness of the person's utterances, on average; null before the first. */
  let usual: number | null = null;
  let newestTurn: string | null = null;
  /** When the newest utterances fell silent. */
  const silentAt = new Map<string, number>();

  function isBrief({ pause, voice }: Paused): boolean {
    return pause.spokenMs < BRIEF_MS && usual !== null && voice.loudness < usual + LOUD;
  }

  function close(utterance: string): void {
    activity()?.close(utterance);
    forget(utterance);
  }

  function forget(utterance: string): void {
    silentAt.delete(utterance);
    if (open !== utterance) return;
    sight.speaks(false);
    open = null;
    unsent = [];
    newest = null;
    set({ speechHeard: false, partial: '' });
  }

  /** The answer to `conversation/heard` and the event say the same; whichever comes first counts. */
  function hasTaken(utterance: string, turnId: string, decision: TurnNote['decision']): void {
    if (turnId === newestTurn) return;
    newestTurn = turnId;
    notes.accepted({ turnId, utterance, decision }, silentAt.get(utterance) ?? null);
    giveWay.on({ type: 'taken', utterance });
    sight.accepted();
    close(utterance);
    expectTurn(turnId);
  }

  function sendPause(utterance: string, { pcm, pause, voice }: Paused): void {
    const over = giveWay.over(utterance);
    client
      .request('conversation/paused', {
        utterance,
        pcm: bytesOf([...unsent, pcm]),
        pause,
        voice,
        ...sight.take(),
        over,
      })
      .catch(tell);
    unsent = [];
  }

  /** Sends what was held back where it would be too much together with this. */
  function makeRoomFor(utterance: string, pcm: Int16Array): void {
    if (newest === null || lengthOf(unsent) + pcm.length <= MOST_UNSENT) return;
    // Main keeps the samples of a pause that is over at once, and takes it for no more than that.
    sendPause(utterance, { ...newest, pcm: new Int16Array(0) });
    client.request('conversation/resumed', { utterance }).catch(tell);
  }

  return {
    listener: {
      onOnset: () => giveWay.on({ type: 'onset' }),
      onOnsetPassed: () => giveWay.on({ type: 'onset-passed' }),
      onSpeech(utterance) {
        open = utterance;
        sight.begin();
        sight.speaks(true);
        giveWay.on({ type: 'speech', utterance });
        set({ speechHeard: true, partial: '' });
      },
      onLasting: (utterance) => giveWay.on({ type: 'lasting', utterance }),
      onPause(utterance, paused) {
        set({ speechHeard: false });
        sight.speaks(false);
        if (giveWay.isIgnored(utterance)) {
          close(utterance);
          return;
        }
        silentAt.set(utterance, paused.lastSoundAt);
        if (isPushToTalk()) {
          makeRoomFor(utterance, paused.pcm);
          unsent.push(paused.pcm);
          newest = paused;
          return;
        }
        sendPause(utterance, paused);
        giveWay.on({ type: 'paused', utterance, brief: isBrief(paused) });
        const { loudness } = paused.voice;
        if (giveWay.over(utterance) === null) {
          usual = usual === null ? loudness : usual + NEWER * (loudness - usual);
        }
      },
      onResume(utterance) {
        set({ speechHeard: true });
        sight.speaks(true);
        giveWay.on({ type: 'resumed', utterance });
        if (isPushToTalk() || giveWay.isIgnored(utterance)) return;
        client.request('conversation/resumed', { utterance }).catch(tell);
      },
      onEnd(utterance, { pcm, pause, voice, lastSoundAt, ending }) {
        const over = giveWay.over(utterance);
        makeRoomFor(utterance, pcm);
        const samples = bytesOf([...unsent, pcm]);
        const isIgnored = giveWay.isIgnored(utterance);
        forget(utterance);
        if (isIgnored) return;
        silentAt.set(utterance, lastSoundAt);
        client
          .request('conversation/heard', {
            utterance,
            pcm: samples,
            pause,
            voice,
            ...sight.take(),
            ending: ending === 'limit' ? 'limit' : asked,
            over,
          })
          .then(({ turnId }) => hasTaken(utterance, turnId, null), tell);
      },
      onDropped(utterance) {
        const isIgnored = giveWay.isIgnored(utterance);
        giveWay.on({ type: 'dropped', utterance });
        if (open === utterance && !isIgnored) {
          client.request('conversation/dropped', { utterance }).catch(tell);
        }
        forget(utterance);
      },
    },
    isOpen: () => open !== null,
    finish(ending) {
      asked = ending;
      activity()?.finish();
    },
    accepted: ({ utterance, turnId, decision }) => hasTaken(utterance, turnId, decision),
    letPass(utterance) {
      giveWay.on({ type: 'let-pass', utterance });
      close(utterance);
    },
    understood(utterance, text) {
      if (utterance === open) set({ partial: text });
    },
  };
}

function lengthOf(pieces: readonly Int16Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function bytesOf(pieces: readonly Int16Array[]): Uint8Array {
  const samples = new Int16Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return new Uint8Array(samples.buffer);
}
