// The persons of a case: suspects, counsel, witnesses, officers. Their names stay inside the vault and the case file.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { PartyRole } from '../../../shared/domain/case.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { changedColumns } from '../stored-json.ts';
import { findCase } from './case-row.ts';

type EnteredParty = Omit<ParsedInputOf<'cases.add-party'>, 'caseId'>;

interface PartyRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly role: PartyRole;
  readonly name: string;
  readonly born: string | null;
  readonly note: string | null;
  readonly language: Language | null;
}

export function addParty(act: Act, { caseId, ...entered }: ParsedInputOf<'cases.add-party'>): { id: string } {
  const { title } = findCase(act.db, caseId);
  const id = act.nextId();
  act.record(
    'party',
    { id, case_id: caseId, ...partyColumns(entered) },
    { action: 'party.added', label: `${title} / ${entered.name}` },
  );
  return { id };
}

export function reviseParty(act: Act, { id, ...entered }: ParsedInputOf<'cases.revise-party'>): Record<string, never> {
  const before = act.db.first<PartyRow>(statement`select * from party where id = ${id}`);
  if (before === undefined) throw new FocalPointError('cases.party-unknown');
  const changes = changedColumns({ ...before }, partyColumns(entered));
  if (Object.keys(changes).length === 0) return {};
  const { title } = findCase(act.db, before.case_id);
  act.revise('party', id, changes, { action: 'party.revised', label: `${title} / ${entered.name}` });
  return {};
}

/** In the order in which they were added. */
export function partiesOf(db: ReadableDatabase, caseId: CaseId) {
  return db.all<PartyRow>(statement`select * from party where case_id = ${caseId} order by id`).map((row) => ({
    id: row.id,
    role: row.role,
    name: row.name,
    born: row.born ?? undefined,
    note: row.note ?? undefined,
    language: row.language ?? undefined,
  }));
}

function partyColumns(entered: EnteredParty) {
  return {
    role: entered.role,
    name: entered.name,
    born: entered.born ?? null,
    note: entered.note ?? null,
    language: entered.language ?? null,
  };
}
