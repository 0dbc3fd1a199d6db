import type { Log, LogFields } from '../../src-main/platform.ts';

/** A log that keeps its lines, for asking afterwards what was and was not said. */
export function recordedLog() {
  const lines: { level: string; message: string; fields: LogFields }[] = [];
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      lines.push({ level, message, fields });
    };
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error') };
  return { log, lines };
}
