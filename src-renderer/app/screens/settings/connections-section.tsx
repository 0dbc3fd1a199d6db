import { ChevronDown, Lock, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyedVendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ChainList } from './chain-list.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { RemoveKeyDialog } from './remove-key-dialog.tsx';
import type { Change } from './use-change.ts';
import { useKeys } from './use-keys.ts';
import { useTests } from './use-tests.ts';
import type { ChainSlot } from './vendors.ts';

const OTHER_SLOTS = [
  { slot: 'hearing', lead: 'settings.connections.leadHearing' },
  { slot: 'voice', lead: 'settings.connections.leadVoice' },
] as const satisfies readonly { slot: ChainSlot; lead: string }[];

/** The fallback orders of the slots in use, the keys they use, and what protects the keys. */
export function ConnectionsSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const providers = usePreferences((state) => state.providers);
  const { keys, reload } = useKeys();
  const tests = useTests();
  const [adding, setAdding] = useState<{ readonly vendor: KeyedVendor | null } | null>(null);
  const [removing, setRemoving] = useState<KeyedVendor | null>(null);
  const [spoken, setSpoken] = useState('');

  const list = (slot: ChainSlot, more?: ReactNode) => (
    <ChainList
      slot={slot}
      keys={keys}
      tests={tests}
      change={change}
      onKey={(vendor) => setAdding({ vendor })}
      onRemoveKey={setRemoving}
      say={setSpoken}
    >
      {more}
    </ChainList>
  );
  const answererOf = (slot: ChainSlot): string => {
    const first = providers.find((status) => status.slot === slot && status.state === 'ready');
    return first
      ? t('settings.connections.firstOf', { name: t(`settings.vendors.${first.vendor}`) })
      : t('settings.connections.nobodyReady');
  };

  return (
    <>
      <p className="s-lead">{t('settings.connections.lead')}</p>
      {list(
        'chat',
        <Button kind="tertiary" size="m" onClick={() => setAdding({ vendor: null })}>
          <Plus size={20} strokeWidth={1.75} aria-hidden="true" />
          {t('settings.connections.addKey')}
        </Button>,
      )}
      {keys && (
        <p className="s-note">
          <Lock size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>{t(`settings.protection.${keys.protection}`)}</span>
        </p>
      )}
      <div className="s-folds">
        {OTHER_SLOTS.map(({ slot, lead }) => (
          <details key={slot} className="s-fold">
            <summary>
              <b className="s-fold-name">{t(`settings.slots.${slot}`)}</b>
              <span className="s-fold-now">{answererOf(slot)}</span>
              <ChevronDown
                className="s-fold-mark"
                size={20}
                strokeWidth={1.75}
                aria-hidden="true"
              />
            </summary>
            <p className="s-lead">{t(lead)}</p>
            {list(slot)}
          </details>
        ))}
      </div>
      <p className="sr" role="status">
        {spoken}
      </p>
      {adding && (
        <KeyDialog
          vendor={adding.vendor}
          keys={keys}
          change={change}
          tests={tests}
          onClose={() => {
            setAdding(null);
            reload();
          }}
        />
      )}
      {removing && (
        <RemoveKeyDialog
          vendor={removing}
          source={keys?.keys.find(({ vendor }) => vendor === removing)?.source ?? null}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            tests.forget(removing);
            setRemoving(null);
            reload();
          }}
        />
      )}
    </>
  );
}
