// Redactions by the station's commands: found, marked, made, proved, checked by a second person, lifted by two – and each refusal on the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { present } from '../../present.ts';
import { soundness } from '../conclusions/a-conclusion.ts';
import { rawPdf, pngOf } from '../../samples/foreign-pdfs.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aSchedule, decided, itemsOf, unused } from '../disclosure/a-disclosure.ts';
import { aFile, entered, read, sealed } from './a-court-file.ts';
import {
  approved,
  markedText,
  readRedaction,
  redactedStatement,
  statement,
  street,
  submission,
  submitted,
  withStatement,
} from './a-redaction.ts';

let lab: TestStation;
beforeAll(async () => {
  lab = await openTestStation();
}, 60_000);
afterAll(() => lab.close());

const box = { page: 1, left: 100, top: 100, width: 200, height: 50, reason: 'witness-address' as const };
const own = { signature: { passphrase: passphraseOf('prosecutor') } };
const two = { ...own, second: { login: 'supervisor', passphrase: passphraseOf('supervisor') } };

describe('searching', () => {
  test('finds a text in every document of the file and says what it could not read', async () => {
    const filed = await withStatement(lab);
    await lab.become('registrar');
    const picture = await aFile(lab, filed.caseId, 'scan.png', pngOf(200, 100));
    const named = await aFile(lab, filed.caseId, `note ${street}.pdf`, rawPdf('note', { pages: [{}] }));
    await lab.become('prosecutor');
    await entered(lab, filed.caseId, [picture, named], [{ title: 'Scan' }, { title: 'Note' }]);
    const { documents, silent, scans } = await lab.answer('redactions.find', { caseId: filed.caseId, text: 'YLBËRIT' });
    const byNumber = documents.toSorted((one, other) => one.number - other.number);
    expect(byNumber.map(({ number, places, isInTitle }) => [number, places.length, isInTitle])).toEqual([
      [1, 1, false],
      [3, 0, true],
    ]);
    expect(byNumber[0]?.places[0]).toMatchObject({ page: 1, words: street, isMarked: false });
    expect({ silent, scans }).toEqual({ silent: 1, scans: [picture] });
  });
});

describe('marking', () => {
  test('places are kept with who placed them, and taken back by an event', async () => {
    const filed = await withStatement(lab);
    await markedText(lab, filed);
    const { redactionId, ids } = await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    const before = await readRedaction(lab, filed.documentId);
    expect(before).toMatchObject({ state: 'marked', step: 2, texts: [street] });
    expect(before.marks).toHaveLength(2);
    await lab.answer('redactions.unmark', { redactionId, ids });
    const after = await readRedaction(lab, filed.documentId);
    expect(after.marks).toHaveLength(1);
    expect(after.history.map(({ kind, marks }) => [kind, marks])).toEqual([
      ['marked', 1],
      ['marked', 1],
      ['unmarked', 1],
    ]);
    expect(await lab.refusal('redactions.unmark', { redactionId, ids })).toBe('redactions.mark-unknown');
    const { redactions } = await lab.answer('redactions.list', { caseId: filed.caseId });
    expect(redactions).toMatchObject([{ number: 1, state: 'marked', marks: 1 }]);
  });

  test('is refused beyond the pages, on what has none, and on what was withdrawn', async () => {
    const { caseId, documentId } = await withStatement(lab);
    expect(await lab.refusal('redactions.mark', { documentId, marks: [{ ...box, page: 3 }] })).toBe(
      'redactions.no-such-page',
    );
    await lab.become('registrar');
    const text = await aFile(lab, caseId, 'mail.txt', Buffer.from('Dear colleague, words and nothing else.\n'));
    await lab.become('prosecutor');
    const [mail] = await entered(lab, caseId, [text], [{ title: 'Mail' }]);
    expect(await lab.refusal('redactions.mark', { documentId: present(mail).id, marks: [box] })).toBe(
      'redactions.no-pages',
    );
    await lab.answer('court-file.withdraw', { id: documentId, reason: 'Not of this case' });
    expect(await lab.refusal('redactions.mark', { documentId, marks: [box] })).toBe('court-file.withdrawn');
  });
});

