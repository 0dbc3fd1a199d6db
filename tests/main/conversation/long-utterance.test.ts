/** Words that are kept however long they are on their way, and what the pauses between them teach. */
import { expect, test } from 'vitest';
import { seconds } from '../../support/conversation-rig.ts';
import { ANY_WAIT_MS, FINISHED, hears, pass, rig, UNFINISHED, until } from './spoken-rig.ts';

test('words still on their way when speech begins again are kept before those that follow', async () => {
  const { pause, conversation, stored, requests } = rig({
    hear: hears(3000, 'first this', 'and then that'),
  });
  pause({ utterance: 'one' });
  await pass(2500);
  conversation.speechStarted(null);
  pause({ utterance: 'two' });
  await pass(ANY_WAIT_MS * 2);
  expect(stored().map(({ text }) => text)).toEqual(['first this', 'and then that']);
  expect(requests.at(-1)?.messages.at(-1)?.content).toBe('first this\nand then that');
});

test('two minutes of speech are one turn and transcribe each second about once', async () => {
  let transcribed = 0;
  let longest = 0;
  let said = 0;
  const { pause, conversation, stored, named } = rig({
    hear: async ({ samples, sampleRate }) => {
      const length = samples.length / sampleRate;
      transcribed += length;
      longest = Math.max(longest, length);
      await new Promise((resolve) => setTimeout(resolve, 400));
      said += 1;
      return { text: `I went on ${said} and`, language: 'en', vendor: 'openai' };
    },
  });
  for (let at = 0; at < 12; at += 1) {
    await pass(10_000);
    pause({ samples: seconds(10), pause: { spokenMs: (at + 1) * 10_000 } });
    await pass(600);
    if (at < 11) conversation.resumed('u');
  }
  await pass(ANY_WAIT_MS);
  expect(named('hearing/accepted')).toHaveLength(1);
  expect(stored()).toHaveLength(1);
  expect(transcribed).toBeLessThanOrEqual(120 * 1.5);
  expect(longest).toBeLessThanOrEqual(20);
  expect(stored()[0]?.text.match(/I went on/g)).toHaveLength(6);
});

test('the words of a long utterance are all there even where the pauses are too short to be understood in', async () => {
  const { pause, conversation, stored } = rig({
    hear: async ({ samples, sampleRate }, _hint, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      signal.throwIfAborted();
      return { text: `${samples.length / sampleRate} s`, language: 'en', vendor: 'openai' };
    },
  });
  for (let at = 0; at < 6; at += 1) {
    pause({ samples: seconds(8) });
    await pass(200);
    conversation.resumed('u');
    await pass(8000);
  }
  pause({ samples: seconds(3) });
  await pass(ANY_WAIT_MS);
  expect(stored()[0]?.text).toBe('16 s 16 s 16 s 3 s');
});

test('learns the pauses the person went on after, and those in which they were cut off', async () => {
  const { pause, conversation, learned, named } = rig({ hear: hears(50, FINISHED) });
  pause({ pause: { silenceMs: 150 } });
  await pass(200);
  conversation.resumed('u');
  expect(learned).toEqual([{ pauseMs: 350, kind: 'within' }]);
  pause({ pause: { silenceMs: 150 } });
  await until(() => named('hearing/accepted').length === 1);
  await pass(500);
  conversation.speechStarted(null);
  expect(learned.at(-1)?.kind).toBe('cut-off');
  expect(learned.at(-1)?.pauseMs).toBeGreaterThan(650);
  expect(learned).toHaveLength(2);
});

test('a long silence and an interruption of what was heard teach nothing of pauses', async () => {
  const { pause, conversation, learned, named } = rig({ hear: hears(50, UNFINISHED, FINISHED) });
  pause({ pause: { silenceMs: 5100 }, samples: seconds(1) });
  conversation.resumed('u');
  pause({});
  await pass(800);
  const { turnId } = named('hearing/accepted')[0]?.payload ?? {};
  conversation.speechStarted({ turnId: String(turnId), index: 0, playedMs: 400, durationMs: 900 });
  expect(learned).toEqual([]);
});
