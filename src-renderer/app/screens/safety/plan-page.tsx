import { ArrowLeft, EyeOff, Printer } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPTY_PLAN } from '../../../../src-preload/contract/counsel.ts';
import { useClientIfAny } from '../../context.tsx';
import { closePlan, hideEverything } from '../../stores/help.ts';
import { hasWords, keepPlan, readPlan, usePlan, writePlan } from '../../stores/plan.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { linesOf, shownAs } from '../help/lines-of.ts';
import { draftOf, PLAN_PARTS, type PlanDraft, type PlanPart, tooMuch } from './plan-draft.ts';
import { PlanOnPaper } from './plan-on-paper.tsx';
import { useFreshPlan } from './use-plan.ts';
import './plan.css';

/** So long nothing was written before it is kept, milliseconds. */
const PAUSE_MS = 700;

/**
 * The person's own safety plan: their words, every part optional, kept while they write. Stands above everything
 * as the help card does; Esc hides it, and hiding loses nothing.
 */
export function PlanPage() {
  const { t } = useTranslation();
  const client = useClientIfAny();
  const { kept, unreadable, draft: written } = usePlan();
  const heading = useRef<HTMLHeadingElement>(null);
  useFreshPlan();
  useKeepWhileWriting();

  const draft = written ?? draftOf(kept ?? EMPTY_PLAN);
  const isOpen = kept !== null || written !== null;
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Content
          className="plan-ground"
          // The app hears Esc before any dialog does.
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            heading.current?.focus();
          }}
        >
          <header className="plan-bar">
            <Button kind="tertiary" size="m" onClick={closePlan}>
              <ArrowLeft size={20} strokeWidth={1.75} aria-hidden="true" />
              {t('help.back')}
            </Button>
            <div className="grow" />
            {isOpen && (
              <Button kind="tertiary" size="m" onClick={() => window.print()}>
                <Printer size={20} strokeWidth={1.75} aria-hidden="true" />
                {t('safety.plan.print')}
              </Button>
            )}
            <Button kind="secondary" size="m" onClick={hideEverything}>
              <EyeOff size={20} strokeWidth={1.75} aria-hidden="true" />
              {t('help.hide')}
              <kbd className="hide-s">Esc</kbd>
            </Button>
          </header>
          <div className="plan-sheet">
            <Dialog.Title ref={heading} tabIndex={-1}>
              {t('safety.plan.title')}
            </Dialog.Title>
            <Dialog.Description className="plan-lead">{t('safety.plan.lead')}</Dialog.Description>
            {isOpen ? (
              <>
                {kept && !hasWords(kept) && (
                  <p className="dal plan-begin">{t('safety.plan.begin')}</p>
                )}
                {PLAN_PARTS.map((part, index) => (
                  <Part key={part} part={part} number={index + 1} text={draft[part]} />
                ))}
                <Contact draft={draft} />
                <Keeping />
              </>
            ) : (
              (unreadable || !client) && (
                <div className="plan-trouble" role="alert">
                  <p>{t('safety.plan.unreadable')}</p>
                  {client && (
                    <Button size="m" onClick={() => void readPlan(client)}>
                      {t('common.again')}
                    </Button>
                  )}
                </div>
              )
            )}
          </div>
          {isOpen && <PlanOnPaper draft={draft} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Keeps what is written in its pauses, and when the page goes away in whatever way. */
function useKeepWhileWriting(): void {
  const client = useClientIfAny();
  const draft = usePlan((state) => state.draft);
  useEffect(() => {
    if (!draft) return;
    const timer = window.setTimeout(() => void keepPlan(client), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [client, draft]);
  useEffect(
    () => () => {
      if (usePlan.getState().keeping === 'kept') usePlan.setState({ draft: null });
      else void keepPlan(client);
    },
    [client],
  );
}

function Part(props: { readonly part: PlanPart; readonly number: number; readonly text: string }) {
  const { t } = useTranslation();
  const { part, number, text } = props;
  const id = useId();
  const fault = tooMuch(text);
  return (
    <section className="plan-part">
      <label htmlFor={id}>
        <span className="plan-number" aria-hidden="true">
          {number}
        </span>
        {t(`safety.plan.parts.${part}.name`)}
      </label>
      <p id={`${id}-help`}>{t(`safety.plan.parts.${part}.help`)}</p>
      {part === 'professionals' && <RegionLines />}
      <div className="field plan-field">
        <textarea
          id={id}
          rows={2}
          value={text}
          aria-describedby={`${id}-help`}
          aria-invalid={fault !== null}
          onChange={(event) => writePlan({ [part]: event.target.value })}
        />
      </div>
      {fault && (
        <p className="field-error" role="alert">
          {t(`safety.plan.tooMuch.${fault}`)}
        </p>
      )}
    </section>
  );
}

/** Shown and not copied into the plan, so that a plan of years ago has the numbers of today. */
function RegionLines() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const { region, ageBand } = usePreferences(({ preferences }) => preferences);
  const { primary, others, emergency } = linesOf(region, ageBand);
  return (
    <ul className="plan-lines" aria-label={t('help.more')}>
      {[primary, ...others.filter(({ number }) => number !== null), ...emergency].map((line) => (
        <li key={line.id}>
          <b className="num">{shownAs(line)}</b>{' '}
          {line.number === null ? t('help.findLine') : line.name[language]}
        </li>
      ))}
    </ul>
  );
}

function Contact({ draft }: { readonly draft: PlanDraft }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="plan-part" aria-labelledby={id}>
      <h3 id={id}>{t('safety.plan.contact.name')}</h3>
      <p>{t('safety.plan.contact.help')}</p>
      <div className="plan-contact">
        <div>
          <label htmlFor={`${id}-who`}>{t('safety.plan.contact.who')}</label>
          <div className="field">
            <input
              id={`${id}-who`}
              maxLength={80}
              autoComplete="off"
              value={draft.contactName}
              onChange={(event) => writePlan({ contactName: event.target.value })}
            />
          </div>
        </div>
        <div>
          <label htmlFor={`${id}-number`}>{t('safety.plan.contact.number')}</label>
          <div className="field">
            <input
              id={`${id}-number`}
              type="tel"
              maxLength={40}
              autoComplete="off"
              value={draft.contactNumber}
              onChange={(event) => writePlan({ contactNumber: event.target.value })}
            />
          </div>
        </div>
      </div>
    </section>
  );
}

function Keeping() {
  const { t } = useTranslation();
  const client = useClientIfAny();
  const { keeping, draft } = usePlan();
  return (
    <div className="plan-keeping">
      <p role="status" data-failed={keeping === 'failed' || undefined}>
        {t(`safety.plan.keeping.${keeping === 'kept' && !draft ? 'here' : keeping}`)}
      </p>
      {keeping === 'failed' && (
        <Button size="m" onClick={() => void keepPlan(client)}>
          {t('common.again')}
        </Button>
      )}
    </div>
  );
}
