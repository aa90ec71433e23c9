// Brings a file of another register in: looked at, checked whole where a person wants all or nothing, then written block by block by a job that can be
// stopped and goes on where it stopped.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Definition } from '../../../shared/domain/register/definition.ts';
import type { EntryFact } from '../../../shared/domain/register/fields.ts';
import { offeredDefinition, usualLengths } from '../../../shared/domain/register/recognise-columns.ts';
import type { ReadingRules } from '../../../shared/domain/register/read-row.ts';
import { RegisterImportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { StagedUpload } from '../evidence-files.ts';
import type { Inside } from '../inside.ts';
import type { JobControl, JobResult } from '../jobs.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { compareWhenIdle } from './candidates/compare-entries.ts';
import { blocksOfFile, checkFile, lookAtFile } from './file-reading.ts';
import {
  blockSums,
  findImport,
  findRegister,
  loadImports,
  openImport,
  recordImportEvent,
  rulesOf,
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

function demandUpload(unlocked: Unlocked, uploadId: string): StagedUpload {
  const upload = unlocked.files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  return upload;
}

/** @throws FocalPointError as the contract says */
export async function lookAtUpload(
  { unlocked }: Inside,
  { upload: uploadId, registerId, way }: ParsedInputOf<'registers.look'>,
): Promise<OutputOf<'registers.look'>> {
  const upload = demandUpload(unlocked, uploadId);
  const register = findRegister(unlocked.db, registerId);
  const imports = loadImports(unlocked.db, { registerId }).filter(({ ended }) => ended === 'completed');
  const before = imports[0];
  const remembered = before === undefined ? undefined : rulesOf(before).definition;
  const found = await lookAtFile(unlocked.files, upload, way);
  const sameAs = loadImports(unlocked.db, {}).find(
    ({ sha256, ended }) => sha256 === upload.sha256 && ended === 'completed',
  );
  const isRemembered =
    remembered !== undefined && remembered.columns.some(({ header }) => header !== '' && found.header.includes(header));
  return {
    fileName: upload.fileName,
    bytes: upload.bytes,
    sha256: upload.sha256,
    way: found.way,
    encodingBy: found.encodingBy,
    sheets: [...found.sheets],
    header: [...found.header],
    rows: found.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    definition: offeredDefinition(register.kind, found.header, found.rows, isRemembered ? remembered : undefined),
    usual: usualLengths(found.rows, found.header.length).map((one) => one ?? null),
    isRemembered,
    ...(sameAs === undefined ? {} : { sameAs: sameAs.number }),
  };
}

/** @throws FocalPointError `registers.mapped-twice`, `registers.nothing-mapped`, `registers.columns-changed` */
function demandMapping({ columns, key }: Definition, header: readonly string[]): void {
  if (columns.length !== header.length || columns.some((column, at) => column.header !== header[at]))
    throw new FocalPointError('registers.columns-changed');
  const facts = columns.flatMap(({ use }): EntryFact[] => (use === 'further' || use === 'left-out' ? [] : [use]));
  if (facts.length === 0) throw new FocalPointError('registers.nothing-mapped');
  if (new Set(facts).size !== facts.length || key.some((fact) => !facts.includes(fact)))
    throw new FocalPointError('registers.mapped-twice');
}

/** @throws FocalPointError as the contract says */
export async function importFile(inside: Inside, input: ParsedInputOf<'registers.import'>): Promise<{ jobId: string }> {
  const { unlocked, jobs } = inside;
  const upload = demandUpload(unlocked, input.upload);
  const register = findRegister(unlocked.db, input.registerId);
  if (openImport(unlocked.db, register.id) !== undefined) throw new FocalPointError('registers.import-open');
  const found = await lookAtFile(unlocked.files, upload, input.way);
  demandMapping(input.definition, found.header);
  const definition: Definition = { ...input.definition, kind: register.kind };
  const rules: ReadingRules = {
    definition,
    header: found.header,
    usual: usualLengths(found.rows, found.header.length),
  };
  const order = { kind: 'register-import', label: upload.fileName, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async (control) => {
    if (input.mode === 'all-or-nothing') {
      const checked = await checkFile(
        unlocked.files,
        { file: upload, way: found.way, rules, after: 0 },
        { signal: control.signal, onProgress: ({ done, of }) => control.progress(done / 4, of) },
      );
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
    const row = unlocked.perform((act) =>
      beginImport(act, { upload, register, found: found.way, rules, mode: input.mode }),
    );
    unlocked.files.claim(input.upload);
    return writeImport(inside, unlocked, row, control);
  });
}

interface Begun {
  readonly upload: StagedUpload;
  readonly register: ReturnType<typeof findRegister>;
  readonly found: ReturnType<typeof wayOf>;
  readonly rules: ReadingRules;
  readonly mode: ImportRow['mode'];
}

function beginImport(act: Act, { upload, register, found, rules, mode }: Begun): ImportRow {
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
      way: storedJson(found),
      rules: storedJson({ ...rules, usual: rules.usual.map((one) => one ?? null) }),
      mode,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'register-import.begun', label: number },
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
    const order = { file, way: wayOf(row), rules: rulesOf(row), after: sums.last_row };
    let number = sums.blocks;
    for await (const block of blocksOfFile(unlocked.files, order, signal)) {
      number += 1;
      unlocked.perform((act) => writeBlock(act, row, number, block, uncounted));
      progress(block.done, block.of);
    }
    const { blocks: _, last_row: __, ...counts } = blockSums(unlocked.db, row.id);
    unlocked.perform((act) => recordImportEvent(act, row, 'completed', { ...counts }));
    compareWhenIdle(inside);
    return { report: { importId: row.id, number: row.number, ...counts } };
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
