import { LogOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';

export interface RunHeadProps {
  readonly title: string;
  /** Nothing is left to be saved. */
  readonly finished: boolean;
  readonly onLeave: () => void;
}

/** The head of a running exercise. Esc leaves it as the button does, and nothing is lost. */
export function RunHead({ title, finished, onLeave }: RunHeadProps) {
  const { t } = useTranslation();
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A dialog or a menu in front has its own Esc.
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      leave.current();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t('common.app')}`;
  }, [title, t]);
  const word = t(finished ? 'exercises.close' : 'exercises.leave');
  return (
    <PageHead title={title}>
      <Button
        kind="tertiary"
        size="m"
        className="ex-leave"
        aria-keyshortcuts="Escape"
        aria-label={word}
        onClick={onLeave}
      >
        <LogOut size={20} strokeWidth={1.75} aria-hidden="true" className="only-s" />
        <span className="hide-s">{word}</span>
      </Button>
    </PageHead>
  );
}
