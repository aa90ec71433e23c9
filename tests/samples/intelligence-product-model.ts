// The notification of the hit of LUGINA-14 as its paper shows it: a finding, a lead beside it, a count, an empty section, sources of two schemes, two signatures.
import type { IntelligenceProductModel } from '../../main/documents/models/intelligence-product.ts';
import { recordFact, type ProductFact } from '../../shared/domain/products/fact.ts';
import { IntelReportId } from '../../shared/language/identity.ts';
import { Instant } from '../../shared/language/instant.ts';
import { productTemplates } from '../../shared/reference/product-templates/index.ts';
import { sampleHead } from './case-file-model.ts';

const reportId = IntelReportId.parse('0195a1b2-0000-7000-8000-000000000001');
const at = Instant.parse('2025-06-24T14:00:00.000Z');
const lead: Pick<ProductFact, 'nature' | 'isLead' | 'reportIds' | 'grading' | 'handling'> = {
  nature: 'intelligence',
  isLead: true,
  reportIds: [reportId],
  grading: 'C2 (C3)',
  handling: 'H1',
};

export const sampleIntelligenceProduct: IntelligenceProductModel = {
  head: sampleHead('intelligence-product', 'PD-2025-0001'),
  isDraft: false,
  kind: 'hit-notification',
  title: 'Hit between K5 and 2024-DR-1188',
  template: productTemplates['hit-notification'],
  receiver: { kind: 'named', name: 'Focal point, Tirana (fictional)' },
  handling: 'H1',
  conditions: '',
  classifications: ['xk-confidential', 'siena-basic'],
  reviewOn: '2025-12-24',
  subject: 'HIT-2025-0001 · 2024-DR-1188',
  sections: [
    {
      code: 'hit',
      text: '',
      facts: [
        recordFact({
          id: 'hit',
          at,
          what: 'productFact.hit',
          other: '2024-DR-1188',
          sources: [{ label: 'HIT-2025-0001', address: '' }],
        }),
        recordFact({
          id: 'counted',
          what: '',
          other: '',
          counted: { base: 'exhibits', field: 'armType', value: 'pistol', count: 1234 },
          sources: [{ label: '1–5321', address: '/numbers' }],
        }),
      ],
    },
    {
      code: 'further-leads',
      text: `Оружје је било код возача; ko e mbajti, nuk dihet.\n${'Judgement '.repeat(60)}`,
      facts: [
        recordFact({
          ...lead,
          id: 'mentioned',
          at: '2025-05',
          what: 'productFact.mentioned',
          other: 'K5',
          says: [{ kind: 'text', text: '… the same batch as K4 and K5 of the case …' }],
          certainty: 'probable',
          sources: [{ label: 'IR-2025-0003', address: '' }],
        }),
        recordFact({
          ...lead,
          id: 'gone',
          what: 'intelLinkType.possessor',
          other: 'Flami → K5',
          isNegative: true,
          isWithdrawn: true,
          sources: [{ label: 'IR-2025-0003', address: '' }],
        }),
      ],
    },
    { code: 'asked', text: 'Please open 2024-DR-1188 again.', facts: [] },
  ],
  sources: [
    {
      report: {
        id: reportId,
        number: 'IR-2025-0003',
        grading: { scheme: '6x6', source: 'C', information: '2', on4x4: 'C3' },
        handling: 'H1',
        isWithdrawn: false,
      },
      receivedAt: '2025-05-12',
      conditions: 'Not to be shown to the press.',
      classification: 'siena-basic',
      version: 1,
    },
  ],
  amends: { number: 'PD-2025-0000', reason: 'A report was withdrawn' },
  signatures: [
    { name: 'Ana Analitika', key: '1234 5678 9012', at },
    { name: 'Sara Supervizori', key: '2109 8765 4321', at },
  ],
};
