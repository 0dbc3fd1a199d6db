/** The four chains over whatever entries are ready at the moment of a call. */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import { answerChain } from './answer-chain.ts';
import type { ChainEntry, ChainTools } from './chain-entry.ts';
import { createEmbeddingCache } from './embedding-cache.ts';
import { hearingPatience, type Patiences } from './patience.ts';
import type { ProviderChains } from './ports.ts';
import { replyChain } from './reply-chain.ts';
import type { SaidBefore } from './said-before.ts';
import type { SlotPorts } from './slot-factories.ts';
import { speechChain } from './speech-chain.ts';

export interface ChainsOptions extends Omit<ChainTools, 'slot'> {
  /** Those that could answer now, in order; resting ones too. */
  readonly entries: <S extends Slot>(slot: S) => readonly ChainEntry<SlotPorts[S]>[];
  readonly voiceOf: (vendor: Vendor) => string | null;
  readonly saidBefore: SaidBefore | null;
  /** Settles when it is known whether this computer has a voice. */
  readonly ready: () => Promise<void>;
  readonly patience: Patiences;
}

export function createChains(options: ChainsOptions): ProviderChains {
  const { entries, patience } = options;
  const embedded = createEmbeddingCache();
  const toolsOf = (slot: Slot): ChainTools => ({ ...options, slot });

  return {
    async hear(audio, hint, signal) {
      const chain = entries('hearing');
      if (chain.length === 0) throw new AppError('hearing/no-provider');
      const audioMs = (audio.samples.length / audio.sampleRate) * 1000;
      const { answer, entry } = await answerChain(
        chain,
        (provider, inner) => provider.transcribe(audio, hint, inner),
        ({ vendor }) =>
          hearingPatience(vendor === 'local' ? patience.localHearing : patience.hearing, audioMs),
        toolsOf('hearing'),
        signal,
      );
      return { ...answer, vendor: entry.vendor };
    },

    reply(request, signal) {
      return replyChain(
        entries('chat'),
        request,
        (entry) =>
          !request.streaming
            ? patience.wholeReply
            : entry.remote
              ? patience.chat
              : patience.localChat,
        toolsOf('chat'),
        signal,
      );
    },

    async *speak({ quiet, ...request }, signal) {
      await options.ready();
      const voices = entries('voice');
      yield* speechChain(
        quiet ? voices.filter(({ vendor }) => vendor === 'captions') : voices,
        request,
        {
          voiceOf: options.voiceOf,
          saidBefore: options.saidBefore,
          patience: ({ vendor }) => (vendor === 'local' ? patience.localVoice : patience.voice),
        },
        toolsOf('voice'),
        signal,
      );
    },

    async embed(texts, signal) {
      const { answer, entry } = await answerChain(
        entries('embedding'),
        (provider, inner) => embedded.embed(provider, texts, inner),
        () => patience.embedding,
        toolsOf('embedding'),
        signal,
      );
      return { model: entry.provider.model, vectors: answer };
    },
  };
}
