// Bytes that were wiped and given back: empty for whoever still holds them, and nothing of a neighbour is touched.
import { expect, test } from 'vitest';
import { release } from '../../../main/threads/index.ts';

test('bytes with memory of their own are empty afterwards, for every view of it', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const other = new Uint8Array(bytes.buffer, 1);
  release(bytes);
  expect([bytes.length, other.length, bytes.buffer.byteLength]).toEqual([0, 0, 0]);
});

test('of shared memory only the part that was handed over is wiped', () => {
  const block = Uint8Array.of(1, 2, 3, 4, 5);
  release(block.subarray(1, 3));
  expect([...block]).toEqual([1, 0, 0, 4, 5]);
});
