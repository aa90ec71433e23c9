// Printing labels: issued with their paper or not at all; a reprint voids the one before; no person's name on any.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SubmissionId } from '../../../shared/language/identity.ts';
import { shownLabelCode } from '../../../shared/domain/label-code.ts';
import { labelSizes, labelStocks } from '../../../shared/domain/label-stock.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aScanRoom, cardOf, printLabels, nth, type ScanRoom } from './a-scanner.ts';

let station: TestStation;
let room: ScanRoom;

beforeEach(async () => {
  station = await openTestStation();
  room = await aScanRoom(station, 1);
});
afterEach(() => station.close());

const exhibit = () => ({ type: 'exhibit', id: nth(room.exhibitIds, 0) }) as const;

async function paperOf(
  jobId: string,
): Promise<{ readonly fileName: string; readonly mediaType: string; content: Buffer }> {
  const job = await station.jobEnded(jobId);
  const media = await station.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: false });
  const content = media.read(0, media.size);
  media.close();
  return { fileName: media.fileName, mediaType: media.mediaType, content };
}

const make = (changes: object) =>
  station.answer('labels.make', {
    subjects: [exhibit()],
    form: 'pdf',
    size: '100x50',
    dotsPerInch: 203,
    withRuler: false,
    language: 'en',
    ...changes,
  });

describe('a label', () => {
  test('names its exhibit, place or person from the moment its paper is kept', async () => {
    const read = await station.answer('labels.read', { given: shownLabelCode(nth(room.codes, 0)) });
    expect(read).toMatchObject({
      outcome: 'current',
      type: 'exhibit',
      subjectId: room.exhibitIds[0],
      shown: 'LUGINA-14 / K1',
      address: `/exhibits/${room.exhibitIds[0]}`,
    });
    expect(await station.answer('labels.read', { given: room.shelfCode })).toMatchObject({
      shown: 'S4',
      type: 'place',
    });
  });

  test('that is printed again voids the one before, with the reason, and both stay on record', async () => {
    const [newCode] = await printLabels(station, [exhibit()], { reason: 'Torn at the corner' });
    expect(await station.answer('labels.read', { given: nth(room.codes, 0) })).toMatchObject({
      outcome: 'voided',
      replacedBy: newCode,
    });
    const { labels } = await station.answer('labels.list', { subjectId: nth(room.exhibitIds, 0), onlyCurrent: false });
    expect(labels).toMatchObject([
      { code: newCode, reason: 'Torn at the corner' },
      { code: room.codes[0], replacedBy: newCode },
    ]);
    expect((await station.answer('ledger.page', { count: 1, action: 'label.voided' })).entries[0]?.subject.label).toBe(
      `LUGINA-14 / K1 · ${room.codes[0]}`,
    );
  });

  test('ordered twice at once is one label on two pages', async () => {
    const { jobId } = await make({ subjects: [exhibit(), exhibit()] });
    await paperOf(jobId);
    const { labels } = await station.answer('labels.list', { subjectId: nth(room.exhibitIds, 0), onlyCurrent: true });
    expect(labels).toHaveLength(1);
  });

  test.skipIf(!isInstalled('pdftotext'))('of a person carries its code and a number, and no name', async () => {
    const code = await cardOf(station, station.people.examiner);
    const { jobId } = await make({ subjects: [{ type: 'person', id: station.people.examiner }] });
    const { content } = await paperOf(jobId);
    const words = pageTexts(content).join('\n');
    expect(words).toContain('002');
    expect(words).not.toMatch(/examiner/i);
    const ledger = await station.answer('ledger.page', { count: 1, action: 'label.issued' });
    expect(ledger.entries[0]?.subject.label).not.toMatch(/examiner/i);
    expect(await station.answer('labels.read', { given: code })).toMatchObject({ outcome: 'voided' });
  });

  test('of a package names its submission, and only a package that was received', async () => {
    await station.become('registrar');
    const { id } = await station.answer('intake.record-submission', {
      caseId: room.caseId,
      receivedAt: at('2025-03-17T07:30:00.000Z'),
      deliveringBody: 'Police',
      deliveringPerson: 'Agim Shembulli',
      legalBasis: 'PP.I. 211/2025',
      questions: [],
      packagesAnnounced: 1,
      packages: [{ label: 'Box', sealAsWritten: '0048214', sealAsRead: '0048214', isIntact: true, note: '' }],
      note: '',
    });
    const submission = { type: 'package', id: SubmissionId.parse(id) } as const;
    const [code = ''] = await printLabels(station, [{ ...submission, number: 1 }]);
    expect(await station.answer('labels.read', { given: code })).toMatchObject({
      type: 'package',
      address: `/cases/${room.caseId}/submissions`,
    });
    expect(
      await station.refusal('labels.make', {
        subjects: [{ ...submission, number: 2 }],
        form: 'pdf',
        size: '100x50',
        dotsPerInch: 203,
        withRuler: false,
        language: 'en',
      }),
    ).toBe('labels.package-unknown');
  });

  test('ordered from the exhibit list is a label like any other', async () => {
    const { jobId } = await station.answer('exhibits.labels', {
      exhibitIds: [nth(room.exhibitIds, 0)],
      size: 'a4-70x36',
      dotsPerInch: 300,
      withRuler: true,
      language: 'sq',
    });
    expect((await paperOf(jobId)).content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await station.answer('labels.read', { given: nth(room.codes, 0) })).toMatchObject({ outcome: 'voided' });
  });
});

