/** The embedding model on this computer with everything real but the model's size. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLocalModels } from '../../../../src-main/providers/local/local-models.ts';
import { createProviders } from '../../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../../src-main/providers/scripted.ts';
import { DEFAULT_PREFERENCES } from '../../../../src-preload/contract/preferences.ts';
import { startModelHub } from '../../../support/model-hub.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { TINY_MEANS, tinyModels } from '../../../support/tiny-models/hub-models.ts';

// Loading the runtime is work for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ID = 'multilingual-e5-small';
const never = new AbortController().signal;

async function setUp() {
  const hub = await startModelHub();
  onTestFinished(() => hub.close());
  for (const [repository, files] of Object.entries(tinyModels())) hub.put(repository, files);
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  const models = createLocalModels({
    dataDir,
    source: () => hub.url,
    announce: () => undefined,
    readyChanged: () => undefined,
    log,
  });
  onTestFinished(() => models.close());
  const providers = createProviders({
    preferences: () => ({ ...DEFAULT_PREFERENCES, embedder: { vendor: 'local', model: '' } }),
    key: () => null,
    announce: () => undefined,
    now: () => performance.now(),
    log,
    builtinChat: scriptedChat('builtin', []),
    localModels: models,
  });
  const stateOf = () => models.list().find(({ id }) => id === ID)?.state;
  return {
    models,
    providers,
    dataDir,
    lines,
    async bring() {
      models.get(ID);
      await vi.waitFor(() => expect(stateOf()).toBe('ready'), { timeout: 30_000 });
    },
  };
}

const size = 2 + TINY_MEANS.length;
const at = (word: string): number =>
  word === 'query' ? 0 : word === 'passage' ? 1 : 2 + TINY_MEANS.indexOf(word as never);

test('makes one vector of length one a text, in order, and says what is asked and what is kept', async () => {
  const { models, bring } = await setUp();
  await bring();
  const embedder = models.embedder(ID);
  const [a, b] = await embedder.embed(['잠 잠 꿈', 'Work'], 'passage', never);
  expect(embedder.dimensions).toBe(size);
  for (const vector of [a, b]) expect(Math.hypot(...(vector as Float32Array))).toBeCloseTo(1, 5);
  // 잠 twice, the prefix once.
  const root = Math.sqrt(5);
  expect(a?.[at('잠')]).toBeCloseTo(2 / root, 5);
  expect(a?.[at('passage')]).toBeCloseTo(1 / root, 5);
  expect(a?.[at('query')]).toBe(0);
  expect(b?.[at('work')]).toBeCloseTo(Math.SQRT1_2, 5);
  const [asked] = await embedder.embed(['work'], 'query', never);
  expect(asked?.[at('query')]).toBeCloseTo(Math.SQRT1_2, 5);
});

test('a text that is longer than it can read is read as far as it goes', async () => {
  const { models, bring } = await setUp();
  await bring();
  const [vector] = await models.embedder(ID).embed(['sleep '.repeat(3_000)], 'passage', never);
  expect(Math.hypot(...(vector as Float32Array))).toBeCloseTo(1, 5);
});

test('through the door: its space is named, and nothing of it is remote [C4]', async () => {
  const { providers, bring } = await setUp();
  const embed = () => providers.embed(['잠'], { purpose: 'query' }, never);
  await expect(embed()).rejects.toMatchObject({ code: 'model/absent' });
  await bring();
  expect((await embed()).space).toBe(`local/${ID}`);
  const status = providers
    .list()
    .find(({ slot, vendor }) => slot === 'embedding' && vendor === 'local');
  expect(status).toMatchObject({ state: 'ready', remote: false });
  expect(await providers.test('embedding', 'local', ID, never)).toMatchObject({ ok: true });
});

test('a broken file is a broken model, and no line says what it was asked', async () => {
  const { models, bring, dataDir, lines } = await setUp();
  await bring();
  writeFileSync(join(dataDir, 'models', ID, 'onnx', 'model_quantized.onnx'), 'not a graph');
  await expect(models.embedder(ID).embed(['비밀'], 'passage', never)).rejects.toMatchObject({
    code: 'model/broken',
  });
  expect(JSON.stringify(lines)).not.toContain('비밀');
});
