import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { assetsOf, serving } from './own-files.ts';

// The build runs in the project's root; this module is inlined into its configuration there.
const modules = resolve('node_modules');
const detector = resolve(modules, '@ricky0123/vad-web/dist');

/** What the voice activity detector fetches at run time, by the name it is served under in `/vad/`. */
const FILES = {
  'silero_vad_v5.onnx': {
    path: resolve(detector, 'silero_vad_v5.onnx'),
    type: 'application/octet-stream',
  },
  'ort-wasm-simd-threaded.wasm': {
    path: resolve(modules, 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
    type: 'application/wasm',
  },
} as const;

/**
 * Serves the detector's model and WebAssembly from our own origin, in development and in
 * the build. The ONNX runtime names its wasm by a relative URL, which would make the bundler emit
 * those 14 MB a second time under a hashed name; nothing fetches that copy, so it is left out.
 */
export function voiceActivityFiles(): Plugin {
  return {
    name: 'voice-activity-files',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use('/vad', serving(FILES));
    },
    generateBundle(_options, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/ort-wasm-simd-threaded-[\w-]+\.wasm$/.test(name)) delete bundle[name];
      }
      for (const file of assetsOf('vad', FILES)) this.emitFile(file);
    },
  };
}
