// A case is opened, and what is known of it revised. A number of one authority belongs to one case.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { isDetentionByOrders } from '../detention-orders.ts';
import { changedColumns } from '../stored-json.ts';
import { caseColumns, findCase, type CaseNumber, type EnteredCase } from './case-row.ts';

export function openCase(act: Act, entered: EnteredCase): { id: CaseId } {
  const id = CaseId.parse(act.nextId());
  demandFreeNumbers(act, entered.numbers, id);
  const row = { id, ...caseColumns(entered), opened_at: act.now, opened_by: act.actor.id };
  act.record('case_record', row, { action: 'case.opened', label: entered.title });
  writeNumbers(act, id, entered.numbers);
  return { id };
}

/** Nothing is written when nothing differs from what is recorded. */
export function reviseCase(act: Act, { id, reason, ...entered }: ParsedInputOf<'cases.revise'>): Record<string, never> {
  const before = findCase(act.db, id);
  const changes = changedColumns({ ...before }, caseColumns(entered));
  if (Object.keys(changes).length === 0) return {};
  if ('detention_until' in changes && isDetentionByOrders(act.db, id))
    throw new FocalPointError('cases.detention-by-orders', {}, [{ path: 'detentionUntil', code: 'invalid' }]);
  demandFreeNumbers(act, entered.numbers, id);
  act.revise('case_record', id, changes, { action: 'case.revised', label: entered.title, reason });
  act.db.run(statement`delete from case_number where case_id = ${id}`);
  writeNumbers(act, id, entered.numbers);
  if ('title' in changes) {
    act.db.run(statement`update exhibit_line set case_title = ${entered.title} where case_id = ${id}`);
  }
  return {};
}

function demandFreeNumbers(act: Act, numbers: readonly CaseNumber[], own: CaseId): void {
  const seen = new Set<string>();
  for (const [position, { kind, number }] of numbers.entries()) {
    const taken = act.db.first<{ title: string }>(
      statement`select c.title from case_number n join case_record c on c.id = n.case_id
                where n.kind = ${kind} and n.number = ${number} and n.case_id <> ${own}`,
    );
    const key = `${kind} ${number}`;
    if (taken === undefined && !seen.has(key)) {
      seen.add(key);
      continue;
    }
    const details = { number, ...(taken === undefined ? {} : { case: taken.title }) };
    throw new FocalPointError('cases.number-taken', details, [
      { path: `numbers.${position}.number`, code: 'taken', details },
    ]);
  }
}

function writeNumbers(act: Act, id: CaseId, numbers: readonly CaseNumber[]): void {
  for (const { kind, number } of numbers) {
    act.db.run(statement`insert into case_number (kind, number, case_id) values (${kind}, ${number}, ${id})`);
  }
}
