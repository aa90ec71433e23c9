// The receipt for whoever brought something: packages with seals as written beside seals as read, what was refused and why, what is
// still to come, what was asked, and the signatures of both sides.
import { formatMomentInTable, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles, type Style } from './layout/style.ts';
import { cell, cells, setTable, type Cell } from './layout/table.ts';
import type { PrintedPackage, PrintedRefusal, ReceiptModel } from './models/arrival.ts';
import { setDefinitions, type Definition } from './parts/definitions.ts';
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
        if (model.refusal !== undefined) composeRefusal(composition, model.refusal, text);
        setDefinitions(composition, particulars(model, text));
        composeOutstanding(composition, model, text);
        composePackages(composition, model, text);
        composeRefused(composition, model, text);
        composeExhibits(composition, model, text);
        composeQuestions(composition, model, text);
        composeWords(composition, model, text);
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

function particulars(model: ReceiptModel, text: DocumentText): (Definition | undefined)[] {
  const given = (label: string, value: string | undefined): Definition | undefined =>
    value === undefined ? undefined : { label, value };
  return [
    { label: text.text('receipt.deliveredBy'), value: model.deliveredBy },
    given(text.text('receipt.identification'), model.identification),
    given(text.text('receipt.deliveredFor'), model.deliveredFor),
    { label: text.text('receipt.receivedBy'), value: model.receivedBy },
    { label: text.text('receipt.receivedAt'), value: receivedAt(model, text) },
    given(text.text('receipt.legalBasis'), model.legalBasis),
    {
      label: text.text('receipt.packages'),
      value: text.text('receipt.ofAnnounced', {
        announced: formatNumber(model.announced, text.language, 0),
        brought: formatNumber(model.packages.length, text.language, 0),
      }),
    },
    given(text.text('receipt.continues'), model.continues),
    given(text.text('receipt.continuedBy'), model.continuedBy.length === 0 ? undefined : model.continuedBy.join(', ')),
    given(
      text.text('receipt.detention'),
      model.detentionUntil === undefined
        ? undefined
        : [formatMomentWithOffset(model.detentionUntil), model.detentionReason ?? ''].filter(Boolean).join('\n'),
    ),
  ];
}

/** Back-dating is allowed and never hidden: both times stand on the paper. */
function receivedAt({ receivedAt: at, recordedLateAt }: ReceiptModel, text: DocumentText): string {
  const received = formatMomentWithOffset(at);
  if (recordedLateAt === undefined) return received;
  return `${received}\n${text.text('receipt.recordedLate', { time: formatMomentInTable(recordedLateAt) })}`;
}

function section(composition: Composition, title: string): void {
  composition.heading(2, title, styles.section, { before: 4, after: 6 });
}

function refusalWords({ code, reason }: PrintedRefusal, text: DocumentText): Cell {
  return cells([text.vocabulary(`refusalReason.${code}`), styles.cellStrong], [reason, styles.cell]);
}

function composeRefusal(composition: Composition, { code, reason }: PrintedRefusal, text: DocumentText): void {
  composition.paragraph(text.text('receipt.wholeRefused'), { ...styles.strong, size: 11, leading: 16 }, { after: 2 });
  composition.paragraph(`${text.vocabulary(`refusalReason.${code}`)}. ${reason}`, styles.body, { after: 10 });
}

function composeOutstanding(composition: Composition, { outstanding }: ReceiptModel, text: DocumentText): void {
  if (outstanding.count === 0) return;
  const words = text.text('receipt.outstanding', { count: outstanding.count });
  const named = outstanding.labels.length === 0 ? '' : ` ${outstanding.labels.join(', ')}`;
  composition.paragraph(
    [
      { text: words, style: styles.strong },
      { text: named, style: styles.mono },
    ],
    styles.body,
    { after: 8 },
  );
}

function composePackages(composition: Composition, model: ReceiptModel, text: DocumentText): void {
  const received = model.packages.filter(({ standing }) => standing !== 'refused');
  section(composition, text.text('receipt.received'));
  if (model.refusal !== undefined || received.length === 0)
    return composition.paragraph(text.text('receipt.nothingReceived'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('receipt.package'), share: 22, namesRow: true },
      { title: text.text('receipt.sealWritten'), share: 24 },
      { title: text.text('receipt.sealRead'), share: 26 },
      { title: text.text('receipt.condition'), share: 52 },
    ],
    received.map((one) => ({
      washed: sealsDiffer(one) || one.standing === 'blocked',
      cells: [
        cell(one.label, styles.cellStrong),
        cell(one.sealAsWritten ?? text.text('receipt.noSeal'), styles.cellMono),
        cells(
          [one.sealAsRead ?? text.text('receipt.noSeal'), styles.cellMono],
          [sealsDiffer(one) ? text.text('receipt.sealsDiffer') : '', styles.cellStrong],
        ),
        condition(one, text),
      ],
    })),
  );
}

