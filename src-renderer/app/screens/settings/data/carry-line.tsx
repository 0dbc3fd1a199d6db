import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Imported } from '../../../../../src-preload/contract/memory.ts';
import { faultSentence } from '../../../fault-sentence.ts';
import { stopCarrying } from '../../../files/carry.ts';
import { type CarryingState, type CarryKind, useCarrying } from '../../../stores/carrying.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { Button } from '../../../ui/button.tsx';

/** How far a file is, with a way to stop it, or what came of it; empty where there is neither. */
export function CarryLine({ kind }: { readonly kind: CarryKind }) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { now, result } = useCarrying();
  const works = now?.kind === kind ? now : null;
  const came = result?.kind === kind ? result : null;
  return (
    <div className="d-line">
      <span role="status">
        {works ? stepWord(works, t) : came && resultWords(came, language, t)}
      </span>
      {works && (
        <span className="d-run">
          <progress className="bar" aria-label={stepWord(works, t)} {...amount(works.done)} />
          <Button size="m" kind="tertiary" onClick={stopCarrying}>
            {t('archive.cancel')}
          </Button>
        </span>
      )}
    </div>
  );
}

const amount = (done: number | null): { value?: number } => (done === null ? {} : { value: done });

function stepWord({ kind, step }: NonNullable<CarryingState['now']>, t: TFunction): string {
  if (kind === 'import') return t(`archive.import.${step}`);
  return t(`archive.${kind}.working`);
}

function resultWords(
  result: NonNullable<CarryingState['result']>,
  language: string,
  t: TFunction,
): string {
  if ('imported' in result) return importedWords(result.imported, language, t);
  if ('name' in result) return t(`archive.${result.kind}.done`, { name: result.name });
  if (result.fault === null) {
    return t(result.kind === 'import' ? 'archive.import.cancelled' : 'archive.cancelled');
  }
  return t(`archive.${result.kind}.failed`, { why: faultSentence(result.fault, t) });
}

/** "3 conversations, 120 messages and 1 document came in." */
export function importedWords(imported: Imported, language: string, t: TFunction): string {
  const parts = (['conversations', 'messages', 'facts', 'documents'] as const)
    .filter((part) => imported[part] > 0)
    .map((part) => t(`archive.import.${part}`, { count: imported[part] }));
  if (parts.length === 0) return t('archive.import.nothingNew');
  // A comma before every part reads well in Korean; a list of its own joins the last two otherwise.
  const what = language === 'ko' ? parts.join(', ') : new Intl.ListFormat('en-GB').format(parts);
  return t('archive.import.came', { what });
}
