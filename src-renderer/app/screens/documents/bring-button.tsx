import { FilePlus2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { useBringDocuments } from './use-bring-documents.ts';

/** What the picker offers; whatever else is chosen is judged by its bytes. */
const OFFERED =
  '.pdf,.docx,.md,.markdown,.txt,.html,.htm,.png,.jpg,.jpeg,application/pdf,text/plain,text/markdown,text/html,image/png,image/jpeg';

/** Opens the system's picker: the keyboard's way to what dropping does. */
export function BringButton({
  kind = 'secondary',
  short = false,
}: {
  readonly kind?: ButtonProps['kind'];
  /** Only its icon in a narrow window. */
  readonly short?: boolean;
}) {
  const { t } = useTranslation();
  const bring = useBringDocuments();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        kind={kind}
        size="m"
        className={short ? 'doc-bring' : ''}
        onClick={() => input.current?.click()}
      >
        <FilePlus2 size={20} strokeWidth={1.75} aria-hidden="true" />
        <span className={short ? 'doc-bring-words' : undefined}>{t('documents.bring')}</span>
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('documents.bring')}
        accept={OFFERED}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Emptied, so that the same file can be chosen again.
          event.target.value = '';
          bring(files);
        }}
      />
    </>
  );
}
