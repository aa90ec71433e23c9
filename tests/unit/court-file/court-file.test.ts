// The rules of a court file without a station: where documents come, what moves, what is missing, what a profile says.
import { describe, expect, test } from 'vitest';
import { arrange, moveBack, neighbourMove, type Move } from '../../../shared/domain/court-file/arrangement.ts';
import type { DocumentDescription } from '../../../shared/domain/court-file/document.ts';
import { joinTemplates, lacksOf } from '../../../shared/domain/court-file/expectation.ts';
import { dayOfFileName, languageOfFileName, typeOfFileName } from '../../../shared/domain/court-file/guess-type.ts';
import { readPlainDay } from '../../../shared/domain/court-file/plain-day.ts';
import { preflight, type PreflightDocument } from '../../../shared/domain/court-file/preflight.ts';
import { BundleProfile, conflictsBetween } from '../../../shared/domain/court-file/profile.ts';
import { readProfile } from '../../../shared/domain/court-file/read-profile.ts';
import { volumesOf } from '../../../shared/domain/court-file/volumes.ts';
import { CourtDocumentId } from '../../../shared/language/identity.ts';
import { bundleProfiles } from '../../../shared/reference/bundle-profiles/index.ts';
import { documentTypes, type DocumentType } from '../../../shared/reference/document-types/index.ts';
import { standardTemplate } from '../../../shared/reference/file-templates/index.ts';

