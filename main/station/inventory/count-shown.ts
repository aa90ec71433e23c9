// One count as screens show it: where, what was read, and — unless it is blind — what the record expected.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { judgeInventory } from '../../../shared/domain/inventory.ts';
import {
  expectedExhibit,
  sealSeen,
  standingCountOf,
  storedFault,
  type CountRow,
  type ExpectedRow,
} from './session-records.ts';

type Shown = OutputOf<'inventory.count'>['count'];

/** @param expected  `hidden` while the count is blind. */
export function shownCount(row: CountRow, expected: ExpectedRow | undefined | 'hidden'): Shown {
  const seal = sealSeen(row.seal_read);
  const fault = storedFault(row);
  return {
    id: row.id,
    number: row.number,
    counter: row.counter,
    counterId: row.counter_id,
    ...(row.exhibit_id === null ? {} : { exhibitId: row.exhibit_id }),
    label: row.label,
    text: row.read_text,
    seenAt: row.place,
    placeId: row.place_id,
    ...(seal === undefined ? {} : { seal }),
    ...(row.quantity === null ? {} : { quantity: row.quantity }),
    condition: row.condition,
    entryMode: row.entry_mode,
    ...(row.entry_reason === null ? {} : { entryReason: row.entry_reason }),
    ...(fault === undefined ? {} : { fault }),
    countedAt: row.counted_at,
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(row.correction_reason === null ? {} : { correctionReason: row.correction_reason }),
    isWithdrawn: row.is_withdrawn === 1,
    ...(expected === 'hidden' ? {} : judged(row, expected)),
  };
}

/** As if this were the only count; what the second counter saw is compared when both are closed. */
function judged(row: CountRow, expected: ExpectedRow | undefined): Pick<Shown, 'classes' | 'expectedAt'> {
  const exhibit = expected === undefined ? undefined : expectedExhibit(expected);
  const counted = standingCountOf(row);
  const [line] = judgeInventory(exhibit === undefined ? [] : [exhibit], [counted], false);
  const expectedAt = exhibit?.where ?? counted.record?.where;
  return { classes: [...(line?.classes ?? [])], ...(expectedAt === undefined ? {} : { expectedAt }) };
}
