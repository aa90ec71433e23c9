// Ways of reading that are kept under a name: read, saved as versions, retired and brought back. Which import was read with which is on the import.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { DefinitionLine } from '../../../shared/contract/register-definitions.ts';
import type { EntryKind } from '../../../shared/domain/register/fields.ts';
import type { SavedReading } from '../../../shared/domain/register/saved-reading.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { ImportDefinitionId, type RegisterId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { retirementOf, type RetirementRow } from '../retirement.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { demandMapping } from './ordered-tables.ts';
import { findRegister } from './register-records.ts';

interface DefinitionRow extends RetirementRow {
  readonly id: ImportDefinitionId;
  readonly register_id: RegisterId;
  readonly register_name: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly version: number;
  readonly reading: string;
  readonly recorded_at: Instant;
  readonly recorder: string;
  readonly changed_at: Instant;
  readonly changed_by: string;
  readonly uses: number;
  readonly last_used: Instant | null;
}

/** Those in use first, by name. */
function loadDefinitions(
  db: ReadableDatabase,
  { id = '', registerId = '' }: { readonly id?: string; readonly registerId?: string | undefined },
): DefinitionRow[] {
  return db.all<DefinitionRow>(
    statement`select d.id, d.register_id, r.name as register_name, r.kind, v.name, v.version, v.reading, d.recorded_at, d.recorder,
        v.recorded_at as changed_at, v.recorder as changed_by, e.recorded_at as retired_at, e.recorder as retired_by, e.reason as retired_why,
        (select count(*) from register_import i where i.definition_id = d.id and not exists
          (select 1 from register_import_event g where g.import_id = i.id and g.kind = 'given-up')) as uses,
        (select max(i.recorded_at) from register_import i where i.definition_id = d.id) as last_used
      from import_definition d join register r on r.id = d.register_id
        join import_definition_version v on v.definition_id = d.id
          and v.version = (select max(version) from import_definition_version where definition_id = d.id)
        left join import_definition_event e on e.kind = 'retired'
          and e.id = (select max(id) from import_definition_event where definition_id = d.id)
      where (${id} = '' or d.id = ${id}) and (${registerId} = '' or d.register_id = ${registerId})
      order by e.id is not null, v.name, d.id`,
  );
}

/** @throws FocalPointError `registers.definition-unknown` */
function findDefinition(db: ReadableDatabase, id: ImportDefinitionId): DefinitionRow {
  const [row] = loadDefinitions(db, { id });
  if (row === undefined) throw new FocalPointError('registers.definition-unknown');
  return row;
}

/** @throws FocalPointError `registers.definition-unknown`, `registers.definition-retired` */
export function usableDefinition(db: ReadableDatabase, id: ImportDefinitionId): DefinitionRow {
  const row = findDefinition(db, id);
  if (row.retired_at !== null) throw new FocalPointError('registers.definition-retired');
  return row;
}

/** @throws FocalPointError `registers.definition-unknown` */
export function readingOfVersion(db: ReadableDatabase, id: ImportDefinitionId, version: number): SavedReading {
  const row = db.first<{ reading: string }>(
    statement`select reading from import_definition_version where definition_id = ${id} and version = ${version}`,
  );
  if (row === undefined) throw new FocalPointError('registers.definition-unknown');
  return readStoredJson<SavedReading>(row.reading);
}

function lineOf(row: DefinitionRow): DefinitionLine {
  return {
    id: row.id,
    registerId: row.register_id,
    registerName: row.register_name,
    kind: row.kind,
    name: row.name,
    version: row.version,
    savedAt: row.recorded_at,
    savedBy: row.recorder,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    uses: row.uses,
    ...(row.last_used === null ? {} : { lastUsed: row.last_used }),
    ...retirementOf(row),
  };
}

export function listDefinitions(
  db: ReadableDatabase,
  { registerId }: ParsedInputOf<'registers.definitions'>,
): OutputOf<'registers.definitions'> {
  return { definitions: loadDefinitions(db, { registerId }).map(lineOf) };
}

