import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sealBody } from '../../../../src-main/memory/message-body.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { archiveRig, NOTHING, PASSPHRASE } from './archive-rig.ts';
import { chatGptConversation, chatGptExport, claudeExport } from './elsewhere.ts';

/** A passphrase takes half a second for every file, on a quiet machine. */
const SCRYPT_MS = 90_000;

const json = (value: unknown): string => JSON.stringify(value);
const said = (rig: ReturnType<typeof archiveRig>) =>
  rig.ids().map((id) => {
    const { title, startedAt, messages } = rig.store.open(id);
    return { title, startedAt, said: messages.map(({ role, text }) => [role, text]) };
  });

test('brings in what ChatGPT exports: the branch that is seen, words only, in both languages', async () => {
  const rig = archiveRig();
  expect(await rig.bring(json(chatGptExport()))).toEqual({
    from: 'chatgpt',
    conversations: 2,
    messages: 5,
    facts: 0,
    documents: 0,
  });
  const all = said(rig);
  expect(all).toHaveLength(2);
  expect(all).toContainEqual({
    title: '잠이 안 와요',
    startedAt: 1_736_209_400_000,
    said: [
      ['person', '요즘 GPT로 잠을 못 자요'],
      ['companion', '언제부터 그랬어요?'],
      ['person', '이 사진처럼요'],
    ],
  });
  const languages = rig.db.prepare('SELECT language FROM conversations ORDER BY language').pluck();
  expect(languages.all()).toEqual(['en', 'ko']);
  const english = rig
    .ids()
    .map((id) => rig.store.open(id))
    .find(({ title }) => title === 'A plan');
  expect(english?.messages[1]).toMatchObject({
    vendor: 'openai',
    model: 'gpt-4o',
    at: 1_736_209_401_345,
    state: 'complete',
    emotion: null,
  });
});

test('brings in what Claude exports, as one list and as one conversation a line', async () => {
  const expected = [
    {
      title: 'Sleep again',
      startedAt: Date.UTC(2026, 1, 14, 10, 4, 22, 123),
      said: [
        ['person', 'I cannot sleep.'],
        ['companion', 'What keeps you up?'],
      ],
    },
  ];
  const whole = archiveRig();
  expect(await whole.bring(json(claudeExport()))).toMatchObject({ from: 'claude', messages: 2 });
  expect(said(whole)).toEqual(expected);
  const lines = archiveRig();
  await lines.bring(claudeExport().map(json).join('\n'));
  expect(said(lines)).toEqual(expected);
});

test('follows the messages Claude shows where some were written anew', async () => {
  const [first] = claudeExport();
  const messages = [
    { uuid: 'a', sender: 'human', text: 'first try', parent_message_uuid: 'none' },
    { uuid: 'b', sender: 'human', text: 'second try', parent_message_uuid: 'none' },
    { uuid: 'c', sender: 'assistant', text: 'answer', parent_message_uuid: 'b' },
  ];
  const rig = archiveRig();
  await rig.bring(json([{ ...first, chat_messages: messages, current_leaf_message_uuid: 'c' }]));
  expect(said(rig)[0]?.said).toEqual([
    ['person', 'second try'],
    ['companion', 'answer'],
  ]);
});

test('opens the archives both send, whatever else is in them', async () => {
  for (const [data, from] of [
    [chatGptExport(), 'chatgpt'],
    [claudeExport(), 'claude'],
  ] as const) {
    for (const level of [0, 6] as const) {
      const zip = zipSync(
        {
          'chat.html': strToU8('<html>'),
          'export/conversations.json': strToU8(json(data)),
          'user.json': strToU8('{}'),
        },
        { level },
      );
      expect(await archiveRig().bring(zip)).toMatchObject({ from });
    }
  }
  const [one, two] = chatGptExport();
  const parts = zipSync({
    'conversations-000.json': strToU8(json([one])),
    'conversations-001.json': strToU8(json([two])),
  });
  expect(await archiveRig().bring(parts)).toMatchObject({ conversations: 2 });
});

test('adds nothing twice, and what has grown in its place', async () => {
  const rig = archiveRig();
  await rig.bring(json(chatGptExport()));
  const before = said(rig);
  expect(await rig.bring(json(chatGptExport()))).toMatchObject({ conversations: 0, messages: 0 });
  expect(said(rig)).toEqual(before);

  const [first] = chatGptExport();
  const grown = structuredClone(first);
  const mapping = grown?.mapping as Record<string, { children: string[] }>;
  const more = chatGptConversation(
    'x',
    '',
    [{ id: 'b4', parent: 'a3', role: 'assistant', parts: ['그렇군요'] }],
    'b4',
  );
  Object.assign(mapping, { b4: more.mapping.b4 });
  expect(await rig.bring(json([{ ...grown, current_node: 'b4' }]))).toMatchObject({
    conversations: 0,
    messages: 1,
  });
  const korean = said(rig).find(({ title }) => title === '잠이 안 와요');
  expect(korean?.said.at(-1)).toEqual(['companion', '그렇군요']);
  expect(korean?.said).toHaveLength(4);
  // From elsewhere nothing is drawn, neither at first nor of what has grown.
  const undrawn = rig.db
    .prepare(
      `SELECT count(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE m.ordinal >= c.drawn_until`,
    )
    .pluck();
  expect(undrawn.get()).toBe(0);
});

test('passes over what is odd in a file from elsewhere, and brings the rest', async () => {
  const [first] = claudeExport();
  const odd = [
    null,
    { uuid: 'x' },
    {
      ...first,
      name: null,
      created_at: 'yesterday',
      chat_messages: [null, 7, ...(first?.chat_messages ?? [])],
    },
  ];
  const rig = archiveRig();
  expect(await rig.bring(json(odd))).toMatchObject({ conversations: 1, messages: 2 });
  expect(said(rig)[0]?.title).toBe('');
});

