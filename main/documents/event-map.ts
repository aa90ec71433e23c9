// A map of events on paper: the picture with its legend, then every event with its place, way, means and concealment, what it rests on and how it may be handled.
import { drawEventMap } from '../../shared/domain/map/event-map-drawing.ts';
import { a4, millimetre, styles, type Geometry } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import { eventRows } from './event-map-rows.ts';
import type { EventMapModel } from './models/event-map.ts';
import { drawEventMapFigure } from './parts/event-map-figure.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

const across: Geometry = { ...a4, width: a4.height, height: a4.width, left: 16 * millimetre, right: 16 * millimetre };

/** What its legend takes below the picture. Points. */
const besideFigure = 62;
/** Lower than this nothing is seen on it: it begins on a page of its own. Points. */
const leastRoom = 200;

/** Writes the map. See `writeDocument` for what is promised and what fails. */
export function writeEventMap(
  { head, title, events, frame }: EventMapModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.event-map')} ${head.documentNumber}`,
      geometry: across,
      compose(composition) {
        composeOpening(composition, head, text, title);
        // What has no place has none at any size.
        const { unplaced } = drawEventMap(events, frame, composition.width);
        const counted = text.text('links.mapCounted', { events: events.length, unplaced: unplaced.length });
        composition.paragraph(`${counted} ${text.text('links.mapLaw')}`, styles.quiet, { after: 6 });
        const left = composition.bottom - composition.y - besideFigure;
        const room = left < leastRoom ? composition.capacity - besideFigure : left;
        const figure = drawEventMap(events, frame, Math.min(composition.width, (room * frame.width) / frame.height));
        drawEventMapFigure(composition, figure, text.text('links.mapAlternative', { title, counted }), text);
        composition.heading(2, text.text('links.mapEvents'), styles.section, { before: 8, after: 4 });
        setTable(
          composition,
          [
            { title: text.text('links.mapNumber'), share: 14 },
            { title: text.text('links.mapEvent'), share: 66, namesRow: true },
            { title: text.text('links.mapPlace'), share: 48 },
            { title: text.text('links.mapRoute'), share: 46 },
            { title: text.text('links.mapWays'), share: 40 },
            { title: text.text('links.worth'), share: 38 },
            { title: text.text('links.restsOn'), share: 36 },
          ],
          eventRows(events, figure, text).map((row) => ({
            washed: row.event.isWithdrawn,
            cells: [
              cell(row.number === '' ? '–' : row.number),
              cells(
                [row.label, row.event.isLead ? styles.cellAside : styles.cellStrong],
                [row.kind.join(' · '), styles.cell],
                [row.when, styles.cell],
                [row.says, styles.cellQuiet],
              ),
              cells([row.place, styles.cell], [row.placeNote, styles.cellQuiet]),
              cell(row.route),
              cells([row.ways[0] ?? '', styles.cell], [row.ways[1] ?? '', styles.cell]),
              cells(
                [row.standing[0] ?? '', styles.cell],
                [row.standing[1] ?? '', row.event.isLead ? styles.cellAside : styles.cell],
                [row.standing[2] ?? '', styles.cellQuiet],
              ),
              cells(
                [row.restsOn[0] ?? '', styles.cell],
                [row.restsOn[1] ?? '', styles.cellMono],
                [row.restsOn[2] ?? '', styles.cellQuiet],
              ),
            ],
          })),
        );
        composition.paragraph(text.text('common.localTime'), styles.quiet);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}
