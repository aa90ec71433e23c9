// What went to whom, and when: schedules as they were signed, hand-overs also on paper, and what the defence said.
import { formatMomentInTable, formatNumber, formatPlainDay } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { DisclosureLogModel } from '../models/disclosure.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';
import { recipientWords } from './excluded.ts';
import { inRuns } from './numbers.ts';

/** Writes the log. See `writeDocument` for what is promised and what fails. */
export function writeDisclosureLog(model: DisclosureLogModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.disclosure-log')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.title);
        composeSchedules(composition, model, text);
        composeHanded(composition, model, text);
        composeStatements(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function headed(composition: Composition, title: string): void {
  composition.heading(2, title, styles.section, { before: 8, after: 6, bookmark: { level: 1, title } });
}

function composeSchedules(composition: Composition, { schedules }: DisclosureLogModel, text: DocumentText): void {
  headed(composition, text.text('disclosure.schedulesTitle'));
  if (schedules.length === 0) return composition.paragraph(text.text('disclosure.noSchedules'), styles.body);
  setTable(
    composition,
    [
      { title: text.text('disclosure.paper'), share: 36, namesRow: true },
      { title: text.text('disclosure.schedule'), share: 52 },
      { title: text.text('disclosure.for'), share: 54 },
      { title: text.text('disclosure.signedOn'), share: 40 },
      { title: text.text('disclosure.count'), share: 16, align: 'right' },
    ],
    schedules.map((one) => ({
      cells: [
        cell(one.documentNumber, styles.cellMono),
        cell(`${text.vocabulary(`scheduleKind.${one.schedule}`)} ${one.number}`),
        cell(recipientWords(one, text)),
        cells([formatMomentInTable(one.at), styles.cell], [one.by, styles.cellQuiet]),
        cell(formatNumber(one.items, text.language, 0)),
      ],
    })),
  );
}

function composeHanded(composition: Composition, { handed }: DisclosureLogModel, text: DocumentText): void {
  headed(composition, text.text('disclosure.handedTitle'));
  if (handed.length === 0) return composition.paragraph(text.text('disclosure.noHanded'), styles.body);
  setTable(
    composition,
    [
      { title: text.text('disclosure.what'), share: 60, namesRow: true },
      { title: text.text('disclosure.for'), share: 50 },
      { title: text.text('disclosure.means'), share: 44 },
      { title: text.text('disclosure.handedOn'), share: 44 },
    ],
    handed.map((one) => ({
      cells: [
        cells([one.what, styles.cellStrong], [one.receipt, styles.cellQuiet]),
        cell(recipientWords(one, text)),
        cells(
          [one.means, styles.cell],
          [text.text('disclosure.receivedBy', { name: one.receivedBy }), styles.cellQuiet],
        ),
        cells(
          [formatMomentInTable(one.occurredAt), styles.cell],
          [
            text.text('disclosure.recordedOn', { at: formatMomentInTable(one.recordedAt), by: one.by }),
            styles.cellQuiet,
          ],
        ),
      ],
    })),
  );
}

function composeStatements(composition: Composition, { statements }: DisclosureLogModel, text: DocumentText): void {
  if (statements.length === 0) return;
  headed(composition, text.text('disclosure.statementsTitle'));
  setTable(
    composition,
    [
      { title: text.text('disclosure.dated'), share: 26, namesRow: true },
      { title: text.text('disclosure.party'), share: 44 },
      { title: text.text('disclosure.words'), share: 80 },
      { title: text.text('disclosure.bearsOn'), share: 40 },
    ],
    statements.map(({ party, dated, words, numbers }) => ({
      cells: [cell(formatPlainDay(dated), styles.cellStrong), cell(party), cell(words), cell(inRuns(numbers))],
    })),
  );
}
