// A court file as a prosecutor keeps it: numbers that stay, sources that are named, an order nobody overwrites, an index that is closed once.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../a-case.ts';
import { nth } from '../scanning/a-scanner.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { bundleProfiles } from '../../../shared/reference/bundle-profiles/index.ts';
import {
  aDescription,
  aPdf,
  choosePlain,
  entered,
  handedOver,
  read,
  sealed,
  withFiles,
  type CourtFile,
} from './a-court-file.ts';

let lab: TestStation;
beforeAll(async () => {
  lab = await openTestStation();
}, 60_000);
afterAll(() => lab.close());

const numbers = (file: CourtFile): number[] => file.documents.map(({ number }) => number);

test('proposes what the case has, enters it in the expected order, and has nothing left to propose', async () => {
  const { caseId } = await withFiles(lab, ['Aktakuza 15.04.2025.pdf', 'Kallëzimi penal.pdf', 'mail.eml']);
  const { proposals, photographs } = await lab.answer('court-file.proposals', { caseId });
  expect(photographs).toBe(0);
  expect(proposals.map(({ description }) => description.type)).toEqual([
    'file-cover',
    'document-index',
    'criminal-report',
    'indictment',
    'media-manifest',
    'correspondence',
  ]);
  expect(proposals[3]?.description.dated).toBe('2025-04-15');
  // The clock stands in March: what a name says is not entered as it is.
  const documents = proposals.map(({ source, description }) => ({
    source,
    description: { ...description, dated: '2025-03-16' },
  }));
  await lab.answer('court-file.enter', { caseId, documents });
  const file = await read(lab, caseId);
  expect(numbers(file)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(file.waiting).toBe(0);
  expect(file.documents[2]).toMatchObject({
    label: 'Kallëzimi penal.pdf',
    isSource: 'same',
    section: 'initiation',
    recordedBy: 'Test prosecutor',
  });
  expect(file.documents[2]?.pages).toBeUndefined();
});

test('an attachment stands in a file once, and only in the file of its own case', async () => {
  const { caseId, files } = await withFiles(lab);
  const other = await withFiles(lab, ['other.pdf']);
  await entered(lab, caseId, files.slice(0, 1));
  const again = {
    caseId,
    documents: [{ source: { kind: 'attachment', id: files[0] ?? '' }, description: aDescription() }],
  };
  expect((await lab.ask('court-file.enter', again)).ok).toBe(false);
  const twice = [files[1], files[1]].flatMap((id) =>
    id === undefined ? [] : [{ source: { kind: 'attachment' as const, id }, description: aDescription() }],
  );
  expect(await lab.refusal('court-file.enter', { caseId, documents: twice })).toBe('court-file.already-in');
  const foreign = other.files.map((id) => ({
    source: { kind: 'attachment' as const, id },
    description: aDescription(),
  }));
  expect(await lab.refusal('court-file.enter', { caseId, documents: foreign })).toBe('court-file.of-another-case');
  // All or nothing: the first of the two was not entered either.
  expect(numbers(await read(lab, caseId))).toEqual([1]);
});

test('a title of 2,000 characters is refused with its field, a date in the future is refused', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf']);
  const id = files[0];
  const long = { source: { kind: 'attachment', id }, description: aDescription({ title: 'x'.repeat(2000) }) };
  const refused = await lab.ask('court-file.enter', { caseId, documents: [long] });
  expect(refused.ok ? [] : refused.error.fields?.map(({ path }) => path)).toEqual(['documents.0.description.title']);
  if (id === undefined) throw new Error('a file was taken in');
  const ahead = [{ source: { kind: 'attachment' as const, id }, description: aDescription({ dated: '2031-01-01' }) }];
  expect(await lab.refusal('court-file.enter', { caseId, documents: ahead })).toBe('court-file.in-the-future');
});

