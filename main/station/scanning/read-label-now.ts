// What a scanned code names at this moment, in words and with its address: for the search box and for every scan outside a session.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { reads, type ReadHandler } from '../handler.ts';
import { readLabel, stationOf, type NamedByLabel } from '../labels.ts';

export const readLabelNow: ReadHandler<'labels.read'> = reads(({ db }, { given }): OutputOf<'labels.read'> => {
  const reading = readLabel(db, stationOf(db), given);
  switch (reading.outcome) {
    case 'fault': {
      const { fault } = reading;
      if (fault.reason !== 'unknown-alphabet') return { outcome: fault.reason };
      const { found, meant } = fault;
      return { outcome: fault.reason, found, ...(meant === undefined ? {} : { meant }) };
    }
    case 'unknown':
      return { outcome: 'unknown', code: reading.code, type: reading.type };
    case 'current':
      return { outcome: 'current', ...named(db, reading.label) };
    case 'voided': {
      const { voidedAt, replacedBy } = reading;
      const said = named(db, reading.label);
      return { outcome: 'voided', ...said, voidedAt, ...(replacedBy === undefined ? {} : { replacedBy }) };
    }
    default:
      return missingCase(reading);
  }
});

function named(db: ReadableDatabase, label: NamedByLabel) {
  const { code, type, subjectId } = label;
  return { code, type, subjectId, ...subjectNow(db, label) };
}

export interface SubjectNow {
  readonly shown: string;
  readonly address: string;
}

/** The thing as it is called now. A label outlives no subject: nothing that was labelled is ever deleted. */
export function subjectNow(db: ReadableDatabase, { type, subjectId, subject }: NamedByLabel): SubjectNow {
  switch (type) {
    case 'exhibit': {
      const line = db.first<{ case_title: string; mark: string }>(
        statement`select case_title, mark from exhibit_line where exhibit_id = ${subjectId}`,
      );
      return {
        shown: line === undefined ? subject : `${line.case_title} / ${line.mark}`,
        address: `/exhibits/${subjectId}`,
      };
    }
    case 'place': {
      const place = db.first<{ path: string }>(statement`select path from place where id = ${subjectId}`);
      return { shown: place?.path ?? subject, address: '/custody/places' };
    }
    case 'person': {
      const person = db.first<{ name: string }>(statement`select name from person where id = ${subjectId}`);
      return { shown: person?.name ?? subject, address: '/people' };
    }
    case 'package': {
      const [submissionId = ''] = subjectId.split('/');
      const row = db.first<{ case_id: string }>(statement`select case_id from submission where id = ${submissionId}`);
      return { shown: subject, address: row === undefined ? '/intake' : `/cases/${row.case_id}/submissions` };
    }
    case 'command':
      // Counting has a page of its own.
      return {
        shown: subject,
        address: subjectId === 'count' ? '/custody/inventory' : `/scanning?command=${subjectId}`,
      };
    default:
      return missingCase(type);
  }
}
