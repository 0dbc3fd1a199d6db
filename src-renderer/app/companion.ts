/**
 * Joins the parts: what the microphone hears goes to main, what main announces goes to the player
 * and the stores, and what was played is receipted. The only place where hearing, speaking and the
 * host meet.
 */
import type { Fault } from '../../src-preload/contract/faults.ts';
import { isCancellation, toFault } from '../../src-preload/contract/faults.ts';
import type { OpenConversation } from '../../src-preload/contract/requests.ts';
import type { HeardUpTo, VoiceMetrics } from '../../src-preload/contract/words.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import { type Microphone, MicrophoneError, openMicrophone } from '../hearing/microphone.ts';
import { startVoiceActivity, type VoiceActivity } from '../hearing/voice-activity.ts';
import type { Player } from '../speaking/player.ts';
import { wordAt } from '../speaking/word-at.ts';
import { followHost } from './follow-host.ts';
import { type Companion, useConversation } from './stores/conversation.ts';
import { usePreferences } from './stores/preferences.ts';

export interface CompanionParts extends Companion {
  /** Shows this conversation as the open one; null is a new one. */
  show(conversation: OpenConversation | null): void;
  /** Brings the caption up to the audio clock; call once a frame. */
  tick(): void;
  dispose(): void;
}

export function createCompanion(client: Client, player: Player): CompanionParts {
  const set = useConversation.setState;
  const get = useConversation.getState;
  let microphone: Microphone | null = null;
  let activity: VoiceActivity | null = null;
  let opening: AbortController | null = null;
  /** Speech that began while interrupting is switched off: it is let pass. */
  let ignoresUtterance = false;

  const tell = (error: unknown): void => {
    if (!isCancellation(error)) fault(toFault(error));
  };
  const fault = (what: Fault): void => set({ notice: { kind: 'fault', fault: what } });

  const follow = followHost(client, player);

  /** Silences the player and forgets the turn that was sounding; says how much of it was heard. */
  const silence = (): HeardUpTo | null => {
    follow.forgetTurn();
    const heard = player.stop();
    set({ caption: null, reply: '' });
    return heard;
  };

  const hears = {
    onStart() {
      player.duck();
      set({ speechHeard: true });
    },
    onConfirmed() {
      ignoresUtterance =
        get().phase === 'speaking' && !usePreferences.getState().preferences.bargeIn;
      if (ignoresUtterance) {
        player.restore();
        return;
      }
      const heard = silence();
      player.restore();
      client.request('conversation/speech-started', { heard }).catch(tell);
    },
    onMisfire() {
      player.restore();
      set({ speechHeard: false });
    },
    onFailed() {
      closeMicrophone();
      set({ microphone: 'off' });
      fault({ code: 'internal' });
    },
    onEnd(pcm: Int16Array, voice: VoiceMetrics) {
      set({ speechHeard: false });
      if (ignoresUtterance) return;
      const bytes = new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      client
        .request('conversation/heard', { pcm: bytes, voice, emotion: null })
        .then(({ turnId }) => follow.expectTurn(turnId), tell);
    },
  };

  const closeMicrophone = (): void => {
    opening?.abort();
    opening = null;
    activity?.stop();
    activity = null;
    microphone?.close();
    microphone = null;
    if (get().speechHeard) player.restore();
    set({ listening: false, speechHeard: false });
  };

  const applyMute = (): void => {
    const { muted } = get();
    microphone?.mute(muted);
    if (muted) activity?.pause();
    else activity?.resume();
  };

  const listen = async (): Promise<void> => {
    if (get().listening) return;
    const canHear = usePreferences
      .getState()
      .providers.some(({ slot, state }) => slot === 'hearing' && state === 'ready');
    if (!canHear) {
      set({ notice: { kind: 'no-hearing' } });
      return;
    }
    opening = new AbortController();
    const { signal } = opening;
    set({ microphone: 'opening', listening: true, notice: null });
    try {
      const deviceId = usePreferences.getState().preferences.microphoneId;
      const opened = await openMicrophone({ deviceId }, signal);
      microphone = opened;
      opened.onLost(() => {
        closeMicrophone();
        set({ microphone: 'lost' });
      });
      activity = await startVoiceActivity(opened, hears, {}, signal);
      applyMute();
      set({ microphone: 'on' });
    } catch (error) {
      if (signal.aborted) return;
      closeMicrophone();
      if (error instanceof MicrophoneError) {
        set({ microphone: error.reason === 'refused' ? 'refused' : 'missing' });
      } else {
        set({ microphone: 'off' });
        tell(error);
      }
    }
  };

  const show = (opened: OpenConversation | null): void => {
    follow.forgetTurn();
    player.stop();
    set({
      conversationId: opened?.id ?? null,
      messages: opened?.messages ?? [],
      heard: '',
      reply: '',
      caption: null,
      lastSaid: opened?.messages.findLast(({ role }) => role === 'companion')?.text ?? '',
      notice: null,
      risk: 'none',
    });
  };

  const stop = (): void => {
    closeMicrophone();
    set({ microphone: 'off' });
    client.request('conversation/stop', { heard: silence() }).catch(tell);
  };

  return {
    show,
    press() {
      void player.resume();
      const { muted, phase, listening, speechHeard } = get();
      if (muted) this.toggleMute();
      else if (phase === 'speaking') {
        client
          .request('conversation/stop', { heard: silence() })
          .then(() => listen())
          .catch(tell);
      } else if (phase === 'thinking') {
        client.request('conversation/stop', { heard: silence() }).catch(tell);
      } else if (!listening) void listen();
      else if (speechHeard) activity?.finish();
      else stop();
    },
    stop,
    toggleMute() {
      if (get().speechHeard) player.restore();
      set({ muted: !get().muted, speechHeard: false });
      applyMute();
    },
    async send(text) {
      void player.resume();
      const heard = silence();
      const { turnId } = await client.request('conversation/typed', {
        text,
        emotion: null,
        heard,
      });
      follow.expectTurn(turnId);
    },
    async newConversation() {
      silence();
      await client.request('conversation/new', {});
      show(null);
    },
    async resume(id) {
      silence();
      show(await client.request('conversation/resume', { id }));
    },
    holdToTalk(down) {
      set({ talkHeld: down });
      if (!down) activity?.finish();
    },
    done: () => activity?.finish(),
    async replay(messageId) {
      void player.resume();
      const heard = silence();
      const { turnId } = await client.request('conversation/replay', { messageId, heard });
      follow.expectTurn(turnId);
      set({ replaying: messageId });
    },
    dismissNotice: () => set({ notice: null }),
    micLevel: () => (get().muted ? 0 : (microphone?.level() ?? 0)),
    voiceLevel: () => player.level(),
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
      closeMicrophone();
      follow.dispose();
    },
  };
}
