/** Begins to read at once, whenever the items are asked for. */
export function begun<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const items = source[Symbol.asyncIterator]();
  const first = items.next();
  first.catch(() => undefined);
  return (async function* () {
    try {
      for (let next = await first; !next.done; next = await items.next()) yield next.value;
    } finally {
      await items.return?.();
    }
  })();
}
