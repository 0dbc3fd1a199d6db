import { useTranslation } from 'react-i18next';
import { Select, SettingRow } from './setting-row.tsx';
import type { Device } from './use-devices.ts';

export interface DeviceRowProps {
  readonly label: string;
  readonly text: string;
  readonly devices: readonly Device[];
  /** `null` is the system's default. */
  readonly chosen: string | null;
  /** What a device without a name is called; counted from 1. */
  readonly numbered: (number: number) => string;
  readonly onChoose: (id: string | null) => void;
}

/** Which microphone or loudspeaker; one that was chosen and is gone stays in the list and says so. */
export function DeviceRow({ label, text, devices, chosen, numbered, onChoose }: DeviceRowProps) {
  const { t } = useTranslation();
  const hidden = devices.length > 0 && devices.every(({ name }) => name === '');
  const gone = chosen !== null && !devices.some(({ id }) => id === chosen);
  return (
    <SettingRow label={label} text={hidden ? t('devices.hidden') : text}>
      {(_, describedBy) => (
        <Select
          value={chosen ?? ''}
          options={[
            { value: '', label: t('devices.asSystem') },
            ...devices.map(({ id, name }, index) => ({
              value: id,
              label: name || numbered(index + 1),
            })),
            ...(gone ? [{ value: chosen, label: t('devices.gone') }] : []),
          ]}
          onChange={(value) => onChoose(value === '' ? null : value)}
          label={label}
          describedBy={describedBy}
        />
      )}
    </SettingRow>
  );
}
