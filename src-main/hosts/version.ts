import { version } from '../../package.json' with { type: 'json' };

/** Of the application, fixed when it is built. */
export const VERSION: string = version;
