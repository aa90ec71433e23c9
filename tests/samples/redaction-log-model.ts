// The log of redactions of LUGINA-14, with a version in force and one that two persons lifted.
import type { LoggedMark, RedactionLogModel } from '../../main/documents/models/redaction-log.ts';
import { redactionReasons } from '../../shared/reference/redaction-reasons/index.ts';
import { sampleHead } from './case-file-model.ts';

const marks = redactionReasons.map((reason, index): LoggedMark => ({
  page: 1 + Math.floor(index / 4),
  place: 1 + (index % 4),
  reason,
  by: 'Teuta AKTAJ',
  at: '2025-05-30T09:31:00.000Z',
}));

const inForce: RedactionLogModel['redactions'][number] = {
  number: 26,
  type: 'witness-statement',
  title: 'Deklarata e rreshterit Agim SHEMBULLI',
  documentNumber: 'RV-2025-0002',
  pages: 4,
  sha256: '4c1f90abe27d38c561f44c1f90abe27d38c561f44c1f90abe27d38c561f4aaaa',
  originalSha256: '90abe27d38c561f44c1f90abe27d38c561f44c1f90abe27d38c561f4aaaa4c1f',
  madeBy: 'Teuta AKTAJ',
  madeAt: '2025-05-30T09:32:00.000Z',
  checkedBy: 'Ilir MBIKËQYRI',
  checkedAt: '2025-05-30T09:45:00.000Z',
  leftOpen: 0,
  proof: { pages: 4, regions: marks.length, engine: '@embedpdf/pdfium 2.15.1, inspection 1' },
  marks,
};

export const sampleRedactionLog: RedactionLogModel = {
  head: sampleHead('redaction-log', 'RL-2025-0001'),
  title: 'LUGINA-14',
  reasonsVersion: 1,
  redactions: [
    {
      ...inForce,
      documentNumber: 'RV-2025-0001',
      leftOpen: 2,
      marks: marks.slice(0, 2),
      ended: { how: 'lifted', at: '2025-05-30T09:40:00.000Z', by: 'Teuta AKTAJ, Ilir MBIKËQYRI' },
    },
    inForce,
  ],
};
