import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Platform } from '../../platform.ts';
import type { Services } from '../../services.ts';
import { createAccess, loadApiToken } from './access.ts';
import { createLines } from './lines.ts';
import { serveProtocol } from './protocol.ts';
import { addressOf, createHttpServer } from './server.ts';
import { acceptUpgrades } from './upgrades.ts';
import { createWireEndpoint } from './wire-endpoint.ts';

export interface NodeHostOptions {
  readonly platform: Platform;
  /** 0: any free one. */
  readonly port: number;
  /** The built renderer. */
  readonly rendererDir: string;
  startServices(platform: Platform): Promise<Services>;
}

export interface NodeHost {
  readonly port: number;
  /** A new address that opens the app once. */
  issueAddress(): string;
  /** Stops listening, ends every connection, closes the services. Resolves within about a second. */
  close(): Promise<void>;
}

/** Starts the services and serves them on 127.0.0.1. Throws what listening or the services throw. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const { platform } = options;
  const access = createAccess(loadApiToken(platform.dataDir));
  let boundPort = options.port;
  const port = (): number => boundPort;

  const server = createHttpServer({ access, rendererDir: options.rendererDir, port });
  server.listen({ host: '127.0.0.1', port: options.port, exclusive: true });
  await once(server, 'listening');
  boundPort = (server.address() as AddressInfo).port;

  const services = await options.startServices(platform).catch((error) => {
    server.close();
    throw error;
  });
  const wire = createWireEndpoint(services);
  const lines = createLines();
  const upgrades = acceptUpgrades(server, {
    access,
    port,
    onWire: wire.accept,
    onSession: (socket, sessionId) =>
      serveProtocol(socket, sessionId, services, lines, platform.locale.language),
  });
  platform.log.info('the node host listens', { port: boundPort });

  return {
    port: boundPort,
    issueAddress: () => addressOf(boundPort, access.issue()),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      upgrades.close();
      await services.close();
      server.closeAllConnections();
      await closed;
      platform.log.info('the node host stopped');
    },
  };
}
