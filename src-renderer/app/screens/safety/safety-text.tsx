import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
// The very documents that are published, so that what is read here cannot differ from them.
import korean from '../../../../SAFETY.ko.md?raw';
import english from '../../../../SAFETY.md?raw';
import { type Block, readDocument } from './read-document.ts';

/**
 * The safety document in the language of the app, to be read where it is needed: what the app does when somebody
 * may be in danger, and what it cannot do.
 */
export function SafetyText() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  const blocks = useMemo(() => readDocument(language === 'ko' ? korean : english), [language]);
  return (
    <details className="s-fold card care-document">
      <summary>
        <span className="s-fold-name">{t('safety.settings.protocol')}</span>
        <span className="s-fold-now">{t('safety.settings.protocolText')}</span>
        <ChevronDown size={20} strokeWidth={1.75} aria-hidden="true" className="s-fold-mark" />
      </summary>
      <div lang={language} className="care-text">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change while it is read
          <Shown key={index} block={block} />
        ))}
      </div>
    </details>
  );
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table': {
      const [head = [], ...rows] = block.rows;
      return (
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}
