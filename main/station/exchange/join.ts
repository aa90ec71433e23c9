// Taking a transfer in and joining it: kept whole as every package of another station, then its exhibits and events put beside what the station sent before,
// block by block. A union can be begun again at any time; nothing of it is shown before it is complete.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { unionOf, type Divergence } from '../../../shared/domain/exchange/union.ts';
import { DivergenceId, MergeId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { afterOthers } from '../../threads/index.ts';
import type { CustodyFileEvent } from '../../packages/index.ts';
import type { Act } from '../act.ts';
import {
  demandTakeIn,
  examinedOf,
  examineUpload,
  fillInBlocks,
  findForeignPackage,
  hasTakenIn,
  keptContent,
  putBack,
  recordTakeIn,
  shortened,
  type Content,
} from '../foreign/taking-in.ts';
import { does, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import type { JobControl, JobResult } from '../jobs.ts';
import { keyState } from '../station-keys.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { dryRunOf, sentTransfer } from './dry-run.ts';
import {
  contentToKeep,
  coreOf,
  findJoined,
  knownOf,
  receiptOf,
  sentThere,
  transferOf,
  unionEvent,
  unionExhibit,
  type ForeignExhibit,
  type JoinedRow,
} from './joined-rows.ts';
import { joinIntelligence } from './join-intelligence.ts';
import { demandState } from './station-cards.ts';

const exhibitsInBlock = 100;
const changed = ['exchange', 'foreign', 'exhibits', 'custody'];

/** Unions that a job of this session writes. */
const running = new WeakMap<Unlocked, Set<string>>();

export function isJoining(unlocked: Unlocked, id: MergeId): boolean {
  return running.get(unlocked)?.has(id) ?? false;
}

export const lookAtTransfer: Handler<'exchange.look'> = does((inside, { upload: uploadId }) => {
  const { unlocked, jobs } = inside;
  const upload = unlocked.files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  unlocked.atClose(() => unlocked.files.discardBeside(uploadId));
  const started = { kind: 'examine-package', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, async (control) => {
      const examining = examineUpload(inside, { upload: uploadId }, upload, control);
      const { report, answer, examined } = await examining.catch((error: unknown) => {
        // No key is asked for here.
        unlocked.files.discardBeside(uploadId);
        throw error;
      });
      const leave = () => putBack(unlocked, answer.upload ?? uploadId);
      const dryRun = await dryRunOf(unlocked, inside.clock.now(), examined, answer).catch((error: unknown) => {
        leave();
        throw error;
      });
      // What cannot be joined is not kept ready: as a package it is handed over anew.
      if (dryRun?.refusal !== undefined) leave();
      return { report: { ...shortened(report), ...(dryRun === undefined ? {} : { dryRun }) } };
    }),
  );
});

export const takeInTransfer: Handler<'exchange.take-in'> = does((inside, order) => {
  const { unlocked, jobs } = inside;
  demandTransfer(unlocked, order);
  const started = { kind: 'join-transfer', label: '', unit: 'steps', canCancel: true } as const;
  const label = unlocked.files.staged(order.upload)?.fileName ?? '';
  return Promise.resolve(
    jobs.start({ ...started, label, startedBy: unlocked.actor.name }, (control) => {
      // Another may have come between the order and now.
      const demanded = demandTransfer(unlocked, order);
      const { records, statement: said } = demanded.examined;
      const id = unlocked.perform((act) => {
        const packageId = recordTakeIn(act, order, demanded);
        const made = MergeId.parse(act.nextId());
        act.record(
          'transfer_joined',
          {
            id: made,
            package_id: packageId,
            station_id: said.stationId,
            kind: records.receipt === undefined ? 'transfer' : 'receipt',
            number: (records.receipt ?? records.transfer)?.number ?? '',
            consigned: records.transfer?.dispatched.length ?? 0,
            content: contentToKeep(records),
            recorded_at: act.now,
            recorded_by: act.actor.id,
            recorder: act.actor.name,
          },
          {
            action: 'joined-transfer.begun',
            label: `${demanded.examined.report.seal.station.name} / ${(records.receipt ?? records.transfer)?.number ?? ''}`,
          },
        );
        return made;
      });
      hasTakenIn(inside, order);
      return join(inside, findJoined(unlocked.db, id), () => Promise.resolve(demanded.examined), control);
    }),
  );
});

/** @throws FocalPointError as the contract of `exchange.take-in` says */
function demandTransfer(unlocked: Unlocked, order: ParsedInputOf<'exchange.take-in'>) {
  const { transfer, receipt } = examinedOf(unlocked).get(order.upload)?.records ?? {};
  const demanded = demandTakeIn(unlocked, order);
  const { statement: said, report } = demanded.examined;
  if (transfer === undefined && receipt === undefined) throw new FocalPointError('exchange.not-a-transfer');
  const state = keyState(unlocked.db, said.stationId, said.keyFingerprint);
  // A fingerprint copied from paper in this very order compares the key; it does not bring back one that was revoked.
  demandState(state === 'not-compared' && demanded.keyBasis === 'paper' ? 'compared' : state, report.seal.station.name);
  if (transfer !== undefined && transfer.recipient.stationId !== unlocked.vault.station.id)
    throw new FocalPointError('exchange.for-another');
  if (receipt !== undefined) {
    const sent = sentTransfer(unlocked.db, receipt.transfer.packageId);
    if (sent?.seal_sha256 !== receipt.transfer.sealSha256 || sent.station_id !== said.stationId)
      throw new FocalPointError('exchange.receipt-not-ours');
  }
  return demanded;
}

export const resumeJoining: Handler<'exchange.resume'> = does((inside, { id }) => {
  const { unlocked, jobs } = inside;
  const row = findJoined(unlocked.db, id);
  if (row.is_completed === 1) throw new FocalPointError('exchange.joined-already');
  if (isJoining(unlocked, id)) throw new FocalPointError('exchange.joining-now');
  unlocked.perform((act) => recordJoinedEvent(act, row, 'resumed', {}));
  const started = { kind: 'join-transfer', label: row.station_name, unit: 'steps', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...started, startedBy: unlocked.actor.name }, (control) =>
      join(inside, row, () => keptContent(inside, findForeignPackage(unlocked.db, row.package_id), control), control),
    ),
  );
});

