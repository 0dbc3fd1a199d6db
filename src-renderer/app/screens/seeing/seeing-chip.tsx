import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSeeingControls } from '../../context.tsx';
import { useSeeing } from '../../stores/seeing.ts';
import { LookMenu } from './look-menu.tsx';
import './seeing.css';

/**
 * At the top of the conversation: a lamp that is lit as long as the camera is on and turns it off at once,
 * and beside it what is guessed.
 */
export function SeeingChip() {
  const { t } = useTranslation();
  const seeing = useSeeingControls();
  const state = useSeeing((shown) => shown.state);
  const on = state !== 'off';
  const name = t(on ? 'seeing.turnOff' : 'seeing.turnOn');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="see" role="group" aria-label={t('seeing.camera')} data-on={on || undefined}>
      {/* One button for both, so that the focus stays where it was pressed. */}
      <button
        type="button"
        className="see-lamp"
        aria-label={name}
        title={name}
        onClick={() => (on ? seeing.turnOff() : seeing.turnOn())}
      >
        <span className={state === 'off' || state === 'paused' ? 'lamp lamp-off' : 'lamp'} />
        <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
        {!on && <span className="hide-s">{t('seeing.camera')}</span>}
      </button>
      {on && <LookMenu />}
    </div>
  );
}
