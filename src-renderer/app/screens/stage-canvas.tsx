import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStage } from '../context.tsx';
import { useTalk } from '../stores/talk.ts';
import './stage-canvas.css';

export interface StageCanvasProps {
  /** Where the picture stands. `away` keeps the avatar loaded while another screen is shown. */
  readonly place: 'conversation' | 'first-run' | 'away';
  readonly besideSheet: boolean;
}

/** Dal's picture, melting into the paper. One canvas for the life of the window: changing screens does not load her again. */
export function StageCanvas({ place, besideSheet }: StageCanvasProps) {
  const { t } = useTranslation();
  const stage = useStage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const missing = useTalk((state) => state.pictureMissing);

  useEffect(() => {
    if (!canvas.current || missing) return;
    try {
      return stage.mount(canvas.current);
    } catch {
      // No WebGL on this computer. A still stands in, and the conversation screen says so kindly.
      useTalk.setState({ pictureMissing: true });
      return;
    }
  }, [stage, missing]);

  return (
    <div
      className="stage"
      data-place={place}
      data-beside-sheet={besideSheet || undefined}
      data-still={missing || undefined}
    >
      <div
        className="stage-picture"
        role="img"
        aria-label={t(place === 'first-run' ? 'firstRun.picture' : 'conversation.stage')}
      >
        {!missing && <canvas ref={canvas} />}
      </div>
    </div>
  );
}
