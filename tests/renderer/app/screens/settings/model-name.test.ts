import { expect, test } from 'vitest';
import { modelName } from '../../../../../src-renderer/app/screens/settings/model-name.ts';

test.each([
  ['claude-sonnet-4-5', 'Claude Sonnet 4.5'],
  ['claude-haiku-4-5-20251001', 'Claude Haiku 4.5'],
  ['gemini-2.5-flash', 'Gemini 2.5 Flash'],
  ['gpt-5-mini', 'GPT-5 Mini'],
  ['gpt-4o-mini-tts', 'GPT-4o Mini TTS'],
  ['eleven_flash_v2_5', 'Flash v2.5'],
  ['scribe_v1', 'Scribe v1'],
  ['text-embedding-3-small', 'Text Embedding 3 Small'],
])('%s reads as %s', (id, name) => {
  expect(modelName(id)).toBe(name);
});

test('an id of somebody else is shown as it was typed', () => {
  expect(modelName('qwen3:8b-instruct_q4')).toBe('qwen3:8b-instruct_q4');
  expect(modelName('')).toBe('');
});
