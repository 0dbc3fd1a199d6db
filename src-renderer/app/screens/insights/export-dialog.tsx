import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { fetchExport } from '../../files/fetch-export.ts';
import { saveAs } from '../../files/save-as.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segment } from '../../ui/segment.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toast.tsx';
import { dayName } from './days.ts';

export interface ExportDialogProps {
  readonly insights: Insights;
  readonly onClose: () => void;
}

/** The span that is looked at, as a file: on paper for somebody who helps, or as numbers. */
export function ExportDialog({ insights: { from, until, seen }, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const id = useId();
  const language = usePreferences((state) => state.preferences.language);
  const [format, setFormat] = useState<'pdf' | 'csv'>('pdf');
  const [withSeen, setWithSeen] = useState(false);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const save = async (): Promise<void> => {
    const cancel = new AbortController();
    setRunning(cancel);
    setFault(null);
    try {
      const wanted = { kind: 'insights', from, until, format, withSeen } as const;
      const { name, content } = await fetchExport(client, wanted, () => undefined, cancel.signal);
      saveAs(name, content);
      showToast({ text: t('history.savedAs', { name }) });
      onClose();
    } catch (error) {
      if (!cancel.signal.aborted && !isCancellation(error)) setFault(toFault(error));
      setRunning(null);
    }
  };
  const leave = (): void => {
    running?.abort();
    onClose();
  };

  return (
    <Dialog
      open
      onClose={leave}
      title={t('insights.export.title')}
      text={t('insights.export.text', {
        from: dayName(from, until, language),
        until: dayName(until, until, language),
      })}
      actions={[
        { label: t('common.cancel'), onPress: leave },
        {
          label: t(running ? 'insights.export.saving' : 'insights.export.save'),
          kind: 'primary',
          disabled: running !== null,
          onPress: () => void save(),
        },
      ]}
    >
      <div className="in-export">
        <Segment
          label={t('insights.export.format')}
          value={format}
          options={[
            { value: 'pdf', label: t('insights.export.pdf') },
            { value: 'csv', label: t('insights.export.csv') },
          ]}
          onChange={setFormat}
        />
        <p>{t(`insights.export.${format}Text`)}</p>
        {seen !== null && (
          <label className="in-export-seen" htmlFor={id}>
            <span>
              <b>{t('insights.export.seen')}</b>
              <span>{t('insights.export.seenText')}</span>
            </span>
            <Switch id={id} checked={withSeen} onChange={setWithSeen} />
          </label>
        )}
        {fault && (
          <p className="field-error" role="alert">
            {t('history.saveAsFailed', { why: faultSentence(fault, t) })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
