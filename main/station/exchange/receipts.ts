// The receipt: what the taker says to the sender under its own seal, and what the sender does with it. It answers the offers of custody and nothing else does.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ReceiptFile } from '../../../shared/domain/exchange/transfer.ts';
import type { SaidCondition } from '../../../shared/domain/exhibit-condition.ts';
import { exhibitConditions } from '../../../shared/domain/exhibit-condition.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CustodyFile, ExhibitsFile, SealedHead } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import { custodyRecord, exhibitsRecord } from '../cases/record-files.ts';
import type { CustodyRow } from '../custody-event-row.ts';
import {
  openDispatch,
  recordAcknowledgement,
  signTogether,
  writesWitnessedInTurns,
  type Signers,
} from '../custody/index.ts';
import { does, type Handler } from '../handler.ts';
import { keyState } from '../station-keys.ts';
import { readStoredJson } from '../stored-json.ts';
import { recordJoinedEvent } from './join.ts';
import { findJoined, receiptOf, type JoinedRow } from './joined-rows.ts';
import { chosenPath, sealFor } from './seal-transfer.ts';
import { cardOfKey, demandComparedCard, demandState } from './station-cards.ts';

export interface ArrivalRow {
  readonly foreign_exhibit: string;
  readonly foreign_number: string;
  readonly offer_id: string;
  readonly outcome: 'received' | 'refused' | 'not-there';
  readonly occurred_at: string;
  readonly note: string;
  readonly seal_reading: string | null;
  readonly seal: string | null;
  readonly condition: string | null;
  readonly condition_words: string | null;
  readonly own_exhibit_id: ExhibitId | null;
  readonly own_event_id: string | null;
  readonly own_number: string | null;
  readonly own_case: CaseId | null;
  readonly recorder: string;
}

/** What arrived of a transfer, and as which exhibit of ours. */
export function arrivalsOf(db: ReadableDatabase, row: Pick<JoinedRow, 'id'>): ArrivalRow[] {
  return db.all<ArrivalRow>(
    statement`select a.*, line.case_title || ' / ' || line.mark as own_number, line.case_id as own_case
      from consignment_arrival a left join exhibit_line line on line.exhibit_id = a.own_exhibit_id
      where a.joined_id = ${row.id} order by a.foreign_number, a.id`,
  );
}

export const makeReceipt: Handler<'exchange.receipt'> = does((inside, { id, saveHandle }) => {
  const { unlocked, jobs } = inside;
  const row = findJoined(unlocked.db, id);
  if (row.kind === 'receipt') throw new FocalPointError('exchange.is-a-receipt');
  if (row.is_completed === 0) throw new FocalPointError('exchange.not-joined-yet');
  const found = cardOfKey(unlocked.db, row.station_id, row.key_fingerprint);
  // Without its card there is no key to seal the receipt to.
  if (found === undefined) throw new FocalPointError('exchange.station-unknown');
  const card = demandComparedCard(unlocked.db, found.id);
  const path = chosenPath(inside, saveHandle);
  const started = { kind: 'seal-transfer', label: row.station_name, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, (control) => {
      const { db } = unlocked.view();
      const arrivals = arrivalsOf(db, row);
      const { exhibits, custody } = ownRecords(db, arrivals);
      return sealFor(
        inside,
        {
          kind: 'receipt',
          card,
          path,
          answers: row.id,
          caseIds: [...new Set(arrivals.flatMap(({ own_case }) => own_case ?? []))],
          caseNumbers: [],
          classification: 'restricted',
          custody,
          files: [],
          records: (number) => [
            { path: 'records/receipt.json', record: receiptRecord(db, row, number, arrivals) },
            { path: 'records/exhibits.json', record: exhibits },
          ],
          content: () => ({
            transfer: row.number,
            arrivals: arrivals.length,
            exhibits: exhibits.exhibits.length,
            events: custody.exhibits.reduce((sum, { events }) => sum + events.length, 0),
          }),
        },
        control,
      );
    }),
  );
});

/** Of what was received: its own description and custody here, so that the sender sees how it went on. */
function ownRecords(
  db: ReadableDatabase,
  arrivals: readonly ArrivalRow[],
): { exhibits: ExhibitsFile; custody: CustodyFile } {
  const own = new Set<string>(arrivals.flatMap(({ own_exhibit_id }) => own_exhibit_id ?? []));
  const cases = [...new Set(arrivals.flatMap(({ own_case }) => own_case ?? []))];
  return {
    exhibits: {
      format: 'focal-point/exhibits/1',
      exhibits: cases.flatMap((caseId) => exhibitsRecord(db, caseId, []).exhibits.filter(({ id }) => own.has(id))),
    },
    custody: {
      format: 'focal-point/custody/1',
      exhibits: cases.flatMap((caseId) => custodyRecord(db, caseId).exhibits.filter(({ id }) => own.has(id))),
    },
  };
}

