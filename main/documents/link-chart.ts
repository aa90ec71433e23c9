// A link chart on paper: the picture with its legend, then every thing and every link with what it rests on, how it was graded and how it may be handled.
import {
  daysInWords,
  detailInWords,
  handlingInWords,
  kindInWords,
  sayingsInWords,
  standingInWords,
  typeInWords,
} from '../../shared/text/links-in-words.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { a4, millimetre, styles, type Geometry } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { LinkChartModel } from './models/link-chart.ts';
import { drawChartFigure } from './parts/chart-figure.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

const across: Geometry = { ...a4, width: a4.height, height: a4.width, left: 16 * millimetre, right: 16 * millimetre };

/** Writes the chart. See `writeDocument` for what is promised and what fails. */
export function writeLinkChart(model: LinkChartModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, title, chart, places, pictures } = model;
  const { text } = tools;
  const { nodes, links } = chart.all;
  const counted = text.text('links.counted', { things: nodes.length, links: links.length });
  return writeDocument(
    {
      head,
      title: `${text.text('kind.link-chart')} ${head.documentNumber}`,
      geometry: across,
      compose(composition) {
        composeOpening(composition, head, text, title);
        composition.paragraph(`${counted} ${text.text('links.law')}`, styles.quiet, { after: 6 });
        drawChartFigure(composition, chart, places, pictures, text.text('links.alternative', { title, counted }), text);
        composeNodes(composition, model, text);
        composeLinks(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeNodes(composition: Composition, { chart }: LinkChartModel, text: DocumentText): void {
  composition.heading(2, text.text('links.things'), styles.section, { before: 8, after: 4 });
  setTable(
    composition,
    [
      { title: text.text('links.thing'), share: 70, namesRow: true },
      { title: text.text('links.kind'), share: 34 },
      { title: text.text('links.detail'), share: 100 },
    ],
    chart.all.nodes.map((node) => ({
      cells: [cell(node.label, styles.cellStrong), cell(kindInWords(node.kind, text)), cell(detailInWords(node, text))],
    })),
  );
}

function composeLinks(composition: Composition, { chart }: LinkChartModel, text: DocumentText): void {
  const named = new Map(chart.all.nodes.map(({ key, label }) => [key, label]));
  composition.heading(2, text.text('links.links'), styles.section, { before: 6, after: 4 });
  setTable(
    composition,
    [
      { title: text.text('links.link'), share: 92, namesRow: true },
      { title: text.text('links.when'), share: 26 },
      { title: text.text('links.worth'), share: 44 },
      { title: text.text('links.says'), share: 56 },
      { title: text.text('links.restsOn'), share: 40 },
    ],
    chart.all.links.map((link) => ({
      cells: [
        cells(
          [named.get(link.from) ?? '', styles.cellStrong],
          [typeInWords(link, text), styles.cellAside],
          [named.get(link.to) ?? '', styles.cellStrong],
        ),
        cell(daysInWords(link, text)),
        cells(
          [
            link.station === undefined
              ? text.vocabulary(`linkNature.${link.nature}`)
              : text.text('links.ofStation', { station: link.station }),
            styles.cell,
          ],
          [standingInWords(link, text), link.isLead || link.isNegative ? styles.cellAside : styles.cell],
          [text.vocabulary(`certainty.${link.certainty}`), styles.cellQuiet],
        ),
        cell(sayingsInWords(link, text)),
        cells(
          [link.sources.map(({ label }) => label).join('; '), styles.cell],
          [link.grading, styles.cellMono],
          [handlingInWords(link, text), styles.cellQuiet],
        ),
      ],
    })),
  );
}
