// A page of a volume is a page of a document, wherever a bundle put it.
import { expect, test } from 'vitest';
import { documentAt, placeOf, type PlacedDocuments } from '../../../shared/domain/court-file/reading-places.ts';

const part = (volume: number, page: number, pages: number) => ({ volume, page, pages, number: '' });
const document = (id: string, number: number, parts: readonly ReturnType<typeof part>[]) => ({ id, number, parts });
// Ids of a test.
const bundle = {
  documents: [
    document('one', 1, [part(1, 3, 2)]),
    // Divided at a page: three in the first volume, four in the second.
    document('two', 2, [part(1, 5, 3), part(2, 3, 4)]),
  ],
} as unknown as PlacedDocuments;

test.each([
  [1, 3, { documentId: 'one', number: 1, page: 1 }],
  [1, 7, { documentId: 'two', number: 2, page: 3 }],
  [2, 3, { documentId: 'two', number: 2, page: 4 }],
  [2, 6, { documentId: 'two', number: 2, page: 7 }],
])('page %#: volume %i, page %i', (volume, page, expected) => {
  expect(documentAt(bundle, { volume, page })).toEqual(expected);
  const documentId = expected.documentId as never; // an id of a test
  expect(placeOf(bundle, { documentId, page: expected.page })).toEqual({ volume, page });
});

test('before the documents and behind them is none', () => {
  expect(documentAt(bundle, { volume: 1, page: 1 })).toBeUndefined();
  expect(documentAt(bundle, { volume: 2, page: 7 })).toBeUndefined();
  expect(placeOf(bundle, { documentId: 'two' as never, page: 8 })).toBeUndefined();
  expect(placeOf(bundle, { documentId: 'three' as never, page: 1 })).toBeUndefined();
});
