// Documents come to the file, one or all at once: each gets the next number, which nothing ever changes or uses again.
import type { ParsedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { DocumentSource, type DocumentDescription } from '../../../shared/domain/court-file/document.ts';
import { CourtDocumentId, type CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { storedJson } from '../stored-json.ts';
import { gateOf } from '../firewall.ts';
import { demandNotAhead, loadCourtFile, nextStep, type CourtFile } from './court-records.ts';
import { demandSourceMayLeave } from './may-leave.ts';
import { findSource, sourceKey, sourcesIn } from './sources.ts';

type Input = ParsedInputOf<'court-file.enter'>;
type NewDocument = Input['documents'][number];

export function enterDocuments(act: Act, { caseId, documents, occurredAt }: Input): OutputOf<'court-file.enter'> {
  const { title } = findCase(act.db, caseId);
  demandNotAhead(act, occurredAt);
  const file = loadCourtFile(act.db, caseId);
  const standing = sourcesIn(file);
  const entered = new Map<string, { id: CourtDocumentId; number: number }>();
  const superseded = new Set(file.documents.flatMap(({ id, supersededBy }) => (supersededBy === undefined ? [] : id)));
  let step = nextStep(act.db, caseId);
  let number = nextNumber(act, caseId);
  const gate = gateOf(act.db, caseId);
  const made = documents.map((document) => {
    demandNotAhead(act, undefined, document.description.dated);
    const source = findSource(act.db, caseId, document.source);
    demandSourceMayLeave(act.db, caseId, document.source, gate);
    const key = sourceKey(document.source);
    const known = standing.get(key);
    if (known !== undefined) throw new FocalPointError('court-file.already-in', { number: known, name: source.label });
    const supersedes = supersededId(document, file, entered);
    if (supersedes !== null && superseded.has(supersedes))
      throw new FocalPointError('court-file.superseded-already', {
        number: file.byId.get(supersedes)?.number ?? number,
      });
    if (supersedes !== null) superseded.add(supersedes);
    demandTranslated(file, document.description);
    const id = CourtDocumentId.parse(act.nextId());
    act.record(
      'court_document',
      {
        id,
        case_id: caseId,
        number,
        step,
        source_kind: document.source.kind,
        attachment_id: document.source.kind === 'attachment' ? document.source.id : null,
        issued_id: document.source.kind === 'issued' ? document.source.id : null,
        made_paper: document.source.kind === 'made' ? document.source.paper : null,
        source_sha256: source.sha256,
        source_bytes: source.bytes,
        source_label: source.label,
        supersedes,
        reason: document.reason,
        description: storedJson(document.description),
        occurred_at: occurredAt ?? act.now,
        recorded_at: act.now,
        recorded_by: act.actor.id,
        recorder: act.actor.name,
      },
      {
        action: 'court-document.entered',
        label: `${title} / ${number} · ${document.description.title}`,
        occurredAt: occurredAt ?? act.now,
      },
    );
    const given = { id, number };
    standing.set(key, number);
    entered.set(key, given);
    step += 1;
    number += 1;
    return given;
  });
  return { documents: made };
}

function nextNumber(act: Act, caseId: CaseId): number {
  const row = act.db.first<{ last: number | null }>(
    statement`select max(number) as last from court_document where case_id = ${caseId}`,
  );
  return (row?.last ?? 0) + 1;
}

/** @throws FocalPointError `court-file.unknown`, `court-file.needs-reason` */
function supersededId(
  { supersedes, reason }: NewDocument,
  file: CourtFile,
  entered: ReadonlyMap<string, { readonly id: CourtDocumentId }>,
): CourtDocumentId | null {
  if (supersedes === undefined) return null;
  if (reason === '') throw new FocalPointError('court-file.needs-reason');
  if (typeof supersedes === 'string') {
    const before = file.byId.get(supersedes);
    if (before === undefined || before.withdrawnAt !== undefined) throw new FocalPointError('court-file.unknown');
    return before.id;
  }
  const key = sourceKey(DocumentSource.parse(supersedes));
  const before =
    entered.get(key) ??
    file.documents.find(({ source, withdrawnAt }) => withdrawnAt === undefined && sourceKey(source) === key);
  if (before === undefined) throw new FocalPointError('court-file.unknown');
  return before.id;
}

/** A translation is of another document of this file. @throws FocalPointError `court-file.unknown`, `court-file.own-translation` */
export function demandTranslated(file: CourtFile, { translates }: DocumentDescription, own?: CourtDocumentId): void {
  if (translates === undefined) return;
  if (translates === own) throw new FocalPointError('court-file.own-translation');
  const original = file.byId.get(translates);
  if (original === undefined) throw new FocalPointError('court-file.unknown');
  if (original.description.translates !== undefined) throw new FocalPointError('court-file.own-translation');
}
