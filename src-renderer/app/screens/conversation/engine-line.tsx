import { Cloud, Laptop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { askedFrom } from '../settings/leaves.ts';
import { engineParts } from './engine-words.ts';

/** Who answers and who speaks, and whether words leave this computer for it. */
export function EngineLine() {
  const { t } = useTranslation();
  const providers = usePreferences((state) => state.providers);
  const speaksAloud = usePreferences(({ preferences }) => preferences.speaksAloud);
  const engine = useConversation(
    useShallow(({ answering, voiceVendor }) => ({ answering, voiceVendor })),
  );
  return (
    <p className="engine">
      {engineParts(askedFrom(providers, { speaksAloud }), engine, t).map(
        ({ key, label, who, where, remote }) => {
          const Icon = remote ? Cloud : Laptop;
          return (
            <span key={key} data-part={key}>
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              {label}{' '}
              <b>
                {who !== null && (
                  <span className={key === 'answers' ? '' : 'hide-s'}>{who} · </span>
                )}
                {where}
              </b>
            </span>
          );
        },
      )}
    </p>
  );
}
