import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { HelpButton } from '../ui/help-button.tsx';
import { Moon } from '../ui/moon.tsx';
import './replaced.css';

export interface ReplacedProps {
  /** `connecting`: not there yet. `replaced`: another window took over. `lost`: it went away. `missing`: it never answered. */
  readonly why: 'connecting' | 'replaced' | 'lost' | 'missing';
  readonly onReconnect: () => void;
}

const WORDS = {
  replaced: { title: 'shell.replacedTitle', text: 'shell.replacedText', act: 'shell.takeBack' },
  lost: { title: 'shell.lostTitle', text: 'shell.lostText', act: 'shell.reconnect' },
  missing: { title: 'shell.missingTitle', text: 'shell.missingText', act: 'shell.reconnect' },
} as const;

/** Stands where the app would, while it has no host: what happened, what still works, one thing to do. */
export function Replaced({ why, onReconnect }: ReplacedProps) {
  const { t } = useTranslation();
  const words = why === 'connecting' ? null : WORDS[why];
  return (
    <main className="replaced">
      <div className="corner-help">
        <HelpButton />
      </div>
      <div className="replaced-text">
        <Moon size={56} />
        {words ? (
          <>
            <h1 className="dal">{t(words.title)}</h1>
            <p>{t(words.text)}</p>
            <Button kind="primary" onClick={onReconnect}>
              {t(words.act)}
            </Button>
          </>
        ) : (
          <Patience />
        )}
      </div>
    </main>
  );
}

/** Words for a wait: none for the first moment, since most waits end within it. */
function Patience() {
  const { t } = useTranslation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), 400);
    return () => window.clearTimeout(timer);
  }, []);
  return <p role="status">{long && t('shell.connecting')}</p>;
}
