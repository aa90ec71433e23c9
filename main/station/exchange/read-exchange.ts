// Transfers out and in as people see them, and what one that came holds.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { JoinedTransfer, SentTransfer } from '../../../shared/contract/exchange.ts';
import type { MergeId, StationCardId, TransferId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { findJoined, joinedRows, receiptOf, transferOf, type ForeignExhibit, type JoinedRow } from './joined-rows.ts';
import { arrivalsOf, openAnswers } from './receipts.ts';

interface SentTransferRow {
  readonly id: TransferId;
  readonly number: string;
  readonly kind: 'transfer' | 'receipt';
  readonly card_id: StationCardId;
  readonly station_name: string;
  readonly created: Instant;
  readonly content: string;
  readonly file_name: string;
  readonly bytes: number;
  readonly recorder: string;
}

interface SentContent {
  readonly exhibits: number;
  readonly events: number;
  readonly leftOut?: readonly unknown[];
  readonly dispatched?: readonly { readonly exhibitId: string; readonly offerId: string }[];
}

export function listExchange(db: ReadableDatabase, isJoining: (id: MergeId) => boolean): OutputOf<'exchange.list'> {
  const joined = joinedRows(db);
  const receipts = new Map(
    joined.flatMap((row): [string, Instant][] =>
      row.kind === 'receipt' ? [[receiptOf(db, row).transfer.packageId, row.recorded_at]] : [],
    ),
  );
  const sent = db
    .all<SentTransferRow>(statement`select * from transfer_sent order by id desc limit 500`)
    .map((row) => sentLine(db, row, receipts));
  return { sent, joined: joined.slice(0, 500).map((row) => joinedLine(db, row, isJoining(row.id))) };
}

function sentLine(db: ReadableDatabase, row: SentTransferRow, receipts: ReadonlyMap<string, Instant>): SentTransfer {
  const content = readStoredJson<SentContent>(row.content);
  const dispatched = content.dispatched ?? [];
  const answered = db.first<{ count: number }>(
    statement`select count(*) as count from json_each(${row.content}, '$.dispatched') sent
      where exists (select 1 from custody_event where answers = sent.value ->> '$.offerId')`,
  );
  const receiptAt = receipts.get(row.id);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    station: { name: row.station_name, cardId: row.card_id },
    created: row.created,
    by: row.recorder,
    fileName: row.file_name,
    bytes: row.bytes,
    exhibits: content.exhibits,
    events: content.events,
    leftOut: content.leftOut?.length ?? 0,
    dispatched: dispatched.length,
    acknowledged: answered?.count ?? 0,
    ...(receiptAt === undefined ? {} : { receiptAt }),
  };
}

function joinedLine(db: ReadableDatabase, row: JoinedRow, isJoining: boolean): JoinedTransfer {
  const counts = db.first<{ exhibits: number; events: number; quarantined: number; arrived: number; receipts: number }>(
    statement`select (select count(distinct exhibit_id) from joined_exhibit where joined_id = ${row.id}) as exhibits,
      (select count(*) from joined_event where joined_id = ${row.id}) as events,
      (select count(*) from divergence where joined_id = ${row.id})
        + (select count(*) from foreign_intelligence where joined_id = ${row.id} and aside is not null) as quarantined,
      (select count(*) from consignment_arrival where joined_id = ${row.id}) as arrived,
      (select count(*) from transfer_sent where answers = ${row.id}) as receipts`,
  );
  return {
    id: row.id,
    packageId: row.package_id,
    kind: row.kind,
    number: row.number,
    station: row.station_name,
    created: row.created,
    takenInAt: row.recorded_at,
    by: row.recorder,
    state: row.is_completed === 1 ? 'completed' : isJoining ? 'running' : 'interrupted',
    ...(counts ?? { exhibits: 0, events: 0, quarantined: 0, arrived: 0, receipts: 0 }),
    consigned: row.consigned,
    toSign: row.kind === 'receipt' && row.is_settled === 0 ? waitingAnswers(db, row) : 0,
  };
}

