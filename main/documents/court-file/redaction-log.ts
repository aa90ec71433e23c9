// What was blacked out of the documents of a court file: place, reason, who marked, who checked, what the machine found. It says no word that was
// blacked out, so that it can be disclosed.
import { formatMomentInTable, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import type { Composition } from '../layout/composition.ts';
import { styles } from '../layout/style.ts';
import { cell, cells, setTable } from '../layout/table.ts';
import type { LoggedRedaction, RedactionLogModel } from '../models/redaction-log.ts';
import { setDefinitions } from '../parts/definitions.ts';
import { composeVerification } from '../parts/ledger-head.ts';
import { composeOpening } from '../parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from '../write-document.ts';

/** Writes the log. See `writeDocument` for what is promised and what fails. */
export function writeRedactionLog(model: RedactionLogModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.redaction-log')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, model.title);
        composition.paragraph(text.text('redaction.how', { version: model.reasonsVersion }), styles.body);
        for (const redaction of model.redactions) composeRedaction(composition, redaction, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeRedaction(composition: Composition, redaction: LoggedRedaction, text: DocumentText): void {
  const title = `${redaction.number} · ${redaction.title}`;
  composition.heading(2, title, styles.section, { before: 10, after: 6, bookmark: { level: 1, title } });
  const { ended, proof } = redaction;
  const count = (value: number): string => formatNumber(value, text.language, 0);
  setDefinitions(
    composition,
    [
      { label: text.text('redaction.version'), value: redaction.documentNumber },
      { label: text.text('redaction.type'), value: text.vocabulary(`documentType.${redaction.type}`) },
      { label: text.text('redaction.pages'), value: count(redaction.pages) },
      { label: text.text('redaction.marks'), value: count(redaction.marks.length) },
      { label: text.text('redaction.madeBy'), value: `${redaction.madeBy}, ${formatMomentInTable(redaction.madeAt)}` },
      {
        label: text.text('redaction.checkedBy'),
        value: `${redaction.checkedBy}, ${formatMomentInTable(redaction.checkedAt)}`,
      },
      { label: text.text('redaction.leftOpen'), value: count(redaction.leftOpen) },
      ended === undefined
        ? undefined
        : {
            label: text.text(ended.how === 'lifted' ? 'redaction.lifted' : 'redaction.replaced'),
            value: `${ended.by}, ${formatMomentInTable(ended.at)}`,
          },
    ],
    { columns: 4, after: 4 },
  );
  setDefinitions(
    composition,
    [
      { label: text.text('redaction.hash'), value: redaction.sha256, style: styles.cellMono },
      { label: text.text('redaction.originalHash'), value: redaction.originalSha256, style: styles.cellMono },
      {
        label: text.text('redaction.proof'),
        value: text.text('redaction.proofText', {
          pages: count(proof.pages),
          regions: count(proof.regions),
          engine: proof.engine,
        }),
      },
    ],
    { columns: 1, after: 6 },
  );
  setTable(
    composition,
    [
      { title: text.text('redaction.page'), share: 16, align: 'right', namesRow: true },
      { title: text.text('redaction.place'), share: 18, align: 'right' },
      { title: text.text('redaction.reason'), share: 84 },
      { title: text.text('redaction.markedBy'), share: 60 },
    ],
    redaction.marks.map(({ page, place, reason, by, at }) => ({
      cells: [
        cell(String(page), styles.cellStrong),
        cell(String(place)),
        cell(text.vocabulary(`redactionReason.${reason}`)),
        cells([by, styles.cell], [formatMomentInTable(at), styles.cellQuiet]),
      ],
    })),
  );
}
