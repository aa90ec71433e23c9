// An intelligence report of LUGINA-14 as its paper shows it: graded in another scheme, released by its provider, its words in two paragraphs.
import type { IntelligenceReportModel } from '../../main/documents/models/intelligence-report.ts';
import { sampleHead } from './case-file-model.ts';

export const sampleIntelligenceReport: IntelligenceReportModel = {
  head: sampleHead('intelligence-report', 'IP-2025-0001'),
  number: 'IR-2025-0003',
  text: 'A converted Zoraki 914 with the serial number 0718-020409 was seized in Ruritania in 2024: the same batch as K4 and K5 of the case.\nПиштољ је нађен код возача аутобуса; pistoleta ishte e mbushur.',
  receivedAt: '12.05.2025',
  grading: { scheme: '6x6', written: 'C2', on4x4: 'C3' },
  handling: 'H1',
  conditions: 'Not to be shown to the press.',
  classification: 'Europol Basic Protection Level',
  release: {
    provider: 'Partner by SIENA (fictional)',
    day: '2025-05-20',
    document: 'IR-0240, 20.05.2025',
    scope: 'The whole text, in the proceedings of this case.',
  },
};
