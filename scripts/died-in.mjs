/** Test files under which a process of Vitest's died (a signal from native code, no failed test), from what it printed. */
export function diedIn(output) {
  const deaths =
    /Worker exited unexpectedly with signal (SIG[A-Z]+)[^\n]*? while running test file ([^\s\p{Cc}]+)/gu;
  return [...output.matchAll(deaths)].map(([, signal = '', file = '']) => ({ file, signal }));
}
