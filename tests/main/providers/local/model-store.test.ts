/** Models brought from a hub that speaks the real one's protocol, over real sockets, onto a real disk. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createModelStore,
  type ModelStore,
} from '../../../../src-main/providers/local/model-store.ts';
import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { type ModelHub, startModelHub, treeOf } from '../../../support/model-hub.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { tinyModels } from '../../../support/tiny-models/hub-models.ts';
import type { ModelFiles } from '../../../support/tiny-models/tokenizer-file.ts';

vi.setConfig({ testTimeout: 60_000 });

const KOKORO = 'kokoro-82m';
const REPOSITORY = 'onnx-community/Kokoro-82M-v1.0-ONNX';
const GRAPH = 'onnx/model_quantized.onnx';
const VOICE = 'voices/af_bella.bin';
const FILES = tinyModels()[REPOSITORY] as ModelFiles;
const NEEDED = Object.entries(FILES).filter(
  ([path]) => path !== 'README.md' && path !== 'onnx/model_fp16.onnx',
);
const TOTAL = NEEDED.reduce((sum, [, bytes]) => sum + bytes.length, 0);

interface Rig {
  readonly store: ModelStore;
  readonly dataDir: string;
  readonly told: LocalModel[][];
  readonly released: string[];
  model(): LocalModel;
  settled(): Promise<LocalModel>;
  /** The bytes of a file in the model's folder. */
  bytes(path: string): Buffer;
}

function setUp(
  source: string,
  { dataDir = temporaryFolder(), free = 1e12 }: { dataDir?: string; free?: number } = {},
): Rig {
  const told: LocalModel[][] = [];
  const released: string[] = [];
  const store = createModelStore({
    dataDir,
    source: () => source,
    changed: (models) => void told.push([...models]),
    release: async (id) => void released.push(id),
    log: recordedLog().log,
    freeBytes: async () => free,
    firstWaitMs: 1,
  });
  onTestFinished(() => store.close());
  const model = (): LocalModel => store.list().find(({ id }) => id === KOKORO) as LocalModel;
  return {
    store,
    dataDir,
    told,
    released,
    model,
    async settled() {
      await vi.waitFor(() => expect(model().state).not.toMatch(/downloading|checking/), {
        timeout: 30_000,
        interval: 5,
      });
      return model();
    },
    bytes: (path) => readFileSync(join(dataDir, 'models', KOKORO, path)),
  };
}

async function hubWithModels(): Promise<ModelHub> {
  const hub = await startModelHub();
  onTestFinished(() => hub.close());
  for (const [repository, files] of Object.entries(tinyModels())) hub.put(repository, files);
  return hub;
}

function expectWhole(rig: Rig): void {
  for (const [path, bytes] of NEEDED) expect(rig.bytes(path).equals(bytes), path).toBe(true);
  expect(rig.store.isReady(KOKORO)).toBe(true);
}

describe('a download', () => {
  test('brings every file that is needed and none that is not, byte for byte', async () => {
    const hub = await hubWithModels();
    const rig = setUp(hub.url);
    expect(rig.model()).toMatchObject({ state: 'absent', doneBytes: 0, fault: null });
    expect(rig.store.isReady(KOKORO)).toBe(false);

    rig.store.get(KOKORO);
    expect(rig.model().state).toBe('downloading');
    expect(await rig.settled()).toMatchObject({
      state: 'ready',
      sizeBytes: TOTAL,
      doneBytes: TOTAL,
      fault: null,
    });
    expectWhole(rig);
    const folder = join(rig.dataDir, 'models', KOKORO);
    expect(readdirSync(folder, { recursive: true })).not.toContain('README.md');
    expect(readdirSync(folder, { recursive: true }).join()).not.toMatch(/\.part|download\.json/);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('knows its size before the first large file, and tells of it no more than four times a second', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(GRAPH, 10);
    const rig = setUp(hub.url);
    const began = performance.now();
    rig.store.get(KOKORO);
    await held.reached;
    expect(rig.model()).toMatchObject({ state: 'downloading', sizeBytes: TOTAL });
    held.letGo();
    await rig.settled();
    await vi.waitFor(() =>
      expect(rig.told.at(-1)?.find(({ id }) => id === KOKORO)?.state).toBe('ready'),
    );
    // Begun, checking, ready; the rest is progress.
    const most = 3 + Math.ceil((performance.now() - began) / 250) + 1;
    expect(rig.told.length).toBeLessThanOrEqual(most);
  });

  test('asked for twice at once is one download', async () => {
    const hub = await hubWithModels();
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    rig.store.get(KOKORO);
    await rig.settled();
    rig.store.get(KOKORO);
    expect(hub.fetched).toHaveLength(NEEDED.length);
    expectWhole(rig);
  });

  test('is not begun where there is no room for it', async () => {
    const hub = await hubWithModels();
    const rig = setUp(hub.url, { free: TOTAL });
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ state: 'failed', fault: { code: 'store/full' } });
    expect(hub.fetched).toHaveLength(0);
  });

  test('of what is not in the catalogue is refused', async () => {
    const rig = setUp('');
    expect(() => rig.store.get('../../secrets')).toThrow('input/not-found');
  });
});

