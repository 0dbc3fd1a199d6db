import { join } from 'node:path';
import { startServices } from '../../services.ts';
import { startElectronHost } from './start-electron-host.ts';

// Next to this file in what is built: out/main, out/preload and out/renderer.
const out = join(import.meta.dirname, '..');

// Not awaited: Electron becomes ready only after this module has been evaluated.
export const started = startElectronHost({
  preloadPath: join(out, 'preload', 'index.cjs'),
  rendererDir: join(out, 'renderer'),
  startServices,
});
