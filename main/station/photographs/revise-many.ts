// One caption or one shot for several photographs at once: all of them or none, each with its own entry in the ledger.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Act } from '../act.ts';
import { findAttachment } from '../intake/attachment-list.ts';
import { demandShotOfKind, reviseColumns } from '../intake/revise-attachment.ts';

/** @throws FocalPointError `attachments.unknown`, `photographs.shot-of-another-kind`: nothing is revised then. */
export function reviseMany(
  act: Act,
  { ids, caption, shot, reason }: ParsedInputOf<'photographs.revise-many'>,
): OutputOf<'photographs.revise-many'> {
  let revised = 0;
  for (const id of new Set(ids)) {
    const before = findAttachment(act.db, id);
    demandShotOfKind(act.db, before, shot);
    const after = { ...(caption === undefined ? {} : { caption }), ...(shot === undefined ? {} : { shot }) };
    if (reviseColumns(act, before, after, reason)) revised += 1;
  }
  return { revised };
}
