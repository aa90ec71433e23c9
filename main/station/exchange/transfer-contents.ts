// What a transfer holds: the chosen exhibits with their custody and proofs, files that may leave, conclusions that stand. What may not leave is asked of the
// firewall and named, and nothing more is said of it.
import { isUnsettled } from '../../../shared/domain/examination/conclusion.ts';
import type { Barrier, ItemKind } from '../../../shared/domain/disclosure/item.ts';
import { intelligenceSenders } from '../../../shared/contract/transfers-out.ts';
import type { TransferCase, TransferConclusion, TransferExhibit } from '../../../shared/domain/exchange/transfer.ts';
import type { CaseId, CustodyEventId, ExhibitId, RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CustodyFile, ExhibitsFile } from '../../packages/index.ts';
import type { View } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { printableExhibits } from '../cases/printed-exhibit.ts';
import { caseFileRecord, custodyEntry, exhibitEntries } from '../cases/record-files.ts';
import { settledConclusions } from '../conclusions/index.ts';
import { endOf } from '../custody-event-row.ts';
import {
  demandAllGo,
  sendingIntelligence,
  viewerOf,
  type SendingIntelligence,
  type SendingOrder,
} from '../intelligence/index.ts';
import { enteredExhibit, type ExhibitRow } from '../intake/exhibit-row.ts';
import { filesOf, type TransferLeaving } from './transfer-files.ts';

export interface Chosen {
  readonly caseIds: readonly CaseId[];
  readonly exhibitIds: readonly ExhibitId[];
  readonly includeFiles: boolean;
  readonly includeParties: boolean;
  readonly reports: SendingOrder['reports'];
}

export interface ConsignedExhibit {
  readonly exhibitId: ExhibitId;
  readonly exhibit: string;
  readonly description: string;
  readonly offerId: CustodyEventId;
  readonly offeredAt: Instant;
  readonly holder: ReturnType<typeof endOf>;
}

export interface LeftOutOfCase {
  readonly caseId: CaseId;
  readonly case: string;
  readonly number: number;
  readonly kind: ItemKind;
  readonly because: Barrier;
}

export interface TransferContents {
  readonly cases: readonly TransferCase[];
  readonly exhibits: ExhibitsFile;
  readonly custody: CustodyFile;
  readonly entered: readonly TransferExhibit[];
  readonly conclusions: readonly TransferConclusion[];
  readonly files: readonly TransferLeaving[];
  readonly leftOut: readonly LeftOutOfCase[];
  readonly consigned: readonly ConsignedExhibit[];
  readonly intelligence: SendingIntelligence;
}

/** Read together; then others may be answered. */
const exhibitsAtOnce = 64;

/**
 * Reads all of it, and pauses wherever others may be answered: whoever runs it decides whether they are.
 * @param station  it is for: what was offered to it goes along by name, and what it was told before is told anew where it changed.
 * @throws FocalPointError `cases.unknown`, `exhibits.unknown`, `intelligence.unknown`, `exchange.intelligence-not-yours`
 */
export function* transferContents(
  view: Pick<View, 'db' | 'actor'>,
  station: SendingOrder['station'],
  chosen: Chosen,
): Generator<void, TransferContents, void> {
  const { db } = view;
  const asked = chosenExhibits(db, chosen);
  const intelligence = intelligenceFor(view, station, chosen, asked);
  const parts = [];
  for (const [index, ofCase] of asked.entries())
    parts.push(yield* contentsOfCase(db, { ...ofCase, index, stationId: station.id, chosen }));
  return {
    cases: parts.map(({ case: one }) => one),
    exhibits: { format: 'focal-point/exhibits/1', exhibits: parts.flatMap(({ exhibits }) => exhibits) },
    custody: { format: 'focal-point/custody/1', exhibits: parts.flatMap(({ custody }) => custody) },
    entered: parts.flatMap(({ entered }) => entered),
    conclusions: parts.flatMap(({ conclusions }) => conclusions),
    files: parts.flatMap(({ files }) => files),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    consigned: parts.flatMap(({ consigned }) => consigned),
    intelligence,
  };
}

/**
 * What can be said at once of what was chosen, before all of it is read.
 * @throws FocalPointError as `transferContents` and `demandGoes`
 */
export function demandChosenGoes(
  view: Pick<View, 'db' | 'actor'>,
  station: SendingOrder['station'],
  chosen: Chosen,
): void {
  const asked = chosenExhibits(view.db, chosen);
  demandGoes(
    intelligenceFor(view, station, chosen, asked),
    asked.some(({ ids }) => ids.length > 0),
  );
}

