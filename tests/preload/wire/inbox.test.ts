import { expect, test } from 'vitest';
import { createInbox } from '../../../src-preload/wire/inbox.ts';

test('keeps the order when a message arrives while another is being read', () => {
  const inbox = createInbox();
  const heard: number[] = [];
  inbox.onMessage((message) => {
    if (message[0] === 1) inbox.deliver(Uint8Array.of(2));
    heard.push(message[0] ?? 0);
  });
  inbox.deliver(Uint8Array.of(1));
  expect(heard).toEqual([1, 2]);
});

test('goes on after a listener that failed', () => {
  const inbox = createInbox();
  const heard: number[] = [];
  inbox.onMessage((message) => {
    if (message[0] === 1) throw new Error('once');
    heard.push(message[0] ?? 0);
  });
  expect(() => inbox.deliver(Uint8Array.of(1))).toThrow('once');
  inbox.deliver(Uint8Array.of(2));
  expect(heard).toEqual([2]);
});

test('after the end nothing arrives', () => {
  const inbox = createInbox();
  const heard: number[] = [];
  inbox.onMessage((message) => heard.push(message[0] ?? 0));
  inbox.end();
  inbox.deliver(Uint8Array.of(1));
  expect(heard).toEqual([]);
});
