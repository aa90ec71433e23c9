// A snapshot as it is stored, and what is read of it.
import { hash } from 'node:crypto';
import type { SnapshotLine } from '../../../shared/contract/numbers.ts';
import type { ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import type { CountedReport, Lacking, Parameters } from '../../../shared/domain/numbers/report.ts';
import type { ReportSnapshotId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import type { Question } from './count-report.ts';

export interface SnapshotRow {
  readonly id: ReportSnapshotId;
  readonly number: string;
  readonly definition_code: string;
  readonly definition_version: number;
  readonly definition: string;
  readonly parameters: string;
  readonly result: string;
  readonly result_sha256: string;
  readonly lacking: string;
  readonly ledger_size: number;
  readonly ledger_root: string;
  readonly corrects: ReportSnapshotId | null;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly recorder: string;
  readonly signed_by: string | null;
  readonly signed_at: Instant | null;
  readonly signed_key: string | null;
  readonly signed_note: string | null;
  readonly corrected_by: ReportSnapshotId | null;
}

/** The newest first. */
export function loadSnapshots(db: ReadableDatabase, id = ''): SnapshotRow[] {
  return db.all(
    statement`select snapshot.*, sign_off.person as signed_by, sign_off.recorded_at as signed_at,
        sign_off.signature_key as signed_key, sign_off.note as signed_note, later.id as corrected_by
      from report_snapshot snapshot left join report_sign_off sign_off on sign_off.snapshot_id = snapshot.id
        left join report_snapshot later on later.corrects = snapshot.id
      where ${id} = '' or snapshot.id = ${id} order by snapshot.recorded_at desc, snapshot.id desc`,
  );
}

/** @throws FocalPointError `numbers.snapshot-unknown` */
export function findSnapshot(db: ReadableDatabase, id: ReportSnapshotId): SnapshotRow {
  const [row] = loadSnapshots(db, id);
  if (row === undefined) throw new FocalPointError('numbers.snapshot-unknown');
  return row;
}

/** What it answered, to be asked again. */
export function questionOf(row: SnapshotRow): Question {
  return {
    definition: readStoredJson<ReportDefinition>(row.definition),
    parameters: readStoredJson<Parameters>(row.parameters),
    size: row.ledger_size,
  };
}

export function reportOf(row: SnapshotRow): CountedReport {
  return readStoredJson<CountedReport>(row.result);
}

export function lackingOf(row: SnapshotRow): Lacking[] {
  return readStoredJson<Lacking[]>(row.lacking);
}

export function snapshotLine(row: SnapshotRow): SnapshotLine {
  const { definition, parameters } = questionOf(row);
  return {
    id: row.id,
    number: row.number,
    code: row.definition_code,
    version: row.definition_version,
    words: definition.words,
    from: parameters.from,
    until: parameters.until,
    recordedAt: row.recorded_at,
    by: row.recorder,
    isSignedOff: row.signed_by !== null,
    isCorrected: row.corrected_by !== null,
  };
}

/** The bytes of a result and their hash: equal records at a head make equal bytes. */
export function sealedResult({ tables, footnotes }: CountedReport): { readonly text: string; readonly sha256: string } {
  const text = storedJson({ tables, footnotes });
  return { text, sha256: hash('sha256', text, 'hex') };
}
