import { useConversation } from './stores/conversation.ts';
import type { Utterances } from './utterances.ts';

export interface PushToTalk {
  /** The key or the disc goes down, or is let go. */
  hold(down: boolean): void;
  dispose(): void;
}

/** Hands let go while the last syllable still sounds, milliseconds. */
const TAIL_MS = 150;

/** What is said while something is held is a turn. */
export function createPushToTalk(parts: {
  readonly utterances: Pick<Utterances, 'finish' | 'isOpen'>;
  /** Opens or shuts the detector's ear, by what is held. */
  gate(): void;
  /** It went down: whatever sounds gives way, and the microphone opens. */
  down(): void;
  /** It was let go, and nothing was said. */
  nothingSaid(): void;
}): PushToTalk {
  const { utterances, gate, down, nothingSaid } = parts;
  let tail: ReturnType<typeof setTimeout> | null = null;

  function letGo(): void {
    tail = null;
    const said = utterances.isOpen();
    if (said) utterances.finish('push-to-talk');
    useConversation.setState({ talkHeld: false });
    gate();
    if (!said) nothingSaid();
  }

  return {
    hold(isDown) {
      const goesOn = tail !== null;
      if (tail !== null) clearTimeout(tail);
      tail = null;
      if (!isDown) {
        if (useConversation.getState().talkHeld) tail = setTimeout(letGo, TAIL_MS);
        return;
      }
      if (goesOn || useConversation.getState().talkHeld) return;
      useConversation.setState({ talkHeld: true });
      down();
      gate();
    },
    dispose() {
      if (tail !== null) clearTimeout(tail);
    },
  };
}
