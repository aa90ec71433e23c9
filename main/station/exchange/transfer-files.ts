// Files of a case that go along in a transfer: what may leave, its version where it is redacted, and what is held back by name.
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { safeFileName } from '../../packages/index.ts';
import type { PackagedFile } from '../cases/record-files.ts';
import type { StoredFile } from '../evidence-files.ts';
import { demandOriginalReleased, gateOf, leftOutFiles } from '../firewall.ts';

export interface TransferLeaving extends StoredFile {
  /** From `data/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface AttachmentRow {
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

/** Files of chosen exhibits, and of the case where it goes whole; each that is held back is named instead. */
export function filesOf(
  db: ReadableDatabase,
  {
    caseId,
    isChosen,
    isWhole,
    folder,
    includeFiles,
  }: {
    readonly caseId: CaseId;
    readonly isChosen: (id: string) => boolean;
    readonly isWhole: boolean;
    readonly folder: string;
    readonly includeFiles: boolean;
  },
) {
  const gate = gateOf(db, caseId);
  const rows = db
    .all<AttachmentRow>(
      statement`select a.*, l.mark from attachment a left join exhibit_line l on l.exhibit_id = a.exhibit_id
        where a.case_id = ${caseId} order by a.number`,
    )
    .filter(({ exhibit_id }) => (exhibit_id === null ? isWhole : isChosen(exhibit_id)));
  const asked = new Set(rows.map(({ id }) => id));
  const held = new Set<string>(gate.held.map(({ id }) => id));
  const heldHere = includeFiles ? leftOutFiles(gate.held.filter(({ id }) => asked.has(id))) : [];
  const leaving = includeFiles ? rows.filter(({ id }) => !held.has(id)) : [];
  // Of what is redacted the version goes along in the original's place.
  const versions = includeFiles
    ? gate.inForce.filter((one) => {
        const isHeld = gate.held.some(({ id, code }) => id === one.attachmentId && code === 'redacted');
        if (!isHeld || one.attachmentId === null || !asked.has(one.attachmentId)) return false;
        demandOriginalReleased(gate, one);
        return true;
      })
    : [];
  const path = ({ mark, number, file_name: name }: AttachmentRow): string =>
    `${folder}/${mark === null ? 'case' : safeFileName(mark, 40)}/${String(number).padStart(3, '0')}-${safeFileName(name)}`;
  const ofCase: PackagedFile[] = [
    ...leaving.map((row) => ({
      path: path(row),
      title: row.caption === '' ? row.file_name : row.caption,
      sha256: row.sha256,
      bytes: row.bytes,
      mediaType: row.media_type,
      ...(row.exhibit_id === null ? {} : { exhibitId: row.exhibit_id }),
    })),
    ...versions.map((one) => ({
      path: `${folder}/case/${safeFileName(one.fileName)}`,
      title: one.title,
      sha256: one.sha256,
      bytes: one.bytes,
      mediaType: 'application/pdf',
    })),
  ];
  const files: TransferLeaving[] = [
    ...leaving.map((row) => ({
      path: path(row),
      sha256: row.sha256,
      bytes: row.bytes,
      fileId: row.file_id,
      wrappedKey: row.wrapped_key,
    })),
    ...versions.map((one) => ({
      path: `${folder}/case/${safeFileName(one.fileName)}`,
      sha256: one.sha256,
      bytes: one.bytes,
      fileId: one.fileId,
      wrappedKey: one.wrappedKey,
    })),
  ];
  return { files, ofCase, heldHere };
}
