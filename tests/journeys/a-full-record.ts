// A record with something on every screen of intake and custody, made behind the screen by Arta, with two more persons who sign.
import type { CaseId, DisposalId, ExhibitId, InventoryId, PlaceId } from '../../shared/language/identity.ts';
import { aCustodyEvent, at } from '../station/a-case.ts';
import { aDelivery, aPistol, someRounds } from '../station/intake/entered.ts';
import { aPhotograph, answered, caseWith, personCalled, receivedBy } from './behind-the-screen.ts';
import { addPerson } from './work-steps.ts';
import { goodPassphrase, type Workstation } from './workstation.ts';

const bekim = { name: 'Bekim Mbikëqyrësi', login: 'bekim', passphrase: 'gravel mitten oyster seventy-two' };
const lirie = { name: 'Lirie Ekspertaj', login: 'lirie', passphrase: 'lantern copper otter sixteen' };
const signature = { passphrase: goodPassphrase };
const witness = { login: lirie.login, passphrase: lirie.passphrase };

export interface FullRecord {
  readonly caseId: CaseId;
  readonly pistol: ExhibitId;
  readonly submission: string;
  readonly discrepancy: string;
  readonly shelf: PlaceId;
  readonly count: InventoryId;
  readonly disposal: DisposalId;
}

const minutesAgo = (minutes: number) => at(new Date(Date.now() - minutes * 60_000).toISOString());
const inDays = (days: number) => at(new Date(Date.now() + days * 86_400_000).toISOString());

/** The station was created with Arta as registrar, custodian and supervisor; she stays signed in. */
export async function aFullRecord(work: Workstation): Promise<FullRecord> {
  await addPerson(work.station, { ...bekim, role: 'supervisor' });
  await addPerson(work.station, { ...lirie, role: 'examiner' });
  const tools = ['K2', 'K3', 'K14', 'K16', 'K17'].map((mark) => ({ mark, description: `Drill bit 16.2 mm, ${mark}` }));
  const { caseId, exhibitIds } = await caseWith(work, tools);
  const [stored, lent, offered, destroyed, alsoNamed] = exhibitIds;
  const { id: pistol } = await answered(work, 'exhibits.record', aPistol(caseId, { mark: 'K4', loadedState: loaded }));
  const { id: rounds } = await answered(work, 'exhibits.record', someRounds(caseId));
  await receivedBy(work, 'arta', [...exhibitIds, pistol, rounds]);
  if (!stored || !lent || !offered || !destroyed || !alsoNamed) throw new Error('Five exhibits were recorded');
  const { submission, discrepancy } = await aDifference(work, caseId);
  const { room, shelf } = await aStore(work, stored);
  await lentToCourt(work, lent);
  await answered(work, 'custody.offer', {
    exhibitIds: [offered],
    to: await personCalled(work, 'lirie'),
    occurredAt: minutesAgo(20),
    purpose: 'Tool marks',
    authority: '',
    note: '',
    signature,
  });
  const { id: count } = await answered(work, 'inventory.start', {
    kind: 'inventory',
    placeId: room,
    counterIds: [await personCalled(work, 'arta')],
    isBlind: false,
    occasion: 'Monthly count',
  });
  await aPhotograph(work, caseId, destroyed);
  const disposal = await aDisposal(work, destroyed, alsoNamed);
  return { caseId, pistol, submission, discrepancy, shelf, count, disposal };
}

const loaded = {
  chamber: 'round',
  magazine: 'inserted',
  roundsInMagazine: 6,
  selector: 'fire',
  hammer: 'cocked',
  note: '',
} as const;

