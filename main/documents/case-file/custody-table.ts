// The custody record as a table: both times of every event, who to whom, seals, who recorded it; a correction directly below what it corrects.
import { formatMomentInTable, formatOccurredInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable, type TableRow } from '../layout/table.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy } from '../models/exhibit.ts';

const hour = 3_600_000;

export function composeCustodyTable(
  composition: Composition,
  events: readonly PrintedCustodyEvent[],
  lateEntryAfterHours: number,
  text: DocumentText,
): void {
  if (events.length === 0) return composition.paragraph(text.text('custody.empty'), styles.quiet, { after: 10 });
  setTable(
    composition,
    [
      { title: text.text('custody.number'), share: 8, namesRow: true },
      { title: text.text('custody.when'), share: 44 },
      { title: text.text('custody.event'), share: 38 },
      { title: text.text('custody.movement'), share: 34 },
      { title: text.text('custody.seals'), share: 22 },
      { title: text.text('custody.signed'), share: 26 },
    ],
    withCorrectionsBelow(events).map((event) => rowOf(event, events, lateEntryAfterHours, text)),
    5,
  );
  composition.paragraph(text.text('custody.explanation'), { ...styles.quiet, size: 7.4, leading: 10.8 }, { after: 10 });
}

/** In the order of the record, but each correction right after what it corrects, however much later it was made. */
export function withCorrectionsBelow(events: readonly PrintedCustodyEvent[]): PrintedCustodyEvent[] {
  const ids = new Set(events.map((event) => event.id));
  const corrections = Map.groupBy(events, (event) =>
    event.corrects !== undefined && ids.has(event.corrects) ? event.corrects : '',
  );
  const placed = new Set<string>();
  const withCorrections = (event: PrintedCustodyEvent): PrintedCustodyEvent[] => {
    if (placed.has(event.id)) return [];
    placed.add(event.id);
    return [event, ...(corrections.get(event.id) ?? []).flatMap(withCorrections)];
  };
  return [...(corrections.get('') ?? []), ...events].flatMap(withCorrections);
}

function rowOf(
  event: PrintedCustodyEvent,
  events: readonly PrintedCustodyEvent[],
  lateAfter: number,
  text: DocumentText,
): TableRow {
  const corrected = event.corrects === undefined ? undefined : events.find(({ id }) => id === event.corrects);
  const corrections = events.filter(({ corrects }) => corrects === event.id);
  return {
    washed: corrected !== undefined,
    joinsPrevious: corrected !== undefined,
    cells: [
      cell(String(event.number), styles.cellStrong),
      cells(
        [formatOccurredInTable(event.occurredAt, event.occurredOffset), styles.cell],
        [text.text('custody.recordedAt', { time: formatMomentInTable(event.recordedAt) }), styles.cellQuiet],
        [lateness(event, lateAfter, text), { ...styles.cellStrong, size: 7.4, leading: 10.8 }],
        [
          event.clockRanBack === true ? text.text('custody.clockRanBack') : '',
          { ...styles.cellStrong, size: 7.4, leading: 10.8 },
        ],
      ),
      cells(
        [text.vocabulary(`custodyEventType.${event.type}`), styles.cellStrong],
        [corrected === undefined ? '' : text.text('custody.corrects', { number: corrected.number }), styles.cellStrong],
        [
          event.explains === undefined ? '' : text.text('custody.explains', { number: event.explains }),
          styles.cellStrong,
        ],
        [event.note ?? '', styles.cellAside],
        [
          event.authority === undefined ? '' : text.text('custody.authority', { authority: event.authority }),
          styles.cellAside,
        ],
        [amountOf(event, text), styles.cell],
        [
          event.dueAt === undefined ? '' : text.text('custody.due', { time: formatMomentInTable(event.dueAt) }),
          styles.cell,
        ],
        [conditionOf(event, text), event.condition?.as === 'as-received' ? styles.cell : styles.cellStrong],
        [documentOf(event, text), styles.cellAside],
        [entryOf(event, text), styles.cellAside],
        ...corrections.map(
          (later) => [text.text('custody.correctedBy', { number: later.number }), styles.cellAside] as const,
        ),
      ),
      cell(movementOf(event)),
      cells(
        [event.sealOut === undefined ? '' : text.text('custody.sealOut', { seal: event.sealOut }), styles.cellMono],
        [event.sealIn === undefined ? '' : text.text('custody.sealIn', { seal: event.sealIn }), styles.cellMono],
        [sealReadingOf(event, text), styles.cellStrong],
      ),
      cells(
        [event.actor, styles.cell],
        event.signedBy === undefined
          ? [text.text('custody.unsigned'), styles.cellQuiet]
          : [text.text('custody.signedBy', { fingerprint: event.signedBy }), styles.cellQuiet],
        ...(event.witness === undefined
          ? []
          : ([
              [text.text('custody.witness', { name: event.witness.name }), styles.cell],
              [text.text('custody.signedBy', { fingerprint: event.witness.signedBy }), styles.cellQuiet],
            ] as const)),
      ),
    ],
  };
}

