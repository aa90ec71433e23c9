// Whatever the station knows of a case and has no number yet gets the next ones, in the order in which it became known.
import { DisclosureItemId, type CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import { knownItems, type KnownItem } from './known-items.ts';

export function unnumberedItems(db: ReadableDatabase, caseId: CaseId): { known: number; waiting: KnownItem[] } {
  const known = knownItems(db, caseId);
  const numbered = new Set(
    db
      .all<{ key: string }>(
        statement`select subject_kind || ' ' || subject_id as key from disclosure_item where case_id = ${caseId}`,
      )
      .map(({ key }) => key),
  );
  return { known: known.length, waiting: known.filter(({ kind, id }) => !numbered.has(`${kind} ${id}`)) };
}

/** @throws FocalPointError `cases.unknown` */
export function numberItems(act: Act, { caseId }: { readonly caseId: CaseId }): { numbered: number } {
  const { title } = findCase(act.db, caseId);
  const { waiting } = unnumberedItems(act.db, caseId);
  const last = act.db.first<{ last: number | null }>(
    statement`select max(number) as last from disclosure_item where case_id = ${caseId}`,
  );
  let number = last?.last ?? 0;
  for (const { kind, id, label, knownSince } of waiting) {
    number += 1;
    act.record(
      'disclosure_item',
      {
        id: DisclosureItemId.parse(act.nextId()),
        case_id: caseId,
        number,
        subject_kind: kind,
        subject_id: id,
        label,
        known_since: knownSince,
        recorded_at: act.now,
        recorded_by: act.actor.id,
        recorder: act.actor.name,
      },
      // The label of a file may name a person; the number and the kind are enough for the ledger.
      { action: 'disclosure.numbered', label: `${title} / ${number} · ${kind}` },
    );
  }
  return { numbered: waiting.length };
}
