import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';

export interface DragOrder {
  /** Place the dragged row started from and the one it is over; null while nothing is dragged. */
  readonly dragging: { readonly from: number; readonly to: number } | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, index: number) => void;
}

/** Which row a height falls on, by the rows' middles as they stood when the drag began. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/**
 * Drags a row of a list to another place. The list's items are the `li` around the handle and its
 * neighbours. Esc, or losing the pointer, leaves the order as it was.
 */
export function useDragOrder(onDrop: (from: number, to: number) => void): DragOrder {
  const [dragging, setDragging] = useState<DragOrder['dragging']>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>, index: number) => {
    const list = event.currentTarget.closest('ol');
    if (event.button !== 0 || !list) return;
    event.preventDefault();
    event.currentTarget.focus();
    const middles = [...list.children].map((row) => {
      const box = row.getBoundingClientRect();
      return box.top + box.height / 2;
    });
    let to = index;
    const cancel = new AbortController();
    const { signal } = cancel;
    const end = (): void => {
      cancel.abort();
      stop.current = null;
      setDragging(null);
    };
    stop.current = end;
    setDragging({ from: index, to });
    // On the window: the row itself moves in the document while it is dragged, and would lose the pointer.
    window.addEventListener(
      'pointermove',
      (move) => {
        to = placeAt(move.clientY, middles, index);
        setDragging({ from: index, to });
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        end();
        if (to !== index) drop.current(index, to);
      },
      { signal },
    );
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(), { signal });
  }, []);

  return { dragging, onPointerDown };
}