export function recordJoinedEvent(
  act: Act,
  row: Pick<JoinedRow, 'id' | 'station_name'>,
  kind: 'completed' | 'stopped' | 'resumed' | 'settled',
  content: object,
): void {
  const last = act.db.first<{ number: number | null }>(
    statement`select max(number) as number from transfer_joined_event where joined_id = ${row.id}`,
  );
  act.record(
    'transfer_joined_event',
    {
      id: act.nextId(),
      joined_id: row.id,
      number: (last?.number ?? 0) + 1,
      kind,
      content: storedJson(content),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `joined-transfer.${kind}`, label: row.station_name },
  );
}

function keptCount(db: ReadableDatabase, { package_id: id }: JoinedRow): number {
  return (
    db.first<{ count: number }>(statement`select count(*) as count from foreign_exhibit where package_id = ${id}`)
      ?.count ?? 0
  );
}

function keptBlock(db: ReadableDatabase, { package_id: id }: JoinedRow, from: number): KeptExhibit[] {
  return db.all<KeptExhibit>(
    statement`select foreign_id, content, custody from foreign_exhibit
      where package_id = ${id} and position >= ${from} and position < ${from + exhibitsInBlock} order by position`,
  );
}

interface KeptExhibit {
  readonly foreign_id: string;
  readonly content: string;
  readonly custody: string;
}

