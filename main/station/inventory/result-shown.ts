// Lines and open points of a result as the contract gives them.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { ExhibitId } from '../../../shared/language/identity.ts';
import type { ResultLine, OpenPoint } from './judge-session.ts';
import { sealSeen } from './session-records.ts';

type ShownLine = OutputOf<'inventory.lines'>['lines'][number];
type ShownPoint = OutputOf<'inventory.read'>['discrepancies'][number];

export function shownLine({ line, description, counts, movements }: ResultLine): ShownLine {
  const { expected } = line;
  const recordedAt = line.counts[0]?.record?.where;
  return {
    key: line.key,
    ...(line.exhibitId === undefined ? {} : { exhibitId: ExhibitId.parse(line.exhibitId) }),
    label: line.label,
    description,
    classes: [...line.classes],
    ...(expected === undefined
      ? {}
      : {
          expected: { where: expected.where, seal: expected.seal, left: expected.left, isAsked: expected.isAsked },
        }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    counts: counts.map((row) => {
      const seal = sealSeen(row.seal_read);
      return {
        counter: row.counter,
        seenAt: row.place,
        ...(seal === undefined ? {} : { seal }),
        ...(row.quantity === null ? {} : { quantity: row.quantity }),
        condition: row.condition,
        countedAt: row.counted_at,
      };
    }),
    movements: movements.map((movement) => ({ ...movement })),
  };
}

export function shownPoint({ key, class: each, item, line, note, settled }: OpenPoint): ShownPoint {
  return {
    key,
    ...(each === undefined ? {} : { class: each }),
    ...(item === undefined ? {} : { item }),
    ...(line === undefined ? {} : { line: shownLine(line) }),
    note,
    ...(settled === undefined
      ? {}
      : {
          settled: {
            disposition: settled.disposition,
            text: settled.words,
            records: settled.records,
            by: settled.settler,
            at: settled.settled_at,
          },
        }),
  };
}