test('does not run in a circle where a file does', async () => {
  const circle = chatGptConversation(
    'c',
    't',
    [
      { id: 'a', parent: 'b', role: 'user', parts: ['one'] },
      { id: 'b', parent: 'a', role: 'assistant', parts: ['two'] },
    ],
    'a',
  );
  const rig = archiveRig();
  expect(await rig.bring(json([circle]))).toMatchObject({ messages: 2 });
});

test('keeps no key of an object that would change what objects are', async () => {
  const rig = archiveRig();
  const text = `[{"conversation_id":"p","title":"t","mapping":{"__proto__":{"polluted":true},
    "m":{"id":"m","parent":null,"children":[],"message":{"id":"m","author":{"role":"user"},
    "create_time":1,"content":{"content_type":"text","parts":["hello"]}}}},"current_node":"m"}]`;
  expect(await rig.bring(text)).toMatchObject({ messages: 1 });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('says what it does not know', async () => {
  const rig = archiveRig();
  const unknown = new AppError('import/unknown-format');
  const strangers: readonly (string | Uint8Array)[] = [
    '',
    'hello',
    '   ',
    '%PDF-1.7',
    '{}',
    '[]',
    '[1,2]',
    '{"a":{"b":[1]}}',
    // The first is no letter that JSON begins with.
    new Uint8Array([0, ...randomBytes(5000)]),
    zipSync({ 'notes.txt': strToU8('hello') }),
    zipSync({}),
  ];
  for (const bytes of strangers) await expect(rig.bring(bytes)).rejects.toEqual(unknown);
  expect(rig.counts()).toEqual(NOTHING);
});

test('says what is broken, and leaves nothing of it', async () => {
  const rig = archiveRig();
  const broken = new AppError('import/broken');
  const text = json(chatGptExport());
  const zip = zipSync({ 'conversations.json': strToU8(text) });
  const spoiled = zip.slice();
  spoiled.fill(0x33, 80, 200);
  const encrypted = zip.slice();
  encrypted[6] = (encrypted[6] ?? 0) | 1;
  const central = Buffer.from(encrypted).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  encrypted[central + 8] = (encrypted[central + 8] ?? 0) | 1;
  const files: readonly (string | Uint8Array)[] = [
    text.slice(0, -1),
    text.slice(0, text.length / 2),
    text.replace('"mapping":', '"mapping"'),
    text.replace('"title":', 'title:'),
    `${text}]`,
    '[{"mapping":{"a":01}}]',
    zip.slice(0, -30),
    zip.slice(0, 60),
    spoiled,
    encrypted,
  ];
  for (const bytes of files) {
    await expect(rig.bring(bytes)).rejects.toEqual(broken);
    expect(rig.counts()).toEqual(NOTHING);
  }
});

test('stops unpacking what would fill the memory', async () => {
  const rig = archiveRig();
  // 40 MB of nothing pack to 40 KB.
  const bomb = zipSync(
    { 'conversations.json': new Uint8Array(40 * 1024 * 1024).fill(0x20) },
    { level: 9 },
  );
  expect(bomb.length).toBeLessThan(100 * 1024);
  await expect(rig.bring(bomb)).rejects.toEqual(new AppError('import/broken'));
});

test(
  'finds a sealed backup that was cut, changed, shortened or put in another order',
  async () => {
    const old = archiveRig();
    const conversationId = old.store.begin('en', 1);
    // What cannot be packed, so that it takes several chunks.
    const text = randomBytes(1_900_000).toString('base64');
    const said = { text, emotion: null, vendor: null, model: null, timings: null, voice: null };
    old.db
      .prepare(
        `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
        VALUES ('m', ?, 0, 'person', 'complete', 1, ?, 0)`,
      )
      .run(conversationId, sealBody(said, 'm', old.cipher));
    const { bytes } = await old.pull({ kind: 'backup', passphrase: PASSPHRASE });
    const head = 8 + 4 + 16 + 29;
    const borders = [head];
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = head; at < bytes.length; ) {
      at += 4 + view.getUint32(at);
      borders.push(at);
    }
    expect(borders.length).toBeGreaterThan(4);
    const [, one = 0, two = 0, three = 0] = borders;
    const chunk = (from: number, to: number): Uint8Array => bytes.subarray(from, to);
    const changed = bytes.slice();
    changed[two - 5] = (changed[two - 5] ?? 0) ^ 1;
    const files = [
      ...borders.slice(0, -1).map((at) => bytes.slice(0, at)),
      bytes.slice(0, -1),
      bytes.slice(0, 30),
      changed,
      Buffer.concat([
        chunk(0, one),
        chunk(two, three),
        chunk(one, two),
        chunk(three, bytes.length),
      ]),
      Buffer.concat([chunk(0, one), chunk(two, bytes.length)]),
      Buffer.concat([chunk(0, two), chunk(one, bytes.length)]),
      Buffer.concat([bytes, chunk(head, one)]),
    ];
    const fresh = archiveRig();
    for (const file of files) {
      await expect(fresh.bring(file, PASSPHRASE)).rejects.toEqual(new AppError('import/broken'));
      expect(fresh.counts()).toEqual(NOTHING);
    }
    const later = bytes.slice();
    later[8] = 2;
    await expect(fresh.bring(later, PASSPHRASE)).rejects.toEqual(new AppError('import/newer'));
    const greedy = bytes.slice();
    greedy[9] = 40;
    await expect(fresh.bring(greedy, PASSPHRASE)).rejects.toEqual(new AppError('import/broken'));
  },
  SCRYPT_MS,
);
