/** Whisper: speech of up to any length to words, in Korean or English. */
import {
  AutoProcessor,
  AutoTokenizer,
  InterruptableStoppingCriteria,
  StoppingCriteriaList,
  Tensor,
  WhisperForConditionalGeneration,
} from '@huggingface/transformers';
import { HEARING_RATE, type Language } from '../../../../src-preload/contract/words.ts';
import { cutSpeech } from './cut-speech.ts';
import { type LoadOptions, loadOptions } from './load-options.ts';
import type { LoadedModel } from './runner.ts';

/** The most tokens a second of speech can need; a model caught in a loop is stopped there. */
const TOKENS_PER_SECOND = 25;
const FEWEST_TOKENS = 24;
/** The decoder has room for 448, the beginning included. */
const MOST_TOKENS = 440;

interface GenerationFacts {
  readonly decoder_start_token_id: number;
  readonly lang_to_id: Readonly<Record<string, number>>;
}

export async function loadWhisper(id: string): Promise<LoadedModel> {
  const options: LoadOptions = loadOptions({
    // Its encoder suffers from eight bits, its decoder does not.
    encoder_model: 'fp32',
    decoder_model_merged: 'q8',
  });
  const [model, processor, tokenizer] = await Promise.all([
    WhisperForConditionalGeneration.from_pretrained(id, options),
    AutoProcessor.from_pretrained(id, options),
    AutoTokenizer.from_pretrained(id, options),
  ]);
  const facts = model.generation_config as unknown as GenerationFacts;

  async function encoded(samples: Float32Array): Promise<{ features: Tensor; hidden: Tensor }> {
    const { input_features: features } = (await processor(samples)) as { input_features: Tensor };
    const session = model.sessions.model;
    const { last_hidden_state } = await session.run({ input_features: features.ort_tensor });
    return { features, hidden: new Tensor(last_hidden_state) };
  }

  /** One step of the decoder says which language it takes it for (section 2.3 of the paper); ours are two. */
  async function languageOf(hidden: Tensor): Promise<Language> {
    const start = BigInt64Array.from([BigInt(facts.decoder_start_token_id)]);
    const { logits } = (await model({
      encoder_outputs: hidden,
      decoder_input_ids: new Tensor('int64', start, [1, 1]),
    })) as { logits: Tensor };
    const likely = (language: Language): number =>
      Number(logits.data[facts.lang_to_id[`<|${language}|>`] as number]);
    return likely('ko') >= likely('en') ? 'ko' : 'en';
  }

  return {
    async run(task, isCancelled) {
      if (task.kind !== 'hear') return { kind: 'loaded' };
      const stop = new InterruptableStoppingCriteria();
      const criteria = new StoppingCriteriaList();
      criteria.push(stop);
      const watch = setInterval(() => isCancelled() && stop.interrupt(), 20);
      try {
        let language = task.language;
        const texts: string[] = [];
        for (const samples of cutSpeech(task.samples, HEARING_RATE)) {
          const { features, hidden } = await encoded(samples);
          if (isCancelled()) return null;
          language ??= await languageOf(hidden);
          const seconds = samples.length / HEARING_RATE;
          const tokens = (await model.generate({
            inputs: features,
            encoder_outputs: hidden,
            language,
            task: 'transcribe',
            max_new_tokens: Math.min(
              MOST_TOKENS,
              FEWEST_TOKENS + Math.ceil(seconds * TOKENS_PER_SECOND),
            ),
            stopping_criteria: criteria,
          } as Parameters<typeof model.generate>[0])) as Tensor;
          if (isCancelled()) return null;
          texts.push(tokenizer.decode(tokens, { skip_special_tokens: true }).trim());
        }
        return { kind: 'heard', text: texts.join(' ').trim(), language: language ?? 'en' };
      } finally {
        clearInterval(watch);
      }
    },
    async dispose() {
      await model.dispose();
    },
  };
}
