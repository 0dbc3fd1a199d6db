import { expect, test } from 'vitest';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { archiveRig, BREATHING, livedIn, NOON, NOTHING, PASSPHRASE, SHAPE } from './archive-rig.ts';

test('brings everything of an export back into a fresh install, word for word [A8]', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const fresh = archiveRig();
  expect(await fresh.bring(exported)).toEqual({
    from: 'bemore',
    conversations: 2,
    messages: 4,
    facts: 1,
    documents: 1,
  });
  expect(await fresh.everything()).toBe(exported);

  for (const id of [old.first, old.second]) {
    expect(fresh.store.open(id)).toEqual(old.store.open(id));
  }
  expect(fresh.facts.list()).toEqual(old.facts.list());
  expect(fresh.disclosures()).toEqual(old.disclosures());
  expect(fresh.counsel.records(null, 9)).toEqual([BREATHING]);
  expect(fresh.counsel.recordsOf(old.first)).toEqual([BREATHING]);
  expect(fresh.counsel.plan()).toEqual(old.counsel.plan());
  expect(fresh.reminders.list()).toEqual(old.reminders.list());
  expect(fresh.reminders.list().map(({ isDue }) => isDue)).toEqual([true, false]);
  expect(fresh.counsel.stateOf(old.first)).toEqual({ version: 1, value: { shape: SHAPE } });
  expect(fresh.documents.list()).toEqual(old.documents.list());
  expect(Buffer.from((await fresh.documents.original(old.document.id)) ?? [])).toEqual(
    Buffer.from(old.text),
  );
});

test('adds nothing when the same export is brought twice', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const fresh = archiveRig();
  await fresh.bring(exported);
  const before = fresh.counts();
  const none = { from: 'bemore', conversations: 0, messages: 0, facts: 0, documents: 0 };
  expect(await fresh.bring(exported)).toEqual(none);
  expect(fresh.counts()).toEqual(before);
  // And into the store it came from.
  expect(await old.bring(exported)).toEqual(none);
  expect(await old.everything()).toBe(exported);
});

test('of two safety plans the one changed last stays', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const mine = { ...old.counsel.plan(), alone: ['산책'] };
  old.counsel.keepPlan(mine, NOON + 9000);
  await old.bring(exported);
  expect(old.counsel.plan().alone).toEqual(['산책']);
  const fresh = archiveRig();
  fresh.counsel.keepPlan(mine, NOON);
  await fresh.bring(exported);
  expect(fresh.counsel.plan().alone).toEqual(['창문 열기', 'a warm shower']);
});

test('adds to a conversation what was said in it since, and leaves the rest as it is', async () => {
  const old = await livedIn();
  const fresh = archiveRig();
  await fresh.bring(await old.everything());
  fresh.store.rename(old.first, '내가 지은 이름');
  const entry = { conversationId: old.first, emotion: null, voice: null } as const;
  old.store.addPersonMessage({ ...entry, text: '오늘 통화했어요.', at: NOON + 90_000 });
  expect(await fresh.bring(await old.everything())).toMatchObject({
    conversations: 0,
    messages: 1,
  });
  const { title, messages } = fresh.store.open(old.first);
  expect(title).toBe('내가 지은 이름');
  expect(messages.map(({ text }) => text)).toEqual(
    old.store.open(old.first).messages.map(({ text }) => text),
  );
  expect(fresh.counts().conversations).toBe(2);
});

test('keeps what was forgotten out of the index of where it is brought to [C11]', async () => {
  const old = await livedIn();
  const fresh = archiveRig();
  await fresh.bring(await old.everything());
  while (fresh.store.indexSome(50) > 0) await Promise.resolve();
  const found = fresh.db
    .prepare<[], string>("SELECT id FROM passages WHERE kind = 'message'")
    .pluck()
    .all();
  expect(found).toContain(old.said.id);
  expect(found).not.toContain(old.secret.id);
});

