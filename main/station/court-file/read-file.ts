// The court file as a screen sees it.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { findCase } from '../cases/case-row.ts';
import { detainedSince } from '../detention-orders.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { loadCourtFile, type CourtFile } from './court-records.ts';
import { judgeFile, type Judgement } from './judge-file.ts';
import { proposalsFor } from './proposals.ts';

type Answer = OutputOf<'court-file.read'>;

export const readCourtFile: ReadHandler<'court-file.read'> = readsLong(({ db }, { caseId }) => shownFile(db, caseId));

/** @throws FocalPointError `cases.unknown` */
function shownFile(db: ReadableDatabase, caseId: CaseId): Answer {
  const record = findCase(db, caseId);
  const file = loadCourtFile(db, caseId);
  const judged = judgeFile(db, file);
  const { choice, checked } = file;
  const since = detainedSince(db, caseId);
  return {
    caseTitle: record.title,
    caseLanguage: record.language,
    step: file.step,
    documents: shownDocuments(file, judged),
    offences: [...choice.offences],
    ...(since === undefined ? {} : { detainedSince: since }),
    profile: judged.profile.profile.code,
    profiles: judged.profiles.map(({ profile, isOwn, recordedBy }) => ({ profile, isOwn, recordedBy })),
    lacks: judged.lacks.map(({ kind, type, document, expected, language }) => ({
      kind,
      type,
      documentId: document?.id,
      number: document?.number,
      need: expected?.need,
      offences: [...(expected?.offences ?? [])],
      language,
    })),
    notApplicable: [...file.answers].map(([type, { reason, person, recorded_at: at }]) => ({
      type,
      reason,
      by: person,
      at,
    })),
    breaches: judged.breaches.map(({ code, weight, document, lack, details }) => ({
      code,
      weight,
      documentId: document?.id,
      type: lack?.type,
      language: lack?.language,
      details,
    })),
    seals: file.seals.map(({ event, content }) => ({
      documentId: content.documentId,
      number: content.number,
      step: event.step,
      documents: content.documents,
      recordedAt: event.recorded_at,
      by: event.person,
    })),
    checked:
      checked === undefined
        ? undefined
        : { at: checked.event.recorded_at, by: checked.event.person, documents: checked.content.documents },
    waiting: proposalsFor(db, file, record.language).length,
  };
}

function shownDocuments(file: CourtFile, { volumes }: Judgement): Answer['documents'] {
  const numberOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : file.byId.get(id)?.number;
  return file.order.map(({ section, document }) => ({
    id: document.id,
    number: document.number,
    source: document.source,
    label: document.label,
    mediaType: document.mediaType,
    bytes: document.bytes,
    sha256: document.sha256,
    pages: document.pages,
    isSource: document.isSource,
    section,
    description: document.description,
    volume: volumes.get(document.id) ?? 0,
    isLate: document.isLate,
    supersedes: numberOf(document.supersedes),
    supersededBy: numberOf(document.supersededBy),
    reason: document.reason,
    withdrawn:
      document.withdrawal === undefined
        ? undefined
        : {
            reason: document.withdrawal.reason,
            at: document.withdrawal.occurred_at,
            by: document.withdrawal.person,
            isAfterSeal: document.wasWithdrawnAfterSeal,
          },
    occurredAt: document.occurredAt,
    recordedAt: document.recordedAt,
    recordedBy: document.recordedBy,
    corrections: document.corrections,
    redacted:
      document.redacted === undefined
        ? undefined
        : {
            issuedId: document.redacted.issuedId,
            title: document.redacted.title,
            pages: document.redacted.pages,
          },
  }));
}
