// The persons of a case: suspects, counsel, witnesses, officers. Their names stay inside the vault and the case file.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { PartyRole } from '../../../shared/domain/case.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { PartyId, type CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { changedColumns, readStoredJson, storedJson } from '../stored-json.ts';
import { findCase } from './case-row.ts';

type EnteredParty = Omit<ParsedInputOf<'cases.add-party'>, 'caseId'>;

interface PartyRow {
  readonly id: PartyId;
  readonly case_id: CaseId;
  readonly role: PartyRole;
  readonly name: string;
  readonly born: string | null;
  readonly note: string | null;
  readonly language: Language | null;
  readonly father_name: string | null;
  readonly residence: string | null;
  readonly contact: string | null;
  readonly further_languages: string | null;
  readonly needs_interpreter: 0 | 1 | null;
  readonly clients: string | null;
}

export function addParty(act: Act, { caseId, ...entered }: ParsedInputOf<'cases.add-party'>): { id: PartyId } {
  const { title } = findCase(act.db, caseId);
  demandClients(act.db, caseId, entered.clients);
  const id = PartyId.parse(act.nextId());
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
  demandClients(act.db, before.case_id, entered.clients, id);
  if (before.role === 'suspect' && entered.role !== 'suspect') demandUncharged(act.db, id);
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
    fatherName: row.father_name ?? undefined,
    residence: row.residence ?? undefined,
    contact: row.contact ?? undefined,
    furtherLanguages: row.further_languages ?? undefined,
    needsInterpreter: row.needs_interpreter === null ? undefined : row.needs_interpreter === 1,
    clients: row.clients === null ? undefined : readStoredJson<PartyId[]>(row.clients),
  }));
}

/** Counsel defends somebody of this case; nobody is their own client. @throws FocalPointError `cases.client-unknown` */
function demandClients(db: ReadableDatabase, caseId: CaseId, clients: readonly PartyId[] = [], own?: PartyId): void {
  const known = new Set(partiesOf(db, caseId).map(({ id }) => id));
  if (clients.some((id) => id === own || !known.has(id)))
    throw new FocalPointError('cases.client-unknown', {}, [{ path: 'clients', code: 'invalid' }]);
}

/** Whoever was charged stays a suspect while the charge stands. @throws FocalPointError `cases.party-is-charged` */
function demandUncharged(db: ReadableDatabase, id: PartyId): void {
  const charge = db.first<{ number: number }>(
    statement`select said.number from charge_event said where said.party_id = ${id} and said.kind = 'laid'
      and not exists (select 1 from charge_event later where later.charge_id = said.id and later.kind = 'withdrawn')`,
  );
  if (charge !== undefined) throw new FocalPointError('cases.party-is-charged', { number: charge.number });
}

function partyColumns(entered: EnteredParty) {
  return {
    role: entered.role,
    name: entered.name,
    born: entered.born ?? null,
    note: entered.note ?? null,
    language: entered.language ?? null,
    father_name: entered.fatherName ?? null,
    residence: entered.residence ?? null,
    contact: entered.contact ?? null,
    further_languages: entered.furtherLanguages ?? null,
    needs_interpreter: entered.needsInterpreter === undefined ? null : Number(entered.needsInterpreter),
    clients: entered.clients === undefined || entered.clients.length === 0 ? null : storedJson(entered.clients),
  };
}
