// What the benches share: the built app in a browser, on vendor servers of our own.

// Benches reuse the tests' support, which is TypeScript; the pinned Node strips its types.
export const support = (path) => import(new URL(`../../tests/${path}`, import.meta.url).href);

export function summary(name, unit, values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { name, unit, runs: sorted.length, median: at(0.5), p95: at(0.95) };
}
