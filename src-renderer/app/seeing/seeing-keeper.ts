import { type FaultCode, isCancellation, toFault } from '../../../src-preload/contract/faults.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';
import type { Camera, Seeing, SeeingParts } from '../../seeing/seen.ts';
import { useConversation } from '../stores/conversation.ts';
import { useHelp } from '../stores/help.ts';
import { useKeeping } from '../stores/keeping.ts';
import { usePreferences } from '../stores/preferences.ts';
import { SEES_NOTHING, useSeeing } from '../stores/seeing.ts';
import { useTalk } from '../stores/talk.ts';
import { type Attention, createAttention } from './attention.ts';
import type { TurnSight } from './turn-sight.ts';

/** What the screens can do with the camera. */
export interface SeeingControls {
  /** Opens the camera; before the person has agreed to that, the explanation. */
  turnOn(): void;
  /** Releases it at once. */
  turnOff(): void;
  /** How the person says they feel, for the next turn only; null takes it back. */
  say(emotion: Emotion | null): void;
  cameras(): Promise<readonly Camera[]>;
}

export interface SeeingKeeper extends SeeingControls {
  readonly sight: TurnSight;
  readonly attention: Attention;
  dispose(): void;
}

/**
 * Owns the camera for the app: it is off at the start, opens only for a person who has agreed, and goes off
 * by itself when nobody is to be seen any more (locked, hidden, before the help card, agreement taken back).
 * Faults are told; the conversation goes on without.
 */
export function createSeeingKeeper(open: (parts: SeeingParts) => Seeing): SeeingKeeper {
  const set = useSeeing.setState;
  const preferences = () => usePreferences.getState().preferences;
  const seeing = open({ onFault: fail });
  let starting: AbortController | null = null;
  /** What the person said has gone along with the newest words that were sent. */
  let carried = false;

  useSeeing.setState(SEES_NOTHING);

  function fail(code: FaultCode): void {
    mirror();
    set({ fault: code, said: null });
    useConversation.setState({ notice: { kind: 'fault', fault: { code } } });
  }

  function mirror(): void {
    const { state, label, confidence, settled } = seeing.seen;
    set({ state, label, percent: inTens(confidence), settled: inTens(settled) });
  }

  function turnOff(): void {
    starting?.abort();
    starting = null;
    carried = false;
    seeing.stop();
    mirror();
    set({ said: null });
  }

  async function start(): Promise<void> {
    starting?.abort();
    const own = new AbortController();
    starting = own;
    set({ fault: null });
    try {
      await seeing.start(preferences().cameraId, own.signal);
    } catch (error) {
      if (!own.signal.aborted && !isCancellation(error)) fail(toFault(error).code);
    } finally {
      if (starting === own) starting = null;
    }
  }

  const isOn = (): boolean => starting !== null || seeing.seen.state !== 'off';

  function turnOn(): void {
    if (preferences().cameraAgreedAt === null) set({ explaining: true });
    else if (!isOn()) void start();
  }

  const offs = [
    seeing.subscribe(mirror),
    usePreferences.subscribe(({ preferences: now }, { preferences: before }) => {
      if (!isOn()) return;
      if (now.cameraAgreedAt === null) turnOff();
      else if (now.cameraId !== before.cameraId) void start();
    }),
    // Whoever asks for help, hides or is in danger is not looked at.
    useHelp.subscribe(({ state }) => isOn() && state !== 'closed' && turnOff()),
    useKeeping.subscribe(({ lock }) => isOn() && lock.isLocked && turnOff()),
    useTalk.subscribe(({ draft }, { draft: before }) => {
      if (before === '' && draft !== '') seeing.beginTurn();
    }),
  ];

  return {
    turnOn,
    turnOff,
    say(emotion) {
      carried = false;
      set({ said: emotion });
    },
    cameras: () => seeing.cameras(),
    sight: {
      begin: () => seeing.beginTurn(),
      speaks: (speaks) => seeing.personSpeaks(speaks),
      take() {
        carried = true;
        return { emotion: useSeeing.getState().said, seen: seeing.turnHint() };
      },
      accepted() {
        if (carried) set({ said: null });
        carried = false;
      },
    },
    attention: createAttention(seeing.seen, () => useSeeing.getState().said),
    dispose() {
      for (const off of offs) off();
      starting?.abort();
      seeing.dispose();
      useSeeing.setState(SEES_NOTHING);
    },
  };
}

/** A guess is not known more finely than that. */
function inTens(share: number): number {
  return Math.round(share * 10) * 10;
}
