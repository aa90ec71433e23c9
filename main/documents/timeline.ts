// A timeline as a paper: every line with its time and how exactly it is known, what it is worth and the record it rests on. A lead is set in italics and says so.
import { exactnessOf, type TimelineLine } from '../../shared/domain/graph/timeline.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import { formatMomentInTable } from '../../shared/text/format.ts';
import { eventInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import type { DocumentText } from './document-text.ts';
import { styles } from './layout/style.ts';
import { cells, setTable } from './layout/table.ts';
import type { TimelineModel } from './models/link-chart.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the timeline. See `writeDocument` for what is promised and what fails. */
export function writeTimeline(
  { head, start, lines, from, until }: TimelineModel,
  tools: DocumentTools,
): Promise<WrittenDocument> {
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.timeline')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, start.label);
        setDefinitions(
          composition,
          [
            { label: text.text('links.thing'), value: start.detail },
            { label: text.text('links.when'), value: [from, until].map(shownPartialDay).join(' – ').trim() },
          ].filter(({ value }) => value !== '' && value !== '–'),
          { columns: 2, after: 4 },
        );
        composition.paragraph(text.text('links.law'), styles.quiet, { after: 6 });
        setTable(
          composition,
          [
            { title: text.text('links.when'), share: 34, namesRow: true },
            { title: text.text('links.what'), share: 84 },
            { title: text.text('links.worth'), share: 36 },
            { title: text.text('links.restsOn'), share: 30 },
          ],
          lines.map((line) => ({
            washed: line.isWithdrawn,
            cells: [
              cells([whenOf(line, text), styles.cell], [uncertaintyOf(line, text), styles.cellQuiet]),
              cells(
                [eventInWords(line, text), line.isLead ? styles.cellAside : styles.cellStrong],
                [[line.of.label, line.other].filter(isNamedOnce).join(' · '), styles.cell],
                [
                  line.station === undefined ? '' : text.text('links.ofStation', { station: line.station }),
                  styles.cell,
                ],
                [sayingsInWords(line, text), styles.cellQuiet],
              ),
              cells(
                [text.vocabulary(`timelineKind.${line.kind}`), styles.cell],
                [text.vocabulary(`certainty.${line.certainty}`), styles.cell],
                [
                  line.isLead || line.isNegative || line.isWithdrawn ? standingInWords(line, text) : '',
                  styles.cellAside,
                ],
              ),
              cells([line.sources.map(({ label }) => label).join('; '), styles.cellMono]),
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

function isNamedOnce(name: string, at: number, all: readonly string[]): boolean {
  return name !== '' && all.indexOf(name) === at;
}

function whenOf(line: TimelineLine, text: DocumentText): string {
  const one = (at: string): string => (at.length > 10 ? formatMomentInTable(at) : shownPartialDay(at));
  switch (exactnessOf(line)) {
    case 'none':
      return text.vocabulary('timeExactness.none');
    case 'words':
      return line.said;
    case 'stretch':
      return `${one(line.at)} – ${one(line.until)}`;
    default:
      return one(line.at);
  }
}

function uncertaintyOf(line: TimelineLine, text: DocumentText): string {
  const exactness = exactnessOf(line);
  return exactness === 'exact' || exactness === 'none' ? '' : text.vocabulary(`timeExactness.${exactness}`);
}
