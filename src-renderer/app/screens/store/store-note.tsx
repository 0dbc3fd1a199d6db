import type { TFunction } from 'i18next';
import { Archive, HardDrive, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { fetchExport } from '../../files/fetch-export.ts';
import { saveAs } from '../../files/save-as.ts';
import { useConversation } from '../../stores/conversation.ts';
import { useKeeping } from '../../stores/keeping.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DATE_TAG } from '../history/weeks.ts';
import './store-note.css';

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What a person should know of how their words are kept, while it is out of the ordinary; else null. */
export function useStoreNote(): ReactNode {
  const keeps = useKeeping(({ store }) => store.keeps);
  const restored = useKeeping(
    ({ store, restoredNoteClosed }) => store.restoredFrom !== null && !restoredNoteClosed,
  );
  if (keeps === 'memory') return <HeldNote />;
  return restored ? <RestoredNote /> : null;
}

/** The note across the top of a page; the place is always there, so that what appears in it is announced. */
export function StoreBanner() {
  return (
    <div className="store-banner" role="status">
      {useStoreNote()}
    </div>
  );
}

/** The disk refuses: why, and what can be done with what was said since. */
function HeldNote() {
  const { t } = useTranslation();
  const client = useClient();
  const { fault, unsaved } = useKeeping(({ store }) => store);
  const conversationId = useConversation((state) => state.conversationId);
  const [saving, setSaving] = useState(false);

  const again = async (): Promise<void> => {
    setSaving(true);
    try {
      const store = await client.request('store/save', {});
      useKeeping.setState({ store });
      showToast({
        text: t(store.keeps === 'disk' ? 'archive.store.saved' : 'archive.store.stillNot'),
      });
    } catch (error) {
      if (!isCancellation(error)) showToast({ text: faultSentence(toFault(error), t) });
    } finally {
      setSaving(false);
    }
  };
  const asFile = async (id: string): Promise<void> => {
    try {
      const wanted = { kind: 'conversation', id, format: 'markdown' } as const;
      const { signal } = new AbortController();
      const { name, content } = await fetchExport(client, wanted, () => undefined, signal);
      saveAs(name, content);
      showToast({ text: t('history.savedAs', { name }) });
    } catch (error) {
      showToast({ text: t('history.saveAsFailed', { why: faultSentence(toFault(error), t) }) });
    }
  };

  return (
    <div className="notice store-note">
      <HardDrive {...ICON} />
      <span className="notice-text">
        {whyHeld(fault, t)}
        {unsaved > 0 && ` ${t('archive.store.unsaved', { count: unsaved })}`}
      </span>
      <span className="store-acts">
        <button
          type="button"
          className="notice-act"
          aria-disabled={saving}
          onClick={saving ? undefined : () => void again()}
        >
          {t(saving ? 'archive.store.saving' : 'archive.store.again')}
        </button>
        {conversationId !== null && unsaved > 0 && (
          <button type="button" className="notice-act" onClick={() => void asFile(conversationId)}>
            {t('archive.store.asFile')}
          </button>
        )}
      </span>
    </div>
  );
}

/** Why the disk refuses, short enough to stand over the picture. */
function whyHeld(fault: Fault | null, t: TFunction): string {
  if (fault === null) return t('archive.store.memory');
  switch (fault.code) {
    case 'store/full':
    case 'store/read-only':
    case 'store/unavailable':
    case 'store/newer':
    case 'store/no-key':
      return t(`archive.store.why.${fault.code}`);
    default:
      return faultSentence(fault, t);
  }
}

/** A damaged file was set aside: what stands in its place. */
function RestoredNote() {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const from = useKeeping(({ store }) => store.restoredFrom);
  if (from === null) return null;
  const date = new Intl.DateTimeFormat(DATE_TAG[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(from);
  return (
    <div className="notice store-note">
      <Archive {...ICON} />
      <span className="notice-text">
        {from === 0 ? t('archive.store.restoredEmpty') : t('archive.store.restored', { date })}
      </span>
      <IconButton
        label={t('archive.store.close')}
        onClick={() => useKeeping.setState({ restoredNoteClosed: true })}
      >
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
