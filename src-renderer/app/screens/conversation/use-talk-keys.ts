import { useEffect, useRef } from 'react';
import type { Hold } from './use-hold-to-talk.ts';

export interface TalkKeys {
  /** Space: as if the disc were pressed. */
  readonly press: () => void;
  /** True when a press would begin to listen; holding Space then finishes the turn on release. */
  readonly startsListening: () => boolean;
  /** Push-to-talk: Space is held and not pressed. Null where it is not. */
  readonly hold: Hold | null;
  readonly mute: () => void;
  readonly type: () => void;
  readonly captions: () => void;
  /** Esc: closes the top layer, else stops. */
  readonly escape: () => void;
}

/** Held at least this long, Space means talk-while-held; shorter, it is a press. */
const HELD = 500;

/** Keys of the conversation. None of them act while a person types or stands on a control that wants the key. */
export function useTalkKeys(keys: TalkKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let heldSince: number | null = null;
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A dialog in front has its own keys.
      if (document.querySelector('[role="dialog"]')) return;
      const acts = latest.current;
      if (event.key === 'Escape') acts.escape();
      else if (!event.repeat && !isTyping(event.target)) key(event, acts);
    };
    // By place on the keyboard: under a Korean layout the M key types a vowel.
    const key = (event: KeyboardEvent, acts: TalkKeys): void => {
      switch (event.code) {
        case 'Space':
          if (wantsSpace(event.target)) return;
          event.preventDefault();
          if (acts.hold) {
            acts.hold.down();
            break;
          }
          heldSince = acts.startsListening() ? performance.now() : null;
          acts.press();
          break;
        case 'KeyM':
          acts.mute();
          break;
        case 'KeyC':
          acts.captions();
          break;
        case 'KeyT':
          // The field that opens must not receive this letter.
          event.preventDefault();
          acts.type();
          break;
      }
    };
    const up = (event: KeyboardEvent): void => {
      if (event.code !== 'Space') return;
      latest.current.hold?.up();
      if (heldSince === null) return;
      const held = performance.now() - heldSince;
      heldSince = null;
      if (held >= HELD) latest.current.press();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function wantsSpace(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="radio"]') !== null;
}
