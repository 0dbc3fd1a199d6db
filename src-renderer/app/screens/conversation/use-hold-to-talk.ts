import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';

export interface Hold {
  down(): void;
  up(): void;
  /** Lets go where it is held, else holds. */
  toggle(): void;
}

/** What a button needs to be held by a pointer or a key, and pressed by what can only press. */
export interface HoldHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onLostPointerCapture: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly onClick: (event: { readonly detail: number }) => void;
}

/**
 * Push-to-talk. It is let go by the hand, and also when the window loses the focus or is hidden, when
 * holding is not what is done now any more, and when the screen goes: nobody is left talking unawares.
 */
export function useHoldToTalk(active: boolean, hold: (down: boolean) => void): Hold {
  const latest = useRef(hold);
  latest.current = hold;
  const isDown = useRef(false);
  const door = useMemo<Hold>(
    () => ({
      down() {
        if (isDown.current) return;
        isDown.current = true;
        latest.current(true);
      },
      up() {
        if (!isDown.current) return;
        isDown.current = false;
        latest.current(false);
      },
      toggle() {
        if (isDown.current) this.up();
        else this.down();
      },
    }),
    [],
  );
  useEffect(() => {
    if (!active) return;
    const hidden = (): void => {
      if (document.hidden) door.up();
    };
    window.addEventListener('blur', door.up);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('blur', door.up);
      document.removeEventListener('visibilitychange', hidden);
      door.up();
    };
  }, [active, door]);
  return door;
}

const HOLDING_KEYS = [' ', 'Enter'];

/** The handlers of the button that is held. */
export function useHoldHandlers(hold: Hold): HoldHandlers {
  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        // The hand may slip off the disc without letting go.
        event.currentTarget.setPointerCapture(event.pointerId);
        hold.down();
      },
      onPointerUp: hold.up,
      onPointerCancel: hold.up,
      onLostPointerCapture: hold.up,
      onKeyDown(event) {
        if (!HOLDING_KEYS.includes(event.key)) return;
        event.preventDefault();
        if (!event.repeat) hold.down();
      },
      onKeyUp(event) {
        if (!HOLDING_KEYS.includes(event.key)) return;
        event.preventDefault();
        hold.up();
      },
      onBlur: hold.up,
      // Assistive technology presses without a pointer and cannot hold: one press begins, the next ends.
      onClick({ detail }) {
        if (detail === 0) hold.toggle();
      },
    }),
    [hold],
  );
}
