import {
  AudioLines,
  Captions,
  ChevronDown,
  Cloud,
  GripVertical,
  Laptop,
  type LucideIcon,
} from 'lucide-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { KeyStatus, ProviderStatus } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { MoreMenu, type MoreMenuItem } from '../../ui/more-menu.tsx';
import { isMovable } from './chain.ts';
import { hostOf } from './leaves.ts';
import { modelName } from './model-name.ts';
import { ResultChip } from './result-chip.tsx';
import { remedyFor, type TestResult } from './test-result.ts';
import { type ChainSlot, takesKey } from './vendors.ts';

export interface ChainRowProps {
  readonly slot: ChainSlot;
  readonly entry: ChainEntry;
  readonly index: number;
  readonly total: number;
  readonly status: ProviderStatus | null;
  readonly keyStatus: KeyStatus | null;
  readonly result: TestResult | null;
  readonly dragged: boolean;
  readonly onDragStart: (event: PointerEvent<HTMLElement>) => void;
  /** To this place, counted from 0. */
  readonly onMove: (to: number) => void;
  readonly onTest: () => void;
  readonly onKey: () => void;
  readonly onRemoveKey: () => void;
  readonly onModel: () => void;
  readonly onRemove: () => void;
}

function iconOf(vendor: ChainEntry['vendor'], remote: boolean): LucideIcon {
  if (vendor === 'captions') return Captions;
  if (vendor === 'system') return AudioLines;
  return remote ? Cloud : Laptop;
}

/** One place in a fallback order, 80 px high: who, with which model and key, and how the last test went. */
export function ChainRow(props: ChainRowProps) {
  const { slot, entry, index, total, status, keyStatus, result } = props;
  const { t } = useTranslation();
  const baseUrl = usePreferences((state) =>
    takesKey(entry.vendor) ? state.preferences.baseUrls[entry.vendor] : undefined,
  );

  const keyed = takesKey(entry.vendor);
  const movable = isMovable(slot, entry);
  const remote = status?.remote ?? keyed;
  const name = t(`settings.vendors.${entry.vendor}`);
  const model = modelName(entry.model);
  const spokenName = model === '' ? name : `${name}, ${model}`;
  const Icon = iconOf(entry.vendor, remote);
  const host = hostOf(baseUrl);
  const hasKey = keyStatus?.source != null;
  const wantsKey = keyed && status?.state === 'no-key';

  const about = ((): string => {
    if (keyed) return host ?? t(remote ? 'common.cloud' : 'common.thisComputer');
    if (entry.vendor === 'local') return t('settings.connections.local', { model });
    if (entry.vendor === 'system') return t('settings.connections.system');
    if (entry.vendor === 'captions') return t('settings.connections.captions');
    return t('settings.connections.builtinChat');
  })();

  const lowest = movable ? total - 1 : index;
  const items: MoreMenuItem[] = [];
  if (keyed) {
    items.push({ label: t('settings.connections.chooseModel'), onPress: props.onModel });
    items.push({
      label: t(hasKey ? 'settings.connections.changeKey' : 'settings.connections.addKey'),
      onPress: props.onKey,
    });
    if (hasKey)
      items.push({ label: t('settings.connections.removeKey'), onPress: props.onRemoveKey });
  }
  if (movable) {
    if (index > 0)
      items.push({
        label: t('settings.connections.moveUp'),
        onPress: () => props.onMove(index - 1),
      });
    if (index < lowest)
      items.push({
        label: t('settings.connections.moveDown'),
        onPress: () => props.onMove(index + 1),
      });
    items.push({ label: t('settings.connections.removeEntry'), onPress: props.onRemove });
  }

  const remedy = result?.kind === 'failed' ? remedyFor(result.fault.code) : 'again';
  const action = ((): { label: string; press: () => void } => {
    if (entry.vendor === 'local' && status?.state === 'absent')
      return { label: t('models.get'), press: () => goTo('settings', 'models') };
    if (wantsKey)
      return {
        label: t('settings.connections.addKeyShort'),
        press: props.onKey,
      };
    if (result?.kind === 'failed' && remedy !== 'again')
      return {
        label: t('settings.connections.fix'),
        press: remedy === 'key' ? props.onKey : props.onModel,
      };
    return {
      label: t(
        result?.kind === 'testing' ? 'settings.connections.testing' : 'settings.connections.test',
      ),
      press: props.onTest,
    };
  })();

  return (
    <li className={props.dragged ? 'p-row is-dragged' : 'p-row'}>
      {movable ? (
        <button
          type="button"
          className="p-grip"
          aria-label={t('settings.connections.handle', { name: spokenName })}
          onPointerDown={props.onDragStart}
          onKeyDown={(event) => {
            const to = {
              ArrowUp: index - 1,
              ArrowDown: index + 1,
              Home: 0,
              End: lowest,
            }[event.key];
            if (to === undefined) return;
            event.preventDefault();
            if (to >= 0 && to <= lowest) props.onMove(to);
          }}
        >
          <GripVertical size={20} strokeWidth={1.75} aria-hidden="true" />
        </button>
      ) : (
        <span className="p-grip" />
      )}
      <span className="p-number num">{index + 1}</span>
      <span className="p-icon">
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="p-who">
        <b>{name}</b>
        <span>
          {keyed && (
            <>
              <button
                type="button"
                className="p-model"
                aria-label={`${t('settings.model.title', { name })}: ${model}`}
                onClick={props.onModel}
              >
                {model}
                <ChevronDown size={14} strokeWidth={2} aria-hidden="true" />
              </button>
              {' · '}
            </>
          )}
          {about}
        </span>
      </span>
      <span className="p-key num">
        {!keyed || (!hasKey && !wantsKey) ? (
          t('settings.connections.noKeyNeeded')
        ) : hasKey ? (
          <>
            <span aria-hidden="true">•••• {keyStatus?.tail}</span>
            <span className="sr">
              {t('settings.connections.keyTail', { tail: keyStatus?.tail ?? '' })}
            </span>
            {keyStatus?.source === 'environment' && (
              <span className="p-source">{t('settings.connections.keyEnvironment')}</span>
            )}
          </>
        ) : (
          t('settings.connections.noKey')
        )}
      </span>
      <span className="p-result">
        <ResultChip status={status} result={result} />
      </span>
      <span className="p-action">
        <Button
          size="m"
          aria-label={`${action.label}: ${spokenName}`}
          aria-disabled={result?.kind === 'testing' || undefined}
          onClick={() => result?.kind !== 'testing' && action.press()}
        >
          {action.label}
        </Button>
      </span>
      <span className="p-more">
        {items.length > 0 && (
          <MoreMenu label={t('settings.connections.menu', { name: spokenName })} items={items} />
        )}
      </span>
      {result?.kind === 'failed' && <p className="p-why">{t(`faults.${result.fault.code}`)}</p>}
    </li>
  );
}
