import { Download, Laptop } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_FOR_CHART, type Insights } from '../../../src-preload/contract/insights.ts';
import { SPANS, type Span, useInsights } from '../stores/insights.ts';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Segment } from '../ui/segment.tsx';
import { useNarrow } from '../use-narrow.ts';
import { BeforeAfterCard } from './insights/before-after-card.tsx';
import { ChecksCard } from './insights/checks-card.tsx';
import { CompanyCard } from './insights/company-card.tsx';
import { ExportDialog } from './insights/export-dialog.tsx';
import { InsightsEmpty, InsightsTrouble } from './insights/insights-empty.tsx';
import { Letter } from './insights/letter.tsx';
import { MoodCard } from './insights/mood-card.tsx';
import { SeenCard } from './insights/seen-card.tsx';
import { SleepCard } from './insights/sleep-card.tsx';
import { type Letters, useLetters } from './insights/use-letters.ts';
import { useLook } from './insights/use-look.ts';
import './list-and-pane.css';
import './insights/insights.css';
import './insights/letter.css';

/** Looking back: what the person noted of their own days, computed on this computer. */
export function InsightsScreen() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const { look, fault, reload } = useLook();
  const insights = look?.insights ?? null;
  const letters = useLetters();
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    document.title = `${t('insights.title')} · ${t('common.app')}`;
  }, [t]);

  const noted = (): void => {
    reload();
    letters.reload();
  };
  const settled = letters.weeks !== null || letters.fault !== null;
  const full = look !== null && settled && !isEmpty(look.insights, letters);
  const tools = full && <Tools onExport={() => setExporting(true)} />;
  return (
    <main className="page" aria-busy={look === null && fault === null}>
      <PageHead title={t('insights.title')}>
        {!narrow && tools}
        <span className="in-here">
          <Chip icon={<Laptop size={16} strokeWidth={1.75} aria-hidden="true" />}>
            {t('insights.hereOnly')}
          </Chip>
        </span>
      </PageHead>
      {!look ? (
        fault && <InsightsTrouble onAgain={reload} />
      ) : full ? (
        <>
          {narrow && <div className="in-tools">{tools}</div>}
          <Full {...look} letters={letters} stale={fault !== null} onNoted={noted} />
        </>
      ) : (
        settled && <InsightsEmpty checkIns={look.insights.checkInsEver} onNoted={noted} />
      )}
      {exporting && insights && (
        <ExportDialog insights={insights} onClose={() => setExporting(false)} />
      )}
    </main>
  );
}

/** True where there is nothing yet that a picture could be made of. */
function isEmpty(insights: Insights, { weeks }: Letters): boolean {
  const { checkInsEver, exercises, nights, phq9, gad7, company } = insights;
  return (
    checkInsEver < FEWEST_FOR_CHART &&
    [nights, phq9, gad7, company].every(({ length }) => length === 0) &&
    exercises.every(({ tries }) => tries.length === 0) &&
    !weeks?.some(({ reflection }) => reflection !== null)
  );
}

function Tools({ onExport }: { readonly onExport: () => void }) {
  const { t } = useTranslation();
  const span = useInsights((state) => state.span);
  return (
    <>
      <Segment
        label={t('insights.spans.label')}
        value={span}
        options={SPANS.map((value) => ({ value, label: t(`insights.spans.${value}`) }))}
        onChange={(value) => useInsights.setState({ span: value })}
      />
      <IconButton label={t('insights.export.open')} onClick={onExport}>
        <Download size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </>
  );
}

interface FullProps {
  readonly insights: Insights;
  readonly span: Span;
  readonly letters: Letters;
  /** What is shown is of an earlier look: the last one failed. */
  readonly stale: boolean;
  readonly onNoted: () => void;
}

function Full({ insights, span, letters, stale, onNoted }: FullProps) {
  const { t } = useTranslation();
  const { nights, phq9, gad7, company, seen, until } = insights;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="in scrolls" tabIndex={0} aria-label={t('insights.title')}>
      <div className="in-all">
        {stale && (
          <p className="field-error in-stale" role="alert">
            {t('insights.stale')}
          </p>
        )}
        <MoodCard insights={insights} span={span} onNoted={onNoted} />
        <Letter letters={letters} />
        <BeforeAfterCard insights={insights} />
        {nights.length > 0 && <SleepCard insights={insights} span={span} />}
        {phq9.length + gad7.length > 0 && <ChecksCard insights={insights} />}
        {company.length > 0 && <CompanyCard insights={insights} />}
        {seen !== null && <SeenCard seen={seen} today={until} onForgotten={onNoted} />}
      </div>
    </section>
  );
}
