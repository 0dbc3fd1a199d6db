import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Emotion, FaceHint } from '../../../../src-preload/contract/words.ts';
import type { TurnSight } from '../../../../src-renderer/app/seeing/turn-sight.ts';
import { DECISION } from '../../../support/builders.ts';
import { type CompanionRig, createCompanionRig } from '../../../support/companion-rig.ts';

const SAD: FaceHint = { emotion: 'sad', confidence: 0.7, coverage: 0.6, longestMs: 4000 };

let rig: CompanionRig;
let log: string[];
let looks: { emotion: Emotion | null; seen: FaceHint | null };

function createRig(turnTaking: 'automatic' | 'push-to-talk' = 'automatic'): void {
  log = [];
  looks = { emotion: null, seen: null };
  const sight: TurnSight = {
    begin: () => log.push('begin'),
    speaks: (speaks) => log.push(speaks ? 'speaks' : 'silent'),
    take: () => looks,
    accepted: () => log.push('accepted'),
  };
  rig = createCompanionRig({ turnTaking }, sight);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  rig.dispose();
  vi.useRealTimers();
});

test('what is seen is as of each pause, and the turn begins with the speech [S4]', async () => {
  createRig();
  await rig.listen();
  rig.hears.onSpeech('u');
  expect(log).toEqual(['begin', 'speaks']);
  rig.hears.onPause('u', rig.said());
  expect(log.at(-1)).toBe('silent');
  rig.hears.onResume('u');
  expect(log.at(-1)).toBe('speaks');
  looks = { emotion: 'anxious', seen: SAD };
  rig.hears.onPause('u', rig.said());
  await rig.settle();
  expect(
    rig.asked('conversation/paused').map(({ input: { emotion, seen } }) => [emotion, seen]),
  ).toEqual([
    [null, null],
    ['anxious', SAD],
  ]);
  expect(log).not.toContain('accepted');
  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'turn', decision: DECISION });
  expect(log.filter((what) => what === 'accepted')).toHaveLength(1);
  expect(log.filter((what) => what === 'begin')).toHaveLength(1);
});

test('a turn that ends by a key or a press takes it along too [S4]', async () => {
  createRig('push-to-talk');
  await rig.listen();
  rig.hears.onSpeech('u');
  looks = { emotion: null, seen: SAD };
  rig.hears.onEnd('u', { ...rig.said(), ending: 'asked' });
  await rig.settle();
  expect(rig.asked('conversation/heard')[0]?.input).toMatchObject({ emotion: null, seen: SAD });
  expect(log).toContain('accepted');
});

test('what was not meant says nothing of the person [S4]', async () => {
  createRig();
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.hears.onDropped('u');
  await rig.settle();
  expect(log.at(-1)).toBe('silent');
  expect(log).not.toContain('accepted');
});

test('typed words take it along; words that were refused keep it for the next try [S4]', async () => {
  createRig();
  looks = { emotion: 'angry', seen: SAD };
  rig.faults.set('conversation/typed', 'rate/limited');
  const refused = rig.companion.send('Hello').catch(({ code }) => code);
  await rig.settle();
  expect(await refused).toBe('rate/limited');
  expect(log).not.toContain('accepted');
  rig.faults.clear();
  const sent = rig.companion.send('Hello');
  await rig.settle();
  await sent;
  expect(rig.asked('conversation/typed').at(-1)?.input).toMatchObject({
    emotion: 'angry',
    seen: SAD,
  });
  expect(log).toContain('accepted');
});
