// Labels as they were issued, the newest first; what each names is said as it is called now.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { sql, type ReadableDatabase } from '../../database/index.ts';
import type { NewLabel } from '../labels.ts';
import { subjectNow } from './read-label-now.ts';

interface LabelRow {
  readonly code: string;
  readonly type: NewLabel['type'];
  readonly subject_id: string;
  readonly subject: string;
  readonly issued_at: Instant;
  readonly issuer: string;
  readonly reason: string | null;
  readonly voided_at: Instant | null;
  readonly replaced_by: string | null;
}

const mostShown = 500;

export function listLabels(
  db: ReadableDatabase,
  { type, subjectId, onlyCurrent }: ParsedInputOf<'labels.list'>,
): OutputOf<'labels.list'> {
  const query = sql('label')
    .join('person', 'person.id', 'label.issued_by')
    .leftJoin('label_void', 'label_void.label_id', 'label.id')
    .leftJoin('label as next', 'next.id', 'label_void.replaced_by')
    .select('label.code', 'label.type', 'label.subject_id', 'label.subject', 'label.issued_at', 'label.reason')
    .select('person.name as issuer', 'label_void.voided_at', 'next.code as replaced_by')
    .orderBy('label.id', 'desc')
    .limit(mostShown);
  if (type !== undefined) void query.where('label.type', type);
  if (subjectId !== undefined) void query.where('label.subject_id', subjectId);
  if (onlyCurrent) void query.whereNull('label_void.id');
  return {
    labels: db.all<LabelRow>(query).map((row) => ({
      code: row.code,
      type: row.type,
      subjectId: row.subject_id,
      shown: subjectNow(db, { code: row.code, type: row.type, subjectId: row.subject_id, subject: row.subject }).shown,
      issuedAt: row.issued_at,
      issuedBy: row.issuer,
      ...(row.voided_at === null ? {} : { voidedAt: row.voided_at }),
      ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
      ...(row.reason === null ? {} : { reason: row.reason }),
    })),
  };
}
