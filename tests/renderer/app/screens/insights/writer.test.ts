import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import { writerOf } from '../../../../../src-renderer/app/screens/insights/writer.ts';

const status = (
  vendor: ProviderStatus['vendor'],
  more: Partial<ProviderStatus> = {},
): ProviderStatus => ({ slot: 'chat', vendor, model: '', state: 'ready', remote: true, ...more });

test('a letter is offered to the first model that could answer now, and to nobody else [R14]', () => {
  expect(
    writerOf([
      status('elevenlabs', { slot: 'voice' }),
      status('anthropic', { state: 'no-key' }),
      status('local', { remote: false }),
      status('openai'),
      status('builtin', { remote: false }),
    ]),
  ).toEqual({ vendor: 'local', remote: false });
  expect(writerOf([status('builtin', { remote: false })])).toBeNull();
  expect(writerOf([])).toBeNull();
});
