// What a person would type, one builder per thing; a test says only what matters to it.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { TestRecord } from '../a-record.ts';

export function aCase(more: Partial<InputOf<'cases.open'>> = {}): InputOf<'cases.open'> {
  return {
    title: 'LUGINA-14',
    numbers: [{ kind: 'police', number: '2025-DR-0417' }],
    classification: 'restricted',
    offence: 'CC 366',
    language: 'sq',
    note: '',
    ...more,
  };
}

export function aPistol(caseId: string, more: Partial<InputOf<'exhibits.record'>> = {}): InputOf<'exhibits.record'> {
  return {
    caseId,
    mark: 'K5',
    kind: 'firearm',
    description: 'Zoraki 914, converted',
    quantity: 1,
    unit: 'piece',
    foundAt: 'hidden cavity behind the boot trim',
    facts: {
      make: { asMarked: 'ZORAKI', confidence: 'certain' },
      model: { asMarked: '914' },
      calibre: { asConcluded: '7.65×17SR' },
    },
    serials: [{ component: 'frame', script: 'latin', asMarked: '0718-020412', status: 'intact' }],
    markings: [],
    madeSafe: { by: 'Off. Vesna Primerović', at: '2025-03-14T23:38:00.000Z', how: 'unloaded, chamber checked' },
    handling: '',
    ...more,
  };
}

export function aMagazine(caseId: string, more: Partial<InputOf<'exhibits.record'>> = {}): InputOf<'exhibits.record'> {
  return {
    ...aPistol(caseId),
    mark: 'K5.1',
    kind: 'magazine',
    description: 'Magazine of the Zoraki 914',
    facts: {},
    serials: [],
    madeSafe: undefined,
    ...more,
  };
}

export function someRounds(caseId: string, more: Partial<InputOf<'exhibits.record'>> = {}): InputOf<'exhibits.record'> {
  return {
    caseId,
    mark: 'K10',
    kind: 'ammunition',
    description: '7.62×39 rounds',
    quantity: 300,
    unit: 'round',
    foundAt: '',
    facts: {
      calibre: { asMarked: '7,62×39' },
      ammunitionState: 'live',
      headstamps: '180 ППУ 1986\n90 IK 84\n30 31 / 78',
    },
    serials: [],
    markings: [],
    handling: '',
    ...more,
  };
}

export function aDelivery(
  caseId: string,
  record: Pick<TestRecord, 'now'>,
  more: Partial<InputOf<'intake.record-submission'>> = {},
): InputOf<'intake.record-submission'> {
  return {
    caseId,
    receivedAt: record.now(),
    deliveringBody: 'Regional Directorate Drenova',
    deliveringPerson: 'Sgt Agim SHEMBULLI',
    legalBasis: 'CPC 112',
    questions: ['Is it a firearm in the meaning of the law?'],
    packagesAnnounced: 2,
    packages: [
      { label: 'K5', sealAsWritten: '0048215', sealAsRead: '0048215', isIntact: true, note: '' },
      { label: 'K6', sealAsWritten: '0048127', sealAsRead: '0048217', isIntact: true, note: 'digits transposed' },
    ],
    note: '',
    ...more,
  };
}
