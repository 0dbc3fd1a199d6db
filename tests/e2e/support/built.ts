import { join } from 'node:path';

/** The project, and what was built of it. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');
export const OUT = join(ROOT, 'out');
