import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

export interface PagesServer {
  readonly url: string;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const here = 'tests/support/ui-harness';

const CONFIG = {
  configFile: false,
  root,
  publicDir: resolve(root, 'assets'),
  appType: 'mpa',
  logLevel: 'error',
  build: { outDir: resolve(root, 'node_modules/.ui-pages'), minify: false },
} satisfies InlineConfig;

/**
 * Builds the harness pages, once for all workers: a page of many modules costs a busy machine seconds. One
 * by one, because what pages share would stand in a style sheet of its own, and layers would come in another order.
 */
export async function buildPages(): Promise<void> {
  for (const [at, page] of ['pages.html', 'index.html'].entries()) {
    const input = resolve(import.meta.dirname, page);
    await build({
      ...CONFIG,
      plugins: [react(), tailwindcss()],
      build: { ...CONFIG.build, emptyOutDir: at === 0, rollupOptions: { input } },
    });
  }
}

/** Serves the harness pages as they were built, on a free loopback port. */
export async function servePages(): Promise<PagesServer> {
  const server = await preview({
    ...CONFIG,
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the harness has no port');
  return { url: `http://127.0.0.1:${address.port}/${here}/`, close: () => server.close() };
}
