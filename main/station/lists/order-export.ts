// Exporting a list as a job: counted in and counted out, encrypted as it comes, recorded with its hash; all of it or nothing.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { ExportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { sentence } from './list-words.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { documentHead } from '../document-head.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { Inside } from '../inside.ts';
import { issueDocument } from '../issue-document.ts';
import type { JobControl } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import type { ExportBegun } from './export-writing.ts';
import { questionInWords } from './question-words.ts';

type Order = ParsedInputOf<'lists.export'>;

/** A paper of more is read by nobody, and a spreadsheet is at hand. */
const mostOnPaper = 5000;

/**
 * @throws FocalPointError `lists.nothing-chosen`, `lists.too-many-for-paper`, and as `lists.open`; the job itself ends in
 *         `lists.export-incomplete` when a row was not there any more, `vault.disk-full`, `threads.cancelled`.
 */
export async function orderExport(inside: Inside, input: Order): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const begun = await unlocked.reader.beginExport(input, unlocked.actor.id);
  const refuse = async (code: string, details?: Record<string, number>): Promise<never> => {
    await unlocked.reader.abandonExport(begun.writing);
    throw new FocalPointError(code, details);
  };
  if (begun.total === 0) return refuse('lists.nothing-chosen');
  if (input.format.kind === 'pdf' && begun.total > mostOnPaper)
    return refuse('lists.too-many-for-paper', { count: begun.total, most: mostOnPaper });
  const catalogue = await loadCatalogue(input.language);
  const title = sentence(catalogue, `lists:list.${input.list}`) ?? input.list;
  const order = { kind: 'export-list', label: title, unit: 'entries', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    try {
      return input.format.kind === 'csv'
        ? await writeSpreadsheet(inside, input, { begun, title, control })
        : await writePaper(inside, input, { begun, title, control });
    } finally {
      // Locking may have ended the thread before us; then there is nothing to let go of.
      await unlocked.reader.abandonExport(begun.writing).catch(() => undefined);
    }
  });
}

interface Parts {
  readonly begun: ExportBegun;
  readonly title: string;
  readonly control: JobControl;
}

async function writeSpreadsheet(inside: Inside, input: Order, { begun, title, control }: Parts) {
  const { unlocked } = inside;
  const { head } = unlocked.makeHead();
  const made = { rows: 0, escaped: 0 };
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const piece = await unlocked.reader.nextPiece(begun.writing);
      if (piece.kind !== 'bytes') return;
      made.rows += piece.rows;
      made.escaped += piece.escaped;
      control.progress(made.rows, begun.total);
      yield piece.bytes;
    }
  }
  // The head the list was made from stands in its name, so that the file says it without a line that no spreadsheet understands.
  const fileName = `${input.list}-${inside.clock.now().slice(0, 10)}-head-${head.size}-${head.root.slice(0, 8)}.csv`;
  const upload = await unlocked.files.receive({ fileName, source: { chunks: chunks() }, signal: control.signal });
  const id = ExportId.parse(inside.nextId());
  try {
    throwIfCancelled(control.signal);
    if (made.rows !== begun.total)
      throw new FocalPointError('lists.export-incomplete', { expected: begun.total, found: made.rows });
    unlocked.perform((act) =>
      act.record(
        'exported_list',
        {
          id,
          list: input.list,
          title,
          file_name: fileName,
          media_type: 'text/csv; charset=utf-8',
          language: input.language,
          question: storedJson({ ...input.question, columns: input.columns, isSelection: input.only !== undefined }),
          made_at: act.now,
          made_by: act.actor.id,
          row_count: made.rows,
          bytes: upload.bytes,
          sha256: upload.sha256,
          file_id: upload.fileId,
          wrapped_key: upload.wrappedKey,
          ledger_size: head.size,
          ledger_root: head.root,
        },
        { action: 'list.exported', label: `${title} · ${made.rows}` },
      ),
    );
  } catch (error) {
    // Nothing speaks of this file; a full disk is glad of its room.
    unlocked.files.discard(upload.uploadId);
    throw error;
  }
  unlocked.files.claim(upload.uploadId);
  unlocked.makeHeadIfPossible();
  return { exportId: id, report: { rows: made.rows, escaped: made.escaped, bytes: upload.bytes, fileName } };
}

async function writePaper(inside: Inside, input: Order, { begun, title, control }: Parts) {
  const rows: (readonly string[])[] = [];
  for (;;) {
    const piece = await inside.unlocked.reader.nextPiece(begun.writing);
    if (piece.kind !== 'cells') break;
    rows.push(...piece.cells);
  }
  if (rows.length !== begun.total)
    throw new FocalPointError('lists.export-incomplete', { expected: begun.total, found: rows.length });
  const asked = await questionInWords(inside, input);
  const head = documentHead(inside, { kind: 'record-list' });
  const issued = await issueDocument(
    inside,
    {
      paper: { kind: 'record-list', model: { head, title, asked, columns: begun.columns, rows } },
      language: input.language,
      title: `${title} · ${head.documentNumber}`,
      fileName: `${input.list}-${head.documentNumber}.pdf`,
    },
    control,
  );
  inside.unlocked.perform((act) =>
    act.note(
      'document',
      issued.id,
      { list: input.list, rows: rows.length },
      { action: 'list.exported', label: `${title} · ${rows.length}` },
    ),
  );
  return { documentId: issued.id, report: { rows: rows.length } };
}
