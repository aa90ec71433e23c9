// Where a witness lives is blacked out of the statement that the defence reads: the prosecutor marks, the supervisor checks the finished file.
import type { CaseId, CourtDocumentId } from '../../shared/language/identity.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { RedactionReason } from '../../shared/reference/redaction-reasons/index.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

/** What the defence need not know of a witness. */
const hidden: readonly (readonly [string, RedactionReason])[] = [
  ['Rruga e Ulqinit 14, Prishtinë', 'witness-address'],
  ['+383 49 000 214', 'contact-data'],
];

export async function redactSample(hand: SampleHand, caseId: CaseId): Promise<void> {
  await hand.become('prosecutor', '2025-05-30T09:30:00.000Z');
  const { documents } = await hand.ask('court-file.read', { caseId });
  const statement = documents.find(({ description }) => description.type === 'witness-statement');
  strictAssert(statement !== undefined, 'the statement is in the court file');
  const { id: documentId, description } = statement;
  for (const [text, reason] of hidden) {
    const found = await hand.ask('redactions.find', { caseId, documentId, text });
    const marks = found.documents
      .flatMap(({ places }) => places)
      .map(({ page, left, top, width, height }) => ({ page, left, top, width, height, reason, text }));
    await hand.ask('redactions.mark', { documentId, marks });
  }
  const { id: redactionId, step } = await hand.ask('redactions.read', { documentId });
  strictAssert(redactionId !== undefined, 'the marks began it');
  const { count: leftOpen } = await hand.ask('redactions.look', { redactionId });
  const { jobId } = await hand.ask('redactions.submit', {
    redactionId,
    seen: step,
    title: description.title,
    author: description.author,
    note: hand.write(
      written(
        'Address and telephone of the witness redacted',
        'Adresa dhe telefoni i dëshmitarit janë redaktuar',
        'Адреса и телефон сведока су редиговани',
      ),
    ),
    leftOpen,
    signature: { passphrase: hand.passphrase },
  });
  await hand.ended(jobId);
  await approve(hand, documentId);
}

async function approve(hand: SampleHand, documentId: CourtDocumentId): Promise<void> {
  await hand.become('supervisor', '2025-05-30T09:45:00.000Z');
  const { pending } = await hand.ask('redactions.read', { documentId });
  strictAssert(pending !== undefined, 'a version waits');
  const { jobId } = await hand.ask('redactions.approve', {
    versionId: pending.id,
    sha256: pending.sha256,
    signature: { passphrase: hand.passphrase },
  });
  await hand.ended(jobId);
}
