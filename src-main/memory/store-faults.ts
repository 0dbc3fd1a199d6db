import { AppError, type FaultCode } from '../../src-preload/contract/faults.ts';

/**
 * Runs a piece of storage work; what the driver or the file system throws becomes an
 * AppError('store/...') that keeps the original as its cause.
 */
export function inStore<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreFault(error);
  }
}

/** The same for work that waits. */
export async function inStoreAsync<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreFault(error);
  }
}

function toStoreFault(error: unknown): unknown {
  const code = faultCodeOf(error);
  return code === null ? error : new AppError(code, undefined, { cause: error });
}

/** `null` for what did not come from the driver or the file system. */
function faultCodeOf(error: unknown): FaultCode | null {
  if (!(error instanceof Error) || error instanceof AppError) return null;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'store/full';
  if (code.startsWith('SQLITE_READONLY') || /^(EACCES|EPERM|EROFS)$/.test(code)) {
    return 'store/read-only';
  }
  // Also with what is behind it, as SQLITE_CORRUPT_VTAB.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store/damaged';
  // The conversation is not there, or was removed while something was being added to it.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'input/not-found';
  return code.startsWith('SQLITE_') || /^E[A-Z]+$/.test(code) ? 'store/unavailable' : null;
}
