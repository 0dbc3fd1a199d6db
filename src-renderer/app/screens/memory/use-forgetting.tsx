import { Eraser } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, UNDO_MS } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import { showToast } from '../../ui/toast.tsx';
import { withoutChain } from './chains.ts';
import { inShort } from './in-short.ts';
import type { Memory } from './use-memory.ts';

/** As long as main lets it be taken back, and the toast stays. */

interface Forgotten {
  readonly fact: Fact;
  readonly at: number;
}

/** What of it can still be taken back. */
function recent(forgotten: readonly Forgotten[], now: number): readonly Forgotten[] {
  return forgotten.filter(({ at }) => now - at < UNDO_MS);
}

/**
 * Forgets at once, and offers to take it back; several in a row come back together. `onRestored` is told
 * what came back last, so that the focus can go there.
 */
export function useForgetting(
  { show, reload }: Memory,
  onRestored: (fact: Fact) => void,
): (fact: Fact) => Promise<boolean> {
  const { t } = useTranslation();
  const client = useClient();
  const last = useRef<readonly Forgotten[]>([]);

  const restore = async (): Promise<void> => {
    const wanted = last.current;
    last.current = [];
    const back: Fact[] = [];
    for (const { fact } of wanted) {
      await client.request('memory/restore', { id: fact.id }).then(
        (restored) => back.push(restored),
        () => undefined,
      );
    }
    show((facts) => [...facts.filter(({ id }) => back.every((one) => one.id !== id)), ...back]);
    reload();
    const newest = back.at(-1);
    if (newest) onRestored(newest);
    if (back.length < wanted.length) {
      showToast({ text: t('memory.notRestored', { count: wanted.length - back.length }) });
    }
  };

  return async (fact) => {
    try {
      await client.request('memory/forget', { id: fact.id });
    } catch {
      showToast({ text: t('memory.forgetFailed') });
      return false;
    }
    show((facts) => withoutChain(facts, fact.id));
    last.current = [...recent(last.current, Date.now()), { fact, at: Date.now() }];
    const others = last.current.length - 1;
    const words = inShort(fact.statement);
    showToast({
      icon: <Eraser size={18} strokeWidth={1.75} aria-hidden="true" />,
      text:
        others === 0
          ? t('memory.forgotten', { words })
          : t('memory.forgottenMore', { words, count: others }),
      action: { label: t('settings.undo'), onPress: () => void restore() },
    });
    return true;
  };
}
