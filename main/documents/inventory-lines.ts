// Every line of an inventory as a table: what differs first, then what is in order; expected beside seen, so that nobody need look twice.
import { formatMomentInTable, formatNumber } from '../../shared/text/format.ts';
import type { DocumentText } from './document-text.ts';
import type { Composition } from './layout/composition.ts';
import { styles } from './layout/style.ts';
import { cell, cells, setTable, type Cell, type TableRow } from './layout/table.ts';
import type { InventoryResultModel, PrintedInventoryLine } from './models/inventory-result.ts';

const inOrder: readonly string[] = ['found', 'away-as-recorded'];

export function composeInventoryLines(
  composition: Composition,
  { lines }: InventoryResultModel,
  text: DocumentText,
): void {
  composition.newPage();
  const differing = lines.filter((line) => !isInOrder(line));
  const fine = lines.filter(isInOrder);
  if (differing.length > 0) compose(composition, text.text('inventoryResult.listDiffers'), differing, text);
  compose(composition, text.text('inventoryResult.listInOrder'), fine, text);
}

function isInOrder({ classes }: PrintedInventoryLine): boolean {
  return classes.every((each) => inOrder.includes(each));
}

function compose(
  composition: Composition,
  title: string,
  lines: readonly PrintedInventoryLine[],
  text: DocumentText,
): void {
  composition.heading(2, `${title} (${formatNumber(lines.length, text.language, 0)})`, styles.section, {
    before: 4,
    after: 6,
  });
  if (lines.length === 0) return composition.paragraph(text.text('inventoryResult.none'), styles.quiet, { after: 8 });
  setTable(
    composition,
    [
      { title: text.text('inventoryResult.exhibit'), share: 44, namesRow: true },
      { title: text.text('inventoryResult.onRecord'), share: 42 },
      { title: text.text('inventoryResult.seen'), share: 52 },
      { title: text.text('inventoryResult.class'), share: 30 },
    ],
    lines.map((line) => rowOf(line, text)),
  );
}

function rowOf(line: PrintedInventoryLine, text: DocumentText): TableRow {
  const quantity = (value: number | undefined): string =>
    value === undefined ? '' : text.text('inventoryResult.quantity', { number: formatNumber(value, text.language, 0) });
  return {
    cells: [
      cells(
        [line.label, styles.cellStrong],
        [line.number, styles.monoQuiet],
        [
          line.kind === ''
            ? shortened(line.description)
            : `${text.vocabulary(`exhibitKind.${line.kind}`)} · ${shortened(line.description)}`,
          styles.cellQuiet,
        ],
      ),
      cells(
        [line.where, styles.cell],
        [line.seal === '' ? '' : text.text('inventoryResult.seal', { seal: line.seal }), styles.cellMono],
        [quantity(line.left), styles.cellQuiet],
      ),
      seenCell(line, quantity, text),
      cells(
        ...line.classes.map(
          (each) =>
            [
              text.vocabulary(`inventoryClass.${each}`),
              inOrder.includes(each) ? styles.cell : styles.cellStrong,
            ] as const,
        ),
      ),
    ],
  };
}

function seenCell(
  { counts, movements }: PrintedInventoryLine,
  quantity: (value: number | undefined) => string,
  text: DocumentText,
): Cell {
  if (counts.length === 0 && movements.length === 0) return cell('–');
  return cells(
    ...counts.flatMap((count) => [
      [count.seenAt, styles.cell] as const,
      [sealText(count.seal, text), styles.cellMono] as const,
      [quantity(count.quantity), styles.cellQuiet] as const,
      [count.condition, styles.cellAside] as const,
      [
        count.manualReason === undefined ? '' : text.text('inventoryResult.byHand', { reason: count.manualReason }),
        styles.cellAside,
      ] as const,
      [`${count.counter} · ${formatMomentInTable(count.countedAt)}`, styles.cellQuiet] as const,
    ]),
    ...movements.map(
      ({ number, type, at, to }) =>
        [
          text.text('inventoryResult.moved', {
            number,
            type: text.vocabulary(`custodyEventType.${type}`),
            at: formatMomentInTable(at),
            to: to === '' ? '–' : to,
          }),
          styles.cellAside,
        ] as const,
    ),
  );
}

function sealText(seal: string | undefined, text: DocumentText): string {
  if (seal === undefined) return '';
  return seal === '' ? text.text('inventoryResult.noSeal') : text.text('inventoryResult.seal', { seal });
}

function shortened(description: string): string {
  const [first = ''] = description.split('\n');
  return first.length > 70 ? `${first.slice(0, 69)}…` : first;
}
