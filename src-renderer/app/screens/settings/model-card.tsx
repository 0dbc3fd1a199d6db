import {
  AudioLines,
  Bookmark,
  Check,
  CircleAlert,
  Ear,
  type LucideIcon,
  Pause,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../../src-preload/contract/faults.ts';
import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';
import { deedsOf, type ModelDeed, shareDone, sizeText } from './model-facts.ts';

const ICONS = {
  hearing: Ear,
  voice: AudioLines,
  embedding: Bookmark,
} as const satisfies Record<LocalModel['slot'], LucideIcon>;

export interface ModelCardProps {
  readonly model: LocalModel;
  /** What the last press could not do. */
  readonly trouble: Fault | null;
  readonly onGet: () => void;
  readonly onPause: () => void;
  /** Rejects with the fault. */
  readonly onRemove: () => Promise<void>;
}

/** One model for this computer: what it is for, where it comes from, how far it is, and what can be done. */
export function ModelCard({ model, trouble, onGet, onPause, onRemove }: ModelCardProps) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState(false);
  const { name, slot, languages, licence, source, sizeBytes, doneBytes, state } = model;
  const Icon = ICONS[slot];
  const fault = trouble ?? (state === 'failed' ? model.fault : null);
  const size = sizeText(sizeBytes);
  const moving = state === 'downloading' || state === 'checking' || state === 'paused';

  const press = (deed: ModelDeed): void => {
    if (deed === 'pause') onPause();
    else if (deed === 'remove') setRemoving(true);
    else onGet();
  };

  return (
    <li className="l-model" aria-label={name}>
      <span className="p-icon">
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="l-what">
        <b>{name}</b>
        <span>{t(`models.for.${slot}`)}</span>
        <span>
          {t('models.facts', {
            size,
            languages: languages.map((one) => t(`models.languages.${one}`)).join(', '),
          })}
        </span>
        <span className="l-origin">{t('models.origin', { licence, source })}</span>
      </span>
      <span className="l-state">
        <StateChip state={state} />
      </span>
      <span className="l-deeds">
        {deedsOf(model).map((deed) => {
          const action = t(`models.${deed}`);
          return (
            <Button
              key={deed}
              size="m"
              kind={deed === 'remove' ? 'tertiary' : 'secondary'}
              aria-label={t('models.actionOf', { action, name })}
              onClick={() => press(deed)}
            >
              {action}
            </Button>
          );
        })}
      </span>
      {moving && (
        <span className="l-progress">
          <progress
            className="bar"
            aria-label={t('models.spoken', { name, state: t(`models.state.${state}`) })}
            {...(state === 'checking' ? {} : { value: shareDone(model) })}
          />
          {state !== 'checking' && (
            <span className="num">
              {t('models.progress', { done: sizeText(doneBytes), total: size })}
            </span>
          )}
        </span>
      )}
      {fault && (
        // What failed before is read where it stands; what a press could not do is said at once.
        <p className="l-fault field-error" role={trouble ? 'alert' : undefined}>
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>{t(`faults.${fault.code}`)}</span>
        </p>
      )}
      {removing && (
        <RemovalDialog
          title={t('models.removeTitle', { name })}
          text={t('models.removeText', { size: sizeText(doneBytes || sizeBytes) })}
          words={{
            keep: t('models.keep'),
            remove: t('models.remove'),
            removed: t('models.removed'),
            failed: t('models.removeFailed'),
          }}
          remove={onRemove}
          onRemoved={() => setRemoving(false)}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

function StateChip({ state }: Pick<LocalModel, 'state'>) {
  const { t } = useTranslation();
  const words: ReactNode = t(`models.state.${state}`);
  switch (state) {
    case 'ready':
      return (
        <Chip tone="stays" icon={<Check size={16} strokeWidth={2.2} aria-hidden="true" />}>
          {words}
        </Chip>
      );
    case 'failed':
      return (
        <Chip tone="fault" icon={<CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />}>
          {words}
        </Chip>
      );
    case 'paused':
      return <Chip icon={<Pause size={16} strokeWidth={1.75} aria-hidden="true" />}>{words}</Chip>;
    default:
      return <Chip>{words}</Chip>;
  }
}
