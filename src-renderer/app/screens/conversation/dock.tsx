import { Captions, Keyboard, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useTalk } from '../../stores/talk.ts';
import { useChangePreferences } from '../../use-change-preferences.ts';
import { TalkButton } from './talk-button.tsx';
import type { TalkState } from './talk-state.ts';
import type { Hold } from './use-hold-to-talk.ts';

export interface DockProps {
  readonly state: TalkState;
  readonly onPress: () => void;
  readonly hold: Hold;
}

/** Talk in the middle, tools on both sides. In focus order talk comes first; on screen the grid places it. */
export function Dock({ state, onPress, hold }: DockProps) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const change = useChangePreferences();
  const muted = useConversation((conversation) => conversation.muted);
  const captions = usePreferences(({ preferences }) => preferences.captions);
  const aloud = usePreferences(({ preferences }) => preferences.speaksAloud);
  const stoppable = useConversation(({ phase, listening }) => phase !== 'idle' || listening);
  return (
    <div className="dock">
      <TalkButton state={state} onPress={onPress} hold={hold} />
      <div className="dock-left">
        <Tool
          word={t('conversation.tools.mute')}
          shortcut="M"
          pressed={muted}
          onPress={() => companion.toggleMute()}
        >
          <MicOff size={22} strokeWidth={1.75} aria-hidden="true" />
        </Tool>
        <Tool
          word={t('conversation.tools.captions')}
          shortcut="C"
          pressed={captions || !aloud}
          offBecause={aloud ? null : t('conversation.tools.captionsStay')}
          onPress={() => change({ captions: !captions })}
        >
          <Captions size={22} strokeWidth={1.75} aria-hidden="true" />
        </Tool>
      </div>
      <div className="dock-right">
        <Tool
          word={t('conversation.tools.type')}
          shortcut="T"
          onPress={() => useTalk.setState({ mode: 'type' })}
        >
          <Keyboard size={22} strokeWidth={1.75} aria-hidden="true" />
        </Tool>
        <Tool
          word={t('conversation.tools.stop')}
          shortcut="Escape"
          offBecause={stoppable ? null : t('conversation.tools.nothingToStop')}
          onPress={() => companion.stop()}
        >
          <span className="stop-glyph" />
        </Tool>
      </div>
    </div>
  );
}

function Tool(props: {
  readonly word: string;
  readonly shortcut: string;
  readonly pressed?: boolean;
  /** Why it does nothing now; it stays reachable so that the reason can be read. */
  readonly offBecause?: string | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const off = props.offBecause ?? undefined;
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={props.pressed}
      aria-disabled={off ? true : undefined}
      aria-keyshortcuts={props.shortcut}
      title={off}
      aria-description={off}
      onClick={off ? undefined : props.onPress}
    >
      <span className="tool-disc">{props.children}</span>
      {props.word}
    </button>
  );
}
