// The firewall: what has H1 or H2 leaves by no way until two persons release it on the provider's permission.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentId, type AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import { withExhibit } from '../a-case.ts';
import { soundness } from '../conclusions/a-conclusion.ts';
import { aDescription, aFile, aPdf } from '../court-file/a-court-file.ts';
import { present } from '../../present.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { aSchedule, decided, itemsOf, own, sensitive, used, withItems, withSupervisor } from './a-disclosure.ts';

let lab: TestStation;
beforeAll(async () => {
  lab = await openTestStation();
}, 60_000);
afterAll(() => lab.close());

const mark = (attachmentId: AttachmentId, code: 'H0' | 'H1' | 'H2' | 'H3' = 'H1') => ({
  attachmentId,
  code,
  provider: 'Partner service',
  reason: 'As it was sent',
  ...own(),
});

async function itemOf(caseId: CaseId, file: AttachmentId) {
  return present((await itemsOf(lab, caseId)).find(({ subjectId }) => subjectId === file));
}

test('a marked file is disclosed, entered and proposed nowhere, and the case says so', async () => {
  const { caseId, files, suspect } = await withItems(lab);
  const file = present(files[1]);
  await decided(lab, caseId, used);
  await lab.answer('handling.mark', mark(file));
  expect(await itemOf(caseId, file)).toMatchObject({ barrier: 'H1', number: 4 });
  const { id, step } = await itemOf(caseId, file);
  expect(
    await lab.refusal('disclosure.decide', { caseId, items: [{ id, seen: step }], decision: used, reason: 'Again' }),
  ).toBe('disclosure.not-released');
  expect(await lab.refusal('disclosure.issue', aSchedule({ caseId, suspect }))).toBe('disclosure.held-back');
  const documents = [{ source: { kind: 'attachment' as const, id: file }, description: aDescription() }];
  expect(await lab.refusal('court-file.enter', { caseId, documents })).toBe('handling.held-back');
  const { proposals } = await lab.answer('court-file.proposals', { caseId });
  expect(proposals.map(({ label }) => label)).not.toContain('search.pdf');
  expect((await lab.answer('disclosure.read', { caseId })).excluded).toEqual([
    { itemId: id, number: 4, kind: 'attachment', because: 'H1' },
  ]);
});

test('a copy under another name is held with the file, and let through by its own release', async () => {
  const { caseId, files } = await withItems(lab);
  const [file, permission] = [present(files[0]), present(files[2])];
  await lab.become('registrar');
  const copy = await aFile(lab, caseId, 'harmless-name.pdf', aPdf('report.pdf'));
  await lab.become('prosecutor');
  await lab.answer('disclosure.number', { caseId });
  await lab.answer('handling.mark', mark(file, 'H2'));
  const documents = [{ source: { kind: 'attachment' as const, id: copy }, description: aDescription() }];
  expect(await lab.refusal('court-file.enter', { caseId, documents })).toBe('handling.held-back');
  const { id } = await itemOf(caseId, copy);
  expect((await itemOf(caseId, copy)).barrier).toBe('H2');
  await lab.answer('handling.mark', mark(copy, 'H0'));
  expect(await lab.refusal('court-file.enter', { caseId, documents })).toBe('handling.held-back');
  await lab.answer('handling.release', { id, permission, reason: 'Permission', ...own(), ...withSupervisor });
  expect((await itemOf(caseId, copy)).barrier).toBeUndefined();
  await lab.answer('court-file.enter', { caseId, documents });
  // A code that comes later is in the preflight, with the document it is about, and stops the whole file.
  await lab.answer('handling.mark', mark(copy, 'H1'));
  const { breaches, documents: entered, step } = await lab.answer('court-file.read', { caseId });
  expect(breaches.find(({ code }) => code === 'held-back')).toMatchObject({
    weight: 'blocks',
    documentId: entered[0]?.id,
  });
  expect(await lab.refusal('court-file.make-bundle', { caseId, seen: step, language: 'en' })).toBe(
    'handling.held-back',
  );
});

