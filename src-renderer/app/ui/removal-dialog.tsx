import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { showToast } from './toast.tsx';

export interface RemovalDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the safe answer, the other one, its success and its failure are called. */
  readonly words: {
    readonly keep: string;
    readonly remove: string;
    readonly removed: string;
    readonly failed: string;
  };
  readonly remove: () => Promise<void>;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks once before something goes, with the safe answer first; where it fails it says so and stays. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { title, text, words, remove, onRemoved, onClose } = props;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const press = async (): Promise<void> => {
    setBusy(true);
    try {
      await remove();
      showToast({ text: words.removed });
      onRemoved();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      text={text}
      actions={[
        { label: words.keep, onPress: onClose, first: true },
        { label: words.remove, kind: 'danger', disabled: busy, onPress: () => void press() },
      ]}
    >
      {failed && (
        <p className="field-error" role="alert">
          {words.failed}
        </p>
      )}
    </Dialog>
  );
}