test('a correction keeps what was said before, in the record and in the count', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf']);
  const [one] = await entered(lab, caseId, files);
  if (one === undefined) throw new Error('entered');
  const description = aDescription({ title: 'Criminal report with supplement' });
  await lab.answer('court-file.describe', { id: one.id, description, reason: 'Supplement is bound in' });
  await lab.answer('court-file.describe', { id: one.id, description, reason: 'Said again' });
  const file = await read(lab, caseId);
  expect(file.documents[0]).toMatchObject({ corrections: 1, description });
});

test('a newer version gets a number of its own, the older one stays and says so', async () => {
  const { caseId, files } = await withFiles(lab, ['v1.pdf', 'v2.pdf', 'v3.pdf']);
  const [v1] = await entered(lab, caseId, files.slice(0, 1), [{ type: 'ballistic-report', title: 'Report v1' }]);
  const newer = (id = files[1] ?? files[0]) => ({
    caseId,
    documents: [
      {
        source: { kind: 'attachment' as const, id: id as NonNullable<typeof id> },
        description: aDescription({ type: 'ballistic-report', title: 'Report v2' }),
        supersedes: v1?.id,
        reason: 'Rounds mistyped',
      },
    ],
  });
  const [withoutReason] = newer().documents;
  expect(
    await lab.refusal('court-file.enter', {
      caseId,
      documents: withoutReason === undefined ? [] : [{ ...withoutReason, reason: '' }],
    }),
  ).toBe('court-file.needs-reason');
  await lab.answer('court-file.enter', newer());
  const file = await read(lab, caseId);
  expect(file.documents.map(({ number, supersededBy, supersedes }) => [number, supersededBy, supersedes])).toEqual([
    [1, 2, undefined],
    [2, undefined, 1],
  ]);
  expect(await lab.refusal('court-file.enter', newer(files[2]))).toBe('court-file.superseded-already');
});

test('a newer version that is withdrawn leaves the older one standing, which can be replaced again', async () => {
  const { caseId, files } = await withFiles(lab, ['v1.pdf', 'v2.pdf', 'v3.pdf']);
  const [v1] = await entered(lab, caseId, files.slice(0, 1), [{ type: 'ballistic-report', title: 'Report v1' }]);
  const replaceBy = (index: number) =>
    lab.answer('court-file.enter', {
      caseId,
      documents: [
        {
          source: { kind: 'attachment', id: nth(files, index) },
          description: aDescription({ type: 'ballistic-report', title: `Report of ${index}` }),
          supersedes: v1?.id,
          reason: 'Rounds mistyped',
        },
      ],
    });
  const wrong = await replaceBy(1);
  await lab.answer('court-file.withdraw', { id: nth(wrong.documents, 0).id, reason: 'Of another case' });
  const standing = async () =>
    (await read(lab, caseId)).documents.map(({ number, supersededBy }) => [number, supersededBy]);
  expect(await standing()).toEqual([
    [1, undefined],
    [2, undefined],
  ]);
  await replaceBy(2);
  expect(await standing()).toEqual([
    [1, 3],
    [2, undefined],
    [3, undefined],
  ]);
});

test('a withdrawn document gives its number to nobody', async () => {
  const { caseId, files } = await withFiles(lab);
  const [one, two] = await entered(lab, caseId, files.slice(0, 2));
  if (two === undefined || one === undefined) throw new Error('entered');
  await lab.answer('court-file.withdraw', { id: two.id, reason: 'Belongs to another file' });
  expect(await lab.refusal('court-file.withdraw', { id: two.id, reason: 'Again' })).toBe('court-file.withdrawn');
  const [three] = await entered(lab, caseId, files.slice(2));
  expect(three?.number).toBe(3);
  // The same source may come back, as a new document.
  const [again] = await entered(lab, caseId, files.slice(1, 2));
  expect(again?.number).toBe(4);
});

