import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus } from '../../../../src-preload/contract/words.ts';
import type { ConversationState } from '../../stores/conversation.ts';

/** What the talk disc shows and does (design, section 4). `ready`: push-to-talk waits for a hand. */
export type TalkState =
  | 'idle'
  | 'ready'
  | 'opening'
  | 'listening'
  | 'thinking'
  | 'speaking'
  | 'muted'
  | 'noMic'
  | 'refused'
  | 'busy'
  | 'lost'
  | 'noHearing';

/** True where speech can become text. Unknown (no list yet) counts as true: nothing is taken away too early. */
export function canHear(providers: readonly ProviderStatus[]): boolean {
  return (
    providers.length === 0 ||
    providers.some(
      ({ slot, state }) => slot === 'hearing' && (state === 'ready' || state === 'resting'),
    )
  );
}

/**
 * Muted lies over every state, then the hand on the disc; a running reply comes before what is wrong
 * with the microphone. A voice that is only held back for a moment goes on speaking here: nothing flickers.
 */
export function talkState(
  { phase, muted, microphone, listening, talkHeld }: ConversationState,
  hears: boolean,
  turnTaking: Preferences['turnTaking'],
): TalkState {
  if (muted) return 'muted';
  if (talkHeld) return microphone === 'opening' ? 'opening' : 'listening';
  if (phase === 'thinking' || phase === 'speaking') return phase;
  if (microphone === 'opening') return 'opening';
  if (phase === 'hearing') return 'listening';
  if (listening && turnTaking === 'automatic') return 'listening';
  if (!hears) return 'noHearing';
  if (microphone === 'missing') return 'noMic';
  if (microphone === 'refused' || microphone === 'busy' || microphone === 'lost') return microphone;
  return turnTaking === 'automatic' ? 'idle' : 'ready';
}

/** How the disc looks: several states share a look and differ by words and by what a press does. */
export function discLook(
  state: TalkState,
): 'idle' | 'listening' | 'thinking' | 'speaking' | 'muted' | 'absent' {
  switch (state) {
    case 'opening':
    case 'ready':
      return 'idle';
    case 'noMic':
    case 'refused':
    case 'busy':
    case 'lost':
    case 'noHearing':
      return 'absent';
    default:
      return state;
  }
}

/** True where the disc is held to talk, and not pressed. */
export function isHeldToTalk(state: TalkState, turnTaking: Preferences['turnTaking']): boolean {
  if (turnTaking === 'automatic') return false;
  return state !== 'muted' && (state === 'opening' || discLook(state) !== 'absent');
}

/** Which words stand below the disc and name it. */
export type TalkWords = TalkState | 'held' | 'thinkingHeld' | 'speakingHeld';

export function talkWords(state: TalkState, turnTaking: Preferences['turnTaking']): TalkWords {
  if (turnTaking === 'automatic') return state;
  switch (state) {
    case 'listening':
      return 'held';
    case 'thinking':
      return 'thinkingHeld';
    case 'speaking':
      return 'speakingHeld';
    default:
      return state;
  }
}
