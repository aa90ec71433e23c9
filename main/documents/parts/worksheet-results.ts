// One signed worksheet in a paper: its sections as its own definition names them, and what it was done with. Readings with their unit and what
// follows from them; a pattern of a number beside its readings; hints with the rule they come from.
import { latestReadings, patternOf } from '../../../shared/domain/examination/serial-positions.ts';
import { sizeHintsOf, sizesIn } from '../../../shared/domain/examination/size-hints.ts';
import type { StockUnit } from '../../../shared/domain/examination/instrument.ts';
import type { WorksheetField, WorksheetSection } from '../../../shared/domain/examination/definition.ts';
import { PositionReading, Shots, type WorksheetRow } from '../../../shared/domain/examination/worksheet.ts';
import { valueWords, withUnit, type WorksheetSpeech } from '../../../shared/domain/examination/worksheet-words.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { formatDay, formatFixed, formatMomentInTable } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { PrintedWorksheet } from '../models/worksheet.ts';
import { heightOfDefinitions, setDefinitions, type Definition } from './definitions.ts';

/** More columns than these are not read across a page; such rows are set one below the other. */
const columnsAtMost = 6;
/** Rounds and pieces are counted; their number says it all. */
const symbols: Readonly<Record<StockUnit, string>> = { millilitre: 'ml', gram: 'g', round: '', piece: '' };

interface PaperSpeech extends WorksheetSpeech {
  readonly lotUnit: (id: string) => string;
}

/** Sets what was found: every section in which something was filled in, under its title. Nothing is said of what was left empty. */
export function composeWorksheetResults(
  composition: Composition,
  worksheet: PrintedWorksheet,
  text: DocumentText,
): void {
  const speech = speechOf(worksheet, text);
  for (const section of worksheet.definition.sections) {
    const rows = (worksheet.values[section.code] ?? []).filter((row) => Object.keys(row).length > 0);
    // What it was done with has a place of its own, see `composeWorksheetMeans`.
    if (rows.length === 0 || section.fields.every(({ type }) => type === 'instrument' || type === 'method')) continue;
    composition.heading(3, wordsIn(section.words, text.language), styles.subsection, { before: 4, after: 4 });
    if (section.repeats) composeRows(composition, section, rows, speech);
    else setDefinitions(composition, pairsOf(section, rows[0] ?? {}, speech), { columns: 2, after: 4, together: true });
    for (const row of rows) composeTables(composition, section, row, worksheet, text);
  }
  composeSizeHints(composition, worksheet, text);
}

function composeRows(
  composition: Composition,
  section: WorksheetSection,
  rows: readonly WorksheetRow[],
  speech: PaperSpeech,
): void {
  const filled = section.fields.filter((field) => rows.some((row) => wordsOf(field, row, speech) !== ''));
  if (filled.length === 0) return;
  if (filled.length > columnsAtMost) {
    for (const [index, row] of rows.entries()) composeRecord(composition, pairsOf(section, row, speech), index === 0);
    return;
  }
  setTable(
    composition,
    filled.map((field, index) => ({
      title: wordsIn(field.words, speech.language),
      share: isLong(field) ? 3 : 2,
      namesRow: index === 0,
    })),
    rows.map((row) => ({ cells: filled.map((field) => cell(wordsOf(field, row, speech))) })),
    6,
  );
}

/** A line between two records that stand on one page: where the next one begins must be seen. */
function composeRecord(composition: Composition, pairs: readonly Definition[], isFirst: boolean): void {
  if (!isFirst) {
    composition.reserve(Math.min(heightOfDefinitions(composition, pairs), composition.capacity / 2) + 5);
    if (composition.y > composition.geometry.top) {
      composition.rule({ ink: inks.hairline });
      composition.space(5);
    }
  }
  setDefinitions(composition, pairs, { columns: 3, after: 2, together: true });
}

function pairsOf({ fields }: WorksheetSection, row: WorksheetRow, speech: PaperSpeech): Definition[] {
  return fields.map((field) => ({
    label: wordsIn(field.words, speech.language),
    value: wordsOf(field, row, speech),
  }));
}

