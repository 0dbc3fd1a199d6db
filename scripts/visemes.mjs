// `npm run visemes`: see visemes.ts.
import { withTypeScript } from './with-typescript.mjs';

await withTypeScript(async () => {
  const { main } = await import('./visemes.ts');
  main();
});
