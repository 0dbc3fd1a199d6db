import { Copy, EyeOff, Laptop, WifiOff } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../copy-text.ts';
import { closeHelp, hideEverything } from '../stores/help.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ANSWERED_IN, type Helpline, linesOf, reachOf, shownAs } from './help/lines-of.ts';
import { QrCode } from './help/qr-code.tsx';
import { RegionChoice } from './help/region-choice.tsx';
import './help-card.css';

/**
 * People to reach now. Stands above everything, needs no host, no model and no network, asks nothing first
 * and appears and hides in 0 ms. Esc hides everything behind a neutral page; going back is the quiet button.
 * The window's title does not change: it can be read in a task bar.
 */
export function HelpCard() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const region = usePreferences(({ preferences }) => preferences.region);
  const { primary, others, emergency } = linesOf(region);
  const first = useRef<HTMLButtonElement>(null);
  const shown = shownAs(primary);
  const called = primary.number !== null;

  const copyNumber = (line: Helpline): void => {
    const text = shownAs(line);
    void copyText(line.number ?? line.url ?? '', t('help.numberCopied', { number: text }));
  };

  // Police and rescue stand below the first line; where a region has few lines, they fill the side.
  const dangerLines = (className: string) =>
    emergency.length > 0 && (
      <ul className={className} aria-label={t('help.danger')}>
        {emergency.map((line) => (
          <Line key={line.id} line={line} onCopy={copyNumber} />
        ))}
      </ul>
    );

  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Content
          className="help-ground"
          // The app hears Esc before any dialog does.
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            first.current?.focus();
          }}
        >
          <div className="help-card">
            <header className="help-head">
              <span className="face">
                <img src="/pictures/dal-listen.webp" alt="" />
              </span>
              <Dialog.Title className="dal">{t('help.title')}</Dialog.Title>
              <Button kind="secondary" size="m" className="help-hide" onClick={hideEverything}>
                <EyeOff size={20} strokeWidth={1.75} aria-hidden="true" />
                {t('help.hide')}
                <kbd className="hide-s">Esc</kbd>
              </Button>
            </header>
            <Dialog.Description className="help-lead">{primary.note[language]}</Dialog.Description>
            <div className="help-grid">
              <div className="help-main">
                <section className="help-first" aria-label={primary.name[language]}>
                  <div className="help-first-text">
                    <span className="help-purpose">
                      {called ? primary.name[language] : t('help.findLine')}
                      {primary.hours === '24h' && ` · ${t('help.allDay')}`}
                    </span>
                    <span
                      className={called ? 'help-number num' : 'help-address'}
                      data-long={shown.length > 5 || undefined}
                    >
                      {shown}
                    </span>
                    <Button kind="primary" ref={first} onClick={() => copyNumber(primary)}>
                      <Copy size={20} strokeWidth={1.75} aria-hidden="true" />
                      {t(called ? 'help.copyNumber' : 'help.copyLink')}
                    </Button>
                  </div>
                  <figure className="help-qr">
                    <QrCode
                      content={reachOf(primary)}
                      label={t(called ? 'help.qr' : 'help.qrLink', { number: shown })}
                    />
                    <figcaption>{t(called ? 'help.scan' : 'help.scanLink')}</figcaption>
                  </figure>
                </section>
                {others.length > 0 && dangerLines('help-lines')}
              </div>
              <div className="help-side">
                <ReadySentence />
                {others.length > 0 ? (
                  <ul className="help-others" aria-label={t('help.more')}>
                    {others.map((line) => (
                      <Line key={line.id} line={line} onCopy={copyNumber} />
                    ))}
                  </ul>
                ) : (
                  dangerLines('help-others')
                )}
              </div>
            </div>
            <footer className="help-foot">
              <RegionChoice label={t('help.region')} />
              <span className="help-fact">
                <WifiOff size={16} strokeWidth={1.75} aria-hidden="true" />
                {t('help.offline')}
              </span>
              <span className="help-fact hide-s">
                <Laptop size={16} strokeWidth={1.75} aria-hidden="true" />
                {t('help.private')}
              </span>
              <Button kind="tertiary" size="m" className="help-back" onClick={closeHelp}>
                {t('help.back')}
              </Button>
            </footer>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Line(props: { readonly line: Helpline; readonly onCopy: (line: Helpline) => void }) {
  const { t, i18n } = useTranslation();
  const { line } = props;
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const shown = shownAs(line);
  return (
    <li className="help-line">
      <span className="help-line-text">
        <b className="num">{shown}</b>
        <span>
          {line.number === null ? line.note[language] : line.name[language]}
          {line.purpose === 'emergency' ? (
            <span className="hide-s"> · {line.note[language]}</span>
          ) : (
            line.number !== null && line.hours === '24h' && ` · ${t('help.allDay')}`
          )}
        </span>
      </span>
      <IconButton
        label={t('help.copyNumberOf', { number: shown })}
        onClick={() => props.onCopy(line)}
      >
        <Copy size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </li>
  );
}

/** Words to read out, in the language the line is answered in; their meaning below where that is another. */
function ReadySentence() {
  const { t, i18n } = useTranslation();
  const region = usePreferences(({ preferences }) => preferences.region);
  const spoken = ANSWERED_IN[region] ?? i18n.language;
  const sentence = i18n.getFixedT(spoken)('help.sentence');
  return (
    <section className="help-say">
      <span className="help-key">{t('help.say')}</span>
      <p className="dal" lang={spoken}>
        “{sentence}”
      </p>
      {spoken !== i18n.language && <p className="help-meaning">{t('help.sentence')}</p>}
      <Button
        kind="tertiary"
        size="m"
        onClick={() => void copyText(sentence, t('help.sentenceCopied'))}
      >
        <Copy size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('help.copySentence')}
      </Button>
    </section>
  );
}
