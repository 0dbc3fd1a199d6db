import { Check, LoaderCircle, UserRound } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '../../../../src-preload/contract/words.ts';
import { licenceWords } from '../../shelf/licence-words.ts';
import { thumbnailAddress } from '../../shelf/thumbnail.ts';
import { useItemName } from '../../shelf/use-item-name.ts';
import { MoreMenu } from '../../ui/more-menu.tsx';

export interface AvatarCardProps {
  readonly item: ShelfItem;
  readonly state: 'there' | 'loading' | 'in-use';
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** One avatar: its picture, who made it and under which licence, as its file says. */
export function AvatarCard(props: AvatarCardProps) {
  const { item, state, checked, onChoose, onRename, onRemove } = props;
  const { t } = useTranslation();
  const nameOf = useItemName();
  const name = nameOf(item);
  const picture = useMemo(
    () => (item.thumbnail ? thumbnailAddress(item.thumbnail) : null),
    [item.thumbnail],
  );
  const source = [item.author, licenceWords(item.licence, t)].filter(Boolean).join(' · ');
  return (
    <div className="card a-card">
      <label className="a-choose">
        <input
          type="radio"
          className="sr"
          name="avatar"
          checked={checked}
          onChange={onChoose}
          // The one in use can be asked for again where another is on its way.
          onClick={() => checked && state !== 'in-use' && onChoose()}
        />
        <span className="a-picture">
          {picture ? (
            <img src={picture} alt="" draggable={false} />
          ) : (
            <UserRound size={30} strokeWidth={1.5} aria-hidden="true" />
          )}
        </span>
        <span className="a-text">
          <b>{name}</b>
          {source !== '' && (
            <span className="a-source" title={source}>
              {source}
            </span>
          )}
          <span className="a-state">
            {state === 'in-use' && (
              <>
                <Check size={16} strokeWidth={2.2} aria-hidden="true" /> {t('avatar.inUse')}
              </>
            )}
            {state === 'loading' && (
              <>
                <LoaderCircle size={16} strokeWidth={2} aria-hidden="true" /> {t('avatar.loading')}
              </>
            )}
            {state === 'there' && item.builtin && t('avatar.withApp')}
          </span>
        </span>
      </label>
      {!item.builtin && (
        <div className="a-more">
          <MoreMenu
            label={t('avatar.more', { name })}
            items={[
              { label: t('avatar.rename'), onPress: onRename },
              { label: t('avatar.remove'), onPress: onRemove, danger: true },
            ]}
          />
        </div>
      )}
    </div>
  );
}