/** A seal that differs, a torn package, a blocked one, and one that is still to come. */
async function aDifference(work: Workstation, caseId: CaseId): Promise<{ submission: string; discrepancy: string }> {
  const given = { sealAsWritten: '0048215', sealAsRead: '0048215', isIntact: true, note: '' };
  const { id: submission } = await answered(
    work,
    'intake.record-submission',
    aDelivery(
      caseId,
      { now: () => minutesAgo(50) },
      {
        identification: 'Service card 0417',
        detentionUntil: inDays(1),
        packagesAnnounced: 4,
        outstanding: ['K9'],
        packages: [
          { label: 'K5', ...given, states: ['torn', 'wet'], isIntact: false, note: 'Corner open, dried at once' },
          { label: 'K6', ...given, sealAsWritten: '0048127', sealAsRead: '0048217' },
          { label: 'K7', ...given, sealAsWritten: '0048219', sealAsRead: '0048219' },
        ],
      },
    ),
  );
  await answered(work, 'intake.block-package', {
    submissionId: submission,
    packageNumber: 3,
    occurredAt: minutesAgo(45),
    suspicion: 'Greyish block, wires',
    quarantinedAt: 'Yard, blast box 1',
    calledWhom: 'Disposal team',
    calledAt: minutesAgo(46),
    reference: 'D-0417',
    signature,
  });
  const { discrepancies } = await answered(work, 'discrepancies.list', { onlyOpen: true });
  const discrepancy = discrepancies[0]?.id;
  if (discrepancy === undefined) throw new Error('A seal that differs opens its record');
  await answered(work, 'discrepancies.state', {
    id: discrepancy,
    occurredAt: minutesAgo(1),
    statement: 'The package carries 0048217; the request says 0048127.',
    by: { as: 'ours', function: 'registrar', signature },
  });
  return { submission, discrepancy };
}

async function aStore(work: Workstation, stored: ExhibitId): Promise<{ room: PlaceId; shelf: PlaceId }> {
  const { id: site } = await answered(work, 'places.add', { kind: 'site', name: 'Laboratory' });
  const { id: room } = await answered(work, 'places.add', { kind: 'room', name: 'R1', parentId: site });
  const { id: shelf } = await answered(work, 'places.add', {
    kind: 'shelf',
    name: 'S1',
    parentId: room,
    capacity: 2,
    admits: ['tools', 'documents'],
    accessNote: 'Key at the desk',
  });
  await answered(
    work,
    'custody.record',
    aCustodyEvent(stored, { type: 'stored', occurredAt: minutesAgo(40), to: { kind: 'place', id: shelf }, signature }),
  );
  return { room, shelf };
}

async function lentToCourt(work: Workstation, exhibit: ExhibitId): Promise<void> {
  const event = aCustodyEvent(exhibit, {
    type: 'sent-to-court',
    occurredAt: minutesAgo(30),
    to: { kind: 'outside', label: 'Basic court, PKR 58/2025' },
    dueAt: inDays(14),
    signature,
    witness,
  });
  await answered(work, 'custody.record', event);
}

/** Two drill bits named in one decision; the first is made ready and gone, the second waits. Arta is at the screen again. */
async function aDisposal(work: Workstation, destroyed: ExhibitId, alsoNamed: ExhibitId): Promise<DisposalId> {
  const { id } = await answered(work, 'disposals.decide', {
    outcome: 'destroyed',
    authority: 'Basic court',
    reference: 'PKR 58/2025',
    decidedOn: at('2025-02-01T09:00:00.000Z'),
    method: 'Melted down',
    note: 'No appeal was lodged within the period.',
    exhibitIds: [destroyed, alsoNamed],
    signature,
  });
  await answered(work, 'disposals.authorise', { id, signature });
  await unlockedAs(work, bekim);
  await answered(work, 'disposals.authorise', { id, signature: { passphrase: bekim.passphrase } });
  await unlockedAs(work, { login: 'arta', passphrase: goodPassphrase });
  // Nothing is made ready or gone before the second person authorised.
  const step = { id, exhibitIds: [destroyed], occurredAt: minutesAgo(0), note: '', signature };
  await answered(work, 'disposals.prepare', { ...step, kind: 'photographed' });
  await answered(work, 'disposals.prepare', { ...step, kind: 'weighed', grams: 185 });
  await answered(work, 'disposals.carry-out', {
    ...step,
    place: 'Foundry',
    witness: { login: bekim.login, passphrase: bekim.passphrase },
  });
  return id;
}

async function unlockedAs(
  work: Workstation,
  person: { readonly login: string; readonly passphrase: string },
): Promise<void> {
  await work.station.lock('person');
  await answered(work, 'station.unlock', { login: person.login, passphrase: person.passphrase });
}
