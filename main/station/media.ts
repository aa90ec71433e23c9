// Bytes for the screen and for saving: previews, originals, documents, packages. Each answer is checked like any question.
import { openSync, readSync, closeSync, fstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DocumentId, type ForeignFileId } from '../../shared/language/identity.ts';
import { caseReaders, type Role } from '../../shared/domain/roles.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement } from '../database/index.ts';
import { readPageName } from '../../shared/domain/foreign-pages.ts';
import { readTileName } from '../../shared/domain/picture-tiles.ts';
import { isExhibitStaff } from '../../shared/contract/staff.ts';
import type { DataFolder } from './data-folder.ts';
import { findForeignFile, findForeignPackage } from './foreign/foreign-rows.ts';
import { endLength, mediaTypeOf } from './intake/media-type.ts';
import { storedDocument } from './pages/read-document.ts';
import { storedPicture } from './pictures/stored-picture.ts';
import { pictureInTray } from './photographs/watched-folder.ts';
import { demandPaperMayBeCopied, demandReadablePaper } from './product-standing.ts';
import type { SubjectKind } from './recorded-tables.ts';
import type { Unlocked } from './unlocked.ts';

export interface MediaRequest {
  /**
   * `preview`: the JPEG a camera wrote into its raw file; `overview` and `tile`: a large picture made smaller, or a piece of it (`tileName`);
   * `page`: one page of a document that others made, as a picture (`pageName`); `tray`: a picture of the watched folder that is not taken in yet.
   */
  readonly kind:
    | 'thumbnail'
    | 'original'
    | 'preview'
    | 'overview'
    | 'tile'
    | 'page'
    | 'tray'
    | 'document'
    | 'package'
    | 'transient'
    | 'export'
    | 'foreign';
  readonly id: string;
  /** A copy leaves the station: said in the ledger. */
  readonly toSave: boolean;
}

