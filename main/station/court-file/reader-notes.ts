// Notes of a reader: asked for by nobody but their author, and in nothing that leaves. They are no records, as drafts are none.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { readerNotesContract } from '../../../shared/contract/reader-notes.ts';
import { ReaderNoteId, type CourtDocumentId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { reads, writes, type Handlers } from '../handler.ts';
import { findCourtDocument } from './court-records.ts';

interface NoteRow {
  readonly id: ReaderNoteId;
  readonly documentId: CourtDocumentId;
  readonly page: number;
  readonly text: string;
  readonly writtenAt: Instant;
}

const changes = ['reader-notes'] as const;

function listNotes({ db, actor }: View, { caseId }: ParsedInputOf<'reader-notes.list'>): OutputOf<'reader-notes.list'> {
  findCase(db, caseId);
  return {
    notes: db.all<NoteRow>(
      statement`select note.id, note.document_id as documentId, note.page, note.text, note.written_at as writtenAt
        from reader_note note join court_document document on document.id = note.document_id
        where note.person_id = ${actor.id} and note.case_id = ${caseId} order by document.number, note.page, note.written_at`,
    ),
  };
}

function writeNote(
  act: Act,
  { documentId, page, text }: ParsedInputOf<'reader-notes.write'>,
): OutputOf<'reader-notes.write'> {
  const { file } = findCourtDocument(act.db, documentId);
  const id = ReaderNoteId.parse(act.nextId());
  act.db.run(statement`insert into reader_note (id, person_id, case_id, document_id, page, text, written_at)
    values (${id}, ${act.actor.id}, ${file.caseId}, ${documentId}, ${page}, ${text}, ${act.now})`);
  return { id };
}

/** Of somebody else it is as unknown as one that never was. */
function removeNote(act: Act, { id }: ParsedInputOf<'reader-notes.remove'>): Record<string, never> {
  const { changes: removed } = act.db.run(
    statement`delete from reader_note where id = ${id} and person_id = ${act.actor.id}`,
  );
  if (removed === 0) throw new FocalPointError('reader-notes.unknown');
  return {};
}

export const readerNoteHandlers: Handlers<keyof typeof readerNotesContract> = {
  'reader-notes.list': reads(listNotes),
  'reader-notes.write': writes(changes, writeNote),
  'reader-notes.remove': writes(changes, removeNote),
};
