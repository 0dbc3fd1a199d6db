import { FileX, PackageOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dragged, dragged, dropped } from '../../shelf/dropped.ts';
import { useBring } from '../../shelf/use-bring.ts';
import { useHelp } from '../../stores/help.ts';
import { useScreen } from '../../stores/screen.ts';
import { showToast } from '../../ui/toast.tsx';
import './bringing.css';

/** Text has its own places to be dropped on. */
const WRITABLE = 'input, textarea, [contenteditable]';

/**
 * The whole window takes avatars and motions, except where it takes documents. While one hangs on the pointer it is said what dropping
 * will do; the keyboard's way is the button in settings. While help is open nothing is taken.
 */
export function DropPlace() {
  const { t } = useTranslation();
  const bring = useBring();
  const [over, setOver] = useState<Dragged | null>(null);
  /** A drag that began on this page is none of ours. */
  const own = useRef(false);

  useEffect(() => {
    const start = (): void => {
      own.current = true;
    };
    const end = (): void => {
      own.current = false;
      setOver(null);
    };
    const drag = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer || own.current || isElsewhere()) return;
      const what = dragged(dataTransfer.items);
      if (what === 'other' && isWritable(event.target)) return;
      event.preventDefault();
      const taken = what === 'files' && helpIsClosed();
      dataTransfer.dropEffect = taken || what === 'other' ? 'copy' : 'none';
      setOver(helpIsClosed() ? what : null);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      setOver(null);
      if (!dataTransfer || own.current || isElsewhere()) return;
      const what = dragged(dataTransfer.items);
      if (what === 'other' && isWritable(event.target)) return;
      // The browser's own answer would be to leave the page for the file.
      event.preventDefault();
      if (!helpIsClosed()) return;
      if (what === 'other') {
        showToast({ text: t('avatar.drop.notAFile') });
        return;
      }
      const { files, folders } = dropped(dataTransfer.items);
      bring(files, folders);
    };
    const listeners = { dragstart: start, dragend: end, dragover: drag, dragleave: leave, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [bring, t]);

  if (over === null || over === 'other') return null;
  const Icon = over === 'files' ? PackageOpen : FileX;
  return (
    <div className="drop-place" data-over={over}>
      <div className="drop-words">
        <Icon size={30} strokeWidth={1.75} aria-hidden="true" />
        <b>{t(over === 'files' ? 'avatar.drop.title' : 'avatar.drop.foreignTitle')}</b>
        <span>{t(over === 'files' ? 'avatar.drop.text' : 'avatar.drop.foreignText')}</span>
      </div>
    </div>
  );
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITABLE) !== null;
}

/** There files are taken as documents. */
function isElsewhere(): boolean {
  return useScreen.getState().screen === 'documents';
}

function helpIsClosed(): boolean {
  return useHelp.getState().state === 'closed';
}
