import type { Slot, Usage, Vendor } from '../../src-preload/contract/words.ts';
import { chatModelFacts, embeddingModelFacts, isKnownModel, speechPrice } from './model-table.ts';

const MILLION = 1_000_000;
const MS_A_MINUTE = 60_000;

/** US dollars by list price for this use of a model; null where no price is known, 0 for what runs on this computer. */
export function listPrice(slot: Slot, vendor: Vendor, model: string, usage: Usage): number | null {
  if (['builtin', 'system', 'captions', 'local'].includes(vendor) || isNothing(usage)) return 0;
  switch (slot) {
    case 'chat': {
      const { price } = chatModelFacts(vendor, model);
      return (
        price && (usage.inputTokens * price.input + usage.outputTokens * price.output) / MILLION
      );
    }
    case 'embedding': {
      const { price } = embeddingModelFacts(vendor, model);
      return price === null ? null : (usage.inputTokens * price) / MILLION;
    }
    case 'hearing':
    case 'voice': {
      const price = speechPrice(slot, vendor, model);
      if (price === null) return null;
      // A general model that listens is paid for the words it writes as well.
      const written = isKnownModel(vendor, model) ? chatModelFacts(vendor, model).price : null;
      return (
        (usage.audioMs / MS_A_MINUTE) * (price.minute ?? 0) +
        (usage.characters / MILLION) * (price.millionCharacters ?? 0) +
        (usage.outputTokens * (written?.output ?? 0)) / MILLION
      );
    }
  }
}

const isNothing = ({ inputTokens, outputTokens, characters, audioMs }: Usage): boolean =>
  inputTokens + outputTokens + characters + audioMs === 0;
