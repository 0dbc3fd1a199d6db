import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { errorCode } from '../../platform.ts';
import { startServices } from '../../services.ts';
import { claimDataDir, type Holder, readHolder } from '../instance-lock.ts';
import { type NodeArguments, readArguments, USAGE } from './arguments.ts';
import { askRunningHost } from './find-running.ts';
import { nodePlatform } from './platform.ts';
import { startNodeHost } from './start-node-host.ts';

/** Closing may take this long; then the process ends all the same. What was said is on disk by then. */
const CLOSE_MS = 1_000;
const FOLLOW_MS = 1_000;

type Shutdown = (exitCode: number) => void;

/** Signals, and the end of a parent that started us with an ipc channel, all mean the same. */
function onShutdown(close: () => Promise<void>): Shutdown {
  let closing = false;
  const shutdown = (exitCode: number): void => {
    if (closing) process.exit(exitCode);
    closing = true;
    setTimeout(() => process.exit(exitCode), CLOSE_MS).unref();
    close().then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => shutdown(0));
  }
  process.on('disconnect', () => shutdown(0));
  return shutdown;
}

/** `ready ADDRESS PROFILE-DIRECTORY`: the address works once; the directory is for the browser window's own files. */
function printAddress(address: string, dataDir: string, { printReady }: NodeArguments): void {
  console.log(
    printReady || !process.stdout.isTTY
      ? `ready ${address} ${join(dataDir, 'browser')}`
      : `BeMore is ready. Open this address in Chromium or Chrome:\n${address}`,
  );
}

/** A second start opens another window on the app that runs, and stays for as long as that one does. */
async function joinRunning(dataDir: string, holder: Holder, options: NodeArguments): Promise<void> {
  const find = (): Holder | null => readHolder(dataDir);
  const address = holder.host === 'node' ? await askRunningHost(dataDir, find) : null;
  if (!address) {
    console.error(
      `BeMore already runs on this data directory (process ${holder.pid}). Close it first, or pass another --data-dir.`,
    );
    process.exitCode = 1;
    return;
  }
  const follow = setInterval(() => {
    if (find()?.pid !== holder.pid) process.exit(0);
  }, FOLLOW_MS);
  onShutdown(async () => clearInterval(follow));
  printAddress(address, dataDir, options);
}

async function run(options: NodeArguments): Promise<void> {
  const platform = nodePlatform(options.dataDir, options.language);
  const { dataDir } = platform;
  const claimed = claimDataDir(dataDir, 'node');
  if ('heldBy' in claimed) return joinRunning(dataDir, claimed.heldBy, options);

  process.on('exit', claimed.claim.release);
  const host = await startNodeHost({
    platform,
    port: options.port,
    // Next to this file in what is built: out/main and out/renderer.
    rendererDir: join(import.meta.dirname, '..', 'renderer'),
    startServices,
  });
  claimed.claim.publish(host.port);
  const shutdown = onShutdown(host.close);
  // Messages of errors may quote what a person said; only their class is kept.
  process.on('uncaughtException', (error) => {
    platform.log.error('an error that nobody caught', { code: errorCode(error) });
    shutdown(1);
  });
  printAddress(host.issueAddress(), dataDir, options);
}

/** What the terminal shows when the app cannot start. */
function explain(error: unknown): string {
  if (error instanceof AppError) return `BeMore cannot open its data (${error.code}).`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'That port is in use. Choose another with --port.';
  if (code === 'EACCES') return 'That port or data directory may not be used by this account.';
  return `BeMore cannot start (${code ?? (error instanceof Error ? error.name : 'unknown')}).`;
}

// The vendors' SDKs load later and are large: compiled once, not at every start.
enableCompileCache(join(import.meta.dirname, '..', '.compile-cache'));

let options: NodeArguments | null = null;
try {
  options = readArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  process.exitCode = 2;
}
if (options) {
  run(options).catch((error) => {
    console.error(explain(error));
    process.exit(1);
  });
}
