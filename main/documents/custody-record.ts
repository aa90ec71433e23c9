// The custody record of one exhibit on its own: for a hand-over, a court date, an inspection.
import { composeCustodyTable, composeDiscrepancies } from './case-file/custody-table.ts';
import type { DocumentText } from './document-text.ts';
import type { CustodyRecordModel } from './models/small-papers.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeOpening } from './parts/opening.ts';
import { styles } from './layout/style.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the custody record. See `writeDocument` for what is promised and what fails. */
export function writeCustodyRecord(model: CustodyRecordModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head, exhibit } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.custody-record')} ${exhibit.number}`,
      compose(composition) {
        composeOpening(composition, head, text, `${exhibit.number} · ${exhibit.shortDescription}`);
        const unknown = text.text('common.notRecorded');
        setDefinitions(composition, [
          { label: text.text('exhibit.kind'), value: text.vocabulary(`exhibitKind.${exhibit.kind}`) },
          exhibit.serial === undefined
            ? undefined
            : { label: text.text('exhibitList.serial'), value: exhibit.serial, style: styles.mono },
          {
            label: text.text('exhibit.seal'),
            value: model.seal ?? unknown,
            style: model.seal === undefined ? styles.body : styles.mono,
          },
          { label: text.text('exhibit.holder'), value: model.holder ?? unknown },
          { label: text.text('exhibit.home'), value: model.home ?? unknown },
          model.amount === undefined
            ? undefined
            : {
                label: text.text('custody.amount'),
                value: amountText(model.amount, text),
              },
        ]);
        composeCustodyTable(composition, model.custody, model.lateEntryAfterHours, text);
        composeDiscrepancies(composition, model.discrepancies, text, 2);
        composition.space(6);
        composition.paragraph(text.text('common.localTime'), styles.quiet);
      },
    },
    tools,
  );
}

function amountText(
  { received, taken, left, unit }: NonNullable<CustodyRecordModel['amount']>,
  text: DocumentText,
): string {
  const counted = (count: number): string => text.vocabulary(`quantityUnit.${unit}`, { count });
  return text.text('custody.amountLeft', {
    received: counted(received),
    taken: counted(taken),
    left: counted(left),
  });
}
