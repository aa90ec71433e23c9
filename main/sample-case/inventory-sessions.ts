// Two counts of the sample's evidence room: an inventory that is closed, with a label of another laboratory on the shelf, and an
// unannounced audit that is still open.
import { PlaceId, type PersonId } from '../../shared/language/identity.ts';
import type { SampleWriter } from './case-frame.ts';
import { written } from './written.ts';

export interface SampleCounting extends SampleWriter {
  /** Signs in as this person at this moment. */
  become(login: string, at: string): Promise<void>;
  personId(login: string): PersonId;
  passphraseOf(login: string): string;
}

const strangeLabel = 'PZ-2024-000017-C';

/** @param room  the shelf of the evidence room; counted with everything below it. */
export async function recordSampleInventories(hand: SampleCounting, room: PlaceId): Promise<void> {
  await hand.become('supervisor', '2025-06-30T07:00:00.000Z');
  const inventory = await hand.ask('inventory.start', {
    kind: 'inventory',
    placeId: room,
    counterIds: [hand.personId('registrar')],
    isBlind: false,
    occasion: hand.write(written('Half-year inventory', 'Inventarizim gjysmëvjetor', 'Полугодишњи попис')),
  });
  await hand.become('registrar', '2025-06-30T07:20:00.000Z');
  const { exhibits } = await hand.ask('inventory.to-count', { id: inventory.id, text: '' });
  let saved = 0;
  for (const { exhibitId } of exhibits) {
    const { holder, home } = await hand.ask('exhibits.read', { id: exhibitId });
    // What is out of the room is not there to be scanned; the rest is, on its shelf.
    if (holder?.kind !== 'place' || holder.id !== home?.id) continue;
    const { labels } = await hand.ask('labels.list', { subjectId: exhibitId, onlyCurrent: true });
    const entry = { mode: 'scan', text: labels[0]?.code ?? '' } as const;
    const placeId = PlaceId.parse(holder.id);
    ({ saved } = await hand.ask('inventory.count', { id: inventory.id, placeId, entry, condition: '' }));
  }
  ({ saved } = await hand.ask('inventory.count', {
    id: inventory.id,
    placeId: room,
    entry: { mode: 'scan', text: strangeLabel },
    condition: hand.write(
      written(
        'Small envelope behind the box of K12, sealed',
        'Zarf i vogël pas kutisë së K12, i vulosur',
        'Мали коверат иза кутије K12, запечаћен',
      ),
    ),
  }));
  await hand.ask('inventory.close-count', { id: inventory.id, counts: saved });
  const { discrepancies } = await hand.ask('inventory.read', { id: inventory.id });
  await hand.ask('inventory.settle', {
    id: inventory.id,
    keys: discrepancies.map(({ key }) => key),
    disposition: 'under-inquiry',
    text: hand.write(
      written(
        'Label of another laboratory; that laboratory was asked in writing.',
        'Etiketë e një laboratori tjetër; laboratori u pyet me shkrim.',
        'Налепница друге лабораторије; та лабораторија је упитана писмено.',
      ),
    ),
    records: 'nothing',
  });
  await hand.ask('inventory.close', {
    id: inventory.id,
    note: '',
    signature: { passphrase: hand.passphraseOf('registrar') },
    second: { login: 'custodian', passphrase: hand.passphraseOf('custodian') },
  });
  await hand.become('supervisor', '2025-07-14T06:40:00.000Z');
  await hand.ask('inventory.start', {
    kind: 'audit',
    placeId: room,
    counterIds: [hand.personId('reviewer')],
    isBlind: true,
    percent: 20,
    occasion: hand.write(written('Unannounced audit', 'Kontroll i paparalajmëruar', 'Ненајављена провера')),
  });
}
