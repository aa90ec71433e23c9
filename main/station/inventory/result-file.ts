// The result as files that any program reads. Each counts itself: as many lines as the result has, or there is no file (law 10).
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PrintedInventoryLine } from '../../documents/index.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import type { ResultContent } from './order-result.ts';

const columns = [
  'exhibit',
  'number',
  'kind',
  'description',
  'class',
  'further_classes',
  'recorded_place',
  'recorded_seal',
  'recorded_quantity',
  'counter',
  'seen_place',
  'seal_read',
  'quantity_counted',
  'condition',
  'counted_at',
  'picked_by_hand',
  'second_counter',
  'second_seen_place',
  'second_seal_read',
  'second_quantity_counted',
  'second_condition',
  'second_counted_at',
  'moved_during_session',
  'decision',
  'decision_text',
  'label_fault',
] as const;

/**
 * RFC 4180 with a byte order mark, one row for each line of the result.
 * @throws FocalPointError `inventory.result-incomplete`
 */
export function resultAsCsv(content: ResultContent): string {
  const decisions = Map.groupBy(content.discrepancies, ({ label }) => label);
  const rows =
    content.kind === 'inspection'
      ? content.checklist.map(({ item, answer, note, by }) => [item, answer, note, by])
      : content.lines.map((line) => rowOf(line, decisions.get(line.label) ?? []));
  const head = content.kind === 'inspection' ? ['item', 'answer', 'remark', 'by'] : columns;
  const expected = content.kind === 'inspection' ? content.checklist.length : content.lines.length;
  demandAll(expected, rows.length);
  return `${byteOrderMark}${[head, ...rows].map((row) => csvLine(row, 'comma').line).join('')}`;
}

/** UTF-8, two spaces: the whole result with what was signed, so that the signatures can be checked elsewhere. */
export function resultAsJson(content: ResultContent, publicKeys: Readonly<Record<string, string>>): string {
  const { lines, ...rest } = content;
  const written = {
    format: 'focal-point-inventory-result',
    version: 1,
    ...rest,
    publicKeys,
    lineCount: lines.length,
    lines,
  };
  const text = `${JSON.stringify(written, null, 2)}\n`;
  // Read back as any reader will: what cannot be read again was not written.
  const again = JSON.parse(text) as { lines: unknown[] }; // our own text of a moment ago
  demandAll(lines.length, again.lines.length);
  return text;
}

function demandAll(expected: number, written: number): void {
  if (expected !== written) throw new FocalPointError('inventory.result-incomplete', { expected, written });
}

function rowOf(line: PrintedInventoryLine, decisions: ResultContent['discrepancies']): string[] {
  const [first, second] = line.counts;
  const [main = '', ...further] = line.classes;
  const counted = (count: typeof first): string[] => [
    count?.counter ?? '',
    count?.seenAt ?? '',
    count?.seal === '' ? '(none)' : (count?.seal ?? ''),
    count?.quantity === undefined ? '' : String(count.quantity),
    count?.condition ?? '',
    count?.countedAt ?? '',
  ];
  return [
    line.label,
    line.number,
    line.kind,
    line.description,
    main,
    further.join(' '),
    line.where,
    line.seal,
    line.left === undefined ? '' : String(line.left),
    ...counted(first),
    line.counts
      .map(({ manualReason }) => manualReason ?? '')
      .filter(Boolean)
      .join(' | '),
    ...counted(second),
    line.movements.map(({ number, type, at, to }) => `#${number} ${type} ${at} ${to}`.trim()).join(' | '),
    decisions.map(({ disposition }) => disposition).join(' | '),
    decisions.map(({ words }) => words).join(' | '),
    line.counts[0]?.fault ?? '',
  ];
}
