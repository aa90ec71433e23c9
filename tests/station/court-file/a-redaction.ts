// Builders for tests of redactions: a statement that tells where a witness lives, marked, handed in and approved by those who may.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { AttachmentId, CaseId, CourtDocumentId, RedactionId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import { rawPdf } from '../../samples/foreign-pdfs.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aFile, choosePlain, entered, withFiles } from './a-court-file.ts';

/** Lives where nobody is to know. */
export const street = 'Ylberit';

export const statement = (): Buffer =>
  rawPdf('statement', { pages: [{ words: `Lives in Rruga ${street} 12` }, { words: 'Saw the car stop' }] });

export interface Filed {
  readonly caseId: CaseId;
  readonly fileId: AttachmentId;
  readonly documentId: CourtDocumentId;
}

/** A court file with the statement in it; signed in as the prosecutor. */
export async function withStatement(lab: TestStation, bytes = statement(), name = 'statement.pdf'): Promise<Filed> {
  const { caseId } = await withFiles(lab, []);
  await lab.become('registrar');
  const fileId = await aFile(lab, caseId, name, bytes);
  await lab.become('prosecutor');
  const [document] = await entered(lab, caseId, [fileId], [{ type: 'witness-statement', title: 'Witness statement' }]);
  await choosePlain(lab, caseId);
  return { caseId, fileId, documentId: present(document).id };
}

type Marks = InputOf<'redactions.mark'>['marks'];

/** Everything the search proposes for a text, marked. */
export async function markedText(lab: TestStation, { caseId, documentId }: Filed, text = street): Promise<RedactionId> {
  const { documents } = await lab.answer('redactions.find', { caseId, text, documentId });
  const marks: Marks = present(documents[0]).places.map(({ page, left, top, width, height }) => ({
    page,
    left,
    top,
    width,
    height,
    reason: 'witness-address',
    text,
  }));
  return (await lab.answer('redactions.mark', { documentId, marks })).redactionId;
}

export const readRedaction = (lab: TestStation, documentId: CourtDocumentId): Promise<OutputOf<'redactions.read'>> =>
  lab.answer('redactions.read', { documentId });

export async function submission(
  lab: TestStation,
  { documentId }: Pick<Filed, 'documentId'>,
  changes: Partial<InputOf<'redactions.submit'>> = {},
): Promise<InputOf<'redactions.submit'>> {
  const { id, step } = await readRedaction(lab, documentId);
  return {
    redactionId: present(id),
    seen: step,
    title: 'Witness statement, redacted',
    author: 'Police',
    note: '',
    leftOpen: 0,
    signature: { passphrase: passphraseOf('prosecutor') },
    ...changes,
  };
}

/** Handed in by the prosecutor; gives the version that waits. */
export async function submitted(lab: TestStation, filed: Filed, changes: Partial<InputOf<'redactions.submit'>> = {}) {
  const { jobId } = await lab.answer('redactions.submit', await submission(lab, filed, changes));
  const job = await lab.jobEnded(jobId);
  if (job.state !== 'done') throw new Error(`not made: ${job.error?.code ?? job.state}`);
  return present((await readRedaction(lab, filed.documentId)).pending);
}

export async function approved(lab: TestStation, filed: Filed): Promise<string> {
  const { pending } = await readRedaction(lab, filed.documentId);
  const { id: versionId, sha256 } = present(pending);
  await lab.become('supervisor');
  const { jobId } = await lab.answer('redactions.approve', {
    versionId,
    sha256,
    signature: { passphrase: passphraseOf('supervisor') },
  });
  const job = await lab.jobEnded(jobId);
  await lab.become('prosecutor');
  if (job.state !== 'done') throw new Error(`not approved: ${job.error?.code ?? job.state}`);
  return job.result?.documentId ?? '';
}

/** All of it: the statement, marked, made, approved. */
export async function redactedStatement(lab: TestStation): Promise<Filed & { readonly issuedId: string }> {
  const filed = await withStatement(lab);
  await markedText(lab, filed);
  await submitted(lab, filed);
  return { ...filed, issuedId: await approved(lab, filed) };
}
