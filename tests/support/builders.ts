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

/** A turn that was taken to be over, and why. */
export const DECISION = {
  waitMs: 400,
  finished: 0.92,
  reasons: ['words-complete' as const],
  weighed: {
    words: 'some' as const,
    pause: {
      silenceMs: 150,
      spokenMs: 2000,
      sinceLastPauseMs: 2000,
      finalPitch: -2,
      pitchSlope: -3,
      finalLoudness: -5,
      finalVoicedMs: 200,
    },
    usualPauseMs: null,
    patience: 'natural' as const,
    moment: 'other' as const,
  },
};
