// One sheet per exhibit: what it is, as marked beside as concluded, markings, particulars, photographs, and its whole custody record.
import {
  factsOf,
  isMarkedFact,
  sectionsOf,
  type FactDescription,
  type MarkedFact,
} from '../../../shared/domain/exhibit.ts';
import { mismatchedSerials } from '../../../shared/domain/exhibit/serial-differences.ts';
import { formatMomentInTable, formatMomentWithOffset } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles, type Style } from '../layout/style.ts';
import { cell, cells, setTable, type TableRow } from '../layout/table.ts';
import type { CaseFileModel } from '../models/case-file.ts';
import type { PrintedExhibit, PrintedPhotograph } from '../models/exhibit.ts';
import { setDefinitions, type Definition } from '../parts/definitions.ts';
import { printedFacts } from '../parts/facts.ts';
import { composeCustodyTable, composeDiscrepancies } from './custody-table.ts';
import { balanceDefinition, composeLoadedState } from './loaded-state.ts';
import { exhibitPlace, quantityOf } from './exhibit-list.ts';
import { photographPlace } from './photo-documentation.ts';

const picture = { width: 178, height: 134 };

export function composeExhibitSheet(
  composition: Composition,
  exhibit: PrintedExhibit,
  model: CaseFileModel,
  text: DocumentText,
): void {
  const photographs = model.photographs.filter((photograph) => photograph.exhibit === exhibit.number);
  composition.newPage();
  composition.within('Sect', () => {
    identify(composition, exhibit, model, photographs[0], text);
    if (exhibit.description !== undefined && exhibit.description !== exhibit.shortDescription) {
      section(composition, text.text('exhibit.description'));
      composition.paragraph(exhibit.description, styles.body, { after: 8 });
    }
    composeLoadedState(composition, exhibit.loadedState, text);
    composeMarked(composition, exhibit, text);
    composeMarkings(composition, exhibit, text);
    composeFacts(composition, exhibit, text);
    composePhotographList(composition, photographs, text);
    section(composition, text.text('custody.title'));
    composeCustodyTable(composition, exhibit.custody, model.lateEntryAfterHours, text);
    composeDiscrepancies(composition, exhibit.discrepancies, text, 3);
  });
}

function section(composition: Composition, title: string): void {
  composition.heading(3, title, styles.subsection, { before: 7, after: 4 });
}

/** Number, words and the first photograph; what one needs to find the thing on the shelf. */
function identify(
  composition: Composition,
  exhibit: PrintedExhibit,
  model: CaseFileModel,
  photograph: PrintedPhotograph | undefined,
  text: DocumentText,
): void {
  const known = new Set(model.exhibits.map(({ number }) => number));
  composition.y = composition.geometry.top;
  const top = composition.y;
  const pages = composition.pages.length;
  const width = photograph === undefined ? composition.width : composition.width - picture.width - 18;
  composition.place(exhibitPlace(exhibit.number));
  composition.bookmark(1, `${exhibit.number} · ${exhibit.shortDescription}`);
  composition.paragraph(
    `${text.text('exhibit.label')} · ${text.vocabulary(`exhibitKind.${exhibit.kind}`)}`,
    styles.label,
    { width },
  );
  composition.paragraph(exhibit.number, styles.exhibitNumber, { width, type: 'H2' });
  composition.paragraph(exhibit.shortDescription, { ...styles.subtitle, size: 12.5, leading: 17.5 }, { width });
  composition.y += 10;
  const linked = (number: string): Definition['place'] => (known.has(number) ? exhibitPlace(number) : undefined);
  const parent = exhibit.parent;
  setDefinitions(
    composition,
    [
      { label: text.text('exhibit.quantity'), value: quantityOf(exhibit, text) },
      balanceDefinition(exhibit.balance, text),
      sealOf(exhibit, text),
      exhibit.missingSince === undefined
        ? undefined
        : { label: text.text('exhibit.missingSince'), value: exhibit.missingSince, style: styles.strong },
      { label: text.text('exhibit.holder'), value: exhibit.holder ?? text.text('common.notRecorded') },
      { label: text.text('exhibit.home'), value: exhibit.home ?? text.text('common.notRecorded') },
      exhibit.lastSeen === undefined ? undefined : { label: text.text('exhibit.lastSeen'), value: exhibit.lastSeen },
      exhibit.foundAt === undefined ? undefined : { label: text.text('exhibit.foundAt'), value: exhibit.foundAt },
      madeSafeOf(exhibit, text),
      parent === undefined
        ? undefined
        : withPlace({ label: text.text('exhibit.parent'), value: parent }, linked(parent)),
      ...exhibit.children.map((child, index) =>
        withPlace({ label: index === 0 ? text.text('exhibit.children') : '\u00A0', value: child }, linked(child)),
      ),
    ],
    { columns: photograph === undefined ? 3 : 2, width, after: 6 },
  );
  if (photograph === undefined || composition.pages.length !== pages) return;
  const below = composition.y;
  setLeadPicture(composition, photograph, top, text);
  composition.y = Math.max(below, composition.y);
}

