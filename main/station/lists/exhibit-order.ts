// The first list after unlocking, before the lines are in memory: the plainest questions are answered straight from an index, so that
// nobody waits for the rest to be loaded. Orders are the same as those in memory, which a test compares.
import type { ListQuestion } from '../../../shared/domain/lists/list-description.ts';
import { statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { FrozenOrder } from './list-source.ts';

const identifierLength = 36;
const indexed: Readonly<Record<string, readonly string[]>> = {
  number: ['number'],
  mark: ['mark_order', 'number'],
  recordedAt: ['recorded_at', 'number'],
};

/** Undefined where the question needs more than an index. */
export function orderBeforeLoading(db: ReadableDatabase, question: ListQuestion): FrozenOrder | undefined {
  const columns = indexed[question.sort.column];
  if (columns === undefined || question.text.trim() !== '') return undefined;
  const [filter, ...others] = question.filters;
  const hidesClosed = filter?.name === 'closed' && filter.values.join() === 'no';
  if (others.length > 0 || (filter !== undefined && !hidesClosed)) return undefined;
  const order = columns.map((column) => `${column} ${question.sort.descending ? 'desc' : 'asc'}`).join(', ');
  // One long text instead of 250,000 values; `limit -1` keeps the order of the inner question.
  const row = db.first<{ ids: string | null; total: number }>(
    statementOf(
      `select group_concat(exhibit_id, '') as ids, count(*) as total
       from (select exhibit_id from exhibit_line ${hidesClosed ? 'where closed_as is null' : ''} order by ${order} limit -1)`,
    ),
  );
  const ids = row?.ids ?? '';
  return {
    total: row?.total ?? 0,
    ids(from, count) {
      const found: string[] = [];
      const end = Math.min(ids.length, (from + count) * identifierLength);
      for (let at = from * identifierLength; at < end; at += identifierLength)
        found.push(ids.slice(at, at + identifierLength));
      return found;
    },
  };
}
