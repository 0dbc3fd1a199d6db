import type { TFunction } from 'i18next';
import type { ToolName, ToolUse } from '../../../../src-preload/contract/tools.ts';

export interface UsedWords {
  readonly what: string;
  /** What it was asked; may be empty. */
  readonly shown: string;
  /** Empty where nothing was done that could have gone out. */
  readonly where: string;
  readonly hasLeft: boolean;
}

/** Of others it goes without saying that nothing went anywhere. */
const GO_OUT: readonly ToolName[] = ['weather', 'web_search'];

/** One use as it is written under a reply. */
export function usedWords({ tool, outcome, shown, sentTo }: ToolUse, t: TFunction): UsedWords {
  const asked = shown.trim();
  return {
    what: t(`tools.used.${outcome}.${tool}`),
    shown: asked,
    where:
      sentTo !== null
        ? t('tools.wentTo', { name: sentTo })
        : outcome === 'done'
          ? t('tools.onThisComputer')
          : GO_OUT.includes(tool)
            ? t('tools.stayed')
            : '',
    hasLeft: sentTo !== null,
  };
}

/** The same in one line, to be read out. */
export function usedSentence(use: ToolUse, t: TFunction): string {
  const { what, shown, where } = usedWords(use, t);
  return [what, shown, where].filter((part) => part !== '').join(', ');
}
