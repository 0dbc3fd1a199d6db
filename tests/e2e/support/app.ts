/** The built app on the Node host, as a person starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'node.js');

export interface RunningApp {
  /** Works once. */
  readonly address: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  printed(): string;
  /** Ctrl-C. */
  stop(): Promise<number | null>;
  /** What a crash or a power cut does. */
  kill(): Promise<void>;
}

export function newDataDir(preferences: Record<string, unknown> = {}): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-e2e-'));
  // Dal has said today that she is an AI, unless a test wants to hear it.
  const kept = { toldAiAt: Date.now(), ...preferences };
  writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify(kept), { mode: 0o600 });
  return dataDir;
}

export const removeDataDir = (dataDir: string): void =>
  rmSync(dataDir, { recursive: true, force: true });

export async function startApp(options: {
  readonly dataDir: string;
  readonly environment?: Record<string, string>;
  readonly lang?: 'ko' | 'en';
}): Promise<RunningApp> {
  const { dataDir, environment = {}, lang = 'en' } = options;
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.endsWith('_API_KEY')),
  );
  const child = spawn(
    process.execPath,
    [MAIN, '--print-ready', '--data-dir', dataDir, '--lang', lang],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited, ...environment } },
  );
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const ready = /^ready (\S+)/m.exec(printed);
        if (ready?.[1]) resolve(ready[1]);
      });
    }
    void ended.then(() => reject(new Error(`the app ended at once: ${printed}`)));
  });
  return {
    address,
    dataDir,
    process: child,
    printed: () => printed,
    stop() {
      child.kill('SIGINT');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
