// The file behind a report: every entry of the case with its number, which never changes. Labels say what it is and never what it found.
import type { FileEntry } from '../../../shared/contract/quality.ts';
import type { CaseId, RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';

interface EntryRow {
  readonly number: number;
  readonly request_id: RequestId | null;
  readonly request: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly label: string;
  readonly recorded_at: Instant;
  readonly person: string | null;
}

export const listFile: ReadHandler<'file.list'> = readsLong(({ db }, { caseId, requestId }) => {
  const found = db.first<{ title: string }>(statement`select title from case_record where id = ${caseId}`);
  if (found === undefined) throw new FocalPointError('cases.unknown');
  return { caseTitle: found.title, entries: entriesOf(db, caseId, requestId) };
});

/** In the order of their numbers; who entered each is what the ledger says of it. */
function entriesOf(db: ReadableDatabase, caseId: CaseId, requestId: RequestId | undefined): FileEntry[] {
  const request = requestId ?? null;
  return db
    .all<EntryRow>(
      statement`select entry.number, entry.request_id, r.number as request, entry.subject_kind, entry.subject_id, entry.label,
          entry.recorded_at, person.name as person
        from file_entry entry left join lab_request r on r.id = entry.request_id
          left join ledger_entry said on said.subject_kind = 'file-entry' and said.subject_id = entry.id
          left join person on person.id = said.actor
        where entry.case_id = ${caseId} and (${request} is null or entry.request_id = ${request}) order by entry.number`,
    )
    .map((row) => ({
      number: row.number,
      ...(row.request_id === null ? {} : { requestId: row.request_id }),
      request: row.request ?? '',
      kind: row.subject_kind,
      id: row.subject_id,
      label: row.label,
      at: row.recorded_at,
      by: row.person ?? '',
    }));
}
