// Brings a file of another register in: looked at, checked whole where a person wants all or nothing, then written block by block by a job that can be
// stopped and goes on where it stopped.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { JoinedTableLine } from '../../../shared/contract/registers.ts';
import { isReadAs } from '../../../shared/domain/register/saved-reading.ts';
import { RegisterImportId, type ImportDefinitionId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Inside } from '../inside.ts';
import type { JobControl, JobResult } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { compareWhenIdle } from './candidates/compare-entries.ts';
import { blocksOfFile, checkFile } from './file-reading.ts';
import { stopsAt } from './fit-files.ts';
import { readingOfVersion, usableDefinition } from './import-definitions.ts';
import { orderedTables, readingOf, type OrderedTables } from './ordered-tables.ts';
import {
  blockSums,
  findImport,
  joinedFiles,
  openImport,
  recordImportEvent,
  rulesOf,
  storedRules,
  tablesOf,
  uncountedImports,
  wayOf,
  type ImportRow,
} from './register-records.ts';
import { writeBlock } from './write-block.ts';

/** Rows come once and in order; what is looked up again is the index of what they are known by. MiB, see the bench. */
const pagesWhileWriting = 48;

/** Imports that a job of this session writes. */
const running = new WeakMap<Unlocked, Set<string>>();

export function isRunning(unlocked: Unlocked, id: RegisterImportId): boolean {
  return running.get(unlocked)?.has(id) ?? false;
}

/** @throws FocalPointError as the contract says */
export async function importFile(inside: Inside, input: ParsedInputOf<'registers.import'>): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const ordered = await orderedTables(unlocked, input);
  const { upload, register } = ordered;
  const readWith = await readWithOf(unlocked, input, ordered);
  if (openImport(unlocked.db, register.id) !== undefined) throw new FocalPointError('registers.import-open');
  const order = { kind: 'register-import', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    if (input.mode === 'all-or-nothing') {
      const checked = await checkFile(unlocked.files, readingOf(ordered), {
        signal: control.signal,
        onProgress: ({ done, of }) => control.progress(done / 4, of),
      });
      if (checked.held > 0) {
        const [first] = checked.first;
        throw new FocalPointError('registers.rows-held', {
          held: checked.held,
          rows: checked.rows,
          row: first?.row ?? 0,
        });
      }
      if (checked.rows === 0) throw new FocalPointError('registers.no-rows');
    }
    const row = unlocked.perform((act) => beginImport(act, ordered, input.mode, readWith));
    for (const uploadId of new Set([upload, ...ordered.joined.map((one) => one.file)].map((one) => one.uploadId)))
      unlocked.files.claim(uploadId);
    return writeImport(inside, unlocked, row, control);
  });
}

interface ReadWith {
  readonly id: ImportDefinitionId;
  readonly version: number;
  readonly isChanged: boolean;
}

/**
 * Whether what was said of the file is what the version says, columns in any order.
 * @throws FocalPointError `registers.definition-unknown`, `registers.definition-retired`, `registers.definition-misfit`
 */
async function readWithOf(
  unlocked: Unlocked,
  input: ParsedInputOf<'registers.import'>,
  { register, way, rules, joined }: OrderedTables,
): Promise<ReadWith | undefined> {
  const { readWith, mode } = input;
  if (readWith === undefined) return undefined;
  const { id, version, hasLooked } = readWith;
  if (usableDefinition(unlocked.db, id).register_id !== register.id)
    throw new FocalPointError('registers.definition-unknown');
  const saved = readingOfVersion(unlocked.db, id, version);
  if (!hasLooked && (await stopsAt(unlocked, { kind: register.kind, saved }, input)))
    throw new FocalPointError('registers.definition-misfit');
  const tables = joined.map(({ way: of, header }) => ({ way: of, header }));
  const isChanged = !isReadAs(saved, { mode, way, definition: rules.definition, joined: tables });
  return { id, version, isChanged };
}

