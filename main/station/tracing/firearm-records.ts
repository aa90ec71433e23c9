// Firearms as tracing looks at them: what is known, what was checked, who was asked, and where they left lawful hands.
import type { FirearmLine, ShownCheck, ShownOrigin } from '../../../shared/contract/tracing.ts';
import type { Facts, Marking, Serial } from '../../../shared/domain/exhibit.ts';
import type { AnsweredFirearm } from '../../../shared/domain/tracing/answer.ts';
import { protocolChecks } from '../../../shared/domain/tracing/check.ts';
import type { DescribedFirearm } from '../../../shared/domain/tracing/machine-file.ts';
import { readinessOf, valueOf } from '../../../shared/domain/tracing/readiness.ts';
import type {
  AttachmentId,
  CaseId,
  ExhibitId,
  OriginFindingId,
  TraceCheckId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { loadTraces, textOf, type TraceEvent, type TraceRequest } from './trace-records.ts';

interface FirearmRow {
  readonly id: ExhibitId;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly mark: string;
  readonly number: string;
  readonly kind: string;
  readonly description: string;
  readonly facts: string;
  readonly serials: string;
  readonly markings: string;
  readonly photographs: number;
  readonly same_serial: number;
  readonly recovered_at: Instant | null;
}

export interface Firearm {
  readonly id: ExhibitId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly mark: string;
  readonly number: string;
  readonly isFirearm: boolean;
  readonly description: string;
  readonly facts: Facts;
  readonly serials: readonly Serial[];
  readonly markings: readonly Marking[];
  readonly photographs: number;
  readonly sameSerial: number;
  /** The day of the incident it was recovered at, or ''. */
  readonly recovered: string;
  readonly checks: readonly ShownCheck[];
  readonly origins: readonly ShownOrigin[];
}

/** So many are listed; all are counted. */
const firearmsListed = 1000;

/** Firearms of a case or of all, in the order of their cases and marks; or these exhibits, whatever they are. */
export function loadFirearms(
  db: ReadableDatabase,
  of: { readonly caseId?: CaseId | undefined; readonly ids?: readonly ExhibitId[] },
): Firearm[] {
  const { caseId = '', ids } = of;
  const named = JSON.stringify(ids ?? []);
  const isNamed = ids === undefined ? 0 : 1;
  const rows = db.all<FirearmRow>(
    statement`select e.id, e.case_id, l.case_title, e.mark, e.number, e.kind, e.description, e.facts, e.serials, e.markings,
        (select count(*) from attachment a where a.exhibit_id = e.id and a.kind = 'photograph') as photographs,
        -- Letter for letter; what looks alike is found by the serial search.
        (select count(distinct other.exhibit_id) from serial_reading own join serial_reading other on other.text = own.text
          where own.exhibit_id = e.id and own.source = 'serial' and other.source = 'serial' and other.exhibit_id <> e.id) as same_serial,
        (select occurred_from from incident where incident.id = e.incident_id) as recovered_at
      from exhibit e join exhibit_line l on l.exhibit_id = e.id
      where (${isNamed} = 1 and e.id in (select value from json_each(${named})))
        or (${isNamed} = 0 and e.kind = 'firearm' and (${caseId} = '' or e.case_id = ${caseId}))
      order by e.case_id desc, l.mark_order limit ${firearmsListed}`,
  );
  const list = JSON.stringify(rows.map(({ id }) => id));
  const checks = Map.groupBy(checksOf(db, list), ({ exhibitId }) => exhibitId);
  const origins = Map.groupBy(originsOf(db, list), ({ exhibitId }) => exhibitId);
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseTitle: row.case_title,
    mark: row.mark,
    number: row.number,
    isFirearm: row.kind === 'firearm',
    description: row.description,
    facts: readStoredJson<Facts>(row.facts),
    serials: readStoredJson<Serial[]>(row.serials),
    markings: readStoredJson<Marking[]>(row.markings),
    photographs: row.photographs,
    sameSerial: row.same_serial,
    recovered: row.recovered_at === null ? '' : localDay(row.recovered_at),
    checks: (checks.get(row.id) ?? []).map(({ exhibitId: _, ...check }) => check),
    origins: (origins.get(row.id) ?? []).map(({ exhibitId: _, ...origin }) => origin),
  }));
}

