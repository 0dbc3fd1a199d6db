import type { WebSocket } from 'ws';
import { overSocket, REPLACED } from '../../../src-preload/wire/over-socket.ts';
import { serve } from '../../../src-preload/wire/serve.ts';
import type { Services } from '../../services.ts';

export interface WireEndpoint {
  /** Serves this window from now on. There is one at a time, as there is one conversation. */
  accept(socket: WebSocket): void;
}

export function createWireEndpoint(
  services: Pick<Services, 'handlers' | 'subscribe' | 'clientLeft'>,
): WireEndpoint {
  let replaceFormer = (): void => {};
  return {
    accept(socket) {
      replaceFormer();
      const transport = overSocket(socket);
      const server = serve(transport, services.handlers);
      const unsubscribe = services.subscribe(server.announce);
      let present = true;
      const leave = (): void => {
        if (!present) return;
        present = false;
        unsubscribe();
        services.clientLeft();
      };
      transport.onClose(leave);
      replaceFormer = () => {
        if (!present) return;
        leave();
        socket.close(REPLACED, 'replaced');
        server.close();
      };
    },
  };
}
