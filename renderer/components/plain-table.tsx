// A short table to read, with a caption for readers; for long ones use `DataGrid`.
import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  readonly isMono?: boolean;
  /** Kept on one line: a number of a record, a moment, an amount with its unit. */
  readonly staysWhole?: boolean;
  /** The cell that names the row. */
  readonly isHead?: boolean;
}

export interface PlainTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

export function PlainTable<Row>({ label, columns, rows, keyOf }: PlainTableProps<Row>) {
  return (
    <div className="fp-table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="fp-table">
        <caption className="fp-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.isNumber === true ? 'fp-grid-number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => {
                const className = [
                  column.isMono === true ? 'fp-mono' : '',
                  column.isNumber === true ? 'fp-grid-number' : '',
                  column.staysWhole === true ? 'fp-whole' : '',
                ]
                  .join(' ')
                  .trim();
                return column.isHead === true ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
