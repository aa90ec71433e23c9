// Bytes for the screen and for saving: previews, originals, documents, packages. Each answer is checked like any question.
import { openSync, readSync, closeSync, fstatSync } from 'node:fs';
import { join } from 'node:path';
import { caseReaders, type Role } from '../../shared/domain/roles.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement } from '../database/index.ts';
import type { DataFolder } from './data-folder.ts';
import type { SubjectKind } from './recorded-tables.ts';
import type { Unlocked } from './unlocked.ts';

export interface MediaRequest {
  readonly kind: 'thumbnail' | 'original' | 'document' | 'package' | 'transient' | 'export';
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

/** @throws FocalPointError `station.forbidden`, `attachments.unknown`, `documents.unknown`, `vault.file-…` */
export function answerMedia(unlocked: Unlocked, dataFolder: DataFolder, request: MediaRequest): MediaAnswer {
  const { roles } = unlocked.actor;
  const readers: readonly Role[] = caseReaders;
  if (request.kind === 'transient') {
    if (!roles.includes('administrator')) throw new FocalPointError('station.forbidden');
  } else if (!roles.some((role) => readers.includes(role))) {
    throw new FocalPointError('station.forbidden');
  }
  const answer = find(unlocked, dataFolder, request);
  if (request.toSave && request.kind !== 'thumbnail' && unlocked.readOnlyReason === undefined) {
    const kind = subjectOf(request.kind);
    unlocked.perform((act) =>
      act.note(kind, request.id, { file: answer.fileName }, { action: 'document.exported', label: answer.fileName }),
    );
    unlocked.makeHeadIfPossible();
  }
  return answer;
}

function find(unlocked: Unlocked, dataFolder: DataFolder, { kind, id }: MediaRequest): MediaAnswer {
  switch (kind) {
    case 'thumbnail': {
      const row = unlocked.db.first<{ media_type: string; content: Buffer }>(
        statement`select media_type, content from thumbnail where attachment_id = ${id}`,
      );
      if (row === undefined) throw new FocalPointError('attachments.unknown');
      return inMemory(row.content, row.media_type, 'preview');
    }
    case 'transient': {
      const document = unlocked.transients.find(id);
      if (document === undefined) throw new FocalPointError('documents.unknown');
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
      const row = unlocked.db.first<StoredRow>(
        statement`select 'application/pdf' as media_type, file_name, file_id, wrapped_key from issued_document where id = ${id}`,
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
    case 'package': {
      const row = unlocked.db.first<{ file_name: string; bytes: number }>(
        statement`select file_name, bytes from sealed_package where id = ${id}`,
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
  if (kind === 'original') return 'attachment';
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