test('of two people who move at once one wins, and the other is told who was first', async () => {
  const { caseId, files } = await withFiles(lab);
  const [one, two, three] = await entered(lab, caseId, files);
  if (one === undefined || two === undefined || three === undefined) throw new Error('entered');
  const { step } = await read(lab, caseId);
  await lab.answer('court-file.move', { caseId, seen: step, ids: [three.id], section: 'initiation', after: null });
  const second = await lab.request('court-file.move', {
    caseId,
    seen: step,
    ids: [two.id],
    section: 'annexes',
    after: null,
  });
  expect(second.ok ? undefined : second.error).toMatchObject({
    code: 'court-file.changed-meanwhile',
    details: { person: 'Test prosecutor' },
  });
  expect(numbers(await read(lab, caseId))).toEqual([3, 1, 2]);
});

test('a sealed index is signed; later documents are late and stay behind it; what was in it stays', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']);
  const [one, two] = await entered(lab, caseId, files.slice(0, 2));
  await choosePlain(lab, caseId);
  const { step } = await read(lab, caseId);
  const asked = { caseId, seen: step, language: 'en' as const };
  expect(
    await lab.refusal('court-file.seal', { ...asked, signature: { passphrase: 'not the passphrase at all' } }),
  ).toBe('vault.wrong-passphrase');
  const paperId = await sealed(lab, caseId);
  const [late, later] = await entered(lab, caseId, files.slice(2), [{ type: 'decision-to-investigate' }]);
  if (one === undefined || two === undefined || late === undefined || later === undefined) throw new Error('entered');
  let file = await read(lab, caseId);
  expect(file.seals).toMatchObject([{ documentId: paperId, documents: 2, by: 'Test prosecutor' }]);
  expect(file.documents.map(({ number, section, isLate }) => [number, section, isLate])).toEqual([
    [1, 'initiation', false],
    [2, 'initiation', false],
    [3, 'late', true],
    [4, 'late', true],
  ]);
  const move = { caseId, seen: file.step };
  const refused = (ids: (typeof one.id)[], section: 'initiation' | 'late', after: typeof one.id | null) =>
    lab.refusal('court-file.move', { ...move, ids, section, after });
  expect(await refused([one.id], 'initiation', two.id)).toBe('court-file.index-sealed');
  expect(await refused([late.id], 'initiation', two.id)).toBe('court-file.index-sealed');
  await lab.answer('court-file.move', { ...move, ids: [later.id], section: 'late', after: null });
  expect(await lab.answer('court-file.withdraw', { id: one.id, reason: 'Bound in twice' })).toEqual({
    isAfterSeal: true,
  });
  file = await read(lab, caseId);
  expect(numbers(file)).toEqual([1, 2, 4, 3]);
  expect(file.documents[0]?.withdrawn).toMatchObject({ reason: 'Bound in twice', isAfterSeal: true });
  expect(file.breaches.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['withdrawn-after-seal', 'late-documents', 'not-sealed']),
  );
  await sealed(lab, caseId);
  expect((await read(lab, caseId)).breaches.map(({ code }) => code)).not.toContain('not-sealed');
  const { step: seen } = await read(lab, caseId);
  const again = { caseId, seen, language: 'en', signature: { passphrase: passphraseOf('prosecutor') } } as const;
  expect(await lab.refusal('court-file.seal', again)).toBe('court-file.nothing-new');
});

test('what the profile blocks is not sealed; the registrar never seals', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf']);
  const asked = { caseId, seen: 0, language: 'en', signature: { passphrase: passphraseOf('prosecutor') } } as const;
  expect(await lab.refusal('court-file.seal', asked)).toBe('court-file.empty');
  await entered(lab, caseId, files);
  const { step, breaches } = await read(lab, caseId);
  expect(breaches.filter(({ code }) => code === 'missing-must').map(({ type }) => type)).toContain('indictment');
  expect(await lab.refusal('court-file.seal', { ...asked, seen: step })).toBe('court-file.blocked');
  await lab.become('registrar');
  expect(await lab.refusal('court-file.seal', { ...asked, seen: step })).toBe('station.forbidden');
});

