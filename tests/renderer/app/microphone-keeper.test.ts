import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CompanionRig, createCompanionRig } from '../../support/companion-rig.ts';

let rig: CompanionRig;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  rig = createCompanionRig();
});
afterEach(() => {
  rig.dispose();
  vi.useRealTimers();
});
const devicesChanged = async (): Promise<void> => {
  rig.ears.devicesChanged();
  await rig.settle();
};

test.each(['refused', 'missing', 'busy'] as const)(
  '%s is said as such, and a press tries again',
  async (why) => {
    rig.ears.refuses = why;
    await rig.listen();
    expect(rig.state()).toMatchObject({ microphone: why, listening: false, notice: null });
    rig.ears.refuses = null;
    await rig.listen();
    expect(rig.state().microphone).toBe('on');
  },
);

test('a microphone that goes away is said to be lost, and opens by itself when one is there again', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.ears.microphones = [];
  rig.ears.lose();
  await rig.run(1500);
  expect(rig.state()).toMatchObject({ microphone: 'lost', listening: false });
  await devicesChanged();
  expect(rig.state().microphone).toBe('lost');
  rig.ears.microphones = ['headset'];
  await devicesChanged();
  expect(rig.state()).toMatchObject({
    microphone: 'on',
    listening: true,
    notice: { kind: 'device', news: 'microphone-back' },
  });
});

test('where another is left it takes over at once', async () => {
  rig.ears.microphones = ['built-in', 'headset'];
  rig.prefer({ microphoneId: 'headset' });
  await rig.listen();
  expect(rig.ears.log).toContain('open headset');
  rig.ears.microphones = ['built-in'];
  rig.ears.lose();
  await rig.run(1500);
  expect(rig.ears.log).toContain('open built-in');
  expect(rig.state()).toMatchObject({
    microphone: 'on',
    notice: { kind: 'device', news: 'microphone-default' },
  });
  // The chosen one is there again.
  rig.ears.microphones = ['built-in', 'headset'];
  await devicesChanged();
  expect(rig.ears.log.filter((line) => line.startsWith('open')).at(-1)).toBe('open headset');
});

test('a microphone that is gone for good is not waited for once talking was stopped', async () => {
  await rig.listen();
  rig.ears.microphones = [];
  rig.ears.lose();
  rig.companion.stop();
  await rig.run(1500);
  rig.ears.microphones = ['built-in'];
  await devicesChanged();
  expect(rig.state()).toMatchObject({ microphone: 'off', listening: false });
});

test('choosing another microphone changes it while talking goes on', async () => {
  rig.ears.microphones = ['built-in', 'headset'];
  await rig.listen();
  rig.prefer({ microphoneId: 'headset' });
  await rig.settle();
  expect(rig.ears.log.filter((line) => /open|close/.test(line))).toEqual([
    'open built-in',
    'close microphone',
    'open headset',
  ]);
  expect(rig.state()).toMatchObject({ microphone: 'on', listening: true, notice: null });
});

test('nothing is opened by a choice while nobody talks', async () => {
  rig.prefer({ microphoneId: 'headset' });
  await devicesChanged();
  expect(rig.ears.log).toEqual([]);
});

test('a detector that dies is begun anew once; when it dies again it is told', async () => {
  await rig.listen();
  rig.hears.onFailed();
  await rig.settle();
  expect(rig.ears.log.filter((line) => line === 'detector')).toHaveLength(2);
  expect(rig.state()).toMatchObject({ microphone: 'on', notice: null });
  rig.hears.onFailed();
  await rig.settle();
  expect(rig.state()).toMatchObject({
    microphone: 'off',
    listening: false,
    notice: { kind: 'device', news: 'hearing-stopped' },
  });
});

test('a detector that cannot be loaded leaves no microphone open', async () => {
  rig.ears.detectorFails = true;
  await rig.listen();
  expect(rig.state()).toMatchObject({
    microphone: 'off',
    listening: false,
    notice: { kind: 'fault', fault: { code: 'internal' } },
  });
  expect(rig.ears.log.at(-1)).toBe('close microphone');
});

test('stays muted through a change of microphones', async () => {
  rig.ears.microphones = ['built-in', 'headset'];
  await rig.listen();
  rig.companion.toggleMute();
  rig.prefer({ microphoneId: 'headset' });
  await rig.settle();
  expect(rig.ears.log.slice(-2)).toEqual(['mute', 'pause']);
});
