import { ScrollText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useCompanion } from '../context.tsx';
import { useConversation } from '../stores/conversation.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useTalk } from '../stores/talk.ts';
import { HelpButton } from '../ui/help-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { useChangePreferences } from '../use-change-preferences.ts';
import { useNarrow } from '../use-narrow.ts';
import { Composer } from './conversation/composer.tsx';
import { Dock } from './conversation/dock.tsx';
import { EngineLine } from './conversation/engine-line.tsx';
import { ExercisesChip, RunningExerciseChip } from './conversation/exercise-chips.tsx';
import { MicrophoneHelp, type MicrophoneHelpProps } from './conversation/microphone-help.tsx';
import { Notices } from './conversation/notices.tsx';
import { BeginOrPrivate } from './conversation/private-mark.tsx';
import { canHear, isHeldToTalk, type TalkState, talkState } from './conversation/talk-state.ts';
import { Transcript } from './conversation/transcript.tsx';
import { useHoldToTalk } from './conversation/use-hold-to-talk.ts';
import { useTalkKeys } from './conversation/use-talk-keys.ts';
import { Words } from './conversation/words.tsx';
import { PictureInWords } from './picture-in-words.tsx';
import { AiBadge } from './safety/ai-badge.tsx';
import { SeeingChip } from './seeing/seeing-chip.tsx';
import './conversation.css';

/** Talking with Dal. Her picture lies behind, drawn by the shell. */
export function Conversation() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const change = useChangePreferences();
  const narrow = useNarrow();
  const hears = usePreferences(({ providers }) => canHear(providers));
  const captions = usePreferences(({ preferences }) => preferences.captions);
  const turnTaking = usePreferences(({ preferences }) => preferences.turnTaking);
  const aloud = usePreferences(({ preferences }) => preferences.speaksAloud);
  const state = useConversation((conversation) => talkState(conversation, hears, turnTaking));
  const { mode, transcriptOpen } = useTalk(
    useShallow(({ mode, transcriptOpen }) => ({ mode, transcriptOpen })),
  );
  const typing = mode === 'type' || (mode === null && !hears);
  const [trouble, setTrouble] = useState<MicrophoneHelpProps['trouble']>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const closeTranscript = (): void => {
    useTalk.setState({ transcriptOpen: false });
    // The button stands again after this render.
    requestAnimationFrame(() => opener.current?.focus());
  };

  const press = (): void => {
    const what = pressed(state);
    if (what === 'type') useTalk.setState({ mode: 'type' });
    if (what === 'companion' || what === 'type') companion.press();
    else setTrouble(what);
  };
  const holds = isHeldToTalk(state, turnTaking);
  const hold = useHoldToTalk(holds, (down) => companion.holdToTalk(down));

  useTalkKeys({
    press,
    startsListening: () => state === 'idle',
    hold: holds ? hold : null,
    mute: () => companion.toggleMute(),
    captions: () => aloud && change({ captions: !captions }),
    type: () => useTalk.setState({ mode: 'type' }),
    escape: () => {
      const { phase, listening } = useConversation.getState();
      if (transcriptOpen) closeTranscript();
      else if (phase !== 'idle' || listening) companion.stop();
      else if (typing && hears) useTalk.setState({ mode: 'talk' });
    },
  });

  // Words that a screen reader's user opens are not to be covered by what lies below them.
  const covered = transcriptOpen && narrow;
  useEffect(() => {
    document.title = `${t('conversation.title')} · ${t('common.app')}`;
  }, [t]);

  return (
    <main
      className="talkpage"
      data-typing={typing || undefined}
      data-transcript={transcriptOpen || undefined}
    >
      <h1 className="sr">{t('conversation.title')}</h1>
      <PictureInWords ofDal={t('conversation.stage')} />
      <div className="talk-foot" inert={covered}>
        {typing ? <Composer /> : <Dock state={state} onPress={press} hold={hold} />}
      </div>
      <div className="talk-words" inert={covered}>
        <Words state={state} />
        <EngineLine />
      </div>
      <header className="talk-top">
        <div className="talk-top-left" inert={covered}>
          <MenuButton />
          <AiBadge leadsOn />
          <BeginOrPrivate />
        </div>
        <div className="grow" />
        {!transcriptOpen && <ExercisesChip />}
        <SeeingChip />
        {!transcriptOpen && (
          <button
            ref={opener}
            type="button"
            className="chip transcript-open"
            aria-label={t('conversation.transcript.open')}
            aria-expanded={false}
            onClick={() => useTalk.setState({ transcriptOpen: true })}
          >
            <ScrollText size={18} strokeWidth={1.75} aria-hidden="true" />
            <span className="hide-s">{t('conversation.transcript.open')}</span>
          </button>
        )}
        <HelpButton />
      </header>
      <div inert={covered}>
        <RunningExerciseChip />
        <Notices />
      </div>
      {transcriptOpen && (
        <>
          {narrow && (
            // biome-ignore lint/a11y/noStaticElementInteractions: Esc and the close button do the same by keys
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div className="sheet-scrim" onClick={closeTranscript} />
          )}
          <Transcript onClose={closeTranscript} />
        </>
      )}
      <MicrophoneHelp trouble={trouble} onClose={() => setTrouble(null)} />
    </main>
  );
}

/** Whose business a press of the disc is in this state. */
function pressed(state: TalkState): 'companion' | 'type' | 'noMic' | 'refused' | 'busy' | 'lost' {
  switch (state) {
    case 'noHearing':
      return 'type';
    case 'noMic':
    case 'refused':
    case 'busy':
    case 'lost':
      return state;
    default:
      return 'companion';
  }
}
