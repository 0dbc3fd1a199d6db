/**
 * A pair of ends that carry whole messages in order. Each message is one encoded frame (see codec.ts).
 * `send` after close is silently dropped; `onClose` fires exactly once, also for a peer that vanished.
 */
export interface Transport {
  send(message: Uint8Array): void;
  /** Sets the one listener; messages that arrived earlier are delivered first. */
  onMessage(listener: (message: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
