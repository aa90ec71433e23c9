// The files that a person handed over and what was said of them, looked at once more: an order that an import, a check or a preview can follow.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import {
  factsOfDefinition,
  joinFault,
  type ColumnUse,
  type Definition,
} from '../../../shared/domain/register/definition.ts';
import { offeredDefinition, usualLengths } from '../../../shared/domain/register/recognise-columns.ts';
import type { ReadingRules } from '../../../shared/domain/register/read-row.ts';
import type { ReadingWay, RecognisedTable } from '../../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { StagedUpload } from '../evidence-files.ts';
import type { Inside } from '../inside.ts';
import type { JobResult } from '../jobs.ts';
import type { Unlocked } from '../unlocked.ts';
import { checkFile, joinFirstRows, lookAtFile, lookAtJoined, type FileReadingOrder } from './file-reading.ts';
import { findRegister, loadImports, rulesOf, type RegisterRow } from './register-records.ts';

export function demandUpload(unlocked: Unlocked, uploadId: string): StagedUpload {
  const upload = unlocked.files.staged(uploadId);
  if (upload === undefined) throw new FocalPointError('attachments.upload-unknown');
  return upload;
}

export interface OrderedTables {
  readonly upload: StagedUpload;
  readonly register: RegisterRow;
  readonly way: ReadingWay;
  readonly rules: ReadingRules;
  /** In the order of the definition. */
  readonly joined: readonly {
    readonly file: StagedUpload;
    readonly way: ReadingWay;
    readonly header: readonly string[];
  }[];
}

type Order = ParsedInputOf<'registers.join'>;

/** @throws FocalPointError as the contract says */
export async function orderedTables(unlocked: Unlocked, input: Order): Promise<OrderedTables> {
  const upload = demandUpload(unlocked, input.upload);
  const register = findRegister(unlocked.db, input.registerId);
  const definition: Definition = { ...input.definition, kind: register.kind };
  const joins = definition.joined ?? [];
  const files = input.joined ?? [];
  const found = await lookAtFile(unlocked.files, upload, input.way);
  demandColumns(definition.columns, found.header);
  if (files.length !== joins.length) throw new FocalPointError('registers.join-incomplete');
  const joined = [];
  const usual = [];
  for (const [at, { upload: uploadId, way }] of files.entries()) {
    const file = demandUpload(unlocked, uploadId);
    const looked = await lookAtFile(unlocked.files, file, way);
    demandColumns(joins[at]?.columns ?? [], looked.header);
    joined.push({ file, way: looked.way, header: looked.header });
    usual.push({ header: looked.header, usual: usualLengths(looked.rows, looked.header.length) });
  }
  demandMapping(definition);
  return {
    upload,
    register,
    way: found.way,
    joined,
    rules: {
      definition,
      header: found.header,
      usual: usualLengths(found.rows, found.header.length),
      ...(usual.length === 0 ? {} : { joined: usual }),
    },
  };
}

export function readingOf({ upload, way, rules, joined }: OrderedTables): FileReadingOrder {
  return { file: upload, way, rules, joined, after: 0 };
}

function demandColumns(columns: readonly ColumnUse[], header: readonly string[]): void {
  if (columns.length !== header.length || columns.some((column, at) => column.header !== header[at]))
    throw new FocalPointError('registers.columns-changed');
}

/** @throws FocalPointError `registers.mapped-twice`, `registers.nothing-mapped`, `registers.join-cyclic`, `registers.join-incomplete` */
export function demandMapping(definition: Definition): void {
  const fault = joinFault(definition);
  if (fault !== undefined)
    throw new FocalPointError(fault === 'cyclic' ? 'registers.join-cyclic' : 'registers.join-incomplete');
  const facts = factsOfDefinition(definition);
  if (facts.length === 0) throw new FocalPointError('registers.nothing-mapped');
  if (new Set(facts).size !== facts.length || definition.key.some((fact) => !facts.includes(fact)))
    throw new FocalPointError('registers.mapped-twice');
}

/** @throws FocalPointError as the contract says */
export async function lookAtUpload(
  { unlocked }: Inside,
  { upload: uploadId, registerId, way }: ParsedInputOf<'registers.look'>,
): Promise<OutputOf<'registers.look'>> {
  const upload = demandUpload(unlocked, uploadId);
  const register = findRegister(unlocked.db, registerId);
  const [before] = completedImports(unlocked, registerId);
  const found = await lookAtFile(unlocked.files, upload, way);
  const remembered = before === undefined ? undefined : rulesOf(before).definition;
  return lookedTable(unlocked, upload, found, register.kind, remembered);
}

