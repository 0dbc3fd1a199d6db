import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import { describerOf } from '../../../../../src-renderer/app/screens/documents/describer.ts';

const status = (
  vendor: ProviderStatus['vendor'],
  state: ProviderStatus['state'] = 'ready',
  slot: ProviderStatus['slot'] = 'chat',
): ProviderStatus => ({ slot, vendor, model: 'm', state, remote: true });

test('is the first of the chat chain that can see and could be asked, as main chooses', () => {
  const ready = [
    status('builtin'),
    status('anthropic', 'no-key'),
    status('gemini'),
    status('openai'),
  ];
  expect(describerOf(ready, {})).toMatchObject({ vendor: 'gemini', host: null });
  // One that rests is asked all the same: nobody else is told of the picture.
  expect(describerOf([status('anthropic', 'resting'), status('gemini')], {})).toMatchObject({
    vendor: 'anthropic',
  });
});

test('is nobody where only the built-in guide, other slots or vendors without a key are left', () => {
  const none = [status('builtin'), status('openai', 'no-key'), status('openai', 'ready', 'voice')];
  expect(describerOf(none, {})).toBeNull();
});

test('is named by the server of the person where it is one', () => {
  const here = { ...status('openai'), remote: false };
  expect(describerOf([here], { openai: 'http://localhost:11434/v1' })).toEqual({
    vendor: 'openai',
    host: 'localhost:11434',
    remote: false,
  });
});
