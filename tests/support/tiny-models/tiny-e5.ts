/**
 * A multilingual E5 in every name and shape that matters, with next to nothing inside: each word it
 * knows is a place of its own in the vector, and so are the prefixes, so that one sees what it was given.
 */
import { onnxFile } from './onnx-writer.ts';
import { json, type ModelFiles } from './tokenizer-file.ts';

const SPECIAL = ['<s>', '<pad>', '</s>', '<unk>'] as const;

/** @param words small letters; the vector has a dimension for each, after those of `query:` and `passage:` */
export function tinyE5(words: readonly string[]): ModelFiles {
  const known = ['query', 'passage', ...words];
  const tokens = [...SPECIAL, ':', ...known];
  const rows = tokens.map((token) => known.map((word) => (word === token ? 1 : 0)));
  return {
    'config.json': json({
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: known.length,
      num_attention_heads: 1,
      num_hidden_layers: 1,
      max_position_embeddings: 512,
      type_vocab_size: 2,
      vocab_size: tokens.length,
      pad_token_id: 1,
    }),
    'tokenizer.json': json({
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: SPECIAL.map((content, id) => ({
        id,
        content,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      })),
      normalizer: { type: 'Lowercase' },
      pre_tokenizer: {
        type: 'Split',
        pattern: { Regex: '\\s+|(?=:)|(?<=:)' },
        behavior: 'Removed',
        invert: false,
      },
      post_processor: {
        type: 'TemplateProcessing',
        single: [
          { SpecialToken: { id: '<s>', type_id: 0 } },
          { Sequence: { id: 'A', type_id: 0 } },
          { SpecialToken: { id: '</s>', type_id: 0 } },
        ],
        special_tokens: {
          '<s>': { id: '<s>', ids: [0], tokens: ['<s>'] },
          '</s>': { id: '</s>', ids: [2], tokens: ['</s>'] },
        },
      },
      decoder: null,
      model: {
        type: 'WordLevel',
        vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
        unk_token: '<unk>',
      },
    }),
    'tokenizer_config.json': json({
      tokenizer_class: 'XLMRobertaTokenizer',
      bos_token: '<s>',
      eos_token: '</s>',
      unk_token: '<unk>',
      pad_token: '<pad>',
      model_max_length: 512,
    }),
    'special_tokens_map.json': json({ pad_token: '<pad>' }),
    'onnx/model_quantized.onnx': onnxFile({
      inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map((name) => ({
        name,
        type: 'int64' as const,
        shape: ['batch_size', 'sequence_length'],
      })),
      outputs: [
        {
          name: 'last_hidden_state',
          type: 'float',
          shape: ['batch_size', 'sequence_length', known.length],
        },
      ],
      constants: [
        {
          name: 'rows',
          type: 'float',
          shape: [tokens.length, known.length],
          data: rows.flat(),
        },
      ],
      nodes: [{ op: 'Gather', inputs: ['rows', 'input_ids'], outputs: ['last_hidden_state'] }],
    }),
  };
}
