// Rows of requests, read and written in one place; where a request stands follows from its events.
import {
  effectivePriority,
  requestState,
  standingOf,
  type Consumption,
  type Priority,
  type RequestEvent,
  type RequestEventKind,
  type RequestKind,
} from '../../../shared/domain/examination/request.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { CaseId, ExhibitId, RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';

export interface RequestRow {
  readonly id: RequestId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly detention_until: Instant | null;
  readonly number: string;
  readonly kind: RequestKind;
  readonly supplements: RequestId | null;
  readonly authority: string;
  readonly contact: string;
  readonly reference: string;
  readonly legal_basis: string;
  readonly questions: string;
  readonly consumption: Consumption;
  readonly consumption_authority: string;
  readonly priority: Priority;
  readonly due_at: Instant | null;
  readonly precautions: string;
  readonly prior_handling: string;
  readonly return_to: string;
  readonly language: Language;
  readonly note: string;
  readonly received_at: Instant;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
  readonly recorder: string;
}

export interface RequestEventRow {
  readonly request_id: RequestId;
  readonly kind: RequestEventKind;
  readonly priority: Priority | null;
  readonly consumption: Consumption | null;
  readonly authority: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

export interface NamedRow {
  readonly exhibit_id: ExhibitId;
  readonly label: string;
  readonly kind: string;
  readonly description: string;
}

export interface RequestRecord {
  readonly request: RequestRow;
  readonly events: readonly RequestEventRow[];
}

/** @throws FocalPointError `requests.unknown` */
export function readRequest(db: ReadableDatabase, id: RequestId): RequestRecord {
  const request = db.first<RequestRow>(
    statement`select r.*, c.title as case_title, c.detention_until
      from lab_request r join case_record c on c.id = r.case_id where r.id = ${id}`,
  );
  if (request === undefined) throw new FocalPointError('requests.unknown');
  return { request, events: eventsOf(db, id) };
}

/** @throws FocalPointError `requests.unknown`, `requests.over`: closed or withdrawn */
export function readOpenRequest(db: ReadableDatabase, id: RequestId): RequestRecord {
  const record = readRequest(db, id);
  if (stateOfRequest(record) !== 'open') throw new FocalPointError('requests.over', { number: record.request.number });
  return record;
}

export function eventsOf(db: ReadableDatabase, id: RequestId): RequestEventRow[] {
  return db.all<RequestEventRow>(
    statement`select * from request_event where request_id = ${id} order by recorded_at, id`,
  );
}

/** The exhibits it names, in its order. */
export function namedBy(db: ReadableDatabase, id: RequestId): NamedRow[] {
  return db.all<NamedRow>(
    statement`select named.exhibit_id, named.label, line.kind, line.description
      from request_exhibit named join exhibit_line line on line.exhibit_id = named.exhibit_id
      where named.request_id = ${id} order by named.position`,
  );
}

/** What came out of the exhibits it names, at any depth, and is not named itself; called as it is called now. */
export function cameOutOf(db: ReadableDatabase, id: RequestId): NamedRow[] {
  return db.all<NamedRow>(
    statement`with recursive within (id) as (
        select exhibit_id from request_exhibit where request_id = ${id}
        union select exhibit.id from exhibit join within on exhibit.parent_id = within.id
      )
      select line.exhibit_id, line.case_title || ' / ' || line.mark as label, line.kind, line.description
      from within join exhibit_line line on line.exhibit_id = within.id
      where within.id not in (select exhibit_id from request_exhibit where request_id = ${id})
      order by line.mark_order`,
  );
}

export function stateOfRequest({ events }: RequestRecord) {
  return requestState(events.map(eventOf));
}

function eventOf({ kind, priority, consumption }: RequestEventRow): RequestEvent {
  return { kind, priority: priority ?? undefined, consumption: consumption ?? undefined };
}

/** Priority and permission as they stand now; a running detention goes before what was stated. */
export function standing({ request, events }: RequestRecord, now: Instant) {
  const { priority, consumption } = standingOf(request, events.map(eventOf));
  return {
    stated: priority,
    priority: effectivePriority(priority, request.detention_until ?? undefined, now),
    consumption,
  };
}

export interface NewRequestEvent {
  readonly kind: RequestEventKind;
  readonly priority?: Priority | undefined;
  readonly consumption?: Consumption | undefined;
  readonly authority?: string | undefined;
  readonly reason: string;
  readonly signer: Signer;
}

/** Appends one change, signed by who answers for it. */
export function recordRequestEvent(act: Act, { request }: RequestRecord, event: NewRequestEvent): void {
  const said = {
    id: act.nextId(),
    request_id: request.id,
    kind: event.kind,
    priority: event.priority ?? null,
    consumption: event.consumption ?? null,
    authority: event.authority ?? '',
    reason: event.reason,
    recorded_at: act.now,
    person_id: event.signer.id,
    person: event.signer.name,
    signature_key: event.signer.key.fingerprint,
  };
  const signature = event.signer.key.signAct(said);
  act.record(
    'request_event',
    { ...said, signature },
    { action: 'request.changed', label: request.number, reason: event.reason },
  );
}