/** What is in the field; an amount that was taken from a lot has the unit of that lot. */
function wordsOf(field: WorksheetField, row: WorksheetRow, speech: PaperSpeech): string {
  const words = valueWords(field, row[field.code], speech);
  const lot = field.type === 'number' && field.takesFrom !== undefined ? row[field.takesFrom] : undefined;
  return words === '' || typeof lot !== 'string' ? words : withUnit(words, speech.lotUnit(lot));
}

function isLong({ type }: WorksheetField): boolean {
  return type === 'text' || type === 'long-text' || type === 'measurements' || type === 'choices';
}

function composeTables(
  composition: Composition,
  { fields }: WorksheetSection,
  row: WorksheetRow,
  worksheet: PrintedWorksheet,
  text: DocumentText,
): void {
  for (const field of fields) {
    const value = row[field.code];
    if (field.type === 'positions') {
      const readings = PositionReading.array().safeParse(value);
      if (readings.success && readings.data.length > 0) composePositions(composition, readings.data, worksheet, text);
    }
    if (field.type === 'shots') {
      const shots = Shots.array().safeParse(value);
      if (shots.success && shots.data.length > 0) composeShots(composition, shots.data, worksheet, text);
    }
  }
}

/** Every reading, also those that a later one replaced: how a character came to be concluded is part of the finding. */
function composePositions(
  composition: Composition,
  readings: readonly PositionReading[],
  { labels }: PrintedWorksheet,
  text: DocumentText,
): void {
  const latest = latestReadings(readings);
  const isPhotographed = readings.some(({ photographId }) => photographId !== undefined);
  setTable(
    composition,
    [
      { title: text.text('worksheet.position'), share: 16, namesRow: true },
      { title: text.text('worksheet.seen'), share: 20 },
      { title: text.text('worksheet.sureness'), share: 24 },
      { title: text.text('worksheet.step'), share: 50 },
      { title: text.text('worksheet.when'), share: 40 },
      ...(isPhotographed ? [{ title: text.text('worksheet.photograph'), share: 26 }] : []),
    ],
    readings
      .toSorted((left, right) => left.position - right.position)
      .map((reading, index, all) => ({
        // The last one never stands alone on a page.
        joinsPrevious: index > 0 && index === all.length - 1,
        washed: latest.get(reading.position) !== reading,
        cells: [
          cell(String(reading.position), styles.cellStrong),
          cell(reading.seen, styles.cellMono),
          cell(text.text(`worksheet.sure.${reading.sureness}`)),
          cell(reading.step),
          cell(reading.at === undefined ? '' : formatMomentInTable(reading.at)),
          ...(isPhotographed
            ? [cell(reading.photographId === undefined ? '' : (labels[reading.photographId] ?? reading.photographId))]
            : []),
        ],
      })),
    4,
  );
  setDefinitions(
    composition,
    [
      {
        label: text.text('worksheet.pattern'),
        value: patternOf(readings),
        style: { ...styles.mono, size: 12, leading: 17 },
      },
    ],
    { columns: 1, after: 0 },
  );
  composition.paragraph(text.text('worksheet.patternHelp'), styles.quiet, { after: 6 });
}

function composeShots(
  composition: Composition,
  shots: readonly Shots[],
  { labels }: PrintedWorksheet,
  text: DocumentText,
): void {
  const count = (value: number): string => formatFixed(value, text.language, 0);
  const isNoted = shots.some(({ note }) => note !== '');
  setTable(
    composition,
    [
      { title: text.text('worksheet.ammunition'), share: 70, namesRow: true },
      { title: text.text('worksheet.rounds'), share: 22, align: 'right' },
      { title: text.text('worksheet.cases'), share: 26, align: 'right' },
      { title: text.text('worksheet.bullets'), share: 26, align: 'right' },
      ...(isNoted ? [{ title: text.text('worksheet.note'), share: 46 }] : []),
    ],
    shots.map(({ source, rounds, cases, bullets, note }) => {
      const id = source.kind === 'evidence' ? source.exhibitId : source.lotId;
      return {
        cells: [
          cells(
            [labels[id] ?? id, styles.cellStrong],
            [text.text(`worksheet.source.${source.kind}`), styles.cellQuiet],
          ),
          cell(count(rounds)),
          cell(count(cases)),
          cell(count(bullets)),
          ...(isNoted ? [cell(note)] : []),
        ],
      };
    }),
    6,
  );
}

