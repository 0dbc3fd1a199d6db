import { AppError } from '../../../src-preload/contract/faults.ts';

/**
 * How far all curves of a file go up and down, added up, degrees or centimetres. The loader cuts every
 * turn into half circles, so that one number of twelve digits would keep it busy for minutes. An hour
 * of dancing goes a tenth as far.
 */
const MOST_TRAVEL = 36_000_000;
/** In FBX's text form a list is `KeyValueFloat: *2 {`, then `a: 0,90` and a bracket. */
const TEXT_LIST = /KeyValueFloat:([^}]*)/g;

/** Adds up what curves travel; the function throws AppError('avatar/bad-numbers') once it is too much. */
export function createTravelLimit(): (values: ArrayLike<number>) => void {
  let travel = 0;
  return (values) => {
    for (let i = 0; i < values.length; i += 1) {
      travel += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0));
    }
    if (!(travel <= MOST_TRAVEL)) throw new AppError('avatar/bad-numbers');
  };
}

/** The curves of an FBX in its text form. Throws AppError('avatar/bad-numbers'). */
export function checkTextCurves(text: string): void {
  const addTravel = createTravelLimit();
  for (const [, list = ''] of text.matchAll(TEXT_LIST)) {
    // Brackets and names are no numbers; the count before them does not matter here.
    addTravel(list.split(/[^\d.eE+-]+/).map((each) => Number.parseFloat(each) || 0));
  }
}
