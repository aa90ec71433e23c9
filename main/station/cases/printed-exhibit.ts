// One exhibit as the case file prints it: what is recorded, word for word; only codes are put into the language of the paper.
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { ExhibitKind, Facts, MadeSafe, Marking, QuantityUnit, Serial } from '../../../shared/domain/exhibit.ts';
import type { LoadedState } from '../../../shared/domain/loaded-state.ts';
import { balanceOf } from '../../../shared/domain/quantity-balance.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { formatMomentWithOffset } from '../../../shared/text/format.ts';
import { statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { DocumentText, PrintedCustodyEvent, PrintedDiscrepancy, PrintedExhibit } from '../../documents/index.ts';
import { custodyRowsOf, factOf } from '../custody-event-row.ts';
import { holderBetweenStations } from '../dispatch-standing.ts';
import { missingSince } from '../missing-since.ts';
import { printedCustody } from '../printed-custody.ts';
import { serialStatesOf } from '../serial-states.ts';
import { readStoredJson } from '../stored-json.ts';
import { concernsPackage, discrepanciesOf, type CaseDiscrepancy } from './case-discrepancies.ts';
import { concernsExhibit, differingPackages, type DifferingPackage } from './open-questions.ts';

/** An exhibit with its line, in the order of the marks. */
export interface PrintableExhibit {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly number: string;
  readonly kind: ExhibitKind;
  readonly parent_id: ExhibitId | null;
  readonly submission_id: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly found_at: string;
  readonly facts: string;
  readonly serials: string;
  readonly markings: string;
  readonly made_safe: string | null;
  readonly loaded_state: string | null;
  readonly seal: string;
  readonly seal_is_open: number;
  readonly holder: string;
  readonly home: string;
  readonly last_seen_at: string | null;
  readonly last_seen: string | null;
}

const longestShortDescription = 110;

const printable = `select e.*, l.seal, l.seal_is_open, l.holder, l.home, l.last_seen_at, l.last_seen
  from exhibit e join exhibit_line l on l.exhibit_id = e.id`;

export function printableExhibitsOf(db: ReadableDatabase, caseId: CaseId): PrintableExhibit[] {
  return db.all(statementOf(`${printable} where e.case_id = ? order by l.mark_order`, [caseId]));
}

/** Those of them that are named, in the order of the marks. */
export function printableExhibits(db: ReadableDatabase, ids: readonly ExhibitId[]): PrintableExhibit[] {
  const asked = JSON.stringify(ids);
  return db.all(
    statementOf(`${printable} where e.id in (select value from json_each(?)) order by l.mark_order`, [asked]),
  );
}

export function printedExhibitsOf(
  db: ReadableDatabase,
  caseId: CaseId,
  text: DocumentText,
  now?: Instant,
): PrintedExhibit[] {
  const exhibits = printableExhibitsOf(db, caseId);
  const missing = missingSince(
    db,
    exhibits.map(({ id }) => id),
  );
  const marks = new Map(exhibits.map(({ id, mark }) => [id, mark]));
  const children = Map.groupBy(exhibits, ({ parent_id: parent }) => parent);
  const packages = differingPackages(db, caseId);
  const settled = discrepanciesOf(db, caseId);
  return exhibits.map((exhibit) => {
    const { custody, discrepancies } = printedCustody(
      db,
      exhibit.id,
      (kind) => text.vocabulary(`gapName.${kind}`),
      now,
    );
    const lost = missing.get(exhibit.id);
    const parent = exhibit.parent_id === null ? undefined : marks.get(exhibit.parent_id);
    return {
      ...printedExhibit(exhibit),
      ...holderBetweenStations(db, exhibit, text),
      serials: printedSerials(db, exhibit),
      ...balanceWhereTaken(db, exhibit),
      ...(lost === undefined ? {} : { missingSince: formatMomentWithOffset(lost) }),
      ...(parent === undefined ? {} : { parent }),
      children: (children.get(exhibit.id) ?? []).map(({ mark }) => mark),
      custody,
      discrepancies: [
        ...onArrival(exhibit, custody, packages.get(exhibit.submission_id ?? '') ?? [], settled, text),
        ...discrepancies,
      ],
    };
  });
}

/** An exhibit that nothing was taken from has nothing to balance. */
function balanceWhereTaken(db: ReadableDatabase, { id, quantity }: PrintableExhibit): Pick<PrintedExhibit, 'balance'> {
  const balance = balanceOf(quantity, custodyRowsOf(db, id).map(factOf));
  return balance.left === balance.received ? {} : { balance };
}

/** The first line of what was written, cut at a length that stays on one line of a list. */
export function shortDescription(description: string): string {
  const line = description.split('\n')[0]?.trim() ?? '';
  return line.length <= longestShortDescription ? line : `${line.slice(0, longestShortDescription - 1).trimEnd()}…`;
}

function printedExhibit(
  row: PrintableExhibit,
): Omit<PrintedExhibit, 'parent' | 'children' | 'custody' | 'discrepancies' | 'serials'> {
  return {
    number: row.mark,
    kind: row.kind,
    quantity: row.quantity,
    unit: row.unit,
    shortDescription: shortDescription(row.description),
    description: row.description,
    ...(row.seal === '' ? {} : { seal: row.seal, sealIsOpen: row.seal_is_open === 1 }),
    ...(row.holder === '' ? {} : { holder: row.holder }),
    ...(row.home === '' ? {} : { home: row.home }),
    ...lastSeenOf(row),
    ...(row.found_at === '' ? {} : { foundAt: row.found_at }),
    ...(row.made_safe === null ? {} : { madeSafe: readStoredJson<MadeSafe>(row.made_safe) }),
    ...(row.loaded_state === null ? {} : { loadedState: readStoredJson<LoadedState>(row.loaded_state) }),
    markings: readStoredJson<Marking[]>(row.markings),
    facts: readStoredJson<Facts>(row.facts),
  };
}

function printedSerials(db: ReadableDatabase, row: PrintableExhibit): PrintedExhibit['serials'] {
  const states = new Map(serialStatesOf(db, row.id).map(({ position, state }) => [position, state]));
  return readStoredJson<Serial[]>(row.serials).map((serial, position) => {
    const secondEntry = states.get(position);
    return secondEntry === undefined ? serial : { ...serial, secondEntry };
  });
}

function lastSeenOf(row: PrintableExhibit): { lastSeen?: string } {
  if (row.last_seen_at === null || row.last_seen === null) return {};
  const { label } = readStoredJson<CustodyEnd>(row.last_seen);
  return { lastSeen: `${label}, ${formatMomentWithOffset(row.last_seen_at)}` };
}

function onArrival(
  exhibit: PrintableExhibit,
  custody: readonly PrintedCustodyEvent[],
  packages: readonly DifferingPackage[],
  settled: readonly CaseDiscrepancy[],
  text: DocumentText,
): PrintedDiscrepancy[] {
  const seals = [exhibit.seal, ...custody.flatMap(({ sealIn = '', sealOut = '' }) => [sealIn, sealOut])];
  return packages
    .filter((received) => concernsExhibit(received, exhibit.mark, seals))
    .map((received) => {
      const record = settled.find((one) => concernsPackage(one, exhibit.submission_id, received));
      const explanation = [received.note, record === undefined ? '' : wordsOf(record, text)].filter(Boolean).join('\n');
      return {
        what: `${text.vocabulary('gapName.seal-differs')}: ${received.sealAsWritten || '–'} ≠ ${received.sealAsRead || '–'}`,
        ...(explanation === '' ? {} : { explanation }),
      };
    });
}

/** `SD-2025-00001 · Paper was wrong · 17.03.2025 14:00 · …`: the settlement stands beside the difference, both are printed. */
function wordsOf({ number, resolution, resolvedAt, statement: words }: CaseDiscrepancy, text: DocumentText): string {
  if (resolution === undefined || resolvedAt === undefined) return number;
  return [
    number,
    text.vocabulary(`discrepancyResolution.${resolution}`),
    formatMomentWithOffset(resolvedAt),
    words,
  ].join(' · ');
}
