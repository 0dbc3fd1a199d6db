import { useTranslation } from 'react-i18next';
import type { ToolUse } from '../../../../src-preload/contract/tools.ts';
import { TOOL_ICONS } from './tool-icons.ts';
import { usedWords } from './used-words.ts';
import './tool-lines.css';

/** What was done for a reply, a line each: what, about what, and where it went. */
export function ToolLines({ uses }: { readonly uses: readonly ToolUse[] | undefined }) {
  const { t } = useTranslation();
  if (uses === undefined || uses.length === 0) return null;
  return (
    <ul className="tool-lines" aria-label={t('tools.lines')}>
      {uses.map((use, index) => {
        const Icon = TOOL_ICONS[use.tool];
        const { what, shown, where, hasLeft } = usedWords(use, t);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={index}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>
              {what}
              {shown !== '' && (
                <>
                  {' · '}
                  {/* Anybody's words, in any direction of writing. */}
                  <bdi className="tool-shown">{shown}</bdi>
                </>
              )}
              {where !== '' && (
                <>
                  {' · '}
                  <span className={hasLeft ? 'tool-left' : undefined}>{where}</span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
