import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { useSeeingControls } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { useSeeing } from '../../stores/seeing.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DATE_TAG } from '../history/weeks.ts';
import { DeviceRow } from '../settings/device-row.tsx';
import { SettingRow, SwitchRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';
import { useDevices } from '../settings/use-devices.ts';
import { SeeingChoices } from './seeing-choices.tsx';
import './seeing.css';

const NEVER = ['pictures', 'who', 'danger', 'fact'] as const;

/** All about the camera: whether it is on, which one, what may be done with a guess, what it costs and what is never done. */
export function SeeingSection({ change }: { readonly change: Change }) {
  const { t, i18n } = useTranslation();
  const seeing = useSeeingControls();
  const on = useSeeing(({ state }) => state !== 'off');
  const fault = useSeeing((shown) => shown.fault);
  const { cameraId, cameraAgreedAt, sharesSeen, remarksOnLooks, keepsSeen } = usePreferences(
    (state) => state.preferences,
  );
  // With the first camera that opens, the names of all become known.
  const cameras = useDevices(seeing.cameras, on);

  const takeBack = async (): Promise<void> => {
    const nothing = { sharesSeen: false, remarksOnLooks: false, keepsSeen: false };
    if (!(await change({ cameraAgreedAt: null, ...nothing }))) return;
    showToast({ text: t('seeing.settings.tookBack') });
  };

  return (
    <>
      <p className="s-lead">{t('seeing.settings.lead')}</p>
      <p className="s-note s-before" role="status">
        {fault && !on ? t(`faults.${fault}`) : null}
      </p>
      <div className="card">
        <SwitchRow
          label={t('seeing.settings.switch')}
          text={t(on ? 'seeing.settings.switchOn' : 'seeing.settings.switchOff')}
          checked={on}
          onChange={(wanted) => (wanted ? seeing.turnOn() : seeing.turnOff())}
        />
        <DeviceRow
          label={t('seeing.settings.which')}
          text={t(cameras.length > 0 ? 'seeing.settings.whichText' : 'seeing.settings.hidden')}
          devices={cameras}
          chosen={cameraId}
          numbered={(number) => t('seeing.settings.number', { number })}
          onChoose={(id) => void change({ cameraId: id })}
        />
        {cameraAgreedAt !== null && (
          <SettingRow
            label={t('seeing.settings.agreed')}
            text={t('seeing.settings.agreedText', {
              date: dateOf(cameraAgreedAt, i18n.language === 'ko' ? 'ko' : 'en'),
            })}
          >
            {(_, describedBy) => (
              <Button size="m" aria-describedby={describedBy} onClick={() => void takeBack()}>
                {t('seeing.settings.takeBack')}
              </Button>
            )}
          </SettingRow>
        )}
      </div>
      <div className="card">
        <SeeingChoices
          choices={{ sharesSeen, remarksOnLooks, keepsSeen }}
          onChange={(changed) => void change(changed)}
        />
      </div>
      <div className="see-told">
        <div>
          <h3>{t('seeing.settings.never')}</h3>
          <ul className="see-facts">
            {NEVER.map((what) => (
              <li key={what}>
                <Check size={18} strokeWidth={1.75} aria-hidden="true" />
                {t(`seeing.settings.neverOf.${what}`)}
              </li>
            ))}
            <li>
              <Check size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('seeing.consent.own')}
            </li>
          </ul>
        </div>
        <div>
          <h3>{t('seeing.settings.costs')}</h3>
          <p>{t('seeing.settings.costsText')}</p>
        </div>
      </div>
    </>
  );
}

function dateOf(at: number, language: Language): string {
  return new Intl.DateTimeFormat(DATE_TAG[language], { dateStyle: 'long' }).format(at);
}
