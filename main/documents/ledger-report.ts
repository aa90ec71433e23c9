// What a verification of the ledger found, in plain words, with the head it was checked against.
import { formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { inks, styles } from './layout/style.ts';
import { cell, setTable } from './layout/table.ts';
import type { LedgerReportModel } from './models/small-papers.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the report. See `writeDocument` for what is promised and what fails. */
export function writeLedgerReport(model: LedgerReportModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.ledger-report')} ${head.documentNumber}`,
      compose(composition) {
        composeOpening(composition, head, text, head.station);
        composeVerdict(composition, model, text);
        const unknown = text.text('common.notRecorded');
        const moment = (instant: string | undefined): string =>
          instant === undefined ? unknown : formatMomentWithOffset(instant);
        setDefinitions(composition, [
          { label: text.text('ledgerReport.verifiedAt'), value: formatMomentWithOffset(model.verifiedAt) },
          { label: text.text('ledgerReport.verifiedBy'), value: model.verifiedBy },
          { label: text.text('ledgerReport.entries'), value: formatNumber(model.entries, text.language, 0) },
          { label: text.text('ledgerReport.heads'), value: formatNumber(model.heads, text.language, 0) },
          {
            label: text.text('ledgerReport.period'),
            value: `${moment(model.firstEntryAt)} –\n${moment(model.lastEntryAt)}`,
          },
        ]);
        composeFindings(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeVerdict(composition: Composition, { verdict }: LedgerReportModel, text: DocumentText): void {
  composition.reserve(70);
  const top = composition.y;
  composition.y += 9;
  const at = { x: composition.left + 16, width: composition.width - 32 };
  composition.paragraph(
    text.text(`ledgerReport.verdict.${verdict}`),
    { ...styles.section, size: 13.5, leading: 20 },
    at,
  );
  composition.paragraph(text.text(`ledgerReport.verdictText.${verdict}`), styles.body, at);
  composition.y += 10;
  const height = composition.y - top;
  composition.mark({ kind: 'box', x: composition.left, y: top, width: composition.width, height, stroke: inks.black });
  if (verdict === 'broken')
    composition.mark({ kind: 'box', x: composition.left, y: top, width: 5, height, fill: inks.black });
  composition.y += 14;
}

function composeFindings(composition: Composition, { findings }: LedgerReportModel, text: DocumentText): void {
  composition.heading(2, text.text('ledgerReport.findings'), styles.section, { before: 4, after: 6 });
  if (findings.length === 0)
    return composition.paragraph(text.text('ledgerReport.noFindings'), styles.body, { after: 10 });
  setTable(
    composition,
    [
      { title: text.text('ledgerReport.number'), share: 8, namesRow: true },
      { title: text.text('ledgerReport.severity'), share: 18 },
      { title: text.text('ledgerReport.entry'), share: 16, align: 'right' },
      { title: text.text('ledgerReport.what'), share: 80 },
    ],
    findings.map(({ severity, entry, what }, index) => ({
      cells: [
        cell(String(index + 1), styles.cellStrong),
        cell(text.text(`ledgerReport.${severity}`), severity === 'fault' ? styles.cellStrong : styles.cell),
        cell(entry === undefined ? '' : formatNumber(entry, text.language, 0)),
        cell(what),
      ],
    })),
  );
}
