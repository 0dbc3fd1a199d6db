/** Who can stand in which slot, and how each is made. */
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import { createAnthropicChat } from './anthropic-chat.ts';
import { createBuiltinEmbedder } from './builtin-embedder.ts';
import { createCaptions } from './captions.ts';
import { createElevenLabsSpeechToText } from './elevenlabs-speech-to-text.ts';
import { createElevenLabsTextToSpeech } from './elevenlabs-text-to-speech.ts';
import { createGeminiChat } from './gemini-chat.ts';
import { createGeminiEmbedder } from './gemini-embedder.ts';
import { createGeminiSpeechToText } from './gemini-speech-to-text.ts';
import type { LocalModels } from './local/local-models.ts';
import { createOpenAiChat } from './openai-chat.ts';
import { createOpenAiEmbedder } from './openai-embedder.ts';
import { createOpenAiSpeechToText } from './openai-speech-to-text.ts';
import { createOpenAiTextToSpeech } from './openai-text-to-speech.ts';
import type { ChatModel, Embedder, SpeechToText, TextToSpeech } from './ports.ts';
import { createSystemVoice } from './system-voice.ts';
import type { VendorAccess } from './vendor-access.ts';

export interface SlotPorts {
  readonly chat: ChatModel;
  readonly hearing: SpeechToText;
  readonly voice: TextToSpeech;
  readonly embedding: Embedder;
}

export type Factories = {
  readonly [S in Slot]: Readonly<Partial<Record<Vendor, (access: VendorAccess) => SlotPorts[S]>>>;
};

export function createFactories(builtinChat: ChatModel, localModels: LocalModels): Factories {
  return {
    chat: {
      anthropic: createAnthropicChat,
      gemini: createGeminiChat,
      openai: createOpenAiChat,
      builtin: () => builtinChat,
    },
    hearing: {
      elevenlabs: createElevenLabsSpeechToText,
      openai: createOpenAiSpeechToText,
      gemini: createGeminiSpeechToText,
      local: ({ model }) => localModels.speechToText(model),
    },
    voice: {
      elevenlabs: createElevenLabsTextToSpeech,
      openai: createOpenAiTextToSpeech,
      local: ({ model }) => localModels.textToSpeech(model),
      system: () => createSystemVoice(),
      captions: () => createCaptions(),
    },
    embedding: {
      gemini: createGeminiEmbedder,
      openai: createOpenAiEmbedder,
      local: ({ model }) => localModels.embedder(model),
      builtin: () => createBuiltinEmbedder(),
    },
  };
}
