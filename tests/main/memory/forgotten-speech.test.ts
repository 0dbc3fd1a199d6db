import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFileVault } from '../../../src-main/hosts/node/vault.ts';
import { startServices } from '../../../src-main/services.ts';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import { silentLog } from '../../support/conversation-rig.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const never = new AbortController().signal;

test('a deleted conversation leaves no sentence behind as sound', async () => {
  const dataDir = temporaryFolder();
  const kept = join(dataDir, 'speech', 'a'.repeat(64));
  mkdirSync(join(dataDir, 'speech'));
  writeFileSync(kept, 'a sealed sentence');
  const { handlers, close } = await startServices({
    host: 'node',
    version: '0.0.0',
    dataDir,
    vault: createFileVault(dataDir),
    log: silentLog,
    now: Date.now,
    locale: { language: 'en', region: 'US' },
    environment: {},
    notify: () => false,
  });
  onTestFinished(close);
  await handlers['conversation/typed'](
    { text: 'hello', emotion: null, seen: null, heard: null },
    never,
  );
  const id = await vi.waitFor(async () => {
    const query = { query: '', filter: NO_FILTER, offset: 0, limit: 1 };
    const { conversations } = await handlers['history/list'](query, never);
    expect(conversations).toHaveLength(1);
    return conversations[0]?.id ?? '';
  }, 20_000);
  expect(existsSync(kept)).toBe(true);
  await handlers['history/delete']({ id }, never);
  expect(existsSync(kept)).toBe(false);
});
