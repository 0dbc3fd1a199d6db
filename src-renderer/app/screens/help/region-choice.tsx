import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { REGIONS } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useChangePreferences } from '../../use-change-preferences.ts';

export interface RegionChoiceProps {
  readonly label?: string;
  readonly labelledBy?: string;
}

/** Which region's helplines to show. Never guessed from the language: Korean speakers live in many places. */
export function RegionChoice({ label, labelledBy }: RegionChoiceProps) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const region = usePreferences(({ preferences }) => preferences.region);
  return (
    <span className="region">
      <select
        aria-label={label}
        aria-labelledby={labelledBy}
        value={region}
        onChange={(event) => {
          const chosen = REGIONS.find((entry) => entry === event.target.value);
          if (chosen) change({ region: chosen });
        }}
      >
        {REGIONS.map((entry) => (
          <option key={entry} value={entry}>
            {t(`help.regions.${entry}`)}
          </option>
        ))}
      </select>
      <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}
