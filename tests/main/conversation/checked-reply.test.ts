import { expect, test } from 'vitest';
import { createReplyRecord } from '../../../src-main/conversation/reply-record.ts';
import { runTurn, type TurnToRun } from '../../../src-main/conversation/run-turn.ts';
import type { ReplyChunk } from '../../../src-main/providers/ports.ts';
import { answering, ended } from '../../support/conversation-rig.ts';

/** What is shown of a reply, in the order in which it is. */
async function shownOf(reply: TurnToRun['reply'], turn: Partial<TurnToRun> = {}, written = '') {
  const shown: string[] = [];
  const asked: string[] = [];
  await runTurn(
    {
      turnId: 't',
      language: 'en',
      level: 'none',
      reply,
      aloud: false,
      quiet: false,
      pace: 1,
      manner: 'plain',
      record: createReplyRecord({ keptIn: () => null, now: () => 0 }),
      onFirstWord() {},
      onFirstSound() {},
      onSpeechFailure() {},
      ...turn,
    },
    {
      providers: {
        hear: () => Promise.reject(new Error('nobody speaks')),
        async *reply(): AsyncGenerator<ReplyChunk> {
          asked.push(shown.join(''));
          yield answering;
          yield { type: 'text', text: written };
          yield ended;
        },
        async *speak() {},
      },
      check: (sentence) => sentence,
    },
    (name, payload) => {
      if (name === 'turn/reply') shown.push((payload as { delta: string }).delta);
    },
    new AbortController().signal,
  );
  return { shown, asked };
}

const REQUEST: TurnToRun['reply'] = {
  system: '',
  messages: [{ role: 'user', content: 'hello' }],
  language: 'en',
  maxTokens: 100,
  temperature: null,
  streaming: true,
};

test('what is said first is said word for word, and the model is asked meanwhile [R5, R12]', async () => {
  const prelude = ['I am Dal, an AI.', 'We have talked for an hour; a rest may do you good.'];
  const { shown, asked } = await shownOf(REQUEST, { prelude }, 'You came back. What is new?');
  expect(shown.map((delta) => delta.trim())).toEqual([
    ...prelude,
    'You came back.',
    'What is new?',
  ]);
  expect(asked).toEqual(['']);
  const fixed = await shownOf('Let us go on.', { prelude });
  expect(fixed.shown).toHaveLength(3);
  expect(fixed.asked).toEqual([]);
});

test('a model that says nothing is covered for, whatever was said first', async () => {
  const { shown } = await shownOf(REQUEST, { prelude: ['I am Dal, an AI.'] });
  expect(shown).toHaveLength(2);
  expect(shown[1]).toContain('I lost my words');
});
