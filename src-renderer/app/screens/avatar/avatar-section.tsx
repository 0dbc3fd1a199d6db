import { useTranslation } from 'react-i18next';
import { BACKDROPS } from '../../../../src-preload/contract/words.ts';
import { useAvatarShelf } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { useShelf } from '../../stores/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Segment } from '../../ui/segment.tsx';
import { SettingRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';
import { AvatarCards } from './avatar-cards.tsx';
import { BringCard } from './bring-card.tsx';
import { Framing } from './framing.tsx';
import { MotionList } from './motion-list.tsx';
import './avatar.css';

/** A window without ground is not yet there to be chosen for. */
const ROOMS = BACKDROPS.filter((name) => name !== 'clear');
const LOOKS = ['viewer', 'pointer'] as const;
const QUALITIES = ['auto', 'high', 'low'] as const;

/** Who is seen and how: the shelf, the framing, the room, the eyes, and movements to move by. */
export function AvatarSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  const items = useShelf((state) => state.items);
  const fault = useShelf((state) => state.fault);
  const { backdrop, looksAt, avatarQuality } = usePreferences((state) => state.preferences);
  return (
    <>
      <p className="s-lead">{t('avatar.lead')}</p>
      {items && <AvatarCards items={items} />}
      <p className="s-note" role="status">
        {!items && !fault && t('avatar.reading')}
        {fault && t('avatar.listFailed', { why: t(`faults.${fault.code}`) })}
      </p>
      {fault && (
        <Button size="m" onClick={() => void shelf.refresh()}>
          {t('common.again')}
        </Button>
      )}
      <BringCard />
      <div className="card a-look">
        <Framing change={change} />
        <SettingRow label={t('avatar.room')} text={t('avatar.roomText')}>
          {(labelledBy) => (
            <Segment
              // `clear` cannot be chosen here; a room stands marked until one is.
              value={backdrop === 'clear' ? 'plain' : backdrop}
              options={ROOMS.map((value) => ({ value, label: t(`avatar.rooms.${value}`) }))}
              onChange={(value) => void change({ backdrop: value })}
              labelledBy={labelledBy}
            />
          )}
        </SettingRow>
        <SettingRow label={t('avatar.looksAt')} text={t('avatar.looksAtText')}>
          {(labelledBy) => (
            <Segment
              value={looksAt}
              options={LOOKS.map((value) => ({ value, label: t(`avatar.looks.${value}`) }))}
              onChange={(value) => void change({ looksAt: value })}
              labelledBy={labelledBy}
            />
          )}
        </SettingRow>
        <SettingRow label={t('avatar.quality')} text={t('avatar.qualityText')}>
          {(labelledBy) => (
            <Segment
              value={avatarQuality}
              options={QUALITIES.map((value) => ({ value, label: t(`avatar.qualities.${value}`) }))}
              onChange={(value) => void change({ avatarQuality: value })}
              labelledBy={labelledBy}
            />
          )}
        </SettingRow>
      </div>
      <MotionList items={items ?? []} />
    </>
  );
}
