// The result of an inventory: what was asked, how it was counted, what was found, what a person decided about each difference, who signs.
import { inventoryClasses, type InventoryClass } from '../../shared/domain/inventory.ts';
import { formatMomentInTable, formatMomentWithOffset, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import { composeInventoryLines } from './inventory-lines.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable } from './layout/table.ts';
import type { InventoryResultModel, PrintedHead } from './models/inventory-result.ts';
import { setDefinitions } from './parts/definitions.ts';
import { composeVerification } from './parts/ledger-head.ts';
import { composeOpening } from './parts/opening.ts';
import { writeDocument, type DocumentTools, type WrittenDocument } from './write-document.ts';

/** Writes the result. See `writeDocument` for what is promised and what fails. */
export function writeInventoryResult(model: InventoryResultModel, tools: DocumentTools): Promise<WrittenDocument> {
  const { head } = model;
  const { text } = tools;
  return writeDocument(
    {
      head,
      title: `${text.text('kind.inventory-result')} ${model.number}`,
      compose(composition) {
        composeOpening(composition, head, text, `${text.vocabulary(`inventoryKind.${model.kind}`)} ${model.number}`);
        composeCover(composition, model, text);
        composeMethod(composition, model, text);
        if (model.kind === 'inspection') composeChecklist(composition, model, text);
        else composeTotals(composition, model, text);
        composeDecisions(composition, model, text);
        composeSigners(composition, model, text);
        if (model.kind !== 'inspection') composeInventoryLines(composition, model, text);
        composeVerification(composition, head.ledgerHead, text);
      },
    },
    tools,
  );
}

function composeCover(composition: Composition, model: InventoryResultModel, text: DocumentText): void {
  setDefinitions(composition, [
    { label: text.text('inventoryResult.place'), value: model.place, style: styles.strong },
    {
      label: text.text('inventoryResult.started'),
      value: `${formatMomentWithOffset(model.startedAt)}\n${model.startedBy}`,
    },
    { label: text.text('inventoryResult.ended'), value: formatMomentWithOffset(model.endedAt) },
  ]);
  setDefinitions(
    composition,
    [
      { label: text.text('inventoryResult.occasion'), value: model.occasion },
      model.corrects === undefined
        ? undefined
        : { label: text.text('inventoryResult.corrects'), value: model.corrects, style: styles.mono },
      model.correctedBy === undefined
        ? undefined
        : { label: text.text('inventoryResult.correctedBy'), value: model.correctedBy, style: styles.mono },
    ],
    { after: 4 },
  );
}

function composeMethod(composition: Composition, model: InventoryResultModel, text: DocumentText): void {
  composition.heading(2, text.text('inventoryResult.method'), styles.section, { before: 4, after: 5 });
  composition.paragraph(text.text(`inventoryResult.methodText.${model.kind}`), styles.body, { after: 4 });
  if (model.isBlind) composition.paragraph(text.text('inventoryResult.blind'), styles.body, { after: 4 });
  if (model.counters.length > 1) composition.paragraph(text.text('inventoryResult.twofold'), styles.body, { after: 4 });
  const { sample } = model;
  if (sample !== undefined) {
    const kinds = sample.highRiskKinds.map((kind) => text.vocabulary(`exhibitKind.${kind}`)).join(', ');
    composition.paragraph(
      text.text('inventoryResult.sample', { percent: sample.percent, kinds: kinds === '' ? '–' : kinds }),
      styles.body,
      { after: 4 },
    );
    setDefinitions(
      composition,
      [{ label: text.text('inventoryResult.seed'), value: sample.seed, style: styles.mono }],
      { columns: 1, after: 2 },
    );
  }
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.counter'), share: 60, namesRow: true },
      {
        title: text.text(model.kind === 'inspection' ? 'inventoryResult.inspected' : 'inventoryResult.counted'),
        share: 24,
        align: 'right',
      },
      { title: text.text('inventoryResult.countClosed'), share: 40 },
    ],
    model.counters.map((counter) => ({
      cells: [
        cells(
          [counter.name, styles.cellStrong],
          [counter.isCustodian ? text.text('inventoryResult.isCustodian') : '', styles.cellAside],
        ),
        cells(
          [
            formatNumber(model.kind === 'inspection' ? model.checklist.length : counter.counted, text.language, 0),
            styles.cell,
          ],
          [
            counter.notCounted === 0
              ? ''
              : text.text('inventoryResult.notCounted', { number: formatNumber(counter.notCounted, text.language, 0) }),
            styles.cellQuiet,
          ],
        ),
        cell(counter.closedAt === undefined ? '–' : formatMomentInTable(counter.closedAt)),
      ],
    })),
  );
}