test('what does not apply is said with a reason, and may be expected again', async () => {
  const { caseId } = await withFiles(lab, []);
  const lacking = async () => (await read(lab, caseId)).lacks.map(({ type }) => type);
  expect(await lacking()).toContain('arrest-record');
  const said = { caseId, type: 'arrest-record' } as const;
  await lab.answer('court-file.answer', { ...said, as: 'not-applicable', reason: 'Nobody was arrested' });
  expect(await lacking()).not.toContain('arrest-record');
  expect((await read(lab, caseId)).notApplicable).toMatchObject([{ type: 'arrest-record', by: 'Test prosecutor' }]);
  await lab.answer('court-file.answer', { ...said, as: 'expected', reason: 'Arrested since' });
  expect(await lacking()).toContain('arrest-record');
});

test('a stored source that changed is found, said and blocks', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf', 'b.pdf']);
  await choosePlain(lab, caseId);
  expect(await lab.refusal('court-file.check-sources', { caseId })).toBe('court-file.empty');
  await entered(lab, caseId, files);
  const checked = async () => {
    const { jobId } = await lab.answer('court-file.check-sources', { caseId });
    await lab.jobEnded(jobId);
    return read(lab, caseId);
  };
  expect((await checked()).documents.map(({ isSource }) => isSource)).toEqual(['same', 'same']);
  const newest = newestFiles(lab.dataFolder, 2);
  const [first = '', second = ''] = newest;
  const bytes = readFileSync(first);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(first, bytes);
  rmSync(second);
  const file = await checked();
  expect(file.documents.map(({ isSource }) => isSource).toSorted()).toEqual(['differs', 'gone']);
  expect(
    file.breaches
      .filter(({ weight }) => weight === 'blocks')
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(['source-differs', 'source-gone']);
});

test('what comes while the sources are read is not compared', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf', 'b.pdf']);
  await entered(lab, caseId, files.slice(0, 1));
  const notChecked = async () => (await read(lab, caseId)).breaches.some(({ code }) => code === 'not-checked');
  const { jobId } = await lab.answer('court-file.check-sources', { caseId });
  await entered(lab, caseId, files.slice(1));
  expect((await lab.jobEnded(jobId)).state).toBe('done');
  expect((await read(lab, caseId)).checked).toMatchObject({ documents: 1 });
  expect(await notChecked()).toBe(true);
  await lab.jobEnded((await lab.answer('court-file.check-sources', { caseId })).jobId);
  expect((await read(lab, caseId)).checked).toMatchObject({ documents: 2 });
  expect(await notChecked()).toBe(false);
});

test('a document named twice in one move stands in the index once', async () => {
  const { caseId, files } = await withFiles(lab);
  const [one, , three] = await entered(lab, caseId, files);
  if (one === undefined || three === undefined) throw new Error('entered');
  const { step } = await read(lab, caseId);
  const ids = [three.id, three.id, one.id];
  await lab.answer('court-file.move', { caseId, seen: step, ids, section: 'initiation', after: null });
  expect(numbers(await read(lab, caseId))).toEqual([3, 1, 2]);
});

test('what is corrected after the seal is not what was sealed: the index is sealed again', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf']);
  const [one] = await entered(lab, caseId, files);
  if (one === undefined) throw new Error('entered');
  await choosePlain(lab, caseId);
  const isOpen = async () => (await read(lab, caseId)).breaches.some(({ code }) => code === 'not-sealed');
  await sealed(lab, caseId);
  expect(await isOpen()).toBe(false);
  const description = aDescription({ author: 'Somebody else' });
  await lab.answer('court-file.describe', { id: one.id, description, reason: 'Signed by another' });
  expect(await isOpen()).toBe(true);
  await sealed(lab, caseId);
  expect(await isOpen()).toBe(false);
  expect((await read(lab, caseId)).seals).toHaveLength(2);
});

