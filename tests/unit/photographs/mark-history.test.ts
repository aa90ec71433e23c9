// Taking back and doing again while marks are edited.
import { expect, test } from 'vitest';
import { beginMarks, changeMarks, redoMarks, undoMarks } from '../../../shared/domain/mark-history.ts';
import type { LayerMark } from '../../../shared/domain/photograph-layer.ts';

const text = (words: string): LayerMark => ({ kind: 'text', points: [{ x: 1, y: 1 }], text: words, pointing: 1 });

test('goes back step by step and forth again; a new change forgets what was taken back', () => {
  let history = beginMarks([]);
  history = changeMarks(history, [text('a')]);
  history = changeMarks(history, [text('a'), text('b')]);
  history = undoMarks(history);
  expect(history.present.map((mark) => mark.text)).toEqual(['a']);
  expect(redoMarks(history).present.length).toBe(2);
  history = undoMarks(undoMarks(history));
  expect(history.present).toEqual([]);
  history = changeMarks(history, [text('c')]);
  expect(redoMarks(history).present.map((mark) => mark.text)).toEqual(['c']);
});

test('one point moved by many keys is one step', () => {
  let history = beginMarks([text('a')]);
  for (const words of ['b', 'c', 'd']) history = changeMarks(history, [text(words)], 'move-0-0');
  expect(undoMarks(history).present[0]?.text).toBe('a');
});
