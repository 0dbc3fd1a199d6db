import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { overBridge } from '../../../src-preload/wire/bridge.ts';
import { connect } from '../../../src-preload/wire/connect.ts';
import { electron } from '../../support/electron-double.ts';
import { preloadInto, withDataDir } from '../../support/host-electron.ts';

const KEY = 'sk-ant-marked-5d41402abc4b2a76b9719d911017c592';

/** Every file below a directory, as text. */
function everything(dir: string): string {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

test('main.ts itself opens a window whose page greets the real services, keeps a key sealed, and quits [C1] [C5]', async () => {
  electron.reset();
  const place = await withDataDir(['--lang', 'ko']);
  const { started } = await import('../../../src-main/hosts/electron/main.ts');
  await started;
  expect(electron.dialog.boxes).toEqual([]);
  const document = electron.windows[0]?.webContents.current;
  if (!document) throw new Error('no window was opened');

  const client = connect(overBridge(await preloadInto(document)));
  await expect(client.request('app/hello', {})).resolves.toMatchObject({
    host: 'electron',
    version: '0.1.0',
    preferences: { language: 'ko' },
    phase: 'idle',
  });
  const set = await client.request('keys/set', { vendor: 'anthropic', key: KEY });
  expect(set).toEqual({ vendor: 'anthropic', source: 'vault', tail: 'c592' });
  const { protection } = await client.request('keys/list', {});
  expect(protection).toBe('keychain');
  expect(everything(place.dataDir)).not.toContain('marked');

  electron.app.quit();
  await vi.waitFor(() => expect(electron.app.hasQuit).toBe(true), 5_000);
  await place.restore();
});
