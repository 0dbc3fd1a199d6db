import { Pause, Play, Volume2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreathPattern, ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { prefersLessMotion } from '../../appearance.ts';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { useTicker } from '../../use-ticker.ts';
import type { BreathPhase } from './breath.ts';
import { breathClock } from './breath-clock.ts';
import { BreathPatterns, holdsBreath, SLOW } from './breath-patterns.tsx';
import { createBreathSound } from './breath-sound.ts';
import { DalInRing } from './dal-in-ring.tsx';
import { splitSaid } from './said.ts';
import type { Run } from './use-run.ts';
import './breathing.css';

export interface BreathingProps {
  readonly view: ExerciseView;
  readonly pattern: BreathPattern;
  readonly run: Run;
}

type State = 'ready' | 'going' | 'paused';

/** The ring, in a drawing of 480. */
const RADIUS = 196;
/** From the in-breath's beginning to its end; the out-breath goes back (design, motion). */
const SMALLEST = 0.84;

/** Breathing with Dal: a ring, her, and few words, all read from one clock. */
export function Breathing({ view, pattern: given, run }: BreathingProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('ready');
  const [chosen, setChosen] = useState<'46' | '48' | null>(null);
  // What main gives comes as a new object with every word that is heard.
  const same = JSON.stringify(given);
  const pattern = useMemo(
    (): BreathPattern => (chosen === null ? JSON.parse(same) : SLOW[chosen]),
    [same, chosen],
  );
  const shown = useBreath(state === 'going', pattern);
  const { step, runId } = view;

  // What is led ends with the page, with the run and with another pattern.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is another breath
  useEffect(() => {
    breathClock.end();
    setState('ready');
    return () => breathClock.end();
  }, [runId, step, pattern]);

  const begin = (): void => {
    breathClock.begin(pattern);
    setState('going');
  };
  const toggle = (): void => {
    if (state === 'ready') begin();
    else if (state === 'going') {
      breathClock.pause();
      setState('paused');
    } else {
      breathClock.goOn();
      setState('going');
    }
  };
  const finish = (): void => {
    const rounds = breathClock.moment()?.round ?? 0;
    breathClock.end();
    setState('ready');
    if (step !== null) void run.answer(step, rounds);
  };
  const over = useRef(finish);
  over.current = finish;
  useEffect(() => {
    if (shown.isOver) over.current();
  }, [shown.isOver]);
  useBeginsAfterVoice(state === 'ready' && !run.busy, begin);
  useSpace(toggle);

  const cue =
    state === 'ready'
      ? t('exercises.breath.ready')
      : state === 'paused'
        ? t('exercises.breath.paused')
        : t(`exercises.breath.${shown.phase}`);

  return (
    <div className="br" data-state={state}>
      <div
        className="br-ring"
        role="img"
        aria-label={t('exercises.breath.ring', { cue })}
        ref={shown.ring}
      >
        <svg viewBox="0 0 480 480" aria-hidden="true">
          <g className="br-halo">
            <circle className="br-3" cx="240" cy="240" r="222" />
            <circle className="br-2" cx="240" cy="240" r={RADIUS} />
            <circle className="br-1" cx="240" cy="240" r="172" />
            <circle className="br-track" cx="240" cy="240" r={RADIUS} />
            <circle
              className="br-arc"
              cx="240"
              cy="240"
              r={RADIUS}
              pathLength="100"
              transform="rotate(-90 240 240)"
            />
            <g className="br-knob">
              <circle cx="240" cy={240 - RADIUS} r="11" />
            </g>
          </g>
        </svg>
        <DalInRing />
      </div>
      <div className="br-words">
        <p className="dal br-cue">{cue}</p>
        <p className="br-count num" aria-hidden="true">
          {state === 'going' ? shown.secondsLeft : ''}
        </p>
      </div>
      {/* Each turn of the breath once; the seconds are for the eye. */}
      <p className="sr" aria-live="polite">
        {state === 'ready' ? '' : cue}
      </p>
      <Rounds at={state === 'ready' ? null : shown.round} count={pattern.rounds} />
      <div className="br-acts">
        <Button kind="primary" onClick={toggle} aria-keyshortcuts="Space">
          {state === 'going' ? (
            <Pause size={20} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Play size={20} strokeWidth={1.75} aria-hidden="true" />
          )}
          {t(`exercises.breath.${NEXT[state]}`)}
        </Button>
        <Button onClick={finish} disabled={run.busy}>
          {t('exercises.breath.end')}
        </Button>
      </div>
      <div className="br-opts">
        <BreathPatterns
          exercise={view.exercise}
          pattern={pattern}
          onSlow={setChosen}
          onExercise={(exercise) => void run.begin(exercise, true)}
        />
        <SoundChip playing={state === 'going'} />
      </div>
      <p className="field-error" role="alert">
        {run.trouble !== null && t('exercises.notKept')}
      </p>
      <p className="br-safety">
        {t(holdsBreath(pattern) ? 'exercises.breath.safetyHold' : 'exercises.breath.safety')}
      </p>
      {state === 'ready' && splitSaid(view.said).question !== '' && (
        <p className="sr">{view.said}</p>
      )}
    </div>
  );
}

const NEXT = { ready: 'begin', going: 'pause', paused: 'goOn' } as const;

interface ShownBreath {
  readonly ring: React.RefObject<HTMLDivElement | null>;
  readonly round: number;
  readonly phase: BreathPhase;
  readonly secondsLeft: number;
  readonly isOver: boolean;
}

/** Draws the ring from the clock, frame by frame; React hears only of whole seconds and turns. */
function useBreath(going: boolean, pattern: BreathPattern): ShownBreath {
  const ring = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState({
    round: 0,
    phase: pattern.phases[0]?.phase ?? ('in' as BreathPhase),
    secondsLeft: 0,
    isOver: false,
  });
  useTicker(going, 60, () => {
    const moment = breathClock.moment();
    if (!moment) return;
    const { round, phase, secondsLeft, isOver, share, fill } = moment;
    draw(ring.current, prefersLessMotion() ? 1 : SMALLEST + (1 - SMALLEST) * fill, share);
    setShown((last) =>
      last.round === round &&
      last.phase === phase &&
      last.secondsLeft === secondsLeft &&
      last.isOver === isOver
        ? last
        : { round, phase, secondsLeft, isOver },
    );
  });
  return { ring, ...shown };
}

function draw(ring: HTMLElement | null, scale: number, share: number): void {
  ring?.style.setProperty('--breath', scale.toFixed(4));
  ring?.style.setProperty('--share', share.toFixed(4));
}

/** Her words come first: the ring begins when she has said them. Where she is silent, the button begins it. */
function useBeginsAfterVoice(waiting: boolean, begin: () => void): void {
  const speaks = useConversation(({ phase }) => phase === 'speaking');
  const spoke = useRef(false);
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (!waiting) spoke.current = false;
    else if (speaks) spoke.current = true;
    else if (spoke.current) latest.current();
  }, [waiting, speaks]);
}

