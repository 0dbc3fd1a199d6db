import { TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAvatarShelf } from '../../context.tsx';
import { type Bringing, type Refused, useShelf } from '../../stores/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import './bringing.css';

/** On every screen: how far a file on its way to the shelf is, and what could not be taken. */
export function BringingNote() {
  const bringing = useShelf((state) => state.bringing);
  const refused = useShelf((state) => state.refused);
  return (
    <div className="bringing">
      {/* The places are always there, so that what appears in them is announced. */}
      <div role="alert">{refused.length > 0 && <RefusedNote refused={refused} />}</div>
      <div role="status">{bringing && <ProgressNote {...bringing} />}</div>
    </div>
  );
}

function ProgressNote({ fileName, number, count, step, done }: Bringing) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  const label = t(`avatar.bring.${step}`, { name: fileName });
  return (
    <div className="bringing-card">
      <div className="bringing-words">
        <span className="bringing-name">{label}</span>
        {count > 1 && (
          <span className="bringing-count">{t('avatar.bring.position', { number, count })}</span>
        )}
      </div>
      {/* Checking takes as long as it takes. */}
      <progress
        className="bar"
        aria-label={label}
        {...(step === 'keeping' ? { value: done } : {})}
      />
      <Button size="m" kind="tertiary" onClick={() => shelf.cancel()}>
        {t('avatar.bring.cancel')}
      </Button>
    </div>
  );
}

function RefusedNote({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useTranslation();
  return (
    <div className="bringing-card is-refused">
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
      <ul className="bringing-list">
        {refused.map(({ fileName, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be refused twice, and the list only grows
          <li key={index}>
            <b>{fileName}</b>
            <span>
              {why === 'folder'
                ? t('avatar.bring.folder')
                : t(`faults.${why.code}`, { ...why.params })}
            </span>
          </li>
        ))}
      </ul>
      <IconButton
        label={t('avatar.bring.close')}
        onClick={() => useShelf.setState({ refused: [] })}
      >
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
