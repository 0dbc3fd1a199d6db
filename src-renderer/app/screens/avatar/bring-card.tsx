import { FolderOpen, PackageOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SHELF_FILE_BYTES } from '../../../../src-preload/contract/words.ts';
import { useBring } from '../../shelf/use-bring.ts';
import { Button } from '../../ui/button.tsx';

/** The way in for files: a button here, or a drop anywhere. */
export function BringCard() {
  const { t } = useTranslation();
  const bring = useBring();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="a-bring">
      <PackageOpen size={22} strokeWidth={1.75} aria-hidden="true" />
      <div className="a-bring-words">
        <b>{t('avatar.bring.title')}</b>
        <span>{t('avatar.bring.text', { megabytes: MAX_SHELF_FILE_BYTES / 1024 ** 2 })}</span>
      </div>
      <Button size="m" onClick={() => input.current?.click()}>
        <FolderOpen size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('avatar.bring.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".vrm,.glb,.vrma,.fbx"
        aria-label={t('avatar.bring.choose')}
        onChange={({ currentTarget }) => {
          bring([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
