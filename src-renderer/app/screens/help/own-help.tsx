import { ChevronRight, type LucideIcon, NotebookPen, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClientIfAny } from '../../context.tsx';
import { openPlan } from '../../stores/help.ts';
import { hasWords, usePlan } from '../../stores/plan.ts';

export interface OwnHelpProps {
  /** The trusted contact is the one shown large now. */
  readonly contactShown: boolean;
  readonly onContact: () => void;
}

/** What the person prepared: somebody they trust, and their own safety plan. Neither is needed for the card to help. */
export function OwnHelp({ contactShown, onContact }: OwnHelpProps) {
  const { t } = useTranslation();
  const reachable = useClientIfAny() !== null;
  const kept = usePlan((state) => state.kept);
  const contact = kept?.contact ?? null;
  if (!reachable && !kept) return null;
  return (
    <div className="help-own">
      {contact && !contactShown && (
        <Act
          icon={UserRound}
          title={t('safety.card.contact', { name: contact.name })}
          text={contact.number || t('safety.card.contactText')}
          onPress={onContact}
        />
      )}
      <Act
        icon={NotebookPen}
        title={t('safety.plan.title')}
        text={t(kept && hasWords(kept) ? 'safety.card.planText' : 'safety.card.planEmpty')}
        onPress={openPlan}
      />
    </div>
  );
}

function Act(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}) {
  const Icon = props.icon;
  return (
    <button type="button" className="help-act" onClick={props.onPress}>
      <span className="help-act-icon">
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="help-act-text">
        <b>{props.title}</b>
        <span>{props.text}</span>
      </span>
      <ChevronRight size={20} strokeWidth={1.75} aria-hidden="true" className="hide-s" />
    </button>
  );
}