test('draws facts a second time from nothing that was drawn from before', async () => {
  const old = await livedIn();
  const fresh = archiveRig();
  await fresh.bring(await old.everything());
  const drawn = fresh.db.prepare('SELECT drawn_until FROM conversations WHERE id = ?').pluck();
  expect(drawn.get(old.first)).toBe(2);
  expect(drawn.get(old.second)).toBe(0);
});

test('restores a sealed backup, and shows no word of it before [S4]', async () => {
  const old = await livedIn();
  const { bytes, name, mime } = await old.pull({ kind: 'backup', passphrase: PASSPHRASE });
  expect(name).toBe('bemore-2026-11-21.bemore');
  expect(mime).toBe('application/octet-stream');
  const file = Buffer.from(bytes);
  for (const word of ['지수', '부산', 'sister', 'Quotes', 'bemore-export', '걱정']) {
    expect(file.includes(word)).toBe(false);
  }
  const fresh = archiveRig();
  expect(await fresh.bring(bytes, PASSPHRASE)).toMatchObject({ from: 'backup', messages: 4 });
  expect(await fresh.everything()).toBe(await old.everything());
});

test('takes a passphrase however a keyboard composes it', async () => {
  const old = await livedIn();
  const { bytes } = await old.pull({ kind: 'backup', passphrase: PASSPHRASE.normalize('NFD') });
  expect(await archiveRig().bring(bytes, PASSPHRASE.normalize('NFC'))).toMatchObject({
    messages: 4,
  });
});

test('says that a passphrase is missing, or another', async () => {
  const old = await livedIn();
  const { bytes } = await old.pull({ kind: 'backup', passphrase: PASSPHRASE });
  const fresh = archiveRig();
  for (const passphrase of [null, 'another passphrase', '']) {
    await expect(fresh.bring(bytes, passphrase)).rejects.toEqual(
      new AppError('import/wrong-passphrase'),
    );
  }
  expect(fresh.counts()).toEqual(NOTHING);
  expect(() => old.exports.begin({ kind: 'backup', passphrase: 'short' })).toThrow(
    'lock/too-short',
  );
});

test('refuses an export of a later version, and one that says nothing of itself', async () => {
  const fresh = archiveRig();
  const later = { format: 'bemore-export', version: 2, exportedAt: 1, conversations: [{ odd: 1 }] };
  await expect(fresh.bring(JSON.stringify(later))).rejects.toEqual(new AppError('import/newer'));
  const { format: _format, ...nameless } = { ...later, conversations: [] };
  await expect(fresh.bring(JSON.stringify(nameless))).rejects.toEqual(
    new AppError('import/unknown-format'),
  );
});

test('brings back an export that another program has written anew', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inside]) => [key, sorted(inside)]),
          )
        : value;
  const { format, version, ...rest } = JSON.parse(exported);
  const pretty = JSON.stringify({ format, version, ...(sorted(rest) as object) }, null, 2);
  const fresh = archiveRig();
  await fresh.bring(`\ufeff${pretty}`);
  expect(JSON.parse(await fresh.everything())).toEqual(JSON.parse(exported));
});

test('leaves nothing behind when it is cancelled anywhere, and works after', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const fresh = archiveRig();
  let steps = 0;
  await archiveRig().bring(exported, null, new AbortController().signal, () => {
    steps += 1;
  });
  expect(steps).toBeGreaterThan(4);
  for (let at = 1; at < steps; at += 1) {
    const stop = new AbortController();
    let step = 0;
    const importing = fresh.bring(exported, null, stop.signal, () => {
      step += 1;
      if (step === at) stop.abort(new Error('cancelled'));
    });
    await expect(importing).rejects.toThrow('cancelled');
    expect(fresh.counts()).toEqual(NOTHING);
  }
  await fresh.bring(exported);
  expect(await fresh.everything()).toBe(exported);
});

