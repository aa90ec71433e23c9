// What a file probably is, from its name: a proposal in the table before anything is recorded, never a record.
import { foldText } from '../fold-text.ts';
import type { DocumentKind } from '../case.ts';
import type { Language } from '../roles.ts';
import type { DocumentType } from '../../reference/document-types/index.ts';

/** Words of file names in Albanian, Serbian and English, folded; the more telling first. */
const tellingWords: readonly (readonly [DocumentType, RegExp])[] = [
  ['seal-discrepancy', /mosperputhj|neslagan|discrepan/],
  ['rights-form', /te drejtat|te drejtave|formular.*drejt|pouk.*prav|prava uhaps|rights/],
  ['arrest-record', /arrest|ndalim|hapsenj|lisenj/],
  ['detention-order', /paraburgim|pritvor|detention/],
  ['search-order', /urdher.*(bastis|kontroll)|naredb.*pretres|search.?(order|warrant)/],
  ['search-record', /bastis|kontroll|pretres|search/],
  ['seizure-receipt', /vertetim|potvrd.*oduz|sekuestr|receipt/],
  ['scene-record', /vendngjarj|uvidjaj|lic[ae] mest|scene/],
  ['photo-documentation', /fotodokument|fotoalbum|photo/],
  ['evidence-list', /lista e provave|spisak.*predmet|list of (physical )?evidence/],
  ['criminal-report', /kallezim|krivicn\w* prijav|criminal.?report/],
  ['decision-to-investigate', /fillimin e hetim|pokretanj\w* istrag|initiat|decision.*investig/],
  ['order-for-expertise', /ekspertiz.*urdher|urdher.*ekspert|naredb.*vestac|order.*expert/],
  ['suspect-interview', /intervist.*pandehur|marrj.*pyetje|saslusanj\w*.*osumnj|saslusanj|interview/],
  ['witness-statement', /deshmitar|svedok|witness/],
  ['release-permission', /leje.*(shfryt|lesh)|lejim|dozvol|release|permission/],
  ['fingerprint-report', /daktilosk|gjurme gisht|otisa|fingerprint|latent/],
  ['dna-report', /adn|dnk|dna/],
  ['residue-report', /mbetje|barutn|gsr|residue/],
  ['toolmark-report', /vegla|alat|toolmark/],
  ['digital-report', /digjital|digitaln|digital|extraction/],
  ['hit-report', /perputhj|pogod|hit/],
  ['ballistic-report', /balistik|ballistic/],
  ['registry-check', /regjistr.*kontroll|verifikim|provera|registry|iarms/],
  ['reliability-statement', /besueshmeri|pouzdanost|reliab/],
  ['trace-reply', /pergjigj.*gjurm|odgovor.*prac|trace.*(reply|answer)|tr-\d+.*(reply|pergjigj|odgovor)/],
  ['trace-request', /gjurmim|tr-\d+|zahtev.*prac|trace/],
  ['legal-assistance', /ndihm\w* juridik|pravn\w* pomoc|mla|letter.?rogatory/],
  ['vehicle-record', /automjet|vozil|vehicle/],
  ['financial-sheet', /financ/],
  ['criminal-record', /evidenc\w* penale|kaznen\w* evidenc|criminal.?record/],
  ['category-certificate', /kategori/],
  ['expert-credentials', /akredit|(^|[^a-z])cv([^a-z]|$)|biografi/],
  ['evidence-proposals', /propozim.*prov|predlog.*dokaz|evidence.?propos/],
  ['confiscation-proposal', /konfiskim|oduzimanj|confiscat/],
  ['indictment', /aktakuz|optuznic|indictment/],
  ['disclosure-log', /zbulim|otkrivanj|disclosure/],
  ['hearing-minutes', /seanc|zapisnik sa rocist|hearing|minutes/],
  ['judgment', /aktgjykim|presud|judg/],
  ['correspondence', /\.(eml|msg|txt)$/],
];

/** The most telling word of a name; `other` where nothing is recognised. */
export function typeOfFileName(fileName: string): DocumentType {
  const folded = foldText(fileName.replaceAll(/[_+]/g, ' '));
  return tellingWords.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}

/** `…-sr.pdf`, `…_shqip.pdf`: the language a name says; otherwise that of the file. */
export function languageOfFileName(fileName: string, otherwise: Language): Language {
  const folded = foldText(fileName);
  if (/(^|[^a-z])(sr|srp|srpski)([^a-z]|$)/.test(folded)) return 'sr-Cyrl';
  if (/(^|[^a-z])(sq|alb|shqip)([^a-z]|$)/.test(folded)) return 'sq';
  if (/(^|[^a-z])(en|eng|english)([^a-z]|$)/.test(folded)) return 'en';
  return otherwise;
}

/** `2025-03-15` or `15.03.2025` in a name. */
export function dayOfFileName(fileName: string): string | undefined {
  const found = /(\d{4})-(\d{2})-(\d{2})/.exec(fileName);
  const turned = /(\d{2})[._-](\d{2})[._-](\d{4})/.exec(fileName);
  const day =
    found === null
      ? turned === null
        ? undefined
        : `${turned[3]}-${turned[2]}-${turned[1]}`
      : `${found[1]}-${found[2]}-${found[3]}`;
  if (day === undefined || Number.isNaN(Date.parse(`${day}T00:00:00.000Z`))) return undefined;
  return new Date(`${day}T00:00:00.000Z`).toISOString().startsWith(day) ? day : undefined;
}

/** A name without its ending and its separators, as a first title. */
export function titleOfFileName(fileName: string): string {
  const plain = fileName
    .replace(/\.[A-Za-z0-9]{2,5}$/, '')
    .replaceAll(/[_+]+/g, ' ')
    .trim();
  return (plain === '' ? fileName : plain).slice(0, 300);
}

/** What each paper of the station is in a court file; those that belong to no file are absent. */
export const typeOfPaper: Readonly<Partial<Record<DocumentKind, DocumentType>>> = {
  'case-file': 'evidence-list',
  'custody-record': 'custody-record',
  receipt: 'receipt-for-exhibits',
  'discrepancy-record': 'seal-discrepancy',
  'examination-report': 'ballistic-report',
  'photo-sheet': 'photo-documentation',
  'disposal-certificate': 'disposal-certificate',
  'ledger-report': 'ledger-report',
  'trace-request': 'trace-request',
  'intelligence-report': 'analytical-note',
  'threshold-computation': 'threshold-computation',
  'package-receipt': 'disclosure-log',
  'disclosure-schedule': 'disclosure-log',
  'disclosure-log': 'disclosure-log',
  'redaction-log': 'disclosure-log',
};
