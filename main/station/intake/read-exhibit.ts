// One exhibit with everything its sheet shows: what was entered, where it is, what belongs to it, and who changed what.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { missingSince } from '../missing-since.ts';
import { readStoredJson } from '../stored-json.ts';
import { attachmentsOfExhibit } from './attachment-list.ts';
import { enteredExhibit, findExhibit } from './exhibit-row.ts';

type ExhibitSheet = OutputOf<'exhibits.read'>;

interface LineRow {
  readonly case_title: string;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder_kind: CustodyEnd['kind'] | null;
  readonly holder_id: string | null;
  readonly holder: string;
  readonly home_kind: CustodyEnd['kind'] | null;
  readonly home_id: string | null;
  readonly home: string;
  readonly last_seen_at: string | null;
  readonly last_seen: string | null;
}

export function readExhibit(view: View, id: ExhibitId): ExhibitSheet {
  const { db } = view;
  const row = findExhibit(db, id);
  const line = db.first<LineRow>(statement`select * from exhibit_line where exhibit_id = ${id}`);
  strictAssert(line !== undefined, 'every exhibit has its line');
  const recordedBy = db.first<{ name: string }>(statement`select name from person where id = ${row.recorded_by}`);
  return {
    id,
    caseId: row.case_id,
    caseTitle: line.case_title,
    number: row.number,
    ...enteredExhibit(row),
    recordedAt: row.recorded_at,
    recordedBy: recordedBy?.name ?? '',
    seal: line.seal === '' ? undefined : line.seal,
    sealIsOpen: line.seal_is_open === 1,
    holder: endOf(line.holder_kind, line.holder_id, line.holder),
    home: endOf(line.home_kind, line.home_id, line.home),
    lastSeen: lastSeenOf(line),
    missingSince: missingSince(db, [id]).get(id),
    parent: parentOf(db, row.parent_id),
    children: childrenOf(db, id),
    attachments: attachmentsOfExhibit(view, id),
    history: historyOf(db, id),
  };
}

function endOf(kind: CustodyEnd['kind'] | null, id: string | null, label: string): ExhibitSheet['holder'] {
  if (kind === null) return undefined;
  return id === null ? { kind, label } : { kind, id, label };
}

function lastSeenOf(line: LineRow): ExhibitSheet['lastSeen'] {
  if (line.last_seen_at === null || line.last_seen === null) return undefined;
  return {
    at: line.last_seen_at,
    where: readStoredJson<NonNullable<ExhibitSheet['lastSeen']>['where']>(line.last_seen),
  };
}

function parentOf(db: ReadableDatabase, id: ExhibitId | null): ExhibitSheet['parent'] {
  if (id === null) return undefined;
  return db.first<{ id: ExhibitId; number: string; mark: string; kind: ExhibitKind }>(
    statement`select id, number, mark, kind from exhibit where id = ${id}`,
  );
}

function childrenOf(db: ReadableDatabase, id: ExhibitId): ExhibitSheet['children'] {
  return db.all(
    statement`select e.id, e.number, e.mark, e.kind, e.description, e.quantity from exhibit e
              join exhibit_line l on l.exhibit_id = e.id where e.parent_id = ${id} order by l.mark_order limit 500`,
  );
}

function historyOf(db: ReadableDatabase, id: ExhibitId): ExhibitSheet['history'] {
  const rows = db.all<{ at: Instant; by: string | null; action: string; change: string; reason: string | null }>(
    statement`select l.recorded_at as at, p.name as by, l.action, l.body ->> '$.change' as change, l.body ->> '$.change.reason' as reason
              from ledger_entry l left join person p on p.id = l.actor
              where l.subject_kind = 'exhibit' and l.subject_id = ${id} order by l.seq limit 500`,
  );
  // An exhibit that arrived sealed has a second entry of the same act, for the seal.
  const told = rows.filter((row, position) => position === 0 || row.action !== 'exhibit.recorded');
  return told.map((row) => ({
    at: row.at,
    by: row.by ?? '',
    action: row.action,
    // The first entry states everything; a list of all fields would say nothing.
    changed: row.action === 'exhibit.revised' ? changedFields(row.change) : [],
    ...(row.reason === null ? {} : { reason: row.reason }),
  }));
}

/** Columns under the names that the form has for them: `found_at` is `foundAt`. */
function changedFields(change: string): string[] {
  return Object.keys(readStoredJson<Record<string, unknown>>(change))
    .filter((column) => column !== 'reason')
    .map((column) => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}
