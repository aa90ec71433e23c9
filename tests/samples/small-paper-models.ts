// The short papers of the fictional case LUGINA-14, one model each.
import { commandCodeOf, labelAlphabet, labelCommands } from '../../shared/domain/label-code.ts';
import type { LabelSize } from '../../shared/domain/label-stock.ts';
import type {
  CodeSheetModel,
  CustodyRecordModel,
  LabelModel,
  LedgerReportModel,
  PackageReceiptModel,
  RecoverySheetModel,
} from '../../main/documents/models/small-papers.ts';
import type { DiscrepancyRecordModel, ReceiptModel } from '../../main/documents/models/arrival.ts';
import type { DocumentHead } from '../../main/documents/models/document-head.ts';
import type { DocumentKind } from '../../shared/domain/case.ts';
import { lugina14, sampleHead, sampleLedgerHead } from './case-file-model.ts';

function headWithoutCase(kind: DocumentKind, documentNumber: string): DocumentHead {
  const { caseNumber: _, ...head } = sampleHead(kind, documentNumber);
  return head;
}

export const sampleReceipt: ReceiptModel = {
  head: sampleHead('receipt', 'RC-2025-00118'),
  submissionNumber: 'RC-2025-00118',
  deliveredBy: 'Driton POSTIERI',
  deliveredFor: 'Regional Directorate “Drenova”',
  identification: 'Service card 0000',
  receivedBy: 'Arta PRANUESI',
  receivedAt: '2025-03-17T08:15:00.000Z',
  recordedLateAt: '2025-03-18T10:02:00.000Z',
  legalBasis: 'Order for expertise PP.I. 211/2025 of 16.03.2025',
  detentionUntil: '2025-04-14T21:59:00.000Z',
  announced: 6,
  outstanding: { count: 1, labels: ['K13'] },
  continuedBy: [],
  packages: [
    {
      label: 'K4',
      sealAsWritten: '0048214',
      sealAsRead: '0048214',
      sealIsIntact: true,
      states: ['intact'],
      standing: 'received',
      photographs: 1,
    },
    {
      label: 'K6',
      sealAsWritten: '0048127',
      sealAsRead: '0048217',
      sealIsIntact: true,
      states: ['intact'],
      standing: 'received',
      note: 'Digits transposed on the form.',
      photographs: 2,
      discrepancy: { number: 'SD-2025-00001', isResolved: false },
    },
    {
      label: 'K11',
      sealAsWritten: '0048221',
      sealAsRead: '0048221',
      sealIsIntact: false,
      states: ['torn', 'wet'],
      standing: 'received',
      photographs: 0,
    },
    {
      label: 'K21',
      sealAsWritten: '0048305',
      sealAsRead: '0048305',
      sealIsIntact: true,
      states: ['intact'],
      standing: 'blocked',
      photographs: 0,
      block: {
        at: '2025-03-17T08:15:00.000Z',
        quarantinedAt: 'Yard, blast box 1',
        called: 'Disposal team, 17.03.2025 09:20, D-0417',
      },
    },
    {
      label: 'Plastic bag with unknown powder',
      sealIsIntact: false,
      states: ['opened', 'unsealed'],
      standing: 'refused',
      refusal: { code: 'suspected-explosive', reason: 'To be cleared by the disposal team first.' },
      photographs: 0,
    },
  ],
  exhibits: [
    {
      number: 'K4',
      kind: 'firearm',
      quantity: 1,
      unit: 'piece',
      shortDescription: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
    },
    { number: 'K11', kind: 'ammunition', quantity: 112, unit: 'round', shortDescription: 'Rounds 7.65×17SR' },
  ],
  questions: ['Is it a firearm within the meaning of the law?', 'Restore the serial numbers of K2, K6 and K7.'],
  additions: [
    { at: '2025-03-17T10:00:00.000Z', by: 'Arta PRANUESI', words: 'The courier left the order in a second copy.' },
  ],
  note: 'The discrepancy of the seal of K6 was recorded in the presence of the deliverer.',
};

export const sampleDiscrepancy: DiscrepancyRecordModel = {
  head: sampleHead('discrepancy-record', 'SD-2025-00001'),
  number: 'SD-2025-00001',
  kind: 'seal',
  package: 'K6',
  receiptNumber: 'RC-2025-00118',
  receivedAt: '2025-03-17T08:15:00.000Z',
  deliveredBy: 'Driton POSTIERI',
  deliveredFor: 'Regional Directorate “Drenova”',
  asWritten: '0048127',
  asFound: '0048217',
  openedAt: '2025-03-17T08:20:00.000Z',
  openedBy: 'Arta PRANUESI',
  isResolved: true,
  steps: [
    {
      number: 1,
      side: 'ours',
      occurredAt: '2025-03-17T13:00:00.000Z',
      recordedAt: '2025-03-17T13:04:00.000Z',
      name: 'Arta PRANUESI',
      function: 'registrar',
      statement: 'The package carries seal 0048217, intact. The form says 0048127.',
      signedBy: 'Arta PRANUESI',
      signatureKey: '0d1f 22ab 93c0 7711 5a4e',
    },
    {
      number: 2,
      side: 'theirs',
      occurredAt: '2025-03-17T13:00:00.000Z',
      recordedAt: '2025-03-17T13:06:00.000Z',
      name: 'Agim SHEMBULLI',
      function: 'sergeant, Regional Directorate “Drenova”',
      statement: 'I transposed two digits when I wrote the form. The package was sealed with 0048217 on 15.03.2025.',
      signedBy: 'Arta PRANUESI',
      signatureKey: '0d1f 22ab 93c0 7711 5a4e',
      paper: { fileName: 'statement-K6.pdf', sha256: '3f'.repeat(32) },
    },
    {
      number: 3,
      resolution: 'paper-wrong',
      occurredAt: '2025-03-17T13:20:00.000Z',
      recordedAt: '2025-03-17T13:21:00.000Z',
      name: 'Besa KUJDESTARE',
      function: '',
      statement: 'Joint correction statement of 17.03.2025, 14:00. The seal was never opened.',
      signedBy: 'Besa KUJDESTARE',
      signatureKey: '71c4 00fe 12d9 8c3b 6f02',
    },
  ],
  photographs: [],
};

