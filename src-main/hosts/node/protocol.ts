import type { WebSocket } from 'ws';
import { AppError, assertNever, toFault } from '../../../src-preload/contract/faults.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Services } from '../../services.ts';
import type { Lines } from './lines.ts';
import { type Incoming, type Outgoing, readIncoming } from './protocol-messages.ts';
import { sentenceOf } from './protocol-sentences.ts';

/** Names a conversation of a client's own choosing (V7). */
export const SESSION_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A client that asks faster than it is answered is not read further until its turn comes. */
const MAX_WAITING = 32;

/**
 * The session protocol (V1) on one socket, over the same conversation code as the app's own window.
 * Its messages carry no ids, so the answers of a session never mix: requests are answered one after
 * the other in the order they came, refusals included, over all sockets of the session. A client that
 * leaves ends its running reply, and its waiting ones are not begun.
 */
export function serveProtocol(
  socket: WebSocket,
  sessionId: string,
  services: Pick<Services, 'textSession'>,
  lines: Lines,
  fallbackLanguage: Language,
): void {
  const gone = new AbortController();
  let waiting = 0;

  const say = (message: Outgoing): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };

  const sayFault = (error: unknown): void => {
    let language = fallbackLanguage;
    try {
      language = services.textSession(sessionId).language;
    } catch {
      // A session that cannot be opened has no language of its own.
    }
    say({ type: 'ai_stream_error', error: sentenceOf(toFault(error), language) });
  };

  const reply = async (request: Extract<Incoming, { type: 'request' }>): Promise<void> => {
    const { text, emotion, voice } = request;
    let begun = false;
    const begin = (): void => {
      if (!begun) say({ type: 'ai_stream_begin' });
      begun = true;
    };
    const session = services.textSession(sessionId);
    for await (const chunk of session.reply({ text, emotion, voice }, gone.signal)) {
      begin();
      if (chunk !== '') say({ type: 'ai_stream_chunk', chunk });
    }
    begin();
    say({ type: 'ai_stream_complete' });
  };

  const answer = async (incoming: Incoming): Promise<void> => {
    if (gone.signal.aborted) return;
    try {
      switch (incoming.type) {
        case 'request':
          return await reply(incoming);
        case 'emotion':
          return services.textSession(sessionId).observe({ emotion: incoming.emotion });
        case 'voice':
          return services.textSession(sessionId).observe({ voice: incoming.voice });
        case 'wrong':
          throw new AppError(incoming.code);
        default:
          return assertNever(incoming);
      }
    } catch (error) {
      if (!gone.signal.aborted) sayFault(error);
    }
  };

  socket.on('message', (data, isBinary) => {
    const incoming: Incoming = isBinary
      ? { type: 'wrong', code: 'wire/malformed' }
      : readIncoming(String(data));
    waiting += 1;
    if (waiting >= MAX_WAITING) socket.pause();
    void lines
      .run(sessionId, () => answer(incoming))
      .then(() => {
        waiting -= 1;
        if (socket.isPaused && socket.readyState === socket.OPEN) socket.resume();
      });
  });
  // A close always follows an error; a frame over the limit ends in close code 1009.
  socket.on('error', () => {});
  socket.on('close', () => gone.abort());
}
