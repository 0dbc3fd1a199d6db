import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import {
  canHear,
  discLook,
  isHeldToTalk,
  talkState as stateOf,
  type TalkState,
  talkWords,
} from '../../../../../src-renderer/app/screens/conversation/talk-state.ts';
import {
  type ConversationState,
  useConversation,
} from '../../../../../src-renderer/app/stores/conversation.ts';

const calm = useConversation.getInitialState();
const talkState = (state: ConversationState, hears: boolean): TalkState =>
  stateOf(state, hears, 'automatic');
const pushState = (state: Partial<ConversationState>, hears = true): TalkState =>
  stateOf({ ...calm, ...state }, hears, 'push-to-talk');
const hearing = (state: ProviderStatus['state']): ProviderStatus => ({
  slot: 'hearing',
  vendor: 'openai',
  model: 'm',
  state,
  remote: true,
});

test('the four states of talking follow the phase', () => {
  expect(talkState(calm, true)).toBe('idle');
  expect(talkState({ ...calm, phase: 'hearing' }, true)).toBe('listening');
  expect(talkState({ ...calm, phase: 'thinking', listening: true }, true)).toBe('thinking');
  expect(talkState({ ...calm, phase: 'speaking', listening: true }, true)).toBe('speaking');
});

test('between two turns the disc says that it listens', () => {
  expect(talkState({ ...calm, listening: true, microphone: 'on' }, true)).toBe('listening');
});

test('muted lies over every other state', () => {
  expect(talkState({ ...calm, muted: true, phase: 'speaking' }, true)).toBe('muted');
  expect(talkState({ ...calm, muted: true, microphone: 'missing' }, true)).toBe('muted');
});

test('a reply to typed words can be interrupted without any microphone', () => {
  expect(talkState({ ...calm, phase: 'speaking', microphone: 'missing' }, false)).toBe('speaking');
});

test('without anything that understands speech, the disc offers typing instead of failing', () => {
  expect(talkState(calm, false)).toBe('noHearing');
  expect(canHear([hearing('no-key')])).toBe(false);
  expect(canHear([hearing('no-key'), hearing('ready')])).toBe(true);
});

test('nothing is taken away before it is known', () => {
  expect(canHear([])).toBe(true);
});

test('each trouble with the microphone has its own words', () => {
  expect(talkState({ ...calm, microphone: 'missing' }, true)).toBe('noMic');
  expect(talkState({ ...calm, microphone: 'refused' }, true)).toBe('refused');
  expect(talkState({ ...calm, microphone: 'lost' }, true)).toBe('lost');
  expect(talkState({ ...calm, microphone: 'busy' }, true)).toBe('busy');
  expect(talkState({ ...calm, microphone: 'opening', listening: true }, true)).toBe('opening');
});

test('a voice that is held back for a moment does not change the screen', () => {
  const speaking = { ...calm, phase: 'speaking', listening: true, microphone: 'on' } as const;
  const held = { ...speaking, held: true, speechHeard: true, partial: 'wait' };
  expect(talkState(held, true)).toBe(talkState(speaking, true));
});

test('pushing to talk: between two turns the disc waits for the hand, and says so', () => {
  expect(pushState({})).toBe('ready');
  expect(pushState({ listening: true, microphone: 'on' })).toBe('ready');
  expect(pushState({ listening: true, microphone: 'on', talkHeld: true })).toBe('listening');
  expect(pushState({ microphone: 'refused' })).toBe('refused');
  expect(pushState({}, false)).toBe('noHearing');
});

test('pushing to talk: the hand on the disc is shown at once, also over her voice', () => {
  expect(pushState({ phase: 'speaking' })).toBe('speaking');
  expect(pushState({ phase: 'speaking', talkHeld: true })).toBe('listening');
  expect(pushState({ microphone: 'opening', talkHeld: true })).toBe('opening');
  // Let go, until what was said is taken up: no flicker between listening and thinking.
  expect(pushState({ phase: 'hearing', listening: true, microphone: 'on' })).toBe('listening');
});

test('the disc is held only where holding does something; elsewhere it is pressed', () => {
  for (const state of ['ready', 'listening', 'thinking', 'speaking', 'opening'] as const) {
    expect(isHeldToTalk(state, 'push-to-talk')).toBe(true);
    expect(isHeldToTalk(state, 'automatic')).toBe(false);
  }
  for (const state of ['muted', 'noMic', 'refused', 'busy', 'lost', 'noHearing'] as const) {
    expect(isHeldToTalk(state, 'push-to-talk')).toBe(false);
  }
});

test('what is held is named so, and looks like what it is', () => {
  expect(talkWords('listening', 'automatic')).toBe('listening');
  expect(talkWords('listening', 'push-to-talk')).toBe('held');
  expect(talkWords('speaking', 'push-to-talk')).toBe('speakingHeld');
  expect(talkWords('refused', 'push-to-talk')).toBe('refused');
  expect(discLook('ready')).toBe('idle');
  expect(discLook('busy')).toBe('absent');
});
