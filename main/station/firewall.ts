// The firewall: what of a case may not leave the station, and why. Every way out asks here; none has a list of its own.
import { holdsBack, type HandlingCode } from '../../shared/domain/disclosure/handling.ts';
import type { Barrier, ItemKind } from '../../shared/domain/disclosure/item.ts';
import type { AttachmentId, CaseId, DocumentId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/** What the last code and the releases since then say about one thing. */
export interface HandlingState {
  readonly code: HandlingCode | undefined;
  readonly codedAt: Instant | undefined;
  /** After the last code. */
  readonly isReleased: boolean;
}

interface EventRow {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly kind: 'marked' | 'released' | 'answered';
  readonly code: HandlingCode | null;
  readonly recorded_at: Instant;
}

/** `kind id` → state, of everything of the case that somebody marked or released. */
export function handlingStates(db: ReadableDatabase, caseId: CaseId): Map<string, HandlingState> {
  const states = new Map<string, HandlingState>();
  for (const row of db.all<EventRow>(
    statement`select subject_kind, subject_id, kind, code, recorded_at from handling_event
      where case_id = ${caseId} and kind <> 'answered' order by subject_id, number`,
  )) {
    const key = `${row.subject_kind} ${row.subject_id}`;
    const before = states.get(key);
    states.set(
      key,
      row.kind === 'marked'
        ? { code: row.code ?? undefined, codedAt: row.recorded_at, isReleased: false }
        : { code: before?.code, codedAt: before?.codedAt, isReleased: true },
    );
  }
  return states;
}

/** A file that may not leave. */
export interface HeldFile {
  readonly id: AttachmentId;
  /** Of the file in its case. */
  readonly number: number;
  readonly kind: 'photograph' | 'file';
  readonly code: 'H1' | 'H2';
  readonly since: Instant;
  readonly takenInAt: Instant;
}

/** Files of the case with H1 or H2 that nobody released, in the order of their numbers. */
export function heldFiles(db: ReadableDatabase, caseId: CaseId): HeldFile[] {
  const held = new Map<string, { code: 'H1' | 'H2'; since: Instant }>();
  for (const [key, { code, codedAt, isReleased }] of handlingStates(db, caseId)) {
    const [kind = '', id = ''] = key.split(' ');
    if (isReleased || code === undefined || codedAt === undefined || !holdsBack(code)) continue;
    if (kind === 'photograph' || kind === 'attachment') held.set(id, { code, since: codedAt });
  }
  if (held.size === 0) return [];
  return db
    .all<{ id: AttachmentId; number: number; kind: 'photograph' | 'file'; takenInAt: Instant }>(
      statement`select id, number, kind, recorded_at as takenInAt from attachment where case_id = ${caseId} order by number`,
    )
    .flatMap((row) => {
      const state = held.get(row.id);
      return state === undefined ? [] : [{ ...row, ...state }];
    });
}

export function heldFileIds(db: ReadableDatabase, caseId: CaseId): Set<AttachmentId> {
  return new Set(heldFiles(db, caseId).map(({ id }) => id));
}

/** @throws FocalPointError `handling.held-back` */
export function demandMayLeave(db: ReadableDatabase, caseId: CaseId, id: AttachmentId): void {
  const held = heldFiles(db, caseId).find((file) => file.id === id);
  if (held !== undefined) throw new FocalPointError('handling.held-back', { number: held.number, code: held.code });
}

/** Papers that print the photographs or name the files of a case. */
const showingPapers = new Set([
  'case-file',
  'photo-sheet',
  'examination-report',
  'media-manifest',
  'court-bundle',
  'trace-request',
]);

/**
 * A paper made before a file was held back may show it.
 * @throws FocalPointError `handling.paper-holds`, `disclosure.not-for-defence`
 */
export function demandPaperMayLeave(
  db: ReadableDatabase,
  caseId: CaseId,
  paper: { readonly id: DocumentId; readonly kind: string; readonly made_at: Instant; readonly title: string },
  isForDefence: boolean,
): void {
  if (isForDefence && schedulesNotForDefence(db, caseId).has(paper.id))
    throw new FocalPointError('disclosure.not-for-defence');
  if (!showingPapers.has(paper.kind)) return;
  const shown = heldFiles(db, caseId).find(
    ({ since, takenInAt }) => takenInAt <= paper.made_at && since >= paper.made_at,
  );
  if (shown !== undefined)
    throw new FocalPointError('handling.paper-holds', { name: paper.title, number: shown.number });
}

/** Issued schedules of the case that never go to the defence, nor into a file that it reads. */
export function schedulesNotForDefence(db: ReadableDatabase, caseId: CaseId): Set<DocumentId> {
  return new Set(
    db
      .all<{ id: DocumentId }>(
        statement`select content ->> '$.documentId' as id from disclosure_event
          where case_id = ${caseId} and kind = 'scheduled' and content ->> '$.schedule' <> 'non-sensitive'`,
      )
      .map(({ id }) => id),
  );
}

/** What is printed of a thing that was left out: nothing of its content. */
export interface LeftOut {
  readonly number: number;
  readonly kind: ItemKind;
  readonly because: Barrier;
}

export function leftOutFiles(held: readonly HeldFile[]): LeftOut[] {
  return held.map(({ number, kind, code }) => ({
    number,
    kind: kind === 'photograph' ? 'photograph' : 'attachment',
    because: code,
  }));
}
