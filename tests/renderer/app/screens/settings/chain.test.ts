import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import {
  addEntry,
  chainsOf,
  chooseModel,
  isLocalOnly,
  localOnly,
  moveEntry,
  removeEntry,
  settled,
  withUsualEntries,
} from '../../../../../src-renderer/app/screens/settings/chain.ts';

const chat = DEFAULT_PREFERENCES.chatChain;
const names = (chain: readonly { vendor: string; model: string }[]) =>
  chain.map((entry) => `${entry.vendor}:${entry.model}`);

test('the built-in counsellor stays last whatever is moved [S1]', () => {
  const down = moveEntry('chat', chat, 0, 99);
  expect(down.at(-1)?.vendor).toBe('builtin');
  expect(down.at(-2)).toEqual(chat[0]);
  expect(moveEntry('chat', chat, chat.length - 1, 0)).toEqual(chat);
  expect(settled('chat', [{ vendor: 'builtin', model: '' }, ...chat.slice(0, 1)])).toEqual([
    chat[0],
    { vendor: 'builtin', model: '' },
  ]);
});

test('a saved order that lost the built-in counsellor shows it again', () => {
  expect(settled('chat', []).map((entry) => entry.vendor)).toEqual(['builtin']);
  expect(settled('voice', []).map((entry) => entry.vendor)).toEqual(['captions']);
  expect(settled('hearing', [])).toEqual([]);
});

test('moves one entry and keeps the order of the others', () => {
  expect(names(moveEntry('chat', chat, 2, 0))).toEqual(
    names([chat[2], chat[0], chat[1], chat[3], chat[4]].filter((entry) => entry !== undefined)),
  );
  expect(moveEntry('chat', chat, 0, -5)).toEqual(chat);
  const hearing = DEFAULT_PREFERENCES.hearingChain;
  expect(moveEntry('hearing', hearing, 0, 9).at(-1)).toEqual(hearing[0]);
});

test('the built-in counsellor cannot be removed, others can', () => {
  expect(removeEntry('chat', chat, chat.length - 1)).toEqual(chat);
  expect(removeEntry('chat', chat, 0)).toEqual(chat.slice(1));
});

test('adds before the last one, and nothing twice', () => {
  const added = addEntry('chat', chat, { vendor: 'anthropic', model: 'claude-opus-4-6' });
  expect(names(added).slice(-2)).toEqual(['anthropic:claude-opus-4-6', 'builtin:']);
  expect(addEntry('chat', chat, { vendor: 'anthropic', model: 'claude-haiku-4-5' })).toEqual(chat);
});

test('choosing a model that stands elsewhere leaves one entry, where it was chosen [B1]', () => {
  expect(names(chooseModel('chat', chat, 0, 'claude-haiku-4-5'))).toEqual([
    'anthropic:claude-haiku-4-5',
    'gemini:gemini-2.5-flash',
    'openai:gpt-5-mini',
    'builtin:',
  ]);
  expect(names(chooseModel('chat', chat, 0, 'any-model-of-mine'))[0]).toBe(
    'anthropic:any-model-of-mine',
  );
});

test('a new key puts its vendor back where it stands nowhere, and only then', () => {
  expect(withUsualEntries(DEFAULT_PREFERENCES, 'openai')).toBeNull();
  const alone = { ...DEFAULT_PREFERENCES, ...localOnly(DEFAULT_PREFERENCES, []) };
  const patch = withUsualEntries(alone, 'openai');
  expect(names(patch?.chatChain ?? [])).toEqual(['openai:gpt-5-mini', 'builtin:']);
  expect(names(patch?.voiceChain ?? [])).toEqual([
    'local:supertonic-2',
    'local:kokoro-82m',
    'system:',
    'openai:gpt-4o-mini-tts',
    'captions:',
  ]);
});

test('keeping everything here leaves no vendor that needs the network', () => {
  const patch = localOnly(DEFAULT_PREFERENCES, []);
  expect(names(patch.chatChain)).toEqual(['builtin:']);
  expect(names(patch.hearingChain)).toEqual(['local:whisper-base']);
  expect(names(patch.voiceChain)).toEqual([
    'local:supertonic-2',
    'local:kokoro-82m',
    'system:',
    'captions:',
  ]);
  expect(patch.embedder).toEqual({ vendor: 'builtin', model: '' });
  const here = { vendor: 'local', model: 'multilingual-e5-small' } as const;
  expect(localOnly({ ...DEFAULT_PREFERENCES, embedder: here }, []).embedder).toEqual(here);
  const away = { vendor: 'gemini', model: 'gemini-embedding-001' } as const;
  const elsewhere = { ...DEFAULT_PREFERENCES, ...patch, embedder: away };
  expect(isLocalOnly(elsewhere, [])).toBe(false);
  expect(localOnly(elsewhere, []).embedder.vendor).toBe('builtin');
  expect(isLocalOnly(DEFAULT_PREFERENCES, [])).toBe(false);
  expect(isLocalOnly({ ...DEFAULT_PREFERENCES, ...patch }, [])).toBe(true);
});

test('keeping everything here keeps a model server on this computer', () => {
  const mine: ProviderStatus = {
    slot: 'chat',
    vendor: 'openai',
    model: 'gpt-5-mini',
    state: 'ready',
    remote: false,
  };
  expect(names(localOnly(DEFAULT_PREFERENCES, [mine]).chatChain)).toEqual([
    'openai:gpt-5-mini',
    'builtin:',
  ]);
});

test('keeping everything here also ends what tools may send, and can be taken back [A6]', () => {
  const allowed = { ...DEFAULT_PREFERENCES, allowsWeather: true, allowsWebSearch: true };
  const here = { ...allowed, ...localOnly(allowed, []) };
  expect(here).toMatchObject({ allowsWeather: false, allowsWebSearch: false });
  expect(isLocalOnly(here, [])).toBe(true);
  expect(isLocalOnly({ ...here, allowsWeather: true }, [])).toBe(false);
  expect(chainsOf(allowed)).toMatchObject({ allowsWeather: true, allowsWebSearch: true });
});
