import type { FromMouthWorker, ToMouthWorker } from './mouth-messages.ts';
import { STRIDE } from './mouth-track.ts';
import type { EnglishWords } from './pronounce/english-words.ts';
import { languageOf } from './pronounce/pronounce.ts';
import { createVisemeAnalyser, type VisemeAnalyser, visemesOf } from './visemes.ts';

export interface MouthServiceParts {
  /** Pronunciations; null where they cannot be had. Never rejects. */
  words(): Promise<EnglishWords | null>;
  post(message: FromMouthWorker, transfer: Transferable[]): void;
  /** Runs a task after the messages that wait already: sound on its way to the ear comes first. */
  later(task: () => void): void;
}

export interface MouthService {
  receive(message: ToMouthWorker): void;
}

type WholeSentence = Extract<ToMouthWorker, { type: 'whole' }>;

interface Listening {
  readonly rate: number;
  readonly analyser: VisemeAnalyser;
  readonly sound: Float32Array[];
  /** Frames that went out so far. */
  sent: number;
}

/** A frame may still be shut by lips that close in one this much later. */
const CLOSING_FRAMES = 8;

/**
 * What the worker does, without being one: reads mouths from sound as it comes, and once more, with the
 * text, when a sentence is whole. Whole sentences wait for each other and for any sound that comes in.
 */
export function createMouthService({ words, post, later }: MouthServiceParts): MouthService {
  const sentences = new Map<number, Listening>();
  const waiting: WholeSentence[] = [];
  let isWorking = false;

  function listenTo(id: number, rate: number): Listening {
    let sentence = sentences.get(id);
    if (!sentence) {
      sentence = { rate, analyser: createVisemeAnalyser(rate), sound: [], sent: 0 };
      sentences.set(id, sentence);
    }
    return sentence;
  }

  /** What is new; or everything again. */
  function sendFrames(id: number, sentence: Listening, everything = false): void {
    const { track } = sentence.analyser;
    const from = everything ? 0 : Math.max(0, sentence.sent - CLOSING_FRAMES);
    if (from < track.length) {
      const data = track.data.slice(from * STRIDE, track.length * STRIDE);
      post({ type: 'frames', id, from, data }, [data.buffer]);
    } else post({ type: 'nothing' }, []);
    sentence.sent = track.length;
  }

  async function work(): Promise<void> {
    const next = waiting.shift();
    isWorking = next !== undefined;
    if (!next) return;
    const data = await readWhole(next);
    if (data) post({ type: 'whole', id: next.id, data }, [data.buffer]);
    else post({ type: 'nothing' }, []);
    later(work);
  }

  /** null: forgotten, or what was read as it came has to do. */
  async function readWhole({ id, text, timing }: WholeSentence) {
    const language = languageOf(text);
    const english = language === 'en' ? await words() : null;
    const sentence = sentences.get(id);
    sentences.delete(id);
    if (!sentence || sentence.sound.length === 0) return null;
    try {
      const { data, length } = visemesOf(joined(sentence.sound), sentence.rate, {
        text,
        language,
        timing,
        words: english,
      });
      return data.slice(0, length * STRIDE);
    } catch {
      return null;
    }
  }

  function finish(message: WholeSentence): void {
    const sentence = sentences.get(message.id);
    sentence?.analyser.finish();
    if (sentence) sendFrames(message.id, sentence);
    else post({ type: 'nothing' }, []);
    waiting.push(message);
    if (isWorking) return;
    isWorking = true;
    later(work);
  }

  return {
    receive(message) {
      if (message.type === 'forget') {
        sentences.delete(message.id);
        return;
      }
      if (message.type === 'whole') {
        finish(message);
        return;
      }
      const sentence = listenTo(message.id, message.rate);
      if (message.type === 'timing') {
        sentence.analyser.addTiming(message.timing);
        // Times may shut lips that had been read as open.
        sendFrames(message.id, sentence, true);
      } else {
        sentence.sound.push(message.samples);
        sentence.analyser.push(message.samples);
        sendFrames(message.id, sentence);
      }
    },
  };
}

function joined(pieces: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
