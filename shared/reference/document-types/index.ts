// The types of documents a criminal file with firearms holds, in the order a court in Kosovo expects them. Composed from regional practice
// (cover, numbered documents, index): no official list was found, so every row is unverified and a station may order its file otherwise.

/** Parts of the file, in their order; `late` is what came after the index was sealed. */
export const fileSections = [
  'opening',
  'initiation',
  'measures',
  'evidence',
  'detention',
  'statements',
  'expertise',
  'tracing',
  'intelligence',
  'personal',
  'qualification',
  'prosecution',
  'disclosure',
  'final',
  'annexes',
  'late',
] as const;
export type FileSection = (typeof fileSections)[number];

interface TypeRow {
  readonly section: Exclude<FileSection, 'late'>;
  /** A file holds one that is good, beside translations and superseded versions. */
  readonly isSingle?: true;
  /** Served in a language that is understood: on every suspect, or each on the one person it concerns. */
  readonly isServed?: 'to-all' | 'by-person';
  /** It may well be older than the case. */
  readonly mayPredate?: true;
}

const rows = {
  'file-cover': { section: 'opening', isSingle: true },
  'document-index': { section: 'opening', isSingle: true },
  'criminal-report': { section: 'initiation' },
  'decision-to-investigate': { section: 'initiation', isServed: 'to-all' },
  'extension-of-investigation': { section: 'initiation', isServed: 'to-all' },
  'prosecutor-order': { section: 'initiation' },
  'search-record': { section: 'measures', isServed: 'to-all' },
  'seizure-receipt': { section: 'measures', isServed: 'to-all' },
  'arrest-record': { section: 'measures', isServed: 'by-person' },
  'rights-form': { section: 'measures', isServed: 'by-person' },
  'scene-record': { section: 'measures' },
  'photo-documentation': { section: 'measures' },
  'search-order': { section: 'measures', isServed: 'to-all' },
  'interception-order': { section: 'measures' },
  'evidence-list': { section: 'evidence', isSingle: true },
  'custody-record': { section: 'evidence' },
  'receipt-for-exhibits': { section: 'evidence' },
  'seal-discrepancy': { section: 'evidence' },
  'detention-order': { section: 'detention', isServed: 'to-all' },
  'detention-sheet': { section: 'detention', isSingle: true },
  'suspect-interview': { section: 'statements', isServed: 'by-person' },
  'witness-statement': { section: 'statements' },
  identification: { section: 'statements' },
  confrontation: { section: 'statements' },
  'order-for-expertise': { section: 'expertise' },
  'ballistic-report': { section: 'expertise' },
  'photo-annex': { section: 'expertise' },
  'fingerprint-report': { section: 'expertise' },
  'dna-report': { section: 'expertise' },
  'residue-report': { section: 'expertise' },
  'toolmark-report': { section: 'expertise' },
  'digital-report': { section: 'expertise' },
  'hit-report': { section: 'expertise' },
  'registry-check': { section: 'tracing' },
  'trace-request': { section: 'tracing' },
  'trace-reply': { section: 'tracing' },
  'reliability-statement': { section: 'tracing' },
  'legal-assistance': { section: 'tracing' },
  'release-permission': { section: 'intelligence' },
  'analytical-note': { section: 'intelligence' },
  'vehicle-record': { section: 'personal', mayPredate: true },
  'financial-sheet': { section: 'personal', mayPredate: true },
  'criminal-record': { section: 'personal', mayPredate: true },
  'category-certificate': { section: 'qualification' },
  'expert-credentials': { section: 'qualification', mayPredate: true },
  'threshold-computation': { section: 'qualification', isSingle: true },
  indictment: { section: 'prosecution', isSingle: true, isServed: 'to-all' },
  'evidence-proposals': { section: 'prosecution', isSingle: true },
  'confiscation-proposal': { section: 'prosecution' },
  'disclosure-log': { section: 'disclosure' },
  'hearing-minutes': { section: 'disclosure' },
  judgment: { section: 'final', isServed: 'to-all' },
  'destruction-order': { section: 'final' },
  'disposal-certificate': { section: 'final' },
  'media-manifest': { section: 'annexes', isSingle: true },
  'ledger-report': { section: 'annexes' },
  correspondence: { section: 'annexes' },
  other: { section: 'annexes', mayPredate: true },
} as const satisfies Readonly<Record<string, TypeRow>>;

export type DocumentType = keyof typeof rows;
// The keys of an object that is written here, and of nothing else.
export const documentTypes = Object.keys(rows) as [DocumentType, ...DocumentType[]];

const ranks: ReadonlyMap<string, number> = new Map(documentTypes.map((type, rank) => [type, rank]));

/** What the table says of a type. */
export function documentType(type: DocumentType): TypeRow {
  return rows[type];
}

/** Its place among all types of the file. */
export function rankOfType(type: DocumentType): number {
  return ranks.get(type) ?? documentTypes.length;
}
