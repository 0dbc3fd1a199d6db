import type { HeardUpTo } from '../../src-preload/contract/words.ts';
import type { Player } from '../speaking/player.ts';
import { AT_EASE, climb, type LadderEvent, LONGEST_MS, type Surroundings } from './interruption.ts';
import { createRing } from './ring.ts';
import { useConversation } from './stores/conversation.ts';

/** When what happened, milliseconds as in `performance.now()`; null where it did not. */
export interface Interruption {
  readonly onsetAt: number | null;
  readonly duckedAt: number | null;
  readonly heldAt: number | null;
  readonly stoppedAt: number | null;
}

/** Carries the ladder of interrupting out on the player, and sees to it that she is never left held. */
export interface GiveWay {
  on(event: LadderEvent): void;
  /** What is spoken over her right now, and how much of the reply had come through; null if it is not. */
  over(utterance: string): HeardUpTo | null;
  isIgnored(utterance: string): boolean;
  /** What sounded was stopped by other hands. */
  reset(): void;
  /** The newest, oldest first. */
  interruptions(): readonly Interruption[];
  dispose(): void;
}

export interface GiveWayParts {
  readonly player: Player;
  surroundings(): Surroundings;
  /** Stops what sounds; `tellsMain`: and tells main that someone speaks. */
  interrupt(tellsMain: boolean): void;
}

export function createGiveWay({ player, surroundings, interrupt }: GiveWayParts): GiveWay {
  const past = createRing<{ -readonly [K in keyof Interruption]: Interruption[K] }>(50);
  let ladder = AT_EASE;
  let watchdog: ReturnType<typeof setTimeout> | null = null;
  let heardUpTo: HeardUpTo | null = null;

  function watch(): void {
    if (watchdog !== null) clearTimeout(watchdog);
    watchdog = null;
    if (ladder.voice === 'full') return;
    watchdog = setTimeout(() => on({ type: 'waited' }), LONGEST_MS[ladder.voice]);
  }

  function show(): void {
    useConversation.setState({ held: ladder.voice !== 'full' });
  }

  /** Notes a step of the interruption that goes on, or of one that begins with it. */
  function note(step: keyof Interruption): void {
    const last = past.newest();
    const goesOn = last && last.stoppedAt === null && last[step] === null && step !== 'onsetAt';
    if (goesOn) last[step] = performance.now();
    else {
      const at = { onsetAt: null, duckedAt: null, heldAt: null, stoppedAt: null };
      past.push({ ...at, [step]: performance.now() });
    }
  }

  function on(event: LadderEvent): void {
    const around = surroundings();
    const [next, act] = climb(ladder, event, around);
    const changes = next.voice !== ladder.voice;
    ladder = next;
    if (event.type === 'onset' && act === 'duck') note('onsetAt');
    switch (act) {
      case 'duck':
        player.duck();
        note('duckedAt');
        break;
      case 'restore':
        player.restore();
        break;
      case 'hold':
        heardUpTo = player.hold();
        note('heldAt');
        break;
      case 'go-on':
        player.goOn();
        break;
      case 'interrupt':
      case 'stop':
        if (around.speaks) note('stoppedAt');
        interrupt(act === 'interrupt');
        break;
    }
    if (!changes) return;
    watch();
    show();
  }

  return {
    on,
    over: (utterance) => (ladder.over === utterance ? heardUpTo : null),
    isIgnored: (utterance) => ladder.ignored === utterance,
    reset() {
      ladder = { ...ladder, voice: 'full', over: null };
      watch();
      show();
    },
    interruptions: () => past.all().map((one) => ({ ...one })),
    dispose() {
      ladder = AT_EASE;
      watch();
    },
  };
}
