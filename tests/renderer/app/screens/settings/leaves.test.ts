import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import {
  askedFrom,
  guessGoesTo,
  hostOf,
  whatLeaves,
  whoReads,
} from '../../../../../src-renderer/app/screens/settings/leaves.ts';

const status = (
  slot: ProviderStatus['slot'],
  vendor: ProviderStatus['vendor'],
  more: Partial<ProviderStatus> = {},
): ProviderStatus => ({ slot, vendor, model: 'm', state: 'ready', remote: true, ...more });

const goes = (providers: readonly ProviderStatus[], baseUrls = {}) =>
  Object.fromEntries(
    whatLeaves(providers, baseUrls).map((row) => [
      row.what,
      row.goesTo.map((to) => to.host ?? to.vendor),
    ]),
  );

test('with no key nothing leaves', () => {
  expect(
    goes([
      status('chat', 'anthropic', { state: 'no-key' }),
      status('chat', 'builtin', { remote: false }),
      status('voice', 'elevenlabs', { state: 'absent' }),
    ]),
  ).toEqual({ hearing: [], chat: [], voice: [], notes: [], meaning: [], pictures: [] });
});

test('names a vendor once, however many of its models stand in the order', () => {
  expect(
    goes([
      status('chat', 'anthropic', { model: 'sonnet' }),
      status('chat', 'anthropic', { model: 'haiku' }),
      status('chat', 'gemini'),
    ]).chat,
  ).toEqual(['anthropic', 'gemini']);
});

test('a provider that rests for now is still named, because it is tried again', () => {
  expect(goes([status('chat', 'anthropic', { state: 'resting' })]).chat).toEqual(['anthropic']);
});

test('voice and words are told apart', () => {
  expect(
    goes([status('hearing', 'elevenlabs'), status('voice', 'openai'), status('chat', 'gemini')]),
  ).toMatchObject({ hearing: ['elevenlabs'], chat: ['gemini'], voice: ['openai'] });
});

test('names the address a person set instead of the vendor', () => {
  expect(
    goes([status('chat', 'openai')], { openai: 'https://gateway.example:8443/v1' }).chat,
  ).toEqual(['gateway.example:8443']);
  expect(hostOf('')).toBeNull();
  expect(hostOf('not an address')).toBeNull();
});

test('says when this computer comes first and the vendor only helps out', () => {
  const rows = whatLeaves(
    [status('voice', 'system', { remote: false }), status('voice', 'elevenlabs')],
    {},
  );
  expect(rows.find((row) => row.what === 'voice')).toEqual({
    what: 'voice',
    goesTo: [{ vendor: 'elevenlabs', host: null }],
    hereFirst: true,
  });
});

test('while nothing sounds, no sentence leaves to be spoken', () => {
  const providers = [
    status('chat', 'openai'),
    status('voice', 'openai'),
    status('voice', 'captions', { remote: false }),
  ];
  expect(goes(askedFrom(providers, { speaksAloud: true })).voice).not.toEqual([]);
  const silent = goes(askedFrom(providers, { speaksAloud: false }));
  expect(silent.voice).toEqual([]);
  expect(silent.chat).not.toEqual([]);
});

test('what is noted and seen goes to whoever answers, what is searched by to the embedder alone', () => {
  expect(
    goes([
      status('chat', 'anthropic'),
      status('chat', 'builtin', { remote: false }),
      status('embedding', 'gemini'),
    ]),
  ).toEqual({
    hearing: [],
    chat: ['anthropic'],
    voice: [],
    notes: ['anthropic'],
    meaning: ['gemini'],
    pictures: ['anthropic'],
  });
});

test('names once who reads what is remembered', () => {
  const read = (...providers: ProviderStatus[]) =>
    whoReads(whatLeaves(providers, {})).map(({ vendor }) => vendor);
  expect(read(status('chat', 'gemini'), status('embedding', 'gemini'))).toEqual(['gemini']);
  expect(read(status('chat', 'anthropic'), status('chat', 'openai'))).toEqual(['anthropic']);
  expect(
    read(
      status('chat', 'builtin', { remote: false }),
      status('voice', 'elevenlabs'),
      status('embedding', 'openai', { state: 'no-key' }),
    ),
  ).toEqual([]);
});

test('a guess of the camera goes where the words go, and only where the person shares it [R14]', () => {
  const guess = (providers: readonly ProviderStatus[], sharesSeen: boolean) =>
    guessGoesTo(whatLeaves(providers, {}), { sharesSeen }).map(({ vendor }) => vendor);
  const all = [status('hearing', 'openai'), status('chat', 'anthropic'), status('chat', 'gemini')];
  expect(guess(all, false)).toEqual([]);
  expect(guess(all, true)).toEqual(['anthropic', 'gemini']);
  expect(guess([status('chat', 'builtin', { remote: false })], true)).toEqual([]);
});
