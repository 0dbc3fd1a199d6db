import {
  CLASSES,
  classIndex,
  PHONE_CLASSES,
  type PhoneClass,
} from '../../../../../src-renderer/speaking/visemes/classes.ts';
import type { Evidence } from '../../../../../src-renderer/speaking/visemes/network.ts';

/** A class and how many frames it lasts. */
export type Stretch = readonly [PhoneClass, number];

/**
 * What a network would hear of these sounds: mostly the right class, the rest spread over all, a
 * little less sure at the edges; `surety` is the share of the right one.
 */
export function heard(stretches: readonly Stretch[], surety = 0.6): Evidence {
  const classes = stretches.flatMap(([name, frames]) =>
    Array<number>(frames).fill(classIndex(name)),
  );
  const frames = classes.length;
  const posteriors = new Float32Array(frames * CLASSES).fill((1 - surety) / (CLASSES - 1));
  classes.forEach((name, i) => {
    posteriors[i * CLASSES + name] = surety;
  });
  return { posteriors, frames, levels: new Float32Array(frames).fill(-20) };
}

/** The likeliest class of each frame, as stretches. */
export function told(shares: Float32Array): Stretch[] {
  const out: [PhoneClass, number][] = [];
  for (let at = 0; at < shares.length; at += CLASSES) {
    const row = shares.subarray(at, at + CLASSES);
    const name = PHONE_CLASSES[row.indexOf(Math.max(...row))] as PhoneClass;
    const last = out.at(-1);
    if (last?.[0] === name) last[1] += 1;
    else out.push([name, 1]);
  }
  return out;
}
