import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { WIRE_CHANNEL } from '../../../src-preload/wire/channel.ts';
import { createInbox } from '../../../src-preload/wire/inbox.ts';
import type { Transport } from '../../../src-preload/wire/transport.ts';
import type { Log } from '../../platform.ts';

export interface WireParts {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly log: Log;
  isOwnPage(url: string | undefined): boolean;
  /** A page has begun to speak. The one before it has ended by then. */
  accept(transport: Transport): void;
}

interface Connection {
  readonly id: string;
  receive(message: Uint8Array): void;
  end(): void;
}

/** Tells the other side that the connection is over. */
const END = new Uint8Array(0);

/**
 * One transport per document. The preload script gives every document an id; a message under a new one
 * ends the connection before it, so that a reload never meets answers to the page it replaced.
 * Returns the way to watch a window for the end of its page.
 */
export function acceptPages(parts: WireParts): { watch(contents: WebContents): void } {
  let current: Connection | null = null;
  const ended = new Set<string>();
  const watched = new WeakSet<WebContents>();

  const endCurrent = (): void => {
    current?.end();
    current = null;
  };

  const open = (id: string, contents: WebContents): Connection => {
    const inbox = createInbox();
    const post = (message: Uint8Array): void => {
      if (!contents.isDestroyed()) contents.send(WIRE_CHANNEL, id, message);
    };
    const end = (): void => {
      if (inbox.closed) return;
      ended.add(id);
      inbox.end();
      post(END);
    };
    parts.accept({
      send(message) {
        if (!inbox.closed) post(message);
      },
      onMessage: inbox.onMessage,
      onClose: inbox.onClose,
      close: end,
    });
    return { id, receive: inbox.deliver, end };
  };

  const isFromOurPage = ({ sender, senderFrame }: IpcMainEvent): boolean =>
    watched.has(sender) &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    parts.isOwnPage(senderFrame.url);

  parts.ipcMain.on(WIRE_CHANNEL, (event, id: unknown, message: unknown) => {
    if (!isFromOurPage(event)) {
      parts.log.warn('a message from a foreign frame was refused');
      return;
    }
    const isWellFormed = typeof id === 'string' && /^[\w-]{1,64}$/.test(id);
    if (!isWellFormed || !(message instanceof Uint8Array) || ended.has(id)) return;
    if (current?.id !== id) {
      endCurrent();
      current = open(id, event.sender);
    }
    if (message.byteLength === 0) endCurrent();
    else current.receive(message);
  });

  return {
    watch(contents) {
      watched.add(contents);
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) endCurrent();
      });
      contents.on('render-process-gone', endCurrent);
      contents.on('destroyed', endCurrent);
    },
  };
}
