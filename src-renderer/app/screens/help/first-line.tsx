import { Copy, ExternalLink, MessageSquareText, Phone } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../copy-text.ts';
import { useHelp } from '../../stores/help.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segment } from '../../ui/segment.tsx';
import type { Way } from './lines-of.ts';
import { QrCode } from './qr-code.tsx';

export interface FirstLineProps {
  /** Whose number this is. */
  readonly name: string;
  readonly allDay: boolean;
  /** At least one. */
  readonly ways: readonly Way[];
  readonly copyRef: Ref<HTMLButtonElement>;
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;
const SCHEME = { call: 'tel', text: 'sms', chat: 'https', web: 'https' } as const;

/** One line, large: its number, and a code that makes a phone call it, write to it or open it. */
export function FirstLine({ name, allDay, ways, copyRef }: FirstLineProps) {
  const { t } = useTranslation();
  const opens = useHelp((place) => place.opens);
  const [kind, setKind] = useState<Way['kind'] | null>(null);
  const way = ways.find((one) => one.kind === kind) ?? ways[0];
  if (!way) return null;
  const { shown, address } = way;
  const dialled = way.kind === 'call' || way.kind === 'text';
  const canOpen = opens.includes(SCHEME[way.kind]);
  const copy = (): void =>
    void copyText(dialled ? shown : address, t('help.numberCopied', { number: shown }));
  const copyWord = t(dialled ? 'help.copyNumber' : 'help.copyLink');
  return (
    <section className="help-first" aria-label={name}>
      <header className="help-first-head">
        <span className="help-purpose">
          {name}
          {allDay && ` · ${t('help.allDay')}`}
        </span>
        {ways.length > 1 && (
          <Segment
            label={t('safety.card.ways')}
            value={way.kind}
            options={ways.map((one) => ({
              value: one.kind,
              label: t(`safety.card.way.${one.kind}`),
            }))}
            onChange={setKind}
          />
        )}
      </header>
      <div className="help-first-text">
        <span
          className={dialled ? 'help-number num' : 'help-address'}
          data-long={shown.length > 5 || undefined}
          data-longer={shown.length > 9 || undefined}
        >
          {shown}
        </span>
        <div className="help-deeds">
          {canOpen ? (
            <>
              <a
                className="btn btn-primary"
                href={address}
                target="_blank"
                rel="noopener noreferrer"
                onClick={() =>
                  dialled && void copyText(shown, t('safety.card.calling', { number: shown }))
                }
              >
                {way.kind === 'call' && <Phone {...ICON} />}
                {way.kind === 'text' && <MessageSquareText {...ICON} />}
                {!dialled && <ExternalLink {...ICON} />}
                {t(`safety.card.do.${way.kind}`, { number: shown })}
              </a>
              <IconButton ref={copyRef} label={copyWord} onClick={copy}>
                <Copy {...ICON} />
              </IconButton>
            </>
          ) : (
            <Button kind="primary" ref={copyRef} onClick={copy}>
              <Copy {...ICON} />
              {copyWord}
            </Button>
          )}
        </div>
      </div>
      <figure className="help-qr">
        <QrCode content={address} label={t(`safety.card.qr.${way.kind}`, { number: shown })} />
        <figcaption>{t(`safety.card.scan.${way.kind}`)}</figcaption>
      </figure>
    </section>
  );
}