function waitingAnswers(db: ReadableDatabase, row: JoinedRow): number {
  return openAnswers(db, row, receiptOf(db, row)).filter(({ one }) => one.outcome !== 'not-there').length;
}

export function readJoined(db: ReadableDatabase, id: MergeId, isJoining: boolean): OutputOf<'exchange.joined'> {
  const row = findJoined(db, id);
  const line = joinedLine(db, row, isJoining);
  const receipts = db.all<{ number: string; fileName: string; created: Instant }>(
    statement`select number, file_name as fileName, created from transfer_sent where answers = ${id} order by id`,
  );
  if (row.kind === 'receipt') return { ...nothing, line, arrivals: shownArrivals(db, row), receipts };
  const transfer = transferOf(db, row);
  const kept = new Map(
    db
      .all<{ foreign_id: string; content: string }>(
        statement`select foreign_id, content from foreign_exhibit where package_id = ${row.package_id}`,
      )
      .map((one) => [one.foreign_id, readStoredJson<ForeignExhibit>(one.content)]),
  );
  const arrivals = new Map(
    db
      .all<{
        offer_id: string;
        outcome: 'received' | 'refused' | 'not-there';
        own_id: string | null;
        label: string | null;
      }>(
        statement`select a.offer_id, a.outcome, a.own_exhibit_id as own_id, line.case_title || ' / ' || line.mark as label
          from consignment_arrival a left join exhibit_line line on line.exhibit_id = a.own_exhibit_id
          where a.station_id = ${row.station_id}`,
      )
      .map((one) => [one.offer_id, one]),
  );
  return {
    ...nothing,
    line,
    receipts,
    note: transfer.note,
    intelReports: intelligenceReports(db, row),
    cases: transfer.cases.map(({ id: caseId, title, leftOut }) => ({ id: caseId, title, leftOut: leftOut.length })),
    consignment: transfer.dispatched.map(({ exhibitId, offerId }) => {
      const exhibit = kept.get(exhibitId);
      const arrived = arrivals.get(offerId);
      return {
        exhibitId,
        number: exhibit?.number ?? '',
        description: exhibit?.description ?? '',
        offerId,
        ...(exhibit?.seal === undefined ? {} : { seal: exhibit.seal }),
        ...(arrived === undefined ? {} : { outcome: arrived.outcome }),
        // The database gave both or neither.
        ...(arrived === undefined || arrived.own_id === null || arrived.label === null
          ? {}
          : { own: { id: arrived.own_id as ForeignOwnId, label: arrived.label } }),
      };
    }),
    conclusions: transfer.conclusions.map(({ exhibit, question, comparedWith, level, by, at, verifiedBy }) => ({
      exhibit,
      question,
      comparedWith,
      level,
      by,
      at,
      ...(verifiedBy === undefined ? {} : { verifiedBy }),
    })),
    arrivals: arrivalsOf(db, row).map((one) => ({
      exhibit: one.own_number ?? one.foreign_number,
      outcome: one.outcome,
      at: one.occurred_at,
      by: one.recorder,
      note: one.note,
    })),
  };
}

function intelligenceReports(db: ReadableDatabase, { id }: JoinedRow): number {
  return (
    db.first<{ count: number }>(
      statement`select count(*) as count from foreign_intelligence where joined_id = ${id} and what = 'report'`,
    )?.count ?? 0
  );
}

type ForeignOwnId = NonNullable<OutputOf<'exchange.joined'>['consignment'][number]['own']>['id'];

const nothing = { note: '', intelReports: 0, cases: [], consignment: [], conclusions: [], arrivals: [] };

function shownArrivals(db: ReadableDatabase, row: JoinedRow): OutputOf<'exchange.joined'>['arrivals'] {
  return receiptOf(db, row).arrivals.map(({ exhibitId, outcome, at, by, note }) => {
    const own = db.first<{ label: string }>(
      statement`select case_title || ' / ' || mark as label from exhibit_line where exhibit_id = ${exhibitId}`,
    );
    return { exhibit: own?.label ?? '', outcome, at, by, note };
  });
}
