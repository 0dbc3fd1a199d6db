/** Spoken turns over a real store, with the clock in the test's hand: whoever imports this holds it. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { ReplyChunk } from '../../../src-main/providers/ports.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { answering, createRig, ended, type RigOptions } from '../../support/conversation-rig.ts';

export const FINISHED = 'I could not sleep at all last night.';
export const FINISHED_KO = '어젯밤에 한숨도 못 잤어요.';
export const UNFINISHED = 'I wanted to tell her that and then';
/** Longer than any wait for a turn to end. */
export const ANY_WAIT_MS = 6000;

let open: { close(): void }[] = [];
export const rig = (options: RigOptions = {}) => {
  const made = createRig({ now: Date.now, ...options });
  open.push(made);
  return made;
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  for (const each of open) each.close();
  open = [];
  vi.useRealTimers();
});

/** Lets time pass until it is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let ms = 0; ms < ANY_WAIT_MS && !isSo(); ms += 10) await pass(10);
  expect(isSo()).toBe(true);
}
export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** An ear that needs `ms` and then understands these words, one text an utterance or call. */
export const hears =
  (ms: number, ...texts: string[]): NonNullable<RigOptions['hear']> =>
  async (_audio, _hint, signal) => {
    const text = texts.length > 1 ? (texts.shift() ?? '') : (texts[0] ?? '');
    await new Promise((resolve) => setTimeout(resolve, ms));
    signal.throwIfAborted();
    const language: Language = /[가-힣]/.test(text) ? 'ko' : 'en';
    return { text, language, vendor: 'openai' };
  };

export const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A model that says `text` and then goes on thinking until it is aborted. */
export const talksOn = (text: string) =>
  async function* (_request: unknown, signal: AbortSignal): AsyncGenerator<ReplyChunk> {
    yield answering;
    yield { type: 'text', text };
    await untilAborted(signal);
  };

/** A reply that takes this long to begin. */
export const slowReply = (ms: number) =>
  async function* (): AsyncGenerator<ReplyChunk> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    yield answering;
    yield { type: 'text', text: 'I hear you. ' };
    yield ended;
  };
