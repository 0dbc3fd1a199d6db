import { Copy, EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../copy-text.ts';
import { closeHelp, hideEverything, openHelp } from '../../stores/help.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { linesInDanger, shownAs } from './lines-of.ts';
import { useCardShown } from './use-card-shown.ts';
import { useNeutralTitle } from './use-neutral-title.ts';
import './danger-card.css';

/**
 * For when somebody near is the danger. Alone on a plain page, without a picture, a sound or a large number that
 * could be read across a room; the window's title is a neutral one. Esc hides it too.
 */
export function DangerCard() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const { region, ageBand } = usePreferences(({ preferences }) => preferences);
  const { first, written } = linesInDanger(region, ageBand);
  const hide = useRef<HTMLButtonElement>(null);
  useCardShown('danger');
  useNeutralTitle();
  useEffect(() => hide.current?.focus(), []);

  return (
    <main className="quiet" data-card="danger" aria-labelledby="quiet-title">
      <div className="quiet-card">
        <header className="quiet-head">
          <h1 id="quiet-title">{t('safety.danger.title')}</h1>
          <Button ref={hide} size="m" onClick={hideEverything}>
            <EyeOff size={18} strokeWidth={1.75} aria-hidden="true" />
            {t('help.hide')}
            <kbd className="hide-s">Esc</kbd>
          </Button>
        </header>
        <h2>{t('safety.danger.now')}</h2>
        <ul>
          {first.map((line) => (
            <Row
              key={line.id}
              shown={shownAs(line)}
              text={line.number === null ? line.note[language] : line.name[language]}
              copied={line.number ?? line.url ?? ''}
            />
          ))}
        </ul>
        {written.length > 0 && (
          <>
            <h2>{t('safety.danger.written')}</h2>
            <ul>
              {written.map(({ line, way }) => (
                <Row
                  key={line.id}
                  shown={way.shown}
                  text={`${line.name[language]} · ${t(`safety.card.way.${way.kind}`)}`}
                  copied={way.kind === 'text' ? way.shown : way.address}
                />
              ))}
            </ul>
          </>
        )}
        <p className="quiet-fact">{t('safety.card.never')}</p>
        <footer className="quiet-foot">
          <Button kind="tertiary" size="m" onClick={openHelp}>
            {t('safety.danger.others')}
          </Button>
          <Button kind="tertiary" size="m" onClick={closeHelp}>
            {t('help.back')}
          </Button>
        </footer>
      </div>
    </main>
  );
}

function Row(props: { readonly shown: string; readonly text: string; readonly copied: string }) {
  const { t } = useTranslation();
  const { shown, text, copied } = props;
  return (
    <li>
      <b className="num">{shown}</b>
      <span>{text}</span>
      <IconButton
        label={t('help.copyNumberOf', { number: shown })}
        onClick={() => void copyText(copied, t('help.numberCopied', { number: shown }))}
      >
        <Copy size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