/** @throws FocalPointError as the contract says */
export async function lookAtJoinedUpload(
  { unlocked }: Inside,
  { registerId, upload: uploadId, way, tables }: ParsedInputOf<'registers.look-joined'>,
): Promise<OutputOf<'registers.look-joined'>> {
  const upload = demandUpload(unlocked, uploadId);
  const register = findRegister(unlocked.db, registerId);
  const before = [];
  for (const one of tables) {
    const file = demandUpload(unlocked, one.upload);
    const { header, way: read } = await lookAtFile(unlocked.files, file, one.way);
    before.push({ file, way: read, header });
  }
  const found = await lookAtJoined(unlocked.files, { tables: before, file: upload, way, fileName: upload.fileName });
  const last = completedImports(unlocked, registerId).flatMap((row) => rulesOf(row).definition.joined ?? []);
  const known = last.find(({ columns }) => columns.every(({ header }) => found.header.includes(header)));
  const remembered =
    known === undefined ? undefined : { ...offeredDefinition(register.kind, [], []), columns: known.columns };
  const looked = lookedTable(unlocked, upload, found, register.kind, remembered);
  const [key] = found.keys;
  const definition = key === undefined ? looked.definition : withoutKey(looked, register.kind, key.to, remembered);
  return { ...looked, definition, keys: [...found.keys] };
}

/** The key is said by the row that leads to it: its column becomes no fact, and takes none from another. */
function withoutKey(
  { header, rows, isRemembered }: OutputOf<'registers.look'>,
  kind: RegisterRow['kind'],
  to: number,
  remembered: Definition | undefined,
): Definition {
  const others = rows.map(({ row, cells }) => ({ row, cells: cells.map((cell, at) => (at === to ? '' : cell)) }));
  const offered = offeredDefinition(kind, header.with(to, ''), others, isRemembered ? remembered : undefined);
  const name = header[to] ?? '';
  return { ...offered, columns: offered.columns.with(to, { header: name, use: 'left-out' }) };
}

function completedImports(unlocked: Unlocked, registerId: RegisterRow['id']) {
  return loadImports(unlocked.db, { registerId }).filter(({ ended }) => ended === 'completed');
}

export function lookedTable(
  unlocked: Unlocked,
  upload: StagedUpload,
  found: RecognisedTable,
  kind: RegisterRow['kind'],
  remembered: Definition | undefined,
): OutputOf<'registers.look'> {
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
    rows: found.rows.map(({ row, cells, fault }) => ({
      row,
      cells: [...cells],
      ...(fault === undefined ? {} : { fault }),
    })),
    definition: offeredDefinition(kind, found.header, found.rows, isRemembered ? remembered : undefined),
    usual: usualLengths(found.rows, found.header.length).map((one) => one ?? null),
    isRemembered,
    ...(sameAs === undefined ? {} : { sameAs: sameAs.number }),
  };
}

/** @throws FocalPointError as the contract says */
export async function joinUploads({ unlocked }: Inside, input: Order): Promise<OutputOf<'registers.join'>> {
  const { rows, tables } = await joinFirstRows(unlocked.files, readingOf(await orderedTables(unlocked, input)));
  // As the contract has them; the arrays of a row are read only here.
  return { rows: structuredClone(rows) as OutputOf<'registers.join'>['rows'], tables: [...tables] };
}

/** Reads all of it as an import would; nothing is written. @throws FocalPointError as the contract says */
export async function checkUploads(
  { unlocked, jobs }: Inside,
  input: ParsedInputOf<'registers.check'>,
): Promise<{ jobId: string }> {
  const ordered = await orderedTables(unlocked, input);
  const [before] = completedImports(unlocked, ordered.register.id);
  const order = { kind: 'register-check', label: ordered.upload.fileName, unit: 'bytes', canCancel: true } as const;
  return jobs.start({ ...order, startedBy: unlocked.actor.name }, async ({ signal, progress }): Promise<JobResult> => {
    const onProgress = ({ done, of }: { readonly done: number; readonly of: number }): void => progress(done, of);
    const checked = await checkFile(unlocked.files, readingOf(ordered), { signal, onProgress });
    return { report: { ...checked, ...(before === undefined ? {} : { before: before.number }) } };
  });
}
