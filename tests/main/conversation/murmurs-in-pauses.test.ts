/** Murmurs in the pauses of someone who talks at length. */
import { expect, test } from 'vitest';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { RigOptions } from '../../support/conversation-rig.ts';
import { ANY_WAIT_MS, FINISHED, hears, pass, rig, UNFINISHED } from './spoken-rig.ts';

const sounding: NonNullable<RigOptions['speak']> = async function* () {
  const audio = { samples: new Int16Array(240), sampleRate: 24_000 };
  yield { kind: 'audio', audio, timing: null, vendor: 'elevenlabs' };
};

test('murmurs in an unfinished pause of someone who talks at length, and never as a turn', async () => {
  const { pause, conversation, named, stored } = rig({
    hear: hears(50, UNFINISHED),
    speak: sounding,
  });
  pause({ pause: { spokenMs: 5000 } });
  await pass(400);
  conversation.resumed('u');
  expect(named('hearing/murmur')).toEqual([]);
  pause({ pause: { spokenMs: 9000, silenceMs: 150 } });
  await pass(140);
  expect(named('hearing/murmur')).toEqual([]);
  await pass(20);
  expect(named('hearing/murmur')).toHaveLength(1);
  expect(named('hearing/murmur')[0]?.payload).toMatchObject({ utterance: 'u', sampleRate: 24_000 });
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([]);
  await pass(200);
  conversation.resumed('u');
  pause({ pause: { spokenMs: 12_000 } });
  await pass(500);
  expect(named('hearing/murmur')).toHaveLength(1);
});

test.each([
  ['a finished sentence', FINISHED, {}],
  ['words that alarm', 'I want to kill myself tonight because', {}],
  ['someone who wants none', UNFINISHED, { murmurs: false }],
  ['captions alone', UNFINISHED, { speaksAloud: false }],
] as const)('does not murmur at %s', async (_, words, preferences) => {
  const { pause, conversation, named } = rig({
    hear: hears(50, words),
    speak: sounding,
    preferences,
  });
  for (const spokenMs of [5000, 9000, 20_000]) {
    pause({ pause: { spokenMs } });
    await pass(340);
    conversation.resumed('u');
    await pass(2000);
  }
  expect(named('hearing/murmur')).toEqual([]);
});

test('murmurs in the language that is being spoken', async () => {
  const spoken: string[] = [];
  const { pause } = rig({
    hear: hears(50, '그래서 제가 회사에서 일을 하다가'),
    speak: async function* ({ text }) {
      spoken.push(text);
      yield* sounding(
        { text, language: 'ko', pace: 1, manner: 'soft' },
        new AbortController().signal,
      );
    },
  });
  pause({ pause: { spokenMs: 5000 } });
  await pass(100);
  expect(spoken).toEqual(['네.', '음.']);
});

test('a murmur that cannot be made is not missed', async () => {
  const { pause, named, stored } = rig({
    hear: hears(50, UNFINISHED),
    speak: async function* () {
      yield await Promise.reject(new AppError('provider/unreachable'));
    },
  });
  pause({ pause: { spokenMs: 9000 } });
  await pass(ANY_WAIT_MS);
  expect(named('notice/fault')).toEqual([]);
  expect(stored()[0]?.text).toBe(UNFINISHED);
});