describe('what was interrupted', () => {
  test('by a broken connection goes on where it broke', async () => {
    const hub = await hubWithModels();
    hub.cutAfter(VOICE, 200_000);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await rig.settled();
    expectWhole(rig);
    const [first, second, ...more] = hub.fetched.filter(({ path }) => path === VOICE);
    expect(first?.range).toBeNull();
    expect(second?.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(second?.ifRange).toMatch(/^"[0-9a-f]{64}"$/);
    expect(more).toHaveLength(0);
  });

  test('by a pause is still there after a restart, and goes on from there', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(VOICE, 300_000);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await held.reached;
    await vi.waitFor(() =>
      expect(statSync(join(rig.dataDir, 'models', KOKORO, `${VOICE}.part`)).size).toBe(300_000),
    );
    rig.store.pause(KOKORO);
    expect(rig.model().state).toBe('paused');
    await rig.store.close();

    const again = setUp(hub.url, { dataDir: rig.dataDir });
    expect(again.model()).toMatchObject({ state: 'paused', sizeBytes: TOTAL, fault: null });
    expect(again.model().doneBytes).toBeGreaterThan(300_000);
    expect(again.store.isReady(KOKORO)).toBe(false);
    const before = hub.fetched.length;
    again.store.get(KOKORO);
    expect(await again.settled()).toMatchObject({ state: 'ready', doneBytes: TOTAL });
    expectWhole(again);
    expect(hub.fetched[before]).toMatchObject({ path: VOICE, range: 'bytes=300000-' });
  });

  test('goes on at once when it is wanted again before it has quite stopped', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(GRAPH, 5);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await held.reached;
    rig.store.pause(KOKORO);
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ state: 'ready' });
    expectWhole(rig);
  });

  test('begins anew where the source has another file by now', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(VOICE, 300_000);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await held.reached;
    await vi.waitFor(() =>
      expect(statSync(join(rig.dataDir, 'models', KOKORO, `${VOICE}.part`)).size).toBe(300_000),
    );
    rig.store.pause(KOKORO);
    const changed = new Uint8Array(new Float32Array(510 * 256).fill(0.9).buffer);
    hub.put(REPOSITORY, { ...FILES, [VOICE]: changed });
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ state: 'ready', doneBytes: TOTAL });
    expect(rig.bytes(VOICE).equals(changed)).toBe(true);
  });

  test('by a source that went away is kept, and said so', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(VOICE, 300_000);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await held.reached;
    await vi.waitFor(() =>
      expect(statSync(join(rig.dataDir, 'models', KOKORO, `${VOICE}.part`)).size).toBe(300_000),
    );
    hub.setDown(true);
    const failed = await rig.settled();
    expect(failed).toMatchObject({ state: 'failed', fault: { code: 'model/unreachable' } });
    expect(failed.doneBytes).toBeGreaterThan(300_000);

    hub.setDown(false);
    const before = hub.fetched.length;
    rig.store.get(KOKORO);
    await rig.settled();
    expectWhole(rig);
    expect(hub.fetched[before]?.range).toBe('bytes=300000-');
  });
});