function beginImport(
  act: Act,
  { upload, register, way, rules, joined }: OrderedTables,
  mode: ImportRow['mode'],
  readWith: ReadWith | undefined,
): ImportRow {
  // Two files of one register at once would each be the other's newer version.
  if (openImport(act.db, register.id) !== undefined) throw new FocalPointError('registers.import-open');
  const id = RegisterImportId.parse(act.nextId());
  const number = act.nextOfYear('RI', 'register-import', 4);
  const last = act.db.first<{ no: number | null }>(statement`select max(no) as no from register_import`);
  act.record(
    'register_import',
    {
      id,
      no: (last?.no ?? 0) + 1,
      number,
      register_id: register.id,
      file_id: upload.fileId,
      wrapped_key: upload.wrappedKey,
      file_name: upload.fileName,
      bytes: upload.bytes,
      sha256: upload.sha256,
      way: storedJson(way),
      rules: storedRules(rules),
      mode,
      definition_id: readWith?.id ?? null,
      definition_version: readWith?.version ?? null,
      definition_changed: readWith === undefined ? null : readWith.isChanged ? 1 : 0,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'register-import.begun', label: number },
  );
  for (const [at, { file, way: other }] of joined.entries())
    act.record(
      'register_import_file',
      {
        id: act.nextId(),
        import_id: id,
        place: at + 1,
        file_id: file.fileId,
        wrapped_key: file.wrappedKey,
        file_name: file.fileName,
        bytes: file.bytes,
        sha256: file.sha256,
        way: storedJson(other),
      },
      { action: 'register-import.file-joined', label: `${number} / ${file.fileName}` },
    );
  return findImport(act.db, id);
}

/** @throws FocalPointError as the contract says */
export async function resumeImport(
  inside: Inside,
  { id }: ParsedInputOf<'registers.resume'>,
): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const row = demandInterrupted(unlocked, id);
  unlocked.perform((act) => recordImportEvent(act, row, 'resumed', {}));
  const order = { kind: 'register-import', label: row.file_name, unit: 'bytes', canCancel: true } as const;
  return Promise.resolve(
    jobs.start({ ...order, startedBy: unlocked.actor.name }, (control) => writeImport(inside, unlocked, row, control)),
  );
}

/** @throws FocalPointError `registers.import-unknown`, `registers.import-ended`, `registers.import-running` */
export function demandInterrupted(unlocked: Unlocked, id: RegisterImportId): ImportRow {
  const row = findImport(unlocked.db, id);
  if (row.ended !== null) throw new FocalPointError('registers.import-ended');
  if (isRunning(unlocked, id)) throw new FocalPointError('registers.import-running');
  return row;
}

/** From the block after the last one on record to the end. */
async function writeImport(
  inside: Inside,
  unlocked: Unlocked,
  row: ImportRow,
  { signal, progress }: JobControl,
): Promise<JobResult> {
  const active = running.get(unlocked) ?? new Set<string>();
  running.set(unlocked, active.add(row.id));
  unlocked.db.keepPages(pagesWhileWriting);
  try {
    const sums = blockSums(unlocked.db, row.id);
    const uncounted = uncountedImports(unlocked.db, row.no);
    const file = { fileId: row.file_id, wrappedKey: row.wrapped_key };
    const rules = rulesOf(row);
    const joined = tablesOf(joinedFiles(unlocked.db, row.id), rules);
    const order = { file, way: wayOf(row), rules, joined, after: sums.last_row };
    let number = sums.blocks;
    let tables: readonly JoinedTableLine[] = [];
    const onEnd = (ended: typeof tables): void => {
      tables = ended;
    };
    for await (const block of blocksOfFile(unlocked.files, order, signal, onEnd)) {
      number += 1;
      unlocked.perform((act) => writeBlock(act, row, number, block, uncounted));
      progress(block.done, block.of);
    }
    const { blocks: _, last_row: __, ...counts } = blockSums(unlocked.db, row.id);
    unlocked.perform((act) =>
      recordImportEvent(act, row, 'completed', { ...counts, ...(tables.length === 0 ? {} : { tables }) }),
    );
    compareWhenIdle(inside);
    return { report: { importId: row.id, number: row.number, ...counts, tables } };
  } catch (error) {
    sayStopped(unlocked, row, error);
    throw error;
  } finally {
    active.delete(row.id);
    if (active.size === 0) giveBackPages(unlocked);
    inside.emit({ type: 'changed', areas: ['registers'] });
  }
}

/** A vault that was locked meanwhile has none. */
function giveBackPages(unlocked: Unlocked): void {
  if (!unlocked.isClosed) unlocked.db.keepPages();
}

/** What stopped it stays on record with the code; a vault that was locked meanwhile says so by itself. */
function sayStopped(unlocked: Unlocked, row: ImportRow, error: unknown): void {
  const reason = error instanceof FocalPointError ? error.failure.code : 'station.unexpected';
  try {
    unlocked.perform((act) => recordImportEvent(act, row, 'stopped', { reason }));
  } catch (failure) {
    if (!(failure instanceof FocalPointError)) throw failure;
  }
}
