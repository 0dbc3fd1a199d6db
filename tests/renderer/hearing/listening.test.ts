/** The ear with the real model, on recordings, on what people do to a microphone, and on her own echo. */
import { expect, test, vi } from 'vitest';
import { at16k, type HeardAt, listenTo } from '../../support/ear.ts';
import { echoOf, levelled, mixed } from '../../support/echo-room.ts';
import { recordedSpeech } from '../../support/recorded-speech.ts';

// Ten seconds of sound are 300 runs of the model; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const ROOM_DB = -62;
function recorded(name: string, db = -20): Float32Array {
  const { samples, rate } = recordedSpeech(name);
  return levelled(at16k(samples, rate), db);
}
/** In a quiet room, with a second before it and one after it. */
function alone(samples: Float32Array): Float32Array {
  return mixed(samples.length / 16_000 + 2, ROOM_DB, { samples, at: 1 });
}
const types = (heard: readonly HeardAt[]): string[] => heard.map(({ type }) => type);
const pausesOf = (heard: readonly HeardAt[]) => heard.filter((one) => one.type === 'pause');

// Where speech begins and ends in the recording, ms: tests/fixtures/voice/README.md.
test.each([
  ['en-one-sentence', 500, 2400],
  ['ko-one-sentence', 500, 2600],
  ['en-barge-in', 200, 1700],
  ['ko-barge-in', 200, 2540],
  ['en-yes', 200, 630],
  ['ko-yes', 200, 750],
  ['en-back-channel', 200, 520],
  ['ko-back-channel', 200, 600],
])(
  '%s: heard soon after it begins, and known to be over soon after it ends',
  async (name, from, to) => {
    const heard = await listenTo(alone(recorded(name)));
    const began = 1000 + from;
    const [onset, speech] = heard;
    expect([onset?.type, speech?.type]).toEqual(['onset', 'speech']);
    expect((onset?.at ?? 0) - began).toBeLessThan(50);
    // A hum takes longer than a word.
    expect((speech?.at ?? 0) - began).toBeLessThan(name === 'ko-back-channel' ? 320 : 200);
    const last = pausesOf(heard).at(-1);
    if (!last) throw new Error('no pause was heard');
    expect(Math.abs(last.lastSoundAt - (1000 + to))).toBeLessThan(120);
    expect(last.at - (1000 + to)).toBeLessThan(200);
    expect(Math.abs(last.pause.silenceMs - (last.at - last.lastSoundAt))).toBeLessThan(1);
    expect(Math.abs(last.voice.durationMs - (to - from))).toBeLessThan(150);
    // Every sample from the lead-in to the pause, and none of them twice.
    const samples = pausesOf(heard).reduce((sum, { pcm }) => sum + pcm.length, 0);
    expect(Math.abs(samples / 16 - (last.at - began + 300))).toBeLessThan(80);
  },
);

test('hears a soft answer as soon after other speech and a long silence as in the first second', async () => {
  const names = ['en-one-sentence', 'ko-yes', 'ko-back-channel', 'ko-yes'];
  const sounds = names.map((name, i) => ({ samples: recorded(name), at: 1 + i * 5 }));
  // A device that gates its noise: nothing at all between the words.
  const microphone = mixed(21, -200, ...sounds);
  const heard = await listenTo(microphone, {
    answer: (one) =>
      one.type === 'pause' ? { type: 'close', utterance: one.utterance } : undefined,
  });
  for (const { at } of sounds.slice(1)) {
    const speech = heard.find((one) => one.type === 'speech' && one.at > at * 1000);
    expect((speech?.at ?? 0) - at * 1000 - 200).toBeGreaterThan(0);
    expect((speech?.at ?? 0) - at * 1000 - 200).toBeLessThan(320);
  }
});

test.each([
  ['en-thinking-pause', 1500],
  ['ko-thinking-pause', 1500],
  ['en-two-sentences-close', 400],
  ['ko-two-sentences-close', 400],
])('%s: one utterance, with its pause', async (name, pauseMs) => {
  const heard = await listenTo(alone(recorded(name)));
  expect(types(heard).filter((type) => type !== 'lasting')).toEqual([
    'onset',
    'speech',
    'pause',
    'resume',
    'pause',
  ]);
  const [first, second] = pausesOf(heard);
  const resume = heard.find(({ type }) => type === 'resume');
  expect(Math.abs((resume?.at ?? 0) - (first?.lastSoundAt ?? 0) - pauseMs)).toBeLessThan(200);
  expect(second?.voice.pauses).toBe(1);
  expect(second?.utterance).toBe(first?.utterance);
});

test.each(['cough', 'silence'])('%s: nobody speaks, and a duck is soon over', async (name) => {
  const { samples, rate } = recordedSpeech(name);
  const heard = await listenTo(mixed(5, ROOM_DB, { samples: at16k(samples, rate), at: 1 }));
  expect(types(heard)).not.toContain('speech');
  for (const [i, { type, at }] of heard.entries()) {
    if (type === 'onset') expect((heard[i + 1]?.at ?? Number.NaN) - at).toBeLessThanOrEqual(256);
  }
});