export interface MediaAnswer {
  readonly mediaType: string;
  readonly fileName: string;
  readonly size: number;
  /** Whether a screen may show it in place; everything else is only ever saved. */
  readonly mayShow: boolean;
  /** `length` bytes from `offset`, fewer at the end. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** What a browser engine decodes without running anything. SVG is not among them: it can carry script. */
const shownTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'];

interface StoredRow {
  readonly media_type: string;
  readonly file_name: string;
  readonly file_id: string;
  readonly wrapped_key: string;
}

/** @throws FocalPointError `station.forbidden`, `attachments.unknown`, `documents.unknown`, `vault.file-…`; of a product `products.held-back`, `products.outdated` */
export async function answerMedia(
  unlocked: Unlocked,
  dataFolder: DataFolder,
  request: MediaRequest,
): Promise<MediaAnswer> {
  const { roles } = unlocked.actor;
  const readers: readonly Role[] = caseReaders;
  // Whoever ordered a paper that is not kept reads it, whatever their role; `find` sees to it.
  if (request.kind !== 'transient' && !roles.some((role) => readers.includes(role)))
    throw new FocalPointError('station.forbidden');
  if (request.kind === 'tray' && !isExhibitStaff(roles)) throw new FocalPointError('station.forbidden');
  const answer = await find(unlocked, dataFolder, request);
  if (request.toSave && !isDerived(request) && unlocked.readOnlyReason === undefined) {
    const kind = subjectOf(request.kind);
    unlocked.perform((act) =>
      act.note(kind, request.id, { file: answer.fileName }, { action: 'document.exported', label: answer.fileName }),
    );
    unlocked.makeHeadIfPossible();
  }
  return answer;
}

/** What is no record of this station yet, or made from one, says nothing in the ledger. A camera's preview is part of the original. */
function isDerived({ kind }: MediaRequest): boolean {
  return kind === 'thumbnail' || kind === 'tray' || kind === 'overview' || kind === 'tile' || kind === 'page';
}

async function find(
  unlocked: Unlocked,
  dataFolder: DataFolder,
  { kind, id, toSave }: MediaRequest,
): Promise<MediaAnswer> {
  switch (kind) {
    case 'thumbnail': {
      const row = unlocked.db.first<{ media_type: string; content: Buffer; view: string | null }>(
        statement`select t.media_type, t.content, a.view from thumbnail t join attachment a on a.id = t.attachment_id
                  where t.attachment_id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('attachments.unknown');
      const { turnedPreview } = await import('./turned-preview.ts');
      return inMemory(await turnedPreview(row.content, row.view), row.media_type, 'preview');
    }
    case 'preview': {
      const row = unlocked.db.first<StoredRow & { preview_offset: number | null; preview_bytes: number | null }>(
        statement`select media_type, file_name, file_id, wrapped_key, preview_offset, preview_bytes from attachment where id = ${id}`,
      );
      if (row === undefined || row.preview_offset === null || row.preview_bytes === null)
        throw new FocalPointError('attachments.unknown');
      return partOf(sealed(unlocked, { ...row, media_type: 'image/jpeg' }), row.preview_offset, row.preview_bytes);
    }
    case 'overview': {
      const jpeg = await unlocked.pictures.overview(storedPicture(unlocked.db, id));
      return wipedAfterwards(jpeg, 'overview.jpg');
    }
    case 'tile': {
      const named = readTileName(id);
      if (named === undefined) throw new FocalPointError('attachments.unknown');
      const jpeg = await unlocked.pictures.tile(storedPicture(unlocked.db, named.id), named.tile);
      return wipedAfterwards(jpeg, 'tile.jpg');
    }
    case 'page': {
      const named = readPageName(id);
      if (named === undefined) throw new FocalPointError('attachments.unknown');
      const document = storedDocument(unlocked, named.id);
      return wipedAfterwards(await unlocked.pages.draw(document, named.page, named.width), 'page.webp', 'image/webp');
    }
    case 'tray': {
      const found = pictureInTray(unlocked, id);
      if (found === undefined) throw new FocalPointError('attachments.unknown');
      return asPicture(onDisk(found.path, found.name));
    }
    case 'transient': {
      const document = unlocked.transients.find(id);
      if (document?.orderedBy !== unlocked.actor.id) throw new FocalPointError('documents.unknown');
      return inMemory(document.content, document.mediaType, document.fileName);
    }
    case 'original': {
      const row = unlocked.db.first<StoredRow>(
        statement`select media_type, file_name, file_id, wrapped_key from attachment where id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('attachments.unknown');
      return sealed(unlocked, row);
    }
    case 'document': {
      if (toSave) demandPaperMayBeCopied(unlocked.db, unlocked.actor, DocumentId.parse(id));
      else demandReadablePaper(unlocked.db, unlocked.actor, id);
      const row = unlocked.db.first<StoredRow>(
        statement`select case when file_name like '%.zpl' then 'text/plain' when file_name like '%.csv' then 'text/csv; charset=utf-8'
            when file_name like '%.json' then 'application/json'
            when file_name like '%.xlsx' then 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' else 'application/pdf' end as media_type, file_name, file_id, wrapped_key from issued_document where id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('documents.unknown');
      return sealed(unlocked, row);
    }
    case 'export': {
      const row = unlocked.db.first<StoredRow>(
        statement`select media_type, file_name, file_id, wrapped_key from exported_list where id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('documents.unknown');
      return sealed(unlocked, row);
    }
    case 'foreign': {
      const file = findForeignFile(unlocked.db, id as ForeignFileId);
      const row = findForeignPackage(unlocked.db, file.package_id);
      const whole = sealed(unlocked, { ...row, media_type: '', file_name: basename(file.path) });
      return asPicture(partOf(whole, file.start, file.bytes));
    }
    case 'package': {
      const row = unlocked.db.first<{ file_name: string; bytes: number }>(
        statement`select file_name, bytes from sealed_package where id = ${id}
          union all select file_name, bytes from transfer_sent where id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('documents.unknown');
      const answer = onDisk(join(dataFolder.exports, row.file_name), row.file_name);
      // Vaults share the folder of exports, and a person may have chosen another place: a file of another length is not this one.
      if (answer.size === row.bytes) return answer;
      answer.close();
      throw new FocalPointError('documents.file-gone', { name: row.file_name });
    }
  }
}

function subjectOf(kind: MediaRequest['kind']): SubjectKind {
  if (kind === 'foreign') return 'foreign-package';
  if (kind === 'original' || kind === 'preview') return 'attachment';
  return kind === 'package' || kind === 'export' ? kind : 'document';
}

function inMemory(content: Buffer, mediaType: string, fileName: string): MediaAnswer {
  return {
    mediaType,
    fileName,
    size: content.length,
    mayShow: shownTypes.includes(mediaType),
    read: (offset, length) => content.subarray(offset, offset + length),
    close: () => undefined,
  };
}

/** A derived picture that exists only for this answer. */
function wipedAfterwards(picture: Uint8Array, fileName: string, mediaType = 'image/jpeg'): MediaAnswer {
  const content = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  return {
    ...inMemory(content, mediaType, fileName),
    // What was handed out was copied: the bytes themselves stay here.
    read: (offset, length) => Buffer.from(content.subarray(offset, offset + length)),
    close: () => content.fill(0),
  };
}

function sealed(unlocked: Unlocked, row: StoredRow): MediaAnswer {
  const reader = unlocked.files.openSealed({ fileId: row.file_id, wrappedKey: row.wrapped_key });
  return {
    mediaType: row.media_type,
    fileName: row.file_name,
    size: reader.size,
    mayShow: shownTypes.includes(row.media_type),
    read: (offset, length) => reader.read(offset, length),
    close: () => reader.close(),
  };
}

/** A part of a stored file as a file of its own. */
function partOf(whole: MediaAnswer, from: number, size: number): MediaAnswer {
  return {
    ...whole,
    size,
    read: (offset, length) => whole.read(from + offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/** What others made: shown only when its bytes say that it is something that can be shown. */
function asPicture(answer: MediaAnswer): MediaAnswer {
  const mediaType = mediaTypeOf({ head: answer.read(0, endLength), tail: Buffer.alloc(0) });
  return { ...answer, mediaType, mayShow: shownTypes.includes(mediaType) };
}

function onDisk(path: string, fileName: string): MediaAnswer {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    throw new FocalPointError('documents.file-gone', { name: fileName });
  }
  return {
    mediaType: 'application/octet-stream',
    fileName,
    size: fstatSync(descriptor).size,
    mayShow: false,
    read(offset, length) {
      const buffer = Buffer.allocUnsafe(length);
      return buffer.subarray(0, readSync(descriptor, buffer, 0, length, offset));
    },
    close: () => closeSync(descriptor),
  };
}
