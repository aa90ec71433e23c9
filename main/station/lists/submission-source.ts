// The list of submissions, for the machinery of lists.
import { submissionList } from '../../../shared/domain/lists/submissions.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { withinPeriods } from './period.ts';
import { wholeTable, type WholeRow } from './whole-table.ts';

interface SubmissionRow {
  readonly id: string;
  readonly case_id: string;
  readonly case_title: string;
  readonly receipt_number: string;
  readonly state: string;
  readonly refusal_reason: string | null;
  readonly received_at: string;
  readonly delivering_body: string;
  readonly delivering_person: string;
  readonly legal_basis: string;
  readonly packages_announced: number;
  readonly packages: string;
  readonly recorded_by: string;
}

interface Package {
  readonly label: string;
  readonly sealAsWritten: string;
  readonly sealAsRead: string;
  readonly isIntact: boolean;
}

export const submissionSource = wholeTable({
  description: submissionList,
  references: { case: { value: 'caseId', label: 'case' }, body: { value: 'body', label: 'body' } },
  read: readSubmissions,
  fitting({ name, values }) {
    const within = withinPeriods(values);
    return (cells) => {
      switch (name) {
        case 'state':
          return values.includes(String(cells['state']));
        case 'case':
          return values.includes(String(cells['caseId']));
        case 'body':
          return values.includes(String(cells['body']));
        case 'seal':
          return (
            (values.includes('differs') && Number(cells['discrepancies']) > 0) ||
            (values.includes('broken') && Number(cells['broken']) > 0)
          );
        default:
          return within(String(cells['received']));
      }
    };
  },
});

function readSubmissions(db: ReadableDatabase): WholeRow[] {
  return db
    .all<SubmissionRow>(
      statement`select s.id, s.case_id, c.title as case_title, s.receipt_number, s.state, s.refusal_reason, s.received_at,
                  s.delivering_body, s.delivering_person, s.legal_basis, s.packages_announced, s.packages, p.name as recorded_by
                from submission s join case_record c on c.id = s.case_id join person p on p.id = s.recorded_by`,
    )
    .map((row) => {
      const packages = readStoredJson<Package[]>(row.packages);
      return {
        id: row.id,
        words: [
          row.receipt_number,
          row.case_title,
          row.delivering_body,
          row.delivering_person,
          row.refusal_reason ?? '',
          ...packages.flatMap(({ label, sealAsWritten, sealAsRead }) => [label, sealAsWritten, sealAsRead]),
        ],
        cells: {
          receipt: row.receipt_number,
          state: row.state,
          received: row.received_at,
          case: row.case_title,
          caseId: row.case_id,
          body: row.delivering_body,
          person: row.delivering_person,
          basis: row.legal_basis,
          announced: row.packages_announced,
          packages: packages.length,
          discrepancies: packages.filter(({ sealAsWritten, sealAsRead }) => sealAsWritten !== sealAsRead).length,
          broken: packages.filter(({ isIntact }) => !isIntact).length,
          reason: row.refusal_reason ?? '',
          recordedBy: row.recorded_by,
        },
      };
    });
}
