// What is said about a file may be revised, its bytes never; and whether they are still the same can be proven at any time.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import type { Inside } from '../inside.ts';
import { changedColumns } from '../stored-json.ts';
import { findAttachment } from './attachment-list.ts';
import { caseTitle } from './case-title.ts';

/** A time or a scale that is not given stays as it is. */
export function reviseAttachment(act: Act, input: ParsedInputOf<'attachments.revise'>): Record<string, never> {
  const before = findAttachment(act.db, input.id);
  const changes = changedColumns(
    { ...before },
    {
      caption: input.caption,
      taken_at: input.takenAt ?? before.taken_at,
      micrometres_per_pixel: input.micrometresPerPixel ?? before.micrometres_per_pixel,
    },
  );
  if (Object.keys(changes).length === 0) return {};
  const label = `${caseTitle(act.db, before.case_id)} / ${before.file_name}`;
  act.revise('attachment', input.id, changes, { action: 'attachment.revised', label, reason: input.reason });
  return {};
}

/** The job ends in `attachments.hash-differs` or `vault.file-…` when the file is not what was taken in; the ledger keeps either end. */
export async function verifyAttachment(
  inside: Inside,
  { id }: ParsedInputOf<'attachments.verify'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const row = findAttachment(unlocked.db, id);
  const label = `${caseTitle(unlocked.db, row.case_id)} / ${row.file_name}`;
  const order = { kind: 'attachment-verify', label: row.file_name, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    const found = await unlocked.files
      .verify(
        { fileId: row.file_id, wrappedKey: row.wrapped_key },
        { signal: control.signal, onProgress: ({ done, of }) => control.progress(done, of) },
      )
      .catch((error: unknown) => {
        if (!isDamage(error)) throw error;
        return { failure: error };
      });
    const isSame = !('failure' in found) && found.sha256 === row.sha256;
    if (unlocked.readOnlyReason === undefined) {
      unlocked.perform((act) =>
        act.note('attachment', id, { sha256: row.sha256, isSame }, { action: 'attachment.verified', label }),
      );
    }
    if ('failure' in found) throw found.failure;
    if (!isSame) throw new FocalPointError('attachments.hash-differs', { name: row.file_name });
    return { attachmentId: id, report: { sha256: row.sha256, bytes: row.bytes, isSame } };
  });
}

function isDamage(error: unknown): error is FocalPointError {
  return error instanceof FocalPointError && error.failure.code.startsWith('vault.file-');
}
