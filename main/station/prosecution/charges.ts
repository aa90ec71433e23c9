// Laying, changing and withdrawing a charge. Only a prosecutor does, with their signature; nothing of it is ever taken away.
import { demandPast, isEnteredBefore } from '../../../shared/domain/entered-time.ts';
import type { IncidentId, PartyId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import type { Handler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { demandIncident, demandSuspect } from './case-people.ts';
import { chargesOf, readCharge, recordChargeEvent } from './charge-records.ts';
import { demandNewestBasis } from './legal-basis-records.ts';

const changes = ['prosecution', 'desk'] as const;

export const layCharge: Handler<'charges.lay'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { caseId, partyId, incidentId, basis: named, facts, occurredAt }, signer) => {
    const { title } = findCase(act.db, caseId);
    const party = demandSuspect(act.db, caseId, partyId);
    const incident = demandIncident(act.db, caseId, incidentId);
    const basis = demandNewestBasis(act.db, named);
    demandTime(occurredAt, incident.occurred_from, act.now);
    const known = chargesOf(act.db, caseId);
    demandNotLaid(known, { partyId, incidentId, code: basis.code });
    const number = Math.max(0, ...known.map((charge) => charge.number)) + 1;
    const id = recordChargeEvent(
      act,
      {
        caseId,
        caseTitle: title,
        number,
        kind: 'laid',
        party,
        incident,
        basis,
        facts,
        reason: '',
        occurredAt,
      },
      signer,
    );
    return { id, number };
  },
);

export const changeCharge: Handler<'charges.change'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, basis: named, facts, reason, occurredAt }, signer) => {
    const charge = demandStanding(act, id);
    // The version it stands on may be kept when only the facts change; another one is taken in its newest.
    const isSame = named.code === charge.basis.code && named.version === charge.basis.version;
    const basis = isSame ? charge.basis : demandNewestBasis(act.db, named);
    demandTime(occurredAt, charge.incidentAt, act.now);
    demandTime(occurredAt, lastSaidAt(charge), act.now);
    if (isSame && facts === charge.facts) throw new FocalPointError('charges.unchanged');
    const others = chargesOf(act.db, charge.caseId).filter((one) => one.id !== id);
    demandNotLaid(others, { partyId: charge.partyId, incidentId: charge.incidentId, code: basis.code });
    recordChargeEvent(act, { ...continued(act, charge), kind: 'changed', basis, facts, reason, occurredAt }, signer);
    return {};
  },
);

export const withdrawCharge: Handler<'charges.withdraw'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason, occurredAt }, signer) => {
    const charge = demandStanding(act, id);
    demandTime(occurredAt, lastSaidAt(charge), act.now);
    const { basis, facts } = charge;
    recordChargeEvent(act, { ...continued(act, charge), kind: 'withdrawn', basis, facts, reason, occurredAt }, signer);
    return {};
  },
);

type KnownCharge = ReturnType<typeof readCharge>;

function demandStanding(act: Act, id: KnownCharge['id']): KnownCharge {
  const charge = readCharge(act.db, id);
  if (charge.isWithdrawn) throw new FocalPointError('charges.withdrawn-already', { number: charge.number });
  return charge;
}

/** What is recorded last is what stands: dated before the step it follows it would make the older word the newer one. */
function lastSaidAt(charge: KnownCharge): Instant {
  return charge.events.at(-1)?.occurredAt ?? charge.incidentAt;
}

function continued(act: Act, charge: KnownCharge) {
  return {
    chargeId: charge.id,
    caseId: charge.caseId,
    caseTitle: findCase(act.db, charge.caseId).title,
    number: charge.number,
    party: { id: charge.partyId, name: charge.party },
    incident: demandIncident(act.db, charge.caseId, charge.incidentId),
  };
}

/** @throws FocalPointError `charges.before-event`, `charges.in-the-future` */
function demandTime(occurredAt: Instant, notBefore: Instant, now: Instant): void {
  demandPast(occurredAt, now, 'charges.in-the-future');
  if (isEnteredBefore(occurredAt, notBefore))
    throw new FocalPointError('charges.before-event', {}, [{ path: 'occurredAt', code: 'out-of-range' }]);
}

/** One person is not charged twice under one row for one event. @throws FocalPointError `charges.laid-already` */
function demandNotLaid(
  charges: ReturnType<typeof chargesOf>,
  wanted: { readonly partyId: PartyId; readonly incidentId: IncidentId; readonly code: string },
): void {
  const known = charges.find(
    (charge) =>
      !charge.isWithdrawn &&
      charge.partyId === wanted.partyId &&
      charge.incidentId === wanted.incidentId &&
      charge.basis.code === wanted.code,
  );
  if (known !== undefined) throw new FocalPointError('charges.laid-already', { number: known.number });
}
