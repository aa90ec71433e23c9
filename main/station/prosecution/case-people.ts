// Suspects and events of a case as charges, attributions and clocks need them: who may be charged, and with what they are called.
import type { IncidentKind, PartyRole } from '../../../shared/domain/case.ts';
import type { CaseId, IncidentId, PartyId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** @throws FocalPointError `charges.party-unknown`; `charges.not-a-suspect` {name}, also for a witness */
export function demandSuspect(db: ReadableDatabase, caseId: CaseId, id: PartyId) {
  const party = db.first<{ id: PartyId; name: string; role: PartyRole }>(
    statement`select id, name, role from party where id = ${id} and case_id = ${caseId}`,
  );
  if (party === undefined) throw new FocalPointError('charges.party-unknown');
  if (party.role !== 'suspect')
    throw new FocalPointError('charges.not-a-suspect', { name: party.name }, [{ path: 'partyId', code: 'invalid' }]);
  return { id: party.id, name: party.name };
}

export interface CaseIncident {
  readonly id: IncidentId;
  readonly kind: IncidentKind;
  readonly place: string;
  readonly occurred_from: Instant;
}

export function incidentsOfCase(db: ReadableDatabase, caseId: CaseId): CaseIncident[] {
  return db.all<CaseIncident>(
    statement`select id, kind, place, occurred_from from incident where case_id = ${caseId} order by occurred_from, id`,
  );
}

/** @throws FocalPointError `charges.incident-unknown` */
export function demandIncident(db: ReadableDatabase, caseId: CaseId, id: IncidentId): CaseIncident {
  const incident = incidentsOfCase(db, caseId).find((one) => one.id === id);
  if (incident === undefined) throw new FocalPointError('charges.incident-unknown');
  return incident;
}
