// Builders for tests of the court file: a case with files and papers, and what a prosecutor says of them.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { DocumentDescription } from '../../../shared/domain/court-file/document.ts';
import { AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import { aCase, at } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

export type CourtFile = OutputOf<'court-file.read'>;

export const aPdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

export function aDescription(changes: Partial<DocumentDescription> = {}): DocumentDescription {
  return {
    type: 'criminal-report',
    title: 'Criminal report',
    author: 'Police',
    dated: '2025-03-15',
    language: 'en',
    copy: 'copy',
    isConfidential: false,
    note: '',
    ...changes,
  };
}

/** Hands a file over; the answer names it for one command. */
export async function handedOver(lab: TestStation, fileName: string, bytes: Buffer): Promise<string> {
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  return (await lab.station.receive({ fileName, source: { chunks, size: bytes.length } })).uploadId;
}

/** A file of the case, taken in as the registrar does. */
export async function aFile(lab: TestStation, caseId: CaseId, fileName: string, bytes = aPdf(fileName)) {
  const upload = await handedOver(lab, fileName, bytes);
  const { jobId } = await lab.answer('attachments.take-in', { upload, caseId, kind: 'file', caption: '' });
  const { result } = await lab.jobEnded(jobId);
  return AttachmentId.parse(result?.attachmentId);
}

/** A case with a suspect, something that happened and three files; signed in as the prosecutor. */
export async function withFiles(
  lab: TestStation,
  names: readonly string[] = ['report.pdf', 'search.pdf', 'order.pdf'],
) {
  await lab.become('registrar');
  const { id: caseId } = await lab.answer('cases.open', aCase());
  await lab.answer('cases.add-party', { caseId, role: 'suspect', name: 'Flamur TESTAJ', language: 'sq' });
  await lab.answer('cases.record-incident', {
    caseId,
    kind: 'traffic-stop',
    occurredFrom: at('2025-03-14T21:40:00.000Z'),
    place: 'Road',
    legalBasis: 'Urgent',
    seizedBy: 'Sgt SHEMBULLI',
    description: '',
  });
  const files: AttachmentId[] = [];
  for (const name of names) files.push(await aFile(lab, caseId, name));
  await lab.become('prosecutor');
  return { caseId, files };
}

/** Enters attachments, one document for each, in this order. */
export async function entered(
  lab: TestStation,
  caseId: CaseId,
  files: readonly AttachmentId[],
  descriptions: readonly Partial<DocumentDescription>[] = [],
): Promise<OutputOf<'court-file.enter'>['documents']> {
  const documents: InputOf<'court-file.enter'>['documents'] = files.map((id, index) => ({
    source: { kind: 'attachment', id },
    description: aDescription(descriptions[index]),
  }));
  return (await lab.answer('court-file.enter', { caseId, documents })).documents;
}

export const read = (lab: TestStation, caseId: CaseId): Promise<CourtFile> => lab.answer('court-file.read', { caseId });

/** The plain profile, so that nothing is missing that a test does not speak of. */
export async function choosePlain(lab: TestStation, caseId: CaseId): Promise<void> {
  const { step } = await read(lab, caseId);
  await lab.answer('court-file.choose', { caseId, seen: step, offences: ['possession'], profile: 'plain' });
}

/** Closes the index as the prosecutor; gives the id of its paper. */
export async function sealed(lab: TestStation, caseId: CaseId): Promise<string> {
  const { step } = await read(lab, caseId);
  const { jobId } = await lab.answer('court-file.seal', {
    caseId,
    seen: step,
    language: 'en',
    signature: { passphrase: passphraseOf('prosecutor') },
  });
  const { state, error, result } = await lab.jobEnded(jobId);
  if (state !== 'done') throw new Error(`not sealed: ${error?.code ?? state}`);
  return result?.documentId ?? '';
}
