// What waits between stations: a receipt that closes offers and wants a signature, and what was put aside for a person.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { openDispatch } from '../custody/index.ts';
import { asideIntelligence } from './read-intelligence.ts';
import { joinedRows, receiptOf } from './joined-rows.ts';

type DeskLine = OutputOf<'desk.read'>['lines'][number];

export function exchangeLines({ db, actor }: View): DeskLine[] {
  const undecided = asideIntelligence({ db, actor }).filter(
    ({ row }) =>
      db.first(statement`select 1 from foreign_intelligence_decision where aside_id = ${row.id}`) === undefined,
  );
  const waiting = joinedRows(db).flatMap((row): DeskLine[] => {
    if (row.kind !== 'receipt' || row.is_completed === 0 || row.is_settled === 1) return [];
    const isOpen = receiptOf(db, row).arrivals.some(
      ({ offerId, outcome }) => outcome !== 'not-there' && openDispatch(db, offerId, row.station_id) !== undefined,
    );
    if (!isOpen) return [];
    const { number, transfer } = receiptOf(db, row);
    return [
      {
        kind: 'receipt-to-sign',
        label: `${number} · ${transfer.number}`,
        detail: row.station_name,
        at: row.recorded_at,
        address: `/exchange/joined/${row.id}`,
      },
    ];
  });
  const aside = db.all<{ station_name: string; count: number }>(
    statement`select p.station_name, count(*) as count from divergence d
      join transfer_joined j on j.id = d.joined_id join foreign_package p on p.id = j.package_id
      where not exists (select 1 from divergence_event e where e.divergence_id = d.id) group by p.station_name`,
  );
  return [
    ...waiting,
    ...aside.map(({ station_name, count }): DeskLine => ({
      kind: 'divergence-open',
      label: station_name,
      detail: String(count),
      address: '/exchange/aside',
    })),
    ...[...Map.groupBy(undecided, ({ row }) => row.station_name)].map(([label, own]): DeskLine => ({
      kind: 'divergence-open',
      label,
      detail: String(own.length),
      address: '/exchange/aside',
    })),
  ];
}
