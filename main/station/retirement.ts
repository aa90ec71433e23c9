// What is kept under a name and was retired: as its row has it, and as it is answered.
import type { Instant } from '../../shared/language/instant.ts';

export interface RetirementRow {
  readonly retired_at: Instant | null;
  readonly retired_by: string | null;
  readonly retired_why: string | null;
}

/** Nothing of what is in use. */
export function retirementOf({ retired_at: recordedAt, retired_by: by, retired_why: reason }: RetirementRow) {
  return recordedAt === null || by === null || reason === null ? {} : { retired: { reason, recordedAt, by } };
}
