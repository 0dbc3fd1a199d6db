import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DECISION } from '../../support/builders.ts';
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

const names = (): string[] => rig.asked().map(({ name }) => name.replace('conversation/', ''));
const decision = DECISION;
/** The person says something while she is silent, and main takes it for this turn. */
async function speakFirst(turnId = 'turn', loudness = 0.6): Promise<void> {
  rig.hears.onSpeech('first');
  rig.hears.onPause('first', rig.said({}, loudness));
  await rig.announce('hearing/accepted', { utterance: 'first', turnId, decision });
  await rig.announce('phase/changed', { phase: 'thinking' });
}

test('a spoken turn: what is heard goes to main in pauses, the reply is played and receipted', async () => {
  await rig.listen();
  expect(rig.state()).toMatchObject({ microphone: 'on', listening: true });
  rig.hears.onSpeech('u');
  expect(rig.state().speechHeard).toBe(true);
  rig.hears.onPause('u', rig.said());
  expect(rig.state().speechHeard).toBe(false);
  rig.hears.onResume('u');
  rig.hears.onPause('u', rig.said());
  await rig.announce('hearing/partial', { utterance: 'u', text: '오늘은' });
  expect(rig.state().partial).toBe('오늘은');
  expect(names()).toEqual(['speech-started', 'paused', 'resumed', 'paused']);
  expect(rig.asked('conversation/paused')[0]?.input).toMatchObject({ utterance: 'u', over: null });

  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'turn', decision });
  expect(rig.state()).toMatchObject({ partial: '', turnId: 'turn' });
  expect(rig.ears.log).toContain('close u');
  await rig.say('turn', 300);
  await rig.announce('turn/all-spoken', { turnId: 'turn', spoken: 1 });
  await rig.run(400);
  expect(rig.asked('conversation/played')).toEqual([
    { name: 'conversation/played', input: { turnId: 'turn', index: 0 } },
  ]);
});

test('tells main and whoever measures how long it was from the last sound to the first', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.hears.onPause('u', rig.said({}, 0.6, performance.now() - 700));
  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'turn', decision });
  await rig.say('turn', 300);
  await rig.say('turn', 300, 1);
  await rig.run(700);
  const told = rig.asked('conversation/sounded');
  expect(told).toHaveLength(1);
  expect(told[0]?.input.turnId).toBe('turn');
  expect(told[0]?.input.sinceSpeechMs).toBeGreaterThan(650);
  expect(told[0]?.input.sinceSpeechMs).toBeLessThan(1000);
  expect(rig.companion.turns()).toEqual([
    { turnId: 'turn', utterance: 'u', decision, sinceSpeechMs: told[0]?.input.sinceSpeechMs },
  ]);
});

test('speech that lasts over her stops her and tells main how much was heard', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 2000);
  await rig.run(500);
  rig.hears.onOnset();
  expect(rig.state().held).toBe(true);
  rig.hears.onSpeech('u');
  await rig.run(450);
  expect(rig.audio.sounding()).toBe(0);
  expect(rig.asked('conversation/speech-started')).toHaveLength(1);
  rig.hears.onLasting('u');
  await rig.settle();
  const started = rig.asked('conversation/speech-started')[1];
  expect(started?.input.heard).toMatchObject({ turnId: 'turn', index: 0 });
  expect(started?.input.heard.playedMs).toBeGreaterThan(430);
  expect(started?.input.heard.playedMs).toBeLessThan(560);
  expect(rig.state().held).toBe(false);
  // What still comes of it is not wanted.
  await rig.say('turn', 500, 1);
  await rig.run(200);
  expect(rig.audio.sounding()).toBe(0);
  const [{ onsetAt, duckedAt, heldAt, stoppedAt } = {}] = rig.companion.interruptions();
  expect([onsetAt, duckedAt, heldAt, stoppedAt].every((at) => typeof at === 'number')).toBe(true);
});

test('a back-channel: she goes on at once, main lets it pass, and she says all of it', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 1500);
  await rig.announce('turn/all-spoken', { turnId: 'turn', spoken: 1 });
  await rig.run(500);
  rig.hears.onOnset();
  rig.hears.onSpeech('u');
  await rig.run(200);
  rig.hears.onPause('u', rig.said({ spokenMs: 300 }, 0.5));
  expect(rig.state().held).toBe(false);
  await rig.settle();
  expect(rig.audio.sounding()).toBeGreaterThan(0);
  expect(rig.asked('conversation/paused')[1]?.input.over).toMatchObject({
    turnId: 'turn',
    index: 0,
  });
  await rig.announce('hearing/let-pass', { utterance: 'u', why: 'back-channel' });
  expect(rig.ears.log).toContain('close u');
  await rig.run(1400);
  expect(rig.asked('conversation/played')).toHaveLength(1);
  expect(rig.asked('conversation/speech-started')).toHaveLength(1);
  expect(rig.companion.interruptions()[0]?.stoppedAt).toBeNull();
});

