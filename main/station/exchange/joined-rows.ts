// What came from other stations and was joined: rows and reading them. The kept packages say the same, and are what counts.
import { createHash } from 'node:crypto';
import type { ReceiptFile, TransferFile } from '../../../shared/domain/exchange/transfer.ts';
import type { Known, UnionEvent, UnionExhibit } from '../../../shared/domain/exchange/union.ts';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import type { ExhibitId, ForeignPackageId, MergeId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { BroughtPackage, CustodyFileEvent, ExhibitsFile } from '../../packages/index.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export interface JoinedRow {
  readonly id: MergeId;
  readonly package_id: ForeignPackageId;
  readonly station_id: string;
  readonly kind: 'transfer' | 'receipt';
  readonly number: string;
  readonly consigned: number;
  readonly recorded_at: Instant;
  readonly recorder: string;
  readonly station_name: string;
  readonly key_fingerprint: string;
  readonly created: string;
  readonly seal_sha256: string;
  readonly sealed_id: string;
  readonly ledger_head: string | null;
  readonly is_completed: number;
  readonly is_settled: number;
}

export type ForeignExhibit = ExhibitsFile['exhibits'][number];

/** @throws FocalPointError `exchange.joined-unknown` */
export function findJoined(db: ReadableDatabase, id: MergeId): JoinedRow {
  const row = joinedRows(db).find((one) => one.id === id);
  if (row === undefined) throw new FocalPointError('exchange.joined-unknown');
  return row;
}

export function joinedRows(db: ReadableDatabase): JoinedRow[] {
  return db.all<JoinedRow>(
    statement`select j.id, j.package_id, j.station_id, j.kind, j.number, j.consigned, j.recorded_at, j.recorder, p.station_name, p.key_fingerprint, p.created, p.seal_sha256, p.package_id as sealed_id, p.ledger_head,
        exists (select 1 from transfer_joined_event e where e.joined_id = j.id and e.kind = 'completed') as is_completed,
        exists (select 1 from transfer_joined_event e where e.joined_id = j.id and e.kind = 'settled') as is_settled
      from transfer_joined j join foreign_package p on p.id = j.package_id order by j.id desc`,
  );
}

/** What an exhibit was entered with is kept of those that come as a thing: it is what they enter our record with. The package has it of all. */
export function contentToKeep({ transfer, receipt }: NonNullable<BroughtPackage['records']>): string {
  if (transfer === undefined) return storedJson(receipt ?? {});
  const isConsigned = new Set(transfer.dispatched.map(({ exhibitId }) => exhibitId));
  const exhibits = transfer.exhibits.map((one) => (isConsigned.has(one.id) ? one : { ...one, entered: {} }));
  return storedJson({ ...transfer, exhibits });
}

/** What came may hold ten thousand exhibits: it is read where it is needed, never for a list. */
function contentOf(db: ReadableDatabase, id: MergeId): string {
  return (
    db.first<{ content: string }>(statement`select content from transfer_joined where id = ${id}`)?.content ?? '{}'
  );
}

export function transferOf(db: ReadableDatabase, { id }: Pick<JoinedRow, 'id'>): TransferFile {
  return readStoredJson<TransferFile>(contentOf(db, id));
}

export function receiptOf(db: ReadableDatabase, { id }: Pick<JoinedRow, 'id'>): ReceiptFile {
  return readStoredJson<ReceiptFile>(contentOf(db, id));
}

export function hashOf(value: object): string {
  return createHash('sha256')
    .update(canonicalJson(value as Json))
    .digest('hex');
}

/** Number, kind and marked serials: another one of these is another thing. */
export function coreOf({ number, kind, serials }: ForeignExhibit): string {
  return canonicalJson({ number, kind, serials: serials.map(({ text }) => text) });
}

export function unionExhibit(exhibit: ForeignExhibit): UnionExhibit {
  // Which files went along differs from one transfer to the next and says nothing about the thing.
  const { files: _, ...said } = exhibit;
  return { id: exhibit.id, sha256: hashOf(said), core: coreOf(exhibit) };
}

export function unionEvent(exhibitId: string, event: CustodyFileEvent): UnionEvent {
  return { id: event.id, exhibitId, number: event.number, sha256: hashOf(event) };
}

/** Everything that is known of a station. */
export function knownOf(db: ReadableDatabase, stationId: string): Known {
  return {
    exhibit(id) {
      const rows = db.all<{ sha256: string; core: string }>(
        statement`select sha256, core from joined_exhibit where station_id = ${stationId} and exhibit_id = ${id} order by created desc`,
      );
      const [first] = rows;
      return first === undefined
        ? undefined
        : { core: first.core, has: (sha256) => rows.some((row) => row.sha256 === sha256) };
    },
    event: (id) =>
      db.first<{ sha256: string }>(
        statement`select sha256 from joined_event where station_id = ${stationId} and event_id = ${id}`,
      ),
    eventAt: (exhibitId, number) =>
      db.first<{ event_id: string }>(
        statement`select event_id from joined_event
          where station_id = ${stationId} and exhibit_id = ${exhibitId} and number = ${number}`,
      )?.event_id,
  };
}

/** Ours, if it is said to come from here and an offer of custody to that station stands on record, whatever became of the offer. */
export function sentThere(db: ReadableDatabase, stationId: string, ownId: string): ExhibitId | undefined {
  return db.first<{ exhibit_id: ExhibitId }>(
    statement`select exhibit_id from custody_event where exhibit_id = ${ownId} and type = 'offered' and to_end ->> '$.id' = ${stationId} limit 1`,
  )?.exhibit_id;
}