function useSpace(toggle: () => void): void {
  const latest = useRef(toggle);
  latest.current = toggle;
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || event.repeat || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]')) return;
      const { target } = event;
      if (target instanceof Element && target.closest('button, a, input, textarea, [role="radio"]'))
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}

/** `at` is null before the first. */
function Rounds({ at, count }: { readonly at: number | null; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div className="br-rounds">
      {count <= 10 &&
        Array.from({ length: count }, (_, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a round is known by its place
            key={index}
            data-is={at === null || index > at ? undefined : index < at ? 'done' : 'now'}
          />
        ))}
      <span>
        {at === null
          ? t('exercises.rounds', { count })
          : t('exercises.breath.round', { number: Math.min(at + 1, count), count })}
      </span>
    </div>
  );
}

/** Tones for closed eyes; silent where Dal is. */
function SoundChip({ playing }: { readonly playing: boolean }) {
  const { t } = useTranslation();
  const aloud = usePreferences(({ preferences }) => preferences.speaksAloud);
  const [on, setOn] = useState(aloud);
  const sound = useMemo(() => createBreathSound(), []);
  useEffect(() => () => sound.dispose(), [sound]);
  useTicker(playing && on, 30, () => sound.follow(breathClock.moment()));
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={() => setOn(!on)}>
      <Volume2 size={18} strokeWidth={1.75} aria-hidden="true" />
      {t('exercises.breath.sound')}
    </button>
  );
}
