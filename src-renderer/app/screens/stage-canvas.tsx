import { useEffect, useRef } from 'react';
import { useStage } from '../context.tsx';
import { useStagePlace } from '../stores/stage-place.ts';
import { useTalk } from '../stores/talk.ts';
import { useNarrow } from '../use-narrow.ts';
import './stage-canvas.css';

export interface StageCanvasProps {
  /** Where the picture stands. `away` keeps the avatar loaded while another screen is shown. */
  readonly place: 'conversation' | 'first-run' | 'away';
  /** The transcript covers the right of it. */
  readonly besideSheet: boolean;
}

/** What the sheet covers: its width (`--panel`) less its round corner. */
const COVERED = 392 - 28;

/**
 * The avatar's picture, melting into the paper; the screens before it say in words what it shows. One
 * canvas for the life of the window: changing screens does not load anything again.
 */
export function StageCanvas({ place, besideSheet }: StageCanvasProps) {
  const stage = useStage();
  const narrow = useNarrow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const missing = useTalk((state) => state.pictureMissing);
  const inFrame = useStagePlace((state) => state.inFrame);
  const inset = besideSheet && !narrow ? COVERED : 0;

  useEffect(() => {
    if (canvas.current && !missing && !inFrame) return stage.mount(canvas.current);
  }, [stage, missing, inFrame]);

  useEffect(() => stage.setInset(inset), [stage, inset]);

  return (
    <div className="stage" data-place={place} data-still={missing || undefined} aria-hidden="true">
      {!missing && <canvas ref={canvas} />}
    </div>
  );
}
