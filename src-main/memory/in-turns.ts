/** Long work on main in short pieces, so that everything else has its turn in between. */
import { setImmediate } from 'node:timers/promises';

/** Nothing else waits longer than this for one piece, milliseconds. What a commit costs comes on top. */
const TURN_MS = 5;
/** Where nothing is committed a pause costs nothing. */
const BREATH_MS = 4;

/** Everything else has its turn. Throws the abort reason. */
export async function pause(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** Asked after each step of a piece: whether one more such step would be too long. */
export function turn(mostMs: number = TURN_MS): () => boolean {
  const began = performance.now();
  let steps = 0;
  return () => {
    const spent = performance.now() - began;
    steps += 1;
    return spent + spent / steps > mostMs;
  };
}

/** Does what yields wherever something else may have its turn. Throws the abort reason. */
export async function inTurns<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (let isOver = turn(BREATH_MS); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (!isOver()) continue;
    await pause(signal);
    isOver = turn(BREATH_MS);
  }
}

/** Called between steps: pauses where those since the last pause took their time. */
export function breather(signal?: AbortSignal): () => Promise<void> {
  let isOver = turn(BREATH_MS);
  return async () => {
    if (!isOver()) return;
    await pause(signal);
    isOver = turn(BREATH_MS);
  };
}
