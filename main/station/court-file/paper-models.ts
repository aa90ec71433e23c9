// What the papers of a court file print, gathered from the records as they are at this moment.
import type { CaseId } from '../../../shared/language/identity.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { DocumentIndexModel, FileCoverModel, IndexedDocument, MediaManifestModel } from '../../documents/index.ts';
import { leadingNumber } from '../cases/case-file-model.ts';
import { enteredCase, findCase } from '../cases/case-row.ts';
import { partiesOf } from '../cases/record-party.ts';
import { detainedSince } from '../detention-orders.ts';
import { documentHead } from '../document-head.ts';
import { gateOf } from '../firewall.ts';
import type { Inside } from '../inside.ts';
import { loadCourtFile, type CourtDocument, type CourtFile } from './court-records.ts';
import { asItLeaves } from './as-it-leaves.ts';
import { inIndex, judgeFile } from './judge-file.ts';
import { sourceKey, sourcesIn } from './sources.ts';

type PaperKind = 'file-cover' | 'document-index' | 'media-manifest';

function headOf(inside: Inside, kind: PaperKind, caseId: CaseId) {
  const entered = enteredCase(findCase(inside.unlocked.db, caseId));
  const caseNumber = leadingNumber(entered);
  return documentHead(inside, { kind, caseNumber, classification: entered.classification });
}

export function fileCoverModel(inside: Inside, caseId: CaseId): FileCoverModel {
  const { db } = inside.unlocked.view();
  return {
    head: headOf(inside, 'file-cover', caseId),
    ...coverOf(db, caseId),
    volumes: extentOfVolumes(db, loadCourtFile(db, caseId)),
  };
}

/** What a cover says of the case. */
export function coverOf(db: ReadableDatabase, caseId: CaseId): Omit<FileCoverModel, 'head' | 'volumes'> {
  const entered = enteredCase(findCase(db, caseId));
  const parties = partiesOf(db, caseId);
  const detentionFrom = detainedSince(db, caseId);
  return {
    title: entered.title,
    numbers: entered.numbers,
    offence: entered.offence,
    suspects: parties
      .filter(({ role }) => role === 'suspect')
      .map(({ name, born, language }) => ({
        name,
        ...(born === undefined ? {} : { born }),
        ...(language === undefined ? {} : { language }),
      })),
    prosecutors: parties.filter(({ role }) => role === 'prosecutor').map(({ name }) => name),
    ...(detentionFrom === undefined ? {} : { detentionFrom: localDay(detentionFrom) }),
    ...(entered.detentionUntil === undefined ? {} : { detentionUntil: entered.detentionUntil }),
  };
}

/** Which documents stand in which volume: the first and the last in the order of the file. */
function extentOfVolumes(db: ReadableDatabase, file: CourtFile): FileCoverModel['volumes'] {
  const { volumes } = judgeFile(db, file);
  const documents = inIndex(file);
  const total = Math.max(1, ...volumes.values());
  return Array.from({ length: total }, (_, index) => {
    const own = documents.filter(({ id }) => volumes.get(id) === index + 1);
    return { from: own[0]?.number ?? 0, to: own.at(-1)?.number ?? 0, documents: own.length };
  });
}

/** @param sealedBy  whoever closes the index with this paper. */
export function documentIndexModel(
  inside: Inside,
  caseId: CaseId,
  sealedBy?: DocumentIndexModel['sealedBy'],
): { readonly model: DocumentIndexModel; readonly step: number } {
  const { db } = inside.unlocked.view();
  const file = loadCourtFile(db, caseId);
  const { volumes } = judgeFile(db, file);
  const idOf = new Map(file.documents.map(({ number, id }) => [number, id]));
  const model: DocumentIndexModel = {
    head: headOf(inside, 'document-index', caseId),
    title: findCase(db, caseId).title,
    documents: indexedDocuments(file).map((document) => ({
      ...document,
      volume: volumes.get(idOf.get(document.number) ?? '') ?? 1,
    })),
    volumes: Math.max(1, ...volumes.values()),
    unused: file.documents
      .map(asItLeaves)
      .flatMap(({ number, description, withdrawal, wasWithdrawnAfterSeal }) =>
        withdrawal === undefined || wasWithdrawnAfterSeal
          ? []
          : [{ number, title: description.title, at: withdrawal.occurred_at, reason: withdrawal.reason }],
      ),
    sealedBefore: file.seals.map(({ event, content }) => ({
      number: content.number,
      at: event.recorded_at,
      by: event.person,
      documents: content.documents,
    })),
    ...(sealedBy === undefined ? {} : { sealedBy }),
  };
  return { model, step: file.step };
}

/** Every document of the index, in its order. */
export function indexedDocuments(file: CourtFile): Omit<IndexedDocument, 'volume'>[] {
  const sections = new Map(file.order.map(({ section, document }) => [document.id, section]));
  return inIndex(file).map((document) => ({
    ...indexed(document, file),
    section: sections.get(document.id) ?? 'annexes',
  }));
}

function indexed(document: CourtDocument, file: CourtFile): Omit<IndexedDocument, 'section' | 'volume'> {
  const { description, withdrawal } = document;
  const numberOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : file.byId.get(id)?.number;
  return {
    number: document.number,
    type: description.type,
    title: description.title,
    author: description.author,
    language: description.language,
    copy: description.copy,
    isConfidential: description.isConfidential,
    note: description.note,
    reason: document.reason,
    isLate: document.isLate,
    isRedacted: document.redacted !== undefined,
    recordedAt: document.recordedAt,
    ...present({
      dated: description.dated,
      pages: document.pages,
      sha256: document.sha256,
      translates: numberOf(description.translates),
      supersedes: numberOf(document.supersedes),
      supersededBy: numberOf(document.supersededBy),
    }),
    ...(withdrawal === undefined ? {} : { withdrawn: { at: withdrawal.occurred_at, reason: withdrawal.reason } }),
  };
}

/** Without the fields that are undefined. */
function present<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  // Whatever was undefined is not there any more.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

export function mediaManifestModel(inside: Inside, caseId: CaseId): MediaManifestModel {
  const { db } = inside.unlocked.view();
  const file = loadCourtFile(db, caseId);
  const numbers = sourcesIn(file);
  const versions = new Map(file.documents.map(({ source, redacted }) => [sourceKey(source), redacted?.fileName]));
  const gate = gateOf(db, caseId);
  const held = new Map<string, string>(gate.held.map(({ id, code }) => [id, versions.get(`attachment ${id}`) ?? code]));
  for (const { id } of gate.withheld) held.set(id, '–');
  const originals = db
    .all<{
      id: string;
      number: number;
      file_name: string;
      media_type: string;
      bytes: number;
      sha256: string;
      mark: string | null;
    }>(
      statement`select a.id, a.number, a.file_name, a.media_type, a.bytes, a.sha256, e.mark
        from attachment a left join exhibit e on e.id = a.exhibit_id where a.case_id = ${caseId} order by a.number`,
    )
    .map((row) => {
      const document = numbers.get(`attachment ${row.id}`);
      return {
        number: row.number,
        // Its line and its hash stay, so that nothing is missing; its name says nothing.
        fileName: held.get(row.id) ?? row.file_name,
        mediaType: row.media_type,
        bytes: row.bytes,
        sha256: row.sha256,
        ...(row.mark === null ? {} : { exhibit: row.mark }),
        ...(document === undefined ? {} : { document }),
      };
    });
  return {
    head: headOf(inside, 'media-manifest', caseId),
    title: findCase(db, caseId).title,
    originals,
    bytes: originals.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
