// Marks are placed and taken back: each an event of the document's redaction.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { RedactionId, RedactionMarkId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { redactionReasonsVersion } from '../../../../shared/reference/redaction-reasons/index.ts';
import type { Act } from '../../act.ts';
import { findCourtDocument, type CourtDocument } from '../court-records.ts';
import { findRedaction, recordRedactionEvent, redactionOf, type Redaction } from './redaction-records.ts';
import { labelOf, sourceId } from './source.ts';

/** More on one document is blacked out by the page. */
const mostMarks = 5000;

export function placeMarks(
  act: Act,
  { documentId, marks }: ParsedInputOf<'redactions.mark'>,
): OutputOf<'redactions.mark'> {
  const { document, file } = findCourtDocument(act.db, documentId);
  demandStanding(document);
  sourceId(document);
  const { pages } = document;
  const beyond = marks.find(({ page }) => pages !== undefined && page > pages);
  if (beyond !== undefined) throw new FocalPointError('redactions.no-such-page', { page: beyond.page, of: pages ?? 0 });
  const known = redactionOf(act.db, documentId);
  if (known !== undefined) demandNotPending(known);
  if ((known?.marks.length ?? 0) + marks.length > mostMarks)
    throw new FocalPointError('redactions.too-many', { most: mostMarks });
  const label = labelOf(act.db, document, file.caseId);
  const redactionId = known?.id ?? begin(act, document, file.caseId, label);
  const placed = marks.map((mark) => ({ id: RedactionMarkId.parse(act.nextId()), ...mark }));
  recordRedactionEvent(act, {
    redactionId,
    kind: 'marked',
    content: { marks: placed, reasonsVersion: redactionReasonsVersion },
    label,
  });
  return { redactionId, ids: placed.map(({ id }) => id) };
}

function begin(act: Act, { id: documentId }: CourtDocument, caseId: Redaction['caseId'], label: string): RedactionId {
  const id = RedactionId.parse(act.nextId());
  act.record(
    'redaction',
    {
      id,
      case_id: caseId,
      document_id: documentId,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'redaction.begun', label },
  );
  return id;
}

export function takeBackMarks(
  act: Act,
  { redactionId, ids }: ParsedInputOf<'redactions.unmark'>,
): Record<string, never> {
  const redaction = findRedaction(act.db, redactionId);
  demandNotPending(redaction);
  const standing = new Set(redaction.marks.map(({ id }) => id));
  if (ids.some((id) => !standing.has(id))) throw new FocalPointError('redactions.mark-unknown');
  const { document, file } = findCourtDocument(act.db, redaction.documentId);
  recordRedactionEvent(act, {
    redactionId,
    kind: 'unmarked',
    content: { ids: [...new Set(ids)] },
    label: labelOf(act.db, document, file.caseId),
  });
  return {};
}

/** @throws FocalPointError `redactions.under-check` */
export function demandNotPending({ pending }: Redaction): void {
  if (pending !== undefined) throw new FocalPointError('redactions.under-check', { version: pending.number });
}

/** @throws FocalPointError `court-file.withdrawn` */
export function demandStanding({ withdrawnAt, number }: CourtDocument): void {
  if (withdrawnAt !== undefined) throw new FocalPointError('court-file.withdrawn', { number });
}