test('a newer version named by its source takes the place of the document that stands, not of a withdrawn one', async () => {
  const { caseId, files } = await withFiles(lab, ['v1.pdf', 'v2.pdf']);
  const [first] = await entered(lab, caseId, files.slice(0, 1));
  const [v1, v2] = files;
  if (first === undefined || v1 === undefined || v2 === undefined) throw new Error('entered');
  await lab.answer('court-file.withdraw', { id: first.id, reason: 'Wrong file' });
  const newer = {
    caseId,
    documents: [
      {
        source: { kind: 'attachment' as const, id: v2 },
        description: aDescription(),
        supersedes: { kind: 'attachment' as const, id: v1 },
        reason: 'Corrected',
      },
    ],
  };
  expect(await lab.refusal('court-file.enter', newer)).toBe('court-file.unknown');
  await entered(lab, caseId, [v1]);
  await lab.answer('court-file.enter', newer);
  expect((await read(lab, caseId)).documents.map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
    [1, undefined],
    [2, 3],
    [3, undefined],
  ]);
});

test('files dropped on the index are looked at first; each becomes an attachment and a document', async () => {
  const { caseId } = await withFiles(lab, ['report.pdf']);
  const uploads = [
    await handedOver(lab, 'Procesverbal i bastisjes-sr.pdf', aPdf('search')),
    await handedOver(lab, 'again.pdf', aPdf('report.pdf')),
  ];
  const { files } = await lab.answer('court-file.look-at', { caseId, uploads });
  expect(files.map(({ description, sameAs }) => [description.type, description.language, sameAs?.fileName])).toEqual([
    ['search-record', 'sr-Cyrl', undefined],
    ['other', 'en', 'report.pdf'],
  ]);
  const [first] = files;
  if (first === undefined) throw new Error('looked at');
  const taken = { caseId, files: [{ upload: first.upload, description: { ...first.description, author: 'Police' } }] };
  const { jobId } = await lab.answer('court-file.take-in', taken);
  expect((await lab.jobEnded(jobId)).state).toBe('done');
  expect((await read(lab, caseId)).documents).toMatchObject([
    { number: 1, mediaType: 'application/pdf', description: { type: 'search-record', author: 'Police' } },
  ]);
  expect(await lab.refusal('court-file.take-in', taken)).toBe('attachments.upload-unknown');
});

test('cover, index and hash list are issued; the made documents then know their pages', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf']);
  await entered(lab, caseId, files);
  const made = (['file-cover', 'document-index', 'media-manifest'] as const).map((paper) => ({
    source: { kind: 'made' as const, paper },
    description: aDescription({ type: paper, title: paper }),
  }));
  await lab.answer('court-file.enter', { caseId, documents: made });
  for (const paper of ['file-cover', 'document-index', 'media-manifest'] as const) {
    const { jobId } = await lab.answer('court-file.paper', { caseId, paper, language: 'sq' });
    expect((await lab.jobEnded(jobId)).state).toBe('done');
  }
  const { documents } = await read(lab, caseId);
  expect(documents.filter(({ source }) => source.kind === 'made').every(({ pages }) => (pages ?? 0) >= 1)).toBe(true);
  const { documents: issued } = await lab.answer('documents.list', { caseId });
  expect(issued.map(({ kind }) => kind).toSorted()).toEqual(['document-index', 'file-cover', 'media-manifest']);
});