function amountOf({ amount }: PrintedCustodyEvent, text: DocumentText): string {
  if (amount === undefined) return '';
  const counted = (count: number): string => text.vocabulary(`quantityUnit.${amount.unit}`, { count });
  return text.text('custody.taken', { taken: counted(amount.taken), left: counted(amount.left) });
}

/** In which condition it was, with the words of whoever said so. */
function conditionOf({ condition }: PrintedCustodyEvent, text: DocumentText): string {
  if (condition === undefined) return '';
  const said = text.vocabulary(`exhibitCondition.${condition.as}`);
  return text.text('custody.condition', { condition: condition.words === '' ? said : `${said} – ${condition.words}` });
}

/** Enough of the hash to know the paper by; the whole of it stands in the records. */
const shownHashDigits = 16;

function documentOf({ document }: PrintedCustodyEvent, text: DocumentText): string {
  if (document === undefined) return '';
  return text.text('custody.document', { name: document.label, sha256: document.sha256.slice(0, shownHashDigits) });
}

function sealReadingOf({ sealReading }: PrintedCustodyEvent, text: DocumentText): string {
  if (sealReading === undefined) return '';
  return sealReading.as === 'not-sealed'
    ? text.text('custody.notSealed')
    : text.text('custody.sealNotLookedAt', { reason: sealReading.reason });
}

/** How the exhibit was named; typed on a screen is the usual and is not said. */
function entryOf({ entry }: PrintedCustodyEvent, text: DocumentText): string {
  if (entry === undefined) return '';
  return entry.mode === 'scan' ? text.text('custody.scanned') : text.text('custody.byHand', { reason: entry.reason });
}

function movementOf({ from, to }: PrintedCustodyEvent): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `→ ${to ?? ''}`;
  return to === undefined ? from : `${from}\n→ ${to}`;
}

/** How much later the event was recorded, in words; empty when it is within the limit. */
function lateness(event: PrintedCustodyEvent, lateAfterHours: number, text: DocumentText): string {
  const hours = Math.floor((Date.parse(event.recordedAt) - Date.parse(event.occurredAt)) / hour);
  if (!(hours > lateAfterHours)) return '';
  return hours >= 48
    ? text.text('custody.lateDays', { count: Math.floor(hours / 24) })
    : text.text('custody.lateHours', { count: hours });
}

export function composeDiscrepancies(
  composition: Composition,
  discrepancies: readonly PrintedDiscrepancy[],
  text: DocumentText,
  level: 2 | 3,
): void {
  composition.heading(level, text.text('custody.discrepancies'), styles.subsection, { before: 4, after: 4 });
  if (discrepancies.length === 0)
    return composition.paragraph(text.text('custody.noDiscrepancies'), styles.quiet, { after: 6 });
  setTable(
    composition,
    [
      { title: text.text('custody.discrepancyEvent'), share: 14 },
      { title: text.text('custody.discrepancyWhat'), share: 48 },
      { title: text.text('custody.discrepancyExplanation'), share: 48 },
    ],
    discrepancies.map(({ eventNumber, what, explanation }) => ({
      cells: [
        cell(eventNumber === undefined ? '' : String(eventNumber)),
        cell(what, styles.cellStrong),
        cell(explanation ?? text.text('custody.noExplanation')),
      ],
    })),
  );
}