const idOf = (number: number) => CourtDocumentId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`);

function aDocument(
  number: number,
  type: DocumentType,
  changes: Partial<Omit<PreflightDocument, 'description'>> & {
    readonly description?: Partial<DocumentDescription>;
  } = {},
): PreflightDocument {
  return {
    id: idOf(number),
    number,
    step: number,
    source: { kind: 'made', paper: 'file-cover' },
    sha256: undefined,
    bytes: undefined,
    pages: 2,
    supersedes: undefined,
    supersededBy: undefined,
    withdrawnAt: undefined,
    isLate: false,
    wasWithdrawnAfterSeal: false,
    title: type,
    hasPages: true,
    isSource: 'same',
    pictured: undefined,
    mayLeave: true,
    ...changes,
    description: {
      type,
      title: type,
      author: 'Police',
      dated: '2025-03-15',
      language: 'sq',
      copy: 'copy',
      isConfidential: false,
      note: '',
      ...changes.description,
    },
  };
}

const profileNamed = (code: string): BundleProfile => {
  const found = bundleProfiles.find((profile) => profile.code === code);
  if (found === undefined) throw new Error(`no profile ${code}`);
  return found;
};

const numbersIn = (placed: readonly { readonly document: { readonly number: number } }[]): number[] =>
  placed.map(({ document }) => document.number);

describe('the order of a file', () => {
  const entered = [
    aDocument(1, 'indictment'),
    aDocument(2, 'file-cover'),
    aDocument(3, 'search-record'),
    aDocument(4, 'arrest-record'),
    aDocument(5, 'search-record'),
  ];

  test('each document comes to the place of its type, later ones of the same type after it', () => {
    expect(numbersIn(arrange(entered, [], undefined))).toEqual([2, 3, 5, 4, 1]);
  });

  test('a move puts documents after the one it names, whatever was entered since', () => {
    const move: Move = { ids: [idOf(5)], section: 'measures', after: idOf(4) };
    const order = arrange([...entered, aDocument(7, 'search-record')], [{ step: 6, move }], undefined);
    expect(numbersIn(order)).toEqual([2, 3, 4, 5, 7, 1]);
  });

  test('what came after the seal stands at the end, whatever its type', () => {
    const order = arrange([...entered, aDocument(9, 'criminal-report')], [], 8);
    expect(order.at(-1)).toMatchObject({ section: 'late', document: { number: 9 } });
  });

  test('moving down at the end of a section goes on in the next one, and back', () => {
    const order = arrange(entered, [], undefined);
    const down = neighbourMove(order, idOf(4), 'down');
    expect(down).toEqual({ ids: [idOf(4)], section: 'evidence', after: null });
    expect(moveBack(order, idOf(4))).toEqual({ ids: [idOf(4)], section: 'measures', after: idOf(5) });
    expect(neighbourMove(order, idOf(5), 'up')).toEqual({ ids: [idOf(5)], section: 'measures', after: null });
  });

  test('five thousand documents and a hundred moves are in order within 200 ms', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      aDocument(index + 1, documentTypes[(index * 7) % documentTypes.length] ?? 'other'),
    );
    const moves = Array.from({ length: 100 }, (_, index) => ({
      step: 5001 + index,
      move: { ids: [idOf(index + 1)], section: 'annexes' as const, after: null },
    }));
    const taken = [1, 2, 3].map(() => {
      const began = performance.now();
      expect(arrange(many, moves, undefined)).toHaveLength(5000);
      volumesOf(many, profileNamed('kosovo-draft'));
      return performance.now() - began;
    });
    // The best of three: the others say how busy the machine is.
    expect(Math.min(...taken)).toBeLessThan(200);
  });
});

describe('what a file lacks', () => {
  const expected = joinTemplates([
    { offence: 'general', expectations: standardTemplate('general') },
    { offence: 'trafficking', expectations: standardTemplate('trafficking') },
  ]);

  test('asks for what the templates name, once for each type and with the stronger word', () => {
    const registry = expected.filter(({ type }) => type === 'registry-check');
    expect(registry).toEqual([{ type: 'registry-check', need: 'must', offences: ['general', 'trafficking'] }]);
  });

  test('a superseded or withdrawn document does not answer an expectation', () => {
    const gone = [
      aDocument(1, 'indictment', { supersededBy: idOf(9) }),
      aDocument(2, 'criminal-report', { withdrawnAt: 3 }),
    ];
    const missing = lacksOf(gone, expected, new Set(), []).map(({ type }) => type);
    expect(missing).toContain('indictment');
    expect(missing).toContain('criminal-report');
  });

  test('what was said not to apply is not missing', () => {
    const lacks = lacksOf([], expected, new Set<DocumentType>(['indictment']), []);
    expect(lacks.map(({ type }) => type)).not.toContain('indictment');
  });

  test('a served document needs each suspect’s language; Serbian in either script is Serbian', () => {
    const indictment = aDocument(1, 'indictment');
    const translation = aDocument(2, 'indictment', { description: { language: 'sr-Latn', translates: idOf(1) } });
    const untranslated = lacksOf([indictment], [], new Set(), ['sq', 'sr-Cyrl']);
    expect(untranslated).toMatchObject([{ kind: 'no-translation', language: 'sr', document: { number: 1 } }]);
    expect(lacksOf([indictment, translation], [], new Set(), ['sq', 'sr-Cyrl'])).toEqual([]);
  });

  test('of papers that each person gets for themselves, one in each language is enough', () => {
    const own = [aDocument(1, 'rights-form'), aDocument(2, 'rights-form', { description: { language: 'sr-Cyrl' } })];
    expect(lacksOf(own, [], new Set(), ['sq', 'sr-Cyrl'])).toEqual([]);
    expect(lacksOf(own.slice(0, 1), [], new Set(), ['sq', 'sr-Cyrl'])).toMatchObject([{ language: 'sr' }]);
  });

  test('names a second indictment, a missing date and a missing author, each with its document', () => {
    const documents = [
      aDocument(1, 'indictment', { source: { kind: 'attachment', id: '' as never } }),
      aDocument(2, 'indictment', {
        source: { kind: 'attachment', id: '' as never },
        description: { dated: undefined, author: '' },
      }),
    ];
    expect(lacksOf(documents, [], new Set(), []).map(({ kind, document }) => [kind, document?.number])).toEqual([
      ['twice', 2],
      ['no-date', 2],
      ['no-author', 2],
    ]);
  });
});

describe('a preflight', () => {
  const input = {
    lacks: [],
    amended: new Map<string, string>(),
    profile: profileNamed('kosovo-draft'),
    beganOn: '2025-03-14',
    hasOffence: true,
    isSealed: true,
    checkedThrough: 99,
    fileName: { case: 'LUGINA-14', number: 'PP.I. 211/2025' },
    names: ['Flamur TESTAJ'],
  } as const;
  const codes = (documents: readonly PreflightDocument[], changes: Partial<Parameters<typeof preflight>[0]> = {}) =>
    preflight({ documents, ...input, ...changes }).map(({ code, weight }) => `${weight} ${code}`);

  test('says nothing of a file that keeps every rule', () => {
    expect(codes([aDocument(1, 'criminal-report')])).toEqual([]);
  });

  test('blocks a source that differs before it warns of anything else', () => {
    expect(codes([aDocument(1, 'criminal-report', { isSource: 'differs', pages: undefined })])[0]).toBe(
      'blocks source-differs',
    );
  });

  test('blocks a report that was amended outside the file', () => {
    const amended = new Map([[idOf(1), 'ER-2025-0001-v2']]);
    expect(codes([aDocument(1, 'ballistic-report'), aDocument(2, 'ballistic-report')], { amended })).toEqual([
      'blocks amended-since',
    ]);
  });

  test('warns of a date before anything happened, but not of an old criminal record', () => {
    const old = { description: { dated: '2019-01-01' } };
    expect(codes([aDocument(1, 'search-record', old)])).toEqual(['warns dated-before-case']);
    expect(codes([aDocument(1, 'criminal-record', old)])).toEqual([]);
  });

  test('blocks what may not leave, whatever the profile says', () => {
    const profile = { ...input.profile, rules: { 'held-back': 'allowed' } } as const;
    expect(codes([aDocument(1, 'criminal-report', { mayLeave: false })], { profile })).toEqual(['blocks held-back']);
  });

  test('names each document whose pages are carried as pictures, as heavily as the profile says', () => {
    const pictured = [
      aDocument(1, 'criminal-report', { pictured: 'hidden-layers' }),
      aDocument(2, 'search-record', { pictured: 'unseen-parts' }),
      aDocument(3, 'arrest-record', { pictured: 'hidden-layers', withdrawnAt: 9 }),
    ];
    expect(codes(pictured)).toEqual(['warns hidden-layers', 'warns unseen-parts']);
    const profile = { ...input.profile, rules: { 'hidden-layers': 'blocks', 'unseen-parts': 'allowed' } } as const;
    const found = preflight({ documents: pictured, ...input, profile });
    expect(found.map(({ code, weight, document }) => [code, weight, document?.number])).toEqual([
      ['hidden-layers', 'blocks', 1],
    ]);
  });

  test('blocks a file name that would name a person', () => {
    const found = codes([aDocument(1, 'criminal-report')], {
      profile: profileNamed('uk-guidance'),
      fileName: { case: 'Rasti Testaj', number: '' },
    });
    expect(found).toContain('blocks name-in-file-name');
  });

  test('weighs a breach as the profile says', () => {
    const late = [aDocument(1, 'criminal-report', { isLate: true })];
    expect(codes(late)).toEqual(['warns late-documents']);
    expect(codes(late, { profile: profileNamed('specialist-chambers') })).toEqual(['blocks late-documents']);
  });
});

describe('a profile', () => {
  test.each(bundleProfiles.map((profile) => [profile.code, profile] as const))(
    '%s keeps its own schema',
    (_, profile) => {
      expect(BundleProfile.parse(profile)).toEqual(profile);
      expect(profile.isVerified).toBe(false);
    },
  );

  test('two of them are explained where they exclude each other', () => {
    const kinds = conflictsBetween(profileNamed('uk-guidance'), {
      ...profileNamed('specialist-chambers'),
      hyperlinks: 'forbidden',
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['hyperlinks', 'late-pages', 'stamp', 'numbering', 'classification', 'file-name']);
    expect(conflictsBetween(profileNamed('plain'), profileNamed('plain'))).toEqual([]);
  });

  test('of a station is read, and every fault of it named with its line', () => {
    const plain = profileNamed('plain');
    expect(readProfile(JSON.stringify({ ...plain, code: 'own' }))).toMatchObject({
      ok: true,
      profile: { code: 'own' },
    });
    expect(readProfile('{\n "schema": \n}')).toMatchObject({ ok: false, faults: [{ line: 3, fault: 'not-json' }] });
    const { source: _, ...withoutSource } = plain;
    const text = JSON.stringify({ ...withoutSource, colour: 'red', limits: { dpi: 5000 } }, null, 1);
    const reading = readProfile(text);
    const line = text.split('\n').findIndex((row) => row.includes('"dpi"')) + 1;
    expect(reading.ok ? [] : reading.faults).toEqual(
      expect.arrayContaining([
        { path: 'limits.dpi', line, fault: 'not-allowed' },
        { path: 'source', line: 1, fault: 'missing' },
        expect.objectContaining({ path: 'colour', fault: 'unknown' }),
      ]),
    );
  });
});

test.each([
  ['Kallëzimi penal 2025-DR-0417.pdf', 'criminal-report'],
  ['Записник о претресу.pdf', 'search-record'],
  ['Aktvendim për paraburgim.pdf', 'detention-order'],
  ['optuznica.pdf', 'indictment'],
  ['Krivična prijava.pdf', 'criminal-report'],
  ['mail from registry.eml', 'registry-check'],
  ['scan0001.pdf', 'other'],
] as const)('%s is probably a %s', (name, type) => {
  expect(typeOfFileName(name)).toBe(type);
});

test('a name may say the day and the language', () => {
  expect(dayOfFileName('search 15.03.2025.pdf')).toBe('2025-03-15');
  expect(dayOfFileName('search 2025-02-30.pdf')).toBeUndefined();
  expect(languageOfFileName('procesverbal-sr.pdf', 'sq')).toBe('sr-Cyrl');
  expect(languageOfFileName('procesverbal.pdf', 'sq')).toBe('sq');
});

test('a day is read as people write it', () => {
  expect(readPlainDay('5.3.2025')).toBe('2025-03-05');
  expect(readPlainDay('2025-03-05')).toBe('2025-03-05');
  expect(readPlainDay('31.02.2025')).toBeUndefined();
  expect(readPlainDay('March 5')).toBeUndefined();
});

test('volumes are divided by pages and bytes, and no document is divided', () => {
  const limits = { limits: { dpi: 300, pagesPerVolume: 10, megabytesPerVolume: 1 } };
  const documents = [
    { pages: 6, bytes: 1000 },
    { pages: 6, bytes: 1000 },
    { pages: 30, bytes: 1000 },
    { pages: undefined, bytes: 900_000 },
    { pages: 1, bytes: 900_000 },
  ];
  expect(volumesOf(documents, limits)).toEqual([1, 2, 3, 4, 5]);
});
