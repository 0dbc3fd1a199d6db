import { expect, test } from 'vitest';
import { createOverlapFilter } from '../../../src-main/providers/continuing.ts';

/** The continuation as it reaches the person, fed in pieces of every size. */
function joined(said: string, continuation: string): string {
  const results = new Set<string>();
  for (let size = 1; size <= continuation.length; size++) {
    const filter = createOverlapFilter(said);
    let out = said;
    for (let at = 0; at < continuation.length; at += size) {
      out += filter.push(continuation.slice(at, at + size));
    }
    results.add(out + filter.flush());
  }
  expect([...results]).toHaveLength(1);
  return [...results][0] ?? '';
}

test.each([
  [
    'goes straight on',
    'I hear you. Maybe we could',
    ' try to breathe.',
    'I hear you. Maybe we could try to breathe.',
  ],
  [
    'repeats the last words',
    'I hear you. Maybe we could',
    'Maybe we could try.',
    'I hear you. Maybe we could try.',
  ],
  [
    'repeats everything',
    'I hear you. Maybe',
    'I hear you. Maybe later.',
    'I hear you. Maybe later.',
  ],
  ['repeats with a space before', 'Maybe we could ', ' Maybe we could try.', 'Maybe we could try.'],
  ['finishes a word by repeating it', '정말 힘드셨겠', '힘드셨겠어요.', '정말 힘드셨겠어요.'],
  [
    'begins like something said before',
    'You slept. You said',
    'You are tired.',
    'You slept. You saidYou are tired.',
  ],
  ['begins with letters that end a word', 'Once and', 'nd so on', 'Once andnd so on'],
  ['adds nothing new', 'That is all.', 'That is all.', 'That is all.'],
  ['is short', 'Yes', ' I', 'Yes I'],
])('a continuation that %s', (_how, said, continuation, whole) => {
  expect(joined(said, continuation)).toBe(whole);
});
