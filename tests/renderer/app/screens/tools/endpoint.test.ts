import { expect, test } from 'vitest';
import { preferences } from '../../../../../src-preload/contract/preferences.ts';
import { endpointOf } from '../../../../../src-renderer/app/screens/tools/endpoint.ts';

test.each([
  ['  http://localhost:8080 ', 'http://localhost:8080'],
  ['https://search.example/searxng/', 'https://search.example/searxng/'],
  ['http://192.168.0.7', 'http://192.168.0.7'],
  ['   ', ''],
])('%j is kept as %j, and main takes it', (typed, kept) => {
  expect(endpointOf(typed)).toBe(kept);
  expect(preferences.parse({ searchEndpoint: kept }).searchEndpoint).toBe(kept);
});

test.each([
  'localhost:8080',
  'ftp://e.org',
  'http://',
  'https://who:secret@e.org',
  'http://a b',
  `http://${'a'.repeat(600)}`,
])('%s is no address', (typed) => {
  expect(endpointOf(typed)).toBeNull();
});