describe('of an exhibit whose case and description name a person', () => {
  const named = async () => {
    await station.become('registrar');
    const { id: caseId } = await station.answer('cases.open', aCase({ title: 'AKTAJ Shembull' }));
    const { id } = await station.answer(
      'exhibits.record',
      anExhibit(caseId, {
        mark: 'K9',
        kind: 'firearm',
        madeSafe: { by: 'Off. Test', at: '2025-03-14T23:00:00.000Z', how: 'Magazine out, chamber clear' },
        description: 'Pistol of AKTAJ Shembull',
        facts: {
          make: { asMarked: 'Zoraki' },
          model: { asMarked: '914' },
          calibre: { asMarked: '9 mm P.A.K.' },
          dangers: ['biological'],
        },
      }),
    );
    const { number } = await station.answer('exhibits.read', { id });
    return { number, subjects: [{ type: 'exhibit', id } as const] };
  };

  test('the label printer gets numbers, kind, make and amount, and no name on any size', async () => {
    const { number, subjects } = await named();
    for (const size of Object.keys(labelSizes)) {
      const zpl = (await paperOf((await make({ form: 'zpl', size, subjects })).jobId)).content.toString();
      expect(zpl).not.toContain('AKTAJ');
      expect(zpl).toContain(number);
      expect(zpl).toContain('Made safe / Biological');
      expect(zpl).toContain('Firearm · Zoraki 914 · 9 mm P.A.K. · 1 piece');
    }
  });

  test.skipIf(!isInstalled('pdftotext'))('no paper of any size prints the name', async () => {
    const { number, subjects } = await named();
    for (const size of labelStocks) {
      const { content } = await paperOf((await make({ size, subjects })).jobId);
      const words = pageTexts(content).join(' ').replaceAll(/\s+/g, ' ');
      expect(words).not.toMatch(/AKTAJ|Shembull/);
      expect(words).toContain(number);
      expect(words).toContain('Zoraki');
      // Blood on it is said to whoever takes the package in their hands.
      expect(words).toContain('Made safe · Biological');
      // Nor in what a reader of the file shows as its title.
      expect(content.toString('latin1')).not.toContain('AKTAJ');
    }
  });
});

describe('for a label printer', () => {
  test('ZPL comes as a file of its own, kept and counted like any paper', async () => {
    const { jobId } = await make({ form: 'zpl', size: '57x32' });
    const { fileName, mediaType, content } = await paperOf(jobId);
    expect(fileName).toMatch(/^labels-LB-2025-\d{4}\.zpl$/);
    expect(mediaType).toBe('text/plain');
    const { labels } = await station.answer('labels.list', { type: 'exhibit', onlyCurrent: true });
    expect(content.toString()).toContain(`^FDMA,${nth(labels, 0).code}^FS`);
  });

  test('has no sheets, and a refused order issues nothing', async () => {
    const order = { form: 'zpl', size: 'a4-70x36', dotsPerInch: 203, withRuler: false } as const;
    expect(await station.refusal('labels.make', { ...order, subjects: [exhibit()], language: 'en' })).toBe(
      'labels.no-sheet-in-zpl',
    );
    expect(await station.answer('labels.read', { given: nth(room.codes, 0) })).toMatchObject({ outcome: 'current' });
  });

  test.skipIf(!isInstalled('pdftotext'))('of the wrong size, the ruler page says what to measure', async () => {
    const { jobId } = await make({ withRuler: true, size: '57x32' });
    const pages = pageTexts((await paperOf(jobId)).content);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/Each scale must measure[\s\S]*40 mm × 20 mm/);
  });
});

test.skipIf(!isInstalled('pdftotext')).each(['commands', 'self-test'] as const)(
  'the sheet of %s is printed with codes that need no label of their own',
  async (sheet) => {
    const { jobId } = await station.answer('labels.sheet', { sheet, language: 'en' });
    const words = pageTexts((await paperOf(jobId)).content).join('\n');
    expect(words).toContain(sheet === 'commands' ? 'Take back' : '0123456789BCDEFGHJKLNPRSTUVX');
    expect((await station.answer('labels.list', { onlyCurrent: false })).labels).toHaveLength(2);
  },
);
