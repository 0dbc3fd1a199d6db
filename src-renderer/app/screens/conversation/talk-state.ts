import type { ProviderStatus } from '../../../../src-preload/contract/words.ts';
import type { ConversationState } from '../../stores/conversation.ts';

/** What the talk disc shows and does (design, section 4). */
export type TalkState =
  | 'idle'
  | 'opening'
  | 'listening'
  | 'thinking'
  | 'speaking'
  | 'muted'
  | 'noMic'
  | 'refused'
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

/** Muted lies over every state; a running reply comes before what is wrong with the microphone. */
export function talkState(
  { phase, muted, microphone, listening }: ConversationState,
  hears: boolean,
): TalkState {
  if (muted) return 'muted';
  if (phase === 'thinking' || phase === 'speaking') return phase;
  if (microphone === 'opening') return 'opening';
  if (phase === 'hearing' || listening) return 'listening';
  if (!hears) return 'noHearing';
  if (microphone === 'missing') return 'noMic';
  if (microphone === 'refused' || microphone === 'lost') return microphone;
  return 'idle';
}

/** How the disc looks: several states share a look and differ by words and by what a press does. */
export function discLook(
  state: TalkState,
): 'idle' | 'listening' | 'thinking' | 'speaking' | 'muted' | 'absent' {
  switch (state) {
    case 'opening':
      return 'idle';
    case 'noMic':
    case 'refused':
    case 'lost':
    case 'noHearing':
      return 'absent';
    default:
      return state;
  }
}