test('leaves nothing behind of an export that is broken at its end', async () => {
  const old = await livedIn();
  const exported = await old.everything();
  const fresh = archiveRig();
  for (const end of [exported.length - 3, Math.floor(exported.length / 2), 200]) {
    await expect(fresh.bring(exported.slice(0, end))).rejects.toEqual(
      new AppError('import/broken'),
    );
    expect(fresh.counts()).toEqual(NOTHING);
  }
  const odd = exported.replace(/"role":"person"/, '"role":"somebody"');
  await expect(fresh.bring(odd)).rejects.toEqual(new AppError('import/broken'));
  expect(fresh.counts()).toEqual(NOTHING);
});

test('shows nothing of an import before all of it is there', async () => {
  const old = await livedIn();
  const fresh = archiveRig();
  await fresh.bring(await old.everything(), null, new AbortController().signal, (done) => {
    if (done === 1) return;
    expect(fresh.ids()).toEqual([]);
    expect(fresh.facts.list()).toEqual([]);
    expect(fresh.documents.list()).toEqual([]);
    expect(() => fresh.store.open(old.first)).toThrow('input/not-found');
  });
  expect(fresh.ids()).toHaveLength(2);
});

test('removes at the start what a killed import left', async () => {
  const fresh = archiveRig();
  fresh.db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at, staged)
      VALUES ('half', 'talk', 'ko', 1, 1, 'import-of-yesterday');
    INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body)
      VALUES ('m', 'half', 0, 'person', 'complete', 1, x'00');
    INSERT INTO facts (id, body, since, staged) VALUES ('f', x'00', 1, 'import-of-yesterday');
  `);
  const kept = fresh.store.begin('ko', 5);
  await fresh.imports.sweep();
  expect(fresh.counts()).toEqual({ ...NOTHING, conversations: 1 });
  expect(fresh.ids()).toEqual([kept]);
});

test('exports nothing of an import that is not finished', async () => {
  const old = await livedIn();
  const before = await old.everything();
  old.db.exec(`
    INSERT INTO conversations (id, type, language, started_at, last_at, staged)
      VALUES ('half', 'talk', 'ko', 1, 1, 'import-now');
    INSERT INTO facts (id, body, since, staged) VALUES ('f', x'00', 1, 'import-now');
  `);
  expect(await old.everything()).toBe(before);
});

test('makes an export in pieces, tells how far it is, and ends one that nobody pulls', async () => {
  const rig = archiveRig();
  const conversationId = rig.store.begin('en', 1);
  rig.db.prepare(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
        VALUES (@id, @conversationId, @n, 'person', 'complete', @n, @body, 99)`,
  );
  const insert = rig.db.prepare(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      VALUES (?, ?, ?, 'person', 'complete', ?, ?, 99)`,
  );
  const body = JSON.stringify({
    text: 'x'.repeat(4000),
    emotion: null,
    vendor: null,
    model: null,
    timings: null,
    voice: null,
  });
  for (let n = 0; n < 600; n += 1) {
    insert.run(`m${n}`, conversationId, n, n, rig.cipher.seal(body, `messages.body/m${n}`));
  }
  const { progress, bytes, name, mime } = await rig.pull({ kind: 'everything' });
  expect(name).toBe('bemore-2026-11-21.json');
  expect(mime).toBe('application/json');
  expect(progress.length).toBeGreaterThan(3);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  expect(JSON.parse(Buffer.from(bytes).toString()).conversations[0].messages).toHaveLength(600);

  const { export: id } = rig.exports.begin({ kind: 'everything' });
  await rig.exports.next(id);
  rig.exports.end(id);
  await expect(rig.exports.next(id)).rejects.toEqual(new AppError('input/not-found'));
  expect(() => rig.exports.begin({ kind: 'conversation', id: 'none', format: 'pdf' })).toThrow(
    new AppError('input/not-found'),
  );
});
