import { EyeOff, HandHelping, Laptop, WifiOff } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeHelp, hideEverything } from '../stores/help.ts';
import { usePlan } from '../stores/plan.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Button } from '../ui/button.tsx';
import { FirstLine } from './help/first-line.tsx';
import { LineCell } from './help/line-cell.tsx';
import { type Helpline, linesOf, waysTo, waysToNumber } from './help/lines-of.ts';
import { OwnHelp } from './help/own-help.tsx';
import { ReadySentence } from './help/ready-sentence.tsx';
import { RegionChoice } from './help/region-choice.tsx';
import { useCardShown } from './help/use-card-shown.ts';
import { useFreshPlan } from './safety/use-plan.ts';
import './help-card.css';

const SMALL = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/**
 * People to reach now. Stands above everything, needs no host, no model and no network, asks nothing first
 * and appears and hides in 0 ms. Esc hides everything behind a neutral page; going back is the quiet button.
 * The window's title does not change: it can be read in a task bar.
 */
export function HelpCard() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const { region, ageBand } = usePreferences(({ preferences }) => preferences);
  const contact = usePlan(({ kept }) => kept?.contact ?? null);
  const { primary, others, emergency } = linesOf(region, ageBand);
  /** A line's id, or the trusted contact; null: the region's first line. */
  const [chosen, setChosen] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useCardShown('help');
  useFreshPlan();

  // What was pressed has moved to the large place, and the focus with it.
  useEffect(() => {
    if (chosen !== null) first.current?.focus();
  }, [chosen]);

  const large = [...others, ...emergency].find(({ id }) => id === chosen) ?? primary;
  const contactWays = chosen === CONTACT && contact ? waysToNumber(contact.number) : [];
  const friend = contactWays.length > 0 ? contact : null;
  const isSmall = (line: Helpline): boolean => friend !== null || line !== large;
  const show = ({ id }: Helpline): void => setChosen(id);
  const small = [primary, ...others].filter(isSmall);
  const smallEmergency = emergency.filter(isSmall);

  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Content
          className="help-ground"
          data-card="help"
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
            <Dialog.Description className="help-lead">
              {friend ? t('safety.card.friendLead') : large.note[language]}
            </Dialog.Description>
            <div className="help-grid">
              <FirstLine
                key={friend ? CONTACT : large.id}
                name={
                  friend?.name ??
                  (large.number === null ? t('help.findLine') : large.name[language])
                }
                allDay={!friend && large.hours === '24h'}
                ways={friend ? contactWays : waysTo(large)}
                copyRef={first}
              />
              {smallEmergency.length > 0 && (
                <ul className="help-lines help-emergency" aria-label={t('help.danger')}>
                  {smallEmergency.map((line) => (
                    <LineCell key={line.id} line={line} onShow={show} />
                  ))}
                </ul>
              )}
              <div className="help-side">
                <ReadySentence toFriend={friend !== null} />
                <OwnHelp contactShown={friend !== null} onContact={() => setChosen(CONTACT)} />
              </div>
              {small.length > 0 && (
                <ul className="help-lines help-others" aria-label={t('help.more')}>
                  {small.map((line) => (
                    <LineCell key={line.id} line={line} onShow={show} />
                  ))}
                </ul>
              )}
            </div>
            <footer className="help-foot">
              <RegionChoice label={t('help.region')} />
              <div className="help-facts">
                <span className="help-fact hide-s">
                  <WifiOff {...SMALL} />
                  {t('help.offline')}
                </span>
                <span className="help-fact">
                  <HandHelping {...SMALL} />
                  {t('safety.card.never')}
                </span>
                <span className="help-fact hide-s">
                  <Laptop {...SMALL} />
                  {t('help.private')}
                </span>
              </div>
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

const CONTACT = 'contact';
