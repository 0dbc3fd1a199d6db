import { Mic, MicOff } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { prefersLessMotion } from '../../appearance.ts';
import { useCompanion } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { useTicker } from '../../use-ticker.ts';
import { asSeen, drawTicks, follow, inThreeSteps, TICKS, tickStart } from './level-ring.ts';
import { discLook, isHeldToTalk, type TalkState, talkWords } from './talk-state.ts';
import { type Hold, useHoldHandlers } from './use-hold-to-talk.ts';
import './talk-button.css';

export interface TalkButtonProps {
  readonly state: TalkState;
  readonly onPress: () => void;
  readonly hold: Hold;
}

const TICK_STARTS = Array.from({ length: TICKS }, (_, i) => tickStart(i));

/** The disc: fill, ring, glyph and words change together, so that no state rests on colour alone. */
export function TalkButton({ state, onPress, hold }: TalkButtonProps) {
  const { t } = useTranslation();
  const turnTaking = usePreferences(({ preferences }) => preferences.turnTaking);
  const holdHandlers = useHoldHandlers(hold);
  const look = discLook(state);
  const words = talkWords(state, turnTaking);
  return (
    <div className="talkwrap">
      <button
        type="button"
        className="talk"
        data-look={look}
        aria-label={t(`conversation.talk.${words}.press`)}
        aria-keyshortcuts="Space"
        {...(isHeldToTalk(state, turnTaking) ? holdHandlers : { onClick: onPress })}
      >
        <svg className="talk-ring" viewBox="0 0 128 128" aria-hidden="true">
          {look === 'idle' && <circle className="ring-rim" cx="64" cy="64" r="50" />}
          {look === 'listening' && <LevelRing />}
          {look === 'thinking' && (
            <g className="ring-orbit">
              <circle className="ring-path" cx="64" cy="64" r="52" />
              <g className="ring-turn">
                <circle cx="107" cy="34.7" r="6.5" />
                <circle cx="97" cy="24" r="3.6" />
                <circle cx="86.5" cy="17" r="2.2" />
              </g>
            </g>
          )}
          {look === 'speaking' && <VoiceArcs />}
        </svg>
        <span className="talk-disc">
          <Glyph look={look} />
        </span>
      </button>
      <p className="talk-label">
        <b>{t(`conversation.talk.${words}.label`)}</b>
        <span>{t(`conversation.talk.${words}.hint`)}</span>
      </p>
    </div>
  );
}

function Glyph({ look }: { readonly look: ReturnType<typeof discLook> }) {
  switch (look) {
    case 'thinking':
      return (
        <span className="dots">
          <i />
          <i />
          <i />
        </span>
      );
    case 'speaking':
      return (
        <span className="bars">
          <i />
          <i />
          <i />
          <i />
          <i />
        </span>
      );
    case 'muted':
    case 'absent':
      return <MicOff size={30} strokeWidth={1.75} aria-hidden="true" />;
    default:
      return <Mic size={30} strokeWidth={1.75} aria-hidden="true" />;
  }
}

/** Follows the preference; the system's own wish is read when the ring appears. */
const useCalm = (): boolean =>
  usePreferences(({ preferences }) => preferences.motion === 'reduced') || prefersLessMotion();

function LevelRing() {
  const companion = useCompanion();
  const ring = useRef<SVGGElement>(null);
  const level = useRef(0);
  const history = useRef(new Float32Array(TICKS));
  const calm = useCalm();
  // 30 drawings a second; 4 for a person who asked for less motion.
  useTicker(true, calm ? 4 : 30, (elapsed) => {
    if (!ring.current) return;
    const lines = ring.current.children as unknown as ArrayLike<SVGLineElement>;
    const heard = asSeen(companion.micLevel());
    if (calm) {
      history.current.fill(inThreeSteps(heard));
    } else {
      level.current = follow(level.current, heard, elapsed);
      history.current.copyWithin(1, 0);
      history.current[0] = level.current;
    }
    drawTicks(lines, history.current);
  });
  return (
    <g className="ring-level" ref={ring}>
      {TICK_STARTS.map(([x, y]) => (
        <line key={`${x} ${y}`} x1={x} y1={y} x2={x} y2={y} />
      ))}
    </g>
  );
}

function VoiceArcs() {
  const companion = useCompanion();
  const arcs = useRef<SVGGElement>(null);
  const level = useRef(0);
  const calm = useCalm();
  useTicker(!calm, 30, (elapsed) => {
    level.current = follow(level.current, asSeen(companion.voiceLevel()), elapsed);
    if (arcs.current) arcs.current.style.opacity = (0.45 + 0.55 * level.current).toFixed(2);
  });
  return (
    <g className="ring-arcs" ref={arcs}>
      <path d="M23.7 92.8A49.5 49.5 0 0 1 23.7 35.2" />
      <path d="M104.3 35.2A49.5 49.5 0 0 1 104.3 92.8" />
      <path d="M12.9 89.3A57 57 0 0 1 12.9 38.7" />
      <path d="M115.1 38.7A57 57 0 0 1 115.1 89.3" />
    </g>
  );
}
