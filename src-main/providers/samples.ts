/** Small real calls a person asks for: is this key good, how does this voice sound. */
import { AppError } from '../../src-preload/contract/faults.ts';
import { HEARING_RATE, type Language, type Slot } from '../../src-preload/contract/words.ts';
import type {
  Audio,
  ChatModel,
  Embedder,
  SpeechRequest,
  SpeechToText,
  TextToSpeech,
} from './ports.ts';
import type { SlotPorts } from './slot-factories.ts';

/** Settles when the provider has shown that it answers. Throws what it throws. */
export async function tryProvider(
  slot: Slot,
  provider: SlotPorts[Slot],
  signal: AbortSignal,
): Promise<void> {
  switch (slot) {
    case 'chat': {
      const request = {
        system: '',
        messages: [{ role: 'user', content: 'Hi' }] as const,
        language: 'en' as const,
        maxTokens: 16,
        temperature: null,
        streaming: true,
      };
      // The first chunk proves it, be it words or the end at the token limit.
      for await (const _ of (provider as ChatModel).reply(request, signal)) return;
      throw new AppError('provider/bad-answer');
    }
    case 'hearing': {
      // Half a second of silence: nothing to understand, and no one's words.
      const audio = { samples: new Int16Array(HEARING_RATE / 2), sampleRate: HEARING_RATE };
      await (provider as SpeechToText).transcribe(audio, null, signal);
      return;
    }
    case 'voice': {
      const request = {
        text: 'Hi.',
        language: 'en',
        voice: null,
        pace: 1,
        manner: 'plain',
      } as const;
      for await (const _ of (provider as TextToSpeech).speak(request, signal)) return;
      throw new AppError('provider/bad-answer');
    }
    case 'embedding':
      await (provider as Embedder).embed(['hi'], 'query', signal);
  }
}

const SAMPLE: Readonly<Record<Language, string>> = {
  ko: '안녕하세요, 저는 달이에요. 오늘 하루는 어떠셨어요?',
  en: 'Hello, I am Dal. How has your day been?',
};

/** The sample sentence as one piece. Throws AppError('provider/unavailable') for a voice without sound. */
export async function sampleSpeech(
  provider: TextToSpeech,
  request: Omit<SpeechRequest, 'text'>,
  signal: AbortSignal,
): Promise<Audio> {
  const pieces: Int16Array[] = [];
  let sampleRate = 0;
  for await (const piece of provider.speak(
    { ...request, text: SAMPLE[request.language] },
    signal,
  )) {
    if (piece.kind === 'silent') continue;
    pieces.push(piece.audio.samples);
    sampleRate = piece.audio.sampleRate;
  }
  if (pieces.length === 0) throw new AppError('provider/unavailable');
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { samples, sampleRate };
}
