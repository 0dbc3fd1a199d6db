import { useEffect, useRef } from 'react';
import { useStage } from '../../context.tsx';
import { useStagePlace } from '../../stores/stage-place.ts';
import { useTalk } from '../../stores/talk.ts';

/** The one picture of her, drawn in the ring instead of behind the screens; a still with closed eyes where there is none. */
export function DalInRing() {
  const stage = useStage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const missing = useTalk((state) => state.pictureMissing);
  useEffect(() => {
    if (missing || !canvas.current) return;
    useStagePlace.setState({ inFrame: true });
    const leave = stage.mount(canvas.current);
    return () => {
      leave();
      useStagePlace.setState({ inFrame: false });
    };
  }, [stage, missing]);
  return (
    <span className="br-dal" aria-hidden="true">
      {missing ? <img src="/pictures/dal-blink.webp" alt="" /> : <canvas ref={canvas} />}
    </span>
  );
}
