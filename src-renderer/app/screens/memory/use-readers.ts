import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { whatLeaves, whoReads } from '../settings/leaves.ts';

/** The names of those who get to read what is remembered, besides this computer; empty where nobody does. */
export function useReaders(): string {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  return whoReads(whatLeaves(providers, preferences.baseUrls))
    .map(({ vendor, host }) => host ?? t(`settings.vendors.${vendor}`))
    .join(', ');
}
