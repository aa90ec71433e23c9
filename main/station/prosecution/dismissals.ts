// Suggestions that a prosecutor put aside, each with its reason and the records it stood on then.
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export interface Dismissal {
  readonly records: readonly string[];
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** By the key of the suggestion; those that were taken up again are not among them. */
export function dismissalsOf(db: ReadableDatabase, caseId: CaseId): ReadonlyMap<string, Dismissal> {
  const standing = new Map<string, Dismissal>();
  const rows = db.all<{
    suggestion: string;
    records: string;
    kind: 'dismissed' | 'taken-up-again';
    reason: string;
    recorded_at: Instant;
    person: string;
  }>(statement`select * from suggestion_event where case_id = ${caseId} order by recorded_at, id`);
  for (const { suggestion, records, kind, reason, recorded_at, person } of rows) {
    if (kind === 'taken-up-again') standing.delete(suggestion);
    else standing.set(suggestion, { records: readStoredJson<string[]>(records), reason, at: recorded_at, by: person });
  }
  return standing;
}
