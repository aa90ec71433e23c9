// The file behind the report: whatever leads to a report gets a number of its case when it is recorded, and keeps it for ever. It is what
// disclosure lists later, drafts, rejected candidates and disagreements included.
import type { CaseId, RequestId } from '../../../shared/language/identity.ts';
import type { Act } from '../act.ts';

export interface FileSubject {
  readonly caseId: CaseId;
  readonly requestId?: RequestId | undefined;
  /** The word the ledger uses for it. */
  readonly kind: string;
  readonly id: string;
  /** What it is called, without saying what it concluded: the list is read before a blind verification too. */
  readonly label: string;
}

/** @returns the number it got: 1, 2, 3 … within its case. */
export function recordInFile(act: Act, subject: FileSubject): number {
  const number = act.nextNumber(`file-${subject.caseId}`);
  act.record(
    'file_entry',
    {
      id: act.nextId(),
      case_id: subject.caseId,
      number,
      request_id: subject.requestId ?? null,
      subject_kind: subject.kind,
      subject_id: subject.id,
      label: subject.label,
      recorded_at: act.now,
    },
    { action: 'file.entered', label: `${number} · ${subject.label}` },
  );
  return number;
}
