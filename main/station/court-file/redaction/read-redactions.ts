// Redactions as a screen sees them: those of a file, one with its marks and versions, and where a text stands in the whole file.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { isUnder } from '../../../../shared/domain/redaction/mark.ts';
import { holdsText } from '../../../../shared/domain/redaction/propose-regions.ts';
import type { AttachmentId, CaseId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import type { View } from '../../act.ts';
import { findCase } from '../../cases/case-row.ts';
import { does, type Handler } from '../../handler.ts';
import type { Unlocked } from '../../unlocked.ts';
import { findCourtDocument, loadCourtFile, type CourtDocument } from '../court-records.ts';
import { isOwnWork } from './check-version.ts';
import {
  contentOf,
  findVersion,
  plainMark,
  redactionOf,
  redactionsOf,
  textsOf,
  type EventRow,
  type Redaction,
  type VersionRow,
} from './redaction-records.ts';
import { readStoredJson } from '../../stored-json.ts';
import { inspectionOf, pagesNotRead, sourceId, storedSource } from './source.ts';

type Answer = OutputOf<'redactions.read'>;

export function listRedactions({ db }: View, { caseId }: { caseId: CaseId }): OutputOf<'redactions.list'> {
  findCase(db, caseId);
  const { byId } = loadCourtFile(db, caseId);
  return {
    redactions: redactionsOf(db, caseId).flatMap(({ id, documentId, state, marks, events }) => {
      const document = byId.get(documentId);
      const last = events.at(-1);
      if (document === undefined || last === undefined) return [];
      return [
        {
          id,
          documentId,
          number: document.number,
          title: document.description.title,
          state,
          marks: marks.length,
          changedAt: last.recorded_at,
          changedBy: last.person,
        },
      ];
    }),
  };
}

export function readRedaction({ db, actor }: View, { documentId }: ParsedInputOf<'redactions.read'>): Answer {
  const { document, file } = findCourtDocument(db, documentId);
  const redaction = redactionOf(db, documentId);
  const { title, author, note, type } = document.description;
  const mayCheck = actor.roles.some((role) => role === 'prosecutor' || role === 'supervisor');
  const cannot = cannotCheck(redaction, actor.id, mayCheck);
  return {
    ...(redaction === undefined ? {} : { id: redaction.id }),
    caseId: file.caseId,
    caseTitle: findCase(db, file.caseId).title,
    step: redaction?.step ?? 0,
    state: redaction?.state ?? 'none',
    document: {
      number: document.number,
      type,
      title,
      author,
      note,
      sourceId: sourceId(document),
      isStanding: document.withdrawnAt === undefined,
    },
    marks: (redaction?.marks ?? []).map((mark) => ({ ...plainMark(mark), by: mark.by, at: mark.at })),
    texts: textsOf(redaction?.marks ?? []),
    ...(redaction?.pending === undefined ? {} : { pending: shownVersion(redaction.pending) }),
    ...shownInForce(redaction),
    ...(cannot === undefined ? {} : { cannotCheck: cannot }),
    history: (redaction?.events ?? []).map((event) => happened(event, redaction?.versions ?? [])),
  };
}

function cannotCheck(redaction: Redaction | undefined, personId: string, mayCheck: boolean): Answer['cannotCheck'] {
  if (redaction?.pending === undefined) return undefined;
  if (!mayCheck) return 'role';
  return isOwnWork(redaction.pending, personId) ? 'own-work' : undefined;
}

function shownVersion(row: VersionRow): NonNullable<Answer['pending']> {
  const { title, author, note, marks, leftOpen, proof } = contentOf(row);
  return {
    id: row.id,
    number: row.number,
    title,
    author,
    note,
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    marks: marks.length,
    leftOpen,
    proof,
    madeAt: row.recorded_at,
    madeBy: row.recorder,
  };
}

function shownInForce(redaction: Redaction | undefined): Pick<Answer, 'inForce'> {
  const { version, event } = redaction?.inForce ?? {};
  if (version === undefined || event === undefined || event.issued_id === null) return {};
  return {
    inForce: {
      ...shownVersion(version),
      issuedId: event.issued_id,
      approvedBy: event.person,
      approvedAt: event.recorded_at,
    },
  };
}

function happened(event: EventRow, versions: readonly VersionRow[]): Answer['history'][number] {
  const { marks, ids } = readStoredJson<{ marks?: unknown; ids?: unknown }>(event.content);
  const count = Array.isArray(marks) ? marks.length : Array.isArray(ids) ? ids.length : undefined;
  const version = versions.find(({ id }) => id === event.version_id)?.number;
  return {
    kind: event.kind,
    at: event.recorded_at,
    by: event.person,
    reason: event.reason,
    ...(event.second === null ? {} : { second: event.second }),
    ...(count === undefined ? {} : { marks: count }),
    ...(version === undefined ? {} : { version }),
  };
}

export const readPages: Handler<'redactions.pages'> = does(async ({ unlocked }, { documentId, versionId }) => {
  const { document } = findCourtDocument(unlocked.db, documentId);
  unlocked.pages.warm();
  if (versionId === undefined) return { inspection: await inspectionOf(unlocked, document) };
  const { version, redaction } = findVersion(unlocked.db, versionId);
  if (redaction.documentId !== documentId) throw new FocalPointError('redactions.version-unknown');
  const stored = { fileId: version.file_id, wrappedKey: version.wrapped_key, kind: 'pdf' } as const;
  return { inspection: await unlocked.pages.inspect(stored) };
});

export const findPlaces: Handler<'redactions.find'> = does(async ({ unlocked }, { caseId, text, documentId }) => {
  findCase(unlocked.db, caseId);
  const file = loadCourtFile(unlocked.db, caseId);
  if (documentId !== undefined && !file.byId.has(documentId)) throw new FocalPointError('court-file.unknown');
  const asked = file.order
    .map(({ document }) => document)
    .filter(({ id, withdrawnAt }) => withdrawnAt === undefined && (documentId === undefined || id === documentId));
  const documents: OutputOf<'redactions.find'>['documents'] = [];
  const notSearched: number[] = [];
  const scans: AttachmentId[] = [];
  let silent = 0;
  let byMachine = 0;
  for (const document of asked) {
    if (document.source.kind === 'made') continue;
    const found = await placesIn(unlocked, document, text);
    if (found === undefined) notSearched.push(document.number);
    silent += found?.silent ?? 0;
    byMachine += found?.byMachine ?? 0;
    if ((found?.silent ?? 0) > 0 && document.source.kind === 'attachment') scans.push(document.source.id);
    const { title, author, note } = document.description;
    const isInTitle = [title, author, note, document.label].some((one) => holdsText(one, text));
    const places = found?.places ?? [];
    if (places.length === 0 && !isInTitle) continue;
    documents.push({
      documentId: document.id,
      number: document.number,
      title,
      places,
      isCut: found?.isCut ?? false,
      isInTitle,
    });
  }
  return { documents, silent, byMachine, scans, notSearched };
});

/** Undefined where nothing can be read: a text, a document that is locked or broken. */
async function placesIn(unlocked: Unlocked, document: CourtDocument, text: string) {
  try {
    const stored = storedSource(unlocked, document);
    const { found, isCut, silent, byMachine } = await unlocked.pages.textUnder(stored, { texts: [text], regions: [] });
    const marks = redactionOf(unlocked.db, document.id)?.marks ?? [];
    return {
      isCut,
      silent: silent + pagesNotRead(stored, document.pages ?? 1),
      byMachine,
      places: found.map(({ text: _, ...place }) => ({
        ...place,
        isMarked: marks.some((mark) => isUnder(mark, place)),
      })),
    };
  } catch (error) {
    const code = error instanceof FocalPointError ? error.failure.code : '';
    if (code.startsWith('pages.') || code === 'redactions.no-pages') return undefined;
    throw error;
  }
}
