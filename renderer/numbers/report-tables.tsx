// Tables of a report with their charts. Every number that has records leads to them.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { mapOf } from '../../shared/domain/numbers/chart.ts';
import type { ReportDefinition, TableDescription } from '../../shared/domain/numbers/definition.ts';
import type { Cell, CountedReport, Drill, Lacking, ReportTable } from '../../shared/domain/numbers/report.ts';
import { formatNumber } from '../../shared/text/format.ts';
import {
  axisInWords,
  fieldInWords,
  footnoteInWords,
  lineInWords,
  numberInWords,
} from '../../shared/text/numbers-in-words.ts';
import { CountryMap, Group, Notice } from '../components/index.ts';
import { useText } from '../text.tsx';
import { Chart } from './chart.tsx';
import { useNumberWords } from './number-words.ts';

/** What was chosen to be looked behind, and what it is called. */
export interface Chosen {
  readonly drill: Drill;
  readonly name: string;
}

interface TablesProps {
  readonly definition: ReportDefinition;
  readonly report: CountedReport;
  readonly remark: string;
  readonly onChoose: (chosen: Chosen) => void;
}

export function ReportTables({ definition, report, remark, onChoose }: TablesProps) {
  const t = useText();
  const { language } = useNumberWords();
  return (
    <>
      {definition.tables.map((description) => {
        const table = report.tables.find(({ name }) => name === description.name);
        if (table === undefined) return null;
        return (
          <Group key={description.name} title={wordsIn(description.words, language)}>
            <div className="fp-numbers-pair">
              <CountedTable definition={definition} description={description} table={table} onChoose={onChoose} />
              <div>
                <Chart base={definition.base} description={description} table={table} />
                <TableMap base={definition.base} description={description} table={table} />
              </div>
            </div>
          </Group>
        );
      })}
      <Group title={t('numbers:footnotes')}>
        <Footnotes definition={definition} report={report} remark={remark} onChoose={onChoose} />
      </Group>
    </>
  );
}

/** Beside a table whose rows are countries. */
function TableMap({ base, description, table }: Parameters<typeof Chart>[0]) {
  const { language } = useNumberWords();
  const values = mapOf(base, description, table);
  return values === undefined ? null : <CountryMap label={wordsIn(description.words, language)} values={values} />;
}

interface CountedTableProps {
  readonly definition: ReportDefinition;
  readonly description: TableDescription;
  readonly table: ReportTable;
  readonly onChoose: (chosen: Chosen) => void;
}

function CountedTable({ definition: { base }, description, table, onChoose }: CountedTableProps) {
  const words = useNumberWords();
  const label = wordsIn(description.words, words.language);
  const columnNames = table.columns.map((key) => lineInWords(description.columns, base, key, words));
  return (
    <div className="fp-table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="fp-table fp-numbers-table">
        <caption className="fp-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{axisInWords(description.rows, words)}</th>
            {table.columns.map((key, at) => (
              <th key={key} scope="col" className="fp-grid-number">
                {columnNames[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => {
            const rowName = lineInWords(description.rows, base, key, words);
            return (
              <tr key={key} className={key.startsWith('*') ? 'fp-numbers-total' : undefined}>
                <th scope="row">{rowName}</th>
                {cells.map((cell, at) => {
                  const column = table.columns[at] ?? '';
                  const columnName = columnNames[at] ?? '';
                  return (
                    <td key={column} className="fp-grid-number">
                      <CellNumber
                        cell={cell}
                        rowName={rowName}
                        columnName={columnName}
                        onPress={() =>
                          onChoose({
                            drill: { table: description.name, row: key, column },
                            name: `${rowName}, ${columnName}`,
                          })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly rowName: string;
  readonly columnName: string;
  readonly onPress: () => void;
}

function CellNumber({ cell: { value, records }, rowName, columnName, onPress }: CellProps) {
  const t = useText();
  const words = useNumberWords();
  const shown = numberInWords(value, words);
  if (records === 0) return <>{shown}</>;
  return (
    <button
      type="button"
      className="fp-numbers-cell"
      aria-label={t('numbers:cell', { row: rowName, column: columnName, value: shown })}
      onClick={onPress}
    >
      {shown}
    </button>
  );
}

function Footnotes({ definition, report, remark, onChoose }: TablesProps) {
  const t = useText();
  const words = useNumberWords();
  return (
    <ol className="fp-numbers-notes">
      {report.footnotes.map((footnote) => {
        const said = footnoteInWords(footnote, definition, words);
        const { kind, name, count } = footnote;
        const leads = kind === 'not-counted' || kind === 'counted-once' || kind === 'undated' || kind === 'restricted';
        return (
          <li key={`${kind} ${name}`}>
            {leads && count > 0 ? (
              <button
                type="button"
                className="fp-numbers-cell"
                onClick={() => onChoose({ drill: { footnote: kind, name }, name: said })}
              >
                {said}
              </button>
            ) : (
              said
            )}
          </li>
        );
      })}
      {remark !== '' && <li>{remark}</li>}
      <li>
        {t('numbers:source')}: {definition.source === '' ? definition.code : definition.source}
      </li>
      {!definition.isVerified && <li>{t('numbers:unverified')}</li>}
    </ol>
  );
}

/** Before the numbers: what records lack, each a jump to the records that lack it. */
export function Completeness({
  lacking,
  onChoose,
}: {
  readonly lacking: readonly Lacking[];
  readonly onChoose?: ((chosen: Chosen) => void) | undefined;
}) {
  const t = useText();
  const words = useNumberWords();
  if (lacking.length === 0) return <Notice tone="good" title={t('numbers:lackingNone')} />;
  return (
    <Notice tone="warning" title={t('numbers:lacking')}>
      <p>{t('numbers:lackingHelp')}</p>
      <ul className="fp-numbers-lacking">
        {lacking.map(({ field, records }) => {
          const said = t('numbers:lackingOf', {
            field: fieldInWords(field, words),
            records: formatNumber(records, words.language, 0),
          });
          return (
            <li key={field}>
              {onChoose === undefined ? (
                said
              ) : (
                <button
                  type="button"
                  className="fp-numbers-cell"
                  onClick={() => onChoose({ drill: { lacking: field }, name: said })}
                >
                  {said}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