describe('a version', () => {
  test('is made, proved, and approved by a second person as exactly these bytes', async () => {
    const filed = await withStatement(lab);
    await markedText(lab, filed);
    const pending = await submitted(lab, filed);
    expect(pending).toMatchObject({ number: 1, pages: 2, marks: 1, leftOpen: 0 });
    expect(pending.proof).toMatchObject({ pages: 2, regions: 1, faults: [] });
    const { inspection } = await lab.answer('redactions.pages', {
      documentId: filed.documentId,
      versionId: pending.id,
    });
    expect(inspection).toMatchObject({ kind: 'pdf', pages: 2, text: [], active: [] });
    expect(await readRedaction(lab, filed.documentId)).toMatchObject({ state: 'under-check', cannotCheck: 'own-work' });
    await approved(lab, filed);
    const after = await readRedaction(lab, filed.documentId);
    expect(after.state).toBe('in-force');
    expect(after.inForce).toMatchObject({ sha256: pending.sha256, approvedBy: 'Test supervisor' });
    const { documents } = await read(lab, filed.caseId);
    expect(documents[0]).toMatchObject({
      number: 1,
      description: { title: 'Witness statement' },
      redacted: { title: 'Witness statement, redacted', pages: 2 },
    });
  });

  test('is checked by nobody who marked or handed it in, and by no role that may not', async () => {
    const filed = await withStatement(lab);
    await markedText(lab, filed);
    await lab.become('supervisor');
    await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    await lab.become('prosecutor');
    const { id: versionId, sha256 } = await submitted(lab, filed);
    expect(await lab.refusal('redactions.approve', { versionId, sha256, ...own })).toBe('redactions.own-work');
    // The supervisor placed one of its marks.
    await lab.become('supervisor');
    const signature = { passphrase: passphraseOf('supervisor') };
    expect(await lab.refusal('redactions.approve', { versionId, sha256, signature })).toBe('redactions.own-work');
    await lab.become('inspector');
    expect(await readRedaction(lab, filed.documentId)).toMatchObject({ cannotCheck: 'role' });
    await lab.become('prosecutor');
  });

  test('is approved under no other hash and with no other passphrase', async () => {
    const filed = await withStatement(lab);
    await markedText(lab, filed);
    const { id: versionId, sha256 } = await submitted(lab, filed);
    await lab.become('supervisor');
    const signature = { passphrase: passphraseOf('supervisor') };
    expect(await lab.refusal('redactions.approve', { versionId, sha256: '0'.repeat(64), signature })).toBe(
      'redactions.other-bytes',
    );
    expect(
      await lab.refusal('redactions.approve', { versionId, sha256, signature: { passphrase: 'not the passphrase' } }),
    ).toBe('vault.wrong-passphrase');
    await lab.become('prosecutor');
    expect((await readRedaction(lab, filed.documentId)).inForce).toBeUndefined();
  });

  test('can be returned, and marks stand still while it waits', async () => {
    const filed = await withStatement(lab);
    const redactionId = await markedText(lab, filed);
    const { id: versionId } = await submitted(lab, filed);
    const { marks } = await readRedaction(lab, filed.documentId);
    expect(await lab.refusal('redactions.mark', { documentId: filed.documentId, marks: [box] })).toBe(
      'redactions.under-check',
    );
    expect(await lab.refusal('redactions.unmark', { redactionId, ids: [present(marks[0]).id] })).toBe(
      'redactions.under-check',
    );
    await lab.answer('redactions.return', { versionId, reason: 'Page 2 too', ...own });
    expect(await lab.refusal('redactions.return', { versionId, reason: 'Again', ...own })).toBe(
      'redactions.not-pending',
    );
    expect((await readRedaction(lab, filed.documentId)).state).toBe('marked');
    await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    expect((await submitted(lab, filed)).number).toBe(2);
  });

  test('of other marks than were seen is not made', async () => {
    const filed = await withStatement(lab);
    await markedText(lab, filed);
    const asked = await submission(lab, filed);
    await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    expect(await lab.refusal('redactions.submit', asked)).toBe('redactions.changed-meanwhile');
  });

  test('without a mark is not made', async () => {
    const filed = await withStatement(lab);
    const { redactionId, ids } = await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    await lab.answer('redactions.unmark', { redactionId, ids });
    expect(await lab.refusal('redactions.submit', await submission(lab, filed))).toBe('redactions.nothing-marked');
  });

  test.each([
    ['title', { title: `Statement, Rruga ${street}` }],
    ['author', { author: 'ylberit' }],
    ['note', { note: 'see Илберит' }],
  ])('whose %s tells what is redacted is not made, and the field is named', async (field, changes) => {
    const filed = await withStatement(
      lab,
      rawPdf('statement', { pages: [{ words: `Lives in Rruga ${street}` }, { words: 'Ilberit' }] }),
    );
    await markedText(lab, filed);
    await lab.answer('redactions.mark', {
      documentId: filed.documentId,
      marks: [{ ...box, page: 2, text: 'Ilberit' }],
    });
    const asked = await submission(lab, filed, changes);
    const { count } = await lab.answer('redactions.look', { redactionId: asked.redactionId });
    const envelope = await lab.request('redactions.submit', { ...asked, leftOpen: count });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'redactions.tells', fields: [{ path: field }] } });
  });

  test('is made with places left open only when whoever hands it in saw how many', async () => {
    const filed = await withStatement(
      lab,
      rawPdf('statement', { pages: [{ words: `Rruga ${street}` }, { words: `again ${street}` }] }),
    );
    const { documents } = await lab.answer('redactions.find', { caseId: filed.caseId, text: street });
    const { words: _, isMarked: __, ...first } = present(documents[0]?.places[0]);
    const { redactionId } = await lab.answer('redactions.mark', {
      documentId: filed.documentId,
      marks: [{ ...first, reason: 'witness-address', text: street }],
    });
    const look = await lab.answer('redactions.look', { redactionId });
    expect(look).toMatchObject({ count: 1, leftOpen: [{ page: 2, words: street, text: street }] });
    expect(await lab.refusal('redactions.submit', await submission(lab, filed))).toBe('redactions.left-differs');
    expect(await submitted(lab, filed, { leftOpen: 1 })).toMatchObject({ leftOpen: 1 });
  });

  test('of a picture is made as well', async () => {
    const filed = await withStatement(lab, pngOf(400, 300), 'scan.png');
    await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    expect(await submitted(lab, filed)).toMatchObject({ pages: 1, proof: { faults: [] } });
  });

  test('a cancelled making leaves nothing on record', async () => {
    const filed = await withStatement(lab, rawPdf('long', { pages: Array.from({ length: 30 }, () => ({})) }));
    await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
    const { jobId } = await lab.answer('redactions.submit', await submission(lab, filed));
    await lab.answer('jobs.cancel', { id: jobId });
    expect((await lab.jobEnded(jobId)).state).toBe('cancelled');
    expect(await readRedaction(lab, filed.documentId)).toMatchObject({ state: 'marked' });
  });
});

