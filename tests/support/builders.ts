import type { Message } from '../../src-preload/contract/words.ts';

let lastId = 0;

/** A stored message with everything a test does not care about filled in. */
export function aMessage(parts: Partial<Message>): Message {
  lastId += 1;
  return {
    id: `message-${lastId}`,
    role: 'person',
    text: 'words',
    emotion: null,
    vendor: null,
    model: null,
    state: 'complete',
    at: lastId,
    ...parts,
  };
}
