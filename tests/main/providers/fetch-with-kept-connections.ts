/** Fetches the address it is given, as the product would; run in a process of its own. */
import { keepConnections } from '../../../src-main/providers/keep-connections.ts';

keepConnections();
await fetch(process.argv[2] ?? '').then(
  (response) => response.text(),
  () => null,
);
