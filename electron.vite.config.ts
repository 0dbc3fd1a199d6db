import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { faceFiles } from './scripts/face-files.ts';
import { paperFonts } from './scripts/paper-fonts.ts';
import { voiceActivityFiles } from './scripts/voice-activity-files.ts';
import { wordTableFile } from './scripts/word-table-file.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    plugins: [paperFonts(), wordTableFile()],
    build: {
      outDir: 'out/main',
      // Bundled: the vendors' SDKs are thousands of small files, seconds of reading at the first turn.
      externalizeDeps: false,
      rollupOptions: {
        // What carries a binary, and Electron itself.
        external: ['electron', 'better-sqlite3', 'onnxruntime-node'],
        input: {
          electron: at('src-main/hosts/electron/main.ts'),
          node: at('src-main/hosts/node/main.ts'),
          headless: at('src-main/hosts/headless/main.ts'),
          // A thread of its own, found by this name (inference.ts).
          inference: at('src-main/providers/local/inference/inference.worker.ts'),
          // Another, for searches and recall (start-reader-thread.ts).
          reader: at('src-main/memory/reader/reader.worker.ts'),
          // One for each document that is read (read-document.ts).
          documents: at('src-main/memory/documents/documents.worker.ts'),
          // Another (soundness.ts).
          soundness: at('src-main/memory/safe/soundness.worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: at('src-preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    publicDir: at('assets'),
    plugins: [react(), tailwindcss(), voiceActivityFiles(), faceFiles()],
    resolve: {
      alias: [
        {
          // vad-web's own import and ours are to be one ONNX runtime (one instance, one set of settings).
          find: /^onnxruntime-web\/wasm$/,
          replacement: at('node_modules/onnxruntime-web/dist/ort.wasm.bundle.min.mjs'),
        },
      ],
    },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: at('src-renderer/index.html') },
    },
    worker: { format: 'es' },
  },
});
