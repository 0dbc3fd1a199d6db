import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { faceFiles } from '../../../scripts/face-files.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Serves a page with the room that sees, and what it is measured against, on loopback. */
export async function serveFaceHarness(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    publicDir: resolve(root, 'assets'),
    cacheDir: resolve(root, 'node_modules/.vite/face-harness'),
    logLevel: 'error',
    plugins: [
      faceFiles(),
      {
        name: 'packages-under-test',
        configureServer({ middlewares }) {
          // Models and pictures that the packages bring, for the bench alone.
          for (const name of ['human', 'face-api'] as const) {
            middlewares.use(`/${name}`, (request, response) => {
              const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
              createReadStream(resolve(root, `node_modules/@vladmandic/${name}${path}`))
                .on('error', () => response.writeHead(404).end())
                .pipe(response);
            });
          }
        },
      },
    ],
    // All of them, so that none is found late: that would load the page anew.
    optimizeDeps: {
      include: [
        '@vladmandic/human',
        '@vladmandic/face-api',
        'three',
        'three/examples/jsm/loaders/GLTFLoader.js',
        '@pixiv/three-vrm',
        '@pixiv/three-vrm-animation',
        'zod',
      ],
    },
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [root] } },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('harness has no address');
  return { url, close: () => server.close() };
}
