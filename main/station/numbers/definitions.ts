// Definitions of reports: those of the program and those people made here, each in all its versions; and whether one can still be counted.
import type { KnownDefinition } from '../../../shared/contract/numbers.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { faultOf, linesOf, type ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import { builtInReports } from '../../../shared/reference/report-definitions/index.ts';
import type { Parameters } from '../../../shared/domain/numbers/report.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

interface Row {
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly is_retired: number;
}

/** The newest version of each, those of the program first. */
export function knownDefinitions(db: ReadableDatabase): KnownDefinition[] {
  const shipped = builtInReports.map((definition): KnownDefinition => withFault(definition, 'program', false));
  const own = db
    .all<Row>(
      statement`select code, version, body, is_retired from report_definition newest
        where version = (select max(version) from report_definition other where other.code = newest.code) order by code`,
    )
    .map((row) => withFault(readStoredJson<ReportDefinition>(row.body), 'station', row.is_retired === 1));
  return [...shipped, ...own];
}

function withFault(
  definition: ReportDefinition,
  origin: KnownDefinition['origin'],
  isRetired: boolean,
): KnownDefinition {
  const fault = faultOf(definition);
  return { definition, origin, isRetired, ...(fault === undefined ? {} : { fault: { ...fault } }) };
}

type Asked = ParsedInputOf<'numbers.count'>['definition'];

/** @throws FocalPointError `numbers.definition-unknown`, `numbers.field-gone`, `numbers.definition-wrong` */
export function findDefinition(db: ReadableDatabase, asked: Asked): ReportDefinition {
  const definition = 'tables' in asked ? asked : storedDefinition(db, asked.code, asked.version);
  if (definition === undefined) throw new FocalPointError('numbers.definition-unknown');
  demandCountable(definition);
  return definition;
}

/** @throws FocalPointError `numbers.field-gone`, `numbers.definition-wrong` */
export function demandCountable(definition: ReportDefinition): void {
  const fault = faultOf(definition);
  if (fault === undefined) return;
  const details = { field: fault.name, name: wordsIn(definition.words, 'en') };
  throw new FocalPointError(fault.fault === 'field-gone' ? 'numbers.field-gone' : 'numbers.definition-wrong', details);
}

function storedDefinition(
  db: ReadableDatabase,
  code: string,
  version: number | undefined,
): ReportDefinition | undefined {
  const shipped = builtInReports.find((one) => one.code === code && (version ?? one.version) === one.version);
  if (shipped !== undefined) return shipped;
  const row = db.first<Row>(
    statement`select code, version, body, is_retired from report_definition
      where code = ${code} and (${version ?? 0} = 0 or version = ${version ?? 0}) order by version desc limit 1`,
  );
  return row === undefined ? undefined : readStoredJson<ReportDefinition>(row.body);
}

/** @throws FocalPointError `numbers.parameters-wrong` */
export function demandParameters({ days, units, options, tables }: ReportDefinition, asked: Parameters): void {
  const known = new Set(options.map(({ name }) => name));
  const enterable = new Set(
    tables.flatMap(({ rows }) => linesOf(rows).flatMap((line) => ('entered' in line ? [line.name] : []))),
  );
  const wrong = [
    ...(days.includes(asked.by) ? [] : [asked.by]),
    ...(units.includes(asked.unit) ? [] : [asked.unit]),
    ...asked.options.filter((name) => !known.has(name)),
    ...asked.entered.flatMap(({ line }) => (enterable.has(line) ? [] : [line])),
  ][0];
  if (wrong !== undefined) throw new FocalPointError('numbers.parameters-wrong', { name: wrong });
}

/** @throws FocalPointError `numbers.definition-unknown`, `numbers.field-gone`, `numbers.definition-wrong` */
export function saveDefinition(
  act: Act,
  { code, definition: entered }: ParsedInputOf<'numbers.save-definition'>,
): { code: string; version: number } {
  const before = code === undefined ? undefined : ownNewest(act.db, code);
  if (code !== undefined && before === undefined) throw new FocalPointError('numbers.definition-unknown');
  const definition: ReportDefinition = {
    ...entered,
    code: before?.code ?? `own-${act.nextNumber('report-definition')}`,
    version: (before?.version ?? 0) + 1,
    family: 'own',
    isVerified: false,
  };
  demandCountable(definition);
  record(act, definition, false);
  return { code: definition.code, version: definition.version };
}

/** It is offered no more; snapshots made by it stay. @throws FocalPointError `numbers.definition-unknown` */
export function retireDefinition(
  act: Act,
  { code }: ParsedInputOf<'numbers.retire-definition'>,
): Record<string, never> {
  const before = ownNewest(act.db, code);
  if (before === undefined || before.is_retired === 1) throw new FocalPointError('numbers.definition-unknown');
  record(act, { ...readStoredJson<ReportDefinition>(before.body), version: before.version + 1 }, true);
  return {};
}

function ownNewest(db: ReadableDatabase, code: string): Row | undefined {
  return db.first<Row>(
    statement`select code, version, body, is_retired from report_definition where code = ${code} order by version desc limit 1`,
  );
}

function record(act: Act, definition: ReportDefinition, isRetired: boolean): void {
  act.record(
    'report_definition',
    {
      id: act.nextId(),
      code: definition.code,
      version: definition.version,
      body: storedJson(definition),
      is_retired: isRetired ? 1 : 0,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    {
      action: isRetired ? 'report-definition.retired' : 'report-definition.recorded',
      label: `${definition.code} · ${wordsIn(definition.words, 'en')}`,
    },
  );
}
