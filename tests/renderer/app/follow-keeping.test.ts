import { expect, test } from 'vitest';
import type { LockState, StoreState } from '../../../src-preload/contract/memory.ts';
import { connect } from '../../../src-preload/wire/connect.ts';
import { linkedPair } from '../../../src-preload/wire/linked-pair.ts';
import { serve } from '../../../src-preload/wire/serve.ts';
import { followKeeping } from '../../../src-renderer/app/follow-keeping.ts';
import { useKeeping } from '../../../src-renderer/app/stores/keeping.ts';
import { handlersWith } from '../../support/host-handlers.ts';

const store: StoreState = { keeps: 'disk', fault: null, unsaved: 0, restoredFrom: null };
const open: LockState = { isSet: true, isLocked: false };

function follow(lock: LockState) {
  const [here, there] = linkedPair();
  const server = serve(there, handlersWith({}));
  const told: string[] = [];
  const companion = {
    stop: () => void told.push('stop'),
    show: (conversation: unknown) => void told.push(conversation === null ? 'nothing' : 'words'),
  };
  const stop = followKeeping(connect(here), companion, { store, lock });
  return { server, told, stop };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('what becomes locked is silent and off the screen at once', async () => {
  const { server, told } = follow(open);
  server.announce('lock/changed', { lock: { isSet: true, isLocked: true } });
  await settled();
  expect(told).toEqual(['stop', 'nothing']);
  expect(useKeeping.getState().lock.isLocked).toBe(true);
});

test('a passphrase that is set or taken off leaves the conversation alone', async () => {
  const { server, told } = follow(open);
  server.announce('lock/changed', { lock: { isSet: false, isLocked: false } });
  await settled();
  expect(told).toEqual([]);
  expect(useKeeping.getState().lock.isSet).toBe(false);
});

test('the window knows when words are held in memory, and when they are on disk again', async () => {
  const { server, stop } = follow(open);
  const held: StoreState = { ...store, keeps: 'memory', fault: { code: 'store/full' }, unsaved: 4 };
  server.announce('store/changed', { store: held });
  await settled();
  expect(useKeeping.getState().store).toEqual(held);
  stop();
  server.announce('store/changed', { store });
  await settled();
  expect(useKeeping.getState().store).toEqual(held);
});
