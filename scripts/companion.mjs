// `npm run companion`: text in, what was decided and said out, without a window (docs/companion.md).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  checkBootstrapNode,
  ensureBuild,
  ensureDependencies,
  root,
  runtimeEnvironment,
  runtimeNode,
  SetupError,
  tellOn,
} from './setup.mjs';

// What is read from the standard output is the companion's alone.
tellOn(process.stderr);
try {
  checkBootstrapNode();
  await ensureDependencies();
  await ensureBuild();
  const child = spawn(
    runtimeNode(),
    [join(root, 'out', 'main', 'headless.js'), ...process.argv.slice(2)],
    { stdio: 'inherit', env: runtimeEnvironment() },
  );
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
