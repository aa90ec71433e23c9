// Builders of worksheets: the least that may be signed under a definition, and one that is signed.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ExaminationDefinition, WorksheetField } from '../../../shared/domain/examination/definition.ts';
import type { WorksheetRow, WorksheetValue, WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { ExhibitId, StockLotId, TaskId } from '../../../shared/language/identity.ts';
import { aCustodyEvent, at } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

/** Every required field filled in with something that fits; a repeating section has one row where it asks for anything. */
export function leastValues({ sections }: ExaminationDefinition, exhibitId: string): WorksheetValues {
  const values: WorksheetValues = {};
  for (const section of sections) {
    const row: WorksheetRow = {};
    for (const field of section.fields) if (field.isRequired) row[field.code] = fitting(field, exhibitId);
    if (Object.keys(row).length > 0) values[section.code] = [row];
  }
  return values;
}

function fitting(field: WorksheetField, exhibitId: string): WorksheetValue {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return 'Seen';
    case 'moment':
      return '2025-03-17T07:50:00.000Z';
    case 'yes-no':
      return false;
    case 'number':
      return field.least;
    case 'measurements':
      return Array.from({ length: field.readings }, () => field.least);
    case 'choice':
      return field.options[0]?.code ?? '';
    case 'choices':
      return field.options.slice(0, 1).map(({ code }) => code);
    case 'clock':
      return 12;
    case 'exhibit':
      return exhibitId;
    case 'positions':
      return [{ position: 1, seen: '4', sureness: 'certain', step: 'visual' }];
    case 'instrument':
    case 'method':
    case 'reference-lot':
    case 'photographs':
    case 'shots':
      throw new Error(`No built-in examination requires a field of type ${field.type}`);
  }
}

/** When a task is started whose worksheet `toSign` fills in: before anything was performed. */
export const taskStart = at('2025-03-17T07:46:00.000Z');

type Signing = InputOf<'worksheets.sign'>;

/** What is signed with the least values; performed between 07:50 and 07:55 of the day the request came. */
export function toSign(
  read: OutputOf<'worksheets.read'>,
  changes: Partial<Omit<Signing, 'taskId' | 'previous'>> = {},
): Signing {
  return {
    taskId: read.task.id,
    ...(read.latest === undefined ? {} : { previous: read.latest.id }),
    values: leastValues(read.definition, read.exhibit.id),
    ...(read.definition.asksEnvironment === true ? { environment: { temperature: 21.5, humidity: 45, note: '' } } : {}),
    performedFrom: at('2025-03-17T07:50:00.000Z'),
    performedTo: at('2025-03-17T07:55:00.000Z'),
    exceptionReason: '',
    recovered: [],
    signature: { passphrase: passphraseOf('examiner') },
    ...changes,
  };
}

/** Signs the worksheet of a started task as the examiner at the screen. */
export async function withSignedWorksheet(station: TestStation, taskId: TaskId): Promise<OutputOf<'worksheets.sign'>> {
  return station.answer('worksheets.sign', toSign(await station.answer('worksheets.read', { taskId })));
}

/** Fifty rounds of reference ammunition; the examiner is at the screen. */
export async function aLot(station: TestStation, changes: Partial<InputOf<'stock.record'>> = {}): Promise<StockLotId> {
  const { id } = await station.answer('stock.record', {
    kind: 'ammunition',
    name: 'Test ammunition 9 mm',
    calibre: '9 × 19 Luger',
    manufacturer: 'PPU',
    lot: 'L-2024-11',
    unit: 'round',
    place: 'Cabinet 3',
    note: '',
    received: 50,
    receivedAt: at('2025-03-17T07:30:00.000Z'),
    ...changes,
  });
  return id;
}

/** Brings an exhibit into the hands of the examiner at the screen. */
export async function inHand(station: TestStation, exhibitId: ExhibitId): Promise<void> {
  await station.answer('custody.record', {
    ...aCustodyEvent(exhibitId, { signature: { passphrase: passphraseOf('examiner') } }),
    to: { kind: 'person', id: await ownId(station) },
    occurredAt: at('2025-03-17T07:46:00.000Z'),
  });
}

async function ownId(station: TestStation) {
  const { people } = await station.answer('people.list', {});
  const person = people.find(({ login }) => login === 'examiner');
  if (person === undefined) throw new Error('There is no examiner');
  return person.id;
}
