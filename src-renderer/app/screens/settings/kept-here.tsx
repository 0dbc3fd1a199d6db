import { KeyRound, Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../../stores/keeping.ts';
import { useKeys } from './use-keys.ts';
import './memory-section.css';

/** How what was said lies on this computer: sealed, under which key, and what is not. */
export function KeptHere() {
  const { t } = useTranslation();
  const { store, lock } = useKeeping();
  const { keys } = useKeys();
  const guard = lock.isSet ? 'passphrase' : keys?.protection;
  return (
    <>
      <h3 className="e-head">{t('memory.lies.heading')}</h3>
      <ul className="card lies">
        <li>
          <Lock size={20} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>{t('memory.lies.sealed')}</b>
            <span>{t(`memory.lies.keeps.${store.keeps}`)}</span>
          </span>
        </li>
        <li>
          <KeyRound size={20} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>{t('memory.lies.key')}</b>
            <span>{guard && t(`memory.lies.guards.${guard}`)}</span>
          </span>
        </li>
        <li>
          <LockOpen size={20} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>{t('memory.lies.open')}</b>
            <span>{t('memory.lies.openText')}</span>
          </span>
        </li>
      </ul>
    </>
  );
}
