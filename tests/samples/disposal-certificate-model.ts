// A decision of two exhibits for a certificate: one was destroyed before a witness, one was taken out after an appeal.
import type { DisposalCertificateModel } from '../../main/documents/index.ts';
import { sampleHead } from './case-file-model.ts';

export const sampleDisposalCertificate: DisposalCertificateModel = {
  head: sampleHead('disposal-certificate', 'DC-2025-0001'),
  decision: {
    number: 'DD-2025-0001',
    outcome: 'destroyed',
    authority: 'Basic court',
    reference: 'PKR 58/2025',
    // The screen asks for the day; the instant is its first minute in local time.
    decidedOn: '2025-09-30T22:00:00.000Z',
    method: 'Melted down',
    note: 'No appeal was lodged for K16.',
    recordedBy: 'Arta PRANUESI',
    recordedAt: '2025-10-02T08:00:00.000Z',
  },
  authorisations: [
    { person: 'Arta PRANUESI', at: '2025-10-02T08:05:00.000Z', signatureKey: '6b71 d7de 86e9 b63d 8e3a' },
    { person: 'Bekim MBIKËQYRËSI', at: '2025-10-02T09:00:00.000Z', signatureKey: 'f442 4146 1670 b33e 2fdb' },
  ],
  witnesses: ['Bekim MBIKËQYRËSI'],
  exhibits: [
    {
      label: 'LUGINA-14 / K16',
      kind: 'tool',
      shortDescription: 'Drill bit 16.2 mm',
      serial: '',
      quantity: 1,
      unit: 'piece',
      weight: { grams: 185, together: 1 },
      state: 'carried-out',
      at: '2025-10-03T10:00:00.000Z',
      where: 'Foundry',
      by: 'Arta PRANUESI',
    },
    {
      label: 'LUGINA-14 / K4',
      kind: 'firearm',
      shortDescription: 'Zoraki 914, converted',
      serial: '0718-020411',
      quantity: 1,
      unit: 'piece',
      state: 'withdrawn',
    },
  ],
};
