// The life of one firearm as a paper: every line with its time, what it is worth and the record it rests on. A lead is set in italics and says so.
import { formatMomentInTable } from '../../shared/text/format.ts';
import { eventInWords, sayingsInWords, standingInWords } from '../../shared/text/links-in-words.ts';
import { shownPartialDay } from '../../shared/domain/tracing/partial-day.ts';
import type { DocumentText } from './document-text.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { FirearmLifeModel } from './models/link-chart.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the life. See `writeDocument` for what is promised and what fails. */
export function writeFirearmLife(model: FirearmLifeModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, exhibit, events, timeToCrime } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.firearm-life')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, exhibit.label);
        setDefinitions(
          composition,
          [
            { label: text.text('links.number'), value: model.number, style: styles.mono },
            { label: text.text('links.serial'), value: model.serial, style: styles.mono },
            { label: text.text('links.thing'), value: exhibit.detail },
            {
              label: text.text('links.timeToCrime'),
              value: timeToCrime === undefined ? '' : timeInWords(timeToCrime, text),
            },
          ],
          { columns: 2, after: 4 },
        );
        composition.paragraph(model.description, styles.body, { after: 6 });
        composition.paragraph(text.text('links.law'), styles.quiet, { after: 6 });
        setTable(
          composition,
          [
            { title: text.text('links.when'), share: 30, namesRow: true },
            { title: text.text('links.what'), share: 88 },
            { title: text.text('links.worth'), share: 36 },
            { title: text.text('links.restsOn'), share: 30 },
          ],
          events.map((event) => ({
            washed: event.isWithdrawn,
            cells: [
              cell(timeOf(event.at), styles.cell),
              cells(
                [eventInWords(event, text), event.isLead ? styles.cellAside : styles.cellStrong],
                [event.other, styles.cell],
                [
                  event.station === undefined ? '' : text.text('links.ofStation', { station: event.station }),
                  styles.cell,
                ],
                [sayingsInWords(event, text), styles.cellQuiet],
              ),
              cells(
                [text.vocabulary(`lifePart.${event.part}`), styles.cell],
                [
                  event.isLead || event.isNegative || event.isWithdrawn ? standingInWords(event, text) : '',
                  styles.cellAside,
                ],
              ),
              cell(event.sources.map(({ label }) => label).join('; '), styles.cellMono),
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

function timeOf(at: string): string {
  return at.length > 10 ? formatMomentInTable(at) : shownPartialDay(at);
}

function timeInWords(
  { holder, leastDays, mostDays }: NonNullable<FirearmLifeModel['timeToCrime']>,
  text: DocumentText,
): string {
  const days = leastDays === mostDays ? String(leastDays) : `${leastDays} – ${mostDays}`;
  return text.text('links.timeToCrimeOf', { days, holder });
}
