// The second person's answer to a version: approved as exactly these bytes, or returned; and a redaction that two persons lift again.
import { hash } from 'node:crypto';
import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { DocumentId } from '../../../../shared/language/identity.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { documentHead } from '../../document-head.ts';
import { writesSignedByTwo } from '../../disclosure/by-two.ts';
import { does, type Handler } from '../../handler.ts';
import type { Inside } from '../../inside.ts';
import { recordIssued } from '../../issue-document.ts';
import type { JobControl } from '../../jobs.ts';
import { signAgain, startSigning, writesSigned, type Signer } from '../../signing.ts';
import { leadingNumber } from '../../cases/case-file-model.ts';
import { enteredCase, findCase } from '../../cases/case-row.ts';
import { findCourtDocument, nextStep } from '../court-records.ts';
import { demandStanding } from './place-marks.ts';
import {
  contentOf,
  findRedaction,
  findVersion,
  recordRedactionEvent,
  type Redaction,
  type VersionRow,
} from './redaction-records.ts';
import { labelOf } from './source.ts';
import { demandProved } from './submit-version.ts';

const changes = ['court-file', 'disclosure', 'attachments'] as const;

/** @throws FocalPointError `redactions.not-pending` */
function demandPending({ pending }: Redaction, { id, number }: VersionRow): void {
  if (pending?.id !== id) throw new FocalPointError('redactions.not-pending', { version: number });
}

/** Whether somebody placed a mark of the version or handed it in: they cannot check it. */
export function isOwnWork(version: VersionRow, personId: string): boolean {
  const makers: readonly string[] = [version.recorded_by, ...contentOf(version).markers];
  return makers.includes(personId);
}

export const returnVersion: Handler<'redactions.return'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { versionId, reason }, signer) => {
    const { version, redaction } = findVersion(act.db, versionId);
    demandPending(redaction, version);
    const { document } = findCourtDocument(act.db, redaction.documentId);
    recordRedactionEvent(act, {
      redactionId: redaction.id,
      kind: 'returned',
      versionId,
      content: { sha256: version.sha256 },
      reason,
      signers: { first: signer },
      label: `${labelOf(act.db, document, redaction.caseId)} · ${version.number}`,
    });
    return {};
  },
);

type Approval = ParsedInputOf<'redactions.approve'>;

export const approveVersion: Handler<'redactions.approve'> = does((inside, input) => {
  const { redaction, document } = demandCheckable(inside, input);
  return startSigning(inside, input.signature.passphrase, (signer) => ({
    kind: 'redacted-version',
    label: labelOf(inside.unlocked.db, document, redaction.caseId),
    work: async (control) => ({ documentId: await approve(inside, input, signer, control) }),
  }));
});

/** @throws FocalPointError as the contract says */
function demandCheckable({ unlocked }: Pick<Inside, 'unlocked'>, { versionId, sha256 }: Approval) {
  const found = findVersion(unlocked.db, versionId);
  demandPending(found.redaction, found.version);
  if (isOwnWork(found.version, unlocked.actor.id)) throw new FocalPointError('redactions.own-work');
  if (found.version.sha256 !== sha256) throw new FocalPointError('redactions.other-bytes');
  const { document } = findCourtDocument(unlocked.db, found.redaction.documentId);
  demandStanding(document);
  return { ...found, document };
}

/** Read from end to end and proved once more: what is signed is what lies in the vault now. */
async function approve(inside: Inside, input: Approval, signer: Signer, control: JobControl): Promise<DocumentId> {
  const { unlocked } = inside;
  const { version, redaction, document } = demandCheckable(inside, input);
  const { marks, texts } = contentOf(version);
  const stored = { fileId: version.file_id, wrappedKey: version.wrapped_key, kind: 'pdf' } as const;
  const read = await unlocked.files.verify(stored, { signal: control.signal });
  if (read.sha256 !== version.sha256) throw new FocalPointError('redactions.other-bytes');
  const proof = await unlocked.pages.prove(
    stored,
    { pages: version.pages, regions: marks, texts },
    { signal: control.signal, onProgress: ({ done, of }) => control.progress(done, of) },
  );
  demandProved(proof);
  const record = findCase(unlocked.db, redaction.caseId);
  const head = documentHead(inside, { kind: 'redacted-version', caseNumber: leadingNumber(enteredCase(record)) });
  const id = DocumentId.parse(inside.nextId());
  unlocked.perform((act) => {
    const now = findVersion(act.db, input.versionId);
    demandPending(now.redaction, now.version);
    recordIssued(
      act,
      id,
      {
        kind: 'redacted-version',
        caseId: redaction.caseId,
        title: `${record.title} · ${document.number} · ${head.documentNumber}`,
        fileName: `redacted-${head.documentNumber}.pdf`,
        language: document.description.language,
        head,
      },
      {
        fileId: version.file_id as Parameters<typeof recordIssued>[3]['fileId'], // the column is written from it
        wrappedKey: version.wrapped_key,
        sha256: version.sha256,
        bytes: version.bytes,
        pages: version.pages,
      },
    );
    recordRedactionEvent(act, {
      redactionId: redaction.id,
      kind: 'approved',
      versionId: version.id,
      issuedId: id,
      fileStep: nextStep(act.db, redaction.caseId),
      content: { sha256: version.sha256, version: hash('sha256', version.content, 'hex'), proof },
      signers: { first: signer },
      label: `${labelOf(act.db, document, redaction.caseId)} · ${version.number}`,
    });
  });
  unlocked.makeHeadIfPossible();
  inside.emit({ type: 'changed', areas: [...changes, 'documents', 'cases'] });
  return id;
}

export const liftRedaction: Handler<'redactions.lift'> = writesSignedByTwo(
  changes,
  (act, { redactionId, reason }, signers) => {
    const redaction = findRedaction(act.db, redactionId);
    if (redaction.inForce === undefined) throw new FocalPointError('redactions.not-in-force');
    const { document } = findCourtDocument(act.db, redaction.documentId);
    recordRedactionEvent(act, {
      redactionId,
      kind: 'lifted',
      fileStep: nextStep(act.db, redaction.caseId),
      content: { version: redaction.inForce.version.number },
      reason,
      signers,
      label: labelOf(act.db, document, redaction.caseId),
    });
    return {};
  },
);
