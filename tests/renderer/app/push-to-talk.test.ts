import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CompanionRig, createCompanionRig } from '../../support/companion-rig.ts';

let rig: CompanionRig;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  rig = createCompanionRig({ turnTaking: 'push-to-talk' });
});
afterEach(() => {
  rig.dispose();
  vi.useRealTimers();
});

test('what is said while the key is held is one turn, pauses and all', async () => {
  await rig.listen();
  expect(rig.ears.log.at(-1)).toBe('pause');
  rig.companion.holdToTalk(true);
  expect(rig.state().talkHeld).toBe(true);
  expect(rig.ears.log.at(-1)).toBe('resume');
  rig.hears.onSpeech('u');
  rig.hears.onPause('u', rig.said());
  rig.hears.onResume('u');
  rig.hears.onPause('u', rig.said());
  await rig.run(5000);
  expect(rig.asked('conversation/paused', 'conversation/resumed')).toEqual([]);
  await rig.announce('phase/changed', { phase: 'hearing' });
  rig.companion.holdToTalk(false);
  await rig.run(200);
  expect(rig.asked('conversation/stop')).toEqual([]);
  expect(rig.ears.log.slice(-3)).toEqual(['finish', 'unmute', 'pause']);
  rig.hears.onEnd('u', { ...rig.said(), ending: 'asked' });
  await rig.settle();
  const [heard] = rig.asked('conversation/heard');
  expect(heard?.input).toMatchObject({ utterance: 'u', ending: 'push-to-talk' });
  // Three stretches of three samples.
  expect(heard?.input.pcm.byteLength).toBe(18);
});

test('the key opens a closed microphone', async () => {
  rig.companion.holdToTalk(true);
  await rig.settle();
  expect(rig.state()).toMatchObject({ microphone: 'on', listening: true, talkHeld: true });
  expect(rig.ears.log.at(-1)).toBe('resume');
});

test('pressing it interrupts her, and letting go without a word ends the listening', async () => {
  await rig.listen();
  await rig.say('turn', 2000);
  await rig.run(300);
  rig.companion.holdToTalk(true);
  await rig.settle();
  expect(rig.audio.sounding()).toBe(0);
  expect(rig.asked('conversation/speech-started')[0]?.input.heard).toMatchObject({
    turnId: 'turn',
  });
  await rig.announce('phase/changed', { phase: 'hearing' });
  rig.companion.holdToTalk(false);
  await rig.run(200);
  expect(rig.asked('conversation/stop')).toHaveLength(1);
  expect(rig.ears.log).not.toContain('finish');
});

test('a key that is let go and pressed again at once is one turn', async () => {
  await rig.listen();
  rig.companion.holdToTalk(true);
  rig.hears.onSpeech('u');
  rig.companion.holdToTalk(false);
  await rig.run(50);
  rig.companion.holdToTalk(true);
  await rig.run(500);
  expect(rig.ears.log).not.toContain('finish');
  expect(rig.state().talkHeld).toBe(true);
});

test('minutes of speech with the key held go to main in parts it can take', async () => {
  await rig.listen();
  rig.companion.holdToTalk(true);
  rig.hears.onSpeech('u');
  const minute = new Int16Array(60 * 16_000);
  for (let i = 0; i < 3; i += 1) {
    rig.hears.onPause('u', { ...rig.said(), pcm: minute });
    rig.hears.onResume('u');
  }
  rig.hears.onEnd('u', { ...rig.said(), pcm: minute.slice(1), ending: 'asked' });
  await rig.settle();
  const asked = rig.asked();
  expect(asked.map(({ name }) => name.replace('conversation/', ''))).toEqual([
    'speech-started',
    'paused',
    'resumed',
    'heard',
  ]);
  expect(asked[1]?.input.pcm.byteLength).toBe(2 * 2 * minute.length);
  expect(asked[3]?.input.pcm.byteLength).toBe(2 * 2 * minute.length - 2);
});

test('the key does nothing to the microphone once turns are taken by themselves again', async () => {
  await rig.listen();
  rig.prefer({ turnTaking: 'automatic' });
  expect(rig.ears.log.at(-1)).toBe('resume');
});
