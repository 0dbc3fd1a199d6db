import type { VRM } from '@pixiv/three-vrm';

/** Hair, ears, tails and scarves, moved in steps of always the same length. */
export interface Springs {
  update(delta: number): void;
}

/** Springs are tuned for this rate; at another one they are stiffer or softer. */
const STEP_S = 1 / 60;
/** Enough for ten frames a second in real time; slower than that the springs are slower too. */
const MOST_STEPS = 6;
/** After a pause like this nobody remembers how a scarf hung. */
const ASLEEP_S = 1;
const SETTLING_STEPS = 45;

/**
 * Springs of one avatar. Steps are of equal length at any frame rate, so they hang and swing the same
 * everywhere. They begin at rest, and are put to rest again after a window was asleep.
 */
export function createSprings(vrm: VRM): Springs {
  const manager = vrm.springBoneManager;
  if (!manager || manager.joints.size === 0) return { update: () => undefined };
  let owed = 0;
  let settled = false;

  function settle(): void {
    vrm.scene.updateWorldMatrix(true, true);
    manager?.reset();
    for (let i = 0; i < SETTLING_STEPS; i += 1) manager?.update(STEP_S);
    owed = 0;
  }

  return {
    update(delta) {
      if (!settled || delta > ASLEEP_S) {
        settled = true;
        settle();
        return;
      }
      owed += delta;
      let steps = Math.floor(owed / STEP_S + 1e-6);
      if (steps <= 0) return;
      owed -= steps * STEP_S;
      if (steps > MOST_STEPS) steps = MOST_STEPS;
      for (let i = 0; i < steps; i += 1) manager.update(STEP_S);
    },
  };
}
