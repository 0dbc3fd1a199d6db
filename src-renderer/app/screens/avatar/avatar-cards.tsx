import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../../../src-preload/contract/faults.ts';
import { BUILTIN_AVATARS, type ShelfItem } from '../../../../src-preload/contract/words.ts';
import type { AvatarMeta } from '../../../avatar/avatar.ts';
import { useAvatarShelf } from '../../context.tsx';
import { builtinFacts } from '../../shelf/builtin-facts.ts';
import { useItemName } from '../../shelf/use-item-name.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useShelf } from '../../stores/shelf.ts';
import { AvatarCard } from './avatar-card.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

type Asked = { readonly what: 'rename' | 'remove'; readonly item: ShelfItem };

/** The avatars of the shelf, one of them in use. Arrow keys go from one to the next and choose. */
export function AvatarCards({ items }: { readonly items: readonly ShelfItem[] }) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  const nameOf = useItemName();
  const inUse = usePreferences((state) => state.preferences.avatar);
  const choosing = useShelf((state) => state.choosing);
  const facts = useBuiltinFacts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [trouble, setTrouble] = useState('');

  const choose = async (item: ShelfItem): Promise<void> => {
    setTrouble('');
    try {
      await shelf.choose(item.id);
    } catch (error) {
      const { code, params } = toFault(error);
      const why = t(`faults.${code}`, { ...params });
      setTrouble(t('avatar.chooseFailed', { name: nameOf(item), why }));
    }
  };

  const avatars = items.filter(({ kind, id }) => kind === 'avatar' && facts[id] !== null);
  return (
    <>
      <fieldset className="a-cards">
        <legend className="sr">{t('avatar.cards')}</legend>
        {avatars.map((item) => (
          <AvatarCard
            key={item.id}
            item={item.builtin ? { ...item, ...facts[item.id], name: item.name } : item}
            state={choosing === item.id ? 'loading' : inUse === item.id ? 'in-use' : 'there'}
            checked={(choosing ?? inUse) === item.id}
            onChoose={() => void choose(item)}
            onRename={() => setAsked({ what: 'rename', item })}
            onRemove={() => setAsked({ what: 'remove', item })}
          />
        ))}
      </fieldset>
      <p className="field-error a-trouble" role="alert">
        {trouble}
      </p>
      {asked?.what === 'rename' && (
        <RenameDialog item={asked.item} onClose={() => setAsked(null)} />
      )}
      {asked?.what === 'remove' && (
        <RemoveDialog item={asked.item} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** By id: undefined until read, null where there is no such file. */
function useBuiltinFacts(): Readonly<Record<string, AvatarMeta | null | undefined>> {
  const [facts, setFacts] = useState<Readonly<Record<string, AvatarMeta | null>>>({});
  useEffect(() => {
    let wanted = true;
    for (const id of BUILTIN_AVATARS) {
      builtinFacts(id).then((read) => {
        if (wanted) setFacts((before) => ({ ...before, [id]: read }));
      });
    }
    return () => {
      wanted = false;
    };
  }, []);
  return facts;
}
