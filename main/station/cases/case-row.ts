// A case as a row and as it was entered; numbers are also kept apart, where the database keeps them unique.
import type { z } from 'zod';
import type { CaseNumber } from '../../../shared/contract/cases.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Classification } from '../../../shared/domain/case.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

export type EnteredCase = ParsedInputOf<'cases.open'>;
export type CaseNumber = z.infer<typeof CaseNumber>;

export interface CaseRow {
  readonly id: CaseId;
  readonly title: string;
  readonly numbers: string;
  readonly classification: Classification;
  readonly offence: string;
  readonly language: Language;
  readonly detention_until: Instant | null;
  readonly note: string;
  readonly opened_at: Instant;
  readonly opened_by: string;
}

export function caseColumns(entered: EnteredCase) {
  return {
    title: entered.title,
    numbers: storedJson(entered.numbers),
    classification: entered.classification,
    offence: entered.offence,
    language: entered.language,
    detention_until: entered.detentionUntil ?? null,
    note: entered.note,
  };
}

export function enteredCase(row: CaseRow): EnteredCase {
  return {
    title: row.title,
    numbers: readStoredJson<CaseNumber[]>(row.numbers),
    classification: row.classification,
    offence: row.offence,
    language: row.language,
    detentionUntil: row.detention_until ?? undefined,
    note: row.note,
  };
}

/** @throws FocalPointError `cases.unknown` */
export function findCase(db: ReadableDatabase, id: CaseId): CaseRow {
  const row = db.first<CaseRow>(statement`select * from case_record where id = ${id}`);
  if (row === undefined) throw new FocalPointError('cases.unknown');
  return row;
}
