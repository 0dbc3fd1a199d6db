import { CloudSun, Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { Chip } from '../../ui/chip.tsx';
import { goesOut } from './searched-by.ts';

const ICONS = { weather: CloudSun, webSearch: Globe } as const;

/** Rows of the table of what leaves this computer: what tools send, where they may. */
export function ToolsLeaving() {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  return goesOut(providers, preferences).map(({ what, isAllowed, to }) => {
    const Icon = ICONS[what];
    return (
      <tr key={what}>
        <th scope="row">
          <span className="leave-what">
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {t(`tools.leaves.${what}`)}
          </span>
        </th>
        <td>
          {isAllowed && to !== null ? (
            <Chip tone="leaves">{t('settings.privacy.goesTo.other', { host: to })}</Chip>
          ) : (
            <Chip tone="stays">
              {t(isAllowed ? 'tools.leaves.notUsed' : 'tools.leaves.notAllowed')}
            </Chip>
          )}
        </td>
      </tr>
    );
  });
}
