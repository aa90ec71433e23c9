// Where exhibits come from: a search, a traffic stop, a find. Occurred is not recorded; both times stand.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IncidentKind } from '../../../shared/domain/case.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import type { Facts, FactValue } from '../../../shared/domain/exhibit.ts';
import { factFaults } from '../../../shared/domain/exhibit/fact-faults.ts';
import { seizureSchema } from '../../../shared/domain/seizure.ts';
import { IncidentId, type CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { changedColumns, readStoredJson, storedJson } from '../stored-json.ts';
import { findCase } from './case-row.ts';

type EnteredIncident = Omit<ParsedInputOf<'cases.record-incident'>, 'caseId'>;

interface IncidentRow {
  readonly id: IncidentId;
  readonly case_id: CaseId;
  readonly kind: IncidentKind;
  readonly occurred_from: Instant;
  readonly occurred_to: Instant | null;
  readonly place: string;
  readonly legal_basis: string;
  readonly seized_by: string;
  readonly description: string;
  readonly seizure: string | null;
}

export function recordIncident(
  act: Act,
  { caseId, ...entered }: ParsedInputOf<'cases.record-incident'>,
): { id: IncidentId } {
  const { title } = findCase(act.db, caseId);
  demandOrderedTimes(entered, act.now);
  demandSoundSeizure(entered.seizure);
  const id = IncidentId.parse(act.nextId());
  act.record(
    'incident',
    { id, case_id: caseId, ...incidentColumns(entered) },
    { action: 'incident.recorded', label: `${title} / ${entered.place}`, occurredAt: entered.occurredFrom },
  );
  return { id };
}

export function reviseIncident(
  act: Act,
  { id, ...entered }: ParsedInputOf<'cases.revise-incident'>,
): Record<string, never> {
  const before = act.db.first<IncidentRow>(statement`select * from incident where id = ${id}`);
  if (before === undefined) throw new FocalPointError('cases.incident-unknown');
  demandOrderedTimes(entered, act.now);
  demandSoundSeizure(entered.seizure);
  const changes = changedColumns({ ...before }, incidentColumns(entered));
  if (Object.keys(changes).length === 0) return {};
  const { title } = findCase(act.db, before.case_id);
  const label = `${title} / ${entered.place}`;
  act.revise('incident', id, changes, { action: 'incident.revised', label, occurredAt: entered.occurredFrom });
  return {};
}

/** In the order in which they occurred. */
export function incidentsOf(db: ReadableDatabase, caseId: CaseId) {
  return db
    .all<IncidentRow>(statement`select * from incident where case_id = ${caseId} order by occurred_from, id`)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      occurredFrom: row.occurred_from,
      occurredTo: row.occurred_to ?? undefined,
      place: row.place,
      legalBasis: row.legal_basis,
      seizedBy: row.seized_by,
      description: row.description,
      ...(row.seizure === null ? {} : { seizure: readStoredJson<Record<string, FactValue>>(row.seizure) }),
    }));
}

function demandOrderedTimes(entered: EnteredIncident, now: Instant): void {
  demandPast(entered.occurredFrom, now, 'cases.in-the-future');
  if (entered.occurredTo === undefined) return;
  demandPast(entered.occurredTo, now, 'cases.in-the-future');
  if (entered.occurredTo < entered.occurredFrom) {
    throw new FocalPointError('cases.times-reversed', undefined, [{ path: 'occurredTo', code: 'invalid' }]);
  }
}

const checkedSeizure = seizureSchema();

function demandSoundSeizure(seizure: Facts = {}): void {
  const checked = checkedSeizure.safeParse(seizure);
  if (checked.success) return;
  const fields = factFaults(checked.error).map(({ path, code }) => ({ path: ['seizure', ...path].join('.'), code }));
  throw new FocalPointError('cases.seizure-invalid', {}, fields);
}

function incidentColumns(entered: EnteredIncident) {
  return {
    kind: entered.kind,
    occurred_from: entered.occurredFrom,
    occurred_to: entered.occurredTo ?? null,
    place: entered.place,
    legal_basis: entered.legalBasis,
    seized_by: entered.seizedBy,
    description: entered.description,
    seizure: Object.keys(entered.seizure ?? {}).length === 0 ? null : storedJson(entered.seizure),
  };
}
