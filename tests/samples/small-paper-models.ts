// The short papers of the fictional case LUGINA-14, one model each.
import { commandCodeOf, labelAlphabet, labelCommands } from '../../shared/domain/label-code.ts';
import type { LabelSize } from '../../shared/domain/label-stock.ts';
import type {
  CodeSheetModel,
  CustodyRecordModel,
  LabelModel,
  LedgerReportModel,
  PackageReceiptModel,
  ReceiptModel,
  RecoverySheetModel,
} from '../../main/documents/models/small-papers.ts';
import type { DocumentHead } from '../../main/documents/models/document-head.ts';
import type { DocumentKind } from '../../shared/domain/case.ts';
import { lugina14, sampleHead, sampleLedgerHead } from './case-file-model.ts';

function headWithoutCase(kind: DocumentKind, documentNumber: string): DocumentHead {
  const { caseNumber: _, ...head } = sampleHead(kind, documentNumber);
  return head;
}

export const sampleReceipt: ReceiptModel = {
  head: sampleHead('receipt', 'RC-2025-0118'),
  submissionNumber: 'SUB-2025-0118',
  deliveredBy: 'Driton POSTIERI',
  deliveredFor: 'Regional Directorate “Drenova”',
  receivedBy: 'Arta PRANUESI',
  receivedAt: '2025-03-17T08:15:00.000Z',
  legalBasis: 'Order for expertise PP.I. 211/2025 of 16.03.2025',
  packages: 16,
  received: [
    {
      number: 'K4',
      kind: 'firearm',
      quantity: 1,
      unit: 'piece',
      shortDescription: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
      sealAsWritten: '0048214',
      sealAsRead: '0048214',
      condition: 'Package intact',
    },
    {
      number: 'K5',
      kind: 'firearm',
      quantity: 1,
      unit: 'piece',
      shortDescription: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
      sealAsWritten: '0048215',
      sealAsRead: '0048215',
      condition: 'Package intact',
    },
    {
      number: 'K6',
      kind: 'firearm',
      quantity: 1,
      unit: 'piece',
      shortDescription: 'Converted alarm pistol Zoraki 914, serial ground off',
      sealAsWritten: '0048127',
      sealAsRead: '0048217',
      condition: 'Package intact, digits transposed on the form',
    },
    {
      number: 'K11',
      kind: 'ammunition',
      quantity: 112,
      unit: 'round',
      shortDescription: 'Rounds 7.65×17SR, including 7 from K4',
      sealAsWritten: '0048221',
      sealAsRead: '0048221',
    },
  ],
  refused: [
    {
      description: 'Plastic bag with unknown powder',
      reason: 'Suspected explosive: to be cleared by the disposal team first.',
    },
  ],
  note: 'The discrepancy of the seal of K6 was recorded in the presence of the deliverer.',
};

export const sampleRecoverySheet: RecoverySheetModel = {
  head: { ...headWithoutCase('recovery-sheet', 'RS-2025-0001'), classification: 'confidential' },
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
  head: headWithoutCase('ledger-report', 'LR-2025-0009'),
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
        exhibitNumber: 'K5',
        shortDescription: 'Converted alarm pistol Zoraki 914, 7.65×17SR',
        seal: '0048215',
        hazards: ['made-safe'],
        code: 'E7KD4000CB5',
      },
      {
        type: 'exhibit',
        caseNumber: 'PP.I. 211/2025',
        exhibitNumber: 'K14a',
        shortDescription:
          'Mobile telephone, black, screen cracked, in a shielding bag with its charger and a SIM card adapter',
        hazards: [],
        code: 'E7KD4000CC1',
      },
      {
        type: 'exhibit',
        caseNumber: '2025-DR-0417',
        exhibitNumber: 'K20.14',
        shortDescription: 'Измењени метак 9 mm P.A.K.',
        seal: 'KFA-90511',
        hazards: ['explosive', 'sharp'],
        code: 'E7KD4000CD8',
      },
    ],
  };
}
