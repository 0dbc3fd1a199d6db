/** Models on this computer in the built app: the bundled thread, the native runtime it finds, and no `sharp`. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import type { LocalModel } from '../../src-preload/contract/words.ts';
import { type Client, connect } from '../../src-preload/wire/connect.ts';
import { overSocket, type Socket } from '../../src-preload/wire/over-socket.ts';
import { startModelHub } from '../support/model-hub.ts';
import { tinyModels } from '../support/tiny-models/hub-models.ts';
import { newDataDir, removeDataDir, startApp } from './support/app.ts';
import { OUT } from './support/built.ts';

/** Signs in as a browser does. */
async function clientOf(address: string): Promise<Client> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const cookie = String(headers.get('set-cookie')).split(';')[0] as string;
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}/wire`, { headers: { cookie, origin } });
  return connect(overSocket(socket as unknown as Socket));
}

test('are downloaded, tested, heard and removed', async () => {
  const hub = await startModelHub();
  for (const [repository, files] of Object.entries(tinyModels())) hub.put(repository, files);
  const dataDir = newDataDir({ modelSource: hub.url });
  const app = await startApp({ dataDir });
  try {
    const client = await clientOf(app.address);
    const ids = ['whisper-base', 'kokoro-82m', 'supertonic-2'];
    const seen: string[] = [];
    client.on('models/changed', ({ models }) =>
      seen.push(...models.map(({ id, state }) => `${id} ${state}`)),
    );
    for (const id of ids) await client.request('models/get', { id });
    const modelsNow = async (): Promise<readonly LocalModel[]> =>
      (await client.request('models/list', {})).models;
    await expect
      .poll(
        async () =>
          (await modelsNow()).filter(({ state }) => state === 'ready').map(({ id }) => id),
        { timeout: 60_000 },
      )
      .toEqual(expect.arrayContaining(ids));
    expect(seen).toContain('kokoro-82m downloading');
    expect(seen).toContain('kokoro-82m ready');

    for (const [slot, model] of [
      ['hearing', 'whisper-base'],
      ['voice', 'kokoro-82m'],
      ['voice', 'supertonic-2'],
    ] as const) {
      expect(
        await client.request('providers/test', { slot, vendor: 'local', model }),
        model,
      ).toMatchObject({ ok: true, fault: null });
    }
    const heart = await client.request('voices/preview', { vendor: 'local', voice: 'af_heart' });
    expect(heart.sampleRate).toBe(24_000);
    expect(heart.pcm.length).toBeGreaterThan(24_000);
    const listed = await client.request('providers/list', {});
    expect(
      listed.filter(({ vendor, state }) => vendor === 'local' && state === 'ready'),
    ).toHaveLength(3);

    await client.request('models/remove', { id: 'kokoro-82m' });
    expect((await modelsNow()).find(({ id }) => id === 'kokoro-82m')?.state).toBe('absent');
    // Loaded once more, so that the app has a thread to end.
    await client.request('providers/test', {
      slot: 'hearing',
      vendor: 'local',
      model: 'whisper-base',
    });
    client.close();
    expect(app.printed()).not.toMatch(/error|warn/i);
    expect(await app.stop()).toBe(0);
  } finally {
    await app.kill();
    await hub.close();
    removeDataDir(dataDir);
  }
});

test('the thread is one file and the dictionary it looks words up in', () => {
  expect(statSync(join(OUT, 'main', 'inference.js')).size).toBeLessThan(3_000_000);
});
