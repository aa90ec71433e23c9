// A scanned exhibit as an event of custody: asked for at the scan, so that nobody walks back for a refusal, and again when it is signed.
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { SaidCondition } from '../../../shared/domain/exhibit-condition.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { eventOfCommand, type ScanWork, type WorkCommand } from '../../../shared/domain/scan-session.ts';
import {
  ExhibitId,
  PersonId,
  PlaceId,
  type AttachmentId,
  type CustodyEventId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act, View } from '../act.ts';
import {
  demandAfterSeizure,
  demandComplete,
  demandOfferable,
  demandPast,
  demandPlaceTakes,
  readInCustody,
  readReceiver,
  recordEvent,
  recordOffer,
  shownEnd,
  type ExhibitInCustody,
  type SigningPerson,
} from '../custody/index.ts';

/** What the exhibits of a session will be signed for. */
export interface ScannedAct {
  readonly command: WorkCommand;
  readonly destination: NonNullable<ScanWork['destination']>;
  /** What is on the list: all of it goes there together and takes room there. */
  readonly listed: readonly ExhibitId[];
}

/** Undefined until command and destination are scanned. */
export function actOf({ command, destination, taken }: ScanWork): ScannedAct | undefined {
  if (command === undefined || destination === undefined) return undefined;
  const listed = taken.map(({ exhibitId }) => ExhibitId.parse(exhibitId));
  return { command: command.command, destination, listed };
}

/** @throws FocalPointError `places.closed`: nothing is carried to a shelf that takes nothing in. Whether there is room is asked of each exhibit. */
export function demandDestination(view: View, { command, destination }: Omit<ScannedAct, 'listed'>): void {
  if (command === 'offer') return;
  const to = endNow(view, { destination });
  demandPlaceTakes(view.db, { type: eventOfCommand[command], to, exhibitIds: [] });
}

/** @throws FocalPointError with the rule of custody that forbids it, as when it is recorded by hand; `scanning.exhibit-gone` */
export function demandPossible(view: View, act: ScannedAct, exhibit: ExhibitInCustody, at: Instant): void {
  demandPast(at, view.now);
  demandStillHere(exhibit);
  if (act.command === 'offer') {
    demandOfferable(view, exhibit, readReceiver(view, act.destination.id));
    return;
  }
  const type = eventOfCommand[act.command];
  demandAfterSeizure(exhibit, type, at);
  const to = endNow(view, act);
  demandComplete(exhibit, { type, to, sealIn: undefined }, view.actor.id);
  demandPlaceTakes(view.db, { type, to, exhibitIds: [exhibit.id], alongside: act.listed });
}

/** @throws FocalPointError `scanning.exhibit-gone`: released, transferred or destroyed; what lies here is then something else. */
function demandStillHere({ label, state }: ExhibitInCustody): void {
  if (state.closed !== undefined) throw new FocalPointError('scanning.exhibit-gone', { exhibit: label });
}

export interface ScannedExhibit {
  readonly exhibitId: ExhibitId;
  /** When it was scanned: that is when it happened (law 4). */
  readonly at: Instant;
  readonly entry: { readonly mode: 'scan' } | { readonly mode: 'manual'; readonly reason: string };
}

export interface Confirmation {
  readonly condition?: SaidCondition | undefined;
  readonly purpose: string;
  readonly authority: string;
  readonly documentId?: AttachmentId | undefined;
  readonly note: string;
  readonly occasionId: string;
  readonly signer: SigningPerson;
  readonly witness: SigningPerson | undefined;
}

/** Writes one event of custody. @throws as `demandPossible` */
export function recordScanned(
  act: Act,
  scanned: ScannedAct,
  { exhibitId, at, entry }: ScannedExhibit,
  confirmation: Confirmation,
): CustodyEventId {
  const exhibit = readInCustody(act.db, exhibitId);
  demandPossible(act, scanned, exhibit, at);
  const common = { exhibit, occurredAt: at, entry, ...confirmation };
  if (scanned.command === 'offer') {
    return recordOffer(act, { ...common, receiver: readReceiver(act, scanned.destination.id) });
  }
  return recordEvent(act, {
    ...common,
    type: eventOfCommand[scanned.command],
    from: exhibit.state.holder,
    to: endNow(act, scanned),
    action: 'custody.recorded',
  });
}

function endNow({ db }: View, { destination }: Pick<ScannedAct, 'destination'>): CustodyEnd | undefined {
  switch (destination.type) {
    case 'place':
      return shownEnd(db, { kind: 'place', id: PlaceId.parse(destination.id) });
    case 'person':
      return shownEnd(db, { kind: 'person', id: PersonId.parse(destination.id) });
    default:
      return missingCase(destination.type);
  }
}