test('since when somebody is detained follows from the orders, and is not typed', async () => {
  const { caseId } = await withFiles(lab, []);
  const { parties } = await lab.answer('cases.read', { id: caseId });
  const typed = { caseId, seen: 0, offences: [], profile: 'plain', detentionFrom: '2025-03-01' };
  expect((await lab.ask('court-file.choose', typed)).ok).toBe(false);
  expect((await read(lab, caseId)).detainedSince).toBeUndefined();
  const { id } = await lab.answer('clocks.record', {
    caseId,
    kind: 'detention-ordered',
    partyId: parties[0]?.id,
    occurredAt: at('2025-03-16T10:00:00.000Z'),
    from: at('2025-03-15T23:30:00.000Z'),
    until: at('2025-04-14T21:59:00.000Z'),
    document: 'Decision of 16.03.2025',
    note: '',
  });
  expect((await read(lab, caseId)).detainedSince).toBe('2025-03-15T23:30:00.000Z');
  await lab.answer('clocks.take-back', { id, reason: 'Of another suspect' });
  expect((await read(lab, caseId)).detainedSince).toBeUndefined();
});

test('a station brings a profile of its own and writes its own template', async () => {
  const [profile] = bundleProfiles;
  const text = JSON.stringify({ ...profile, code: 'own-court', version: 3 });
  expect(await lab.answer('court-file.bring-profile', { text })).toEqual({ code: 'own-court', version: 3 });
  expect(await lab.refusal('court-file.bring-profile', { text })).toBe('court-file.profile-known');
  const broken = await lab.request('court-file.bring-profile', { text: '{\n"schema": 7\n}' });
  expect(broken.ok ? undefined : broken.error.fields?.[0]).toMatchObject({ path: 'schema', details: { line: 2 } });
  const { templates } = await lab.answer('court-file.templates', {});
  expect(templates.map(({ offence, version }) => [offence, version])).toContainEqual(['use', 0]);
  const own = { offence: 'use', version: 0, expectations: [{ type: 'judgment', need: 'must' }] } as const;
  expect(await lab.answer('court-file.write-template', { ...own, expectations: [...own.expectations] })).toEqual({
    version: 1,
  });
  expect(await lab.refusal('court-file.write-template', { ...own, expectations: [] })).toBe(
    'court-file.template-changed',
  );
  const { caseId } = await withFiles(lab, []);
  const { step: seen } = await read(lab, caseId);
  await lab.answer('court-file.choose', { caseId, seen, offences: ['use'], profile: 'own-court' });
  const file = await read(lab, caseId);
  expect(file.profile).toBe('own-court');
  expect(file.lacks).toContainEqual(expect.objectContaining({ type: 'judgment', need: 'must', offences: ['use'] }));
  const choice = { caseId, offences: [] };
  expect(await lab.refusal('court-file.choose', { ...choice, seen: file.step, profile: 'nowhere' })).toBe(
    'court-file.profile-unknown',
  );
  // Another window that still shows what was chosen before.
  expect(await lab.refusal('court-file.choose', { ...choice, seen, profile: 'plain' })).toBe(
    'court-file.changed-meanwhile',
  );
  expect((await read(lab, caseId)).profile).toBe('own-court');
});

test('a translation names its original, never itself', async () => {
  const { caseId, files } = await withFiles(lab, ['a.pdf', 'b.pdf']);
  const [one, two] = await entered(lab, caseId, files);
  if (one === undefined || two === undefined) throw new Error('entered');
  const said = (translates: typeof one.id) => ({ description: aDescription({ translates }), reason: 'It is one' });
  expect(await lab.refusal('court-file.describe', { id: two.id, ...said(two.id) })).toBe('court-file.own-translation');
  await lab.answer('court-file.describe', { id: two.id, ...said(one.id) });
  expect(await lab.refusal('court-file.describe', { id: one.id, ...said(two.id) })).toBe('court-file.own-translation');
});

/** The newest files of the vault, the newest first: their names are identifiers that sort by time. */
function newestFiles(folder: string, count: number): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.evf'))
    .toSorted((one, other) => (basename(one) < basename(other) ? 1 : -1))
    .slice(0, count)
    .map((name) => join(folder, name));
}
