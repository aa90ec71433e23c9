// The chart of a table: bars, stacked bars or a line, drawn as vectors. The table beside it says the same, so that the picture is one image to a reader.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import { chartOf, type ChartOf } from '../../shared/domain/numbers/chart.ts';
import type { Base } from '../../shared/domain/numbers/fields.ts';
import type { TableDescription } from '../../shared/domain/numbers/definition.ts';
import type { ReportTable } from '../../shared/domain/numbers/report.ts';
import { formatNumber } from '../../shared/text/format.ts';
import { lineInWords } from '../../shared/text/numbers-in-words.ts';
import { useText } from '../text.tsx';
import { useNumberWords } from './number-words.ts';

const width = 560;
const nameWidth = 190;
const numberWidth = 64;
const rowHeight = 24;
const barHeight = 14;
/** So many colours; more parts begin again, and the legend and the table name them. */
const colours = 6;

interface ChartProps {
  readonly base: Base;
  readonly description: TableDescription;
  readonly table: ReportTable;
}

export function Chart({ base, description, table }: ChartProps) {
  const t = useText();
  const words = useNumberWords();
  const chart = chartOf(description, table);
  if (chart === undefined) return null;
  const label = t('numbers:chartOf', { table: wordsIn(description.words, words.language) });
  const rowName = (key: string) => lineInWords(description.rows, base, key, words);
  return (
    <figure className="fp-chart">
      {description.chart === 'line' ? (
        <LineChart chart={chart} label={label} rowName={rowName} />
      ) : (
        <BarChart chart={chart} label={label} rowName={rowName} />
      )}
      {chart.isStacked && (
        <ul className="fp-chart-legend">
          {chart.series.map(({ key }, at) => (
            <li key={key}>
              <svg className="fp-chart-sign" viewBox="0 0 12 12" aria-hidden="true">
                <rect className={`fp-chart-part-${at % colours}`} width="12" height="12" />
              </svg>
              {lineInWords(description.columns, base, key, words)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

interface DrawnProps {
  readonly chart: ChartOf;
  readonly label: string;
  readonly rowName: (key: string) => string;
}

function BarChart({ chart: { rows, series }, label, rowName }: DrawnProps) {
  const { language } = useNumberWords();
  const sums = rows.map((_, at) => series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const room = width - nameWidth - numberWidth;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${rows.length * rowHeight + 4}`}>
      {rows.map((key, at) => {
        const y = at * rowHeight;
        let x = nameWidth;
        return (
          <g key={key}>
            <text className="fp-chart-name" x={nameWidth - 8} y={y + 16} textAnchor="end">
              {shortened(rowName(key))}
            </text>
            {series.map((part, which) => {
              const long = (Math.max(0, part.values[at] ?? 0) / most) * room;
              const from = x;
              x += long;
              return (
                <rect
                  key={part.key}
                  className={`fp-chart-part-${which % colours}`}
                  x={from}
                  y={y + 5}
                  width={long}
                  height={barHeight}
                />
              );
            })}
            <text className="fp-chart-number" x={x + 6} y={y + 16}>
              {formatNumber(sums[at] ?? 0, language, 1)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const height = 200;

function LineChart({ chart: { rows, series }, label, rowName }: DrawnProps) {
  const { language } = useNumberWords();
  const values = series[0]?.values ?? [];
  const most = Math.max(1, ...values);
  const step = (width - 60) / Math.max(1, values.length - 1);
  const at = (index: number) => 40 + index * step;
  const up = (value: number) => height - 30 - (value / most) * (height - 60);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`}>
      <line className="fp-chart-axis" x1="40" y1={height - 30} x2={width - 20} y2={height - 30} />
      <polyline
        className="fp-chart-line"
        points={values.map((value, index) => `${at(index)},${up(value)}`).join(' ')}
      />
      {values.map((value, index) => (
        <g key={rows[index]}>
          <circle className="fp-chart-point" cx={at(index)} cy={up(value)} r="3.5" />
          <text className="fp-chart-number" x={at(index)} y={up(value) - 9} textAnchor="middle">
            {formatNumber(value, language, 1)}
          </text>
          <text className="fp-chart-name" x={at(index)} y={height - 12} textAnchor="middle">
            {values.length > 8 ? rowName(rows[index] ?? '').slice(0, 2) : rowName(rows[index] ?? '')}
          </text>
        </g>
      ))}
    </svg>
  );
}

function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
