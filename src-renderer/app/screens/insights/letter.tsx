import { ChevronLeft, ChevronRight, Feather, Pencil } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Reflection } from '../../../../src-preload/contract/insights.ts';
import { faultSentence } from '../../fault-sentence.ts';
import { useInsights } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { useTalk } from '../../stores/talk.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';
import { weekName } from './days.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterWords, ToExercise } from './letter-words.tsx';
import type { Letters } from './use-letters.ts';
import { writerOf } from './writer.ts';
import { useWriterName, WriterDialog } from './writer-dialog.tsx';

/** The week looked back on, as a letter. */
export function Letter({ letters }: { readonly letters: Letters }) {
  const { t } = useTranslation();
  const id = useId();
  const language = usePreferences((state) => state.preferences.language);
  const providers = usePreferences((state) => state.providers);
  const chosen = useInsights((state) => state.week);
  const draft = useInsights((state) => state.draft);
  const [asking, setAsking] = useState<'model' | 'removal' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { weeks, fault, writing, failed, outcome } = letters;
  const at = Math.max(0, weeks?.findIndex(({ week }) => week === chosen) ?? 0);
  const shown = weeks?.[at];
  const writer = writerOf(providers);
  const nameOf = useWriterName();

  if (fault && !weeks) {
    return (
      <section className="in-letter" aria-label={t('insights.letter.title')}>
        <p className="dal in-invite" role="alert">
          {t('insights.letter.unread')}
        </p>
        <Button size="m" onClick={letters.reload}>
          {t('common.again')}
        </Button>
      </section>
    );
  }
  if (!weeks || !shown) {
    return (
      <section
        className="in-letter"
        aria-label={t('insights.letter.title')}
        aria-busy={weeks === null}
      >
        {weeks && <p className="dal in-invite">{t('insights.letter.noWeek')}</p>}
      </section>
    );
  }

  const { week, reflection } = shown;
  const isWriting = writing?.week === week;
  const isEditing = draft?.week === week;
  const trouble = failed?.week === week ? failed.fault : null;
  const came = outcome?.week === week ? outcome.kind : null;
  const edit = (): void => useInsights.setState({ draft: { week, text: reflection?.text ?? '' } });

  return (
    <section className="in-letter" aria-labelledby={id}>
      <header className="in-letter-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t('insights.letter.ofWeek', { week: weekName(week, language) })}
        </h2>
        <WeekSteps weeks={weeks.map((one) => one.week)} at={at} />
        {reflection && !isEditing && !isWriting && (
          <MoreMenu
            label={t('insights.letter.more')}
            items={[
              ...(reflection.by === 'person'
                ? []
                : [
                    ...(writer
                      ? [
                          {
                            label: t('insights.letter.letWrite', {
                              name: nameOf(writer.vendor),
                            }),
                            onPress: () => setAsking('model'),
                          },
                        ]
                      : []),
                    {
                      label: t('insights.letter.byRulesAgain'),
                      onPress: () => void letters.write(week, 'rules'),
                    },
                  ]),
              {
                label: t('insights.letter.remove'),
                onPress: () => setAsking('removal'),
                danger: true,
              },
            ]}
          />
        )}
      </header>
      <div className="in-letter-words scrolls">
        {isEditing ? (
          <LetterForm
            week={week}
            text={draft.text}
            letters={letters}
            onDone={() => heading.current?.focus()}
          />
        ) : reflection ? (
          <LetterWords reflection={reflection} />
        ) : (
          !isWriting && <p className="dal in-invite">{t('insights.letter.invite')}</p>
        )}
        {isWriting && <Writing by={writing.by} letters={letters} />}
        {trouble && (
          <p className="field-error" role="alert">
            {t('insights.letter.failed', { why: faultSentence(trouble, t) })}
          </p>
        )}
        {came && (
          <p className="in-came" role="status">
            {t(`insights.letter.came.${came}`)}
          </p>
        )}
      </div>
      {!isEditing && !isWriting && (
        <footer className="in-letter-foot">
          {reflection ? (
            <>
              <Suggestion reflection={reflection} />
              <div className="in-letter-acts">
                <Button
                  kind="primary"
                  size="m"
                  onClick={() => talkAbout(t('insights.letter.toTalk'))}
                >
                  {t('insights.letter.talk')}
                </Button>
                <Button kind="tertiary" size="m" onClick={edit}>
                  <Pencil size={18} strokeWidth={1.75} aria-hidden="true" />
                  {t('insights.letter.edit')}
                </Button>
              </div>
            </>
          ) : (
            <div className="in-letter-acts is-first">
              <Button kind="primary" size="m" onClick={() => void letters.write(week, 'rules')}>
                {t('insights.letter.write')}
              </Button>
              {writer && (
                <Button kind="tertiary" size="m" onClick={() => setAsking('model')}>
                  <Feather size={18} strokeWidth={1.75} aria-hidden="true" />
                  {t('insights.letter.letWrite', { name: nameOf(writer.vendor) })}
                </Button>
              )}
              <Button kind="tertiary" size="m" onClick={edit}>
                <Pencil size={18} strokeWidth={1.75} aria-hidden="true" />
                {t('insights.letter.own')}
              </Button>
            </div>
          )}
        </footer>
      )}
      {asking === 'model' && writer && (
        <WriterDialog
          writer={writer}
          onWrite={() => {
            setAsking(null);
            void letters.write(week, 'model');
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'removal' && (
        <RemovalDialog
          title={t('insights.letter.removeTitle')}
          text={t('insights.letter.removeText')}
          words={{
            keep: t('insights.letter.removeKeep'),
            remove: t('insights.letter.remove'),
            removed: t('insights.letter.removed'),
            failed: t('insights.letter.removeFailed'),
          }}
          remove={() => letters.keep(week, '')}
          onRemoved={() => setAsking(null)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** To the conversation, with a first sentence in the box where it is empty. */
function talkAbout(words: string): void {
  useTalk.setState(({ draft }) => ({ draft: draft || words }));
  goTo('conversation');
}

function WeekSteps({ weeks, at }: { readonly weeks: readonly Day[]; readonly at: number }) {
  const { t } = useTranslation();
  const step = (to: number): void => {
    const week = weeks[to];
    if (week) useInsights.setState({ week });
  };
  if (weeks.length < 2) return null;
  return (
    <span className="in-weeks">
      <IconButton
        label={t('insights.letter.earlier')}
        aria-disabled={at >= weeks.length - 1 || undefined}
        onClick={() => step(at + 1)}
      >
        <ChevronLeft size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('insights.letter.later')}
        aria-disabled={at === 0 || undefined}
        onClick={() => step(at - 1)}
      >
        <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </span>
  );
}

function Writing({ by, letters }: { readonly by: 'rules' | 'model'; readonly letters: Letters }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (by === 'model') button.current?.focus();
  }, [by]);
  return (
    <div className="in-writing" role="status">
      <span className="in-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>{t(`insights.letter.writing.${by}`)}</span>
      {by === 'model' && (
        <Button kind="tertiary" size="m" ref={button} onClick={letters.cancel}>
          {t('common.cancel')}
        </Button>
      )}
    </div>
  );
}

function Suggestion({ reflection: { suggestion, language } }: { readonly reflection: Reflection }) {
  const { t } = useTranslation();
  if (!suggestion) return null;
  return (
    <div className="in-try-this">
      <b>{t('insights.letter.tryThis')}</b>
      <p lang={language}>{suggestion.text}</p>
      {suggestion.exercise && <ToExercise exercise={suggestion.exercise} />}
    </div>
  );
}
