import {
  Activity,
  AudioLines,
  Bookmark,
  Image,
  Laptop,
  type LucideIcon,
  MessagesSquare,
  Mic,
  TextSearch,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_PREFERENCES } from '../../../../src-preload/contract/preferences.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { showToast } from '../../ui/toast.tsx';
import { SeeingLeaving } from '../seeing/seeing-leaving.tsx';
import { ToolsLeaving } from '../tools/tools-leaving.tsx';
import { chainsOf, isLocalOnly, localOnly } from './chain.ts';
import { KeptHere } from './kept-here.tsx';
import { askedFrom, type Destination, type Leaving, whatLeaves } from './leaves.ts';
import type { Change } from './use-change.ts';
import { takesKey } from './vendors.ts';

const ICONS = {
  hearing: Mic,
  chat: MessagesSquare,
  voice: AudioLines,
  notes: Bookmark,
  meaning: TextSearch,
  pictures: Image,
} as const satisfies Record<Leaving['what'], LucideIcon>;

/** What goes where, from who could answer now; and one press that keeps all of it here. */
export function PrivacySection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  const nothingCanLeave = isLocalOnly(preferences, providers);

  const nameOf = ({ vendor, host }: Destination): string => host ?? t(`settings.vendors.${vendor}`);
  const sentence = ({ vendor, host }: Destination): string =>
    host === null && takesKey(vendor)
      ? t(`settings.privacy.goesTo.${vendor}`)
      : t('settings.privacy.goesTo.other', { host: nameOf({ vendor, host }) });

  const keepHere = async (): Promise<void> => {
    const before = chainsOf(preferences);
    if (!(await change(localOnly(preferences, providers)))) return;
    showToast({
      text: t('settings.privacy.keptHere'),
      action: { label: t('settings.undo'), onPress: () => void change(before) },
    });
  };
  const allowAgain = async (): Promise<void> => {
    if (!(await change(chainsOf(DEFAULT_PREFERENCES)))) return;
    showToast({ text: t('settings.privacy.allowedAgain') });
  };

  return (
    <>
      <div className="card">
        <table className="leave">
          <tbody>
            {whatLeaves(askedFrom(providers, preferences), preferences.baseUrls).map(
              ({ what, goesTo, hereFirst }) => {
                const Icon = ICONS[what];
                const [first, ...others] = goesTo;
                const later = hereFirst ? goesTo : others;
                const names = later.map(nameOf).join(', ');
                return (
                  <tr key={what}>
                    <th scope="row">
                      <span className="leave-what">
                        <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                        {t(`memory.leaves.${what}`)}
                      </span>
                    </th>
                    <td>
                      {first && !hereFirst ? (
                        <Chip tone="leaves">{sentence(first)}</Chip>
                      ) : (
                        <Chip tone="stays">{t('settings.privacy.staysHere')}</Chip>
                      )}
                      {later.length > 0 && (
                        <span className="leave-later">
                          {t(
                            hereFirst ? 'settings.privacy.hereFirst' : 'settings.privacy.ifFails',
                            {
                              names,
                            },
                          )}
                        </span>
                      )}
                    </td>
                  </tr>
                );
              },
            )}
            <SeeingLeaving />
            <ToolsLeaving />
            <tr>
              <th scope="row">
                <span className="leave-what">
                  <Activity size={20} strokeWidth={1.75} aria-hidden="true" />
                  {t('settings.privacy.statistics')}
                </span>
              </th>
              <td>
                <Chip tone="stays">{t('settings.privacy.notCollected')}</Chip>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {nothingCanLeave ? (
        <div className="s-after">
          <p className="s-note">{t('settings.privacy.allHere')}</p>
          <Button size="m" kind="tertiary" onClick={() => void allowAgain()}>
            {t('settings.privacy.allowAgain')}
          </Button>
        </div>
      ) : (
        <Button size="m" onClick={() => void keepHere()}>
          <Laptop size={20} strokeWidth={1.75} aria-hidden="true" />
          {t('settings.privacy.keepHere')}
        </Button>
      )}
      <KeptHere />
    </>
  );
}
