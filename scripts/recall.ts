// Memory without a window, from the very code the app recalls with. JSON lines in and out:
//   npm run -s recall
//   {"op":"add","id":"1","session":"a","at":"2025-03-01T20:00:00Z","role":"person","text":"..."}  ->  {"ok":true,"id":"1"}
//   {"op":"query","text":"...","at":"2025-04-01T20:00:00Z","k":10}  ->  {"ids":["1"],"facts":[{"statement":"...","ids":["1"],"until":null}]}
// What cannot be done is answered {"error":"..."}, and the next line is read. The store is a temporary
// one, new every time, and gone at the end of the input.
import { createInterface } from 'node:readline';
import { requestOf } from './recall/requests.ts';
import { openTemporaryStore } from './recall/temporary-store.ts';

/** SIGINT, SIGTERM, SIGHUP: as a shell counts them. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export async function main(): Promise<void> {
  const store = openTemporaryStore();
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      store.close();
      process.exit(128 + number);
    });
  }
  process.on('exit', () => store.close());
  // Whoever reads may have read enough.
  process.stdout.on('error', () => process.exit());

  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const answer = await answered(line);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  store.close();

  async function answered(line: string): Promise<object> {
    try {
      const request = requestOf(line);
      if (request.op === 'query') return await store.query(request);
      store.add(request);
      return { ok: true, id: request.id };
    } catch (fault) {
      return { error: (fault as Error).message };
    }
  }
}

if (import.meta.main) await main();
