// Events of charges, read and written in one place: what stands follows from the last of each chain.
import type { Charge } from '../../../shared/contract/charges.ts';
import type { ChargeEventKind } from '../../../shared/domain/prosecution/charge.ts';
import { forceOn, type LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import type { CaseId, IncidentId, PartyId } from '../../../shared/language/identity.ts';
import { ChargeId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';
import type { CaseIncident } from './case-people.ts';
import { allLegalBases, basisLabel, readLegalBasis, recordLegalBasis } from './legal-basis-records.ts';

interface ChargeEventRow {
  readonly id: string;
  readonly charge_id: ChargeId;
  readonly case_id: CaseId;
  readonly number: number;
  readonly kind: ChargeEventKind;
  readonly party_id: PartyId;
  readonly party: string;
  readonly incident_id: IncidentId;
  readonly incident: string;
  /** As it was signed; null in what was signed before a charge said it. */
  readonly incident_from: Instant | null;
  readonly legal_basis_id: string;
  readonly legal_basis: string;
  readonly facts: string;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** In the order of their numbers, withdrawn ones among them. */
export function chargesOf(db: ReadableDatabase, caseId: CaseId): Charge[] {
  const rows = db.all<ChargeEventRow>(
    statement`select * from charge_event where case_id = ${caseId} order by recorded_at, id`,
  );
  const newest = allLegalBases(db);
  return [...Map.groupBy(rows, ({ charge_id }) => charge_id).values()].flatMap((events) => {
    const last = events.at(-1);
    if (last === undefined) return [];
    const basis = readLegalBasis(db, last.legal_basis_id);
    const incidentAt = occurredFrom(db, last.incident_id);
    return [
      {
        id: last.charge_id,
        number: last.number,
        partyId: last.party_id,
        party: last.party,
        incidentId: last.incident_id,
        incident: last.incident,
        incidentAt,
        ...(last.incident_from === null || last.incident_from === incidentAt
          ? {}
          : { signedIncidentAt: last.incident_from }),
        basis,
        force: forceOn(basis, incidentAt),
        hasNewerVersion: (newest.get(basis.code)?.[0]?.basis.version ?? basis.version) > basis.version,
        facts: last.facts,
        isWithdrawn: last.kind === 'withdrawn',
        events: events.map((event) => ({
          kind: event.kind,
          basis: event.legal_basis,
          facts: event.facts,
          reason: event.reason,
          occurredAt: event.occurred_at,
          recordedAt: event.recorded_at,
          by: event.person,
        })),
      },
    ];
  });
}

/** @throws FocalPointError `charges.unknown` */
export function readCharge(db: ReadableDatabase, id: ChargeId): Charge & { readonly caseId: CaseId } {
  const row = db.first<{ case_id: CaseId }>(statement`select case_id from charge_event where id = ${id}`);
  const charge = row === undefined ? undefined : chargesOf(db, row.case_id).find((one) => one.id === id);
  if (row === undefined || charge === undefined) throw new FocalPointError('charges.unknown');
  return { ...charge, caseId: row.case_id };
}

function occurredFrom(db: ReadableDatabase, incidentId: IncidentId): Instant {
  const row = db.first<{ occurred_from: Instant }>(
    statement`select occurred_from from incident where id = ${incidentId}`,
  );
  if (row === undefined) throw new FocalPointError('charges.incident-unknown');
  return row.occurred_from;
}

export interface NewChargeEvent {
  /** Absent for the one that begins a chain. */
  readonly chargeId?: ChargeId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly number: number;
  readonly kind: ChargeEventKind;
  readonly party: { readonly id: PartyId; readonly name: string };
  readonly incident: Pick<CaseIncident, 'id' | 'kind' | 'place' | 'occurred_from'>;
  readonly basis: LegalBasis;
  readonly facts: string;
  readonly reason: string;
  readonly occurredAt: Instant;
}

/** Signed whole, with the names as they were seen. @returns the id of the charge */
export function recordChargeEvent(act: Act, event: NewChargeEvent, signer: Signer): ChargeId {
  const { party, incident, basis } = event;
  const id = ChargeId.parse(act.nextId());
  const chargeId = event.chargeId ?? id;
  const said = {
    id,
    charge_id: chargeId,
    case_id: event.caseId,
    number: event.number,
    kind: event.kind,
    party_id: party.id,
    party: party.name,
    incident_id: incident.id,
    incident: incident.place,
    incident_kind: incident.kind,
    incident_from: incident.occurred_from,
    legal_basis_id: recordLegalBasis(act, basis),
    legal_basis: basisLabel(basis),
    facts: event.facts,
    reason: event.reason,
    occurred_at: event.occurredAt,
    recorded_at: act.now,
    person_id: signer.id,
    person: signer.name,
    signature_key: signer.key.fingerprint,
  };
  act.record(
    'charge_event',
    { ...said, signature: signer.key.signAct(said) },
    {
      action: `charge.${event.kind}`,
      label: `${event.caseTitle} / ${event.number} · ${party.name} · ${said.legal_basis}`,
      occurredAt: event.occurredAt,
      ...(event.reason === '' ? {} : { reason: event.reason }),
    },
  );
  return chargeId;
}
