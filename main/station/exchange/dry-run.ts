// What taking a transfer in would do, said before anything is done: the same union that the taking in writes.
import type { DryRun } from '../../../shared/contract/exchange.ts';
import type { ExaminedPackage } from '../../../shared/contract/foreign.ts';
import { handlingCodes } from '../../../shared/domain/disclosure/handling.ts';
import type { IntelligenceFile } from '../../../shared/domain/exchange/intelligence.ts';
import {
  daysAhead,
  missingNumbers,
  unionOf,
  type Divergence,
  type Known,
  type Union,
} from '../../../shared/domain/exchange/union.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CustodyFileEvent } from '../../packages/index.ts';
import type { Examined } from '../foreign/taking-in.ts';
import { afterOthers } from '../../threads/index.ts';
import { keyState } from '../station-keys.ts';
import type { Unlocked } from '../unlocked.ts';
import { partsOf, standingOfPart } from './join-intelligence.ts';
import { knownOf, sentThere, unionEvent, unionExhibit, type ForeignExhibit } from './joined-rows.ts';

/** Of divergences and of holes: a transfer may name a hundred thousand exhibits, and whoever looks reads some. */
const linesShown = 200;
const exhibitsInBlock = 200;

export async function dryRunOf(
  unlocked: Unlocked,
  now: Instant,
  examined: Examined | undefined,
  answer: ExaminedPackage,
): Promise<DryRun | undefined> {
  if (examined === undefined) return undefined;
  const { records, statement: said, report } = examined;
  const { transfer, receipt } = records;
  const { db } = unlocked;
  const custody = new Map((records.custody?.exhibits ?? []).map((one) => [one.id, one]));
  const exhibits = records.exhibits?.exhibits ?? [];
  const union = await unionInBlocks(exhibits, custody, knownOf(db, said.stationId));
  const intelligence = intelligenceOf(db, said.stationId, records.intelligence);
  const described = new Map(exhibits.map((one) => [one.id, one]));
  const numberOf = (id: string): string => described.get(id)?.number ?? custody.get(id)?.number ?? '';
  const untrue = (transfer?.exhibits ?? []).filter(
    ({ origin }) =>
      origin?.stationId === unlocked.vault.station.id && sentThere(db, said.stationId, origin.exhibitId) === undefined,
  );
  const state = keyState(db, said.stationId, said.keyFingerprint);
  const refusal = refusalOf(unlocked, examined, answer, state);
  const isRefused = refusal !== undefined;
  return {
    kind: report.seal.kind,
    number: transfer?.number ?? receipt?.number ?? '',
    ...(isRefused ? { refusal } : { upload: answer.upload ?? '' }),
    needsPaper: state === 'not-compared',
    cautions: answer.cautions.filter((caution) => caution !== 'unknown-key' && caution !== 'revoked-key'),
    station: report.seal.station.name,
    newExhibits: union.newExhibits.length,
    changedExhibits: union.changedExhibits.length,
    sameExhibits: union.sameExhibits,
    newEvents: union.newEvents.length,
    sameEvents: union.sameEvents,
    divergences: [
      ...union.divergences.slice(0, linesShown).map((one) => ({
        kind: one.kind,
        exhibit: numberOf(one.exhibitId),
        detail: detailOf(one, custody.get(one.exhibitId)?.events ?? []),
      })),
      ...untrue.map(({ id, origin }) => ({
        kind: 'not-dispatched' as const,
        exhibit: numberOf(id),
        detail: origin?.number ?? '',
      })),
      ...intelligence.divergences,
    ].slice(0, linesShown),
    holes: [...custody.values()]
      .flatMap(({ number, events: chain }) => {
        const numbers = missingNumbers(chain.map((event) => event.number));
        return numbers.length === 0 ? [] : [{ exhibit: number, numbers }];
      })
      .slice(0, linesShown),
    conclusions: transfer?.conclusions.length ?? 0,
    files: report.seal.files,
    leftOut: (transfer?.cases ?? []).reduce((sum, { leftOut }) => sum + leftOut.length, 0),
    consigned: transfer?.dispatched.length ?? 0,
    ofOurs: (transfer?.exhibits ?? []).filter(({ origin }) => origin?.stationId === unlocked.vault.station.id).length,
    daysAhead: [...custody.values()]
      .flatMap(({ events: chain }) => chain)
      .reduce((most, event) => Math.max(most, daysAhead(event.recordedAt, now)), daysAhead(said.created, now)),
    ...answersOf(unlocked, examined),
    arrivals: (receipt?.arrivals ?? []).map(({ exhibitId, outcome }) => ({
      exhibit: ownLabel(db, exhibitId),
      outcome,
    })),
    ...intelligence.counts,
  };
}

