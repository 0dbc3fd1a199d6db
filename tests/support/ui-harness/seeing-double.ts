import { FACE_EMOTIONS } from '../../../src-preload/contract/words.ts';
import type { SeeingControls } from '../../../src-renderer/app/seeing/seeing-keeper.ts';
import { usePreferences } from '../../../src-renderer/app/stores/preferences.ts';
import {
  SEES_NOTHING,
  type SeeingShown,
  useSeeing,
} from '../../../src-renderer/app/stores/seeing.ts';

const STATES = ['starting', 'settling', 'seeing', 'nobody', 'many', 'dark', 'paused'] as const;

/** `?camera=settling|dark|sad|…`: what the camera made of it, without a camera. */
export function shownSeeing(asked: string | null): Partial<SeeingShown> {
  const label = FACE_EMOTIONS.find((one) => one === asked);
  if (label) return { state: 'seeing', label, percent: 70, settled: 100 };
  const state = STATES.find((one) => one === asked);
  return state ? { state, settled: state === 'settling' ? 40 : 100 } : {};
}

/** A camera that only notes what was asked of it. */
export function seeingDouble(called: string[]): SeeingControls {
  return {
    turnOn() {
      called.push('camera on');
      const agreed = usePreferences.getState().preferences.cameraAgreedAt !== null;
      useSeeing.setState(agreed ? { state: 'seeing' } : { explaining: true });
    },
    turnOff() {
      called.push('camera off');
      useSeeing.setState(SEES_NOTHING);
    },
    say(said) {
      called.push(`say ${said}`);
      useSeeing.setState({ said });
    },
    cameras: async () => [{ id: 'built-in', name: 'FaceTime HD' }],
  };
}