test('a release takes two persons and the permission, and lets it through again', async () => {
  const { caseId, files } = await withItems(lab);
  const [file, permission] = [present(files[0]), present(files[2])];
  await lab.answer('handling.mark', mark(file));
  const { id } = await itemOf(caseId, file);
  const release = { id, reason: 'Permission of 20.05.2025', ...own(), ...withSupervisor };
  expect(await lab.refusal('handling.release', release)).toBe('handling.permission-missing');
  expect(await lab.refusal('handling.release', { ...release, permission: file })).toBe('handling.permission-itself');
  const alone = { second: { login: 'prosecutor', passphrase: passphraseOf('prosecutor') } };
  expect(await lab.refusal('handling.release', { ...release, permission, ...alone })).toBe(
    'disclosure.second-is-first',
  );
  await lab.answer('handling.release', { ...release, permission });
  expect((await itemOf(caseId, file)).barrier).toBeUndefined();
  expect(await lab.refusal('handling.release', { ...release, permission })).toBe('handling.nothing-held');
  const { handling } = await lab.answer('disclosure.item', { id });
  expect(handling).toMatchObject([
    { by: 'Test prosecutor', second: 'Test supervisor', what: { kind: 'released', permission: '3 · order.pdf' } },
    { what: { kind: 'marked', code: 'H1', provider: 'Partner service' } },
  ]);
  // A newer code closes it again.
  await lab.answer('handling.mark', mark(file, 'H2'));
  expect((await itemOf(caseId, file)).barrier).toBe('H2');
});

test('a code that holds back is lowered by two, raised by one', async () => {
  const { caseId, files } = await withItems(lab);
  const file = present(files[0]);
  await lab.answer('handling.mark', mark(file, 'H3'));
  expect((await itemOf(caseId, file)).barrier).toBeUndefined();
  await lab.answer('handling.mark', mark(file, 'H2'));
  expect(await lab.refusal('handling.mark', mark(file, 'H2'))).toBe('handling.same-code');
  expect(await lab.refusal('handling.mark', mark(file, 'H0'))).toBe('handling.lowering-needs-two');
  await lab.answer('handling.mark', { ...mark(file, 'H0'), ...withSupervisor });
  expect((await itemOf(caseId, file)).barrier).toBeUndefined();
});

test('a sheet, a case file and a package leave without what is held back, or not at all', async () => {
  const { caseId, exhibitId } = await withExhibit(lab);
  const held = await takenIn(lab, { caseId, exhibitId }, 'informant.jpg', await aJpeg(4));
  await takenIn(lab, { caseId, exhibitId }, 'bit.jpg', await aJpeg(5));
  await lab.become('prosecutor');
  const made = async () => {
    const order = { caseId, language: 'en' as const, includeParties: false, withMarkings: false };
    const { jobId } = await lab.answer('case-files.make', order);
    return (await lab.jobEnded(jobId)).result?.documentId;
  };
  const before = await made();
  lab.clock.forward(60_000);
  await lab.answer('handling.mark', mark(held.id, 'H2'));
  const sheet = { exhibitId, language: 'en' as const, size: 'contact' as const, withMarkings: false };
  expect(await lab.refusal('photographs.sheet', sheet)).toBe('handling.photographs-held');
  const seal = {
    caseId,
    kind: 'court-file' as const,
    recipient: 'Court',
    includeOriginals: true,
    protection: { kind: 'none' as const },
    gapsReason: 'None taken over yet',
  };
  expect(await lab.refusal('packages.seal', { ...seal, documentId: before as never })).toBe('handling.paper-holds');
  lab.clock.forward(60_000);
  const { jobId } = await lab.answer('packages.seal', { ...seal, documentId: (await made()) as never });
  const job = await lab.jobEnded(jobId);
  expect(job.state).toBe('done');
  const { packages } = await lab.answer('packages.list', { caseId });
  // Case file, one original, five record files and the list of what is not included, with the files of the format itself.
  const [sealed] = packages;
  expect(sealed?.files).toBe(8);
});

