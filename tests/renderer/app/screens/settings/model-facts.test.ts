import { expect, test } from 'vitest';
import type { LocalModel } from '../../../../../src-preload/contract/words.ts';
import {
  deedsOf,
  isModelSource,
  shareDone,
  sizeText,
} from '../../../../../src-renderer/app/screens/settings/model-facts.ts';

const model = (some: Partial<LocalModel>): LocalModel => ({
  id: 'm',
  slot: 'voice',
  name: 'M',
  languages: ['en'],
  licence: 'MIT',
  source: '',
  sizeBytes: 100,
  doneBytes: 0,
  state: 'absent',
  fault: null,
  ...some,
});

test('sizes are said as where models are downloaded from', () => {
  expect(sizeText(0)).toBe('0 MB');
  expect(sizeText(1)).toBe('1 MB');
  expect(sizeText(77_400_000)).toBe('77 MB');
  expect(sizeText(1_240_000_000)).toBe('1.2 GB');
});

test('a download that brings more than was promised is not more than whole', () => {
  expect(shareDone(model({ doneBytes: 43 }))).toBe(0.43);
  expect(shareDone(model({ doneBytes: 180 }))).toBe(1);
  expect(shareDone(model({ sizeBytes: 0 }))).toBe(0);
});

test('what can be done with a model follows from how it stands', () => {
  expect(deedsOf(model({}))).toEqual(['get']);
  expect(deedsOf(model({ state: 'downloading' }))).toEqual(['pause', 'remove']);
  expect(deedsOf(model({ state: 'paused' }))).toEqual(['goOn', 'remove']);
  expect(deedsOf(model({ state: 'checking' }))).toEqual([]);
  expect(deedsOf(model({ state: 'ready' }))).toEqual(['remove']);
  expect(deedsOf(model({ state: 'failed' }))).toEqual(['again']);
  expect(deedsOf(model({ state: 'failed', doneBytes: 3 }))).toEqual(['again', 'remove']);
});

test('a place for models is a web address or a whole path, on every system', () => {
  for (const place of [
    '',
    'https://mirror.example/models',
    'http://127.0.0.1:8080',
    '/home/me/models',
    'D:\\models',
    'd:/models',
    '\\\\server\\share',
  ]) {
    expect(isModelSource(place), place).toBe(true);
  }
  for (const place of ['models', './models', 'ftp://host/models', 'https://', 'file:///tmp']) {
    expect(isModelSource(place), place).toBe(false);
  }
});
