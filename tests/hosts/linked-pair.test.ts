import { linkedPair } from '../../src-preload/wire/linked-pair.ts';
import { serve } from '../../src-preload/wire/serve.ts';
import { transportSuite } from './transport-suite.ts';

transportSuite('in memory', async (services) => {
  const [page, main] = linkedPair();
  const server = serve(main, services.handlers);
  services.subscribe(server.announce);
  return {
    page,
    vanish: () => page.close(),
    endMain: () => server.close(),
    close: async () => page.close(),
  };
});