/** The same as in one go, but for an event that a package names under two exhibits; between two blocks the station answers. */
async function unionInBlocks(
  exhibits: readonly ForeignExhibit[],
  custody: ReadonlyMap<string, { readonly events: readonly CustodyFileEvent[] }>,
  known: Known,
): Promise<Union> {
  const described = new Map(exhibits.map((one) => [one.id, one]));
  const ids = [...new Set([...described.keys(), ...custody.keys()])];
  const parts: Union[] = [];
  for (let from = 0; from === 0 || from < ids.length; from += exhibitsInBlock) {
    await afterOthers();
    const block = ids.slice(from, from + exhibitsInBlock);
    parts.push(
      unionOf(
        {
          exhibits: block.flatMap((id) => described.get(id) ?? []).map(unionExhibit),
          events: block.flatMap((id) => (custody.get(id)?.events ?? []).map((event) => unionEvent(id, event))),
        },
        known,
      ),
    );
  }
  return {
    newExhibits: parts.flatMap(({ newExhibits }) => newExhibits),
    changedExhibits: parts.flatMap(({ changedExhibits }) => changedExhibits),
    sameExhibits: parts.reduce((sum, one) => sum + one.sameExhibits, 0),
    newEvents: parts.flatMap(({ newEvents }) => newEvents),
    sameEvents: parts.reduce((sum, one) => sum + one.sameEvents, 0),
    divergences: parts.flatMap(({ divergences }) => divergences),
  };
}

/** What of the intelligence is new, and under which codes; whoever looks is told numbers, never words. */
function intelligenceOf(db: ReadableDatabase, stationId: string, file: IntelligenceFile | undefined) {
  const parts = file === undefined ? [] : partsOf(file);
  const weighed = parts.map((part) => ({ ...part, standing: standingOfPart(db, stationId, part) }));
  const fresh = weighed.filter(({ standing }) => standing === 'new');
  const count = (what: string): number => fresh.filter((one) => one.what === what).length;
  const told = (kind: string): number => (file?.notices ?? []).filter((one) => one.kind === kind).length;
  return {
    counts: {
      intelReports: count('report'),
      intelNames: count('entity'),
      intelLinks: count('link'),
      intelCodes: handlingCodes.filter((code) => fresh.some(({ handling }) => handling === code)),
      intelWithdrawn: told('withdrawn'),
      intelStricter: told('handling'),
    },
    divergences: weighed.flatMap(({ standing, number, handling }) =>
      standing === 'new' || standing === 'known' ? [] : [{ kind: standing, exhibit: number, detail: handling ?? '' }],
    ),
  };
}

/** Why nothing can be joined; packages that are no transfer can still be taken in apart. */
function refusalOf(
  unlocked: Unlocked,
  { records: { transfer, receipt }, statement: said }: Examined,
  answer: ExaminedPackage,
  state: ReturnType<typeof keyState>,
): DryRun['refusal'] {
  if (answer.refusal !== undefined) return answer.refusal;
  if (transfer === undefined && receipt === undefined) return 'not-a-transfer';
  if (state === 'revoked') return 'key-revoked';
  if (transfer !== undefined && transfer.recipient.stationId !== unlocked.vault.station.id) return 'for-another';
  if (receipt !== undefined) {
    const sent = sentTransfer(unlocked.db, receipt.transfer.packageId);
    if (sent?.seal_sha256 !== receipt.transfer.sealSha256 || sent.station_id !== said.stationId)
      return 'another-station';
  }
  return undefined;
}

export interface SentRow {
  readonly number: string;
  readonly station_id: string;
  readonly seal_sha256: string;
}

export function sentTransfer(db: ReadableDatabase, packageId: string): SentRow | undefined {
  return db.first<SentRow>(
    statement`select number, station_id, seal_sha256 from transfer_sent where id = ${packageId} and kind = 'transfer'`,
  );
}

/** Of a receipt: which transfer it answers, and whether the head of our ledger that they saw is still the beginning of it. */
function answersOf({ db, ledger }: Unlocked, { records: { receipt } }: Examined): Pick<DryRun, 'answers'> | object {
  if (receipt === undefined) return {};
  const { witnessed, transfer } = receipt;
  return {
    answers: {
      number: transfer.number,
      isOurs: sentTransfer(db, transfer.packageId) !== undefined,
      ...(witnessed === undefined
        ? {}
        : { headHolds: witnessed.size <= ledger.size && ledger.rootAt(witnessed.size) === witnessed.root }),
    },
  };
}

function detailOf(one: Divergence, events: readonly CustodyFileEvent[]): string {
  const event = events.find(({ id }) => id === one.eventId);
  return event === undefined ? '' : `#${String(event.number)} ${event.type}`;
}

function ownLabel(db: ReadableDatabase, id: string): string {
  return (
    db.first<{ label: string }>(
      statement`select case_title || ' / ' || mark as label from exhibit_line where exhibit_id = ${id}`,
    )?.label ?? ''
  );
}
