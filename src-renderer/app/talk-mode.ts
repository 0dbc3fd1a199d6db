import type { Fault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { VoiceActivity, VoiceActivityListener } from '../hearing/voice-activity.ts';
import type { Player } from '../speaking/player.ts';
import { createLoudspeaker } from './loudspeaker.ts';
import { createMicrophoneKeeper, type Ears } from './microphone-keeper.ts';
import { type DeviceNews, useConversation } from './stores/conversation.ts';
import { usePreferences } from './stores/preferences.ts';

/** The microphone and the loudspeaker, as the person set them, and whether anyone is heard through them. */
export interface TalkMode {
  /** Opens the microphone where something can understand speech; else says so. */
  listen(): Promise<void>;
  /** Closes it. */
  leave(): void;
  /** Who is muted, or takes turns by a key that is not held, is not heard. Call when either changes. */
  gate(): void;
  activity(): VoiceActivity | null;
  /** Loudness of the microphone, 0..1. */
  level(): number;
  dispose(): void;
}

export function createTalkMode(parts: {
  readonly player: Player;
  readonly ears: Ears;
  readonly listener: Omit<VoiceActivityListener, 'onFailed'>;
  onFault(fault: Fault): void;
}): TalkMode {
  const { player, ears, listener, onFault } = parts;
  const set = useConversation.setState;
  const get = useConversation.getState;
  const preferences = (): Preferences => usePreferences.getState().preferences;
  const tellNews = (news: DeviceNews): void => set({ notice: { kind: 'device', news } });

  const gate = (): void => {
    const { muted, talkHeld } = get();
    const waits = preferences().turnTaking === 'push-to-talk' && !talkHeld;
    keeper.mute(muted);
    if (muted || waits) keeper.activity()?.pause();
    else keeper.activity()?.resume();
  };

  const loudspeaker = createLoudspeaker({
    player,
    ears,
    chosen: () => preferences().outputId,
    onMissing: () => tellNews('loudspeaker-default'),
  });
  const keeper = createMicrophoneKeeper({
    ears,
    listener,
    tap: player.tap,
    chosen: () => preferences().microphoneId,
    onOpened() {
      gate();
      // Loudspeakers can be told apart once a microphone was granted.
      void loudspeaker.look();
    },
    onState: (microphone) =>
      set({ microphone, listening: microphone === 'opening' || microphone === 'on' }),
    onNews: tellNews,
    onFault,
  });

  player.setVolume(preferences().volume);
  void loudspeaker.look();
  const offs = [
    usePreferences.subscribe(({ preferences: now }, { preferences: before }) => {
      if (now.volume !== before.volume) player.setVolume(now.volume);
      if (now.outputId !== before.outputId) void loudspeaker.look();
      if (now.microphoneId !== before.microphoneId) void keeper.change();
      if (now.turnTaking !== before.turnTaking) gate();
    }),
    ears.followDevices(() => {
      void keeper.look();
      void loudspeaker.look();
    }),
  ];

  const leave = (): void => {
    keeper.close();
    set({ microphone: 'off', listening: false });
  };

  return {
    async listen() {
      if (get().listening) return;
      // One that rests after failures is tried again by whoever speaks.
      const canHear = usePreferences
        .getState()
        .providers.some(
          ({ slot, state }) => slot === 'hearing' && (state === 'ready' || state === 'resting'),
        );
      if (!canHear) {
        set({ notice: { kind: 'no-hearing' } });
        return;
      }
      set({ notice: null });
      await keeper.open();
    },
    leave,
    gate,
    activity: keeper.activity,
    level: () => (get().muted ? 0 : keeper.level()),
    dispose() {
      for (const off of offs) off();
      leave();
    },
  };
}
