// The family of an exhibit: everything that came out of one thing, from the topmost down, each with what is left of it.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ClosingCustodyEvent } from '../../../shared/domain/custody.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import { balanceOf, type SplitRelation } from '../../../shared/domain/quantity-balance.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { custodyRowsOf, factOf } from '../custody-event-row.ts';

/** A family beyond this is shown in part and says so. */
const shownAtMost = 600;

interface MemberRow {
  readonly id: ExhibitId;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly parent_id: ExhibitId | null;
  readonly split_as: SplitRelation | null;
  readonly holder: string;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly closed_as: ClosingCustodyEvent | null;
}

/** @throws FocalPointError `exhibits.unknown` */
export function readFamily(db: ReadableDatabase, id: ExhibitId): OutputOf<'exhibits.family'> {
  const top = db.first<{ id: ExhibitId }>(
    statement`with recursive above (id, parent_id) as (
        select id, parent_id from exhibit where id = ${id}
        union select e.id, e.parent_id from exhibit e join above a on e.id = a.parent_id)
      select id from above where parent_id is null`,
  );
  if (top === undefined) throw new FocalPointError('exhibits.unknown');
  const rows = db.all<MemberRow>(
    statement`with recursive family (id) as (
        select ${top.id} union select e.id from exhibit e join family f on e.parent_id = f.id)
      select e.id, e.number, e.mark, e.kind, e.description, e.quantity, e.unit, e.parent_id, e.split_as,
             l.holder, l.seal, l.seal_is_open, l.closed_as
        from family f join exhibit e on e.id = f.id join exhibit_line l on l.exhibit_id = e.id
        order by l.mark_order limit ${shownAtMost + 1}`,
  );
  return { members: rows.slice(0, shownAtMost).map((row) => memberOf(db, row)), isCut: rows.length > shownAtMost };
}

function memberOf(db: ReadableDatabase, row: MemberRow): OutputOf<'exhibits.family'>['members'][number] {
  return {
    id: row.id,
    number: row.number,
    mark: row.mark,
    kind: row.kind,
    description: (row.description.split('\n')[0] ?? '').slice(0, 200),
    unit: row.unit,
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.split_as === null ? {} : { splitAs: row.split_as }),
    balance: balanceOf(row.quantity, custodyRowsOf(db, row.id).map(factOf)),
    holder: row.holder,
    seal: row.seal,
    sealIsOpen: row.seal_is_open === 1,
    ...(row.closed_as === null ? {} : { closedAs: row.closed_as }),
  };
}
