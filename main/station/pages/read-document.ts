// A document on record, opened for the pages threads with the password that a person entered for it.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { Inspection } from '../../../shared/domain/foreign-pages.ts';
import { DocumentPasswordId, type AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Inside } from '../inside.ts';
import type { Unlocked } from '../unlocked.ts';
import type { StoredDocument } from './foreign-pages.ts';
import { storedReadings } from './machine-records.ts';
import {
  findDocument,
  readInspection,
  recordInspection,
  recordPassword,
  type DocumentOnRecord,
} from './inspection-records.ts';

/**
 * @param id  of an attachment (a picture is a document of one page), of a PDF that was issued here, or of a redacted version.
 * @throws FocalPointError `attachments.unknown`, `pages.not-a-document`
 */
export function storedDocument(unlocked: Unlocked, id: string): StoredDocument {
  const made = unlocked.db.first<Pick<StoredDocument, 'fileId' | 'wrappedKey'>>(
    statement`select file_id as fileId, wrapped_key as wrappedKey from issued_document
      where id = ${id} and file_name like '%.pdf'
      union all select file_id, wrapped_key from redacted_version where id = ${id}`,
  );
  if (made !== undefined) return { ...made, kind: 'pdf' };
  const picture = unlocked.db.first<Pick<StoredDocument, 'fileId' | 'wrappedKey'>>(
    statement`select file_id as fileId, wrapped_key as wrappedKey from attachment
      where id = ${id} and media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif')`,
  );
  const readings = readingsOf(unlocked, id);
  if (picture !== undefined) return { ...picture, kind: 'image', readings };
  return { ...withPassword(unlocked, findDocument(unlocked.db, id)), readings };
}

/** What a machine read of an attachment, oldest first. */
export function readingsOf({ db }: Unlocked, id: string): NonNullable<StoredDocument['readings']> {
  return storedReadings(db, id);
}

/** The newest look, where the present engine took it with the present password. @throws FocalPointError as `readInspection` */
export function recordedInspection({ db }: Unlocked, id: AttachmentId): Inspection | undefined {
  const { inspection, isOutdated } = readInspection(db, id);
  return isOutdated ? undefined : inspection;
}

/** The newest look where the present engine took it with the present password; else a new one. @throws as `inspectDocument` */
export async function presentInspection(
  inside: Inside,
  id: AttachmentId,
  signal: AbortSignal,
): Promise<Inspection | undefined> {
  return recordedInspection(inside.unlocked, id) ?? inspectDocument(inside, id, { signal });
}

function withPassword({ vault }: Unlocked, { row, kind, password }: DocumentOnRecord): StoredDocument {
  const document = { fileId: row.file_id, wrappedKey: row.wrapped_key, kind };
  if (password === undefined) return document;
  const bytes = vault.openSecret(password.id, password.sealed);
  try {
    return { ...document, password: bytes.toString('utf8') };
  } finally {
    bytes.fill(0);
  }
}

/**
 * Looks at a document and records what was found; a file that nobody could read is a finding too.
 * @returns undefined for an attachment that is no document.
 * @throws FocalPointError `threads.cancelled`, `vault.file-…`
 */
export async function inspectDocument(
  inside: Inside,
  id: AttachmentId,
  options: { signal: AbortSignal; onProgress?: (progress: { done: number; of: number }) => void },
): Promise<Inspection | undefined> {
  const { unlocked } = inside;
  let document: DocumentOnRecord;
  try {
    document = findDocument(unlocked.db, id);
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'pages.not-a-document') return undefined;
    throw error;
  }
  const inspection = await unlocked.pages.inspect(withPassword(unlocked, document), options);
  unlocked.perform((act) => recordInspection(act, document, inspection, document.password?.id));
  inside.emit({ type: 'changed', areas: ['documents'] });
  return inspection;
}

/** @throws FocalPointError `attachments.unknown`, `pages.not-a-document` */
export function orderInspection(
  inside: Inside,
  { attachmentId }: ParsedInputOf<'documents.inspect'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const { row } = findDocument(unlocked.db, attachmentId);
  const order = { kind: 'inspect', label: row.file_name, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...order, startedBy: unlocked.actor.name }, async ({ signal, progress }) => {
      await inspectDocument(inside, attachmentId, { signal, onProgress: ({ done, of }) => progress(done, of) });
      return { attachmentId };
    }),
  );
}

/** @throws FocalPointError as the contract of `documents.open-with` says; a wrong password leaves nothing behind. */
export async function openWith(
  inside: Inside,
  { attachmentId, password }: ParsedInputOf<'documents.open-with'>,
): Promise<OutputOf<'documents.open-with'>> {
  const { unlocked } = inside;
  const document = findDocument(unlocked.db, attachmentId);
  const stored = { fileId: document.row.file_id, wrappedKey: document.row.wrapped_key, kind: document.kind };
  const { access } = await unlocked.pages.inspect(stored);
  if (access !== 'password-needed') throw new FocalPointError('pages.no-password-needed');
  const inspection = await unlocked.pages.inspect({ ...stored, password });
  if (inspection.fatal !== undefined) throw new FocalPointError('pages.unreadable');
  if (inside.unlocked !== unlocked) throw new FocalPointError('station.locked');
  const id = DocumentPasswordId.parse(inside.nextId());
  const bytes = Buffer.from(password, 'utf8');
  const sealed = unlocked.vault.sealSecret(id, bytes);
  bytes.fill(0);
  unlocked.perform((act) => {
    recordPassword(act, document, id, sealed);
    recordInspection(act, document, inspection, id);
  });
  inside.emit({ type: 'changed', areas: ['documents'] });
  return { inspection };
}

/** @throws FocalPointError as `ForeignPages.words` */
export async function wordsOfPage(
  { unlocked }: Inside,
  { attachmentId, page }: ParsedInputOf<'documents.words'>,
): Promise<OutputOf<'documents.words'>> {
  return { words: [...(await unlocked.pages.words(storedDocument(unlocked, attachmentId), page))] };
}

/** @throws FocalPointError as `ForeignPages.find` */
export async function findInDocument(
  { unlocked }: Inside,
  { attachmentId, text }: ParsedInputOf<'documents.find'>,
): Promise<OutputOf<'documents.find'>> {
  const wanted = foldText(text);
  const document = storedDocument(unlocked, attachmentId);
  if (wanted === '') return { pages: [], isCut: false };
  const { pages, isCut } = await unlocked.pages.find(document, wanted);
  return { pages: [...pages], isCut };
}