export const sampleRecoverySheet: RecoverySheetModel = {
  head: { ...headWithoutCase('recovery-sheet', 'RY-2025-0001'), classification: 'confidential' },
  groups: ['7KQ4M', 'X9D2R', 'HT6WB', 'C3NFP', '5VJ8E', 'G2SAK', 'M4QXR', 'D7TH6', 'WB9C3', 'NFP5V', 'J8EG2', 'SAK04'],
  code: '7KQ4M-X9D2R-HT6WB-C3NFP-5VJ8E-G2SAK-M4QXR-D7TH6-WB9C3-NFP5V-J8EG2-SAK04',
};

export async function sampleCustodyRecord(): Promise<CustodyRecordModel> {
  const { exhibits, lateEntryAfterHours } = await lugina14();
  const exhibit = exhibits.find(({ number }) => number === 'K5');
  if (exhibit === undefined) throw new Error('K5 is in the sample');
  return {
    head: sampleHead('custody-record', 'CR-2025-0042'),
    exhibit: {
      number: exhibit.number,
      kind: exhibit.kind,
      shortDescription: exhibit.shortDescription,
      serial: '0718-020412',
    },
    holder: 'Blerta KUJDESTARI',
    home: 'Evidence room R2, shelf S4',
    seal: 'KFA-90511',
    custody: exhibit.custody,
    discrepancies: exhibit.discrepancies,
    lateEntryAfterHours,
  };
}

export const samplePackageReceipt: PackageReceiptModel = {
  head: sampleHead('package-receipt', 'PR-2025-0007'),
  packageId: '0197207c-55e0-7d3a-9c41-5f0e6a1b8830',
  packageKind: 'court-file',
  fileName: 'PP.I.211-2025_court-file.zip',
  recipient: 'Basic Court, Special Department',
  createdAt: '2025-05-30T08:25:00.000Z',
  files: 61,
  bytes: 2_412_883_021,
  exhibits: 22,
  photographs: 13,
  sealSha256: '3f7b0c2d19a8e64457bc1e90d2a6f83b5510c7e94d28fa0136b9e7d84c2a15f0',
  manifestSha256: 'a0c4d19e7b3355f2086de1c94bb27fa8135e60d7c29481ab07fe36d5281c9b44',
  stationKeyFingerprint: sampleLedgerHead.stationKeyFingerprint,
};

export const sampleLedgerReport: LedgerReportModel = {
  head: headWithoutCase('ledger-report', 'LE-2025-0009'),
  verifiedAt: '2025-05-30T08:14:00.000Z',
  verifiedBy: 'Ilir INSPEKTI',
  entries: 1284,
  heads: 37,
  firstEntryAt: '2025-01-08T07:30:00.000Z',
  lastEntryAt: '2025-05-30T08:10:00.000Z',
  verdict: 'broken',
  findings: [
    { severity: 'fault', entry: 771, what: 'Row exhibit K6, field seal, differs from its last logged state.' },
    { severity: 'remark', entry: 402, what: 'The clock of the station ran back by 00:03:12 between two entries.' },
  ],
};

export const sampleCommandSheet: CodeSheetModel = {
  head: sampleHead('code-sheet', 'CS-2025-0001'),
  sheet: 'commands',
  codes: labelCommands.map((word) => ({ word, code: commandCodeOf(word, '7KD4') })),
};

export const sampleSelfTestSheet: CodeSheetModel = {
  head: sampleHead('code-sheet', 'CS-2025-0002'),
  sheet: 'self-test',
  codes: [
    { word: 'alphabet', code: labelAlphabet },
    { word: 'command', code: commandCodeOf('seen', '7KD4') },
  ],
};

export function sampleLabels(size: LabelSize, dotsPerInch: 203 | 300 = 203): LabelModel {
  return {
    head: sampleHead('exhibit-label', 'LB-2025-0001'),
    size,
    dotsPerInch,
    rulerPage: true,
    labels: [
      {
        type: 'exhibit',
        caseNumber: 'PP.I. 211/2025',
        number: 'EX-2025-000005',
        exhibitNumber: 'K5',
        kind: 'firearm',
        made: ['Zoraki 914', '7.65×17SR'],
        quantity: 1,
        unit: 'piece',
        seal: '0048215',
        hazards: ['made-safe'],
        code: 'E7KD4000CB5',
      },
      {
        type: 'exhibit',
        number: 'EX-2025-000014',
        exhibitNumber: 'K14a',
        kind: 'device',
        made: [
          'A maker of telephones with a very long name Model 14 Pro Max Plus, 5G, dual SIM, international edition',
        ],
        quantity: 1,
        unit: 'piece',
        hazards: [],
        code: 'E7KD4000CC1',
      },
      {
        type: 'exhibit',
        caseNumber: '2025-DR-0417',
        number: 'EX-2025-000020',
        exhibitNumber: 'K20.14',
        kind: 'ammunition',
        made: ['9 mm P.A.K.'],
        quantity: 14,
        unit: 'round',
        seal: 'KFA-90511',
        hazards: ['explosive', 'sharp'],
        code: 'E7KD4000CD8',
      },
    ],
  };
}
