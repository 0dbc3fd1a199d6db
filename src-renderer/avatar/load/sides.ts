import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import type { Bones } from './bone-names.ts';
import { leftOf, placeOf, upOf } from './stand-up.ts';

/** Eyes and toes tell where the front is once they are this far off their joint, in lengths of the trunk. */
const CLEARLY = 0.03;

/**
 * The same bones with left and right as they are. Some programs mirror a body and leave its names: then
 * the front that follows from left and right is where eyes and toes are not. World matrices must be up
 * to date.
 */
export function withRealSides(bones: Bones): Bones {
  const up = upOf(bones);
  const trunk = up.length();
  const front = leftOf(bones).cross(up).normalize();
  const ahead: number[] = [];
  for (const [joint, tips] of [
    ['head', ['leftEye', 'rightEye']],
    ['leftFoot', ['leftToes']],
    ['rightFoot', ['rightToes']],
  ] as const) {
    for (const tip of tips) {
      const way = placeOf(bones.get(tip))
        .sub(placeOf(bones.get(joint)))
        .dot(front);
      if (bones.has(tip) && bones.has(joint) && Math.abs(way) > CLEARLY * trunk) ahead.push(way);
    }
  }
  if (ahead.length === 0 || ahead.some((way) => way > 0)) return bones;
  return new Map([...bones].map(([name, node]) => [otherSide(name), node]));
}

function otherSide(name: VRMHumanBoneName): VRMHumanBoneName {
  return name.replace(/^(left|right)/, (side) =>
    side === 'left' ? 'right' : 'left',
  ) as VRMHumanBoneName;
}
