import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import { SwitchRow } from '../settings/setting-row.tsx';

export type Choices = Pick<Preferences, 'sharesSeen' | 'remarksOnLooks' | 'keepsSeen'>;

export interface SeeingChoicesProps {
  readonly choices: Choices;
  readonly onChange: (changed: Partial<Choices>) => void;
}

/** What may be done with a guess besides showing it; each by itself. */
export function SeeingChoices({ choices, onChange }: SeeingChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <SwitchRow
        label={t('seeing.choices.shares')}
        text={t('seeing.choices.sharesText')}
        checked={choices.sharesSeen}
        onChange={(sharesSeen) => onChange({ sharesSeen })}
      />
      <SwitchRow
        label={t('seeing.choices.remarks')}
        text={t('seeing.choices.remarksText')}
        checked={choices.remarksOnLooks}
        onChange={(remarksOnLooks) => onChange({ remarksOnLooks })}
      />
      <SwitchRow
        label={t('seeing.choices.keeps')}
        text={t('seeing.choices.keepsText')}
        checked={choices.keepsSeen}
        onChange={(keepsSeen) => onChange({ keepsSeen })}
      />
    </>
  );
}
