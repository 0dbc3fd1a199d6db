/** What the providers used, counted beside the calls as they are made. */
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Slot, Usage, Vendor } from '../../src-preload/contract/words.ts';
import type { ConversationPorts, Spent } from './ports.ts';

type Providers = ConversationPorts['providers'];
type CountedSlot = Exclude<Slot, 'embedding'>;

export interface Tally {
  /** The same providers, counted. */
  readonly providers: Providers;
  /** All that was used so far, one line for each slot, vendor and model. */
  lines(discarded: boolean): readonly Spent[];
}

/** Tokens of some text where the vendor does not say: 4 letters to one, or 1.5 Hangul syllables. */
export function estimatedTokens(text: string): number {
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return Math.ceil(syllables / 1.5 + (text.length - syllables) / 4);
}

/** One call; its vendor is null until somebody answered. */
interface Call {
  readonly slot: CountedSlot;
  vendor: Vendor | null;
  model: string;
  inputTokens: number;
  outputTokens: number;
  characters: number;
  audioMs: number;
}

/**
 * Begins tallies. A call that was aborted before anyone answered was paid for all the same: it counts
 * for whoever answered last in its slot, in any tally, and is left out where nobody ever did.
 */
export function createTallies(providers: Providers, preferences: () => Preferences): () => Tally {
  const lastVendor = new Map<CountedSlot, Vendor>();
  const modelOf = (slot: CountedSlot, vendor: Vendor): string => {
    const { chatChain, hearingChain, voiceChain } = preferences();
    const chain = { chat: chatChain, hearing: hearingChain, voice: voiceChain }[slot];
    return chain.find((entry) => entry.vendor === vendor)?.model ?? '';
  };

  return () => {
    const calls: Call[] = [];
    const begin = (slot: CountedSlot, used: Partial<Call>): Call => {
      const call: Call = {
        slot,
        vendor: null,
        model: '',
        inputTokens: 0,
        outputTokens: 0,
        characters: 0,
        audioMs: 0,
        ...used,
      };
      calls.push(call);
      return call;
    };
    const answered = (call: Call, vendor: Vendor, model = modelOf(call.slot, vendor)): void => {
      call.vendor = vendor;
      call.model = model;
      lastVendor.set(call.slot, vendor);
    };

    return {
      providers: {
        async hear(audio, hint, signal) {
          const audioMs = (audio.samples.length / audio.sampleRate) * 1000;
          const call = begin('hearing', { audioMs });
          const heard = await providers.hear(audio, hint, signal);
          answered(call, heard.vendor);
          return heard;
        },

        async *reply(request, signal) {
          const words = request.messages.map(({ content }) => content).join('\n');
          const inputTokens = estimatedTokens(request.system) + estimatedTokens(words);
          let call = begin('chat', { inputTokens });
          let written = '';
          for await (const chunk of providers.reply(request, signal)) {
            if (chunk.type === 'answering') {
              // Whoever takes over is asked all of it again.
              if (call.vendor !== null) call = begin('chat', { inputTokens });
              answered(call, chunk.vendor, chunk.model);
              written = '';
            } else if (chunk.type === 'text') {
              written += chunk.text;
              call.outputTokens = estimatedTokens(written);
            } else if (chunk.type === 'end') {
              call.inputTokens = chunk.inputTokens ?? call.inputTokens;
              call.outputTokens = chunk.outputTokens ?? call.outputTokens;
            }
            yield chunk;
          }
        },

        async *speak(request, signal) {
          const call = begin('voice', { characters: request.text.length });
          for await (const piece of providers.speak(request, signal)) {
            // Nobody was asked for what was said before.
            if (piece.again) calls.splice(calls.indexOf(call), 1);
            else if (call.vendor === null) answered(call, piece.vendor);
            yield piece;
          }
        },
      },

      lines(discarded) {
        const sums = new Map<string, Spent & { readonly usage: Sum }>();
        for (const { slot, vendor: answeredBy, model, ...used } of calls) {
          const vendor = answeredBy ?? lastVendor.get(slot);
          if (vendor === undefined) continue;
          const line = { slot, vendor, model: answeredBy === null ? modelOf(slot, vendor) : model };
          const id = `${slot} ${vendor} ${line.model}`;
          const sum = sums.get(id) ?? { ...line, usage: nothingUsed(), discarded };
          sums.set(id, sum);
          sum.usage.calls += 1;
          sum.usage.inputTokens += used.inputTokens;
          sum.usage.outputTokens += used.outputTokens;
          sum.usage.characters += used.characters;
          sum.usage.audioMs += used.audioMs;
        }
        return [...sums.values()];
      },
    };
  };
}

type Sum = { -readonly [K in keyof Usage]: Usage[K] };

const nothingUsed = (): Sum => ({
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  characters: 0,
  audioMs: 0,
});
