import { resolve } from 'node:path';
import { createServer } from 'vite';
import { voiceActivityFiles } from '../../../scripts/voice-activity-files.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Serves the harness page on loopback; the address and how to stop it. */
export async function serveHarness(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    publicDir: resolve(root, 'assets'),
    cacheDir: resolve(root, 'node_modules/.vite/stage-harness'),
    logLevel: 'error',
    plugins: [voiceActivityFiles()],
    resolve: {
      alias: [
        {
          find: /^onnxruntime-web\/wasm$/,
          replacement: resolve(root, 'node_modules/onnxruntime-web/dist/ort.wasm.bundle.min.mjs'),
        },
      ],
    },
    optimizeDeps: {
      // All of them, so that none is found late: that would load the page anew.
      include: [
        'three',
        'three/examples/jsm/loaders/FBXLoader.js',
        'three/examples/jsm/loaders/GLTFLoader.js',
        'three/examples/jsm/postprocessing/Pass.js',
        '@pixiv/three-vrm',
        '@pixiv/three-vrm-animation',
        'n2words/en-US',
        'pitchy',
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
