// Rules of intelligence: gradings as given and as they read, what is inherited, which links stand, where words stand after a correction.
import { expect, test } from 'vitest';
import { entityKinds, factsOfKind, strangeFacts } from '../../../shared/domain/intelligence/entity.ts';
import {
  gradesOf,
  Grading,
  gradingSchemes,
  readOn4x4,
  weaknessOf,
} from '../../../shared/domain/intelligence/grading.ts';
import { governingSource, strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import {
  endOfExhibit,
  linkRules,
  linkTypes,
  linkTypesBetween,
  mayLink,
} from '../../../shared/domain/intelligence/link.ts';
import { isSameReceiver, mayGo } from '../../../shared/domain/intelligence/release.ts';
import { carriedStretch, piecesOf } from '../../../shared/domain/intelligence/report.ts';
import { classifications } from '../../../shared/reference/classifications.ts';

const graded = (text: string) => {
  const [scheme = '', grades = ''] = text.split(' ');
  return Grading.parse({ scheme, source: grades[0], information: grades[1] });
};

test('a grade is of its scheme, and the 4×4 has no D', () => {
  expect(Grading.safeParse({ scheme: '4x4', source: 'D', information: '1' }).success).toBe(false);
  expect(Grading.safeParse({ scheme: '4x4', source: 'X', information: '5' }).success).toBe(false);
  expect(Grading.safeParse({ scheme: '3x5x2', source: 'A', information: '1' }).success).toBe(false);
  expect(Grading.safeParse({ scheme: '3x5x2', source: '1', information: 'A' }).success).toBe(true);
});

test('every grading reads on the 4×4, and one of the 4×4 as itself', () => {
  for (const scheme of gradingSchemes)
    for (const source of gradesOf[scheme].source)
      for (const information of gradesOf[scheme].information) {
        const reading = readOn4x4({ scheme, source, information });
        expect(reading).toMatch(/^[ABCX][1-4]$/);
        if (scheme === '4x4') expect(reading).toBe(`${source}${information}`);
      }
  const read = ['3x5x2 1A', '3x5x2 1C', '3x5x2 1B', '3x5x2 2D', '3x5x2 3E', '5x5x5 E4', '6x6 F6', '6x6 A1', '6x6 C2'];
  expect(read.map((text) => readOn4x4(graded(text)))).toEqual(['A1', 'A2', 'A3', 'X4', 'C4', 'X4', 'X4', 'A1', 'C3']);
});

test('what is derived carries the strictest code, and the grading of the strictest source', () => {
  expect(strictestHandling([])).toBe('H0');
  expect(strictestHandling(['H3', 'H0'])).toBe('H3');
  expect(strictestHandling(['H1', 'H3', 'H2', 'H0'])).toBe('H2');
  const source = (reportId: string, handling: 'H0' | 'H1' | 'H2', grades: string) => ({
    ...{ reportId, handling, grading: graded(`4x4 ${grades}`) },
  });
  const governs = (...sources: readonly ReturnType<typeof source>[]) => governingSource(sources)?.reportId;
  expect(governs()).toBeUndefined();
  expect(governs(source('weak', 'H0', 'X4'), source('strict', 'H2', 'A1'))).toBe('strict');
  expect(governs(source('strong', 'H1', 'A1'), source('weak', 'H1', 'B2'))).toBe('weak');
  expect(weaknessOf(graded('4x4 X1'))).toBeGreaterThan(weaknessOf(graded('4x4 C4')));
});

test('a released report goes to the receiver it was released to, and to no other', () => {
  const named = (name: string) => ({ kind: 'named' as const, name });
  const court = { kind: 'court' as const };
  expect(mayGo('H0', court, [])).toBe(true);
  expect(mayGo('H3', named('Tirana'), [])).toBe(true);
  expect(mayGo('H1', court, [])).toBe(false);
  expect(mayGo('H1', court, [court])).toBe(true);
  expect(mayGo('H2', court, [named('Court')])).toBe(false);
  expect(mayGo('H2', named('Tirana'), [court])).toBe(false);
  expect(isSameReceiver(named('Пробић'), named('Probić '))).toBe(true);
});

test('every type of link has ends, and stands only between them', () => {
  for (const type of linkTypes) {
    expect([type, linkRules[type].from.length > 0 && linkRules[type].to.length > 0]).toEqual([type, true]);
    if (linkRules[type].isMutual === true && !['same-tool'].includes(type))
      expect([type, linkRules[type].from]).toEqual([type, linkRules[type].to]);
  }
  expect(mayLink('same-barrel', 'firearm', 'firearm')).toBe(true);
  expect(mayLink('same-barrel', 'person', 'firearm')).toBe(false);
  expect(mayLink('driver', 'vehicle', 'person')).toBe(false);
  expect(linkTypesBetween('person', 'vehicle')).toEqual(expect.arrayContaining(['driver', 'owner', 'user']));
  expect(linkTypesBetween('area', 'phone')).toEqual([]);
  expect(endOfExhibit('device')).toBe('phone');
  expect(endOfExhibit('cartridge-case')).toBe('ammunition');
});

test('a kind is asked its own facts, and only those', () => {
  for (const kind of entityKinds) expect(factsOfKind[kind].length).toBeGreaterThan(0);
  expect(strangeFacts('person', { born: '1989', imei: '35' })).toEqual(['imei']);
  expect(strangeFacts('phone', { imei: '35' })).toEqual([]);
});

test('marked words move with the text, and stand nowhere once they were changed', () => {
  const before = 'A grey Passat drives for Flamur.';
  const passat = { from: 2, to: 13 };
  const flamur = { from: 25, to: 31 };
  expect(carriedStretch(before, before, flamur)).toEqual(flamur);
  const longer = 'A grey Passat often drives for Flamur.';
  expect(carriedStretch(before, longer, passat)).toEqual(passat);
  const moved = carriedStretch(before, longer, flamur);
  expect(longer.slice(moved?.from, moved?.to)).toBe('Flamur');
  expect(carriedStretch(before, 'A red Passat drives for Flamur.', passat)).toBeUndefined();
  // A word said twice in a row: neither place is taken for the other.
  expect(carriedStretch('no no', 'no', { from: 3, to: 5 })).toBeUndefined();
  expect(carriedStretch(before, '', passat)).toBeUndefined();
});

test('a text is cut at every mark, and nothing of it is lost', () => {
  const marks = [
    { from: 2, to: 6, name: 'a' },
    { from: 4, to: 8, name: 'b' },
  ];
  const pieces = piecesOf('0123456789', marks);
  expect(pieces.map(({ text }) => text).join('')).toBe('0123456789');
  expect(pieces.map(({ marks: own }) => own.map(({ name }) => name).join(''))).toEqual(['', 'a', 'ab', 'b', '']);
  expect(piecesOf('', [])).toEqual([]);
});

test('classifications have codes of their own, and none is called verified', () => {
  expect(new Set(classifications.map(({ code }) => code)).size).toBe(classifications.length);
  expect(classifications.some(({ isVerified }) => isVerified)).toBe(false);
});