function withPlace(definition: Definition, place: string | undefined): Definition {
  return place === undefined ? definition : { ...definition, place };
}

function sealOf(exhibit: PrintedExhibit, text: DocumentText): Definition {
  const { seal } = exhibit;
  const shown =
    seal === undefined
      ? text.text('common.notRecorded')
      : exhibit.sealIsOpen === true
        ? text.text('exhibit.sealOpen', { seal })
        : seal;
  return { label: text.text('exhibit.seal'), value: shown, style: seal === undefined ? styles.body : styles.mono };
}

function madeSafeOf({ madeSafe }: PrintedExhibit, text: DocumentText): Definition | undefined {
  if (madeSafe === undefined) return undefined;
  return {
    label: text.text('exhibit.madeSafe'),
    value: `${madeSafe.by}, ${formatMomentWithOffset(madeSafe.at)}\n${madeSafe.how}`,
  };
}

function setLeadPicture(
  composition: Composition,
  photograph: PrintedPhotograph,
  top: number,
  text: DocumentText,
): void {
  const x = composition.left + composition.width - picture.width;
  const alternative = text.text('photographs.alternative', { number: photograph.number, caption: photograph.caption });
  const node = composition.element('Figure', { alternative });
  composition.mark({ kind: 'picture', node, x, y: top, ...picture, picture: photograph });
  composition.y = top + picture.height + 4;
  const parent = composition.element('P');
  const link = composition.element('Link', { parent });
  const words = text.text('photographs.number', { number: photograph.number });
  const place = photographPlace(photograph.number);
  const width = composition.lineAt(words, styles.cellQuiet, x, composition.y, { node: link });
  composition.mark({ kind: 'link', node: link, x, y: composition.y, width, height: 11, place, says: words });
  composition.lateAt((pages) => `→ ${pages.of(place)}`, styles.cellQuiet, x + picture.width, composition.y, parent);
  composition.y += 16;
}

function composeMarked(composition: Composition, exhibit: PrintedExhibit, text: DocumentText): void {
  const features = factsOf[exhibit.kind]
    // A feature of which nothing is recorded is not there; one with a mark and no conclusion says so.
    .filter((fact) => fact.type === 'marked' && exhibit.facts[fact.name] !== undefined)
    .map((fact) => featureRow(fact, exhibit, text));
  const rows = [...features, ...exhibit.serials.map((serial) => serialRow(serial, text))];
  if (rows.length === 0) return;
  section(composition, text.text('exhibit.markedAndConcluded'));
  setTable(
    composition,
    [
      { title: text.text('exhibit.feature'), share: 24, namesRow: true },
      { title: text.text('exhibit.asMarked'), share: 33 },
      { title: text.text('exhibit.asConcluded'), share: 33 },
      { title: text.text('exhibit.status'), share: 24 },
    ],
    rows,
  );
  composeMismatches(composition, exhibit, text);
}

/** Numbers on two parts that do not belong together: what a reader must not have to find. */
function composeMismatches(composition: Composition, { serials }: PrintedExhibit, text: DocumentText): void {
  const place = (at: number): string => text.vocabulary(`markLocation.${serials[at]?.component ?? 'other'}`);
  for (const { first, second } of mismatchedSerials(serials)) {
    const words = text.text('exhibit.serialMismatch', { first: place(first), second: place(second) });
    composition.paragraph(words, styles.quiet, { after: 4 });
  }
}

