import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { Chip } from '../../ui/chip.tsx';
import { guessGoesTo, whatLeaves } from '../settings/leaves.ts';

/** A row of the table of what leaves this computer: what becomes of the camera's guess. */
export function SeeingLeaving() {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  const goes = guessGoesTo(whatLeaves(providers, preferences.baseUrls), preferences).length > 0;
  return (
    <tr>
      <th scope="row">
        <span className="leave-what">
          <Camera size={20} strokeWidth={1.75} aria-hidden="true" />
          {t('seeing.leaves.what')}
        </span>
      </th>
      <td>
        <Chip tone={goes ? 'leaves' : 'stays'}>
          {t(goes ? 'seeing.leaves.line' : 'settings.privacy.staysHere')}
        </Chip>
        <span className="leave-later">{t('seeing.leaves.never')}</span>
      </td>
    </tr>
  );
}