/** @throws FocalPointError `tracing.exhibit-unknown` */
export function findFirearm(db: ReadableDatabase, id: ExhibitId): Firearm {
  const [firearm] = loadFirearms(db, { ids: [id] });
  if (firearm === undefined) throw new FocalPointError('tracing.exhibit-unknown');
  return firearm;
}

interface CheckRow {
  readonly id: TraceCheckId;
  readonly exhibit_id: ExhibitId;
  readonly kind: ShownCheck['kind'];
  readonly result: ShownCheck['result'];
  readonly system: string;
  readonly reference: string;
  readonly note: string;
  readonly attachment_id: AttachmentId | null;
  readonly corrects: TraceCheckId | null;
  readonly corrected_by: TraceCheckId | null;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

function checksOf(db: ReadableDatabase, exhibitIds: string): (ShownCheck & { readonly exhibitId: ExhibitId })[] {
  return db
    .all<CheckRow>(
      statement`select own.*, later.id as corrected_by from trace_check own left join trace_check later on later.corrects = own.id
        where own.exhibit_id in (select value from json_each(${exhibitIds})) order by own.occurred_at, own.id`,
    )
    .map((row) => ({
      exhibitId: row.exhibit_id,
      id: row.id,
      kind: row.kind,
      result: row.result,
      system: row.system,
      reference: row.reference,
      note: row.note,
      ...(row.attachment_id === null ? {} : { attachmentId: row.attachment_id }),
      ...(row.corrects === null ? {} : { corrects: row.corrects }),
      ...(row.corrected_by === null ? {} : { correctedBy: row.corrected_by }),
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      by: row.recorder,
    }));
}

interface OriginRow {
  readonly id: OriginFindingId;
  readonly exhibit_id: ExhibitId;
  readonly means: ShownOrigin['means'];
  readonly statement: string;
  readonly document: string;
  readonly attachment_id: AttachmentId | null;
  readonly stands: number;
  readonly is_corrected: number;
  readonly occurred_at: Instant;
  readonly recorder: string;
}

function originsOf(db: ReadableDatabase, exhibitIds: string): (ShownOrigin & { readonly exhibitId: ExhibitId })[] {
  return db
    .all<OriginRow>(
      statement`select own.*, exists (select 1 from origin_finding later where later.corrects = own.id) as is_corrected
        from origin_finding own where own.exhibit_id in (select value from json_each(${exhibitIds})) order by own.occurred_at, own.id`,
    )
    .map((row) => ({
      exhibitId: row.exhibit_id,
      id: row.id,
      means: row.means,
      statement: row.statement,
      document: row.document,
      ...(row.attachment_id === null ? {} : { attachmentId: row.attachment_id }),
      stands: row.stands === 1,
      isCorrected: row.is_corrected === 1,
      occurredAt: row.occurred_at,
      by: row.recorder,
    }));
}

/** Checks that count: those that nobody corrected. */
export function standingChecks({ checks }: Pick<Firearm, 'checks'>): readonly ShownCheck[] {
  return checks.filter(({ correctedBy }) => correctedBy === undefined);
}

export function readinessOfFirearm(firearm: Firearm): FirearmLine['readiness'] {
  const { missing, flags, score } = readinessOf({ ...firearm, checks: standingChecks(firearm) });
  return { score, missing: [...missing], flags: [...flags] };
}

/** One answer about one firearm. What the same body said of it later takes the place of what it said before. */
export interface FirearmAnswer {
  readonly trace: TraceRequest;
  readonly event: TraceEvent;
  readonly firearm: AnsweredFirearm;
}

export function answersOf(traces: readonly TraceRequest[]): Map<string, FirearmAnswer[]> {
  const found = new Map<string, FirearmAnswer[]>();
  for (const trace of traces) {
    const newest = new Map<string, FirearmAnswer>();
    for (const event of trace.events)
      for (const firearm of event.content.answer?.firearms ?? [])
        newest.set(firearm.exhibitId, { trace, event, firearm });
    for (const [id, answer] of newest) found.set(id, [...(found.get(id) ?? []), answer]);
  }
  return found;
}

/** Firearms with everything that was asked about them, and the requests in which it was. */
export function firearmLines(
  db: ReadableDatabase,
  firearms: readonly Firearm[],
  caseId: CaseId | undefined,
): { readonly lines: FirearmLine[]; readonly answers: ReadonlyMap<string, FirearmAnswer[]> } {
  const traces = loadTraces(db, { caseId, direction: 'out' });
  const answers = answersOf(traces);
  const asked = new Map<string, TraceRequest[]>();
  for (const trace of traces.toReversed())
    for (const { exhibitId } of textOf(trace.events)?.firearms ?? [])
      asked.set(exhibitId, [...(asked.get(exhibitId) ?? []), trace]);
  const lines = firearms.map((firearm) => {
    const requests = asked.get(firearm.id) ?? [];
    const known = new Set(standingChecks(firearm).map(({ kind }) => kind));
    return {
      id: firearm.id,
      caseId: firearm.caseId,
      caseTitle: firearm.caseTitle,
      mark: firearm.mark,
      number: firearm.number,
      description: firearm.description,
      serial: serialOf(firearm),
      readiness: readinessOfFirearm(firearm),
      unchecked: protocolChecks.filter((kind) => !known.has(kind)),
      requests: requests.map(({ id, number, state }) => ({ id, number, state })),
      origin: originOf(firearm, answers.get(firearm.id) ?? [], requests),
    };
  });
  return { lines, answers };
}

function originOf(
  { origins }: Firearm,
  answers: readonly FirearmAnswer[],
  requests: readonly TraceRequest[],
): FirearmLine['origin'] {
  if (answers.some(({ firearm }) => firearm.diversion !== undefined)) return 'traced';
  if (origins.some(({ stands, isCorrected }) => stands && !isCorrected)) return 'established';
  return requests.some(({ beganAt }) => beganAt !== undefined) ? 'asked' : 'not-asked';
}

/** As concluded and as marked, where they differ both; several serials one after the other. */
export function serialOf({ serials }: Pick<Firearm, 'serials'>): string {
  const shown = serials.map(({ asMarked, asConcluded = '' }) =>
    asConcluded === '' || asConcluded === asMarked
      ? asMarked
      : asMarked === ''
        ? asConcluded
        : `${asMarked} (${asConcluded})`,
  );
  return [...new Set(shown.filter((one) => one !== ''))].join('; ');
}

/** As it is described to others, in codes; papers put it into words. */
export function describedFirearm(firearm: Firearm, remark: string): DescribedFirearm {
  const { facts, serials, markings, mark, number, recovered } = firearm;
  const ofKind = (kind: Marking['kind']) => markings.filter((one) => one.kind === kind).map(({ text }) => text);
  return {
    mark,
    number,
    serial: serialOf(firearm),
    isObliterated: serials.some(({ status }) => status.startsWith('obliterated') || status.startsWith('restor')),
    type: valueOf(facts, 'firearmType'),
    make: valueOf(facts, 'make'),
    model: valueOf(facts, 'model'),
    calibre: valueOf(facts, 'calibre'),
    country: valueOf(facts, 'country'),
    importMark: [valueOf(facts, 'importMarkText'), ...ofKind('import'), ...ofKind('importer')]
      .filter((one) => one !== '')
      .join('; '),
    markings: markings
      .filter(({ kind }) => kind !== 'import' && kind !== 'importer')
      .map(({ text, symbol = '' }) => [text, symbol].filter((one) => one !== '').join(' '))
      .filter((one) => one !== '')
      .join('; '),
    recovered,
    remark,
  };
}
