// The papers of disclosure of LUGINA-14, one model each, with everything a line may have to say.
import type {
  DisclosureLogModel,
  DisclosureScheduleModel,
  ExclusionListModel,
  ScheduledItem,
} from '../../main/documents/models/disclosure.ts';
import { sampleHead } from './case-file-model.ts';

const items = Array.from({ length: 40 }, (_, index): ScheduledItem => ({
  number: index * 3 + 1,
  text:
    index % 5 === 0
      ? 'File, on record since 12.05.2025, not described further'
      : `Worksheet: LR-2025-0001 / ${String(index)} · LUGINA-14 / K5, recorded 24.03.2025 by Lirie EKSPERTAJ`,
  use: index < 12 ? 'used' : 'unused-non-sensitive',
  test: index % 7 === 0 ? 'cannot-say' : index % 4 === 0 ? 'yes' : 'no',
  outcome: index < 12 ? 'disclose' : index % 4 === 0 ? 'disclose-edited' : 'withhold',
  isNew: index > 36,
  isChanged: index === 3,
  lacksStatement: index === 5,
}));

export const sampleSchedule: DisclosureScheduleModel = {
  head: sampleHead('disclosure-schedule', 'DS-2025-0003'),
  title: 'LUGINA-14',
  schedule: 'non-sensitive',
  recipient: 'defence',
  recipientName: 'Flamur TESTAJ',
  number: 2,
  supplementTo: { party: 'Flamur TESTAJ', dated: '2025-06-16' },
  before: 'DS-2025-0001',
  known: 121,
  items,
  notHere: [
    { because: 'not-relevant', numbers: [2, 3, 5, 6, 8, 9, 11, 12] },
    { because: 'sensitive', numbers: [120] },
  ],
  excluded: [
    { number: 42, kind: 'candidate', because: 'lead' },
    { number: 120, kind: 'attachment', because: 'H2' },
  ],
  signedBy: { name: 'Teuta AKTAJ', key: '4c1f 90ab e27d 38c5 61f4', at: '2025-06-18T08:00:00.000Z' },
};

export const sampleNilSchedule: DisclosureScheduleModel = {
  ...sampleSchedule,
  schedule: 'sensitive',
  recipient: 'court',
  recipientName: '',
  items: [],
  excluded: [],
  notHere: [{ because: 'not-sensitive', numbers: [1, 2, 3, 4] }],
};

export const sampleExclusionList: ExclusionListModel = {
  head: sampleHead('exclusion-list', 'XL-2025-0001'),
  title: 'LUGINA-14',
  known: 121,
  excluded: sampleSchedule.excluded,
  released: [
    {
      number: 119,
      kind: 'attachment',
      because: 'H1',
      at: '2025-05-30T10:30:00.000Z',
      by: 'Teuta AKTAJ',
      second: 'Ilir MBIKËQYRI',
      permission: '31 · Leje për përdorim IR-0240.pdf',
    },
  ],
};

export const sampleDisclosureLog: DisclosureLogModel = {
  head: sampleHead('disclosure-log', 'DL-2025-0001'),
  title: 'LUGINA-14',
  schedules: [
    {
      documentNumber: 'DS-2025-0001',
      schedule: 'non-sensitive',
      recipient: 'defence',
      recipientName: 'Flamur TESTAJ',
      number: 1,
      items: 119,
      at: '2025-05-30T11:00:00.000Z',
      by: 'Teuta AKTAJ',
    },
  ],
  handed: [
    {
      what: 'LUGINA-14 · DS-2025-0001',
      recipient: 'defence',
      recipientName: 'Flamur TESTAJ',
      means: 'By hand',
      receivedBy: 'Mimoza SHEMBULLI',
      receipt: 'receipt-DS-2025-0001.pdf',
      occurredAt: '2025-05-30T11:00:00.000Z',
      recordedAt: '2025-05-30T11:05:00.000Z',
      by: 'Teuta AKTAJ',
    },
  ],
  statements: [
    {
      party: 'Flamur TESTAJ',
      dated: '2025-06-16',
      words: 'K1 was delivered to a depot in 1987; its way to the accused is not shown',
      numbers: [6, 7, 8, 40],
    },
  ],
};
