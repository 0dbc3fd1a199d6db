import { beforeEach, expect, test } from 'vitest';
import type { Bridge } from '../../src-preload/wire/bridge.ts';
import {
  ContentsDouble,
  type DocumentDouble,
  electron,
  ipcMain,
} from '../support/electron-double.ts';

let evaluations = 0;

async function load(contents = new ContentsDouble()) {
  const document: DocumentDouble = contents.navigate('app://bemore/');
  evaluations += 1;
  const path = `../../src-preload/index.ts?evaluation=${evaluations}`;
  await electron.runPreload(document, () => import(/* @vite-ignore */ path));
  return { contents, bridge: document.world.bemore as Bridge };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => electron.reset());

/** What main receives, as [connection, bytes]. */
function listenInMain(): [string, number[]][] {
  const heard: [string, number[]][] = [];
  ipcMain.on('wire', (_event, connection: string, message: Uint8Array) =>
    heard.push([connection, [...message]]),
  );
  return heard;
}

test('carries messages to main under one connection per document', async () => {
  const heard = listenInMain();
  const first = await load();
  first.bridge.send(Uint8Array.of(1));
  first.bridge.send(Uint8Array.of(2));
  const second = await load(first.contents);
  second.bridge.send(Uint8Array.of(3));
  await settled();
  expect(heard.map(([, bytes]) => bytes)).toEqual([[1], [2], [3]]);
  expect(heard[0]?.[0]).toBe(heard[1]?.[0]);
  expect(heard[0]?.[0]).not.toBe(heard[2]?.[0]);
});

test('keeps early messages for the page, and passes over those of another document', async () => {
  const heard = listenInMain();
  const { contents, bridge } = await load();
  bridge.send(Uint8Array.of(0));
  await settled();
  const connection = heard[0]?.[0];
  contents.send('wire', connection, Uint8Array.of(1));
  contents.send('wire', 'of the page before', Uint8Array.of(2));
  contents.send('wire', connection, 'no bytes');
  contents.send('wire', connection, Uint8Array.of(3));
  await settled();
  const received: number[][] = [];
  bridge.onMessage((message) => received.push([...message]));
  expect(received).toEqual([[1], [3]]);
});
