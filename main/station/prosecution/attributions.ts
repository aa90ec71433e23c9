// Who is said to have possessed what, on which ground. Events: what was said wrongly is withdrawn with a reason and stays.
import type { Attribution } from '../../../shared/contract/charges.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { isStanding, type AttributionBasis } from '../../../shared/domain/prosecution/attribution.ts';
import {
  AttributionId,
  type CaseId,
  type ConclusionId,
  type ExhibitId,
  type PartyId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import type { Handler } from '../handler.ts';
import { findExhibit } from '../intake/exhibit-row.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { demandSuspect } from './case-people.ts';
import { demandGround } from './demand-ground.ts';
import { madeByTests } from './made-by-tests.ts';

const changes = ['prosecution', 'desk'] as const;

interface AttributionRow {
  readonly id: AttributionId;
  readonly case_id: CaseId;
  readonly exhibit_id: ExhibitId;
  readonly exhibit: string;
  readonly party_id: PartyId;
  readonly party: string;
  readonly basis: AttributionBasis;
  readonly conclusion_id: ConclusionId | null;
  readonly reason: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly withdrawn_reason: string | null;
  readonly withdrawn_at: Instant | null;
  readonly withdrawn_by: string | null;
  readonly corrected: 0 | 1;
  readonly signature: string | null;
}

/** In the order of the exhibits' marks, withdrawn ones among them. */
export function attributionsOf(db: ReadableDatabase, caseId: CaseId): Attribution[] {
  return db
    .all<AttributionRow>(
      statement`select said.*, later.reason as withdrawn_reason, later.recorded_at as withdrawn_at, later.person as withdrawn_by,
          exists (select 1 from conclusion newer where newer.corrects = said.conclusion_id) as corrected
        from attribution_event said join exhibit_line line on line.exhibit_id = said.exhibit_id
          left join attribution_event later on later.attribution_id = said.id and later.kind = 'withdrawn'
        where said.case_id = ${caseId} and said.kind = 'attributed'
        order by line.mark_order, said.recorded_at, said.id`,
    )
    .map((row) => ({
      id: row.id,
      exhibitId: row.exhibit_id,
      exhibit: row.exhibit,
      partyId: row.party_id,
      party: row.party,
      basis: row.basis,
      ...(row.conclusion_id === null ? {} : { conclusionId: row.conclusion_id }),
      reason: row.reason,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      by: row.person,
      isSigned: row.signature !== null,
      isGroundCorrected: row.corrected === 1,
      ...(row.withdrawn_at === null
        ? {}
        : { withdrawn: { reason: row.withdrawn_reason ?? '', at: row.withdrawn_at, by: row.withdrawn_by ?? '' } }),
    }));
}

export const recordAttributions: Handler<'attributions.record'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { caseId, exhibitIds, partyIds, basis, conclusionId, reason, occurredAt }, signer) => {
    const { title } = findCase(act.db, caseId);
    demandPast(occurredAt, act.now, 'attributions.in-the-future');
    const parties = [...new Set(partyIds)].map((id) => demandSuspect(act.db, caseId, id));
    const exhibits = [...new Set(exhibitIds)].map((id) => demandExhibit(act.db, caseId, id));
    demandNotOurs(act.db, caseId, exhibits);
    demandGround(act.db, { caseId, basis, conclusionId });
    const standing = new Set(
      attributionsOf(act.db, caseId)
        .filter(isStanding)
        .map((known) => `${known.exhibitId} ${known.partyId} ${known.basis} ${known.conclusionId ?? ''}`),
    );
    let recorded = 0;
    for (const exhibit of exhibits) {
      for (const party of parties) {
        if (standing.has(`${exhibit.id} ${party.id} ${basis} ${conclusionId ?? ''}`)) continue;
        const id = AttributionId.parse(act.nextId());
        recordSigned(act, signer, title, {
          id,
          attribution_id: id,
          kind: 'attributed',
          case_id: caseId,
          exhibit_id: exhibit.id,
          exhibit: exhibit.mark,
          party_id: party.id,
          party: party.name,
          basis,
          conclusion_id: conclusionId ?? null,
          reason,
          occurred_at: occurredAt,
        });
        recorded += 1;
      }
    }
    if (recorded === 0) throw new FocalPointError('attributions.recorded-already');
    return { recorded };
  },
);

export const withdrawAttribution: Handler<'attributions.withdraw'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason }, signer) => {
    const said = act.db.first<AttributionRow>(
      statement`select * from attribution_event where id = ${id} and kind = 'attributed'`,
    );
    if (said === undefined) throw new FocalPointError('attributions.unknown');
    const { title } = findCase(act.db, said.case_id);
    const later = act.db.first<{ person: string }>(
      statement`select person from attribution_event where attribution_id = ${id} and kind = 'withdrawn'`,
    );
    if (later !== undefined) throw new FocalPointError('attributions.withdrawn-already', { by: later.person });
    recordSigned(act, signer, title, {
      id: AttributionId.parse(act.nextId()),
      attribution_id: id,
      kind: 'withdrawn',
      case_id: said.case_id,
      exhibit_id: said.exhibit_id,
      exhibit: said.exhibit,
      party_id: said.party_id,
      party: said.party,
      basis: said.basis,
      conclusion_id: said.conclusion_id,
      reason,
      occurred_at: act.now,
    });
    return {};
  },
);

interface Said extends Pick<
  AttributionRow,
  | 'id'
  | 'case_id'
  | 'exhibit_id'
  | 'exhibit'
  | 'party_id'
  | 'party'
  | 'basis'
  | 'conclusion_id'
  | 'reason'
  | 'occurred_at'
> {
  readonly attribution_id: AttributionId;
  readonly kind: 'attributed' | 'withdrawn';
}

/** Signed whole, with the names as they were seen. */
function recordSigned(act: Act, signer: Signer, title: string, event: Said): void {
  const said = {
    ...event,
    recorded_at: act.now,
    person_id: signer.id,
    person: signer.name,
    signature_key: signer.key.fingerprint,
  };
  act.record(
    'attribution_event',
    { ...said, signature: signer.key.signAct(said) },
    {
      action: event.kind === 'attributed' ? 'attribution.recorded' : 'attribution.withdrawn',
      label: `${title} / ${event.exhibit} · ${event.party}`,
      ...(event.kind === 'attributed' ? { occurredAt: event.occurred_at } : {}),
      reason: event.reason,
    },
  );
}

/** @throws FocalPointError `attributions.exhibit-of-our-test` */
function demandNotOurs(
  db: ReadableDatabase,
  caseId: CaseId,
  exhibits: readonly { id: ExhibitId; mark: string }[],
): void {
  const ours = madeByTests(db, caseId);
  const exhibit = exhibits.find(({ id }) => ours.has(id));
  if (exhibit !== undefined) throw new FocalPointError('attributions.exhibit-of-our-test', { mark: exhibit.mark });
}

function demandExhibit(db: ReadableDatabase, caseId: CaseId, id: ExhibitId) {
  const exhibit = findExhibit(db, id);
  if (exhibit.case_id !== caseId)
    throw new FocalPointError('attributions.exhibit-of-another-case', { mark: exhibit.mark });
  return exhibit;
}
