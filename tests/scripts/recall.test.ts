import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { requestOf } from '../../scripts/recall/requests.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/recall.mjs', import.meta.url));

function started(folder: string) {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const tell = async (line: string | object): Promise<unknown> => {
    stdin.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
    return JSON.parse((await lines.next()).value as string);
  };
  return { child, stdin, tell };
}

const add = (id: string | number, at: string, role: string, text: string, session = 's1') => ({
  op: 'add',
  id,
  session,
  at,
  role,
  text,
});

test('the headless door ranks the ids it was given, of two people by name as of a person', async () => {
  const folder = temporaryFolder();
  const { child, stdin, tell } = started(folder);
  expect(await tell(add('D1:1', '2023-05-08T13:56:00Z', 'Nora', 'Hi! How are you?'))).toEqual({
    ok: true,
    id: 'D1:1',
  });
  await tell(add('D1:2', '2023-05-08T13:56:00Z', 'Felix', 'I adopted a puppy yesterday.'));
  await tell(add(7, '2023-05-08T13:57:00Z', 'Nora', 'My kiln broke on Tuesday.'));
  await tell(add('D9', '2024-01-01T00:00:00Z', 'Felix', 'The puppy is big now.', 's2'));
  const query = {
    op: 'query',
    text: 'When did Felix adopt a puppy?',
    at: '2023-06-01T00:00:00Z',
    k: 2,
  };
  expect(await tell(query)).toMatchObject({ ids: ['D1:2', expect.anything()], facts: [] });
  expect(await tell({ ...query, text: 'What happened to the kiln?', k: 1 })).toMatchObject({
    ids: [7],
  });
  expect(
    await tell({ ...query, at: '2024-06-01T00:00:00Z', text: 'How big is the puppy?', k: 1 }),
  ).toMatchObject({ ids: ['D9'] });

  expect(await tell('no json')).toEqual({ error: 'The line is no JSON.' });
  expect(await tell({ op: 'add', id: 'x' })).toHaveProperty('error');
  expect(await tell(add('D1:1', '2023-05-08', 'Nora', 'again'))).toHaveProperty('error');
  expect(await tell(add('y', 'some day', 'Nora', 'when?'))).toHaveProperty('error');
  expect(await tell({ ...query, text: '' })).toEqual({ ids: [], facts: [] });

  stdin.end();
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

test('the headless door gives the facts it drew with the turns they were said in', async () => {
  const { tell } = started(temporaryFolder());
  await tell(add('a', '2025-03-01T20:00:00Z', 'person', 'My sister is called Tess.'));
  await tell(add('b', '2025-03-01T20:01:00Z', 'companion', 'A lovely name.'));
  const asked = {
    op: 'query',
    text: "What is my sister's name?",
    at: '2025-04-01T00:00:00Z',
    k: 3,
  };
  expect(await tell(asked)).toMatchObject({
    ids: ['a', expect.anything()],
    facts: [{ ids: ['a'], until: null }],
  });
}, 60_000);

test('a stopped door leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const { child, tell } = started(folder);
  await tell(add('a', '2025-03-01T20:00:00Z', 'person', '오늘 비가 왔어.'));
  expect(readdirSync(folder)).toHaveLength(1);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

test('a request says in a sentence what is wrong with it', () => {
  expect(() => requestOf('{')).toThrow('The line is no JSON.');
  expect(() => requestOf('{"op":"query","text":"a","at":"never","k":1}')).toThrow('at: is no time');
  expect(requestOf('{"op":"query","text":"a"}')).toEqual({ op: 'query', text: 'a', k: 10 });
});
