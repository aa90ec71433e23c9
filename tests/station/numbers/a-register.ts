// Builders of the numbers: a case whose incident recovers firearms of several kinds, and parameters for a year.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId, IncidentId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

export interface Counted {
  readonly station: TestStation;
  readonly caseId: CaseId;
  readonly incidentId: IncidentId;
}

/** The registrar is at the screen; nothing is recovered yet. */
export async function aCountedStation(): Promise<Counted> {
  const station = await openTestStation();
  const { id: caseId } = await station.answer('cases.open', aCase());
  const incidentId = await anIncident({ station, caseId }, {});
  return { station, caseId, incidentId };
}

export async function anIncident(
  { station, caseId }: Pick<Counted, 'station' | 'caseId'>,
  more: Partial<InputOf<'cases.record-incident'>>,
): Promise<IncidentId> {
  const { id } = await station.answer('cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: at('2025-03-14T21:40:00.000Z'),
    place: 'Regional road R-113, km 7',
    legalBasis: 'CPC 110',
    seizedBy: 'Sgt Agim SHEMBULLI',
    description: '',
    ...more,
  });
  return id;
}

const facts = {
  firearmType: 'pistol-self-loading',
  originClass: 'industrial',
  make: { asMarked: 'ZORAKI', asConcluded: 'Zoraki' },
  model: { asMarked: '914' },
  calibre: { asConcluded: '9 mm PAK' },
  country: { asConcluded: 'TR' },
};

let serial = 100;

export async function aFirearm(
  told: Counted,
  mark: string,
  more: {
    readonly facts?: object;
    readonly without?: readonly string[];
    readonly serial?: string;
    readonly incidentId?: IncidentId | undefined;
  } = {},
): Promise<ExhibitId> {
  serial += 1;
  const { incidentId: _, ...pistol } = aPistol(told.caseId, {});
  const incidentId = 'incidentId' in more ? more.incidentId : told.incidentId;
  const { id } = await told.station.answer('exhibits.record', {
    ...pistol,
    mark,
    facts: Object.fromEntries(
      Object.entries({ ...facts, ...more.facts }).filter(([name]) => !(more.without ?? []).includes(name)),
    ),
    serials: pistol.serials.map((one) => ({ ...one, asMarked: more.serial ?? `0718-02${serial}` })),
    ...(incidentId === undefined ? {} : { incidentId }),
  });
  return id;
}

export const year2025: InputOf<'numbers.count'>['parameters'] = {
  from: '2025-01-01',
  until: '2025-12-31',
  by: 'recovered',
  unit: 'pieces',
  options: [],
  entered: [],
  remark: '',
};

export type Ready = Extract<OutputOf<'numbers.count'>, { isReady: true }>;

export async function count(
  { station }: Counted,
  code: string,
  more: Partial<InputOf<'numbers.count'>['parameters']> = {},
): Promise<Ready> {
  const answer = await station.answer('numbers.count', { definition: { code }, parameters: { ...year2025, ...more } });
  if (!answer.isReady) throw new Error('so few records are read at once');
  return answer;
}

/** `{ arms: [9, 9, 0], rate: [null, …] }`: the values of a table by the keys of its rows. */
export function valuesOf({ report }: Pick<Ready, 'report'>, name: string): Record<string, (number | null)[]> {
  const table = report.tables.find((one) => one.name === name);
  return Object.fromEntries((table?.rows ?? []).map(({ key, cells }) => [key, cells.map(({ value }) => value)]));
}

/** The value in one row and one column. */
export function valueOf(
  counted: Pick<Ready, 'report'>,
  name: string,
  row: string,
  column: string,
): number | null | undefined {
  const table = counted.report.tables.find((one) => one.name === name);
  return table?.rows.find(({ key }) => key === row)?.cells[table.columns.indexOf(column)]?.value;
}

export const signature = { passphrase: passphraseOf('supervisor') };
