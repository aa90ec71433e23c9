// Entries or pairs as a spreadsheet: a job, encrypted as it comes, recorded with its hash and the head it was made from; all of it or nothing.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { ExportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { loadCatalogue } from '../../../shared/text/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import type { Inside } from '../inside.ts';
import type { JobControl, JobResult } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import { exportRows } from './export-rows.ts';

type Order = ParsedInputOf<'registers.export'>;

/** @throws FocalPointError; the job itself ends in `lists.nothing-chosen` where there is no row, `vault.disk-full`, `threads.cancelled` */
export async function orderExport(inside: Inside, input: Order): Promise<{ jobId: string }> {
  const words = await loadCatalogue(input.language);
  const title = input.entries === undefined ? words.candidates.title : words.registers.part.entries;
  const order = { kind: 'export-list', label: title, unit: 'entries', canCancel: true } as const;
  return inside.jobs.start({ ...order, startedBy: inside.unlocked.actor.name }, (control) =>
    write(inside, input, { title, words, control }),
  );
}

interface Parts {
  readonly title: string;
  readonly words: Awaited<ReturnType<typeof loadCatalogue>>;
  readonly control: JobControl;
}

async function write(inside: Inside, input: Order, { title, words, control }: Parts): Promise<JobResult> {
  const { unlocked } = inside;
  const { head } = unlocked.makeHead();
  const made = { lines: 0, escaped: 0 };
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    yield Buffer.from(byteOrderMark, 'utf8');
    for await (const rows of exportRows(unlocked, input, words)) {
      const lines = rows.map((cells) => csvLine(cells, input.separator));
      made.lines += lines.length;
      made.escaped += lines.reduce((sum, { escaped }) => sum + escaped, 0);
      control.progress(made.lines, 0);
      yield Buffer.from(lines.map(({ line }) => line).join(''), 'utf8');
    }
  }
  const list = input.entries === undefined ? 'register-pairs' : 'register-entries';
  const fileName = `${list}-${inside.clock.now().slice(0, 10)}-head-${head.size}-${head.root.slice(0, 8)}.csv`;
  const upload = await unlocked.files.receive({ fileName, source: { chunks: chunks() }, signal: control.signal });
  const id = ExportId.parse(inside.nextId());
  // The first line names the columns.
  const rows = made.lines - 1;
  try {
    throwIfCancelled(control.signal);
    if (rows < 1) throw new FocalPointError('lists.nothing-chosen');
    unlocked.perform((act) =>
      act.record(
        'exported_list',
        {
          id,
          list,
          title,
          file_name: fileName,
          media_type: 'text/csv; charset=utf-8',
          language: input.language,
          question: storedJson({ ...(input.entries ?? input.candidates) }),
          made_at: act.now,
          made_by: act.actor.id,
          row_count: rows,
          bytes: upload.bytes,
          sha256: upload.sha256,
          file_id: upload.fileId,
          wrapped_key: upload.wrappedKey,
          ledger_size: head.size,
          ledger_root: head.root,
        },
        { action: 'list.exported', label: `${title} · ${rows}` },
      ),
    );
  } catch (error) {
    unlocked.files.discard(upload.uploadId);
    throw error;
  }
  unlocked.files.claim(upload.uploadId);
  unlocked.makeHeadIfPossible();
  return { exportId: id, report: { rows, escaped: made.escaped, bytes: upload.bytes, fileName } };
}