/** Bursts of noise like a keyboard's: 12 ms, six a second. */
function typing(seconds: number): Float32Array {
  const out = new Float32Array(seconds * 16_000);
  let state = 3;
  for (let i = 0; i < out.length; i += 1) {
    state = (state * 48_271) % 0x7fff_ffff;
    const since = (i % 2667) / 16_000;
    if (since < 0.05) out[i] = (state / 0x7fff_ffff - 0.5) * Math.exp(-since / 0.006);
  }
  return out;
}
/** A fan that starts: noise at once and for good. */
function fan(seconds: number): Float32Array {
  return mixed(seconds, -30);
}

test.each([
  ['typing', typing(8)],
  ['a fan', fan(8)],
])('%s ducks her once at most, and not for long', async (_, sound) => {
  const heard = await listenTo(mixed(10, ROOM_DB, { samples: sound, at: 1 }));
  expect(types(heard)).not.toContain('speech');
  expect(types(heard).filter((type) => type === 'onset').length).toBeLessThanOrEqual(1);
});

test('a person is heard beside the keyboard and over the fan', async () => {
  const samples = recorded('en-one-sentence');
  for (const noise of [typing(8), fan(8).map((one) => one * 0.3)]) {
    const heard = await listenTo(mixed(9, ROOM_DB, { samples: noise, at: 1 }, { samples, at: 4 }));
    const speech = heard.find(({ type }) => type === 'speech');
    expect((speech?.at ?? 0) - 4500).toBeGreaterThan(0);
    expect((speech?.at ?? 0) - 4500).toBeLessThan(300);
  }
});

const hers = mixed(
  9,
  -120,
  { samples: recorded('ko-two-sentences-close') },
  { samples: recorded('en-one-sentence'), at: 4 },
);
test.each([
  ['-20 dB, 20 ms', { gainDb: -20, delayMs: 20 }],
  [
    '-20 dB, 80 ms, muffled and in a room',
    { gainDb: -20, delayMs: 80, lowPassHz: 2000, reverbMs: 250 },
  ],
  ['-12 dB, 200 ms, in a room', { gainDb: -12, delayMs: 200, reverbMs: 250 }],
])('her own voice coming back at %s is nobody, from her first word on', async (_, room) => {
  const echo = echoOf(hers, room);
  const heard = await listenTo(mixed(9, ROOM_DB, { samples: echo }), { played: hers });
  expect(types(heard)).not.toContain('speech');
  // The same sound with nothing played is somebody.
  expect(types(await listenTo(mixed(9, ROOM_DB, { samples: echo })))).toContain('speech');
});

test.each([
  ['en-barge-in', -20],
  ['ko-barge-in', -20],
  ['en-barge-in', -12],
  ['ko-barge-in', -12],
])('%s over her is heard as soon as without her, her echo at %i dB', async (name, gainDb) => {
  const person = { samples: recorded(name), at: 4.8 };
  const echo = echoOf(hers, { gainDb, delayMs: 80, reverbMs: 250 });
  const heard = await listenTo(mixed(9, ROOM_DB, { samples: echo }, person), { played: hers });
  const onset = heard.find(({ type, at }) => type === 'onset' && at > 4900);
  const speech = heard.find(({ type }) => type === 'speech');
  // A soft "w" takes longer to rise above a loud echo.
  expect((onset?.at ?? 0) - 5000).toBeLessThan(gainDb < -15 ? 60 : 100);
  expect((speech?.at ?? 0) - 5000).toBeGreaterThan(0);
  expect((speech?.at ?? 0) - 5000).toBeLessThan(220);
});

test('accepted in a pause, the rest is another utterance; accepted too late, it is one at once', async () => {
  const microphone = alone(recorded('en-two-sentences-with-pause'));
  const inPause = await listenTo(microphone, {
    answer: (one) =>
      one.type === 'pause' ? { type: 'close', utterance: one.utterance } : undefined,
  });
  expect(new Set(pausesOf(inPause).map(({ utterance }) => utterance)).size).toBe(2);
  expect(types(inPause)).not.toContain('resume');
  const late = await listenTo(microphone, {
    answer: (one) =>
      one.type === 'resume' ? { type: 'close', utterance: one.utterance } : undefined,
  });
  const at = types(late).indexOf('resume');
  expect(types(late).slice(at, at + 3)).toEqual(['resume', 'onset', 'speech']);
  // Nothing of the second sentence is lost on the way: it is as long either way.
  const [, second] = pausesOf(inPause);
  const [, secondLate] = pausesOf(late);
  expect((secondLate?.pcm.length ?? 0) / 16).toBeGreaterThan((second?.pcm.length ?? 0) / 16 - 100);
});

test('asked to finish, hands out what it has; muted, forgets what was begun', async () => {
  const microphone = alone(recorded('en-one-sentence'));
  const finished = await listenTo(microphone, {
    answer: ({ type }) => (type === 'lasting' ? { type: 'finish' } : undefined),
  });
  const end = finished.find((one) => one.type === 'end');
  expect(end).toMatchObject({ ending: 'asked', pause: null });
  expect((end?.pcm.length ?? 0) / 16).toBeGreaterThan(600);
  const muted = await listenTo(microphone, {
    answer: ({ type }) => (type === 'lasting' ? { type: 'pause' } : undefined),
  });
  expect(types(muted)).toEqual(['onset', 'speech', 'lasting', 'dropped']);
});
