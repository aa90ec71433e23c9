// The order of photographs on paper. It is said for all photographs of an exhibit (or of the scene) at once, so that none is left between.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { AttachmentRow } from '../intake/attachment-list.ts';
import { reviseColumns } from '../intake/revise-attachment.ts';

/** @throws FocalPointError `photographs.order-incomplete` when the order does not name each of them exactly once. */
export function arrange(
  act: Act,
  { caseId, exhibitId, order }: ParsedInputOf<'photographs.arrange'>,
): Record<string, never> {
  const rows = act.db.all<AttachmentRow>(
    statement`select * from attachment where case_id = ${caseId} and exhibit_id is ${exhibitId ?? null}`,
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  // A photograph taken in meanwhile by somebody else would otherwise be put last without a word.
  if (new Set(order).size !== order.length || order.length !== known.size)
    throw new FocalPointError('photographs.order-incomplete');
  for (const [index, id] of order.entries()) {
    const row = known.get(id);
    if (row === undefined) throw new FocalPointError('photographs.order-incomplete');
    reviseColumns(act, row, { print_order: index + 1 });
  }
  return {};
}
