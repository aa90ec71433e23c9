// What is said about a file may be revised, its bytes never; and whether they are still the same can be proven at any time.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { isAsTaken, scaleOf } from '../../../shared/domain/photograph.ts';
import { shotsOf, type Shot } from '../../../shared/reference/shots.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { Act, Row } from '../act.ts';
import type { Inside } from '../inside.ts';
import { changedColumns, storedJson } from '../stored-json.ts';
import { findAttachment, type AttachmentRow } from './attachment-list.ts';
import { caseTitle } from './case-title.ts';
import { findExhibit } from './exhibit-row.ts';

/**
 * What is not given stays as it is; null clears. Who set or cleared the time or the scale is kept beside it.
 * @throws FocalPointError `attachments.unknown`, `photographs.shot-of-another-kind`, `photographs.scale-impossible`
 */
export function reviseAttachment(act: Act, input: ParsedInputOf<'attachments.revise'>): Record<string, never> {
  const before = findAttachment(act.db, input.id);
  demandShotOfKind(act.db, before, input.shot);
  reviseColumns(
    act,
    before,
    {
      ...(input.caption === undefined ? {} : { caption: input.caption }),
      ...(input.takenAt === undefined ? {} : { taken_at: input.takenAt, taken_at_by: act.actor.id }),
      ...scaleColumns(act, input),
      ...(input.view === undefined ? {} : { view: isAsTaken(input.view) ? null : storedJson(input.view) }),
      ...(input.shot === undefined ? {} : { shot: input.shot }),
    },
    input.reason,
  );
  return {};
}

function scaleColumns(act: Act, { calibration, micrometresPerPixel }: ParsedInputOf<'attachments.revise'>): Row {
  const by = { scale_by: act.actor.id };
  if (calibration !== undefined && calibration !== null) {
    const scale = scaleOf(calibration);
    if (scale > 1_000_000) throw new FocalPointError('photographs.scale-impossible');
    return { micrometres_per_pixel: scale, calibration: storedJson(calibration), ...by };
  }
  if (micrometresPerPixel !== undefined)
    return { micrometres_per_pixel: micrometresPerPixel, calibration: null, ...by };
  return calibration === null ? { micrometres_per_pixel: null, calibration: null, ...by } : {};
}

/** Writes what differs and nothing else; who said it again changes nothing. */
export function reviseColumns(act: Act, before: AttachmentRow, after: Row, reason?: string): boolean {
  const changes = changedColumns({ ...before }, after);
  const said = Object.keys(changes).filter((column) => column !== 'taken_at_by' && column !== 'scale_by');
  if (said.length === 0) return false;
  const kept = Object.entries(changes).filter(
    ([column]) =>
      !(column === 'taken_at_by' && !said.includes('taken_at')) &&
      !(column === 'scale_by' && !said.includes('micrometres_per_pixel') && !said.includes('calibration')),
  );
  const label = `${caseTitle(act.db, before.case_id)} / ${before.file_name}`;
  act.revise('attachment', before.id, Object.fromEntries(kept), { action: 'attachment.revised', label, reason });
  return true;
}

/** A firearm has no mouth of a cartridge case: a shot belongs to the list of the exhibit's kind. */
export function demandShotOfKind(
  db: ReadableDatabase,
  { exhibit_id, kind }: Pick<AttachmentRow, 'exhibit_id' | 'kind'>,
  shot: Shot | null | undefined,
): void {
  if (shot === undefined || shot === null) return;
  const isOfKind =
    exhibit_id !== null &&
    kind === 'photograph' &&
    shotsOf(findExhibit(db, exhibit_id).kind).some((row) => row.shot === shot);
  if (!isOfKind) throw new FocalPointError('photographs.shot-of-another-kind');
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
