// The yearly report of a focal point: reports of one period that were signed off and not corrected, in the order chosen, as one paper.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import { printedSnapshot } from './export-snapshot.ts';
import { demandMayLeave } from './may-leave.ts';
import { findSnapshot, questionOf, type SnapshotRow } from './snapshot-row.ts';

type Asked = ParsedInputOf<'numbers.yearly'>;

/** @throws FocalPointError `numbers.snapshot-unknown`, `numbers.not-signed`, `numbers.corrected-already`, `numbers.another-period`, `numbers.twice`, `numbers.held-back` */
export function makeYearly(inside: Inside, { title, foreword, ids, language }: Asked): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  publishable(unlocked.db, ids);
  const order = { kind: 'statistical-report', label: title, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      // Corrected since it was ordered: what is printed is what stands now.
      const rows = publishable(unlocked.db, ids);
      const head = documentHead(inside, { kind: 'yearly-report' });
      const issued = await issueDocument(
        inside,
        {
          paper: {
            kind: 'yearly-report',
            model: { head, title, foreword, reports: rows.map((row) => printedSnapshot(unlocked.db, row)) },
          },
          language,
          title: `${title} · ${head.documentNumber}`,
          fileName: `yearly-report-${head.documentNumber}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
}

function publishable(db: ReadableDatabase, ids: Asked['ids']): SnapshotRow[] {
  const rows = ids.map((id) => findSnapshot(db, id));
  const period = (row: SnapshotRow) => {
    const { from, until } = questionOf(row).parameters;
    return `${from} ${until}`;
  };
  const [first] = rows;
  for (const [at, row] of rows.entries()) {
    const { number } = row;
    if (row.signed_by === null) throw new FocalPointError('numbers.not-signed', { number });
    if (row.corrected_by !== null) throw new FocalPointError('numbers.corrected-already', { number });
    if (first !== undefined && period(row) !== period(first))
      throw new FocalPointError('numbers.another-period', { number });
    if (rows.findIndex((other) => other.id === row.id) !== at) throw new FocalPointError('numbers.twice', { number });
    demandMayLeave(db, row);
  }
  return rows;
}
