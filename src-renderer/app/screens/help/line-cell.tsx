import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../copy-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Helpline, shownAs } from './lines-of.ts';

export interface LineCellProps {
  readonly line: Helpline;
  /** Shows this line large, with its code for a phone. */
  readonly onShow: (line: Helpline) => void;
}

/** A line in small: pressed it is shown large; its number is copied beside it. */
export function LineCell({ line, onShow }: LineCellProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const shown = shownAs(line);
  return (
    <li className="help-line">
      <button
        type="button"
        className="help-line-text"
        title={t('safety.card.show', { number: shown })}
        onClick={() => onShow(line)}
      >
        <b className="num">{shown}</b>
        <span>
          {line.number === null ? t('help.findLine') : line.name[language]}
          {line.purpose === 'emergency' && line.number !== null && (
            <span className="hide-s"> · {line.note[language]}</span>
          )}
        </span>
      </button>
      <IconButton
        label={t('help.copyNumberOf', { number: shown })}
        onClick={() =>
          void copyText(line.number ?? line.url ?? '', t('help.numberCopied', { number: shown }))
        }
      >
        <Copy size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