test('what is withheld from the defence is in nothing that it reads, and goes to the laboratory', async () => {
  const { caseId, exhibitId } = await withExhibit(lab);
  const withheld = await takenIn(lab, { caseId, exhibitId }, 'informant.jpg', await aJpeg(4));
  await takenIn(lab, { caseId, exhibitId }, 'bit.jpg', await aJpeg(5));
  await lab.become('prosecutor');
  await lab.answer('disclosure.number', { caseId });
  const made = async (): Promise<DocumentId> => {
    const { jobId } = await lab.answer('case-files.make', {
      caseId,
      language: 'en',
      includeParties: false,
      withMarkings: false,
    });
    return DocumentId.parse((await lab.jobEnded(jobId)).result?.documentId);
  };
  const order = (documentId: DocumentId, recipientKind: 'court' | 'defence' | 'laboratory') =>
    ({
      caseId,
      documentId,
      recipientKind,
      kind: recipientKind === 'court' ? 'court-file' : recipientKind === 'defence' ? 'disclosure' : 'transfer',
      recipient: 'As said',
      includeOriginals: true,
      protection: { kind: 'none' },
      gapsReason: 'None taken over yet',
    }) as const;
  const before = await made();
  lab.clock.forward(60_000);
  const decide = async (decision: typeof sensitive) => {
    const { id, step } = await itemOf(caseId, withheld.id);
    const asked = { caseId, items: [{ id, seen: step }], decision, reason: 'Source at risk' };
    if (decision.outcome === 'withhold')
      await lab.answer('disclosure.withhold', { ...asked, ...own(), ...withSupervisor });
    else await lab.answer('disclosure.decide', asked);
  };
  await decide(sensitive);
  const documents = [{ source: { kind: 'attachment' as const, id: withheld.id }, description: aDescription() }];
  expect(await lab.refusal('court-file.enter', { caseId, documents })).toBe('disclosure.withheld-file');
  const sheet = { exhibitId, language: 'en' as const, size: 'contact' as const, withMarkings: false };
  expect(await lab.refusal('photographs.sheet', sheet)).toBe('handling.photographs-held');
  expect(await lab.refusal('packages.seal', order(before, 'defence'))).toBe('disclosure.withheld-paper');
  lab.clock.forward(60_000);
  const after = await made();
  const inside = async (asked: ReturnType<typeof order>): Promise<string> => {
    const { jobId } = await lab.answer('packages.seal', asked);
    const { state, result } = await lab.jobEnded(jobId);
    expect(state).toBe('done');
    return readFileSync(result?.location ?? '').toString('latin1');
  };
  for (const recipient of ['defence', 'court'] as const) {
    const bytes = await inside(order(after, recipient));
    expect(bytes).not.toContain('informant');
    expect(bytes).not.toContain(withheld.sha256);
    expect(bytes).toContain('bit.jpg');
    expect(bytes).toMatch(/"because": *"withheld"/);
  }
  expect(await inside(order(before, 'laboratory'))).toContain(withheld.sha256);
  // Decided anew, it goes; to give it edited while no redacted version is there is to keep it.
  await decide({ ...sensitive, outcome: 'disclose-edited' });
  expect(await inside(order(after, 'defence'))).not.toContain(withheld.sha256);
  await decide(used);
  expect(await inside(order(await made(), 'defence'))).toContain(withheld.sha256);
});

test('an answer from abroad that is to be evidence is warned of without a statement', async () => {
  const { caseId, files } = await withItems(lab);
  const [file, statementId] = [present(files[0]), present(files[1])];
  const answer = {
    attachmentId: file,
    from: 'Authority abroad',
    status: 'evidence' as const,
    reliability: '',
    reason: 'Answer of 02.05.2025',
  };
  expect(await lab.answer('handling.answer', answer)).toEqual({ lacksStatement: true });
  expect(await itemOf(caseId, file)).toMatchObject({ lacksStatement: true });
  expect(await lab.refusal('handling.answer', { ...answer, statementId: file })).toBe('handling.statement-itself');
  await lab.answer('handling.answer', { ...answer, statementId });
  expect(await itemOf(caseId, file)).toMatchObject({ lacksStatement: false });
});

test('a permission of another case, and a role that marks nothing, are refused', async () => {
  const { caseId, files } = await withItems(lab);
  const other = await withItems(lab);
  await lab.answer('handling.mark', mark(present(files[0])));
  const { id } = await itemOf(caseId, present(files[0]));
  expect(
    await lab.refusal('handling.release', {
      id,
      permission: present(other.files[0]),
      reason: 'Permission',
      ...own(),
      ...withSupervisor,
    }),
  ).toBe('attachments.of-another-case');
  await lab.become('examiner');
  expect(await lab.refusal('handling.mark', mark(present(files[0]), 'H2'))).toBe('station.forbidden');
  await lab.become('registrar');
  await aFile(lab, caseId, 'last.pdf');
});

test('everything that was signed is found to be so', async () => {
  expect(await soundness(lab)).toMatchObject({ findings: [] });
});
