import { expect, test } from 'vitest';
import type { ProviderStatus } from '../../../../../src-preload/contract/words.ts';
import {
  canHear,
  talkState,
} from '../../../../../src-renderer/app/screens/conversation/talk-state.ts';
import { useConversation } from '../../../../../src-renderer/app/stores/conversation.ts';

const calm = useConversation.getInitialState();
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
  expect(talkState({ ...calm, microphone: 'opening', listening: true }, true)).toBe('opening');
});