/** @throws FocalPointError `registers.definition-unknown` */
export function readDefinition(
  db: ReadableDatabase,
  { id }: ParsedInputOf<'registers.definition'>,
): OutputOf<'registers.definition'> {
  const line = lineOf(findDefinition(db, id));
  const events = db.all<OutputOf<'registers.definition'>['events'][number]>(
    statement`select kind, reason, recorded_at as recordedAt, recorder as by from import_definition_event
      where definition_id = ${id} order by id desc`,
  );
  const versions = db.all<{
    version: number;
    name: string;
    note: string;
    reading: string;
    uses: number;
    recordedAt: Instant;
    by: string;
  }>(
    statement`select v.version, v.name, v.note, v.reading, v.recorded_at as recordedAt, v.recorder as by,
        (select count(*) from register_import i where i.definition_id = ${id} and i.definition_version = v.version and not exists
          (select 1 from register_import_event g where g.import_id = i.id and g.kind = 'given-up')) as uses
      from import_definition_version v where v.definition_id = ${id} order by v.version desc`,
  );
  return {
    line,
    events,
    versions: versions.map((version) => ({ ...version, reading: readStoredJson<SavedReading>(version.reading) })),
  };
}

/** @throws FocalPointError as the contract says */
export function saveDefinition(
  act: Act,
  { registerId, id, name, note, reading }: ParsedInputOf<'registers.save-definition'>,
): OutputOf<'registers.save-definition'> {
  const register = findRegister(act.db, registerId);
  if (reading.definition.kind !== register.kind) throw new FocalPointError('registers.definition-other-kind');
  demandMapping(reading.definition);
  if (reading.joined.length !== (reading.definition.joined ?? []).length)
    throw new FocalPointError('registers.join-incomplete');
  const before = id === undefined ? undefined : usableDefinition(act.db, id);
  if (before !== undefined && before.register_id !== registerId)
    throw new FocalPointError('registers.definition-unknown');
  demandFreeName(act.db, registerId, name, id);
  const content = storedJson(reading);
  if (before !== undefined && before.name === name && before.reading === content)
    throw new FocalPointError('registers.definition-same');
  const by = { recorded_at: act.now, recorded_by: act.actor.id, recorder: act.actor.name };
  const definitionId = before?.id ?? ImportDefinitionId.parse(act.nextId());
  const version = (before?.version ?? 0) + 1;
  if (before === undefined)
    act.record(
      'import_definition',
      { id: definitionId, register_id: registerId, ...by },
      { action: 'import-definition.saved', label: name },
    );
  act.record(
    'import_definition_version',
    { id: act.nextId(), definition_id: definitionId, version, name, note, reading: content, ...by },
    {
      action: before === undefined ? 'import-definition.saved' : 'import-definition.changed',
      label: `${name} / ${version}`,
    },
  );
  return { id: definitionId, version };
}

/** A retired one gives its name free. @throws FocalPointError `registers.definition-name-taken` */
function demandFreeName(
  db: ReadableDatabase,
  registerId: RegisterId,
  name: string,
  own: ImportDefinitionId | undefined,
): void {
  const isTaken = loadDefinitions(db, { registerId }).some(
    (other) => other.id !== own && other.retired_at === null && foldText(other.name) === foldText(name),
  );
  if (isTaken)
    throw new FocalPointError('registers.definition-name-taken', {}, [
      { path: 'name', code: 'registers.definition-name-taken' },
    ]);
}

/** @throws FocalPointError `registers.definition-unknown`, `registers.definition-retired` */
export function retireDefinition(
  act: Act,
  { id, reason }: ParsedInputOf<'registers.retire-definition'>,
): OutputOf<'registers.retire-definition'> {
  recordEvent(act, usableDefinition(act.db, id), 'retired', reason);
  return {};
}

/** In use once more, as its newest version stands. @throws FocalPointError as the contract says */
export function restoreDefinition(
  act: Act,
  { id, reason }: ParsedInputOf<'registers.restore-definition'>,
): OutputOf<'registers.restore-definition'> {
  const row = findDefinition(act.db, id);
  if (row.retired_at === null) throw new FocalPointError('registers.definition-in-use');
  demandFreeName(act.db, row.register_id, row.name, id);
  recordEvent(act, row, 'restored', reason);
  return {};
}

function recordEvent(act: Act, { id, name }: DefinitionRow, kind: 'retired' | 'restored', reason: string): void {
  act.record(
    'import_definition_event',
    {
      id: act.nextId(),
      definition_id: id,
      kind,
      reason,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: `import-definition.${kind}`, label: name },
  );
}
