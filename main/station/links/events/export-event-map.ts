// The map of events on its way out: read anew, refused where anything that is shown is held back, written, counted, and kept as an issued document.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { shownEvents } from '../../../../shared/domain/map/event-map.ts';
import { drawEventMap, type EventMapFigure } from '../../../../shared/domain/map/event-map-drawing.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { positionInWords } from '../../../../shared/text/map-in-words.ts';
import {
  eventRows,
  loadDocumentText,
  mapPng,
  mapSvg,
  type DocumentText,
  type EventMapModel,
} from '../../../documents/index.ts';
import { byteOrderMark, csvLine } from '../../csv.ts';
import { documentHead } from '../../document-head.ts';
import type { Inside } from '../../inside.ts';
import { issueDocument, issueFile } from '../../issue-document.ts';
import { demandNothingHeld } from '../export-chart.ts';

type Asked = ParsedInputOf<'links.event-map-export'>;

/** The job fails with `links.held`, `links.nothing-shown`, `links.not-whole`. */
export function exportEventMap(
  inside: Inside,
  { title, filter, frame, format, language }: Asked,
): Promise<{ jobId: string }> {
  const { unlocked } = inside;
  const order = { kind: 'event-map', label: title, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
      const { from, until } = filter;
      // The answer of this read, from a thread that runs the same program.
      const read = (await unlocked.reader.answer(
        'links.event-map',
        { from, until },
        unlocked.actor,
      )) as OutputOf<'links.event-map'>;
      const events = shownEvents(read.events, filter);
      if (events.length === 0) throw new FocalPointError('links.nothing-shown');
      demandNothingHeld(events);
      const head = documentHead(inside, { kind: 'event-map' });
      const model: EventMapModel = { head, title, events, frame };
      const name = `${title} · ${head.documentNumber}`;
      if (format === 'pdf') {
        const paper = { kind: 'event-map', model } as const;
        const fileName = `event-map-${head.documentNumber}.pdf`;
        const { id } = await issueDocument(inside, { paper, language, title: name, fileName }, control);
        return { documentId: id };
      }
      const text = await loadDocumentText(language);
      const bytes =
        format === 'png'
          ? await mapPng(model, text)
          : Buffer.from(format === 'svg' ? mapSvg(model, text) : table(model, text));
      const { ledgerHead } = head;
      const documentId = await issueFile(
        inside,
        {
          kind: 'event-map',
          bytes,
          language,
          title: `${name} · ${format.toUpperCase()}`,
          head: { size: ledgerHead?.size ?? 0, root: ledgerHead?.root ?? '' },
          fileName: `event-map-${head.documentNumber}.${format}`,
        },
        control,
      );
      return { documentId };
    }),
  );
}

/** One line for each event, counted in what was written. @throws FocalPointError `links.not-whole` */
function table({ events, frame }: EventMapModel, text: DocumentText): string {
  const figure: EventMapFigure = drawEventMap(events, frame, 1000);
  const head = [
    'links.mapNumber',
    'links.when',
    'links.kind',
    'links.mapEvent',
    'links.says',
    'links.mapPlace',
    'links.mapExactness',
    'links.mapPosition',
    'links.mapRoute',
    'links.mapMeans',
    'links.mapConcealment',
    'links.worth',
    'links.restsOn',
  ] as const;
  const rows = eventRows(events, figure, text).map((row) => [
    row.number,
    row.when,
    row.kind.join(' · '),
    row.label,
    row.says,
    row.place,
    row.placeNote,
    row.event.place.position === undefined ? '' : positionInWords(row.event.place.position),
    row.route,
    row.ways[0] ?? '',
    row.ways[1] ?? '',
    row.standing.join('; '),
    row.restsOn.filter((one) => one !== '').join('; '),
  ]);
  const lines = [head.map((key) => text.text(key)), ...rows].map((cells) => csvLine(cells, 'comma').line);
  if (rows.length !== events.length)
    throw new FocalPointError('links.not-whole', { expected: String(events.length), found: String(rows.length) });
  return `${byteOrderMark}${lines.join('')}`;
}
