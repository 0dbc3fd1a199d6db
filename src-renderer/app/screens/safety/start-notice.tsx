import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../../src-preload/contract/counsel.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shownAs, youthLine } from '../help/lines-of.ts';
import './start-notice.css';

export interface StartNoticeProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called in the click itself: a microphone may be asked for then. */
  readonly onStart: (ageBand: AgeBand) => void;
}

/**
 * Before the first conversation, and it takes a click: that Dal is an AI, what she is for and what not. The click
 * also says the age band, the one thing that is asked; somebody younger is told of people first.
 */
export function StartNotice({ open, onClose, onStart }: StartNoticeProps) {
  const { t } = useTranslation();
  const [young, setYoung] = useState(false);
  const back = (): void => {
    setYoung(false);
    onClose();
  };
  if (young) {
    return (
      <Dialog
        open={open}
        onClose={back}
        title={t('safety.notice.youngTitle')}
        spokenByDal
        text={t('safety.notice.young')}
        actions={[
          { label: t('safety.notice.back'), onPress: () => setYoung(false) },
          {
            label: t('safety.notice.youngGo'),
            kind: 'primary',
            first: true,
            onPress: () => onStart('minor'),
          },
        ]}
      >
        <YouthLine />
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onClose={back}
      title={t('safety.notice.title')}
      spokenByDal
      text={t('safety.notice.lead')}
      actions={[
        { label: t('safety.notice.minor'), onPress: () => setYoung(true) },
        {
          label: t('safety.notice.adult'),
          kind: 'primary',
          first: true,
          onPress: () => onStart('adult'),
        },
      ]}
    >
      <dl className="start-uses">
        <div>
          <dt>{t('safety.notice.forTitle')}</dt>
          <dd>{t('safety.notice.for')}</dd>
        </div>
        <div>
          <dt>{t('safety.notice.notForTitle')}</dt>
          <dd>{t('safety.notice.notFor')}</dd>
        </div>
      </dl>
      <p className="start-small">{t('safety.notice.leaves')}</p>
      <p className="start-small">{t('safety.notice.age')}</p>
    </Dialog>
  );
}

/** The line for young people where the region has one. */
function YouthLine() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const region = usePreferences(({ preferences }) => preferences.region);
  const line = youthLine(region);
  if (!line) return <p className="start-small">{t('safety.notice.youngNoLine')}</p>;
  return (
    <div className="start-line">
      <b className="num">{shownAs(line)}</b>
      <span>
        {line.name[language]}
        {line.hours === '24h' && ` · ${t('help.allDay')}`}
      </span>
      <span>{t('safety.notice.youngLine')}</span>
    </div>
  );
}
