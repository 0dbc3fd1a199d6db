import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { SettingRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';
import { endpointOf } from './endpoint.ts';

/** Where the web is searched instead; kept when the field is left, or with Enter. */
export function EndpointRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const kept = usePreferences(({ preferences }) => preferences.searchEndpoint);
  const [typed, setTyped] = useState(kept);
  const [isLeft, setLeft] = useState(false);
  useEffect(() => setTyped(kept), [kept]);

  const wanted = endpointOf(typed);
  const keep = (): void => {
    setLeft(true);
    if (wanted !== null && wanted !== kept) void change({ searchEndpoint: wanted });
  };
  // Half an address is no mistake while it is being typed.
  const isBad = isLeft && wanted === null;
  return (
    <SettingRow label={t('tools.endpoint')} text={t('tools.endpointText')}>
      {(_, textId) => (
        <span className="tools-endpoint">
          <span className="field">
            <input
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('tools.endpointExample')}
              value={typed}
              aria-label={t('tools.endpoint')}
              aria-describedby={textId}
              aria-invalid={isBad}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={keep}
              onKeyDown={(event) => event.key === 'Enter' && keep()}
            />
          </span>
          {isBad && (
            <span className="field-error" role="alert">
              {t('tools.endpointBad')}
            </span>
          )}
        </span>
      )}
    </SettingRow>
  );
}
