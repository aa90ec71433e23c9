// Looks and passwords on record, and the stored file behind them.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { documentKind, type Inspection } from '../../../shared/domain/foreign-pages.ts';
import {
  InspectionId,
  type AttachmentId,
  type CaseId,
  type DocumentPasswordId,
} from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { engineVersion } from '../../pages/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { readReadings } from './machine-records.ts';

interface DocumentRow {
  readonly id: AttachmentId;
  readonly case_id: CaseId;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly file_id: string;
  readonly wrapped_key: string;
}

export interface DocumentOnRecord {
  readonly row: DocumentRow;
  readonly kind: Inspection['kind'];
  /** The password that opens it, still sealed. */
  readonly password?: { readonly id: DocumentPasswordId; readonly sealed: string } | undefined;
}

/** @throws FocalPointError `attachments.unknown`, `pages.not-a-document` */
export function findDocument(db: ReadableDatabase, id: string): DocumentOnRecord {
  const row = db.first<DocumentRow>(
    statement`select id, case_id, file_name, media_type, bytes, sha256, file_id, wrapped_key from attachment where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  const kind = documentKind(row.media_type, row.file_name);
  if (kind === undefined) throw new FocalPointError('pages.not-a-document');
  return {
    row,
    kind,
    password: db.first<{ id: DocumentPasswordId; sealed: string }>(
      statement`select id, sealed from document_password where attachment_id = ${id} order by recorded_at desc, id desc limit 1`,
    ),
  };
}

export function readInspection(db: ReadableDatabase, id: AttachmentId): OutputOf<'documents.inspection'> {
  const { row } = findDocument(db, id);
  const newest = db.first<{ engine: string; finding: string; recorded_at: Instant }>(
    statement`select engine, finding, recorded_at from document_inspection where attachment_id = ${id}
              order by recorded_at desc, id desc limit 1`,
  );
  const password = db.first<{ by: string; at: Instant }>(
    statement`select p.name as by, d.recorded_at as at from document_password d join person p on p.id = d.recorded_by
              where d.attachment_id = ${id} order by d.recorded_at desc, d.id desc limit 1`,
  );
  return {
    file: { caseId: row.case_id, fileName: row.file_name, bytes: row.bytes, sha256: row.sha256 },
    isOutdated: newest === undefined || newest.engine !== engineVersion,
    ...(newest === undefined
      ? {}
      : { inspection: readStoredJson<Inspection>(newest.finding), inspectedAt: newest.recorded_at }),
    readings: readReadings(db, id),
    ...(password === undefined ? {} : { password }),
  };
}

export function recordInspection(
  act: Act,
  { row }: DocumentOnRecord,
  inspection: Inspection,
  passwordId: DocumentPasswordId | undefined,
): void {
  act.record(
    'document_inspection',
    {
      id: InspectionId.parse(act.nextId()),
      attachment_id: row.id,
      engine: engineVersion,
      password_id: passwordId ?? null,
      finding: storedJson(inspection),
      recorded_at: act.now,
      recorded_by: act.actor.id,
    },
    { action: 'document.inspected', label: row.file_name },
  );
}

/** @param sealed  by the vault, bound to `id`. */
export function recordPassword(act: Act, { row }: DocumentOnRecord, id: DocumentPasswordId, sealed: string): void {
  act.record(
    'document_password',
    { id, attachment_id: row.id, sealed, recorded_at: act.now, recorded_by: act.actor.id },
    { action: 'document.password-kept', label: row.file_name },
  );
}
