// Files dropped on the index: looked at before anything is recorded, then taken in one after the other, each as attachment and as document.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import { throwIfCancelled } from '../../threads/index.ts';
import { findCase } from '../cases/case-row.ts';
import type { StagedUpload } from '../evidence-files.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { endLength, mediaTypeOf } from '../intake/media-type.ts';
import { keepUpload } from '../intake/take-in.ts';
import { demandNotAhead, loadCourtFile } from './court-records.ts';
import { enterDocuments } from './enter.ts';
import { guessedDescription } from './proposals.ts';
import { sourcesIn } from './sources.ts';

type LookedAt = OutputOf<'court-file.look-at'>['files'][number];

export const lookAtFiles: Handler<'court-file.look-at'> = does((inside, { caseId, uploads }) => {
  const { db } = inside.unlocked;
  const { language } = findCase(db, caseId);
  const numbers = sourcesIn(loadCourtFile(db, caseId));
  const files = uploads.map((id): LookedAt => {
    const upload = demandUpload(inside, id);
    const mediaType = mediaTypeOfUpload(inside, upload);
    const same = db.first<{ id: string; file_name: string }>(
      statement`select id, file_name from attachment where case_id = ${caseId} and sha256 = ${upload.sha256} limit 1`,
    );
    const number = same === undefined ? undefined : numbers.get(`attachment ${same.id}`);
    return {
      upload: id,
      fileName: upload.fileName,
      mediaType,
      bytes: upload.bytes,
      sha256: upload.sha256,
      description: guessedDescription(upload.fileName, language),
      ...(same === undefined
        ? {}
        : { sameAs: { fileName: same.file_name, ...(number === undefined ? {} : { number }) } }),
    };
  });
  return Promise.resolve({ files });
});

function demandUpload({ unlocked }: Inside, id: string): StagedUpload {
  const upload = unlocked.files.staged(id);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  return upload;
}

/** By its bytes; its name is a claim. */
function mediaTypeOfUpload({ unlocked }: Inside, upload: StagedUpload): string {
  const reader = unlocked.files.openSealed(upload);
  try {
    const head = reader.read(0, Math.min(endLength, upload.bytes));
    return mediaTypeOf({ head, tail: head });
  } finally {
    reader.close();
  }
}

export const takeInFiles: Handler<'court-file.take-in'> = does((inside, { caseId, files }) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  for (const { upload, description } of files) {
    demandUpload(inside, upload);
    demandNotAhead(unlocked.view(), undefined, description.dated);
  }
  const order = { kind: 'court-file-take-in', label: title, unit: 'files', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      for (const [done, file] of files.entries()) {
        control.progress(done, files.length);
        throwIfCancelled(control.signal);
        await takeInOne(inside, caseId, file, control.signal);
      }
      control.progress(files.length, files.length);
      return {};
    }),
  );
});

/** What was taken in before a job was cancelled stays in the file; the rest was never recorded. */
async function takeInOne(
  inside: Inside,
  caseId: CaseId,
  { upload, description }: ParsedInputOf<'court-file.take-in'>['files'][number],
  signal: AbortSignal,
): Promise<void> {
  const entered = { upload, caseId, kind: 'file' as const, caption: description.title };
  const id = await keepUpload(inside, entered, signal);
  inside.unlocked.perform((act) =>
    enterDocuments(act, { caseId, documents: [{ source: { kind: 'attachment', id }, description, reason: '' }] }),
  );
  inside.emit({ type: 'changed', areas: ['court-file'] });
}
