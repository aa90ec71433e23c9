// Ways out of a snapshot: a paper, a spreadsheet, comma-separated text. All are made of the stored table alone; no record and no name goes along.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { loadDocumentText, type PrintedReportSnapshot } from '../../documents/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { documentHead } from '../document-head.ts';
import type { Inside } from '../inside.ts';
import { issueDocument, issueFile } from '../issue-document.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { demandMayLeave } from './may-leave.ts';
import { findSnapshot, lackingOf, questionOf, reportOf, type SnapshotRow } from './snapshot-row.ts';
import { reportAsCsv, reportAsSpreadsheet } from './spreadsheet.ts';

export function printedSnapshot(db: ReadableDatabase, row: SnapshotRow): PrintedReportSnapshot {
  const { definition, parameters } = questionOf(row);
  return {
    number: row.number,
    definition,
    parameters,
    report: reportOf(row),
    lacking: lackingOf(row),
    sha256: row.result_sha256,
    counted: { size: row.ledger_size, root: row.ledger_root },
    ...(row.signed_by === null || row.signed_at === null
      ? {}
      : {
          signed: {
            name: row.signed_by,
            key: shownFingerprint(row.signed_key ?? ''),
            at: row.signed_at,
            note: row.signed_note ?? '',
          },
        }),
    ...(row.corrects === null
      ? {}
      : { corrects: { number: findSnapshot(db, row.corrects).number, reason: row.reason } }),
    ...(row.corrected_by === null ? {} : { correctedBy: findSnapshot(db, row.corrected_by).number }),
  };
}

/** @throws FocalPointError `numbers.snapshot-unknown`, `numbers.held-back` */
export function exportSnapshot(
  inside: Inside,
  { id, format, language }: ParsedInputOf<'numbers.export'>,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const ordered = findSnapshot(unlocked.db, id);
  const { number } = ordered;
  demandMayLeave(unlocked.db, ordered);
  const order = { kind: 'statistical-report', label: number, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const row = findSnapshot(unlocked.db, id);
      demandMayLeave(unlocked.db, row);
      const printed = printedSnapshot(unlocked.db, row);
      if (format === 'pdf') {
        const head = documentHead(inside, { kind: 'statistical-report' });
        const issued = await issueDocument(
          inside,
          {
            paper: {
              kind: 'statistical-report',
              model: { head, title: wordsIn(printed.definition.words, language), foreword: '', reports: [printed] },
            },
            language,
            title: `${number} · ${head.documentNumber}`,
            fileName: `statistics-${number}-${head.documentNumber}.pdf`,
          },
          control,
        );
        return { documentId: issued.id };
      }
      const text = await loadDocumentText(language);
      const bytes = format === 'xlsx' ? await reportAsSpreadsheet(printed, text) : reportAsCsv(printed, text);
      const { head } = unlocked.makeHead();
      const documentId = await issueFile(
        inside,
        {
          kind: 'statistical-report',
          bytes,
          head: { size: head.size, root: head.root },
          language,
          title: `${number} · ${format.toUpperCase()}`,
          fileName: `statistics-${number}-${language}.${format}`,
        },
        control,
      );
      return { documentId };
    }),
  );
}
