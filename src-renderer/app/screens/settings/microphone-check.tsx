import { Mic, Square } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefersLessMotion } from '../../appearance.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { useTicker } from '../../use-ticker.ts';
import { type LevelWord, levelWord, loudestOf } from './level-word.ts';
import type { MicrophoneCheck } from './use-microphone-check.ts';

/** A new word about the voice stands at least this long, milliseconds. */
const WORD_STANDS = 1200;

/** Tries the microphone on a press: a bar that follows the voice, and a sentence that says how it is. */
export function MicrophoneCheckRow({ check }: { readonly check: MicrophoneCheck }) {
  const { t } = useTranslation();
  const id = useId();
  const [word, setWord] = useState<LevelWord>('silent');
  const { state } = check;
  const running = state === 'on' || state === 'opening';
  const trouble = !running && state !== 'off';
  const deed = running ? 'stop' : trouble ? 'again' : 'start';
  return (
    <div className="s-set mic-check">
      <div className="s-set-text">
        <b id={`${id}-label`}>{t('listening.check.label')}</b>
        {state === 'on' && <LevelBar level={check.level} word={word} onWord={setWord} />}
        {/* The place is always there, so that what appears in it is announced. */}
        <span role="status" className={trouble ? 's-set-more is-trouble' : 's-set-more'}>
          {state === 'on' ? t(`listening.check.levels.${word}`) : t(`listening.check.${state}`)}
        </span>
      </div>
      <Button
        size="m"
        aria-describedby={`${id}-label`}
        onClick={() => (running ? check.stop() : check.start())}
      >
        {running ? (
          <Square size={14} fill="currentColor" strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <Mic size={18} strokeWidth={1.75} aria-hidden="true" />
        )}
        {t(`listening.check.${deed}`)}
      </Button>
    </div>
  );
}

interface LevelBarProps {
  readonly level: () => number;
  readonly word: LevelWord;
  readonly onWord: (word: LevelWord) => void;
}

/** For the eye; the word beside it says the same. 30 drawings a second, 4 for who asked for less motion. */
function LevelBar({ level, word, onWord }: LevelBarProps) {
  const bar = useRef<HTMLSpanElement>(null);
  const loudest = useRef(0);
  const stood = useRef(0);
  const calm =
    usePreferences(({ preferences }) => preferences.motion === 'reduced') || prefersLessMotion();
  useTicker(true, calm ? 4 : 30, (elapsed) => {
    const now = level();
    loudest.current = loudestOf(loudest.current, now, elapsed);
    stood.current += elapsed;
    if (bar.current) bar.current.style.scale = `${now.toFixed(2)} 1`;
    const next = levelWord(loudest.current);
    if (next === word || stood.current < WORD_STANDS) return;
    stood.current = 0;
    onWord(next);
  });
  return (
    <span className="mic-level" aria-hidden="true">
      <span ref={bar} className="mic-level-bar" />
    </span>
  );
}
