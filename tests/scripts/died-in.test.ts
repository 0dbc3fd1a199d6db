import { expect, test } from 'vitest';
import { diedIn } from '../../scripts/died-in.mjs';

const CAUSE =
  'Caused by: Error: Worker exited unexpectedly with signal SIGSEGV during started state while running test file /here/tests/a.test.ts';

test('a process that died under a test names its file and the signal, colours or not', () => {
  const file = '/here/tests/a.test.ts';
  expect(diedIn(`Errors 1\n${CAUSE}\n at somewhere`)).toEqual([{ file, signal: 'SIGSEGV' }]);
  expect(diedIn(`\u001b[31m${CAUSE}\u001b[39m`)).toEqual([{ file, signal: 'SIGSEGV' }]);
});

test('a failed test, a time that ran out and an error nobody caught are no death of a process', () => {
  for (const output of [
    'FAIL tests/a.test.ts > keeps what was said',
    'Error: Test timed out in 15000ms. while running test file /here/tests/a.test.ts',
    'Worker exited unexpectedly with code 1 while running test file /here/tests/a.test.ts',
  ]) {
    expect(diedIn(output)).toEqual([]);
  }
});