function featureRow(fact: FactDescription, exhibit: PrintedExhibit, text: DocumentText): TableRow {
  const value = exhibit.facts[fact.name];
  const marked: MarkedFact = isMarkedFact(value) ? value : {};
  return {
    cells: [
      cell(text.vocabulary(`fact.${fact.name}`), styles.cellStrong),
      filled(marked.asMarked, text.text('exhibit.nothingMarked'), styles.cellMono),
      filled(marked.asConcluded, text.text('exhibit.noConclusion'), styles.cell),
      cell(marked.confidence === undefined ? '' : text.vocabulary(`confidence.${marked.confidence}`)),
    ],
  };
}

function serialRow(serial: PrintedExhibit['serials'][number], text: DocumentText): TableRow {
  const script = text.text('exhibit.script', { script: text.vocabulary(`script.${serial.script}`) });
  const method =
    serial.method === undefined || serial.method === '' ? '' : text.text('exhibit.method', { method: serial.method });
  return {
    cells: [
      cell(
        text.text('exhibit.serialOn', { component: text.vocabulary(`markLocation.${serial.component}`).toLowerCase() }),
        styles.cellStrong,
      ),
      serial.asMarked === ''
        ? cell(text.text('exhibit.nothingMarked'), styles.cellQuiet)
        : cells([serial.asMarked, serialStyle], [script, styles.cellQuiet]),
      filled(serial.asConcluded, text.text('exhibit.noConclusion'), serialStyle),
      cells(
        [text.vocabulary(`serialStatus.${serial.status}`), styles.cell],
        [serial.confidence === undefined ? '' : text.vocabulary(`confidence.${serial.confidence}`), styles.cell],
        [method, styles.cellQuiet],
        [
          serial.secondEntry === undefined ? '' : text.vocabulary(`serialState.${serial.secondEntry}`),
          styles.cellQuiet,
        ],
      ),
    ],
  };
}

const serialStyle = { ...styles.cellMono, size: 9, leading: 12.6 };

function filled(value: string | undefined, otherwise: string, style: Style): ReturnType<typeof cell> {
  return value === undefined || value === '' ? cell(otherwise, styles.cellQuiet) : cell(value, style);
}

function composeMarkings(composition: Composition, { markings }: PrintedExhibit, text: DocumentText): void {
  if (markings.length === 0) return;
  section(composition, text.text('exhibit.markings'));
  setTable(
    composition,
    [
      { title: text.text('exhibit.markingKind'), share: 24, namesRow: true },
      { title: text.text('exhibit.markingWhere'), share: 22 },
      { title: text.text('exhibit.markingText'), share: 33 },
      { title: text.text('exhibit.markingMeaning'), share: 35 },
    ],
    markings.map((marking) => ({
      cells: [
        cell(text.vocabulary(`markKind.${marking.kind}`), styles.cellStrong),
        cell(text.vocabulary(`markLocation.${marking.component}`)),
        marking.text === ''
          ? cell(marking.symbol ?? '')
          : cells(
              [marking.text, styles.cellMono],
              [
                [marking.symbol, text.vocabulary(`script.${marking.script}`)].filter(Boolean).join(' · '),
                styles.cellQuiet,
              ],
            ),
        cell(marking.interpretation ?? ''),
      ],
    })),
  );
}

/** Section by section, in the order of the record; a section of which nothing is recorded is not there. */
function composeFacts(composition: Composition, exhibit: PrintedExhibit, text: DocumentText): void {
  for (const { title, pairs } of printedFacts(sectionsOf[exhibit.kind], exhibit.facts, text)) {
    section(composition, title);
    setDefinitions(composition, pairs, { columns: 3, after: 0 });
  }
}

function composePhotographList(
  composition: Composition,
  photographs: readonly PrintedPhotograph[],
  text: DocumentText,
): void {
  section(composition, text.text('exhibit.photographs'));
  if (photographs.length === 0)
    return composition.paragraph(text.text('exhibit.noPhotographs'), styles.quiet, { after: 4 });
  setTable(
    composition,
    [
      { title: text.text('exhibit.photograph'), share: 10, namesRow: true },
      { title: text.text('exhibit.caption'), share: 58 },
      { title: text.text('exhibit.taken'), share: 34 },
      { title: text.text('index.page'), share: 12, align: 'right' },
    ],
    photographs.map(({ number, caption, takenAt }) => ({
      cells: [
        cell(String(number), styles.cellStrong, photographPlace(number)),
        cell(caption),
        cell(takenAt === undefined ? text.text('common.notRecorded') : formatMomentInTable(takenAt)),
        { page: photographPlace(number) },
      ],
    })),
  );
}
