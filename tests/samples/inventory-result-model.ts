// The result of a count in the fictional evidence room: one line of each kind that a careful reader would ask about.
import type { InventoryResultModel, PrintedInventoryLine } from '../../main/documents/index.ts';
import { inventoryClasses, type InventoryClass } from '../../shared/domain/inventory.ts';
import { sampleHead } from './case-file-model.ts';

const room = 'Laboratory / Evidence room R1';
const shelf = `${room} / S4`;

function aLine(
  mark: string,
  classes: readonly InventoryClass[],
  more: Partial<PrintedInventoryLine> = {},
): PrintedInventoryLine {
  const isSeen = !classes.includes('missing') && !classes.includes('away-as-recorded');
  return {
    label: `LUGINA-14 / ${mark}`,
    number: `EX-2025-0000${mark.slice(1).padStart(2, '0')}`,
    kind: 'firearm',
    description: 'Converted alarm pistol Zoraki 914, 7.65 × 17 SR',
    classes,
    where: shelf,
    seal: `00482${mark.slice(1).padStart(2, '0')}`,
    left: 1,
    counts: isSeen
      ? [
          {
            counter: 'Arta PRANUESI',
            seenAt: shelf,
            seal: `00482${mark.slice(1).padStart(2, '0')}`,
            condition: '',
            countedAt: '2025-04-14T07:21:00.000Z',
          },
        ]
      : [],
    movements: [],
    ...more,
  };
}

const lines: readonly PrintedInventoryLine[] = [
  aLine('K6', ['seal-differs'], {
    counts: [
      {
        counter: 'Arta PRANUESI',
        seenAt: shelf,
        seal: '0048127',
        condition: 'Bag torn at the lower edge',
        countedAt: '2025-04-14T07:23:00.000Z',
      },
    ],
  }),
  aLine('K9', ['missing'], {
    movements: [{ number: 4, type: 'accepted', at: '2025-04-14T07:40:00.000Z', to: 'Blerim EKSPERTI' }],
  }),
  {
    label: 'PZ-2024-000017-C',
    number: '',
    kind: '',
    description: '',
    classes: ['unknown-label'],
    where: '',
    seal: '',
    counts: [
      {
        counter: 'Arta PRANUESI',
        seenAt: room,
        condition: 'Label of another laboratory',
        countedAt: '2025-04-14T07:30:00.000Z',
      },
    ],
    movements: [],
  },
  ...Array.from({ length: 14 }, (_, index) => aLine(`K${index + 10}`, ['found'])),
  aLine('K5', ['away-as-recorded'], { where: 'Blerim EKSPERTI' }),
];

const statement = JSON.stringify({
  counters: [{ counted: 17, id: '01956a3c-7d3a-7b11-8c11-2b9d5e6f7a81', name: 'Arta PRANUESI' }],
  kind: 'audit',
  lines: '4c1b7a8e3f0d2a695f7e1c4b8a9d3e6f5a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d',
  session: 'INV-2025-0002',
  v: 1,
});

/** An audit, because it says most: sample, seed, and everything an inventory says too. */
export function sampleInventoryResult(): InventoryResultModel {
  const totals = Object.fromEntries(
    inventoryClasses.map((each) => [each, lines.filter(({ classes }) => classes[0] === each).length]),
  ) as InventoryResultModel['totals']; // every class is there
  const { caseNumber: _, ...head } = sampleHead('inventory-result', 'IN-2025-0002');
  return {
    head,
    number: 'INV-2025-0002',
    kind: 'audit',
    place: room,
    occasion: 'Unannounced audit',
    startedAt: '2025-04-14T07:00:00.000Z',
    startedBy: 'Drita MBIKËQYRËSE',
    endedAt: '2025-04-14T09:10:00.000Z',
    isBlind: true,
    counters: [
      { name: 'Arta PRANUESI', isCustodian: false, counted: 16, notCounted: 1, closedAt: '2025-04-14T08:55:00.000Z' },
    ],
    sample: { seed: '5d1f0c8b3a7e49d2b6c1a0f9e8d7c6b5', percent: 10, highRiskKinds: ['firearm', 'ammunition', 'cash'] },
    expected: { inAll: 42, asked: 16, checkedOut: 1 },
    totals,
    lines,
    checklist: [],
    discrepancies: [
      {
        class: 'seal-differs',
        label: 'LUGINA-14 / K6',
        found: `On record: ${shelf}, seal 0048206\nSeen: ${shelf}, seal 0048127`,
        disposition: 'under-inquiry',
        words: 'Digits transposed on the form of 15.03.2025; the package was photographed.',
        records: 'discrepancy',
        by: 'Drita MBIKËQYRËSE',
        at: '2025-04-14T09:00:00.000Z',
      },
      {
        class: 'missing',
        label: 'LUGINA-14 / K9',
        found: `On record: ${shelf}, seal 0048209\nNot seen`,
        disposition: 'explained',
        words: 'Handed over to the examiner while the room was being counted.',
        records: 'nothing',
        by: 'Drita MBIKËQYRËSE',
        at: '2025-04-14T09:02:00.000Z',
      },
      {
        class: 'unknown-label',
        label: 'PZ-2024-000017-C',
        found: `Seen: ${room}`,
        disposition: 'under-inquiry',
        words: 'The other laboratory was asked what it is.',
        records: 'nothing',
        by: 'Drita MBIKËQYRËSE',
        at: '2025-04-14T09:05:00.000Z',
      },
    ],
    note: 'Counted without the custodian.',
    signatures: [
      {
        name: 'Arta PRANUESI',
        keyFingerprint: '1f2e 3d4c 5b6a 7988 9706',
        signature: 'Yk3m0s1pQ9v8u7t6r5e4w3q2a1z0x9c8v7b6n5m4l3k2j1h0g9f8d7s6a5p4o3i2u1y0t9r8e7w6q5==',
      },
      {
        name: 'Vesna ČUVAR',
        keyFingerprint: '9a8b 7c6d 5e4f 3a2b 1c0d',
        signature: 'b6n5m4l3k2j1h0g9f8d7s6a5p4o3i2u1y0t9r8e7w6q5Yk3m0s1pQ9v8u7t6r5e4w3q2a1z0x9c8v7==',
      },
    ],
    statement,
    headAtStart: { size: 812, root: 'c0ffee'.padEnd(64, '0'), time: '2025-04-14T07:00:00.000Z' },
    headAtEnd: { size: 871, root: 'decade'.padEnd(64, '1'), time: '2025-04-14T09:10:00.000Z' },
    corrects: 'INV-2025-0001',
  };
}
