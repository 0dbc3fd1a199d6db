/**
 * Joins the parts: what the microphone hears goes to main, what main announces goes to the player
 * and the stores, and what was played is receipted. The only place where hearing, speaking and the
 * host meet.
 */
import type { Fault } from '../../src-preload/contract/faults.ts';
import { isCancellation, toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type { HeardUpTo } from '../../src-preload/contract/words.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { EchoFacts } from '../hearing/echo-guard.ts';
import type { Player } from '../speaking/player.ts';
import { wordAt } from '../speaking/word-at.ts';
import { followHost } from './follow-host.ts';
import { createGiveWay, type GiveWay } from './give-way.ts';
import { EARS, type Ears } from './microphone-keeper.ts';
import { createPushToTalk } from './push-to-talk.ts';
import { NO_SIGHT, type TurnSight } from './seeing/turn-sight.ts';
import { type Companion, useConversation } from './stores/conversation.ts';
import { usePreferences } from './stores/preferences.ts';
import { createTalkMode } from './talk-mode.ts';
import { createTurnNotes, type TurnNotes } from './turn-notes.ts';
import { createUtterances } from './utterances.ts';

export interface CompanionParts
  extends Companion,
    Pick<GiveWay, 'interruptions'>,
    Pick<TurnNotes, 'turns'> {
  /** Shows this conversation as the open one; null is a new one. */
  show(conversation: OpenConversation | null): void;
  /** Brings the caption up to the audio clock; call once a frame. */
  tick(): void;
  /** What returns of her voice through the microphone; null while none is open. */
  echo(): EchoFacts | null;
  dispose(): void;
}

export function createCompanion(
  client: Client,
  player: Player,
  sight: TurnSight = NO_SIGHT,
  ears: Ears = EARS,
): CompanionParts {
  const set = useConversation.setState;
  const get = useConversation.getState;
  const preferences = (): Preferences => usePreferences.getState().preferences;

  const fault = (what: Fault): void => set({ notice: { kind: 'fault', fault: what } });
  const tell = (error: unknown): void => {
    if (!isCancellation(error)) fault(toFault(error));
  };

  let replayed: string | null = null;
  const replayIsOver = (): void => {
    replayed = null;
    set({ replaying: null });
  };

  const notes = createTurnNotes(client);
  const follow = followHost(client, player, {
    onEnded(turnId, outcome) {
      // What main ended without us is not to sound any further.
      if (outcome !== 'complete' && player.heard()?.turnId === turnId) silence();
      if (turnId === replayed) replayIsOver();
    },
    onSounded: notes.sounded,
    onDrained(turnId) {
      if (turnId === replayed) replayIsOver();
      giveWay.on({ type: 'reply-over' });
    },
  });

  /** Silences the player and forgets the turn that was sounding; says how much of it was heard. */
  const silence = (): HeardUpTo | null => {
    follow.forgetTurn();
    const heard = player.stop();
    giveWay.reset();
    set({ caption: null, reply: '' });
    replayIsOver();
    return heard;
  };
  /** The person has the word. */
  const interrupt = (): void => {
    client.request('conversation/speech-started', { heard: silence() }).catch(tell);
  };
  const halt = (): Promise<unknown> =>
    client.request('conversation/stop', { heard: silence() }).catch(tell);

  const giveWay = createGiveWay({
    player,
    surroundings: () => ({ speaks: player.heard() !== null, bargeIn: preferences().bargeIn }),
    interrupt: (tellsMain) => (tellsMain ? interrupt() : void silence()),
  });

  const utterances = createUtterances({
    client,
    giveWay,
    notes,
    sight,
    activity: () => talkMode.activity(),
    isPushToTalk: () => preferences().turnTaking === 'push-to-talk',
    expectTurn: follow.expectTurn,
    tell,
  });

  const talkMode = createTalkMode({ player, ears, listener: utterances.listener, onFault: fault });

  const key = createPushToTalk({
    utterances,
    gate: talkMode.gate,
    down() {
      void player.resume();
      if (player.heard() !== null || get().phase === 'thinking') interrupt();
      void talkMode.listen();
    },
    nothingSaid() {
      if (get().phase === 'hearing') void halt();
    },
  });

  const show = (opened: OpenConversation | null): void => {
    silence();
    set({
      conversationId: opened?.id ?? null,
      isPrivate: opened?.isPrivate ?? false,
      messages: opened?.messages ?? [],
      heard: '',
      partial: '',
      lastSaid: opened?.messages.findLast(({ role }) => role === 'companion')?.text ?? '',
      notice: null,
      risk: 'none',
    });
  };

  const stop = (): void => {
    talkMode.leave();
    void halt();
  };

  const offs = [
    client.on('hearing/accepted', utterances.accepted),
    client.on('hearing/let-pass', ({ utterance }) => utterances.letPass(utterance)),
    client.on('hearing/partial', ({ utterance, text }) => utterances.understood(utterance, text)),
    client.on('hearing/murmur', ({ pcm, sampleRate }) => player.murmur(pcm, sampleRate)),
  ];

  return {
    show,
    press() {
      void player.resume();
      const { muted, phase, listening } = get();
      if (muted) this.toggleMute();
      else if (phase === 'speaking') void halt().then(talkMode.listen);
      else if (phase === 'thinking') void halt();
      else if (!listening) void talkMode.listen();
      else if (utterances.isOpen()) utterances.finish('button');
      else stop();
    },
    stop,
    toggleMute() {
      set({ muted: !get().muted });
      talkMode.gate();
    },
    holdToTalk: key.hold,
    hush: () => void halt(),
    silence,
    async replay(messageId) {
      void player.resume();
      const heard = silence();
      const { turnId } = await client.request('conversation/replay', { messageId, heard });
      follow.expectTurn(turnId);
      replayed = turnId;
      set({ replaying: messageId });
    },
    async send(text) {
      void player.resume();
      const heard = silence();
      const { turnId } = await client.request('conversation/typed', {
        text,
        ...sight.take(),
        heard,
      });
      sight.accepted();
      follow.expectTurn(turnId);
    },
    async newConversation({ isPrivate } = { isPrivate: false }) {
      silence();
      await client.request('conversation/new', { private: isPrivate });
      show(null);
      set({ isPrivate });
    },
    async resume(id) {
      silence();
      show(await client.request('conversation/resume', { id }));
    },
    dismissNotice: () => set({ notice: null }),
    micLevel: talkMode.level,
    voiceLevel: () => player.level(),
    interruptions: giveWay.interruptions,
    turns: notes.turns,
    echo: () => talkMode.activity()?.echo() ?? null,
    tick() {
      const sounding = player.caption();
      if (!sounding) return;
      const { wordStart, wordEnd } = wordAt(sounding);
      const shown = get().caption;
      if (
        shown?.turnId === sounding.turnId &&
        shown.index === sounding.index &&
        shown.wordStart === wordStart
      ) {
        return;
      }
      const { turnId, index, text } = sounding;
      set({ caption: { turnId, index, text, wordStart, wordEnd } });
    },
    dispose() {
      for (const off of offs) off();
      key.dispose();
      giveWay.dispose();
      talkMode.dispose();
      follow.dispose();
    },
  };
}