function composeTotals(composition: Composition, model: InventoryResultModel, text: DocumentText): void {
  composition.heading(2, text.text('inventoryResult.result'), styles.section, { before: 4, after: 6 });
  const { expected, totals, lines } = model;
  const number = (value: number): string => formatNumber(value, text.language, 0);
  setDefinitions(
    composition,
    [
      { label: text.text('inventoryResult.expected'), value: number(expected.inAll) },
      { label: text.text('inventoryResult.asked'), value: number(expected.asked) },
      { label: text.text('inventoryResult.checkedOut'), value: number(expected.checkedOut) },
      { label: text.text('inventoryResult.lines'), value: number(lines.length) },
    ],
    { columns: 4, after: 2 },
  );
  composition.paragraph(
    text.text('inventoryResult.addsUp'),
    { ...styles.quiet, size: 7.4, leading: 10.8 },
    { after: 4 },
  );
  const shown: readonly InventoryClass[] = inventoryClasses.filter(
    (each) => each !== 'second-count-differs' || model.counters.length > 1,
  );
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.class'), share: 44, namesRow: true },
      { title: text.text('inventoryResult.meaning'), share: 76 },
      { title: text.text('inventoryResult.number'), share: 14, align: 'right' },
    ],
    shown.map((each) => ({
      cells: [
        cell(text.vocabulary(`inventoryClass.${each}`), totals[each] > 0 ? styles.cellStrong : styles.cell),
        cell(text.vocabulary(`inventoryClassMeaning.${each}`), styles.cellQuiet),
        cell(number(totals[each]), totals[each] > 0 ? styles.cellStrong : styles.cell),
      ],
    })),
  );
}

function composeChecklist(composition: Composition, model: InventoryResultModel, text: DocumentText): void {
  composition.heading(2, text.text('inventoryResult.result'), styles.section, { before: 4, after: 6 });
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.item'), share: 60, namesRow: true },
      { title: text.text('inventoryResult.answer'), share: 26 },
      { title: text.text('inventoryResult.remark'), share: 60 },
    ],
    model.checklist.map(({ item, answer, note, by }) => ({
      washed: answer === 'finding',
      cells: [
        cell(text.vocabulary(`inspectionItem.${item}`), styles.cellStrong),
        cell(text.vocabulary(`inspectionAnswer.${answer}`), answer === 'finding' ? styles.cellStrong : styles.cell),
        cells([note, styles.cell], [by, styles.cellQuiet]),
      ],
    })),
  );
}

function composeDecisions(composition: Composition, { discrepancies }: InventoryResultModel, text: DocumentText): void {
  composition.heading(2, text.text('inventoryResult.discrepancies'), styles.section, { before: 4, after: 6 });
  if (discrepancies.length === 0)
    return composition.paragraph(text.text('inventoryResult.noDiscrepancies'), styles.body, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.what'), share: 40, namesRow: true },
      { title: text.text('inventoryResult.found'), share: 44 },
      { title: text.text('inventoryResult.decision'), share: 56 },
    ],
    discrepancies.map((each) => ({
      cells: [
        cells(
          [each.label, styles.cellMono],
          [
            each.class === undefined
              ? text.vocabulary(`inspectionItem.${each.item ?? ''}`)
              : text.vocabulary(`inventoryClass.${each.class}`),
            styles.cellStrong,
          ],
        ),
        cell(each.found),
        cells(
          [text.vocabulary(`inventoryDisposition.${each.disposition}`), styles.cellStrong],
          [each.words, styles.cell],
          [each.records === 'nothing' ? '' : text.text(`inventoryResult.records.${each.records}`), styles.cellAside],
          [`${each.by} · ${formatMomentInTable(each.at)}`, styles.cellQuiet],
        ),
      ],
    })),
  );
}

function composeSigners(composition: Composition, model: InventoryResultModel, text: DocumentText): void {
  composition.heading(2, text.text('inventoryResult.signatures'), styles.section, { before: 4, after: 5 });
  if (model.note !== '') composition.paragraph(model.note, styles.body, { after: 5 });
  composition.paragraph(text.text('inventoryResult.signed'), styles.quiet, { after: 5 });
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.signer'), share: 34, namesRow: true },
      { title: text.text('inventoryResult.key'), share: 44 },
      { title: text.text('inventoryResult.signature'), share: 76 },
    ],
    model.signatures.map(({ name, keyFingerprint, signature }) => ({
      cells: [cell(name, styles.cellStrong), cell(keyFingerprint, styles.cellMono), cell(signature, styles.monoSmall)],
    })),
    6,
  );
  const headRow = (label: string, head: PrintedHead) => ({
    cells: [
      cell(label, styles.cellStrong),
      cell(formatNumber(head.size, text.language, 0)),
      cells([head.root, styles.monoSmall], [formatMomentWithOffset(head.time), styles.cellQuiet]),
    ],
  });
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.ledger'), share: 34, namesRow: true },
      { title: text.text('verification.size'), share: 18, align: 'right' },
      { title: text.text('verification.root'), share: 102 },
    ],
    [
      headRow(text.text('inventoryResult.headAtStart'), model.headAtStart),
      headRow(text.text('inventoryResult.headAtEnd'), model.headAtEnd),
    ],
    6,
  );
  composition.paragraph(text.text('inventoryResult.statement'), styles.label, { after: 1 });
  composition.paragraph(model.statement, styles.monoQuiet, { after: 10 });
}
