import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { linesOf, shownAs } from '../help/lines-of.ts';
import { linesIn, PLAN_PARTS, type PlanDraft, setOnPaper } from './plan-draft.ts';

/** The plan for a printer, on one A4; a part without words has lines to write on. Not shown on screen. */
export function PlanOnPaper({ draft }: { readonly draft: PlanDraft }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const { region, ageBand } = usePreferences(({ preferences }) => preferences);
  const { primary, others, emergency } = linesOf(region, ageBand);
  const name = draft.contactName.trim();
  const number = draft.contactNumber.trim();
  return (
    <article className="plan-paper" aria-hidden="true" data-set={setOnPaper(draft)}>
      <h1>{t('safety.plan.title')}</h1>
      {PLAN_PARTS.map((part, at) => {
        const lines = linesIn(draft[part]);
        return (
          <section key={part}>
            <h2>
              <span className="num">{at + 1}</span>
              {t(`safety.plan.parts.${part}.name`)}
            </h2>
            {part === 'people' && (name || number) && (
              <p>
                <b>{name}</b> {number}
              </p>
            )}
            {part === 'professionals' && (
              <p className="plan-paper-lines">
                {[primary, ...others, ...emergency].map((line) => (
                  <span key={line.id}>
                    <b className="num">{shownAs(line)}</b>{' '}
                    {line.number !== null && line.name[language]}
                  </span>
                ))}
              </p>
            )}
            {lines.length > 0 ? (
              <ul>
                {lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice, and nothing is moved
                  <li key={index}>{line}</li>
                ))}
              </ul>
            ) : (
              <div className="plan-rules" />
            )}
          </section>
        );
      })}
    </article>
  );
}
