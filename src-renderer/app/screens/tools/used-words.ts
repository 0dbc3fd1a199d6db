import type { TFunction } from 'i18next';
import type { ToolUse } from '../../../../src-preload/contract/tools.ts';

export interface UsedWords {
  readonly what: string;
  /** What it was asked, in quotation marks where it is somebody's words; empty where that says nothing. */
  readonly shown: string;
  readonly where: string;
  readonly hasLeft: boolean;
}

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
          : t('tools.stayed'),
    hasLeft: sentTo !== null,
  };
}

/** The same in one line, to be read out. */
export function usedSentence(use: ToolUse, t: TFunction): string {
  const { what, shown, where } = usedWords(use, t);
  return [what, shown, where].filter((part) => part !== '').join(', ');
}
