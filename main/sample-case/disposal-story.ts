// The end of the revolver of KODRA-03: a court decides, two persons authorise, it is taken apart, weighed, photographed and destroyed before a
// witness. A second decision, about its rounds, still waits for the supervisor.
import { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { drawPhotograph } from './draw-photograph.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

const at = (text: string) => Instant.parse(`2025-${text}:00.000Z`);
const court = written('Basic court (fictional)', 'Gjykata themelore (fiktive)', 'Основни суд (измишљен)');

export async function disposeOfRevolver(hand: SampleHand): Promise<void> {
  await hand.become('custodian', at('06-26T08:00'));
  const { caseId, exhibits } = await exhibitsOf(hand, 'KODRA-03');
  const revolver = exhibits.find(({ kind }) => kind === 'firearm');
  const rounds = exhibits.filter(({ kind }) => kind === 'ammunition');
  strictAssert(revolver !== undefined && rounds.length > 0, 'KODRA-03 has a revolver and its rounds');
  const own = () => ({ signature: { passphrase: hand.passphrase } });
  const decision = {
    outcome: 'destroyed' as const,
    authority: hand.write(court),
    decidedOn: at('06-20T10:00'),
    note: '',
  };
  const { id } = await hand.ask('disposals.decide', {
    ...decision,
    reference: 'PKR 71/2025',
    method: hand.write(
      written('Cut in three, then melted', 'Prerje në tri pjesë, pastaj shkrirje', 'Сечење на три дела, затим топљење'),
    ),
    exhibitIds: [revolver.id],
    ...own(),
  });
  await hand.ask('disposals.authorise', { id, ...own() });
  const second = await hand.ask('disposals.decide', {
    ...decision,
    reference: 'PKR 71/2025-2',
    method: hand.write(written('Destroyed by firing', 'Shkatërrim me shtënie', 'Уништење испаљивањем')),
    exhibitIds: rounds.map((round) => round.id),
    ...own(),
  });
  await hand.ask('disposals.authorise', { id: second.id, ...own() });
  await hand.become('supervisor', at('06-26T09:30'));
  await hand.ask('disposals.authorise', { id, ...own() });

  await hand.become('custodian', at('06-27T07:10'));
  const opening = {
    exhibitIds: [revolver.id],
    purpose: hand.write(written('Destruction', 'Shkatërrim', 'Уништење')),
    authority: 'PKR 71/2025',
    note: '',
  };
  await hand.ask('custody.record', {
    ...opening,
    type: 'seal-opened',
    occurredAt: at('06-27T07:05'),
    sealOut: '0048314',
    ...own(),
  });
  const { jpeg } = await drawPhotograph({
    mark: 'K1',
    drawing: 'pistol',
    length: 210,
    view: 'whole',
    text: 'KODRA-03',
    takenAt: '2025:06:27 09:15:00',
  });
  await hand.keepPicture('KODRA-03-K1.jpg', jpeg, {
    caseId,
    exhibitId: revolver.id,
    kind: 'photograph',
    caption: hand.write(written('K1. Before destruction', 'K1. Para shkatërrimit', 'К1. Пре уништења')),
  });
  const step = { id, exhibitIds: [revolver.id], note: '', ...own() };
  await hand.ask('disposals.prepare', { ...step, kind: 'stripped', occurredAt: at('06-27T07:08') });
  await hand.ask('disposals.prepare', { ...step, kind: 'weighed', grams: 812, occurredAt: at('06-27T07:09') });
  await hand.ask('disposals.prepare', { ...step, kind: 'photographed', occurredAt: at('06-27T07:10') });
  await hand.become('custodian', at('06-27T07:16'));
  // Sealed again for the way to the foundry.
  await hand.ask('custody.record', {
    ...opening,
    type: 'seal-closed',
    occurredAt: at('06-27T07:15'),
    sealIn: '0048402',
    ...own(),
  });
  await hand.become('custodian', at('06-27T11:40'));
  await hand.ask('disposals.carry-out', {
    ...step,
    occurredAt: at('06-27T11:30'),
    place: hand.write(
      written('Foundry in Drenova (fictional)', 'Shkritorja në Drenova (fiktive)', 'Ливница у Дренови (измишљена)'),
    ),
    witness: { login: 'supervisor', passphrase: hand.passphraseOf('supervisor') },
    signature: { passphrase: hand.passphrase },
  });
  const { jobId } = await hand.ask('disposals.certificate', { id, language: hand.language });
  await hand.ended(jobId);
}

/** A case by its title, with its exhibits in the order of their marks. */
export async function exhibitsOf(hand: SampleHand, title: string) {
  const { cases } = await hand.ask('cases.list', {});
  const found = cases.find((one) => one.title === title);
  strictAssert(found !== undefined, `the sample has ${title}`);
  const { snapshot } = await hand.ask('exhibits.list', {
    text: '',
    caseId: found.id,
    kinds: [],
    sort: 'mark',
    descending: false,
  });
  const { exhibits } = await hand.ask('exhibits.page', { snapshot, from: 0, count: 50 });
  return { caseId: found.id, exhibits };
}
