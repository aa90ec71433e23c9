// The receipt for whoever brought exhibits: what was received, what was refused and why, seals as written beside seals as read.
import { formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { ReceiptModel, ReceivedExhibit } from './models/small-papers.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening, composeSignatures } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the receipt. See `writeDocument` for what is promised and what fails. */
export function writeReceipt(model: ReceiptModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.receipt')} ${model.submissionNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.submissionNumber);
        setDefinitions(composition, [
          { label: text.text('receipt.deliveredBy'), value: model.deliveredBy },
          model.deliveredFor === undefined
            ? undefined
            : { label: text.text('receipt.deliveredFor'), value: model.deliveredFor },
          { label: text.text('receipt.receivedBy'), value: model.receivedBy },
          { label: text.text('receipt.receivedAt'), value: formatMomentWithOffset(model.receivedAt) },
          model.legalBasis === undefined
            ? undefined
            : { label: text.text('receipt.legalBasis'), value: model.legalBasis },
          { label: text.text('receipt.packages'), value: formatNumber(model.packages, text.language, 0) },
        ]);
        composeReceived(composition, model, text);
        composeRefused(composition, model, text);
        if (model.note !== undefined) {
          composition.heading(2, text.text('receipt.note'), styles.subsection, { before: 4 });
          composition.paragraph(model.note, styles.body, { after: 8 });
        }
        composition.paragraph(text.text('receipt.statement'), styles.quiet, { after: 4 });
        composeSignatures(
          composition,
          [
            { title: text.text('receipt.delivererSigns'), name: model.deliveredBy },
            { title: text.text('receipt.receiverSigns'), name: model.receivedBy },
          ],
          text,
        );
      },
    },
    tools,
  );
}

function composeReceived(composition: Composition, { received }: ReceiptModel, text: DocumentText): void {
  composition.heading(2, text.text('receipt.received'), styles.section, { before: 4, after: 6 });
  if (received.length === 0)
    return composition.paragraph(text.text('receipt.nothingReceived'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('receipt.number'), share: 11, namesRow: true },
      { title: text.text('receipt.description'), share: 46 },
      { title: text.text('receipt.sealWritten'), share: 22 },
      { title: text.text('receipt.sealRead'), share: 26 },
      { title: text.text('receipt.condition'), share: 30 },
    ],
    received.map((exhibit) => ({
      washed: sealsDiffer(exhibit),
      cells: [
        cell(exhibit.number, styles.cellStrong),
        cells(
          [exhibit.shortDescription, styles.cell],
          [
            `${text.vocabulary(`exhibitKind.${exhibit.kind}`)} · ${text.vocabulary(`quantityUnit.${exhibit.unit}`, { count: exhibit.quantity })}`,
            styles.cellQuiet,
          ],
        ),
        cell(exhibit.sealAsWritten ?? text.text('receipt.noSeal'), styles.cellMono),
        cells(
          [exhibit.sealAsRead ?? text.text('receipt.noSeal'), styles.cellMono],
          [sealsDiffer(exhibit) ? text.text('receipt.sealsDiffer') : '', styles.cellStrong],
        ),
        cell(exhibit.condition ?? ''),
      ],
    })),
  );
}

function sealsDiffer({ sealAsWritten, sealAsRead }: ReceivedExhibit): boolean {
  return (sealAsWritten ?? '') !== (sealAsRead ?? '');
}

function composeRefused(composition: Composition, { refused }: ReceiptModel, text: DocumentText): void {
  composition.heading(2, text.text('receipt.refused'), styles.section, { before: 4, after: 6 });
  if (refused.length === 0)
    return composition.paragraph(text.text('receipt.nothingRefused'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('receipt.number'), share: 11, namesRow: true },
      { title: text.text('receipt.description'), share: 50 },
      { title: text.text('receipt.reason'), share: 60 },
    ],
    refused.map(({ number, description, reason }) => ({
      cells: [cell(number ?? '–', styles.cellStrong), cell(description), cell(reason, styles.cellStrong)],
    })),
  );
}
