// The log of redactions printed as it is now: of every version that was approved, also of those that were lifted or replaced since.
import { inReadingOrder } from '../../../../shared/domain/redaction/mark.ts';
import type { CaseId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { redactionReasonsVersion } from '../../../../shared/reference/redaction-reasons/index.ts';
import type { LoggedMark, LoggedRedaction, RedactionLogModel } from '../../../documents/index.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import { leadingNumber } from '../../cases/case-file-model.ts';
import { enteredCase, findCase } from '../../cases/case-row.ts';
import { documentHead } from '../../document-head.ts';
import { does, type Handler } from '../../handler.ts';
import type { Inside } from '../../inside.ts';
import { issueDocument } from '../../issue-document.ts';
import { readStoredJson } from '../../stored-json.ts';
import { loadCourtFile, type CourtDocument } from '../court-records.ts';
import { contentOf, redactionsOf, type EventRow, type Redaction } from './redaction-records.ts';

export const orderRedactionLog: Handler<'redactions.paper'> = does((inside, { caseId, language }) => {
  const { unlocked } = inside;
  const { title } = findCase(unlocked.db, caseId);
  if (loggedOf(unlocked.db, caseId).length === 0) throw new FocalPointError('redactions.none');
  const order = { kind: 'redaction-log', label: title, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const model = logModel(inside, caseId);
      const number = model.head.documentNumber;
      const issued = await issueDocument(
        inside,
        {
          paper: { kind: 'redaction-log', model },
          language,
          caseId,
          title: `${title} · ${number}`,
          fileName: `redaction-log-${number}.pdf`,
        },
        control,
      );
      return { documentId: issued.id };
    }),
  );
});

function logModel(inside: Inside, caseId: CaseId): RedactionLogModel {
  const { db } = inside.unlocked.view();
  const entered = enteredCase(findCase(db, caseId));
  return {
    head: documentHead(inside, {
      kind: 'redaction-log',
      caseNumber: leadingNumber(entered),
      classification: entered.classification,
    }),
    title: entered.title,
    reasonsVersion: redactionReasonsVersion,
    redactions: loggedOf(db, caseId),
  };
}

function loggedOf(db: ReadableDatabase, caseId: CaseId): LoggedRedaction[] {
  const { byId } = loadCourtFile(db, caseId);
  return redactionsOf(db, caseId).flatMap((redaction) => {
    const document = byId.get(redaction.documentId);
    if (document === undefined) return [];
    return redaction.events
      .filter(({ kind }) => kind === 'approved')
      .flatMap((event) => logged(db, redaction, document, event));
  });
}

function logged(
  db: ReadableDatabase,
  { versions, events }: Redaction,
  { number, description }: CourtDocument,
  event: EventRow,
): LoggedRedaction[] {
  const version = versions.find(({ id }) => id === event.version_id);
  const paper = db.first<{ file_name: string }>(
    statement`select file_name from issued_document where id = ${event.issued_id}`,
  );
  if (version === undefined || paper === undefined) return [];
  const { title, marks, leftOpen, proof } = contentOf(version);
  const end = events.find(({ step, kind }) => step > event.step && (kind === 'lifted' || kind === 'approved'));
  return [
    {
      number,
      type: description.type,
      title,
      documentNumber: paper.file_name.replace(/^redacted-|\.pdf$/g, ''),
      pages: version.pages,
      sha256: version.sha256,
      originalSha256: version.source_sha256,
      madeBy: version.recorder,
      madeAt: version.recorded_at,
      checkedBy: event.person,
      checkedAt: event.recorded_at,
      leftOpen,
      proof: { pages: proof.pages, regions: proof.regions, engine: proof.engine },
      marks: numbered(marks, placers(events)),
      ...(end === undefined
        ? {}
        : {
            ended: {
              how: end.kind === 'lifted' ? ('lifted' as const) : ('replaced' as const),
              at: end.recorded_at,
              by: end.second === null ? end.person : `${end.person}, ${end.second}`,
            },
          }),
    },
  ];
}

/** Who placed each mark, and when. */
function placers(events: readonly EventRow[]): Map<string, Pick<LoggedMark, 'by' | 'at'>> {
  const known = new Map<string, Pick<LoggedMark, 'by' | 'at'>>();
  for (const { kind, content, person, recorded_at: at } of events)
    if (kind === 'marked')
      for (const { id } of readStoredJson<{ marks: { id: string }[] }>(content).marks)
        known.set(id, { by: person, at });
  return known;
}

function numbered(
  marks: ReturnType<typeof contentOf>['marks'],
  placed: ReadonlyMap<string, Pick<LoggedMark, 'by' | 'at'>>,
): LoggedMark[] {
  const counts = new Map<number, number>();
  return inReadingOrder(marks).map(({ id, page, reason }) => {
    const place = (counts.get(page) ?? 0) + 1;
    counts.set(page, place);
    return { page, place, reason, by: placed.get(id)?.by ?? '', at: placed.get(id)?.at ?? '' };
  });
}
