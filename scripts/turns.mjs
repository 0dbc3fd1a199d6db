// `npm run turns -- FILE [--json]`: see turns/main.ts.
import { withTypeScript } from './with-typescript.mjs';

await withTypeScript(async () => {
  const { main } = await import('./turns/main.ts');
  process.exitCode = main(process.argv.slice(2));
});
