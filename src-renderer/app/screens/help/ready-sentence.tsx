import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../copy-text.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ANSWERED_IN } from './lines-of.ts';

export interface ReadySentenceProps {
  /** For a friend, in the person's own language, instead of a line. */
  readonly toFriend: boolean;
}

/** Words to read out, in the language the line is answered in; their meaning below where that is another. */
export function ReadySentence({ toFriend }: ReadySentenceProps) {
  const { t, i18n } = useTranslation();
  const region = usePreferences(({ preferences }) => preferences.region);
  const spoken = toFriend ? i18n.language : (ANSWERED_IN[region] ?? i18n.language);
  const key = toFriend ? 'safety.card.toFriend' : 'help.sentence';
  const sentence = i18n.getFixedT(spoken)(key);
  return (
    <section className="help-say">
      <span className="help-key">{t('help.say')}</span>
      <p className="dal" lang={spoken}>
        “{sentence}”
      </p>
      {spoken !== i18n.language && <p className="help-meaning">{t(key)}</p>}
      <Button
        kind="tertiary"
        size="m"
        onClick={() => void copyText(sentence, t('help.sentenceCopied'))}
      >
        <Copy size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('help.copySentence')}
      </Button>
    </section>
  );
}