describe('what is wrong', () => {
  test.each([
    ['a large file', VOICE],
    ['a small one', 'tokenizer.json'],
  ])('%s with other bytes than listed is taken away, alone', async (_what, path) => {
    const hub = await hubWithModels();
    const right = FILES[path] as Uint8Array;
    hub.spoil(
      path,
      right.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
    );
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    const failed = await rig.settled();
    expect(failed).toMatchObject({ state: 'failed', fault: { code: 'model/incomplete' } });
    expect(failed.doneBytes).toBe(TOTAL - right.length);
    expect(rig.store.isReady(KOKORO)).toBe(false);

    hub.spoil(path, null);
    const before = hub.fetched.length;
    rig.store.get(KOKORO);
    await rig.settled();
    expectWhole(rig);
    expect(hub.fetched.slice(before).map((request) => request.path)).toEqual([path]);
  });

  test('a file of another length than listed is not even begun', async () => {
    const hub = await hubWithModels();
    hub.spoil(VOICE, new Uint8Array(9_999_999));
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ fault: { code: 'model/incomplete' } });
  });

  test('an address without the model, or without all of it', async () => {
    const hub = await hubWithModels();
    const nowhere = setUp(`${hub.url}/elsewhere/`);
    nowhere.store.get(KOKORO);
    expect(await nowhere.settled()).toMatchObject({ fault: { code: 'model/wrong-source' } });
    const { [VOICE]: _, ...less } = FILES;
    hub.put(REPOSITORY, less);
    const partial = setUp(hub.url);
    partial.store.get(KOKORO);
    expect(await partial.settled()).toMatchObject({ fault: { code: 'model/wrong-source' } });
  });

  test.each(['models', 'ftp://models.example', '~/models'])('%s is no source', async (source) => {
    const rig = setUp(source);
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ fault: { code: 'model/wrong-source' } });
  });

  test('a server that is not there', async () => {
    const rig = setUp('http://127.0.0.1:9');
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ fault: { code: 'model/unreachable' } });
  });
});

describe('what is here', () => {
  test('is ready after a restart, and no more once a file of it is gone', async () => {
    const hub = await hubWithModels();
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await rig.settled();
    expect(setUp('', { dataDir: rig.dataDir }).model().state).toBe('ready');
    rmSync(join(rig.dataDir, 'models', KOKORO, VOICE));
    expect(setUp('', { dataDir: rig.dataDir }).store.isReady(KOKORO)).toBe(false);
  });

  test('is removed to the last byte, when nobody has it open any more', async () => {
    const hub = await hubWithModels();
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await rig.settled();
    await rig.store.remove(KOKORO);
    expect(rig.released).toEqual([KOKORO]);
    expect(rig.model()).toMatchObject({ state: 'absent', doneBytes: 0 });
    expect(readdirSync(join(rig.dataDir, 'models'))).toEqual([]);
  });

  test('is removed in the middle of its download too', async () => {
    const hub = await hubWithModels();
    const held = hub.holdAfter(VOICE, 1000);
    const rig = setUp(hub.url);
    rig.store.get(KOKORO);
    await held.reached;
    await rig.store.remove(KOKORO);
    expect(rig.model()).toMatchObject({ state: 'absent', doneBytes: 0, fault: null });
    expect(readdirSync(join(rig.dataDir, 'models'))).toEqual([]);
  });
});

describe('a folder', () => {
  async function folderWith(files: ModelFiles): Promise<string> {
    const root = temporaryFolder();
    for (const [path, bytes] of Object.entries(files)) {
      const target = join(root, REPOSITORY, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    return root;
  }

  test('is as good as a hub', async () => {
    const rig = setUp(await folderWith(FILES));
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ state: 'ready', sizeBytes: TOTAL });
    expectWhole(rig);
    expect(rig.model().source).toContain(join('onnx-community', 'Kokoro-82M-v1.0-ONNX'));
  });

  test('with the hub’s listing in it is checked against that', async () => {
    const root = await folderWith(FILES);
    writeFileSync(join(root, REPOSITORY, 'tree.json'), JSON.stringify(treeOf(FILES)));
    writeFileSync(join(root, REPOSITORY, VOICE), new Uint8Array(510 * 256 * 4));
    const rig = setUp(root);
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ fault: { code: 'model/incomplete' } });
    writeFileSync(join(root, REPOSITORY, VOICE), FILES[VOICE] as Uint8Array);
    rig.store.get(KOKORO);
    await rig.settled();
    expectWhole(rig);
  });

  test('without the model is the wrong one', async () => {
    const rig = setUp(temporaryFolder());
    rig.store.get(KOKORO);
    expect(await rig.settled()).toMatchObject({ fault: { code: 'model/wrong-source' } });
  });
});
