// The search box: cases by title and number, exhibits by number, mark, serial and words.
import { foldText } from '../../../shared/domain/fold-text.ts';
import { statement } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

const mostOfEach = 8;

export const find: ReadHandler<'search.find'> = readsLong(({ db }, { text }) => {
  const folded = foldText(text).trim();
  if (folded === '') return { hits: [] };
  const anywhere = `%${folded.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const cases = db
    .all<{ id: string; title: string; numbers: string }>(statement`select id, title, numbers from case_record`)
    .map((row) => ({ ...row, shown: numbersOf(row.numbers) }))
    .filter(({ title, shown }) => foldText(`${title} ${shown}`).includes(folded))
    .slice(0, mostOfEach)
    .map(({ id, title, shown }) => ({ kind: 'case' as const, label: title, detail: shown, address: `/cases/${id}` }));
  const exhibits = db
    .all<{ exhibit_id: string; case_title: string; mark: string; number: string; description: string }>(
      statement`select exhibit_id, case_title, mark, number, description from exhibit_line
        where folded like ${anywhere} escape '\\' order by number limit ${mostOfEach}`,
    )
    .map((row) => ({
      kind: 'exhibit' as const,
      label: `${row.case_title} / ${row.mark}`,
      detail: `${row.number} · ${row.description.slice(0, 120)}`,
      address: `/exhibits/${row.exhibit_id}`,
    }));
  const submissions = db
    .all<{ receipt_number: string; case_id: string; delivering_body: string }>(
      statement`select receipt_number, case_id, delivering_body from submission
        where lower(receipt_number) like ${anywhere} escape '\\' order by receipt_number limit ${mostOfEach}`,
    )
    .map((row) => ({
      kind: 'submission' as const,
      label: row.receipt_number,
      detail: row.delivering_body,
      address: `/cases/${row.case_id}/submissions`,
    }));
  return { hits: [...cases, ...exhibits, ...submissions] };
});

function numbersOf(text: string): string {
  // Written from the contract's `CaseNumber` list.
  return (JSON.parse(text) as { number: string }[]).map(({ number }) => number).join(' · ');
}
