// Machine readings on record: what was read when, by whom, in which languages, and where the words are.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { rangesOf, type PageRange } from '../../../shared/domain/foreign-pages.ts';
import { summaryOf, type MachinePage, type ReadingSummary } from '../../../shared/domain/machine-reading.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { MachineReadingId, type AttachmentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { machineReaderVersion } from '../../pages/index.ts';
import type { Act } from '../act.ts';
import type { StagedUpload } from '../evidence-files.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import type { StoredReading } from './machine-words.ts';

/** Oldest first, as `StoredDocument.readings` asks. */
export function storedReadings(db: ReadableDatabase, id: string): StoredReading[] {
  return db
    .all<{ fileId: string; wrappedKey: string; pages: string }>(
      statement`select file_id as fileId, wrapped_key as wrappedKey, pages from machine_reading
        where attachment_id = ${id} order by recorded_at, id`,
    )
    .map(({ pages, ...file }) => ({ ...file, pages: readStoredJson<PageRange[]>(pages) }));
}

/** Newest first. */
export function readReadings(db: ReadableDatabase, id: string): OutputOf<'documents.inspection'>['readings'] {
  return db
    .all<{ pages: string; summary: string; engine: string; by: string; at: Instant }>(
      statement`select r.pages, r.summary, r.engine, p.name as by, r.recorded_at as at
        from machine_reading r join person p on p.id = r.recorded_by
        where r.attachment_id = ${id} order by r.recorded_at desc, r.id desc`,
    )
    .map(({ pages, summary, engine, by, at }) => ({
      ...readStoredJson<ReadingSummary>(summary),
      pages: readStoredJson<PageRange[]>(pages),
      engine,
      by,
      at,
    }));
}

export function recordReading(
  act: Act,
  document: { readonly id: AttachmentId; readonly fileName: string; readonly sha256: string },
  {
    pages,
    languages,
    upload,
  }: {
    readonly pages: readonly MachinePage[];
    readonly languages: readonly Language[];
    readonly upload: StagedUpload;
  },
): void {
  act.record(
    'machine_reading',
    {
      id: MachineReadingId.parse(act.nextId()),
      attachment_id: document.id,
      source_sha256: document.sha256,
      engine: machineReaderVersion,
      pages: storedJson(rangesOf(pages.map(({ page }) => page))),
      summary: storedJson(summaryOf(pages, languages)),
      sha256: upload.sha256,
      bytes: upload.bytes,
      file_id: upload.fileId,
      wrapped_key: upload.wrappedKey,
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    { action: 'document.read-by-machine', label: document.fileName },
  );
}
