import { expect, test } from 'vitest';
import type { KeyStatus, LocalModel } from '../../../../../src-preload/contract/words.ts';
import {
  embedderOptions,
  isElsewhere,
  notesTaker,
} from '../../../../../src-renderer/app/screens/settings/embedders.ts';

const BUILTIN = { vendor: 'builtin', model: '' } as const;
const E5: LocalModel = {
  id: 'multilingual-e5-small',
  slot: 'embedding',
  name: 'Multilingual E5 small',
  languages: ['ko', 'en'],
  licence: 'MIT',
  source: '',
  sizeBytes: 1,
  doneBytes: 0,
  state: 'absent',
  fault: null,
};
const KEY: KeyStatus = { vendor: 'gemini', source: 'vault', tail: 'abcd' };

const told = (...args: Parameters<typeof embedderOptions>) =>
  embedderOptions(...args).map(
    ({ entry, remote, obstacle, chosen }) =>
      `${entry.vendor}/${entry.model} ${remote ? 'goes' : 'stays'} ${obstacle ?? 'open'}${chosen ? ' chosen' : ''}`,
  );

test('what is here is offered first, and what is missing is named [C11]', () => {
  expect(told({ embedder: BUILTIN, baseUrls: {} }, [E5], [KEY])).toEqual([
    'builtin/ stays open chosen',
    'local/multilingual-e5-small stays absent',
    'openai/text-embedding-3-small goes no-key',
    'gemini/gemini-embedding-001 goes open',
  ]);
});

test("a server of one's own needs no key, and one on this computer keeps all of it here", () => {
  const at = (openai: string) =>
    told({ embedder: BUILTIN, baseUrls: { openai } }, [], []).find((one) =>
      one.startsWith('openai'),
    );
  expect(at('http://localhost:11434/v1')).toBe('openai/text-embedding-3-small stays open');
  expect(at('https://gateway.example/v1')).toBe('openai/text-embedding-3-small goes open');
});

test('only this computer itself is not elsewhere', () => {
  const elsewhere = (openai: string) => isElsewhere('openai', { openai });
  expect(
    ['http://127.0.0.1:1', 'http://[::1]:8080/v1', 'http://a.localhost/v1'].map(elsewhere),
  ).toEqual([false, false, false]);
  expect(
    ['', 'http://localhost.example/v1', 'http://192.168.0.4/v1', 'not an address'].map(elsewhere),
  ).toEqual([true, true, true, true]);
  expect(isElsewhere('local', {})).toBe(false);
});

test("the model of a person's own choice stays chosen, and only one is", () => {
  const mine = { vendor: 'gemini', model: 'gemini-embedding-2' } as const;
  expect(
    told({ embedder: mine, baseUrls: {} }, [{ ...E5, state: 'ready' }], [KEY]).filter((one) =>
      one.endsWith('chosen'),
    ),
  ).toEqual(['gemini/gemini-embedding-2 goes open chosen']);
  const here = { vendor: 'local', model: E5.id } as const;
  expect(told({ embedder: here, baseUrls: {} }, [{ ...E5, state: 'ready' }], [])[1]).toBe(
    'local/multilingual-e5-small stays open chosen',
  );
});

test('whoever answers first takes the notes, and rules where only the built-in guide is left', () => {
  const status = (vendor: 'anthropic' | 'openai' | 'builtin', state: 'ready' | 'no-key') =>
    ({ slot: 'chat', vendor, model: '', state, remote: vendor !== 'builtin' }) as const;
  expect(
    notesTaker([
      status('anthropic', 'no-key'),
      status('openai', 'ready'),
      status('builtin', 'ready'),
    ])?.vendor,
  ).toBe('openai');
  expect(notesTaker([status('anthropic', 'no-key'), status('builtin', 'ready')])).toBeNull();
});
