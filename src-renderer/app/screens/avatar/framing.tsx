import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvatarView } from '../../../../src-preload/contract/preferences.ts';
import { useStage } from '../../context.tsx';
import { USUAL_VIEW, viewOf } from '../../shelf/avatar-shelf.ts';
import { useItemName } from '../../shelf/use-item-name.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useShelf } from '../../stores/shelf.ts';
import { useStagePlace } from '../../stores/stage-place.ts';
import { useTalk } from '../../stores/talk.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { SettingRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';

const ZOOM = { min: 0.5, max: 2, step: 0.05 } as const;
const HEIGHT = { min: -1, max: 1, step: 0.05 } as const;

/** How the avatar in use is framed, with the picture itself beside the sliders while this is open. */
export function Framing({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const nameOf = useItemName();
  const shown = useShelf((state) => state.shown);
  const item = useShelf((state) => state.items?.find(({ id }) => id === shown));
  const missing = useTalk((state) => state.pictureMissing);
  const [open, setOpen] = useState(false);
  if (!item) return null;
  const name = nameOf(item);
  return (
    <details className="a-framing" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="s-set-text">
          <b>{t('avatar.framing.title')}</b>
          <span className="s-set-more">{t('avatar.framing.text', { name })}</span>
        </span>
        <ChevronDown className="s-fold-mark" size={20} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      {missing && <p className="s-note">{t('conversation.noPicture')}</p>}
      {open && !missing && <Sliders key={item.id} id={item.id} name={name} change={change} />}
    </details>
  );
}

interface SlidersProps {
  readonly id: string;
  readonly name: string;
  readonly change: Change;
}

function Sliders({ id, name, change }: SlidersProps) {
  const { t } = useTranslation();
  const stage = useStage();
  const preferences = usePreferences((state) => state.preferences);
  const kept = viewOf(preferences, id);
  /** While a slider is held. */
  const [held, setHeld] = useState<AvatarView | null>(null);
  const view = held ?? kept;

  const hold = (next: AvatarView): void => {
    setHeld(next);
    stage.setView(next);
  };
  const keep = async (next: AvatarView | null): Promise<void> => {
    const { [id]: _before, ...others } = preferences.avatarViews;
    await change({ avatarViews: next ? { ...others, [id]: next } : others });
    setHeld(null);
  };
  const percent = (value: number): number => Math.round(value * 100);

  return (
    <div className="a-frame">
      <Preview label={t('avatar.framing.preview', { name })} />
      <div>
        <SettingRow label={t('avatar.framing.zoom')}>
          {(labelledBy) => (
            <Slider
              {...ZOOM}
              value={view.zoom}
              onChange={(zoom) => hold({ ...view, zoom })}
              onCommit={(zoom) => void keep({ ...view, zoom })}
              labelledBy={labelledBy}
              valueText={t('avatar.framing.zoomValue', { percent: percent(view.zoom) })}
            />
          )}
        </SettingRow>
        <SettingRow label={t('avatar.framing.height')}>
          {(labelledBy) => (
            <Slider
              {...HEIGHT}
              value={view.height}
              onChange={(height) => hold({ ...view, height })}
              onCommit={(height) => void keep({ ...view, height })}
              labelledBy={labelledBy}
              valueText={t('avatar.framing.heightValue', { percent: percent(view.height) })}
            />
          )}
        </SettingRow>
        <Button
          kind="tertiary"
          size="m"
          disabled={view.zoom === USUAL_VIEW.zoom && view.height === USUAL_VIEW.height}
          onClick={() => {
            stage.setView(USUAL_VIEW);
            void keep(null);
          }}
        >
          {t('avatar.framing.reset')}
        </Button>
      </div>
    </div>
  );
}

/** The one picture, drawn here instead of behind the screens, in the shape it has there. */
function Preview({ label }: { readonly label: string }) {
  const stage = useStage();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const there = document.querySelector('.stage')?.getBoundingClientRect();
    if (there && there.height > 0) {
      canvas.current.style.aspectRatio = `${there.width} / ${there.height}`;
    }
    useStagePlace.setState({ inFrame: true });
    const leave = stage.mount(canvas.current);
    return () => {
      leave();
      useStagePlace.setState({ inFrame: false });
    };
  }, [stage]);
  return <canvas ref={canvas} className="a-preview" role="img" aria-label={label} />;
}
