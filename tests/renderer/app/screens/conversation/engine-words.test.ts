import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import {
  engineParts,
  remoteNames,
} from '../../../../../src-renderer/app/screens/conversation/engine-words.ts';

// Keys stand for words: what is tested is who and where, not how it is said.
const t = ((key: string) => key.split('.').at(-1)) as unknown as TFunction;
const entry = (
  slot: ProviderStatus['slot'],
  vendor: ProviderStatus['vendor'],
  model: string,
  state: ProviderStatus['state'],
  remote: boolean,
): ProviderStatus => ({ slot, vendor, model, state, remote });

const noOne = { answering: null, voiceVendor: null };

test('before the first answer it names who would answer', () => {
  const providers = [
    entry('chat', 'anthropic', 'claude-sonnet-4-5', 'no-key', true),
    entry('chat', 'builtin', '', 'ready', false),
    entry('voice', 'system', '', 'ready', false),
  ];
  const [answers] = engineParts(providers, noOne, t);
  expect(answers).toMatchObject({ who: 'builtin', where: 'thisComputer', remote: false });
  expect(remoteNames(providers, ['chat', 'hearing', 'voice'], t)).toEqual([]);
});

test('after a switch it names who really answered, not who is first in order', () => {
  const providers = [entry('chat', 'anthropic', 'claude-sonnet-4-5', 'ready', true)];
  const [answers] = engineParts(
    providers,
    { answering: { vendor: 'builtin', model: '', remote: false }, voiceVendor: null },
    t,
  );
  expect(answers).toMatchObject({ who: 'builtin', remote: false });
});

test('voice and hearing share a part only when both are the same and in the same place', () => {
  const alike = [
    entry('hearing', 'elevenlabs', 'scribe_v1', 'ready', true),
    entry('voice', 'elevenlabs', 'eleven_flash_v2_5', 'ready', true),
  ];
  expect(engineParts(alike, noOne, t).map(({ key }) => key)).toEqual(['voiceHearing']);
  const apart = [alike[0] as ProviderStatus, entry('voice', 'system', '', 'ready', false)];
  expect(engineParts(apart, noOne, t).map(({ key, remote }) => [key, remote])).toEqual([
    ['voice', false],
    ['hearing', true],
  ]);
});

test('what leaves this computer is named once, also when one vendor serves two slots', () => {
  const providers = [
    entry('chat', 'openai', 'gpt-5-mini', 'ready', true),
    entry('hearing', 'openai', 'gpt-4o-mini-transcribe', 'ready', true),
    entry('voice', 'system', '', 'ready', false),
  ];
  expect(remoteNames(providers, ['chat', 'hearing', 'voice'], t)).toEqual(['openai']);
});
