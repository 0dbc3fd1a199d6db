/** The newest of what was pushed, up to `most`. */
export interface Ring<T> {
  push(item: T): void;
  newest(): T | null;
  /** Oldest first. */
  all(): readonly T[];
}

export function createRing<T>(most: number): Ring<T> {
  let items: T[] = [];
  return {
    push(item) {
      items = [...items, item].slice(-most);
    },
    newest: () => items.at(-1) ?? null,
    all: () => items,
  };
}