test('words over her that main takes for a turn stop her, and their reply is played', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 3000);
  await rig.run(500);
  rig.hears.onSpeech('u');
  await rig.run(100);
  rig.hears.onPause('u', rig.said({ spokenMs: 500 }));
  expect(rig.state().held).toBe(true);
  await rig.announce('turn/ended', { turnId: 'turn', outcome: 'interrupted', message: null });
  expect(rig.player.heard()).toBeNull();
  expect(rig.state().held).toBe(false);
  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'next', decision });
  await rig.say('next', 300);
  await rig.run(100);
  expect(rig.player.caption()?.turnId).toBe('next');
});

test('what is louder than usual keeps her held until the verdict, but never for long', async () => {
  await rig.listen();
  await speakFirst('turn', 0.4);
  await rig.say('turn', 5000);
  await rig.run(500);
  rig.hears.onSpeech('u');
  rig.hears.onPause('u', rig.said({ spokenMs: 300 }, 0.7));
  await rig.run(2000);
  expect(rig.state().held).toBe(true);
  expect(rig.audio.sounding()).toBe(0);
  await rig.run(700);
  expect(rig.state().held).toBe(false);
  expect(rig.audio.sounding()).toBeGreaterThan(0);
});

test('a duck that nothing follows ends by itself', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 3000);
  await rig.run(300);
  rig.hears.onOnset();
  await rig.run(1200);
  expect(rig.state().held).toBe(false);
});

test('two quick interruptions in a row leave nothing held and nothing sounding', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 3000);
  await rig.run(300);
  rig.hears.onSpeech('u');
  rig.hears.onLasting('u');
  await rig.settle();
  await rig.say('second', 3000);
  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'second', decision });
  await rig.say('second', 3000, 1);
  await rig.run(100);
  rig.hears.onSpeech('v');
  rig.hears.onLasting('v');
  await rig.run(100);
  expect(rig.state().held).toBe(false);
  expect(rig.audio.sounding()).toBe(0);
  const heard = rig.asked('conversation/speech-started').map(({ input }) => input.heard?.turnId);
  expect(heard).toEqual([undefined, 'turn', 'second']);
});

test('speech while she thinks takes the word at once', async () => {
  await rig.listen();
  await speakFirst();
  rig.hears.onSpeech('u');
  await rig.settle();
  expect(rig.asked('conversation/speech-started')).toHaveLength(2);
  await rig.say('turn', 500);
  expect(rig.player.heard()).toBeNull();
});

test('with interrupting switched off, what is said over her is let pass', async () => {
  await rig.listen();
  await speakFirst();
  rig.prefer({ bargeIn: false });
  await rig.say('turn', 2000);
  await rig.run(300);
  rig.hears.onOnset();
  rig.hears.onSpeech('u');
  rig.hears.onLasting('u');
  await rig.run(200);
  expect(rig.state().held).toBe(false);
  expect(rig.audio.sounding()).toBeGreaterThan(0);
  rig.hears.onPause('u', rig.said());
  await rig.settle();
  expect(rig.asked('conversation/paused')).toHaveLength(1);
  expect(rig.ears.log).toContain('close u');
});

test('muting forgets what was begun and lets her go on', async () => {
  await rig.listen();
  await speakFirst();
  await rig.say('turn', 2000);
  await rig.run(300);
  rig.hears.onSpeech('u');
  rig.companion.toggleMute();
  expect(rig.ears.log.slice(-2)).toEqual(['mute', 'pause']);
  rig.hears.onDropped('u');
  await rig.settle();
  expect(rig.asked('conversation/dropped')).toHaveLength(1);
  expect(rig.state()).toMatchObject({ held: false, speechHeard: false, muted: true });
  expect(rig.audio.sounding()).toBeGreaterThan(0);
});

test('"I am done" ends what is being said', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.companion.press();
  expect(rig.ears.log.at(-1)).toBe('finish');
  rig.hears.onEnd('u', { ...rig.said(), pause: null, ending: 'asked' });
  await rig.settle();
  expect(rig.asked('conversation/heard')[0]?.input).toMatchObject({
    utterance: 'u',
    ending: 'button',
    pause: null,
  });
  expect(rig.state().turnId).toBe('asked-2');
});

