// The material as it came in: what is described, which seal stood on the paper and on the package, in which condition, when.
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { CaseId, ExhibitId, RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { PrintedMaterial } from '../../documents/index.ts';
import { readStoredJson } from '../stored-json.ts';

interface ExhibitLine {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly submission_id: string | null;
  readonly package_number: number | null;
  readonly packages: string | null;
  readonly received_at: Instant | null;
  readonly receipt_number: string | null;
  readonly custody_received_at: Instant | null;
  /** Of what it was split off or fired from: it came in with that. */
  readonly parent_received_at: Instant | null;
}

/** As intake keeps a package of a delivery; only what a report prints. */
interface KeptPackage {
  readonly label: string;
  readonly sealAsWritten: string;
  readonly sealAsRead: string;
  readonly isIntact: boolean;
  readonly states?: readonly string[];
  readonly note: string;
}

export interface ReceivedExhibit extends Omit<PrintedMaterial, 'condition'> {
  readonly id: ExhibitId;
  readonly receivedAt?: Instant;
  /** States of the package as intake recorded them, as codes; and what was noted. */
  readonly packageStates: readonly string[];
  readonly packageNote: string;
  /** A difference found on its arrival that nobody has settled. */
  readonly hasOpenDiscrepancy: boolean;
}

/** The exhibits a request names and those its tasks are on, in the order of their marks. */
export function receivedExhibits(db: ReadableDatabase, requestId: RequestId, caseId: CaseId): ReceivedExhibit[] {
  const open = openDiscrepancies(db, caseId);
  return db
    .all<ExhibitLine>(
      statement`select exhibit.*, submission.packages, submission.received_at, submission.receipt_number,
          (select min(occurred_at) from custody_event event where event.exhibit_id = exhibit.id and event.type = 'received') as custody_received_at,
          (select coalesce(min(delivery.received_at), min(event.occurred_at)) from exhibit parent
            left join submission delivery on delivery.id = parent.submission_id
            left join custody_event event on event.exhibit_id = parent.id and event.type = 'received'
            where parent.id = exhibit.parent_id) as parent_received_at
        from exhibit join exhibit_line line on line.exhibit_id = exhibit.id
          left join submission on submission.id = exhibit.submission_id
        where exhibit.id in (select exhibit_id from request_exhibit where request_id = ${requestId})
          or exhibit.id in (select exhibit_id from exam_task where request_id = ${requestId})
        order by line.mark_order`,
    )
    .map((line) => {
      const received = packageOf(line);
      const receivedAt = line.received_at ?? line.custody_received_at ?? line.parent_received_at;
      return {
        id: line.id,
        label: line.mark,
        kind: line.kind,
        description: line.description,
        quantity: line.quantity,
        unit: line.unit,
        sealWritten: received?.sealAsWritten ?? '',
        sealRead: received?.sealAsRead ?? '',
        ...(received === undefined ? {} : { isSealIntact: received.isIntact }),
        ...(receivedAt === null ? {} : { receivedAt }),
        receipt: line.receipt_number ?? '',
        packageStates: received?.states ?? [],
        packageNote: received?.note ?? '',
        hasOpenDiscrepancy: open.has(`${line.submission_id ?? ''} ${received?.label ?? ''}`),
      };
    });
}

function packageOf({ packages, package_number }: ExhibitLine): KeptPackage | undefined {
  if (packages === null || package_number === null) return undefined;
  return readStoredJson<KeptPackage[]>(packages)[package_number - 1];
}

function openDiscrepancies(db: ReadableDatabase, caseId: CaseId): ReadonlySet<string> {
  const rows = db.all<{ submission_id: string; package: string }>(
    statement`select submission_id, package from discrepancy d where case_id = ${caseId}
      and not exists (select 1 from discrepancy_event e where e.discrepancy_id = d.id and e.type = 'resolved')`,
  );
  return new Set(rows.map((row) => `${row.submission_id} ${row.package}`));
}
