import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOTION_USES,
  type MotionUse,
  type ShelfItem,
} from '../../../../src-preload/contract/words.ts';
import { useAvatarShelf } from '../../context.tsx';
import { licenceWords } from '../../shelf/licence-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segment } from '../../ui/segment.tsx';
import { showToast } from '../../ui/toast.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** Recorded movements: when each is played, or away with it. */
export function MotionList({ items }: { readonly items: readonly ShelfItem[] }) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  const [removing, setRemoving] = useState<ShelfItem | null>(null);
  const motions = items.filter(({ kind }) => kind === 'motion');

  const setUse = (id: string, use: MotionUse): void => {
    shelf.setUse(id, use).catch(() => showToast({ text: t('avatar.motions.useFailed') }));
  };

  return (
    <>
      <h3 className="a-head">{t('avatar.motions.title')}</h3>
      <p className="s-lead a-motions-lead">
        {t(motions.length === 0 ? 'avatar.motions.none' : 'avatar.motions.text')}
      </p>
      {motions.length > 0 && (
        <ul className="card a-motions">
          {motions.map((item) => (
            <li key={item.id} className="s-set">
              <span className="s-set-text">
                <b>{item.name}</b>
                <span className="s-set-more">
                  {[item.author, licenceWords(item.licence, t)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Segment
                value={item.use ?? 'idle'}
                options={MOTION_USES.map((value) => ({
                  value,
                  label: t(`avatar.motions.${value}`),
                }))}
                onChange={(use) => setUse(item.id, use)}
                label={t('avatar.motions.useOf', { name: item.name })}
              />
              <IconButton
                label={t('avatar.motions.removeOf', { name: item.name })}
                onClick={() => setRemoving(item)}
              >
                <Trash2 size={20} strokeWidth={1.75} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {removing && <RemoveDialog item={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
