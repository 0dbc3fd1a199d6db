import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cancelBringing } from '../../documents.ts';
import { faultSentence } from '../../fault-sentence.ts';
import { type BringingState, type RefusedFile, useBringing } from '../../stores/documents.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

/** How far a document on its way is, and what could not be taken in. */
export function BringingPart() {
  const { now, refused } = useBringing();
  return (
    <div className="doc-bringing">
      {/* The places are always there, so that what appears in them is announced. */}
      <div role="alert">{refused.length > 0 && <RefusedNote refused={refused} />}</div>
      <div role="status">{now && <ProgressNote {...now} />}</div>
    </div>
  );
}

type Now = NonNullable<BringingState['now']>;

function ProgressNote({ fileName, number, count, step, done }: Now) {
  const { t } = useTranslation();
  const label = t(`documents.bringing.${step}`, { name: fileName });
  return (
    <div className="doc-note card">
      <div className="doc-note-words">
        <b>{label}</b>
        {count > 1 && <span>{t('documents.bringing.position', { number, count })}</span>}
      </div>
      <Button size="m" kind="tertiary" onClick={cancelBringing}>
        {t('documents.bringing.cancel')}
      </Button>
      <progress className="bar" aria-label={label} value={done} />
    </div>
  );
}

function RefusedNote({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const { t } = useTranslation();
  return (
    <div className="doc-note card is-refused">
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="sr">{t('documents.bringing.refused')}</p>
        <ul>
          {refused.map(({ fileName, why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be refused twice, and the list only grows
            <li key={index}>
              <b>{fileName}</b>
              <span>
                {why === 'folder' ? t('documents.bringing.folder') : faultSentence(why, t)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <IconButton
        label={t('documents.bringing.close')}
        onClick={() => useBringing.setState({ refused: [] })}
      >
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