function condition(one: PrintedPackage, text: DocumentText): Cell {
  const states = one.states.map((state) => text.vocabulary(`packageState.${state}`));
  const seal = one.sealIsIntact ? text.text('receipt.sealIntact') : text.text('receipt.sealBroken');
  const lines: [string, Style][] = [[[...states, seal].join(' · '), styles.cell]];
  if (one.note !== undefined) lines.push([one.note, styles.cellQuiet]);
  if (one.photographs > 0)
    lines.push([text.text('receipt.photographed', { count: one.photographs }), styles.cellQuiet]);
  if (one.discrepancy !== undefined) {
    const { number, isResolved } = one.discrepancy;
    const key = isResolved ? 'receipt.discrepancySettled' : 'receipt.discrepancyOpen';
    lines.push([text.text(key, { number }), styles.cellQuiet]);
  }
  if (one.block !== undefined) {
    const { at, quarantinedAt, called } = one.block;
    const values = { time: formatMomentInTable(at), place: quarantinedAt, called };
    lines.push([text.text('receipt.blocked', values), styles.cellStrong]);
  }
  if (one.clearance !== undefined) {
    const { at, by, certificate } = one.clearance;
    lines.push([text.text('receipt.cleared', { time: formatMomentInTable(at), by, certificate }), styles.cell]);
  }
  return cells(...lines);
}

function sealsDiffer({ sealAsWritten, sealAsRead }: PrintedPackage): boolean {
  return (sealAsWritten ?? '') !== (sealAsRead ?? '');
}

function composeRefused(composition: Composition, model: ReceiptModel, text: DocumentText): void {
  const refused = model.packages.filter(({ standing }) => standing === 'refused');
  if (refused.length === 0) return;
  section(composition, text.text('receipt.refused'));
  setTable(
    composition,
    [
      { title: text.text('receipt.package'), share: 22, namesRow: true },
      { title: text.text('receipt.sealWritten'), share: 24 },
      { title: text.text('receipt.sealRead'), share: 26 },
      { title: text.text('receipt.reason'), share: 52 },
    ],
    refused.map((one) => {
      const reason = one.refusal ?? model.refusal;
      return {
        cells: [
          cell(one.label, styles.cellStrong),
          cell(one.sealAsWritten ?? text.text('receipt.noSeal'), styles.cellMono),
          cell(one.sealAsRead ?? text.text('receipt.noSeal'), styles.cellMono),
          reason === undefined ? cell('') : refusalWords(reason, text),
        ],
      };
    }),
  );
}

function composeExhibits(composition: Composition, { exhibits }: ReceiptModel, text: DocumentText): void {
  if (exhibits.length === 0) return;
  section(composition, text.text('receipt.exhibits'));
  setTable(
    composition,
    [
      { title: text.text('receipt.number'), share: 14, namesRow: true },
      { title: text.text('receipt.description'), share: 70 },
      { title: text.text('receipt.kindAndQuantity'), share: 40 },
    ],
    exhibits.map((exhibit) => ({
      cells: [
        cell(exhibit.number, styles.cellStrong),
        cell(exhibit.shortDescription),
        cell(
          `${text.vocabulary(`exhibitKind.${exhibit.kind}`)} · ${text.vocabulary(`quantityUnit.${exhibit.unit}`, { count: exhibit.quantity })}`,
          styles.cellQuiet,
        ),
      ],
    })),
  );
}

function composeQuestions(composition: Composition, { questions }: ReceiptModel, text: DocumentText): void {
  if (questions.length === 0) return;
  section(composition, text.text('receipt.questions'));
  for (const [index, question] of questions.entries())
    composition.paragraph(`${index + 1}. ${question}`, styles.body, { after: 2 });
  composition.space(6);
}

function composeWords(composition: Composition, { note, additions }: ReceiptModel, text: DocumentText): void {
  if (note !== undefined) {
    composition.heading(2, text.text('receipt.note'), styles.subsection, { before: 4 });
    composition.paragraph(note, styles.body, { after: 8 });
  }
  if (additions.length === 0) return;
  composition.heading(2, text.text('receipt.additions'), styles.subsection, { before: 4 });
  for (const { at, by, words } of additions) {
    composition.paragraph(`${formatMomentInTable(at)} · ${by}`, styles.quiet, { after: 0 });
    composition.paragraph(words, styles.body, { after: 6 });
  }
}
