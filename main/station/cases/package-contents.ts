// What goes into a sealed package: the court file as issued, the originals as taken in, the records and their ledger proofs.
import type { CaseId, DocumentId, ExhibitId } from '../../../shared/language/identity.ts';
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { SignedHead } from '../../ledger/index.ts';
import { caseJsonLd, safeFileName, type PackageEntry } from '../../packages/index.ts';
import type { StoredFile } from '../evidence-files.ts';
import { gateOf, leftOutFiles } from '../firewall.ts';
import { fileEntry, recordEntry } from '../package-entries.ts';
import { withoutRedactedNames } from '../redactions-in-force.ts';
import type { Unlocked } from '../unlocked.ts';
import { findDocument, type DocumentRow } from './handed-out.ts';
import { paperPaths } from './packaged-papers.ts';
import { partiesOf } from './record-party.ts';
import { caseFileRecord, custodyRecord, exhibitsRecord, ledgerProofs, type PackagedFile } from './record-files.ts';

interface OriginalRow {
  readonly id: string;
  readonly exhibit_id: ExhibitId | null;
  readonly mark: string | null;
  readonly number: number;
  readonly file_name: string;
  readonly media_type: string;
  readonly caption: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly file_id: string;
  readonly wrapped_key: string;
}

export interface PackageOrder {
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly includeOriginals: boolean;
  /** What is withheld from the defence stays out. */
  readonly isReadByDefence: boolean;
  /** In the order in which they lie in it. */
  readonly papers: readonly DocumentRow[];
  /** Why gaps in custody stay without an explanation, where there are some. */
  readonly gapsReason?: string | undefined;
}

/** @param head  the newest of the ledger; the one the seal will hold. */
export async function packageContents(
  unlocked: Unlocked,
  { caseId, documentId, includeOriginals, isReadByDefence, papers, gapsReason }: PackageOrder,
  head: SignedHead,
  openGaps: number,
  nextTurn: NextTurn,
): Promise<PackageEntry[]> {
  const { db } = unlocked.view();
  const document = findDocument(db, documentId);
  const gate = gateOf(db, caseId);
  const held = isReadByDefence ? [...gate.held, ...gate.withheld] : gate.held;
  const heldIds = new Set<string>(held.map(({ id }) => id));
  // Of what is redacted the version goes along in the original's place.
  const versions = includeOriginals
    ? gate.inForce.filter((one) => held.some(({ id, code }) => id === one.attachmentId && code === 'redacted'))
    : [];
  const originals = includeOriginals ? originalsOf(db, caseId).filter(({ id }) => !heldIds.has(id)) : [];
  const record = caseFileRecord(db, caseId);
  const file = isReadByDefence
    ? {
        ...record,
        parties: withoutRedactedNames(partiesOf(db, caseId), gate.inForce).map(({ id, role, name }) => ({
          id,
          role,
          name,
        })),
      }
    : record;
  const exhibits = exhibitsRecord(db, caseId, originals.map(packagedFile));
  const custody = {
    ...custodyRecord(db, caseId),
    ...(openGaps === 0 ? {} : { gapsLeftOpen: { count: openGaps, reason: gapsReason ?? '' } }),
  };
  const station = unlocked.vault.station;
  const paths = paperPaths(db, papers);
  const proofs = await ledgerProofs(unlocked.ledger, head, custody, nextTurn);
  const notIncluded = { format: 'focal-point/not-included/1', files: leftOutFiles(held) };
  return [
    fileEntry(unlocked, 'court-file.pdf', stored(document), document.sha256),
    ...papers.map((paper, index) => fileEntry(unlocked, paths[index] ?? '', stored(paper), paper.sha256)),
    ...originals.map((row) => fileEntry(unlocked, originalPath(row), stored(row), row.sha256)),
    ...versions.map((one) => fileEntry(unlocked, `case/${safeFileName(one.fileName)}`, one, one.sha256)),
    await recordEntry('records/case.json', file, nextTurn),
    await recordEntry('records/exhibits.json', exhibits, nextTurn),
    await recordEntry('records/custody.json', custody, nextTurn),
    await recordEntry('records/ledger-proofs.json', proofs, nextTurn),
    // Only where something was left out: a package without it is as before.
    ...(held.length === 0 ? [] : [await recordEntry('records/not-included.json', notIncluded, nextTurn)]),
    await recordEntry('records/case.jsonld', caseJsonLd({ case: file, exhibits, custody, station }), nextTurn),
  ];
}

function originalsOf(db: ReadableDatabase, caseId: CaseId): OriginalRow[] {
  return db.all<OriginalRow>(
    statement`select a.*, l.mark from attachment a left join exhibit_line l on l.exhibit_id = a.exhibit_id
              where a.case_id = ${caseId} order by a.number`,
  );
}

/** The number of the file in its case makes the name unique, whatever two cameras called their photographs. */
function originalPath({ mark, number, file_name: fileName }: OriginalRow): string {
  const folder = mark === null ? 'case' : `exhibits/${safeFileName(mark, 40)}`;
  return `${folder}/${String(number).padStart(3, '0')}-${safeFileName(fileName)}`;
}

function packagedFile(row: OriginalRow): PackagedFile {
  return {
    path: originalPath(row),
    title: row.caption === '' ? row.file_name : row.caption,
    sha256: row.sha256,
    bytes: row.bytes,
    mediaType: row.media_type,
    ...(row.exhibit_id === null ? {} : { exhibitId: row.exhibit_id }),
  };
}

function stored(row: { readonly file_id: string; readonly wrapped_key: string }): StoredFile {
  return { fileId: row.file_id, wrappedKey: row.wrapped_key };
}
