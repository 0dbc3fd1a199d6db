/** The same array, or one with its content and room for at least `needed` elements. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  needed: number,
): T {
  if (needed <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T;
  const larger = new Kind(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
