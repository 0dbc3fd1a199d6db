import { expect, test } from 'vitest';
import { openBody, sealBody, toMessage } from '../../../src-main/memory/message-body.ts';
import type { ToolUse } from '../../../src-preload/contract/tools.ts';
import { archiveRig, NOON } from './archive/archive-rig.ts';
import { cipher, openTestDatabase, openTestStore, storeOn } from './open-store.ts';

const LOOKED: ToolUse = {
  tool: 'web_search',
  shown: 'museum opening hours',
  sentTo: 'searx.example',
  outcome: 'done',
};
const REFUSED: ToolUse = { tool: 'forget', shown: 'Ines', sentTo: null, outcome: 'refused' };

const REPLY = { emotion: 'neutral', vendor: 'openai', model: 'm' } as const;
const TIMES = { heardMs: null, firstWordMs: 1, firstSoundMs: null, endMs: 2 } as const;

test('what was done for a reply is kept with it, as far as it came when it broke off [A6, C11]', () => {
  const db = openTestDatabase();
  const { store, say } = openTestStore(db);
  const conversationId = store.begin('en', 1);
  say(conversationId, 'Is the museum open?');
  const id = store.beginReply({ ...REPLY, conversationId, text: 'Let me', at: 5, tools: [LOOKED] });
  expect(store.recent(conversationId, 1)[0]?.tools).toEqual([LOOKED]);
  store.extendReply(id, 'Let me look.', [LOOKED, REFUSED]);
  // The program is killed here: the next one finds what was done so far.
  expect(storeOn(db).message(id)).toMatchObject({
    state: 'interrupted',
    tools: [LOOKED, REFUSED],
  });
  const ended = store.endReply(id, 'interrupted', TIMES, [LOOKED, REFUSED]);
  expect(ended.tools).toEqual([LOOKED, REFUSED]);
  expect(store.open(conversationId).messages.map((message) => message.tools)).toEqual([
    undefined,
    [LOOKED, REFUSED],
  ]);
});

test('nothing of a use can be read in the file [C11]', () => {
  const db = openTestDatabase();
  const { store } = openTestStore(db);
  const conversationId = store.begin('en', 1);
  store.beginReply({ ...REPLY, conversationId, text: 'Yes.', at: 5, tools: [LOOKED] });
  for (const row of db.prepare('SELECT * FROM messages').all()) {
    for (const value of Object.values(row as object)) {
      const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : `${value}`;
      expect(text).not.toMatch(/museum|searx|web_search/u);
    }
  }
});

test('a message without any says nothing of tools, and a tool of a later version is left out', () => {
  const body = { text: 'a', emotion: null, vendor: null, model: null, timings: null, voice: null };
  const row = (more: object) => ({
    ...({ id: 'm', role: 'companion', state: 'complete', at: 1 } as const),
    body: sealBody({ ...body, ...more }, 'm', cipher),
  });
  expect(toMessage(row({}), cipher)).not.toHaveProperty('tools');
  expect(openBody(row({}).body, 'm', cipher)).not.toHaveProperty('tools');
  const later = [{ ...LOOKED, tool: 'telepathy' }, REFUSED, null];
  expect(toMessage(row({ tools: later }), cipher).tools).toEqual([REFUSED]);
  expect(toMessage(row({ tools: 'none' }), cipher)).not.toHaveProperty('tools');
});

test('what was done goes along in an export and comes back with it [A8]', async () => {
  const old = archiveRig();
  const conversationId = old.store.begin('en', NOON);
  const id = old.store.beginReply({ ...REPLY, conversationId, text: 'Yes.', at: NOON });
  old.store.endReply(id, 'complete', TIMES, [LOOKED]);
  const exported = await old.everything();
  const fresh = archiveRig();
  await fresh.bring(exported);
  expect(fresh.store.message(id)?.tools).toEqual([LOOKED]);
  expect(await fresh.everything()).toBe(exported);
});
