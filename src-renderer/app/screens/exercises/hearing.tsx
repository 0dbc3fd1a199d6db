import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { canHear } from '../conversation/talk-state.ts';

/** Talk instead of writing: what is heard goes into the step, as in any turn. */
export function SayInstead() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const hears = usePreferences(({ providers }) => canHear(providers));
  const on = useConversation(({ listening, muted }) => listening && !muted);
  if (!hears) return null;
  return (
    <IconButton
      label={t('exercises.say')}
      className="ex-mic"
      aria-pressed={on}
      onClick={() => companion.press()}
    >
      <Mic size={22} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}

/** What is understood so far; it may still change, so it is in no live region. */
export function HeardSoFar() {
  const { t } = useTranslation();
  const listening = useConversation(({ listening, muted }) => listening && !muted);
  const partial = useConversation((state) => state.partial);
  if (!listening) return null;
  return (
    <p className="ex-heard">
      <span className="lamp" aria-hidden="true" />
      {partial === '' ? t('exercises.hearsInto') : partial}
    </p>
  );
}
