/**
 * Everything that can go wrong in front of a person, as a closed list of stable codes.
 * A code is a promise: it never changes meaning, and every language has a sentence for it
 * (`faults.<code>` in the renderer's locale files). Causes stay in the main process.
 */
export const FAULT_CODES = [
  // what was asked for
  'input/invalid',
  'input/empty',
  'input/too-long',
  'input/not-found',
  // how often
  'rate/limited',
  // how it travelled
  'wire/unknown-request',
  'wire/malformed',
  'wire/too-large',
  'wire/closed',
  // who should have answered
  'provider/no-key',
  'provider/key-refused',
  'provider/not-allowed',
  'provider/quota',
  'provider/rate-limited',
  'provider/overloaded',
  'provider/unreachable',
  'provider/timeout',
  'provider/stalled',
  'provider/bad-request',
  'provider/unknown-model',
  'provider/declined',
  'provider/bad-answer',
  'provider/cut-off',
  'provider/resting',
  'provider/unavailable',
  // hearing
  'hearing/no-provider',
  'hearing/nothing-heard',
  // models for this computer
  'model/absent',
  'model/unreachable',
  'model/incomplete',
  'model/broken',
  'model/wrong-source',
  // what is kept
  'store/unavailable',
  'store/full',
  'store/newer',
  'store/read-only',
  'store/damaged',
  'store/no-key',
  'store/locked',
  'keys/unavailable',
  // the passphrase
  'lock/wrong-passphrase',
  'lock/too-short',
  // what is brought in
  'file/too-large',
  'import/unknown-format',
  'import/broken',
  'import/newer',
  'import/wrong-passphrase',
  // documents
  'document/unknown-kind',
  'document/empty',
  'document/broken',
  'document/protected',
  'document/no-text',
  'document/too-much',
  // an avatar or a motion that was brought along
  'avatar/unknown-format',
  'avatar/truncated',
  'avatar/unsupported-version',
  'avatar/no-humanoid',
  'avatar/duplicate-bone',
  'avatar/bad-numbers',
  'avatar/outside-files',
  'avatar/too-large',
  'avatar/too-detailed',
  'avatar/broken',
  'avatar/missing',
  'avatar/no-graphics',
  'motion/no-motion',
  // the camera
  'camera/denied',
  'camera/missing',
  'camera/busy',
  'camera/lost',
  'camera/models',
  // reminders
  'reminder/past',
  'reminder/too-many',
  // a guided exercise
  'exercise/not-running',
  // what nobody foresaw
  'internal',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What crosses the wire when something failed. `params` fill the sentence (numbers, names of vendors); never words a person said, never a key. */
export interface Fault {
  readonly code: FaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An error that already knows its code. `cause` is for the log's error class only and never leaves main. */
export class AppError extends Error {
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>> | undefined;

  constructor(
    code: FaultCode,
    params?: Readonly<Record<string, string | number>>,
    options?: { cause?: unknown },
  ) {
    super(code, options as ErrorOptions | undefined);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Reduces anything thrown to what may be shown: an AppError keeps its code, everything else is `internal`. */
export function toFault(error: unknown): Fault {
  if (error instanceof AppError) {
    return error.params ? { code: error.code, params: error.params } : { code: error.code };
  }
  return { code: 'internal' };
}

/** True for what an aborted AbortSignal throws. Cancellation is not a fault and is never shown. */
export function isCancellation(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'AbortError' || error.name === 'APIUserAbortError')
  );
}

/** Ends a switch over a union: a new member becomes a compile error here. */
export function assertNever(value: never): never {
  throw new AppError('internal', { unexpected: String(value) });
}