/** @throws FocalPointError `exchange.nothing-chosen`, `exchange.intelligence-held` */
export function demandGoes(intelligence: SendingIntelligence, hasExhibits: boolean): void {
  demandAllGo(intelligence);
  if (!hasExhibits && intelligence.file.reports.length === 0) throw new FocalPointError('exchange.nothing-chosen');
}

function intelligenceFor(
  { db, actor }: Pick<View, 'db' | 'actor'>,
  station: SendingOrder['station'],
  { reports }: Chosen,
  asked: readonly ChosenOfCase[],
): SendingIntelligence {
  if (reports.length > 0 && !actor.roles.some((role) => intelligenceSenders.some((one) => one === role)))
    throw new FocalPointError('exchange.intelligence-not-yours');
  return sendingIntelligence(db, viewerOf(actor), {
    station,
    reports,
    exhibitIds: new Set<string>(asked.flatMap(({ ids }) => ids)),
    caseIds: new Set<string>(asked.map(({ caseId }) => caseId)),
  });
}

interface ChosenOfCase {
  readonly caseId: CaseId;
  /** The case goes as a whole, with what belongs to none of its exhibits. */
  readonly isWhole: boolean;
  readonly ids: readonly ExhibitId[];
}

/** Each case once, in the order it was named. @throws FocalPointError `cases.unknown`, `exhibits.unknown` */
function chosenExhibits(db: ReadableDatabase, { caseIds, exhibitIds }: Chosen): ChosenOfCase[] {
  const whole = new Set(caseIds);
  for (const caseId of whole) findCase(db, caseId);
  const ids = [...new Set(exhibitIds)];
  const named = db.all<{ id: ExhibitId; case_id: CaseId }>(
    statement`select e.id, e.case_id from json_each(${JSON.stringify(ids)}) asked join exhibit e on e.id = asked.value order by asked.key`,
  );
  if (named.length < ids.length) throw new FocalPointError('exhibits.unknown');
  const byCase = Map.groupBy(
    named.filter(({ case_id }) => !whole.has(case_id)),
    ({ case_id }) => case_id,
  );
  return [
    ...[...whole].map((caseId) => ({ caseId, isWhole: true, ids: marksOf(db, caseId).map(({ id }) => id) })),
    ...[...byCase].map(([caseId, some]) => ({ caseId, isWhole: false, ids: some.map(({ id }) => id) })),
  ];
}

function marksOf(db: ReadableDatabase, caseId: CaseId): { id: ExhibitId; mark: string }[] {
  return db.all(
    statement`select exhibit_id as id, mark from exhibit_line where case_id = ${caseId} order by mark_order`,
  );
}

interface OfCase extends ChosenOfCase {
  readonly index: number;
  readonly stationId: string;
  readonly chosen: Chosen;
}

function* contentsOfCase(db: ReadableDatabase, { caseId, isWhole, ids, index, stationId, chosen }: OfCase) {
  const asked: ReadonlySet<string> = new Set(ids);
  const isChosen = (id: string): boolean => asked.has(id);
  const folder = `files/${String(index + 1).padStart(2, '0')}`;
  const { files, ofCase, heldHere } = filesOf(db, {
    caseId,
    isChosen,
    isWhole,
    folder,
    includeFiles: chosen.includeFiles,
  });
  yield;
  const { format: _, parties, ...record } = caseFileRecord(db, caseId);
  const marks = marksOf(db, caseId);
  const entryOf = exhibitEntries(marks, ofCase);
  const inOrder = marks.flatMap(({ id }) => (isChosen(id) ? [id] : []));
  const exhibits: ExhibitsFile['exhibits'][number][] = [];
  const custody: CustodyFile['exhibits'][number][] = [];
  const entered: TransferExhibit[] = [];
  for (let from = 0; from < inOrder.length; from += exhibitsAtOnce) {
    yield;
    for (const row of printableExhibits(db, inOrder.slice(from, from + exhibitsAtOnce))) {
      exhibits.push(entryOf(row));
      custody.push(custodyEntry(db, row));
    }
    entered.push(...enteredFor(db, inOrder.slice(from, from + exhibitsAtOnce)));
  }
  const { conclusions, unsettled } = yield* conclusionsOf(db, caseId, isChosen);
  const leftOut: TransferCase['leftOut'] = [...heldHere, ...unsettled];
  const one: TransferCase = {
    ...record,
    numbers: [...record.numbers],
    incidents: [...record.incidents],
    parties: chosen.includeParties ? [...parties] : [],
    files: ofCase.filter(({ exhibitId }) => exhibitId === undefined),
    leftOut,
  };
  return {
    case: one,
    exhibits,
    custody,
    entered,
    conclusions,
    files,
    leftOut: leftOut.map((line) => ({ caseId, case: record.title, ...line })),
    consigned: consignedOf(db, caseId, stationId).filter(({ exhibitId }) => isChosen(exhibitId)),
  };
}

