// Which documents of a file are about which exhibit, as far as records say so: files taken in for it, and reports on requests that name it.
import type { CaseId } from '../../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import type { BundleFrameModel, DocumentText } from '../../../documents/index.ts';
import type { CourtFile } from '../court-records.ts';
import { sourcesIn } from '../sources.ts';

interface JoinRow {
  readonly source: string;
  readonly mark: string;
  readonly kind: string;
  readonly description: string;
}

export function exhibitsOfBundle(
  db: ReadableDatabase,
  caseId: CaseId,
  file: CourtFile,
  text: DocumentText,
): BundleFrameModel['exhibits'] {
  const numbers = sourcesIn(file);
  const rows = db.all<JoinRow>(
    statement`select 'attachment ' || a.id as source, e.mark, e.kind, e.description, e.number as place
        from attachment a join exhibit e on e.id = a.exhibit_id where a.case_id = ${caseId}
      union
      select 'issued ' || issued.document_id, e.mark, e.kind, e.description, e.number
        from lab_report report join lab_report_event issued on issued.report_id = report.id and issued.kind = 'issued'
        join request_exhibit asked on asked.request_id = report.request_id join exhibit e on e.id = asked.exhibit_id
        where report.case_id = ${caseId}
      order by place`,
  );
  const joined = rows.flatMap((row) => {
    const document = numbers.get(row.source);
    return document === undefined ? [] : [{ ...row, document }];
  });
  return [...Map.groupBy(joined, ({ mark }) => mark)].map(([mark, all]) => ({
    mark,
    description: all[0]?.description || text.vocabulary(`exhibitKind.${all[0]?.kind ?? 'other'}`),
    documents: all.map(({ document }) => document).toSorted((one, other) => one - other),
  }));
}
