import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '../../../src-preload/contract/words.ts';

/** How something on the shelf is called: what comes with the app has a name in each language. */
export function useItemName(): (item: Pick<ShelfItem, 'id' | 'name'>) => string {
  const { t } = useTranslation();
  return ({ id, name }) => (id === 'dal' || id === 'sori' ? t(`avatar.names.${id}`) : name);
}
