import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSeeingControls } from '../../context.tsx';
import { useSeeing } from '../../stores/seeing.ts';
import './seeing.css';

/** Wherever the conversation's own lamp is not in sight: that the camera is on, and the way to turn it off. */
export function CameraLamp() {
  const { t } = useTranslation();
  const seeing = useSeeingControls();
  const on = useSeeing(({ state }) => state !== 'off');
  if (!on) return null;
  return (
    <button
      type="button"
      className="see-lamp see-afar"
      aria-label={t('seeing.lit')}
      title={t('seeing.lit')}
      onClick={() => seeing.turnOff()}
    >
      <span className="lamp" />
      <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
