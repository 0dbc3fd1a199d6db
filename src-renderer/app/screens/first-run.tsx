import { Bot, Keyboard, Mic } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../src-preload/contract/counsel.ts';
import { useCompanion } from '../context.tsx';
import { usePreferences } from '../stores/preferences.ts';
import { goTo } from '../stores/screen.ts';
import { useTalk } from '../stores/talk.ts';
import { Button } from '../ui/button.tsx';
import { HelpButton } from '../ui/help-button.tsx';
import { Moon } from '../ui/moon.tsx';
import { Segment } from '../ui/segment.tsx';
import { useChangePreferences } from '../use-change-preferences.ts';
import { remoteNames } from './conversation/engine-words.ts';
import { canHear } from './conversation/talk-state.ts';
import { RegionChoice } from './help/region-choice.tsx';
import { PictureInWords } from './picture-in-words.tsx';
import { AiBadge } from './safety/ai-badge.tsx';
import { StartNotice } from './safety/start-notice.tsx';
import './first-run.css';

/**
 * Before the first conversation. Its one action leads to the notice of what Dal is, and talking begins with the
 * click there; what it promises follows what is ready on this computer.
 */
export function FirstRun() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const change = useChangePreferences();
  const language = usePreferences(({ preferences }) => preferences.language);
  const providers = usePreferences((state) => state.providers);
  const hears = providers.length > 0 && canHear(providers);
  const [reading, setReading] = useState(false);
  const names = remoteNames(providers, ['chat', 'hearing', 'voice'], t);

  useEffect(() => {
    document.title = `${t('firstRun.title')} · ${t('common.app')}`;
  }, [t]);

  const start = (ageBand: AgeBand): void => {
    change({ firstRunDone: true, ageBand });
    useTalk.setState({ mode: hears ? 'talk' : 'type' });
    if (hears) companion.press();
  };

  return (
    <main className="welcome">
      <PictureInWords ofDal={t('firstRun.picture')} />
      <div className="welcome-top">
        <span className="welcome-brand">
          <Moon size={26} />
          <span className="hide-s">{t('common.app')}</span>
        </span>
        <AiBadge leadsOn={false} />
        <div className="grow" />
        <Segment
          label={t('firstRun.language')}
          value={language}
          options={[
            { value: 'ko', label: t('common.korean'), lang: 'ko' },
            { value: 'en', label: t('common.english'), lang: 'en' },
          ]}
          onChange={(next) => change({ language: next })}
        />
        <HelpButton />
      </div>
      <div className="welcome-card">
        <h1 className="dal">
          {t('firstRun.hello1')}
          <br />
          {t('firstRun.hello2')}
        </h1>
        <p className="welcome-lead">
          {names.length > 0
            ? t('firstRun.leadRemote', { names: names.join(', ') })
            : t('firstRun.leadLocal')}
        </p>
        <Button
          kind="primary"
          size="l"
          className="welcome-go"
          aria-describedby="welcome-notice"
          onClick={() => setReading(true)}
        >
          {hears ? (
            <Mic size={24} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Keyboard size={24} strokeWidth={1.75} aria-hidden="true" />
          )}
          {t(hears ? 'firstRun.startTalking' : 'firstRun.startTyping')}
        </Button>
        <p id="welcome-notice" className="welcome-note">
          <Bot size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>{t('firstRun.notice')}</span>
        </p>
        <ol className="welcome-steps">
          <li data-current>
            <span className="welcome-number">1</span>
            <div>
              <b>{t('firstRun.step1')}</b>
              <span>{t(hears ? 'firstRun.step1Voice' : 'firstRun.step1Typing')}</span>
            </div>
          </li>
          <li>
            <span className="welcome-number">2</span>
            <div>
              <b id="welcome-region">{t('firstRun.step2')}</b>
              <span>{t('firstRun.step2Text')}</span>
            </div>
            <RegionChoice labelledBy="welcome-region" />
          </li>
          <li>
            <span className="welcome-number">3</span>
            <div>
              <b>{t('firstRun.step3')}</b>
              <span>{t('firstRun.step3Text')}</span>
            </div>
            <Button kind="tertiary" size="m" onClick={() => goTo('settings', 'keys')}>
              {t('firstRun.addKey')}
            </Button>
          </li>
        </ol>
      </div>
      <StartNotice open={reading} onClose={() => setReading(false)} onStart={start} />
    </main>
  );
}
