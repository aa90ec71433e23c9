// What a court in Kosovo is expected to look for in a file, by offence (Criminal Code 06/L-074, arts. 366 and 364–367 as far as known).
// Composed from regional practice and a worked case; no official checklist was found. A station writes its own version beside it.
import type { Expectation, FileOffence } from '../../domain/court-file/expectation.ts';
import type { DocumentType } from '../document-types/index.ts';

const must = (...types: readonly DocumentType[]): Expectation[] => types.map((type) => ({ type, need: 'must' }));
const should = (...types: readonly DocumentType[]): Expectation[] => types.map((type) => ({ type, need: 'should' }));

const standardTemplates: Readonly<Record<FileOffence, readonly Expectation[]>> = {
  general: [
    ...must('file-cover', 'document-index', 'criminal-report', 'decision-to-investigate'),
    ...must('search-record', 'seizure-receipt', 'evidence-list', 'custody-record', 'photo-documentation'),
    ...must('order-for-expertise', 'ballistic-report', 'suspect-interview', 'indictment', 'evidence-proposals'),
    ...must('media-manifest'),
    ...should('rights-form', 'arrest-record', 'criminal-record', 'expert-credentials', 'registry-check'),
    ...should('confiscation-proposal', 'disclosure-log', 'category-certificate'),
  ],
  possession: [...must('category-certificate', 'registry-check'), ...should('threshold-computation')],
  trafficking: [
    ...must('threshold-computation', 'trace-request', 'trace-reply', 'registry-check'),
    ...should('reliability-statement', 'legal-assistance', 'analytical-note', 'vehicle-record', 'financial-sheet'),
    ...should('digital-report', 'dna-report', 'fingerprint-report', 'detention-order'),
  ],
  production: [
    ...must('search-order', 'scene-record', 'toolmark-report'),
    ...should('photo-annex', 'fingerprint-report', 'financial-sheet', 'threshold-computation'),
  ],
  use: [
    ...must('scene-record', 'witness-statement', 'hit-report', 'residue-report'),
    ...should('photo-annex', 'dna-report', 'identification', 'detention-order'),
  ],
};

/** Version 0 of each: nobody of this station wrote it. */
export function standardTemplate(offence: FileOffence): readonly Expectation[] {
  return standardTemplates[offence];
}
