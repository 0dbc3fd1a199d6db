import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface NumbersTable {
  readonly heads: readonly string[];
  /** Rows of as many cells, the first of which names the row. */
  readonly rows: readonly (readonly string[])[];
}

export interface InsightCardProps {
  readonly title: string;
  /** Beside the title: what the marks mean, and what narrows it. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Below: what can be said of it, with its uncertainty. */
  readonly says?: string | null;
  /** How it is to be read. */
  readonly notes?: readonly (string | null)[];
  /** The numbers behind the picture. */
  readonly table?: NumbersTable;
  /** At the foot, beside the way to the table. */
  readonly foot?: ReactNode;
}

/** A card with a picture, what can be said of it, and the same as numbers. */
export function InsightCard(props: InsightCardProps) {
  const { title, aside, children, says, notes = [], table, foot } = props;
  const { t } = useTranslation();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const shown = asTable && table;
  const Icon = shown ? ChartLine : Table2;
  const reading = notes.filter((note) => note !== null);
  const words = (says || reading.length > 0) && (
    <p className="in-says">
      {says} <span>{reading.join(' ')}</span>
    </p>
  );
  return (
    <section className="card in-card" aria-labelledby={id}>
      <div className="in-head">
        <h2 id={id}>{title}</h2>
        {aside && <div className="in-aside">{aside}</div>}
      </div>
      {shown ? <Numbers table={table} name={t('insights.tableOf', { title })} /> : children}
      {foot && words}
      <div className="in-below">
        <div>{foot || words}</div>
        {table && (
          <button
            type="button"
            className="btn btn-tertiary btn-m in-flip"
            onClick={() => setAsTable(!asTable)}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {t(shown ? 'insights.asPicture' : 'insights.asTable')}
            <span className="sr">: {title}</span>
          </button>
        )}
      </div>
    </section>
  );
}

function Numbers({ table, name }: { readonly table: NumbersTable; readonly name: string }) {
  const [, ...others] = table.heads;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="in-table" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{table.heads[0]}</th>
            {others.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows neither move nor hold anything
            <tr key={index}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={others[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
