import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import { listMicrophones } from '../../../hearing/microphone.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Segment } from '../../ui/segment.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DeviceRow } from './device-row.tsx';
import { MicrophoneCheckRow } from './microphone-check.tsx';
import { SettingRow, SwitchRow } from './setting-row.tsx';
import { seconds } from './test-result.ts';
import type { Change } from './use-change.ts';
import { useDevices } from './use-devices.ts';
import { useMicrophoneCheck } from './use-microphone-check.ts';
import './listening.css';

const WAYS = ['automatic', 'push-to-talk'] as const satisfies readonly Preferences['turnTaking'][];
const PATIENCES = [
  'brisk',
  'natural',
  'patient',
] as const satisfies readonly Preferences['patience'][];

/** How Dal listens: with what, when a turn is over, and what happens meanwhile. */
export function ListeningSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { microphoneId, turnTaking, patience, thinksAhead, murmurs, bargeIn } = usePreferences(
    (state) => state.preferences,
  );
  const check = useMicrophoneCheck(microphoneId);
  // With the first microphone that opens, the names of all become known.
  const microphones = useDevices(listMicrophones, check.state === 'on');
  const automatic = turnTaking === 'automatic';

  return (
    <>
      <div className="card">
        <DeviceRow
          label={t('listening.microphone')}
          text={t('listening.microphoneText')}
          devices={microphones}
          chosen={microphoneId}
          numbered={(number) => t('listening.microphoneNumber', { number })}
          onChoose={(id) => void change({ microphoneId: id })}
        />
        <MicrophoneCheckRow check={check} />
      </div>
      <div className="card">
        <SettingRow label={t('listening.turns')} text={t(`listening.turnTexts.${turnTaking}`)}>
          {(labelledBy) => (
            <Segment
              value={turnTaking}
              options={WAYS.map((value) => ({ value, label: t(`listening.turnWays.${value}`) }))}
              onChange={(value) => void change({ turnTaking: value })}
              labelledBy={labelledBy}
            />
          )}
        </SettingRow>
        {automatic && (
          <>
            <SettingRow
              label={t('listening.patience')}
              text={t(`listening.patienceTexts.${patience}`)}
            >
              {(labelledBy) => (
                <Segment
                  value={patience}
                  options={PATIENCES.map((value) => ({
                    value,
                    label: t(`listening.patiences.${value}`),
                  }))}
                  onChange={(value) => void change({ patience: value })}
                  labelledBy={labelledBy}
                />
              )}
            </SettingRow>
            <UsualPause change={change} />
          </>
        )}
        <SwitchRow
          label={t('listening.thinksAhead')}
          text={t('listening.thinksAheadText')}
          checked={thinksAhead}
          onChange={(checked) => void change({ thinksAhead: checked })}
        />
        <SwitchRow
          label={t('listening.murmurs')}
          text={t('listening.murmursText')}
          checked={murmurs}
          onChange={(checked) => void change({ murmurs: checked })}
        />
        {automatic && (
          <SwitchRow
            label={t('listening.bargeIn')}
            text={t('listening.bargeInText')}
            checked={bargeIn}
            onChange={(checked) => void change({ bargeIn: checked })}
          />
        )}
      </div>
    </>
  );
}

/** What was learned of the person's pauses, to be read and forgotten. */
function UsualPause({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const usual = usePreferences((state) => state.preferences.usualPauseMs);
  const forget = async (): Promise<void> => {
    if (!(await change({ usualPauseMs: null }))) return;
    showToast({
      text: t('listening.forgotten'),
      action: { label: t('settings.undo'), onPress: () => void change({ usualPauseMs: usual }) },
    });
  };
  return (
    <SettingRow
      label={t('listening.pauses')}
      text={
        usual === null
          ? t('listening.pausesUnknown')
          : t('listening.pausesKnown', { seconds: seconds(usual) })
      }
    >
      {(_, describedBy) =>
        usual !== null && (
          <Button size="m" aria-describedby={describedBy} onClick={() => void forget()}>
            {t('listening.forget')}
          </Button>
        )
      }
    </SettingRow>
  );
}
