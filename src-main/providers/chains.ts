/** The four chains over whatever entries are ready at the moment of a call. */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import { answerChain } from './answer-chain.ts';
import { askChain, type Spend } from './ask.ts';
import type { ChainEntry, ChainTools } from './chain-entry.ts';
import { describeChain } from './describe.ts';
import { createEmbeddingCache } from './embedding-cache.ts';
import { hearingPatience, type Patiences } from './patience.ts';
import type { ChatModel, Embedder, ProviderChains } from './ports.ts';
import { replyChain } from './reply-chain.ts';
import type { SaidBefore } from './said-before.ts';
import type { SlotPorts } from './slot-factories.ts';
import { speechChain } from './speech-chain.ts';

/** Those with a fallback order. */
export type ChainSlot = Exclude<Slot, 'embedding'>;

export interface ChainsOptions extends Omit<ChainTools, 'slot'> {
  /** Those that could answer now, in order; resting ones too. */
  readonly entries: <S extends ChainSlot>(slot: S) => readonly ChainEntry<SlotPorts[S]>[];
  /** The one of a space, absent the chosen one. Throws AppError('provider/...' | 'model/absent'). */
  readonly embedder: (space: string | undefined) => ChainEntry<Embedder>;
  /** For questions in the background. */
  readonly cheapEntries: () => readonly ChainEntry<ChatModel>[];
  readonly spend: Spend;
  readonly voiceOf: (vendor: Vendor) => string | null;
  readonly saidBefore: SaidBefore | null;
  /** Settles when it is known whether this computer has a voice. */
  readonly ready: () => Promise<void>;
  readonly patience: Patiences;
}

/** Vectors of different models are never compared. */
export const spaceOf = ({ vendor, model }: Pick<Embedder, 'vendor' | 'model'>): string =>
  `${vendor}/${model}`;

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

    ask: (request, signal) =>
      askChain(
        options.cheapEntries(),
        request,
        patience.background,
        toolsOf('chat'),
        options.spend,
        signal,
      ),

    describe: (picture, language, signal) =>
      describeChain(
        entries('chat'),
        picture,
        language,
        patience.describing,
        toolsOf('chat'),
        options.spend,
        signal,
      ),

    async embed(texts, { purpose, space }, signal) {
      const isQuery = purpose === 'query';
      const chosen = options.embedder(space);
      // There is nobody to go to instead, and recall does without.
      if (!options.breaker.allows(chosen.id)) throw new AppError('provider/resting');
      const { answer, entry } = await answerChain(
        [chosen],
        (provider, inner) =>
          // What is kept is asked for once; what is asked may be asked again.
          isQuery
            ? embedded.embed(provider, texts, purpose, inner)
            : provider.embed(texts, purpose, inner),
        () => (isQuery ? patience.embedding : patience.embeddingPassages),
        toolsOf('embedding'),
        signal,
      );
      return { space: spaceOf(entry.provider), vectors: answer };
    },
  };
}
