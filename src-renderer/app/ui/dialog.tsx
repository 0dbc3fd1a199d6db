import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { HelpButton } from './help-button.tsx';

export interface DialogAction {
  readonly label: string;
  readonly onPress: () => void;
  readonly kind?: ButtonProps['kind'];
  readonly disabled?: boolean;
  /** Gets the focus when the dialog opens. For what destroys, this is the safe one. */
  readonly first?: boolean;
}

export interface DialogProps {
  readonly open: boolean;
  /** Esc, or a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  /** Dal is speaking: the title is set in her letters. */
  readonly spokenByDal?: boolean;
  readonly text?: string;
  readonly children?: ReactNode;
  /** At most two. */
  readonly actions: readonly [DialogAction] | readonly [DialogAction, DialogAction];
}

/**
 * A dialog over the page. Focus stays inside, Esc closes, focus returns to where it was; help keeps its
 * corner above it. The scrim is ours and not the library's overlay: that one injects a <style>, which our CSP refuses.
 */
export function Dialog({
  open,
  onClose,
  title,
  spokenByDal = false,
  text,
  children,
  actions,
}: DialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <Primitive.Content
          className="dialog-place"
          {...(text === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={(event) => {
            if (!first.current) return;
            event.preventDefault();
            first.current.focus();
          }}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc does the same by keys */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
          <div className="dialog-scrim" onClick={onClose} />
          <div className="dialog">
            <Primitive.Title className={spokenByDal ? 'dal' : ''}>{title}</Primitive.Title>
            {text !== undefined && (
              <Primitive.Description className="dialog-text">{text}</Primitive.Description>
            )}
            {children}
            <div className="dialog-actions">
              {actions.map((action) => (
                <Button
                  key={action.label}
                  kind={action.kind ?? 'secondary'}
                  size="m"
                  disabled={action.disabled}
                  onClick={action.onPress}
                  ref={action.first ? first : undefined}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          </div>
          <div className="corner-help">
            <HelpButton />
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
