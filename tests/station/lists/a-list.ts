// A station with a few exhibits of every state that lists distinguish.
import type { InputOf } from '../../../shared/contract/index.ts';
import { PersonId, type CaseId, type ExhibitId, type PlaceId } from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface ListedStation {
  readonly station: TestStation;
  readonly lugina: CaseId;
  readonly drenova: CaseId;
  readonly exhibits: Readonly<Record<'pistol' | 'rounds' | 'drill' | 'phone', ExhibitId>>;
  readonly room: PlaceId;
  readonly shelf: PlaceId;
}

/** LUGINA-14: K1 a pistol on the shelf, K2 rounds offered to the examiner. DRENOVA-2: K1 a drill with its seal open, K10 a phone at court. */
export async function aListedStation(): Promise<ListedStation> {
  const station = await openTestStation({ as: 'custodian' });
  const { id: room } = await station.answer('places.add', { kind: 'room', name: 'Evidence room' });
  const { id: shelf } = await station.answer('places.add', { kind: 'shelf', name: 'S4', parentId: room });
  await station.become('registrar');
  const { id: lugina } = await station.answer(
    'cases.open',
    aCase({ title: 'LUGINA-14', numbers: [{ kind: 'police', number: '2025-DR-0417' }] }),
  );
  const { id: drenova } = await station.answer('cases.open', aCase({ title: 'DRENOVA-2', classification: 'internal' }));
  const record = async (caseId: CaseId, changes: Partial<InputOf<'exhibits.record'>>): Promise<ExhibitId> =>
    (await station.answer('exhibits.record', anExhibit(caseId, changes))).id;
  const pistol = await record(lugina, {
    mark: 'K1',
    kind: 'firearm',
    description: 'Zastava M70, обележен',
    facts: { make: { asMarked: 'Zastava' }, model: { asMarked: 'M70' }, calibre: { asMarked: '7,65 mm' } },
    serials: [{ component: 'frame', script: 'cyrillic', asMarked: 'С-371864', status: 'intact' }],
    madeSafe: { by: 'Off. Vesna', at: '2025-03-14T23:38:00.000Z', how: 'unloaded' },
    seal: '0048215',
  });
  const rounds = await record(lugina, { mark: 'K2', kind: 'ammunition', quantity: 50, unit: 'round', seal: '0048216' });
  const drill = await record(drenova, { mark: 'K1', kind: 'tool', description: '=HYPERLINK("http://evil")' });
  const phone = await record(drenova, { mark: 'K10', kind: 'device', description: 'Phone, black' });
  const event = (id: ExhibitId, changes: Partial<InputOf<'custody.record'>>) =>
    station.answer('custody.record', aCustodyEvent(id, changes));
  for (const id of [pistol, rounds, drill, phone]) await event(id, {});
  await event(pistol, { type: 'stored', occurredAt: at('2025-03-17T07:40:00.000Z'), to: { kind: 'place', id: shelf } });
  await station.answer('custody.offer', {
    exhibitIds: [rounds],
    to: PersonId.parse(station.people.examiner),
    occurredAt: at('2025-03-17T07:45:00.000Z'),
    purpose: 'Examination',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  });
  await event(drill, { type: 'sealed', occurredAt: at('2025-03-17T07:41:00.000Z'), to: undefined, sealIn: '0000077' });
  await event(drill, { type: 'seal-opened', occurredAt: at('2025-03-17T07:46:00.000Z'), to: undefined });
  await event(phone, {
    type: 'sent-to-court',
    occurredAt: at('2025-03-17T07:47:00.000Z'),
    to: { kind: 'outside', label: 'Basic Court' },
  });
  return { station, lugina, drenova, exhibits: { pistol, rounds, drill, phone }, room, shelf };
}

export function aQuestion(changes: Partial<InputOf<'lists.open'>['question']> = {}): InputOf<'lists.open'>['question'] {
  return { text: '', filters: [], sort: { column: 'number', descending: false }, ...changes };
}

/** What a list shows in one column for a question. */
export async function shown(
  station: TestStation,
  question: InputOf<'lists.open'>['question'],
  column = 'number',
  list: InputOf<'lists.open'>['list'] = 'exhibits',
): Promise<(string | number | undefined)[]> {
  const { snapshot } = await station.answer('lists.open', { list, question });
  const { rows } = await station.answer('lists.page', { snapshot, from: 0, count: 100 });
  return rows.map(({ cells }) => cells[column]);
}
