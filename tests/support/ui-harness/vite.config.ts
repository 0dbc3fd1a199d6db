import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

// Screens over made-up states, without a host: npx vite --config tests/support/ui-harness/vite.config.ts
// biome-ignore lint/style/noDefaultExport: what Vite reads
export default defineConfig({
  root: import.meta.dirname,
  publicDir: resolve(root, 'assets'),
  cacheDir: resolve(root, 'node_modules/.vite-ui-harness'),
  plugins: [react(), tailwindcss()],
  server: { port: 5199, strictPort: true, fs: { allow: [root] } },
});
