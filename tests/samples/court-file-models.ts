// The papers of the court file of LUGINA-14, one model each, with everything a line of an index may have to say.
import type {
  DocumentIndexModel,
  FileCoverModel,
  IndexedDocument,
  MediaManifestModel,
} from '../../main/documents/models/court-file.ts';
import { documentType, documentTypes } from '../../shared/reference/document-types/index.ts';
import { sampleHead } from './case-file-model.ts';

export const sampleFileCover: FileCoverModel = {
  head: sampleHead('file-cover', 'FC-2025-0001'),
  title: 'LUGINA-14',
  numbers: [
    { kind: 'police', number: '2025-DR-0417' },
    { kind: 'focal-point', number: 'FFP-2025-0093' },
    { kind: 'laboratory', number: 'KFA-B-2025-0311' },
    { kind: 'prosecution', number: 'PP.I. 211/2025' },
  ],
  offence: 'Trafficking, possession and conversion of weapons (draft reference, unverified)',
  suspects: [
    { name: 'Flamur TESTAJ', born: '02.06.1989', language: 'sq' },
    { name: 'Dejan PROBIĆ', born: '17.01.1993', language: 'sr-Cyrl' },
  ],
  prosecutors: ['Teuta AKTAJ'],
  detentionFrom: '2025-03-16',
  detentionUntil: '2025-06-14T21:59:00.000Z',
  volumes: [
    { from: 1, to: 31, documents: 31 },
    { from: 32, to: 58, documents: 27 },
  ],
};

const documents = documentTypes.map((type, index): IndexedDocument => ({
  number: index + 1,
  section: index === documentTypes.length - 1 ? 'late' : documentType(type).section,
  volume: index < 31 ? 1 : 2,
  type,
  title: `Procesverbal nr. ${index + 1} / Записник`,
  author: index % 7 === 0 ? '' : 'Drejtoria Rajonale e Policisë “Drenova”',
  ...(index % 5 === 0 ? {} : { dated: '2025-03-15' }),
  language: index % 3 === 0 ? 'sr-Cyrl' : 'sq',
  copy: index % 2 === 0 ? 'original' : 'certified-copy',
  ...(index % 4 === 0 ? {} : { pages: index + 1 }),
  isConfidential: index % 9 === 0,
  note: index % 11 === 0 ? 'Bound behind the order.' : '',
  ...(index === 20 ? { supersededBy: 22 } : {}),
  ...(index === 21 ? { supersedes: 21 } : {}),
  ...(index === 9 ? { translates: 8 } : {}),
  ...(index === 12 ? { withdrawn: { at: '2025-05-20T09:00:00.000Z', reason: 'Bound in twice' } } : {}),
  reason: index === 21 ? 'Number of rounds corrected from 121 to 112' : '',
  isLate: index === documentTypes.length - 1,
  recordedAt: '2025-05-30T09:00:00.000Z',
}));

export const sampleDocumentIndex: DocumentIndexModel = {
  head: sampleHead('document-index', 'DI-2025-0002'),
  title: 'LUGINA-14',
  documents,
  volumes: 2,
  unused: [
    { number: 59, title: 'Scan of another case', at: '2025-05-01T09:00:00.000Z', reason: 'Belongs to another file' },
  ],
  sealedBefore: [{ number: 'DI-2025-0001', at: '2025-05-10T09:00:00.000Z', by: 'Teuta Aktaj', documents: 57 }],
  sealedBy: { name: 'Teuta Aktaj', key: '8F2A 1C44 09BE 77D0 5A13', at: '2025-05-30T09:05:00.000Z' },
};

export const sampleMediaManifest: MediaManifestModel = {
  head: sampleHead('media-manifest', 'MM-2025-0001'),
  title: 'LUGINA-14',
  originals: Array.from({ length: 40 }, (_, index) => ({
    number: index + 1,
    fileName: `K${index + 1}-whole.jpg`,
    ...(index % 3 === 0 ? {} : { exhibit: `K${index + 1}` }),
    mediaType: index % 4 === 0 ? 'application/pdf' : 'image/jpeg',
    bytes: 4_120_331 + index,
    sha256: String(index).padStart(2, '0').repeat(32),
    ...(index % 4 === 0 ? { document: index + 1 } : {}),
  })),
  bytes: 164_814_020,
};
