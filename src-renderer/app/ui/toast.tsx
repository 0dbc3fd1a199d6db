import { type ReactNode, useEffect, useState } from 'react';
import { create } from 'zustand';

export interface Toast {
  /** 18 px; the words say the same. */
  readonly icon?: ReactNode;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const useToast = create<{ readonly toast: Toast | null; readonly count: number }>()(() => ({
  toast: null,
  count: 0,
}));

/** Shows one line at the foot of the window for 8 s; a newer one takes its place. Never for what must be acted on. */
export function showToast(toast: Toast): void {
  useToast.setState((state) => ({ toast, count: state.count + 1 }));
}

export function dismissToast(): void {
  useToast.setState({ toast: null });
}

/** Long enough to read and to reach Undo (design, section 3). */
const SHOWN_FOR = 8000;

/** The place where toasts appear; once per window. It stays while it is hovered or focused. */
export function ToastPlace() {
  const { toast, count } = useToast();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!toast || held) return;
    // `count` restarts the clock for a new toast with equal words.
    const timer = window.setTimeout(dismissToast, SHOWN_FOR, count);
    return () => window.clearTimeout(timer);
  }, [toast, held, count]);

  return (
    // A modal dialog hides everything else from screen readers, except what says that it is live.
    <div role="status" aria-live="polite">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen
        <div
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {toast.icon}
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.onPress();
                dismissToast();
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
