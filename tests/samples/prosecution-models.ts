// Models of the papers of charges: LUGINA-14 as its prosecutor has it, and a count that stands at the number itself.
import type { ChargeSheetModel, ThresholdComputationModel } from '../../main/documents/index.ts';
import type { LegalBasis } from '../../shared/domain/prosecution/legal-basis.ts';
import { judgeThreshold } from '../../shared/domain/prosecution/thresholds.ts';
import { builtInLegalBases } from '../../shared/reference/legal-bases.ts';
import { sampleHead } from './case-file-model.ts';

function basisCalled(code: string): LegalBasis {
  const basis = builtInLegalBases.find((one) => one.code === code);
  if (basis === undefined) throw new Error(`${code} is in the table`);
  return basis;
}

const aggravated = basisCalled('xk-366-2');
const { weapons: four, cartridges: fourHundred } = aggravated.threshold ?? {};
if (four === undefined || fourHundred === undefined) throw new Error('The aggravated paragraph has two thresholds');

const marks = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'];
const place = 'Regional road R-113, km 7 (fictional)';
const occurredFrom = '2025-03-14T21:40:00.000Z';

export const sampleThresholdComputation: ThresholdComputationModel = {
  head: sampleHead('threshold-computation', 'TC-2025-0001'),
  caseTitle: 'LUGINA-14',
  sums: [
    {
      persons: ['Flamur TESTAJ', 'Dejan PROBIĆ'],
      incidentKind: 'traffic-stop',
      place,
      occurredFrom,
      weapons: 9,
      cartridges: 400,
      isOpen: true,
      lines: [
        ...marks.map((mark, index) => ({
          mark,
          description: index < 3 ? 'Zastava M70AB2, 7.62 × 39' : 'Zoraki 914, 7.65 × 17 SR',
          number: 1,
          as: index < 3 ? ('firearm' as const) : ('converted' as const),
          isEstimate: false,
        })),
        { mark: 'K10', description: '7.62 × 39', number: 400, as: 'rounds', isEstimate: true },
      ],
      leftOut: [
        { mark: 'K13', number: 1, reason: 'suppressor' },
        { mark: 'K11', number: 0, reason: 'not-counted-yet' },
        { mark: 'K4', number: 7, reason: 'inside-weapon' },
      ],
      rules: [
        {
          basis: aggravated,
          weapons: judgeThreshold({ total: 9, isOpen: false }, four),
          cartridges: judgeThreshold({ total: 400, isOpen: true }, fourHundred),
          state: 'met',
        },
      ],
    },
  ],
};

export const sampleChargeSheet: ChargeSheetModel = {
  head: sampleHead('charge-sheet', 'CH-2025-0001'),
  caseTitle: 'LUGINA-14',
  accused: [
    {
      name: 'Dejan PROBIĆ',
      fatherName: 'Milan',
      born: '17.01.1993',
      language: 'sr-Cyrl',
      residence: '',
      contact: '',
      helpers: [
        { role: 'counsel', name: 'Petar PRIMERIĆ' },
        { role: 'interpreter', name: 'Nada TESTOVIĆ' },
      ],
      charges: [
        {
          number: 1,
          basis: basisCalled('xk-2012-374-1'),
          force: 'not-in-force',
          facts: '',
          incident: place,
          incidentAt: occurredFrom,
          isWithdrawn: true,
          events: [
            {
              kind: 'laid',
              basis: '374 ¶1 · v1',
              reason: '',
              occurredAt: '2025-03-16T08:00:00.000Z',
              recordedAt: '2025-03-16T08:05:00.000Z',
              by: 'Teuta AKTAJ',
            },
            {
              kind: 'withdrawn',
              basis: '374 ¶1 · v1',
              reason: 'Art. 366 applies',
              occurredAt: '2025-03-17T08:00:00.000Z',
              recordedAt: '2025-03-17T08:05:00.000Z',
              by: 'Teuta AKTAJ',
            },
          ],
        },
        {
          number: 2,
          basis: aggravated,
          force: 'in-force',
          facts: 'K1–K11',
          incident: place,
          incidentAt: occurredFrom,
          isWithdrawn: false,
          events: [
            {
              kind: 'laid',
              basis: '366 ¶2 · v1',
              reason: '',
              occurredAt: '2025-03-17T08:10:00.000Z',
              recordedAt: '2025-03-17T08:12:00.000Z',
              by: 'Teuta AKTAJ',
            },
          ],
        },
      ],
      exhibits: [{ basis: 'in-vehicle', marks, reason: 'VW Passat B6' }],
      detention: [
        { kind: 'arrested', occurredAt: '2025-03-14T22:05:00.000Z', document: 'PA-0417' },
        {
          kind: 'detention-ordered',
          occurredAt: '2025-03-16T10:00:00.000Z',
          until: '2025-04-14T21:59:00.000Z',
          document: 'PKR 58/2025',
        },
      ],
    },
    {
      name: 'Flamur TESTAJ',
      fatherName: '',
      born: '',
      residence: '',
      contact: '',
      helpers: [],
      charges: [],
      exhibits: [],
      detention: [],
    },
  ],
};
