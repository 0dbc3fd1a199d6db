import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

export interface PagesServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the harness pages on a free loopback port. */
export async function servePages(): Promise<PagesServer> {
  const root = resolve(import.meta.dirname, '../../..');
  const server = await createServer({
    configFile: false,
    root,
    publicDir: resolve(root, 'assets'),
    logLevel: 'error',
    // One for each worker, so that it never meets the cache of a server that runs beside it.
    cacheDir: resolve(root, `node_modules/.vite-ui-pages-${process.env.TEST_PARALLEL_INDEX ?? 0}`),
    plugins: [react(), tailwindcss()],
    optimizeDeps: { entries: ['tests/support/ui-harness/*.html'] },
    server: { host: '127.0.0.1', port: 0, strictPort: false, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the harness has no port');
  return {
    url: `http://127.0.0.1:${address.port}/tests/support/ui-harness/`,
    close: () => server.close(),
  };
}
