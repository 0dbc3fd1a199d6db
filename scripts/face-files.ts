import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { assetsOf, serving } from './own-files.ts';

// The build runs in the project's root; this module is inlined into its configuration there.
const modules = resolve('node_modules');
const detector = resolve(modules, '@vladmandic/human/models');
const expressions = resolve(modules, '@vladmandic/face-api/model');
const runtime = resolve(modules, '@tensorflow/tfjs-backend-wasm/dist');

/** What reading faces fetches when it is first switched on, by the name it is served under in `/seeing/`. */
const FILES = {
  'blazeface.json': { path: resolve(detector, 'blazeface.json'), type: 'application/json' },
  'blazeface.bin': { path: resolve(detector, 'blazeface.bin'), type: 'application/octet-stream' },
  'expressions.json': {
    path: resolve(expressions, 'face_expression_model-weights_manifest.json'),
    type: 'application/json',
  },
  // By the name the manifest gives it.
  'face_expression_model.bin': {
    path: resolve(expressions, 'face_expression_model.bin'),
    type: 'application/octet-stream',
  },
  // The other builds are for processors without SIMD and for threads, which our policy does not allow.
  'tfjs-backend-wasm-simd.wasm': {
    path: resolve(runtime, 'tfjs-backend-wasm-simd.wasm'),
    type: 'application/wasm',
  },
} as const;

/** Serves the models that read faces, and their runtime, from our own origin: in development and in the build. */
export function faceFiles(): Plugin {
  return {
    name: 'face-files',
    configureServer(server) {
      server.middlewares.use('/seeing', serving(FILES));
    },
    generateBundle() {
      for (const file of assetsOf('seeing', FILES)) this.emitFile(file);
    },
  };
}
