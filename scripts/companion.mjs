// `npm run companion`: text in, what was decided and said out, without a window (docs/companion.md).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, runScript, runtimeEnvironment, runtimeNode, setUp, tellOn } from './setup.mjs';

// What is read from the standard output is the companion's alone.
tellOn(process.stderr);
await runScript(async () => {
  await setUp();
  const child = spawn(
    runtimeNode(),
    [join(root, 'out', 'main', 'headless.js'), ...process.argv.slice(2)],
    { stdio: 'inherit', env: runtimeEnvironment() },
  );
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
});
