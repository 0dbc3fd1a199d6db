/**
 * Providers that do as they are told, one per slot: no key, no network, no clock. For tests of
 * whatever stands behind the ports.
 */
import { AppError, type FaultCode } from '../../src-preload/contract/faults.ts';
import type { Language, Vendor } from '../../src-preload/contract/words.ts';
import type {
  ChatChunk,
  ChatModel,
  ChatRequest,
  Embedder,
  SpeechPiece,
  SpeechRequest,
  SpeechToText,
  TextToSpeech,
} from './ports.ts';

/** One call: what it yields, in order; a fault ends it. */
export type Script<T> = readonly (T | { readonly fault: FaultCode })[];

interface Scripted<Q> {
  /** What was asked so far. */
  readonly asked: Q[];
}

/** Each call plays the next script; the last one stays. Texts alone are chunks of text; the end is added. */
export function scriptedChat(
  vendor: Vendor,
  scripts: readonly Script<string | ChatChunk>[],
): ChatModel & Scripted<ChatRequest> {
  const next = turns(scripts);
  const asked: ChatRequest[] = [];
  return {
    vendor,
    model: `${vendor}-scripted`,
    asked,
    async *reply(request, signal) {
      asked.push(request);
      let hasEnded = false;
      for (const step of next()) {
        signal.throwIfAborted();
        if (typeof step === 'string') yield { type: 'text', text: step };
        else if ('fault' in step) throw new AppError(step.fault);
        else {
          yield step;
          hasEnded = step.type === 'end';
        }
      }
      if (!hasEnded) {
        yield { type: 'end', reason: 'complete', inputTokens: null, outputTokens: null };
      }
    },
  };
}

export function scriptedVoice(
  vendor: Vendor,
  scripts: readonly Script<SpeechPiece>[],
): TextToSpeech & Scripted<SpeechRequest> {
  const next = turns(scripts);
  const asked: SpeechRequest[] = [];
  return {
    vendor,
    model: `${vendor}-scripted`,
    asked,
    async *speak(request, signal) {
      asked.push(request);
      for (const step of next()) {
        signal.throwIfAborted();
        if ('fault' in step) throw new AppError(step.fault);
        yield step;
      }
    },
  };
}

export function scriptedEar(
  vendor: Vendor,
  scripts: readonly (string | { readonly fault: FaultCode })[],
): SpeechToText & Scripted<Language | null> {
  const next = turns(scripts);
  const asked: (Language | null)[] = [];
  return {
    vendor,
    model: `${vendor}-scripted`,
    asked,
    async transcribe(_audio, hint, signal) {
      asked.push(hint);
      signal.throwIfAborted();
      const step = next();
      if (typeof step !== 'string') throw new AppError(step.fault);
      return { text: step, language: hint };
    },
  };
}

export function scriptedEmbedder(
  vendor: Vendor,
  scripts: readonly (readonly number[] | { readonly fault: FaultCode })[],
): Embedder & Scripted<readonly string[]> {
  const next = turns(scripts);
  const asked: (readonly string[])[] = [];
  return {
    vendor,
    model: `${vendor}-scripted`,
    dimensions: 2,
    asked,
    async embed(texts, _purpose, signal) {
      asked.push(texts);
      signal.throwIfAborted();
      const step = next();
      if ('fault' in step) throw new AppError(step.fault);
      return texts.map(() => Float32Array.from(step));
    },
  };
}

function turns<T>(scripts: readonly T[]): () => T {
  let at = 0;
  return () => {
    const script = scripts[Math.min(at++, scripts.length - 1)];
    if (script === undefined) throw new AppError('internal', { unexpected: 'no script' });
    return script;
  };
}
