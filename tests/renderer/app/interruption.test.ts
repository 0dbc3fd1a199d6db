import { expect, test } from 'vitest';
import {
  AT_EASE,
  climb,
  type Ladder,
  type LadderAct,
  type LadderEvent,
} from '../../../src-renderer/app/interruption.ts';

const she = (speaks: boolean, bargeIn = true) => ({ speaks, bargeIn });
const speech = { type: 'speech', utterance: 'u' } as const;
const resumed = { type: 'resumed', utterance: 'u' } as const;
const lasting = { type: 'lasting', utterance: 'u' } as const;
const letPass = { type: 'let-pass', utterance: 'u' } as const;
const taken = { type: 'taken', utterance: 'u' } as const;
const dropped = { type: 'dropped', utterance: 'u' } as const;
const paused = (brief: boolean) => ({ type: 'paused', utterance: 'u', brief }) as const;

/** What is done as these happen one after the other, and where it leaves her. */
function follow(events: readonly LadderEvent[], around = she(true)) {
  let ladder: Ladder = AT_EASE;
  const acts: LadderAct[] = [];
  for (const event of events) {
    const [next, act] = climb(ladder, event, around);
    ladder = next;
    if (act) acts.push(act);
  }
  return { acts, ladder };
}

test('a cough ducks her and brings her back', () => {
  const { acts, ladder } = follow([{ type: 'onset' }, { type: 'onset-passed' }]);
  expect(acts).toEqual(['duck', 'restore']);
  expect(ladder).toEqual(AT_EASE);
});

test('speech that lasts ducks, holds and stops her', () => {
  const { acts, ladder } = follow([{ type: 'onset' }, speech, lasting]);
  expect(acts).toEqual(['duck', 'hold', 'interrupt']);
  expect(ladder).toMatchObject({ voice: 'full', over: null });
});

test('a short word lets her go on at once; a back-channel then changes nothing', () => {
  const { acts, ladder } = follow([{ type: 'onset' }, speech, paused(true), letPass]);
  expect(acts).toEqual(['duck', 'hold', 'go-on']);
  expect(ladder).toMatchObject({ voice: 'full', over: null });
});

test('a short word that was meant stops her as soon as it is understood', () => {
  const { acts } = follow([speech, paused(true), taken]);
  expect(acts).toEqual(['hold', 'go-on', 'stop']);
});

test('what is loud or longer keeps her held until it is understood', () => {
  expect(follow([speech, paused(false)]).ladder.voice).toBe('held');
  expect(follow([speech, paused(false), letPass]).acts).toEqual(['hold', 'go-on']);
  expect(follow([speech, paused(false), taken]).acts).toEqual(['hold', 'stop']);
});

test('who goes on after a short word holds her again, and stops her when it lasts', () => {
  const { acts } = follow([speech, paused(true), resumed, lasting]);
  expect(acts).toEqual(['hold', 'go-on', 'hold', 'interrupt']);
});

test('speech that lasted already and goes on over a new reply interrupts it at once', () => {
  let [ladder] = climb(AT_EASE, speech, she(false));
  [ladder] = climb(ladder, lasting, she(false));
  const [after, act] = climb(ladder, resumed, she(true));
  expect(act).toBe('interrupt');
  expect(after.voice).toBe('full');
});

test('while she thinks or is silent, a confirmed voice takes the word at once and nothing is ducked', () => {
  expect(follow([{ type: 'onset' }, speech, lasting, paused(true)], she(false)).acts).toEqual([
    'interrupt',
  ]);
});

test('two quick interruptions in a row both count', () => {
  const { acts } = follow([
    speech,
    paused(true),
    letPass,
    { type: 'onset' },
    { type: 'speech', utterance: 'v' },
    { type: 'lasting', utterance: 'v' },
  ]);
  expect(acts).toEqual(['hold', 'go-on', 'duck', 'hold', 'interrupt']);
});

test('a sound during the wait for a verdict ducks her anew and a verdict for the first does not touch it', () => {
  const { acts, ladder } = follow([speech, paused(true), { type: 'onset' }, letPass]);
  expect(acts).toEqual(['hold', 'go-on', 'duck']);
  expect(ladder).toMatchObject({ voice: 'ducked', over: null });
});

test('with interrupting switched off nothing ducks or holds, and the utterance is known to be let pass', () => {
  const { acts, ladder } = follow(
    [{ type: 'onset' }, speech, lasting, paused(true), resumed],
    she(true, false),
  );
  expect(acts).toEqual([]);
  expect(ladder.ignored).toBe('u');
});

test('switched off in the middle of an interruption, she is set free', () => {
  const [held] = climb(AT_EASE, speech, she(true));
  const [, act] = climb(held, { type: 'speech', utterance: 'v' }, she(true, false));
  expect(act).toBe('go-on');
  const [ducked] = climb(AT_EASE, { type: 'onset' }, she(true));
  expect(climb(ducked, speech, she(true, false))[1]).toBe('restore');
});

test('muted in the middle of it, she goes on', () => {
  expect(follow([speech, dropped]).acts).toEqual(['hold', 'go-on']);
});

test('waiting has an end, and a verdict after it still counts', () => {
  const waited = { type: 'waited' } as const;
  expect(follow([{ type: 'onset' }, waited]).acts).toEqual(['duck', 'restore']);
  expect(follow([speech, paused(false), waited, taken]).acts).toEqual(['hold', 'go-on', 'stop']);
  expect(follow([speech, waited, lasting]).acts).toEqual(['hold', 'go-on', 'interrupt']);
});

test('a reply that ends under the person leaves them the word', () => {
  expect(follow([{ type: 'onset' }, { type: 'reply-over' }]).acts).toEqual(['duck', 'restore']);
  expect(follow([speech, { type: 'reply-over' }]).acts).toEqual(['hold', 'interrupt']);
  expect(follow([speech, paused(true), { type: 'reply-over' }, letPass]).acts).toEqual([
    'hold',
    'go-on',
  ]);
});

test('whatever happens in whatever order, a verdict and a wait leave her voice full', () => {
  const ids = ['u', 'v'];
  const all: LadderEvent[] = [
    { type: 'onset' },
    { type: 'onset-passed' },
    { type: 'reply-over' },
    ...ids.flatMap((utterance): LadderEvent[] => [
      { type: 'speech', utterance },
      { type: 'lasting', utterance },
      { type: 'resumed', utterance },
      { type: 'paused', utterance, brief: true },
      { type: 'paused', utterance, brief: false },
      { type: 'let-pass', utterance },
      { type: 'taken', utterance },
      { type: 'dropped', utterance },
    ]),
  ];
  // The player as it would be: an act that does not fit its state shows a ladder that lost count.
  let seed = 7;
  const pick = (count: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * count);
  };
  for (let round = 0; round < 400; round += 1) {
    let ladder: Ladder = AT_EASE;
    let voice: 'full' | 'ducked' | 'held' = 'full';
    for (let i = 0; i < 30; i += 1) {
      const event = all[pick(all.length)] as LadderEvent;
      const [next, act] = climb(ladder, event, she(pick(4) > 0, pick(5) > 0));
      ladder = next;
      if (act === 'duck') voice = 'ducked';
      else if (act === 'hold') voice = 'held';
      else if (act) voice = 'full';
      expect(voice, JSON.stringify(event)).toBe(ladder.voice);
    }
    const [end, act] = climb(ladder, { type: 'waited' }, she(true));
    expect(end.voice).toBe('full');
    expect(act).toBe({ full: null, ducked: 'restore', held: 'go-on' }[voice]);
  }
});
