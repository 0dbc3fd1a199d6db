// Type-checks each runtime on its own, so that nothing of one leaks into another.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
let failed = 0;
for (const runtime of ['contract', 'main', 'renderer', 'scripts', 'tests']) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${runtime}.json`], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
