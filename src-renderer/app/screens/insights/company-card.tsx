import { useTranslation } from 'react-i18next';
import {
  type CompanyOfDays,
  FEWEST_TO_COMPARE,
  type Insights,
} from '../../../../src-preload/contract/insights.ts';
import { MoodMoon } from '../../ui/moon.tsx';
import { InsightCard } from './insight-card.tsx';
import { phaseOf } from './mood-marks.ts';

/** What was spoken of on lighter and on heavier days. What is not clear is folded. */
export function CompanyCard({ insights: { company, sentences } }: { readonly insights: Insights }) {
  const { t } = useTranslation();
  const unclear = company.filter(({ tendency }) => tendency === 'unclear');
  const nameOf = useNameOf();
  return (
    <InsightCard
      title={t('insights.company.title')}
      says={sentences.company}
      notes={[sentences.company ? null : t('insights.company.note')]}
      table={{
        heads: [
          t('insights.company.what'),
          t('insights.company.days'),
          t('insights.company.level'),
          t('insights.company.otherDays'),
          t('insights.company.otherLevel'),
          t('insights.company.tendency'),
        ],
        rows: company.map((one) => [
          nameOf(one),
          String(one.days),
          one.level?.toFixed(1) ?? '–',
          String(one.otherDays),
          one.otherLevel?.toFixed(1) ?? '–',
          t(`insights.company.tendencies.${one.tendency}`),
        ]),
      }}
    >
      <div className="in-sides">
        {(['lighter', 'heavier'] as const).map((side) => {
          const own = company.filter(({ tendency }) => tendency === side);
          return (
            <div key={side}>
              <h3>{t(`insights.company.sides.${side}`)}</h3>
              {own.length === 0 ? (
                <p className="in-quiet">{t('insights.company.nothing')}</p>
              ) : (
                <ul>
                  {own.map((one) => (
                    <One key={`${one.kind} ${one.name}`} one={one} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
      {unclear.length > 0 && (
        <details className="in-fold">
          <summary>{t('insights.company.unclear', { count: unclear.length })}</summary>
          <p>
            {t('insights.company.unclearText', {
              count: FEWEST_TO_COMPARE,
              names: unclear.map(nameOf).join(', '),
            })}
          </p>
        </details>
      )}
    </InsightCard>
  );
}

function useNameOf(): (one: CompanyOfDays) => string {
  const { t } = useTranslation();
  return ({ topic, name }) => (topic === null ? name : t(`memory.topics.${topic}`));
}

function One({ one }: { readonly one: CompanyOfDays }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { level, tendency, days, otherDays } = one;
  if (tendency === 'unclear') return null;
  return (
    <li className="in-one">
      {level !== null && <MoodMoon phase={phaseOf(level)} size={22} />}
      <span>
        <b>{nameOf(one)}</b>
        <span>{t(`insights.company.compared.${tendency}`, { days, others: otherDays })}</span>
      </span>
    </li>
  );
}
