import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { isWasted, ledgerTotal, turnFigures, usedOf } from './figures.ts';
import { modelName } from './model-name.ts';
import { type Answer, useAnswer } from './use-answer.ts';
import { takesKey } from './vendors.ts';
import './figures.css';

const NEWEST = { limit: 200 } as const;
const MONTH = { days: 30 } as const;

/** How long Dal took, and what calls to others cost: figures without words, from this computer. */
export function FiguresSection() {
  const { t } = useTranslation();
  const turns = useAnswer('observe/turns', NEWEST);
  const ledger = useAnswer('observe/ledger', MONTH);
  return (
    <>
      <p className="s-lead">{t('figures.lead')}</p>
      <h3 className="s-sub">{t('figures.fast')}</h3>
      <Unready answer={turns.answer} reload={turns.reload} />
      {turns.answer.state === 'ready' && <Stages turns={turns.answer.value.turns} />}
      <h3 className="s-sub">{t('figures.much')}</h3>
      <Unready answer={ledger.answer} reload={ledger.reload} />
      {ledger.answer.state === 'ready' && <Ledger lines={ledger.answer.value.lines} />}
    </>
  );
}

function Unready({
  answer,
  reload,
}: {
  readonly answer: Answer<unknown>;
  readonly reload: () => void;
}) {
  const { t } = useTranslation();
  if (answer.state === 'ready') return null;
  if (answer.state === 'loading') return <p className="s-note">{t('figures.loading')}</p>;
  return (
    <div className="s-after">
      <p className="s-note">{t('figures.failed', { why: t(`faults.${answer.fault.code}`) })}</p>
      <Button size="m" kind="tertiary" onClick={reload}>
        {t('common.again')}
      </Button>
    </div>
  );
}

function Stages({ turns }: { readonly turns: Parameters<typeof turnFigures>[0] }) {
  const { t } = useTranslation();
  const figures = turnFigures(turns);
  if (figures.turns === 0) return <p className="s-note">{t('figures.fastEmpty')}</p>;
  const time = (ms: number | null): string =>
    ms === null ? t('figures.unknown') : t('figures.seconds', { seconds: (ms / 1000).toFixed(2) });
  return (
    <>
      <p className="s-figures-of">{t('figures.fastOf', { count: figures.turns })}</p>
      <div className="card">
        <table className="figures" aria-label={t('figures.fast')}>
          <thead>
            <tr>
              <th scope="col">{t('figures.stage')}</th>
              <th scope="col">{t('figures.half')}</th>
              <th scope="col">{t('figures.most')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.stages.map(({ stage, half, most }) => (
              <tr key={stage}>
                <th scope="row">{t(`figures.stages.${stage}`)}</th>
                <td>{time(half)}</td>
                <td>{time(most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="s-note">{t('figures.discarded', { count: figures.discarded })}</p>
    </>
  );
}

/** Nobody is paid for what this computer does itself. */
const isFree = ({ vendor }: LedgerLine): boolean => !takesKey(vendor);

function Ledger({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  if (lines.length === 0) return <p className="s-note">{t('figures.muchEmpty')}</p>;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const total = ledgerTotal(lines, isFree);
  const money = (dollars: number): string =>
    dollars > 0 && dollars < 0.01 ? t('figures.under') : `$${dollars.toFixed(2)}`;
  const used = (line: LedgerLine): string => {
    const what = usedOf(line);
    switch (what.unit) {
      case 'tokens':
        return t('figures.used.tokens', {
          input: number.format(what.input),
          output: number.format(what.output),
        });
      case 'characters':
        return t('figures.used.characters', { count: number.format(what.count) as never });
      case 'minutes':
        return what.minutes < 1
          ? t('figures.used.seconds', { seconds: Math.ceil(what.minutes * 60) })
          : t('figures.used.minutes', { minutes: number.format(what.minutes) });
    }
  };
  const price = (line: LedgerLine, dollars: number | null): string =>
    isFree(line) ? t('figures.free') : dollars === null ? t('figures.noPrice') : money(dollars);

  return (
    <>
      <p className="s-figures-of">{t('figures.muchOf')}</p>
      <div className="card">
        <table className="figures" aria-label={t('figures.much')}>
          <thead>
            <tr>
              <th scope="col">{t('figures.who')}</th>
              <th scope="col">{t('figures.calls')}</th>
              <th scope="col">{t('figures.cost')}</th>
              <th scope="col">{t('figures.ahead')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.slot}/${line.vendor}/${line.model}`}>
                <th scope="row">
                  {[t(`settings.vendors.${line.vendor}`), modelName(line.model)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                  <span className="figures-used">{used(line)}</span>
                </th>
                <td>{number.format(line.all.calls)}</td>
                <td>{price(line, line.cost)}</td>
                <td>{isWasted(line.discarded) ? price(line, line.discardedCost) : '–'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('figures.total')}</th>
              <td>{number.format(total.calls)}</td>
              <td>{money(total.cost)}</td>
              <td>{money(total.discardedCost)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="s-note">
        {t('figures.aheadNote')} {total.partly && t('figures.partly')}
      </p>
    </>
  );
}
