/** The models a vendor offers for a slot, asked of the vendor itself. */
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import { anthropicClient } from './anthropic-client.ts';
import { elevenLabsClient, elevenLabsFaultOf } from './elevenlabs-client.ts';
import { faultOf } from './fault-of.ts';
import { geminiClient } from './gemini-client.ts';
import type { ListedModel } from './model-table.ts';
import { isCompatibleServer, openAiClient } from './openai-client.ts';
import type { VendorAccess } from './vendor-access.ts';

/** A list longer than this is no list to choose from; gateways offer thousands. */
const MOST = 500;

type Access = Pick<VendorAccess, 'key' | 'baseUrl'>;
type List = (slot: Slot, access: Access, signal: AbortSignal) => Promise<readonly ListedModel[]>;

const LISTS: Readonly<Partial<Record<Vendor, List>>> = {
  anthropic: async (_slot, access, signal) => {
    const client = await anthropicClient(access);
    const models: ListedModel[] = [];
    for await (const model of client.models.list({ limit: 100 }, { signal })) {
      models.push({ id: model.id, label: model.display_name ?? model.id });
      if (models.length === MOST) break;
    }
    return models;
  },

  gemini: async (slot, access, signal) => {
    const client = await geminiClient(access);
    const action = slot === 'embedding' ? 'embedContent' : 'generateContent';
    const models: ListedModel[] = [];
    const pages = await client.models.list({ config: { pageSize: 100, abortSignal: signal } });
    for await (const model of pages) {
      const id = model.name?.replace(/^models\//, '') ?? '';
      if (!model.supportedActions?.includes(action) || !fitsGemini(slot, id)) continue;
      models.push({ id, label: model.displayName ?? id });
      if (models.length === MOST) break;
    }
    return models;
  },

  openai: async (slot, access, signal) => {
    const client = await openAiClient(access);
    const isOther = isCompatibleServer(access.baseUrl);
    const models: ListedModel[] = [];
    for await (const { id } of client.models.list({ signal })) {
      if (isOther || fitsOpenAi(slot, id)) models.push({ id, label: id });
      if (models.length === MOST) break;
    }
    return models.sort((a, b) => a.id.localeCompare(b.id));
  },

  elevenlabs: async (slot, access, signal) => {
    // Transcription models are not in the list.
    if (slot !== 'voice') return [];
    try {
      const client = await elevenLabsClient(access);
      const models = await client.models.list({ abortSignal: signal });
      return models
        .filter((model) => model.canDoTextToSpeech)
        .map((model) => ({ id: model.modelId, label: model.name ?? model.modelId }));
    } catch (error) {
      throw elevenLabsFaultOf(error, signal);
    }
  },
};

/** Null where the vendor has no list for this slot. Throws AppError('provider/...') or the abort reason. */
export async function listModels(
  slot: Slot,
  vendor: Vendor,
  access: Access,
  signal: AbortSignal,
): Promise<readonly ListedModel[] | null> {
  const list = LISTS[vendor];
  if (!list) return null;
  try {
    return await list(slot, access, signal);
  } catch (error) {
    throw faultOf(error, signal);
  }
}

/** Speech, picture and agent models answer the same call but not with a reply. */
function fitsGemini(slot: Slot, id: string): boolean {
  return (
    slot === 'embedding' ||
    (/^gemini-/.test(id) && !/image|tts|audio|live|robotics|computer/.test(id))
  );
}

/** OpenAI lists everything it has under names alone. */
function fitsOpenAi(slot: Slot, id: string): boolean {
  switch (slot) {
    case 'hearing':
      return /transcribe|^whisper/.test(id) && !/diarize|realtime/.test(id);
    case 'voice':
      return /tts/.test(id);
    case 'embedding':
      return /^text-embedding/.test(id);
    case 'chat':
      return (
        /^(gpt-|o\d|chatgpt-)/.test(id) &&
        !/audio|realtime|transcribe|tts|image|search|codex|instruct|deep-research|-pro/.test(id)
      );
  }
}