/** @param read  what the package holds: as it was looked at, or read from the kept one where the joining was cut off. */
async function join(
  inside: Inside,
  row: JoinedRow,
  read: () => Promise<Content>,
  control: JobControl,
): Promise<JobResult> {
  const { unlocked } = inside;
  const active = running.get(unlocked) ?? new Set<string>();
  running.set(unlocked, active.add(row.id));
  try {
    const content = await read();
    await fillInBlocks(unlocked, row.package_id, content, control);
    const origins = originsOf(unlocked.db, row, unlocked.vault.station.id);
    const total = keptCount(unlocked.db, row);
    for (let from = 0; from < total; from += exhibitsInBlock) {
      await afterOthers(control.signal);
      const block = keptBlock(unlocked.db, row, from);
      unlocked.perform((act) => joinBlock(act, row, block, origins));
      control.progress(Math.min(from + exhibitsInBlock, total), total);
    }
    await joinIntelligence(unlocked, row, content.records.intelligence, () => afterOthers(control.signal));
    const counts = countsOf(unlocked, row);
    unlocked.perform((act) => recordJoinedEvent(act, row, 'completed', counts));
    unlocked.makeHeadIfPossible();
    return { report: { joinedId: row.id, ...counts } };
  } catch (error) {
    sayStopped(unlocked, row, error);
    throw error;
  } finally {
    active.delete(row.id);
    inside.emit({ type: 'changed', areas: [...changed] });
  }
}

function countsOf({ db }: Unlocked, row: JoinedRow) {
  const counted = db.first<{ exhibits: number; events: number; quarantined: number }>(
    statement`select (select count(distinct exhibit_id) from joined_exhibit where joined_id = ${row.id}) as exhibits,
      (select count(*) from joined_event where joined_id = ${row.id}) as events,
      (select count(*) from divergence where joined_id = ${row.id})
        + (select count(*) from foreign_intelligence where joined_id = ${row.id} and aside is not null) as quarantined`,
  );
  return counted ?? { exhibits: 0, events: 0, quarantined: 0 };
}

/** What stopped it stays on record with the code; a vault that was locked meanwhile says so by itself. */
function sayStopped(unlocked: Unlocked, row: JoinedRow, error: unknown): void {
  const reason = error instanceof FocalPointError ? error.failure.code : 'station.unexpected';
  try {
    unlocked.perform((act) => recordJoinedEvent(act, row, 'stopped', { reason }));
  } catch (failure) {
    if (!(failure instanceof FocalPointError)) throw failure;
  }
}

/** A block that is in already changes nothing: everything of it is known by id and hash. */
function joinBlock(
  act: Act,
  row: JoinedRow,
  block: readonly KeptExhibit[],
  origins: ReadonlyMap<string, string>,
): void {
  const exhibits = block.map(({ content }) => readStoredJson<ForeignExhibit>(content));
  const described = exhibits.filter(({ kind }) => kind !== '');
  const chains = new Map(block.map((one) => [one.foreign_id, readStoredJson<CustodyFileEvent[]>(one.custody)]));
  const byId = new Map([...chains.values()].flat().map((event) => [event.id, event]));
  const events = [...chains].flatMap(([id, chain]) => chain.map((event) => unionEvent(id, event)));
  const union = unionOf({ exhibits: described.map(unionExhibit), events }, knownOf(act.db, row.station_id));
  const exhibitOf = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  for (const id of [...union.newExhibits, ...union.changedExhibits]) {
    const exhibit = exhibitOf.get(id);
    if (exhibit !== undefined) insertExhibit(act, row, exhibit, origins.get(id));
  }
  const fresh = new Set(union.newEvents);
  for (const event of events) {
    if (!fresh.has(event.id)) continue;
    act.db.run(
      statement`insert into joined_event (station_id, event_id, exhibit_id, number, sha256, joined_id, content)
        values (${row.station_id}, ${event.id}, ${event.exhibitId}, ${event.number}, ${event.sha256}, ${row.id},
          ${storedJson(byId.get(event.id) ?? {})})`,
    );
  }
  for (const one of union.divergences)
    putAside(act, row, one, exhibitOf.get(one.exhibitId), byId.get(one.eventId ?? ''));
  for (const [id, ownId] of origins) {
    const exhibit = exhibitOf.get(id);
    if (exhibit === undefined || sentThere(act.db, row.station_id, ownId) !== undefined) continue;
    putAside(
      act,
      row,
      { kind: 'not-dispatched', exhibitId: id, sha256: unionExhibit(exhibit).sha256, ownId },
      exhibit,
      undefined,
    );
  }
}

