import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { KeyedVendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { addEntry, chooseModel, moveEntry, removeEntry, settled, statusOf } from './chain.ts';
import { ChainRow } from './chain-row.tsx';
import { ModelDialog } from './model-dialog.tsx';
import { modelName } from './model-name.ts';
import type { Change } from './use-change.ts';
import { useDragOrder } from './use-drag-order.ts';
import type { Keys } from './use-keys.ts';
import type { Tests } from './use-tests.ts';
import { CHAIN_OF, type ChainSlot, takesKey } from './vendors.ts';

export interface ChainListProps {
  readonly slot: ChainSlot;
  readonly keys: Keys | null;
  readonly tests: Tests;
  readonly change: Change;
  readonly onKey: (vendor: KeyedVendor) => void;
  readonly onRemoveKey: (vendor: KeyedVendor) => void;
  /** Says something to those who listen. */
  readonly say: (words: string) => void;
  /** More buttons beside the one that adds an entry. */
  readonly children?: ReactNode;
}

/** A slot's fallback order: drag a handle or use the arrow keys on it. */
export function ChainList({
  slot,
  keys,
  tests,
  change,
  onKey,
  onRemoveKey,
  say,
  children,
}: ChainListProps) {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  const [choosing, setChoosing] = useState<{ readonly index: number | null } | null>(null);

  const chain = settled(slot, preferences[CHAIN_OF[slot]]);
  const nameOf = ({ vendor, model }: ChainEntry): string =>
    [t(`settings.vendors.${vendor}`), modelName(model)].filter((part) => part !== '').join(', ');
  const keep = (next: readonly ChainEntry[]): Promise<boolean> =>
    change({ [CHAIN_OF[slot]]: [...next] });

  const move = (from: number, to: number): void => {
    const moved = chain[from];
    const next = moveEntry(slot, chain, from, to);
    if (!moved) return;
    const place =
      next.findIndex(({ vendor, model }) => vendor === moved.vendor && model === moved.model) + 1;
    void keep(next);
    say(t('settings.connections.moved', { name: nameOf(moved), place, total: next.length }));
  };

  const remove = async (index: number): Promise<void> => {
    const entry = chain[index];
    if (!entry || !(await keep(removeEntry(slot, chain, index)))) return;
    showToast({
      text: t('settings.connections.removed', { name: nameOf(entry) }),
      action: { label: t('settings.undo'), onPress: () => void keep(chain) },
    });
  };

  const test = async (entry: ChainEntry): Promise<void> => {
    const result = await tests.test(slot, entry);
    if (result?.kind === 'works')
      say(t('settings.connections.spokenWorks', { name: nameOf(entry) }));
    if (result?.kind === 'failed')
      say(
        t('settings.connections.spokenFailed', {
          name: nameOf(entry),
          why: t(`faults.${result.fault.code}`),
        }),
      );
  };

  const { dragging, onPointerDown } = useDragOrder(move);
  const shown = dragging ? moveEntry(slot, chain, dragging.from, dragging.to) : chain;
  const lifted = dragging ? chain[dragging.from] : null;
  const movableCount = chain.length - settled(slot, []).length;
  const chosenIndex = choosing?.index ?? null;

  return (
    <>
      {shown.length === 0 ? (
        <p className="s-note">{t('settings.connections.none')}</p>
      ) : (
        <ol className="card p-list">
          {shown.map((entry, index) => (
            <ChainRow
              key={`${entry.vendor}/${entry.model}`}
              slot={slot}
              entry={entry}
              index={index}
              total={movableCount}
              status={statusOf(providers, slot, entry)}
              keyStatus={keys?.keys.find(({ vendor }) => vendor === entry.vendor) ?? null}
              result={tests.resultOf(slot, entry)}
              dragged={lifted?.vendor === entry.vendor && lifted.model === entry.model}
              onDragStart={(event) => onPointerDown(event, index)}
              onMove={(to) => move(index, to)}
              onTest={() => void test(entry)}
              onKey={() => takesKey(entry.vendor) && onKey(entry.vendor)}
              onRemoveKey={() => takesKey(entry.vendor) && onRemoveKey(entry.vendor)}
              onModel={() => setChoosing({ index })}
              onRemove={() => void remove(index)}
            />
          ))}
        </ol>
      )}
      <div className="p-adds">
        {children}
        <Button kind="tertiary" size="m" onClick={() => setChoosing({ index: null })}>
          <Plus size={20} strokeWidth={1.75} aria-hidden="true" />
          {t(
            slot === 'voice'
              ? 'settings.connections.addEntryVoice'
              : 'settings.connections.addEntry',
          )}
        </Button>
      </div>
      {choosing && (
        <ModelDialog
          slot={slot}
          entry={chosenIndex === null ? null : (chain[chosenIndex] ?? null)}
          onClose={() => setChoosing(null)}
          onChoose={(entry) => {
            void keep(
              chosenIndex === null
                ? addEntry(slot, chain, entry)
                : chooseModel(slot, chain, chosenIndex, entry.model),
            );
            setChoosing(null);
          }}
        />
      )}
    </>
  );
}
