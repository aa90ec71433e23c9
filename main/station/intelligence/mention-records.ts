// Words of a report that are tagged to an entity or a record, and where they stand in the text as it reads now.
import { carriedStretch, type Stretch } from '../../../shared/domain/intelligence/report.ts';
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import type { IntelMentionId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface Mention {
  readonly id: IntelMentionId;
  readonly reportId: IntelReportId;
  readonly target: NodeRef;
  readonly words: string;
  readonly version: number;
  /** In the text of the version that counts; undefined where a correction took the words out. */
  readonly at: Stretch | undefined;
  readonly recordedAt: Instant;
  readonly by: string;
}

interface Row {
  readonly id: IntelMentionId;
  readonly report_id: IntelReportId;
  readonly version: number;
  readonly from_at: number;
  readonly to_at: number;
  readonly words: string;
  readonly target_kind: NodeRef['kind'];
  readonly target_id: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** Tags that nobody took off, in the order of the text. `of`: a report, or what they point at. */
export function loadMentions(
  db: ReadableDatabase,
  of: { readonly reportId?: IntelReportId | ''; readonly targetId?: string } = {},
): Mention[] {
  const { reportId = '', targetId = '' } = of;
  const rows = db.all<Row>(
    statement`select m.id, m.report_id, m.version, m.from_at, m.to_at, m.words, m.target_kind, m.target_id, m.recorded_at, m.person
      from intel_mention m where (${reportId} = '' or m.report_id = ${reportId}) and (${targetId} = '' or m.target_id = ${targetId})
        and not exists (select 1 from intel_mention_end e where e.mention_id = m.id) order by m.report_id, m.from_at, m.id`,
  );
  const texts = new Map<string, Map<number, string>>();
  for (const id of new Set(rows.map((row) => row.report_id))) {
    const own = db.all<{ version: number; text: string }>(
      statement`select version, text from intel_report_version where report_id = ${id} order by version`,
    );
    texts.set(id, new Map(own.map(({ version, text }) => [version, text])));
  }
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    target: { kind: row.target_kind, id: row.target_id },
    words: row.words,
    version: row.version,
    at: standsNow(row, texts.get(row.report_id) ?? new Map()),
    recordedAt: row.recorded_at,
    by: row.person,
  }));
}

function standsNow(row: Row, texts: ReadonlyMap<number, string>): Stretch | undefined {
  let at: Stretch | undefined = { from: row.from_at, to: row.to_at };
  for (let version = row.version; at !== undefined && texts.has(version + 1); version += 1)
    at = carriedStretch(texts.get(version) ?? '', texts.get(version + 1) ?? '', at);
  return at;
}
