import {
  HandHeart,
  KeyRound,
  Mic,
  MicOff,
  RefreshCcw,
  TriangleAlert,
  Volume2,
  X,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { type Notice, useConversation } from '../../stores/conversation.ts';
import { openHelp } from '../../stores/help.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { useTalk } from '../../stores/talk.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useStoreNote } from '../store/store-note.tsx';
import { firstReady } from './engine-words.ts';
import { noticeCode, noticeSentence } from './notice-words.ts';
import { canHear } from './talk-state.ts';

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Below the AI badge: a way to people when that seems needed, then at most one note from the machine. */
export function Notices() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const notice = useConversation((state) => state.notice);
  const risk = useConversation((state) => state.risk);
  const providers = usePreferences((state) => state.providers);
  const talk = useTalk();
  const storeNote = useStoreNote();

  const withoutKeys = firstReady(providers, 'chat')?.vendor === 'builtin';
  const voiceless = !canHear(providers);
  // Nobody is asked for a key in a hard moment.
  const isCalm = risk === 'none';
  let note: ReactNode = null;
  if (notice) {
    note = <MachineNote notice={notice} onClose={() => companion.dismissNotice()} />;
  } else if (isCalm && (withoutKeys || voiceless) && !talk.keysPointerClosed) {
    note = (
      <Note
        icon={<KeyRound {...ICON} />}
        text={t(voiceless ? 'conversation.notice.noHearing' : 'conversation.notice.keys')}
        action={{
          label: t('conversation.notice.connect'),
          onPress: () => goTo('settings', 'keys'),
        }}
        onClose={() => useTalk.setState({ keysPointerClosed: true })}
      />
    );
  } else if (isCalm && talk.pictureMissing && !talk.pictureNoteClosed) {
    note = (
      <Note
        icon={<TriangleAlert {...ICON} />}
        text={t('conversation.noPicture')}
        onClose={() => useTalk.setState({ pictureNoteClosed: true })}
      />
    );
  }
  return (
    <div className="notices">
      {!isCalm && (
        <div className="notice notice-care" role="status">
          <HandHeart {...ICON} />
          <span className="notice-text">{t('conversation.notice.concern')}</span>
          <button type="button" className="notice-act" onClick={openHelp}>
            {t('conversation.notice.showNumbers')}
          </button>
        </div>
      )}
      {/* The places are always there, so that what appears in them is announced. */}
      <div role="status">{storeNote}</div>
      <div role="status">{note}</div>
    </div>
  );
}

function MachineNote({
  notice,
  onClose,
}: {
  readonly notice: Notice;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const code = noticeCode(notice);
  if (notice.kind === 'no-hearing') {
    return (
      <Note
        icon={<MicOff {...ICON} />}
        text={noticeSentence(notice, t)}
        action={{
          label: t('conversation.notice.connect'),
          onPress: () => goTo('settings', 'keys'),
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Note
      icon={iconOf(notice)}
      text={noticeSentence(notice, t)}
      onClose={onClose}
      {...(code
        ? {
            action: {
              label: t(open ? 'common.lessDetails' : 'common.details'),
              onPress: () => setOpen(!open),
              expanded: open,
            },
          }
        : {})}
    >
      {open && code && (
        <span className="notice-code">
          {t('common.detailCode')} <code>{code}</code>
        </span>
      )}
    </Note>
  );
}

function iconOf(notice: Notice): ReactNode {
  if (notice.kind === 'fault') return <TriangleAlert {...ICON} />;
  if (notice.kind !== 'device') return <RefreshCcw {...ICON} />;
  switch (notice.news) {
    case 'hearing-stopped':
      return <MicOff {...ICON} />;
    case 'loudspeaker-default':
      return <Volume2 {...ICON} />;
    default:
      return <Mic {...ICON} />;
  }
}

function Note(props: {
  readonly icon: ReactNode;
  readonly text: string;
  readonly action?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly expanded?: boolean;
  };
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      {props.icon}
      <span className="notice-text">
        {props.text}
        {props.children}
      </span>
      {props.action && (
        <button
          type="button"
          className="notice-act"
          aria-expanded={props.action.expanded}
          onClick={props.action.onPress}
        >
          {props.action.label}
        </button>
      )}
      <IconButton label={t('conversation.notice.close')} onClick={props.onClose}>
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
