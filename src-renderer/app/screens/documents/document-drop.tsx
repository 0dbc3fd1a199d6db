import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropped } from '../../shelf/dropped.ts';
import { useHelp } from '../../stores/help.ts';
import { useBringDocuments } from './use-bring-documents.ts';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;
const helpIsClosed = (): boolean => useHelp.getState().state === 'closed';

/** While this screen is open the whole window takes documents; while help is open nothing is taken. */
export function DocumentDrop() {
  const { t } = useTranslation();
  const bring = useBringDocuments();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const isTaken = helpIsClosed();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
      setOver(isTaken);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const end = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      setOver(false);
      const { dataTransfer } = event;
      if (!dataTransfer || !holdsFiles(event)) return;
      // The browser's own answer would be to leave the page for the file.
      event.preventDefault();
      if (!helpIsClosed()) return;
      const { files, folders } = dropped(dataTransfer.items);
      bring(files, folders);
    };
    const listeners = { dragover: drag, dragleave: leave, dragend: end, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [bring]);

  if (!over) return null;
  return (
    <div className="drop-place" data-over="files">
      <div className="drop-words">
        <FileDown size={30} strokeWidth={1.75} aria-hidden="true" />
        <b>{t('documents.drop.title')}</b>
        <span>{t('documents.drop.text')}</span>
      </div>
    </div>
  );
}