test('the longest utterance ends by itself and says so', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.hears.onEnd('u', { ...rig.said(), ending: 'limit' });
  await rig.settle();
  expect(rig.asked('conversation/heard')[0]?.input.ending).toBe('limit');
});

test('a turn that was interrupted while its acceptance was on the way stays forgotten', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  const { promise, resolve } = Promise.withResolvers<void>();
  rig.delays.set('conversation/heard', promise);
  rig.hears.onEnd('u', { ...rig.said(), ending: 'asked' });
  await rig.announce('hearing/accepted', { utterance: 'u', turnId: 'asked-2', decision: null });
  rig.hears.onSpeech('v');
  resolve();
  await rig.settle();
  await rig.say('asked-2', 500);
  expect(rig.player.heard()).toBeNull();
});

test('a murmur sounds and is no part of the conversation', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  const pcm = new Uint8Array(new Int16Array(2400).fill(4000).buffer);
  await rig.announce('hearing/murmur', { utterance: 'u', pcm, sampleRate: 24_000 });
  expect(rig.audio.sounding()).toBe(1);
  expect(rig.player.heard()).toBeNull();
  expect(rig.state().caption).toBeNull();
});

test('a reply is said once more, and the store knows until it was', async () => {
  await rig.companion.replay('message-1');
  expect(rig.state().replaying).toBe('message-1');
  const turnId = rig.state().turnId as string;
  await rig.say(turnId, 300);
  await rig.announce('turn/all-spoken', { turnId, spoken: 1 });
  expect(rig.state().replaying).toBe('message-1');
  await rig.run(400);
  expect(rig.state().replaying).toBeNull();
});

test('a replay that is stopped, fails or is refused is over', async () => {
  await rig.companion.replay('message-1');
  rig.companion.stop();
  expect(rig.state().replaying).toBeNull();
  await rig.companion.replay('message-2');
  const turnId = rig.state().turnId as string;
  await rig.announce('turn/ended', { turnId, outcome: 'failed', message: null });
  expect(rig.state().replaying).toBeNull();
  rig.faults.set('conversation/replay', 'input/not-found');
  await expect(rig.companion.replay('message-3')).rejects.toMatchObject({
    code: 'input/not-found',
  });
  expect(rig.state().replaying).toBeNull();
});

test('a press while something is being said ends the turn, and closes the microphone otherwise', async () => {
  await rig.listen();
  rig.hears.onSpeech('u');
  rig.hears.onPause('u', rig.said());
  rig.companion.press();
  expect(rig.ears.log.at(-1)).toBe('finish');
  rig.hears.onEnd('u', { ...rig.said(), ending: 'asked' });
  await rig.settle();
  rig.companion.press();
  await rig.settle();
  expect(rig.state()).toMatchObject({ listening: false, microphone: 'off' });
});

test('volume and loudspeaker follow the preferences at once', async () => {
  await rig.say('turn', 1000);
  rig.prefer({ volume: 0.5 });
  rig.ears.loudspeakers = ['speakers', 'headset'];
  rig.prefer({ outputId: 'headset' });
  await rig.run(400);
  expect(rig.audio.sinks.at(-1)).toBe('headset');
  const sound = rig.audio.rendered(0.4);
  expect(Math.abs(sound[0.3 * 48_000] ?? 0)).toBeCloseTo((8000 / 32_768) * 0.25, 2);
  rig.ears.loudspeakers = ['speakers'];
  rig.ears.devicesChanged();
  await rig.settle();
  expect(rig.audio.sinks.at(-1)).toBe('');
  expect(rig.state().notice).toEqual({ kind: 'device', news: 'loudspeaker-default' });
});

test('a private conversation is asked of main, known as one, and over with the next [C4]', async () => {
  await rig.companion.newConversation({ isPrivate: true });
  expect(rig.asked().at(-1)).toMatchObject({ name: 'conversation/new', input: { private: true } });
  expect(rig.state().isPrivate).toBe(true);
  await rig.companion.newConversation();
  expect(rig.asked().at(-1)).toMatchObject({ name: 'conversation/new', input: { private: false } });
  expect(rig.state().isPrivate).toBe(false);
});

test('after the page was loaded again a private conversation is still known as one', () => {
  const conversation = {
    id: 'c',
    title: '',
    startedAt: 0,
    pinned: false,
    archived: false,
    isPrivate: true,
    messages: [],
  };
  rig.companion.show(conversation);
  expect(rig.state()).toMatchObject({ isPrivate: true, conversationId: 'c' });
  rig.companion.show({ ...conversation, isPrivate: false });
  expect(rig.state().isPrivate).toBe(false);
});
