// Which items of a case are behind the firewall: files with a handling code, leads nobody verified, conclusions a second person has still to come to,
// the drafts that speak of them, and intelligence that its register of releases does not let through. A verified hit takes its candidate out; everything else takes a release by two persons.
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import type { Barrier } from '../../../shared/domain/disclosure/item.ts';
import type { CaseId, RequestId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { unsettledOfCase } from '../conclusions/index.ts';
import { handlingStates, heldFiles } from '../firewall.ts';
import { heldIntelligence } from '../intelligence-standing.ts';

/** `kind id` → why it may not leave. */
export function barriersOf(db: ReadableDatabase, caseId: CaseId): Map<string, Barrier> {
  const states = handlingStates(db, caseId);
  const found = new Map<string, Barrier>([...leads(db, caseId), ...unverified(db, caseId)]);
  for (const [key, { code, isReleased }] of states) {
    if (code !== undefined && holdsBack(code)) found.set(key, code);
    if (isReleased) found.delete(key);
  }
  // A copy of a file is held with it.
  for (const { id, kind, code } of heldFiles(db, caseId))
    if (code === 'H1' || code === 'H2') found.set(`${kind === 'photograph' ? kind : 'attachment'} ${id}`, code);
  for (const { id, code } of heldIntelligence(db, caseId)) found.set(`intelligence ${id}`, code);
  return found;
}

function leads(db: ReadableDatabase, caseId: CaseId): [string, Barrier][] {
  return db
    .all<{ key: string }>(
      statement`with open_candidate as (
          select candidate.id from search_candidate candidate join database_search search on search.id = candidate.search_id
            where search.case_id = ${caseId} and not exists (select 1 from ballistic_hit hit where hit.candidate_id = candidate.id))
        select 'candidate ' || id as key from open_candidate
        union all select 'candidate-decision ' || d.id from candidate_decision d join open_candidate on open_candidate.id = d.candidate_id`,
    )
    .map(({ key }) => [key, 'lead']);
}

function unverified(db: ReadableDatabase, caseId: CaseId): [string, Barrier][] {
  const open = unsettledOfCase(db, caseId);
  if (open.length === 0) return [];
  const requests = new Set(open.map(({ requestId }) => requestId));
  const drafts = db
    .all<{ kind: string; id: string; requestId: RequestId }>(
      statement`select subject_kind as kind, subject_id as id, request_id as requestId from file_entry
        where case_id = ${caseId} and subject_kind in ('report', 'report-text', 'report-event')`,
    )
    .filter(({ requestId }) => requests.has(requestId) && !isIssued(db, requestId));
  return [
    ...drafts.map(({ kind, id }): [string, Barrier] => [`${kind} ${id}`, 'verification-open']),
    ...open.flatMap(({ id, eventIds }): [string, Barrier][] => [
      [`conclusion ${id}`, 'unverified'],
      ...eventIds.map((event): [string, Barrier] => [`conclusion-event ${event}`, 'verification-open']),
    ]),
  ];
}

/** Once a report of the request is out, its drafts say nothing that the report does not. */
function isIssued(db: ReadableDatabase, requestId: string): boolean {
  return (
    db.first(
      statement`select 1 from lab_report report join lab_report_event event on event.report_id = report.id
        where report.request_id = ${requestId} and event.kind = 'issued' limit 1`,
    ) !== undefined
  );
}
