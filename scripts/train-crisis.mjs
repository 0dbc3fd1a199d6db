// `npm run train-crisis`: see train-crisis/main.ts.
import { withTypeScript } from './with-typescript.mjs';

await withTypeScript(async () => {
  const { main } = await import('./train-crisis/main.ts');
  main();
});
