// Scans read by a machine, as a job: some pages at a time, each group on record as it is done, so that a stop or a power cut costs minutes and the
// next run goes on where this one ended.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { documentKind, type Inspection } from '../../../shared/domain/foreign-pages.ts';
import { pagesToRead } from '../../../shared/domain/machine-reading.ts';
import type { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import type { Inside } from '../inside.ts';
import type { JobControl } from '../jobs.ts';
import type { StoredDocument } from './foreign-pages.ts';
import { linesOfPages } from './machine-words.ts';
import { recordReading, storedReadings } from './machine-records.ts';
import { presentInspection, storedDocument } from './read-document.ts';

/** At a page in four seconds, a minute of work is lost at most. */
const pagesAtOnce = 16;

interface Scan {
  readonly id: AttachmentId;
  readonly fileName: string;
  readonly sha256: string;
  readonly pages: readonly number[];
}

/** @throws FocalPointError `pages.nothing-to-read` where every page has words or was read; as the contract says */
export async function orderMachineReading(
  inside: Inside,
  { attachmentIds, languages, again }: ParsedInputOf<'documents.read-by-machine'>,
): Promise<OutputOf<'documents.read-by-machine'>> {
  const { unlocked, jobs } = inside;
  const scans: Scan[] = [];
  for (const id of new Set(attachmentIds)) scans.push(await scanOf(inside, id, again));
  const total = scans.reduce((sum, { pages }) => sum + pages.length, 0);
  if (total === 0) throw new FocalPointError('pages.nothing-to-read');
  const [first] = scans.filter(({ pages }) => pages.length > 0);
  const label = scans.length === 1 ? (first?.fileName ?? '') : `${first?.fileName ?? ''} +${scans.length - 1}`;
  const order = { kind: 'read-by-machine', label, unit: 'pages', canCancel: true } as const;
  const started = jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    let before = 0;
    control.progress(0, total);
    for (const scan of scans) {
      await readScan(inside, scan, languages, {
        ...control,
        progress: (done) => control.progress(before + done, total),
      });
      before += scan.pages.length;
    }
    return first === undefined ? {} : { attachmentId: first.id };
  });
  return { ...started, pages: total };
}

/** What of a document is still to be read. @throws FocalPointError `attachments.unknown`, `pages.not-a-document`, `pages.password-needed`, `pages.unreadable` */
async function scanOf(inside: Inside, id: AttachmentId, again: boolean): Promise<Scan> {
  const { unlocked } = inside;
  const row = unlocked.db.first<{ fileName: string; sha256: string; mediaType: string }>(
    statement`select file_name as fileName, sha256, media_type as mediaType from attachment where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  const inspection = await inspectionOf(inside, id, row);
  if (inspection.fatal !== undefined) throw new FocalPointError('pages.unreadable');
  if (inspection.access === 'password-needed') throw new FocalPointError('pages.password-needed');
  const known = again ? [] : storedReadings(unlocked.db, id).flatMap(({ pages }) => pages);
  return { id, fileName: row.fileName, sha256: row.sha256, pages: pagesToRead(inspection, known) };
}

async function inspectionOf(
  inside: Inside,
  id: AttachmentId,
  { mediaType, fileName }: { readonly mediaType: string; readonly fileName: string },
): Promise<Inspection> {
  const stored = storedDocument(inside.unlocked, id);
  if (documentKind(mediaType, fileName) === undefined) return inside.unlocked.pages.inspect(stored);
  const inspection = await presentInspection(inside, id, new AbortController().signal);
  if (inspection === undefined) throw new FocalPointError('pages.not-a-document');
  return inspection;
}

async function readScan(
  inside: Inside,
  scan: Scan,
  languages: ParsedInputOf<'documents.read-by-machine'>['languages'],
  { signal, progress }: Pick<JobControl, 'signal'> & { readonly progress: (done: number) => void },
): Promise<void> {
  const { unlocked } = inside;
  // Its readings are of no use while it is read.
  const { readings: _, ...document }: StoredDocument = storedDocument(unlocked, scan.id);
  for (let from = 0; from < scan.pages.length; from += pagesAtOnce) {
    const some = scan.pages.slice(from, from + pagesAtOnce);
    const pages = await unlocked.pages.readByMachine(
      document,
      { pages: some, languages },
      { signal, onProgress: ({ done }) => progress(from + done) },
    );
    throwIfCancelled(signal);
    const lines = linesOfPages(pages);
    const upload = await unlocked.files.receive({
      fileName: 'words.jsonl',
      source: {
        chunks: (async function* () {
          yield lines;
        })(),
      },
      signal,
    });
    let isRecorded = false;
    try {
      unlocked.perform((act) => recordReading(act, scan, { pages, languages, upload }));
      isRecorded = true;
      unlocked.files.claim(upload.uploadId);
    } finally {
      lines.fill(0);
      if (!isRecorded) unlocked.files.discard(upload.uploadId);
    }
    progress(from + some.length);
    inside.emit({ type: 'changed', areas: ['documents'] });
  }
}
