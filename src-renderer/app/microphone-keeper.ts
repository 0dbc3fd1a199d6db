import type { Fault } from '../../src-preload/contract/faults.ts';
import { toFault } from '../../src-preload/contract/faults.ts';
import {
  followDevices,
  listLoudspeakers,
  listMicrophones,
  type Microphone,
  MicrophoneError,
  openMicrophone,
} from '../hearing/microphone.ts';
import {
  startVoiceActivity,
  type VoiceActivity,
  type VoiceActivityListener,
} from '../hearing/voice-activity.ts';
import type { Player } from '../speaking/player.ts';
import type { DeviceNews, MicrophoneState } from './stores/conversation.ts';

/** The hearing room, as the app uses it; tests put their own in its place. */
export const EARS = {
  openMicrophone,
  startVoiceActivity,
  listMicrophones,
  listLoudspeakers,
  followDevices,
};
export type Ears = typeof EARS;

/** Keeps a microphone open, and a detector on it, for as long as it is wanted. */
export interface MicrophoneKeeper {
  /** Opens it, or says through `onState` why not. */
  open(): Promise<void>;
  close(): void;
  activity(): VoiceActivity | null;
  /** Loudness now, 0..1. */
  level(): number;
  mute(muted: boolean): void;
  /** Another one was chosen: what is open gives way to it at once. */
  change(): Promise<void>;
  /** Devices came or went. */
  look(): Promise<void>;
}

export interface MicrophoneKeeperParts {
  readonly ears: Ears;
  readonly listener: Omit<VoiceActivityListener, 'onFailed'>;
  tap: Player['tap'];
  /** The chosen device; null is the system's default. */
  chosen(): string | null;
  /** It is open and hears: whatever has to be set on it can be. */
  onOpened(): void;
  onState(state: MicrophoneState): void;
  onNews(news: DeviceNews): void;
  onFault(fault: Fault): void;
}

/** A detector that dies again this soon after it was begun anew is given up, milliseconds. */
const TWICE_MS = 30_000;
/** A microphone that was open for less is given this long before it is tried again, milliseconds. */
const CALM_MS = 1000;

export function createMicrophoneKeeper(parts: MicrophoneKeeperParts): MicrophoneKeeper {
  const { ears, chosen, onState, onNews } = parts;
  let wanted = false;
  let opening: AbortController | null = null;
  let microphone: Microphone | null = null;
  let activity: VoiceActivity | null = null;
  let openedAt = Number.NEGATIVE_INFINITY;
  let diedAt = Number.NEGATIVE_INFINITY;

  function release(): void {
    opening?.abort();
    opening = null;
    activity?.stop();
    activity = null;
    microphone?.close();
    microphone = null;
  }

  function close(): void {
    wanted = false;
    release();
  }

  /** `why`: what the person should be told once it is open. */
  async function start(why: 'asked' | 'changed' | 'back'): Promise<void> {
    release();
    wanted = true;
    const begun = new AbortController();
    opening = begun;
    const { signal } = begun;
    onState('opening');
    try {
      const { context } = parts.tap();
      const deviceId = chosen();
      const opened = await ears.openMicrophone({ deviceId }, context, signal);
      microphone = opened;
      openedAt = performance.now();
      opened.onLost(lose);
      await listen(opened, signal);
      opening = null;
      onState('on');
      parts.onOpened();
      if (deviceId !== null && idOf(opened) !== deviceId) onNews('microphone-default');
      else if (why === 'back') onNews('microphone-back');
    } catch (error) {
      if (signal.aborted) return;
      release();
      const isGone = error instanceof MicrophoneError && error.reason === 'missing';
      if (why === 'back' && isGone) {
        onState('lost');
        return;
      }
      wanted = false;
      onState(error instanceof MicrophoneError ? error.reason : 'off');
      if (!(error instanceof MicrophoneError)) parts.onFault(toFault(error));
    }
  }

  async function listen(on: Microphone, signal: AbortSignal): Promise<void> {
    const listener = { ...parts.listener, onFailed: () => void recover(on, signal) };
    const started = await ears.startVoiceActivity(
      on,
      { played: parts.tap().node },
      listener,
      signal,
    );
    if (microphone === on) activity = started;
    else started.stop();
  }

  function lose(): void {
    release();
    onState('lost');
    // What goes away again and again is not asked for again and again.
    const wait = performance.now() - openedAt < CALM_MS ? CALM_MS : 0;
    setTimeout(() => void look(), wait);
  }

  /** A detector that dies is begun anew, once. */
  async function recover(on: Microphone, signal: AbortSignal): Promise<void> {
    activity = null;
    if (microphone !== on) return;
    const isAgain = performance.now() - diedAt < TWICE_MS;
    diedAt = performance.now();
    try {
      if (isAgain) throw new Error('the detector died twice');
      await listen(on, signal);
      parts.onOpened();
    } catch {
      if (microphone !== on) return;
      close();
      onState('off');
      onNews('hearing-stopped');
    }
  }

  async function look(): Promise<void> {
    if (!wanted || opening) return;
    const there = await ears.listMicrophones().catch(() => []);
    if (!wanted || opening) return;
    if (!microphone) {
      if (there.length > 0) await start('back');
      return;
    }
    const deviceId = chosen();
    const isThere = there.some(({ id }) => id === deviceId);
    if (isThere && idOf(microphone) !== deviceId) await start('changed');
  }

  return {
    open: () => start('asked'),
    close,
    activity: () => activity,
    level: () => microphone?.level() ?? 0,
    mute: (muted) => microphone?.mute(muted),
    async change() {
      if (wanted) await start('changed');
    },
    look,
  };
}

function idOf({ stream }: Microphone): string | undefined {
  return stream.getAudioTracks()[0]?.getSettings().deviceId;
}
