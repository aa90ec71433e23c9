// A file of another station's package becomes a document of our court file: copied within the vault, byte for byte, under the hash that was sealed.
import { basename } from 'node:path';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { enterDocuments } from '../court-file/enter.ts';
import { guessedDescription } from '../court-file/proposals.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { keepUpload } from '../intake/take-in.ts';
import type { JobControl } from '../jobs.ts';
import type { Unlocked } from '../unlocked.ts';
import { findForeignFile, findForeignPackage, type ForeignFileRow, type ForeignPackageRow } from './foreign-rows.ts';
import { recordPackageEvent } from './package-events.ts';

type Order = ParsedInputOf<'foreign.file'>;

const piece = 1024 * 1024;

export const fileForeignDocument: Handler<'foreign.file'> = does((inside, order) => {
  const { unlocked, jobs } = inside;
  const file = findForeignFile(unlocked.db, order.fileId);
  const row = findForeignPackage(unlocked.db, file.package_id);
  findCase(unlocked.db, order.caseId);
  const filed = unlocked.db.first(
    statement`select 1 from foreign_package_event where package_id = ${row.id} and kind = 'filed'
      and content ->> '$.path' = ${file.path} and content ->> '$.caseId' = ${order.caseId}`,
  );
  if (filed !== undefined) throw new FocalPointError('foreign.filed-already');
  const started = { kind: 'court-file-take-in', label: basename(file.path), unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, async (control) => {
      const attachmentId = await fileOne(inside, order, { file, row }, control);
      return { attachmentId };
    }),
  );
});

async function fileOne(
  inside: Inside,
  { caseId, title }: Order,
  { file, row }: { readonly file: ForeignFileRow; readonly row: ForeignPackageRow },
  control: JobControl,
): Promise<AttachmentId> {
  const { unlocked } = inside;
  const staged = await unlocked.files.receive({
    fileName: basename(file.path),
    source: { chunks: foreignBytes(unlocked, row, file), size: file.bytes },
    signal: control.signal,
    onProgress: ({ done, of }) => control.progress(done, of),
  });
  if (staged.sha256 !== file.sha256) {
    unlocked.files.discard(staged.uploadId);
    throw new FocalPointError('foreign.kept-differs');
  }
  const upload = staged.uploadId;
  const id = await keepUpload(inside, { upload, caseId, kind: 'file', caption: title }, control.signal);
  unlocked.perform((act) => {
    const { language } = findCase(act.db, caseId);
    const description = {
      ...guessedDescription(basename(file.path), language, title),
      author: row.station_name.slice(0, 200),
      note: `${row.station_name}, ${row.package_id}, SHA-256 ${file.sha256}`.slice(0, 1000),
    };
    enterDocuments(act, { caseId, documents: [{ source: { kind: 'attachment', id }, description, reason: '' }] });
    recordPackageEvent(act, row, 'filed', { words: title, path: file.path, attachmentId: id, caseId });
  });
  inside.emit({ type: 'changed', areas: ['court-file', 'foreign'] });
  return id;
}

async function* foreignBytes(
  unlocked: Unlocked,
  row: ForeignPackageRow,
  { start, bytes }: ForeignFileRow,
): AsyncGenerator<Uint8Array> {
  const reader = unlocked.files.openSealed({ fileId: row.file_id, wrappedKey: row.wrapped_key });
  try {
    // A part of the kept package, read as it is sent on; nothing waits in memory.
    for (let at = 0; at < bytes; at += piece)
      yield await Promise.resolve(reader.read(start + at, Math.min(piece, bytes - at)));
  } finally {
    reader.close();
  }
}
