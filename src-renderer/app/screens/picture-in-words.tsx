import { useTranslation } from 'react-i18next';
import { useItemName } from '../shelf/use-item-name.ts';
import { useShelf } from '../stores/shelf.ts';
import { useTalk } from '../stores/talk.ts';

export interface PictureInWordsProps {
  /** What the picture of Dal shows; hers is also the still that stands in for all. */
  readonly ofDal: string;
}

/** What the canvas behind the screen shows, for those who do not see it. */
export function PictureInWords({ ofDal }: PictureInWordsProps) {
  const { t } = useTranslation();
  const nameOf = useItemName();
  const shown = useShelf((state) => state.shown);
  const item = useShelf((state) => state.items?.find(({ id }) => id === shown));
  const still = useTalk((state) => state.pictureMissing);
  const isDal = still || shown === 'dal' || !item;
  return (
    <div
      className="sr"
      role="img"
      aria-label={isDal ? ofDal : t('avatar.picture', { name: nameOf(item) })}
    />
  );
}
