// The list of one place for the door of a room, an inspection, a hand-over of keys: what lies there, what is out and with whom.
import { formatMomentInTable, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable, type CellText } from './layout/table.ts';
import type { PlaceContentsModel, PrintedKeptExhibit } from './models/place-contents.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the list. See `writeDocument` for what is promised and what fails. */
export function writePlaceContents(model: PlaceContentsModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, place } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.place-contents')} ${place.path}`,
      compose(composition) {
        composeOpening(composition, head, text, place.path);
        setDefinitions(composition, [
          { label: text.text('placeContents.asOf'), value: formatMomentWithOffset(model.asOf) },
          { label: text.text('placeContents.kind'), value: text.vocabulary(`placeKind.${place.kind}`) },
          { label: text.text('placeContents.room'), value: roomOf(model, text) },
          { label: text.text('placeContents.here'), value: formatNumber(model.here.length, text.language, 0) },
          {
            label: text.text('placeContents.elsewhere'),
            value: formatNumber(model.elsewhere.length, text.language, 0),
          },
          { label: text.text('placeContents.within'), value: formatNumber(place.placesWithin, text.language, 0) },
        ]);
        setDefinitions(
          composition,
          [
            {
              label: text.text('placeContents.admitted'),
              value: place.admitted.map((category) => text.vocabulary(`placeCategory.${category}`)).join(' · '),
            },
          ],
          { columns: 1 },
        );
        if (place.isClosed) composition.paragraph(text.text('placeContents.closed'), styles.strong, { after: 6 });
        composeList(composition, model.here, 'here', text);
        composeList(composition, model.elsewhere, 'elsewhere', text);
        composition.paragraph(text.text('placeContents.explanation'), styles.quiet, { after: 4 });
        composition.paragraph(text.text('common.localTime'), styles.quiet);
        composeSignatures(
          composition,
          [{ title: text.text('placeContents.keeperSigns') }, { title: text.text('placeContents.checkerSigns') }],
          text,
        );
      },
    },
    tools,
  );
}

function roomOf({ place }: PlaceContentsModel, text: DocumentText): string {
  const kept = formatNumber(place.kept, text.language, 0);
  return place.capacity === undefined
    ? text.text('placeContents.noCapacity', { kept })
    : text.text('placeContents.capacity', { kept, capacity: formatNumber(place.capacity, text.language, 0) });
}

function composeList(
  composition: Composition,
  exhibits: readonly PrintedKeptExhibit[],
  list: 'here' | 'elsewhere',
  text: DocumentText,
): void {
  composition.heading(2, text.text(`placeContents.${list}`), styles.section, { before: 4, after: 6 });
  if (exhibits.length === 0)
    return composition.paragraph(
      text.text(list === 'here' ? 'placeContents.nothingHere' : 'placeContents.nothingElsewhere'),
      styles.quiet,
      { after: 8 },
    );
  setTable(
    composition,
    [
      { title: text.text('placeContents.exhibit'), share: 30, namesRow: true },
      { title: text.text('placeContents.description'), share: 50 },
      { title: text.text('placeContents.seal'), share: 24 },
      { title: text.text('placeContents.seen'), share: 46 },
      { title: text.text(list === 'here' ? 'placeContents.belongs' : 'placeContents.holder'), share: 46 },
    ],
    exhibits.map((exhibit) => ({
      washed: exhibit.isGuest || exhibit.isWrong || exhibit.isMissing || exhibit.isOverdue,
      cells: [
        cells([exhibit.label, styles.cellStrong], [exhibit.number, styles.cellMono]),
        cells(
          [exhibit.shortDescription, styles.cell],
          [text.vocabulary(`exhibitKind.${exhibit.kind}`), styles.cellQuiet],
        ),
        cell(exhibit.seal === '' ? text.text('receipt.noSeal') : exhibit.seal, styles.cellMono),
        cells(
          [exhibit.seenWhere ?? text.text('common.notRecorded'), styles.cell],
          [exhibit.seenAt === undefined ? '' : formatMomentInTable(exhibit.seenAt), styles.cellQuiet],
        ),
        list === 'here' ? homeCell(exhibit, text) : holderCell(exhibit, text),
      ],
    })),
  );
}

function homeCell(exhibit: PrintedKeptExhibit, text: DocumentText): CellText[] {
  return cells(
    [exhibit.home ?? text.text('placeContents.noHome'), styles.cell],
    [exhibit.isGuest ? text.text('placeContents.guest') : '', styles.cellStrong],
    [exhibit.isWrong ? text.text('placeContents.wrong') : '', styles.cellStrong],
  );
}

function holderCell(exhibit: PrintedKeptExhibit, text: DocumentText): CellText[] {
  const { loanDueAt } = exhibit;
  return cells(
    [exhibit.holder ?? text.text('common.notRecorded'), styles.cell],
    [
      loanDueAt === undefined
        ? ''
        : text.text(exhibit.isOverdue ? 'placeContents.overdue' : 'placeContents.due', {
            time: formatMomentInTable(loanDueAt),
          }),
      exhibit.isOverdue ? styles.cellStrong : styles.cellQuiet,
    ],
    [exhibit.isMissing ? text.text('placeContents.missing') : '', styles.cellStrong],
  );
}
