// `npm run -s recall`: see recall.ts.
import { withTypeScript } from './with-typescript.mjs';

await withTypeScript(async () => {
  const { main } = await import('./recall.ts');
  await main();
});
