// What is said of a document is corrected, a document is withdrawn, and documents are moved: each an event that takes nothing back.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { storedJson } from '../stored-json.ts';
import {
  demandNotAhead,
  findCourtDocument,
  loadCourtFile,
  recordCourtEvent,
  type CourtDocument,
  type CourtFile,
} from './court-records.ts';
import { demandTranslated } from './enter.ts';

/** Nothing is recorded when nothing differs. */
export function describeDocument(
  act: Act,
  { id, description, reason }: ParsedInputOf<'court-file.describe'>,
): Record<string, never> {
  const { document, file } = findStanding(act, id);
  demandNotAhead(act, undefined, description.dated);
  demandTranslated(file, description, id);
  if (storedJson(description) === storedJson(document.description)) return {};
  recordCourtEvent(act, {
    kind: 'described',
    caseId: file.caseId,
    documentId: id,
    content: description,
    reason,
    said: { action: 'court-document.described', label: labelOf(act, file, document, description.title) },
  });
  return {};
}

/** A document that stood in a sealed index keeps its line there; the next index says that it was withdrawn, when and why. */
export function withdrawDocument(
  act: Act,
  { id, reason, occurredAt }: ParsedInputOf<'court-file.withdraw'>,
): OutputOf<'court-file.withdraw'> {
  const { document, file } = findStanding(act, id);
  demandNotAhead(act, occurredAt);
  recordCourtEvent(act, {
    kind: 'withdrawn',
    caseId: file.caseId,
    documentId: id,
    content: {},
    reason,
    occurredAt,
    said: { action: 'court-document.withdrawn', label: labelOf(act, file, document) },
  });
  return { isAfterSeal: document.step < (file.seals.at(-1)?.event.step ?? 0) };
}

function findStanding(act: Act, id: CourtDocument['id']): { document: CourtDocument; file: CourtFile } {
  const found = findCourtDocument(act.db, id);
  if (found.document.withdrawnAt !== undefined)
    throw new FocalPointError('court-file.withdrawn', { number: found.document.number });
  return found;
}

function labelOf(
  act: Act,
  { caseId }: CourtFile,
  { number, description }: CourtDocument,
  title = description.title,
): string {
  return `${findCase(act.db, caseId).title} / ${number} · ${title}`;
}

/** Whoever did not see the newest order moves nothing. @throws FocalPointError `court-file.changed-meanwhile` */
export function demandSeen(file: CourtFile, seen: number): void {
  if (file.step !== seen) throw new FocalPointError('court-file.changed-meanwhile', { person: file.lastPerson });
}

export function moveDocuments(
  act: Act,
  { caseId, seen, ids, section, after }: ParsedInputOf<'court-file.move'>,
): OutputOf<'court-file.move'> {
  const { title } = findCase(act.db, caseId);
  const file = loadCourtFile(act.db, caseId);
  demandSeen(file, seen);
  const moved = ids.map((id) => {
    const document = file.byId.get(id);
    if (document === undefined) throw new FocalPointError('court-file.unknown');
    return document;
  });
  const before = after === null ? undefined : file.byId.get(after);
  if (after !== null && before === undefined) throw new FocalPointError('court-file.unknown');
  demandMovable(file, moved, section, before);
  const step = recordCourtEvent(act, {
    kind: 'moved',
    caseId,
    content: { ids, section, after },
    said: {
      action: 'court-file.moved',
      label: `${title} / ${moved.map(({ number }) => number).join(', ')}`.slice(0, 200),
    },
  });
  return { step };
}

/**
 * What stands in a sealed index stays where it is; what came after goes behind it, under `late`, or between it where the profile inserts
 * late pages.
 * @throws FocalPointError `court-file.index-sealed`, `court-file.not-late`
 */
function demandMovable(
  file: CourtFile,
  moved: readonly CourtDocument[],
  section: string,
  before: CourtDocument | undefined,
): void {
  const sealed = file.seals.at(-1)?.event;
  if (sealed === undefined) {
    if (section === 'late') throw new FocalPointError('court-file.not-late');
    return;
  }
  const isFixed = (document: CourtDocument): boolean => document.step < sealed.step;
  if (file.insertsLate) {
    if (section === 'late') throw new FocalPointError('court-file.not-late');
    if (moved.some(isFixed)) throw new FocalPointError('court-file.index-sealed');
    return;
  }
  const late = file.order.filter((placed) => placed.section === 'late').map(({ document }) => document);
  const lastFixed = late.findLast(isFixed);
  const goesBefore = before === undefined ? lastFixed !== undefined : isFixed(before) && before !== lastFixed;
  if (section !== 'late' || goesBefore || moved.some(isFixed)) throw new FocalPointError('court-file.index-sealed');
}
