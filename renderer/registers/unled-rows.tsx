// Rows of joined tables that no row of the main one leads to: counted where a file is checked or was brought in, and the first of them shown as they stand.
import type { JoinedTableLine } from '../../shared/contract/registers.ts';
import { Group, PlainTable } from '../components/index.ts';
import { useFormat, useText } from '../text.tsx';

export function UnledCount({ table }: { readonly table: JoinedTableLine }) {
  const t = useText();
  const format = useFormat();
  const { name, rows, unled, withoutKey, unreadable, first } = table;
  const numbers = first.slice(0, 20).map(({ row }) => format.number(row));
  return (
    <p>
      {t('registers:unled.count', {
        table: name,
        rows: format.number(rows),
        unled: format.number(unled),
        withoutKey: format.number(withoutKey),
        unreadable: format.number(unreadable),
      })}
      {numbers.length > 0 && ` ${t('registers:unled.rows', { rows: numbers.join(', ') })}`}
    </p>
  );
}

export function UnledRows({ tables }: { readonly tables: readonly JoinedTableLine[] }) {
  const t = useText();
  const format = useFormat();
  if (tables.length === 0) return null;
  return (
    <Group title={t('registers:unled.title')} detail={t('registers:unled.text')}>
      {tables.map((table) => (
        <div key={table.name} className="fp-work-stack">
          <UnledCount table={table} />
          {table.first.length > 0 && (
            <PlainTable
              label={t('registers:unled.of', { table: table.name })}
              rows={table.first}
              keyOf={({ row }) => String(row)}
              columns={[
                {
                  id: 'row',
                  label: t('registers:row'),
                  isHead: true,
                  isNumber: true,
                  cell: ({ row }) => format.number(row),
                },
                { id: 'why', label: t('registers:why'), cell: ({ why }) => t(`registers:unled.whys.${why}`) },
                {
                  id: 'cells',
                  label: t('registers:asItStood'),
                  isMono: true,
                  cell: ({ cells }) => cells.join(' | '),
                },
              ]}
            />
          )}
        </div>
      ))}
    </Group>
  );
}
