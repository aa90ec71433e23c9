// Records that came from outside: what has no canonical form, says one thing twice, or is longer than any transfer, is none.
import { describe, expect, test } from 'vitest';
import { jsonOf } from '../../../main/packages/format/json-shape.ts';
import { readCustodyFile, readExhibitsFile } from '../../../main/packages/read/record-shapes.ts';
import { readReceiptFile, readTransferFile } from '../../../shared/domain/exchange/transfer.ts';

const atOnce = (): Promise<void> => Promise.resolve();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON', () => {
  test.each([
    ['an infinite number', '{"a":[1e999]}'],
    ['a negative one', '[-1e999]'],
    ['one of four hundred digits', `[${'9'.repeat(400)}]`],
    ['half a character in a value', String.raw`["\ud800"]`],
    ['half a character in a name', String.raw`{"\uDFFF":1}`],
    ['half a character before a whole one', String.raw`["\ud800\u0041"]`],
    ['what is nested deeper than a hundred', nested(101)],
    ['what is nested without end', nested(1_000_000)],
    ['bytes that are no UTF-8', '\u00ff'],
    ['nothing', ''],
  ])('with %s is none', (what, text) => {
    const bytes = what.startsWith('bytes') ? Uint8Array.of(0x22, 0xff, 0x22) : bytesOf(text);
    expect(jsonOf(bytes)).toBeUndefined();
  });

  test.each([
    ['what looks nested within a text', JSON.stringify({ a: nested(500) })],
    ['a text that ends in a backslash', JSON.stringify({ a: '\\', b: `\\"${nested(200)}` })],
    ['both halves of a character', String.raw`["\ud83d\ude93"]`],
    ['a large number and a small one', '[1e21,1.5e-7,true,false,null]'],
    ['what is nested a hundred deep', nested(100)],
    ['many next to each other', `[${'[[]],'.repeat(1000)}0]`],
  ])('with %s is read as any other', (_, text) => {
    expect(JSON.stringify(jsonOf(bytesOf(text)))).toBe(JSON.stringify(JSON.parse(text)));
  });
});

const exhibit = (id: string) => ({
  id,
  number: 'B1',
  kind: 'firearm',
  description: '',
  quantity: 1,
  unit: 'piece',
  serials: [],
  facts: {},
  files: [],
});

test('more than a hundred thousand exhibits are no record of a transfer', async () => {
  const format = 'focal-point/exhibits/1';
  const many = Array.from({ length: 100_001 }, (_, index) => exhibit(String(index)));
  expect(await readExhibitsFile({ format, exhibits: many }, atOnce)).toBeUndefined();
  expect((await readExhibitsFile({ format, exhibits: many.slice(0, 100) }, atOnce))?.exhibits).toHaveLength(100);
  expect(await readExhibitsFile({ format, exhibits: [exhibit('a'), exhibit('a')] }, atOnce)).toBeUndefined();
});

describe('custody', () => {
  const event = {
    id: 'c',
    exhibitId: 'e',
    exhibit: 'B1',
    number: 1,
    type: 'seen',
    occurredAt: '',
    recordedAt: '',
    actor: '',
  };
  const file = (events: readonly object[], more: object = {}) => ({
    format: 'focal-point/custody/1',
    exhibits: [{ id: 'e', number: 'B1', description: '', events, ...more }],
  });
  test.each([
    ['an event twice', file([event, event])],
    ['an event of another exhibit', file([{ ...event, exhibitId: 'f' }])],
    ['places that are none', file([{ ...event, number: 0 }])],
    ['half a place', file([{ ...event, number: 1.5 }])],
    ['an exhibit without an id', file([event], { id: undefined })],
    ['an id that is a page', file([{ ...event, id: 'c'.repeat(101) }])],
    ['a number that is a page', file([event], { number: 'B'.repeat(301) })],
  ])('with %s is none', async (_, record) => {
    expect(await readCustodyFile(record, atOnce)).toBeUndefined();
  });
  test('keeps what it does not know', async () => {
    const kept = await readCustodyFile(file([{ ...event, later: { a: 1 } }]), atOnce);
    expect(kept?.exhibits[0]?.events).toEqual([{ ...event, later: { a: 1 } }]);
  });
});

describe('a transfer', () => {
  const one = { id: 'k', title: 'K', numbers: [], classification: '', openedAt: '', incidents: [], parties: [], files: [], leftOut: [] }; // prettier-ignore
  const transfer = {
    format: 'focal-point/transfer/1',
    number: 'TF-1',
    note: '',
    recipient: { stationId: 's', keyFingerprint: '0'.repeat(64) },
    cases: [one],
    exhibits: [{ id: 'e', caseId: 'k', entered: {} }],
    dispatched: [{ exhibitId: 'e', offerId: 'o' }],
    conclusions: [],
  };
  test('names each thing once, and nothing that is not in it', async () => {
    expect((await readTransferFile(transfer, atOnce))?.exhibits).toHaveLength(1);
    for (const more of [
      { cases: [one, one] },
      { cases: [] },
      { exhibits: [...transfer.exhibits, ...transfer.exhibits] },
      { exhibits: [] },
      { dispatched: [...transfer.dispatched, ...transfer.dispatched] },
      { dispatched: [{ exhibitId: 'f', offerId: 'o' }] },
    ])
      expect(await readTransferFile({ ...transfer, ...more }, atOnce)).toBeUndefined();
  });

  test('is answered once for each offer', () => {
    const arrival = { exhibitId: 'e', offerId: 'o', outcome: 'received', at: '', by: '', note: '' };
    const receipt = {
      format: 'focal-point/receipt/1',
      number: 'RT-1',
      transfer: { packageId: 'p', number: 'TF-1', sealSha256: '0'.repeat(64), takenInAt: '' },
      merged: { exhibits: 0, events: 0, quarantined: 0 },
    };
    expect(readReceiptFile({ ...receipt, arrivals: [arrival] })?.arrivals).toHaveLength(1);
    expect(readReceiptFile({ ...receipt, arrivals: [arrival, { ...arrival, outcome: 'refused' }] })).toBeUndefined();
    expect(
      readReceiptFile({ ...receipt, arrivals: [], witnessed: { size: -1, root: '0'.repeat(64), time: '' } }),
    ).toBeUndefined();
  });
});