function composeSizeHints(
  composition: Composition,
  { definition, values }: PrintedWorksheet,
  text: DocumentText,
): void {
  if (definition.code !== 'dimensions') return;
  const hints = sizeHintsOf(sizesIn(values));
  if (hints.length === 0) return;
  composition.paragraph(text.text('worksheet.sizeHints'), styles.quiet, { after: 2 });
  for (const hint of hints)
    composition.paragraph(`– ${text.text(`worksheet.size.${hint}`)}`, styles.quiet, { after: 1 });
  composition.space(4);
}

/** Sets when, by which method, with what and under which conditions; what was overdue or had expired is said in words, with the reason. */
export function composeWorksheetMeans(composition: Composition, worksheet: PrintedWorksheet, text: DocumentText): void {
  const { performedFrom, performedTo, methods, instruments, lots, environment, definition, corrections } = worksheet;
  setDefinitions(
    composition,
    [
      {
        label: text.text('worksheet.performed'),
        value: [...new Set([performedFrom, performedTo].map(formatMomentInTable))].join(' –\n'),
      },
      {
        label: text.text('worksheet.methods'),
        value: methods.map(({ code, version, title }) => `${code} ${version} · ${title}`).join('\n'),
      },
      {
        label: text.text('worksheet.instruments'),
        value: instruments
          .map(({ name, number, calibrationDue, wasOverdue }) =>
            [
              `${name} (${number})`,
              calibrationDue === undefined
                ? ''
                : text.text('worksheet.calibrationDue', { at: formatDay(calibrationDue) }),
              wasOverdue ? text.text('worksheet.overdue') : '',
            ]
              .filter((part) => part !== '')
              .join(' · '),
          )
          .join('\n'),
      },
      {
        label: text.text('worksheet.lots'),
        value: lots
          .map(({ number, name, lot, expiresAt, wasExpired }) =>
            [
              number,
              name,
              lot,
              expiresAt === undefined ? '' : text.text('worksheet.expires', { at: formatDay(expiresAt) }),
              wasExpired ? text.text('worksheet.expired') : '',
            ]
              .filter((part) => part !== '')
              .join(' · '),
          )
          .join('\n'),
      },
      { label: text.text('worksheet.exceptionReason'), value: worksheet.exceptionReason },
      { label: text.text('worksheet.environment'), value: environmentWords(environment, text) },
      {
        label: text.text('worksheet.signed'),
        value: `${worksheet.signedBy}\n${formatMomentInTable(worksheet.signedAt)}`,
      },
      {
        label: text.text('worksheet.definition'),
        value: text.text('worksheet.definitionVersion', {
          name: wordsIn(definition.words, text.language),
          version: definition.version,
        }),
      },
      {
        label: text.text('worksheet.corrections'),
        value: corrections.map(({ at, by, reason }) => `${formatMomentInTable(at)} · ${by}: ${reason}`).join('\n'),
      },
    ],
    { columns: 3, after: 6, together: true },
  );
}

function environmentWords(environment: PrintedWorksheet['environment'], text: DocumentText): string {
  if (environment === undefined) return '';
  const { temperature, humidity, note } = environment;
  return [
    temperature === undefined ? '' : `${formatFixed(temperature, text.language, 1)}\u00A0°C`,
    humidity === undefined ? '' : `${formatFixed(humidity, text.language, 0)}\u00A0%`,
    note,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function speechOf({ labels, lotUnits }: PrintedWorksheet, text: DocumentText): PaperSpeech {
  return {
    language: text.language,
    number: (value, decimals) => formatFixed(value, text.language, decimals),
    moment: formatMomentInTable,
    yesNo: (value) => text.text(value ? 'exhibit.yes' : 'exhibit.no'),
    clock: (hour) => text.text('worksheet.clock', { hour }),
    label: (id) => labels[id] ?? id,
    lotUnit: (id) => symbols[lotUnits[id] ?? 'piece'],
    photograph: (number) => text.text('worksheet.photographNumber', { number }),
    statistics: ({ deviation, ...parts }) =>
      deviation === undefined
        ? text.text('worksheet.statistics', parts)
        : text.text('worksheet.statisticsWithSpread', { ...parts, deviation }),
  };
}
