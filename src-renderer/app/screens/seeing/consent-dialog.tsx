import { Camera, HardDrive, Lightbulb, MessageCircle, Power } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeeingControls } from '../../context.tsx';
import { useSeeing } from '../../stores/seeing.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useChange } from '../settings/use-change.ts';
import { type Choices, SeeingChoices } from './seeing-choices.tsx';
import './seeing.css';

const FACTS = {
  here: HardDrive,
  turn: MessageCircle,
  lamp: Lightbulb,
  without: Power,
} as const;

const NONE: Choices = { sharesSeen: false, remarksOnLooks: false, keepsSeen: false };

/** Before the camera opens for the first time: what it is for, what never happens, and three choices that are off. */
export function ConsentDialog() {
  const open = useSeeing(({ explaining }) => explaining);
  return open ? <Explanation /> : null;
}

function Explanation() {
  const { t } = useTranslation();
  const seeing = useSeeingControls();
  const change = useChange();
  const [choices, setChoices] = useState(NONE);
  const close = (): void => useSeeing.setState({ explaining: false });
  const agree = async (): Promise<void> => {
    // What guards the camera outside this page has to know of it before it is asked.
    if (!(await change({ cameraAgreedAt: Date.now(), ...choices }))) return;
    close();
    seeing.turnOn();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('seeing.consent.title')}
      spokenByDal
      text={t('seeing.consent.lead')}
      actions={[
        { label: t('seeing.consent.notNow'), onPress: close },
        { label: t('seeing.consent.agree'), kind: 'primary', onPress: () => void agree() },
      ]}
    >
      <ul className="see-facts">
        {Object.entries(FACTS).map(([fact, Icon]) => (
          <li key={fact}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {t(`seeing.consent.facts.${fact as keyof typeof FACTS}`)}
          </li>
        ))}
      </ul>
      <p className="see-own">
        <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('seeing.consent.own')}
      </p>
      <p className="see-lead">{t('seeing.consent.choices')}</p>
      <div className="card">
        <SeeingChoices
          choices={choices}
          onChange={(changed) => setChoices({ ...choices, ...changed })}
        />
      </div>
    </Dialog>
  );
}
