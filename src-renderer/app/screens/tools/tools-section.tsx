import {
  AlarmClock,
  Bookmark,
  Calculator,
  ChartNoAxesColumn,
  CloudSun,
  Globe,
  History,
  ListChecks,
  type LucideIcon,
} from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { Chip } from '../../ui/chip.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SwitchRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';
import { EndpointRow } from './endpoint-row.tsx';
import { answersWithTools, type GoingOut, goesOut } from './searched-by.ts';
import './tools-section.css';

/** What is done on this computer, in groups as a person thinks of them. */
const HERE = ['memory', 'search', 'exercises', 'insights', 'reminder', 'sums'] as const;

const ICONS = {
  memory: Bookmark,
  search: History,
  exercises: ListChecks,
  insights: ChartNoAxesColumn,
  reminder: AlarmClock,
  sums: Calculator,
  weather: CloudSun,
  webSearch: Globe,
} as const satisfies Record<(typeof HERE)[number] | GoingOut['what'], LucideIcon>;

/** What Dal may do, whether it leaves this computer, and the switches for what does. */
export function ToolsSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  const answering = answersWithTools(providers);
  return (
    <>
      <p className="s-lead">{t('tools.lead')}</p>
      <div className="card">
        <SwitchRow
          label={t('tools.uses')}
          text={t('tools.usesText')}
          checked={preferences.usesTools}
          onChange={(usesTools) => void change({ usesTools })}
        />
      </div>
      {(answering === null || !preferences.usesTools) && (
        <p className="s-note tools-why" role="status">
          {t(preferences.usesTools ? 'tools.builtin' : 'tools.off')}
        </p>
      )}

      <h3 className="tools-head">{t('tools.hereHeading')}</h3>
      <p className="tools-text">
        {answering?.remote
          ? t('tools.hereTextTo', { name: t(`settings.vendors.${answering.vendor}`) })
          : t('tools.hereText')}
      </p>
      <ul className="card tools-list">
        {HERE.map((group) => {
          const Icon = ICONS[group];
          return (
            <li key={group}>
              <Icon className="tools-icon" size={20} strokeWidth={1.75} aria-hidden="true" />
              <span className="tools-what">
                <b>{t(`tools.here.${group}`)}</b>
                <span>{t(`tools.here.${group}Text`)}</span>
              </span>
              <Chip tone="stays">{t('tools.staysHere')}</Chip>
            </li>
          );
        })}
      </ul>

      <h3 className="tools-head">{t('tools.outHeading')}</h3>
      <p className="tools-text">{t('tools.outText')}</p>
      <div className="card">
        {goesOut(providers, preferences).map((going) => (
          <OutRow key={going.what} going={going} change={change} />
        ))}
        <EndpointRow change={change} />
      </div>
    </>
  );
}

/** What is sent, in a sentence that stands there before it is allowed. */
function OutRow({ going, change }: { readonly going: GoingOut; readonly change: Change }) {
  const { t } = useTranslation();
  const id = useId();
  const { what, isAllowed, to } = going;
  const Icon = ICONS[what];
  const sent =
    what === 'weather'
      ? t('tools.weatherText')
      : to === null
        ? t('tools.webSearchNobody')
        : t('tools.webSearchText', { name: to });
  return (
    <label className="s-set is-switch tools-out" htmlFor={id}>
      <Icon className="tools-icon" size={20} strokeWidth={1.75} aria-hidden="true" />
      <span className="s-set-text">
        <b id={`${id}-label`}>{t(`tools.${what}`)}</b>
        <span className="s-set-more" id={`${id}-text`}>
          {sent}
        </span>
        <span className="tools-where">
          {to === null ? (
            <Chip>{t('tools.nowhere')}</Chip>
          ) : (
            <Chip tone="leaves">{t('tools.goesTo', { host: to })}</Chip>
          )}
        </span>
      </span>
      <Switch
        id={id}
        checked={isAllowed}
        onChange={(checked) =>
          void change(
            what === 'weather' ? { allowsWeather: checked } : { allowsWebSearch: checked },
          )
        }
        labelledBy={`${id}-label`}
        describedBy={`${id}-text`}
      />
    </label>
  );
}
