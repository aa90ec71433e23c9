// Rows of scan sessions, read and written in one place. They are append-only: where a session stands follows from its rows.
import type { z } from 'zod';
import type { Scan, ScanSession, scanSources } from '../../../shared/contract/scanning.ts';
import {
  expectedNow,
  workAfter,
  type ScannedThing,
  type ScanOutcome,
  type ScanWork,
} from '../../../shared/domain/scan-session.ts';
import { ScanId, ScanSessionId, type PersonId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export type ShownScan = z.infer<typeof Scan>;
export type ShownSession = z.infer<typeof ScanSession>;
export type ScanDetail = ShownScan['detail'];
type ScanSource = (typeof scanSources)[number];

interface SessionRow {
  readonly id: ScanSessionId;
  readonly started_at: Instant;
  readonly started_by: PersonId;
  readonly starter: string;
  readonly ended_at: Instant | null;
  readonly ender: string | null;
  readonly ending: 'confirmed' | 'closed' | null;
  readonly note: string | null;
  readonly events: number | null;
}

export interface StoredScan {
  readonly id: ScanId;
  readonly session_id: ScanSessionId;
  readonly number: number;
  readonly scanned_at: Instant;
  readonly given: string;
  readonly source: ScanSource;
  readonly outcome: ScanOutcome;
  readonly type: ScannedThing['type'] | null;
  readonly subject_id: string | null;
  readonly subject: string | null;
  readonly label_id: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly undoes: ScanId | null;
}

/** A session with everything that was scanned in it. */
export interface SessionNow {
  readonly row: SessionRow;
  /** Oldest first. */
  readonly scans: readonly StoredScan[];
  readonly work: ScanWork;
}

const sessionColumns = `select s.*, e.ended_at, p.name as ender, e.ending, e.note, e.events
  from scan_session s left join scan_session_end e on e.session_id = s.id left join person p on p.id = e.ended_by`;

/** @throws FocalPointError `scanning.unknown` */
export function readSession(db: ReadableDatabase, id: ScanSessionId): SessionNow {
  const row = db.first<SessionRow>(statementOf(`${sessionColumns} where s.id = ?`, [id]));
  if (row === undefined) throw new FocalPointError('scanning.unknown');
  return withScans(db, row);
}

/** Sessions that nobody ended: one's own first, the newest first. */
export function openSessions({ db, actor }: View): SessionNow[] {
  return db
    .all<SessionRow>(
      statementOf(`${sessionColumns} where e.id is null order by s.started_by <> ?, s.started_at desc limit 50`, [
        actor.id,
      ]),
    )
    .map((row) => withScans(db, row));
}

function withScans(db: ReadableDatabase, row: SessionRow): SessionNow {
  const scans = db.all<StoredScan>(statement`select * from scan where session_id = ${row.id} order by number`);
  return { row, scans, work: workOf(scans) };
}

function workOf(scans: readonly StoredScan[]): ScanWork {
  return workAfter(
    scans.map(({ id, outcome, type, subject_id, undoes }) => ({
      id,
      outcome,
      type: type ?? undefined,
      subjectId: subject_id ?? undefined,
      undoes: undoes ?? undefined,
    })),
  );
}

/** @throws FocalPointError `scanning.ended`, `scanning.not-yours`: what is signed at the end is signed by whoever scanned. */
export function demandOwnOpen({ row }: SessionNow, actorId: string): void {
  demandOpen({ row });
  if (row.started_by !== actorId) throw new FocalPointError('scanning.not-yours', { name: row.starter });
}

/** @throws FocalPointError `scanning.ended` */
export function demandOpen({ row }: Pick<SessionNow, 'row'>): void {
  if (row.ended_at !== null) throw new FocalPointError('scanning.ended', { name: row.ender ?? '', at: row.ended_at });
}

export function beginSession(act: Act): SessionNow {
  const id = ScanSessionId.parse(act.nextId());
  const row = { id, started_at: act.now, started_by: act.actor.id, starter: act.actor.name };
  act.record('scan_session', row, { action: 'scan.session-begun', label: act.now });
  const ended = { ended_at: null, ender: null, ending: null, note: null, events: null };
  return { row: { ...row, ...ended }, scans: [], work: workOf([]) };
}

export interface NewScan {
  readonly given: string;
  readonly source: ScanSource;
  readonly outcome: ScanOutcome;
  readonly thing?: (ScannedThing & { readonly shown: string; readonly labelId?: string | undefined }) | undefined;
  readonly reason?: string | undefined;
  readonly detail?: ScanDetail | undefined;
  readonly undoes?: ScanId | undefined;
}

/** Appends one scan; gives it and the session as it now stands. */
export function recordScan(act: Act, session: SessionNow, scan: NewScan): { session: ShownSession; scan: ShownScan } {
  const row: StoredScan = {
    id: ScanId.parse(act.nextId()),
    session_id: session.row.id,
    number: session.scans.length + 1,
    scanned_at: act.now,
    given: scan.given,
    source: scan.source,
    outcome: scan.outcome,
    type: scan.thing?.type ?? null,
    subject_id: scan.thing?.id ?? null,
    subject: scan.thing?.shown ?? null,
    label_id: scan.thing?.labelId ?? null,
    reason: scan.reason ?? null,
    detail: scan.detail === undefined ? null : storedJson(scan.detail),
    undoes: scan.undoes ?? null,
  };
  act.record('scan', { ...row }, { action: 'scan.recorded', label: scan.thing?.shown ?? scan.given.slice(0, 60) });
  const scans = [...session.scans, row];
  return {
    session: shownSession({ ...session, scans, work: workOf(scans) }, act.actor.id),
    scan: shownScan(row, new Set()),
  };
}

export function endSession(
  act: Act,
  { row }: SessionNow,
  end: { readonly ending: 'confirmed' | 'closed'; readonly note: string; readonly events: number },
): void {
  const id = act.nextId();
  act.record(
    'scan_session_end',
    { id, session_id: row.id, ended_at: act.now, ended_by: act.actor.id, ...end },
    { action: 'scan.session-ended', label: row.started_at },
  );
}

export function shownSession({ row, scans, work }: SessionNow, viewerId: string): ShownSession {
  const { command, destination, taken } = work;
  const where = scans.find(({ id }) => id === destination?.scanId);
  const last = scans.at(-1);
  return {
    id: row.id,
    startedAt: row.started_at,
    starter: row.starter,
    isMine: row.started_by === viewerId,
    ...(command === undefined ? {} : { command: command.command }),
    ...(destination === undefined
      ? {}
      : { destination: { type: destination.type, id: destination.id, label: where?.subject ?? '' } }),
    taken: taken.length,
    scans: scans.length,
    ...(last === undefined ? {} : { lastScanAt: last.scanned_at }),
    expected: expectedNow(work),
    ...(row.ended_at === null || row.ending === null
      ? {}
      : {
          ended: {
            at: row.ended_at,
            by: row.ender ?? '',
            ending: row.ending,
            note: row.note ?? '',
            events: row.events ?? 0,
          },
        }),
  };
}

export function shownScan(row: StoredScan, undone: ReadonlySet<string>): ShownScan {
  return {
    id: row.id,
    number: row.number,
    at: row.scanned_at,
    given: row.given,
    source: row.source,
    outcome: row.outcome,
    ...(row.type === null ? {} : { type: row.type }),
    ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    detail: row.detail === null ? {} : readStoredJson<ScanDetail>(row.detail),
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    isUndone: undone.has(row.id),
  };
}