function receiptRecord(
  db: ReadableDatabase,
  row: JoinedRow,
  number: string,
  arrivals: readonly ArrivalRow[],
): ReceiptFile {
  const head = row.ledger_head === null ? undefined : readStoredJson<SealedHead>(row.ledger_head).head;
  const merged = db.first<ReceiptFile['merged']>(
    statement`select (select count(distinct exhibit_id) from joined_exhibit where joined_id = ${row.id}) as exhibits,
      (select count(*) from joined_event where joined_id = ${row.id}) as events,
      (select count(*) from divergence where joined_id = ${row.id}) as quarantined`,
  );
  return {
    format: 'focal-point/receipt/1',
    number,
    transfer: {
      packageId: row.sealed_id,
      number: row.number,
      sealSha256: row.seal_sha256,
      takenInAt: row.recorded_at,
    },
    ...(head === undefined ? {} : { witnessed: { size: head.size, root: head.root, time: head.time } }),
    merged: merged ?? { exhibits: 0, events: 0, quarantined: 0 },
    arrivals: arrivals.map((one) => ({
      exhibitId: one.foreign_exhibit,
      offerId: one.offer_id,
      outcome: one.outcome,
      at: one.occurred_at,
      by: one.recorder,
      note: one.note,
      ...(one.seal_reading === null ? {} : { sealReading: one.seal_reading }),
      ...(one.seal === null ? {} : { seal: one.seal }),
      ...(one.condition === null ? {} : { condition: one.condition }),
      ...(one.condition_words === null ? {} : { conditionWords: one.condition_words }),
      ...(one.own_exhibit_id === null || one.own_event_id === null
        ? {}
        : { own: { exhibitId: one.own_exhibit_id, number: one.own_number ?? '', eventId: one.own_event_id } }),
    })),
  };
}

export const settleReceipt: Handler<'exchange.settle'> = writesWitnessedInTurns(
  ['exchange', 'custody', 'exhibits', 'desk'],
  signTogether,
  settle,
);

function* settle(
  act: Act,
  { id }: ParsedInputOf<'exchange.settle'>,
  { signer }: Signers,
): Generator<void, OutputOf<'exchange.settle'>, void> {
  const row = findJoined(act.db, id);
  if (row.kind !== 'receipt') throw new FocalPointError('exchange.not-a-receipt');
  if (row.is_completed === 0) throw new FocalPointError('exchange.not-joined-yet');
  if (row.is_settled === 1) throw new FocalPointError('exchange.settled-already');
  // Its key may have been revoked since it was joined.
  demandState(keyState(act.db, row.station_id, row.key_fingerprint), row.station_name);
  const receipt = receiptOf(act.db, row);
  const counts = { accepted: 0, rejected: 0, open: 0 };
  for (const { one, offered } of openAnswers(act.db, row, receipt)) {
    // One that was not in the parcel stays open.
    if (one.outcome === 'not-there') {
      counts.open += 1;
      continue;
    }
    const at = momentHere(act, offered, one.at);
    recordAcknowledgement(act, offered, {
      outcome: one.outcome,
      at,
      seal: one.seal,
      condition: conditionOf(one),
      // Their time is said where our record could not take it.
      note: [receipt.number, one.own?.number, one.by, at === one.at ? '' : one.at, one.note]
        .filter(Boolean)
        .join(' · '),
      signer,
    });
    counts[one.outcome === 'received' ? 'accepted' : 'rejected'] += 1;
    yield;
  }
  recordJoinedEvent(act, row, 'settled', counts);
  return counts;
}

/**
 * What a receipt says of offers that wait for it: those that went with the very transfer it answers. One that is not theirs to answer, or that an earlier
 * receipt answered, is left as it is.
 */
export function openAnswers(
  db: ReadableDatabase,
  { station_id: stationId }: Pick<JoinedRow, 'station_id'>,
  { transfer, arrivals }: ReceiptFile,
): { readonly one: ReceiptFile['arrivals'][number]; readonly offered: CustodyRow }[] {
  const sent = dispatchedWith(db, transfer.packageId);
  return arrivals.flatMap((one) => {
    const offered = sent.get(one.offerId) === one.exhibitId ? openDispatch(db, one.offerId, stationId) : undefined;
    return offered?.exhibit_id === one.exhibitId ? [{ one, offered }] : [];
  });
}

/** Offer → exhibit of a transfer of ours. */
function dispatchedWith(db: ReadableDatabase, packageId: string): Map<string, string> {
  const sent = db.first<{ content: string }>(
    statement`select content from transfer_sent where id = ${packageId} and kind = 'transfer'`,
  );
  const { dispatched = [] } = readStoredJson<{ dispatched?: { exhibitId: string; offerId: string }[] }>(
    sent?.content ?? '{}',
  );
  return new Map(dispatched.map(({ exhibitId, offerId }) => [offerId, exhibitId]));
}

/** Their time where our record can hold it: after the offer, and past. Where their clock says otherwise, now; theirs stands in the words. */
function momentHere(act: Act, offered: CustodyRow, said: string): Instant {
  const at = Instant.safeParse(said);
  return at.success && at.data >= offered.occurred_at && at.data <= act.now ? at.data : act.now;
}

function conditionOf({ condition, conditionWords }: ReceiptFile['arrivals'][number]): SaidCondition | undefined {
  const as = exhibitConditions.find((one) => one === condition);
  return as === undefined ? undefined : { as, ...(conditionWords === undefined ? {} : { words: conditionWords }) };
}