describe('in force', () => {
  test('the file is another one from then on, and a sealed index does not speak of it', async () => {
    const filed = await withStatement(lab);
    await sealed(lab, filed.caseId);
    const { step } = await read(lab, filed.caseId);
    await markedText(lab, filed);
    await submitted(lab, filed);
    await approved(lab, filed);
    const after = await read(lab, filed.caseId);
    expect(after.step).toBe(step + 1);
    await sealed(lab, filed.caseId);
  });

  test('no schedule describes it with a word that is redacted', async () => {
    const filed = await redactedStatement(lab);
    const { caseId } = filed;
    await lab.answer('disclosure.number', { caseId });
    await decided(lab, caseId, { ...unused, outcome: 'disclose-edited' });
    const suspect = present((await lab.answer('disclosure.read', { caseId })).suspects[0]).id;
    const described = async (text: string) => {
      const item = present((await itemsOf(lab, caseId)).find(({ subjectId }) => subjectId === filed.fileId));
      await lab.answer('disclosure.describe', {
        id: item.id,
        seen: item.step,
        language: 'en',
        text,
        reason: 'Clearer',
      });
    };
    const asked = aSchedule({ caseId, suspect });
    await described(`Statement of 15.03.2025 of a witness in Rruga ${street.toUpperCase()}`);
    expect(await lab.refusal('disclosure.issue', asked)).toBe('disclosure.descriptions');
    await described('Statement of 15.03.2025 of a witness, address redacted');
    const { jobId } = await lab.answer('disclosure.issue', asked);
    expect((await lab.jobEnded(jobId)).state).toBe('done');
  });

  test('it is lifted by two persons with a reason, and by nobody alone', async () => {
    const { documentId } = await redactedStatement(lab);
    const { id } = await readRedaction(lab, documentId);
    const asked = { redactionId: present(id), reason: 'The court ordered it' };
    const alone = { ...own, second: { login: 'prosecutor', passphrase: passphraseOf('prosecutor') } };
    expect(await lab.refusal('redactions.lift', { ...asked, ...alone })).toBe('disclosure.second-is-first');
    await lab.answer('redactions.lift', { ...asked, ...two });
    expect(await readRedaction(lab, documentId)).toMatchObject({ state: 'lifted' });
    expect(await lab.refusal('redactions.lift', { ...asked, ...two })).toBe('redactions.not-in-force');
  });

  test('the log names place, reason and people, and no word that is redacted', async () => {
    const filed = await withStatement(lab);
    expect(await lab.refusal('redactions.paper', { caseId: filed.caseId, language: 'en' })).toBe('redactions.none');
    await markedText(lab, filed);
    await submitted(lab, filed);
    await approved(lab, filed);
    const { jobId } = await lab.answer('redactions.paper', { caseId: filed.caseId, language: 'en' });
    expect((await lab.jobEnded(jobId)).state).toBe('done');
  });

  test('everything that was signed is as it was signed', async () => {
    expect(await soundness(lab)).toMatchObject({ isSound: true, findings: [] });
  });
});

test('what nobody marked has no redaction, and unknown ones are said to be', async () => {
  const filed = await withStatement(lab, statement());
  expect(await readRedaction(lab, filed.documentId)).toMatchObject({ state: 'none', marks: [], history: [] });
  const unknown = '01900000-0000-7000-8000-000000000000' as never;
  expect(await lab.refusal('redactions.read', { documentId: unknown })).toBe('court-file.unknown');
  expect(await lab.refusal('redactions.look', { redactionId: unknown })).toBe('redactions.unknown');
  expect(await lab.refusal('redactions.approve', { versionId: unknown, sha256: '0'.repeat(64), ...own })).toBe(
    'redactions.version-unknown',
  );
});
