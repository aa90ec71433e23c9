// What a reading says of itself, and which pages are still to be read.
import { expect, test } from 'vitest';
import { pagesToRead, summaryOf } from '../../../shared/domain/machine-reading.ts';

const word = (text: string, confidence: number) => ({ text, left: 0, top: 0, width: 1, height: 1, confidence });

test('doubtful words and failed pages are counted', () => {
  const summary = summaryOf(
    [
      { page: 1, words: [word('sure', 96), word('odd', 59)], turned: 0 },
      { page: 2, words: [], turned: 0, failed: true },
    ],
    ['sq', 'en'],
  );
  expect(summary).toEqual({ languages: ['sq', 'en'], words: 2, doubtful: 1, failed: [2] });
});

test('pages with words of their own, pages that nobody can read and pages read already are left out', () => {
  const document = { pages: 8, text: [{ from: 1, to: 2 }], unreadable: [{ from: 5, to: 5 }] };
  expect(pagesToRead(document, [{ from: 7, to: 8 }])).toEqual([3, 4, 6]);
  expect(pagesToRead(document, [])).toEqual([3, 4, 6, 7, 8]);
});