/** Incident, submission and package are rows of this station and say nothing elsewhere; the parent is named by its id here. */
function enteredFor(db: ReadableDatabase, ids: readonly ExhibitId[]): TransferExhibit[] {
  const asked = JSON.stringify(ids);
  const origins = new Map(
    db
      .all<{ own: string; station_id: string; foreign_exhibit: string; foreign_number: string }>(
        statement`select own_exhibit_id as own, station_id, foreign_exhibit, foreign_number from consignment_arrival
          where own_exhibit_id in (select value from json_each(${asked}))`,
      )
      .map(({ own, station_id: stationId, foreign_exhibit: exhibitId, foreign_number: number }) => [
        own,
        { stationId, exhibitId, number },
      ]),
  );
  const rows = db.all<ExhibitRow>(
    statement`select e.* from json_each(${asked}) asked join exhibit e on e.id = asked.value order by asked.key`,
  );
  return rows.map((row) => {
    const { incidentId: _, submissionId: __, packageNumber: ___, ...entered } = enteredExhibit(row);
    const origin = origins.get(row.id);
    return {
      id: row.id,
      caseId: row.case_id,
      ...(origin === undefined ? {} : { origin }),
      // What is entered is JSON and nothing else; undefined fields are left out by it.
      entered: JSON.parse(JSON.stringify(entered)) as Record<string, never>,
    };
  });
}

function consignedOf(db: ReadableDatabase, caseId: CaseId, stationId: string): ConsignedExhibit[] {
  return db
    .all<{
      exhibit_id: ExhibitId;
      label: string;
      description: string;
      id: CustodyEventId;
      occurred_at: Instant;
      from_end: string | null;
      to_end: string | null;
    }>(
      statement`select line.exhibit_id, line.case_title || ' / ' || line.mark as label, line.description, event.id, event.occurred_at,
          event.from_end, event.to_end
        from exhibit_line line join custody_event event on event.id = line.open_offer_id
        where line.case_id = ${caseId} order by line.mark_order`,
    )
    .filter(({ to_end }) => endOf(to_end)?.id === stationId)
    .map((row) => ({
      exhibitId: row.exhibit_id,
      exhibit: row.label,
      description: row.description,
      offerId: row.id,
      offeredAt: row.occurred_at,
      holder: endOf(row.from_end),
    }));
}

/** Law 3: what no second person has settled is named as left out, and nothing of it goes along. */
function* conclusionsOf(db: ReadableDatabase, caseId: CaseId, isChosen: (id: string) => boolean) {
  const requests = db.all<{ id: RequestId }>(
    statement`select id from lab_request where case_id = ${caseId} order by id`,
  );
  const all: ReturnType<typeof settledConclusions>[number][] = [];
  for (const { id } of requests) {
    yield;
    all.push(...settledConclusions(db, id).filter(({ exhibitId }) => isChosen(exhibitId)));
  }
  const conclusions: TransferConclusion[] = [];
  const unsettled: TransferCase['leftOut'] = [];
  for (const [index, one] of all.entries()) {
    if (isUnsettled(one.state)) {
      unsettled.push({ number: index + 1, kind: 'conclusion', because: 'unverified' });
      continue;
    }
    const level = one.scale.levels.find(({ code }) => code === one.value);
    conclusions.push({
      id: one.id,
      exhibitId: one.exhibitId,
      exhibit: one.exhibit,
      question: one.question,
      comparedWith: one.comparedWith,
      scale: `${one.scale.code} ${String(one.scale.version)}`,
      level: wordsOf(level?.words ?? {}, one.value),
      propositions: one.propositions,
      ...(one.likelihoodRatio === undefined ? {} : { likelihoodRatio: one.likelihoodRatio }),
      basis: one.basis,
      limitations: one.limitations,
      by: one.by,
      at: one.at,
      state: one.state,
      ...(one.verification === undefined ? {} : { verifiedBy: one.verification.by }),
    });
  }
  return { conclusions, unsettled };
}

function wordsOf(words: object, code: string): Record<string, string> {
  const said = Object.entries(words).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { code, ...Object.fromEntries(said) };
}
