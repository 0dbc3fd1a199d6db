import { spawn } from 'node:child_process';
import { AppError } from '../../src-preload/contract/faults.ts';

/** Longest a local speech engine may take for one text; a first start on Windows takes a few seconds. */
const TIMEOUT_MS = 20_000;
/** Twelve minutes of speech. Far more than any text handed in; a program gone wild stops here. */
const MAX_OUTPUT_BYTES = 32_000_000;

/**
 * Runs a program without a shell, gives it the text on stdin and resolves to everything it wrote to stdout.
 * Rejects with AppError('provider/unavailable') when it is missing, fails or writes without end,
 * AppError('provider/timeout') when it hangs, and the signal's reason when aborted; the program is
 * killed in each case. What it wrote to stderr is dropped, because engines repeat the text there.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  stdin: string,
  signal: AbortSignal,
): Promise<Buffer> {
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const child = spawn(command, [...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    signal: AbortSignal.any([signal, timeout]),
    killSignal: 'SIGKILL',
  });
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      child.once('error', reject);
      // A program that ends before it has read everything closes the pipe: its exit code tells more.
      child.stdin.on('error', () => {});
      child.stdout.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > MAX_OUTPUT_BYTES) reject(new Error('too much output'));
        else pieces.push(piece);
      });
      child.once('close', (code) => {
        if (code === 0) resolve(Buffer.concat(pieces));
        else reject(new Error(`exit ${code}`));
      });
      child.stdin.end(stdin, 'utf8');
    });
  } catch (error) {
    child.kill('SIGKILL');
    signal.throwIfAborted();
    if (timeout.aborted) throw new AppError('provider/timeout', undefined, { cause: error });
    throw new AppError('provider/unavailable', undefined, { cause: error });
  }
}