/** Their exhibit → ours that it is said to be. */
function originsOf(db: ReadableDatabase, row: JoinedRow, ownStation: string): Map<string, string> {
  if (row.kind === 'receipt')
    return new Map(
      receiptOf(db, row).arrivals.flatMap(({ exhibitId, own }): [string, string][] =>
        own === undefined ? [] : [[own.exhibitId, exhibitId]],
      ),
    );
  return new Map(
    transferOf(db, row).exhibits.flatMap(({ id, origin }): [string, string][] =>
      origin?.stationId === ownStation ? [[id, origin.exhibitId]] : [],
    ),
  );
}

function insertExhibit(act: Act, row: JoinedRow, exhibit: ForeignExhibit, ownId: string | undefined): void {
  const own = ownId === undefined ? undefined : sentThere(act.db, row.station_id, ownId);
  const { sha256 } = unionExhibit(exhibit);
  act.db.run(
    statement`insert into joined_exhibit
        (station_id, exhibit_id, sha256, joined_id, created, number, description, core, content, own_exhibit_id)
      values (${row.station_id}, ${exhibit.id}, ${sha256}, ${row.id}, ${row.created}, ${exhibit.number},
        ${exhibit.description}, ${coreOf(exhibit)}, ${storedJson(exhibit)}, ${own ?? null})`,
  );
}

function putAside(
  act: Act,
  row: JoinedRow,
  one:
    | Divergence
    | { readonly kind: 'not-dispatched'; readonly exhibitId: string; readonly sha256: string; readonly ownId: string },
  exhibit: ForeignExhibit | undefined,
  event: CustodyFileEvent | undefined,
): void {
  const known = act.db.first(
    statement`select 1 from divergence where station_id = ${row.station_id} and kind = ${one.kind}
      and exhibit_id = ${one.exhibitId} and sha256 = ${one.sha256}`,
  );
  if (known !== undefined) return;
  const name = exhibit?.number ?? event?.exhibit ?? '';
  act.record(
    'divergence',
    {
      id: DivergenceId.parse(act.nextId()),
      joined_id: row.id,
      station_id: row.station_id,
      kind: one.kind,
      exhibit_id: one.exhibitId,
      event_id: event?.id ?? null,
      exhibit: name,
      sha256: one.sha256,
      ours: oursOf(act, row, one),
      theirs: storedJson(event ?? exhibit ?? {}),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'divergence.put-aside', label: `${row.station_name} / ${name}` },
  );
}

/** What is known here of the same thing, as it was when the other came. */
function oursOf(
  act: Act,
  { station_id: stationId }: JoinedRow,
  one: Divergence | { readonly kind: 'not-dispatched'; readonly exhibitId: string; readonly ownId: string },
): string {
  if (one.kind === 'not-dispatched') {
    const own = act.db.first<{ label: string; holder: string }>(
      statement`select case_title || ' / ' || mark as label, holder from exhibit_line where exhibit_id = ${one.ownId}`,
    );
    return storedJson(own === undefined ? {} : { id: one.ownId, number: own.label, to: { label: own.holder } });
  }
  const held = one.kind === 'exhibit-differs' ? undefined : (one.heldBy ?? one.eventId);
  const row = act.db.first<{ content: string }>(
    held === undefined
      ? statement`select content from joined_exhibit where station_id = ${stationId} and exhibit_id = ${one.exhibitId}
          order by created desc limit 1`
      : statement`select content from joined_event where station_id = ${stationId} and event_id = ${held}`,
  );
  // Two in one package contradict each other: the first of them may be written in this very block.
  return row?.content ?? '{}';
}
