// A report is reviewed and gets its next day, or is withdrawn: what rests on it stays, and says so. Words of it are tagged, and tags taken off.
import { localDay } from '../../../shared/text/format.ts';
import { IntelEntityId, IntelMentionId, type IntelReportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { recordedBy, signedBy, writesSigned, type Signers } from './by-two.ts';
import { loadMentions } from './mention-records.ts';
import { findNode } from './nodes.ts';
import { findEntity } from './entity-records.ts';
import { findReport, type ReportRecord } from './report-records.ts';
import { viewerOf } from './viewer.ts';
import { demandInForce, intelligenceChanges, refused } from './write-reports.ts';

export const reviewReport: Handler<'intelligence.review-report'> = writesSigned<'intelligence.review-report'>(
  intelligenceChanges,
  (act, { id, reviewOn, reason }, signers) => {
    const report = reportInForce(act, id);
    if (reviewOn <= localDay(act.now)) throw refused('intelligence.review-past', 'reviewOn');
    recordEvent(act, report, { kind: 'reviewed', review_on: reviewOn, reason }, signers);
    return {};
  },
);

export const withdrawReport: Handler<'intelligence.withdraw-report'> = writesSigned<'intelligence.withdraw-report'>(
  intelligenceChanges,
  (act, { id, reason }, signers) => {
    recordEvent(act, reportInForce(act, id), { kind: 'withdrawn', review_on: null, reason }, signers);
    return {};
  },
);

function reportInForce(act: Act, id: IntelReportId): ReportRecord {
  const report = findReport(act.db, viewerOf(act.actor), id);
  demandInForce(report);
  return report;
}

interface NewEvent {
  readonly kind: 'reviewed' | 'withdrawn';
  readonly review_on: string | null;
  readonly reason: string;
}

function recordEvent(act: Act, report: ReportRecord, event: NewEvent, signers: Signers): void {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from intel_report_event where report_id = ${report.id}`,
  );
  const row = { id: act.nextId(), report_id: report.id, step: (last?.step ?? 0) + 1, ...event };
  act.record('intel_report_event', signedBy(act, row, signers), {
    action: `intelligence-report.${event.kind}`,
    label: report.number,
  });
}

export const tagWords: Handler<'intelligence.tag'> = writes(
  intelligenceChanges,
  (act, { reportId, version, from, to, target }) => {
    const report = reportInForce(act, reportId);
    if (report.version !== version)
      throw new FocalPointError('intelligence.changed-meanwhile', { number: report.number, person: report.by });
    const words = report.text.slice(from, to);
    if (to > report.text.length || words.trim() === '') throw new FocalPointError('intelligence.no-words');
    findNode(act.db, target);
    // What the person may not see is no target.
    if (target.kind === 'entity') findEntity(act.db, viewerOf(act.actor), IntelEntityId.parse(target.id));
    const isThere = loadMentions(act.db, { reportId }).some(
      (mention) => mention.at?.from === from && mention.at.to === to && mention.target.id === target.id,
    );
    if (isThere) throw new FocalPointError('intelligence.tagged-already');
    const id = IntelMentionId.parse(act.nextId());
    act.record(
      'intel_mention',
      {
        id,
        report_id: reportId,
        version,
        from_at: from,
        to_at: to,
        words,
        target_kind: target.kind,
        target_id: target.id,
        ...recordedBy(act),
      },
      // Without the words: the ledger is read by whoever may not see the report.
      { action: 'intelligence-mention.tagged', label: `${report.number} · ${from}–${to}` },
    );
    return { id };
  },
);

export const untagWords: Handler<'intelligence.untag'> = writes(intelligenceChanges, (act, { id, reason }) => {
  const row = act.db.first<{ report_id: IntelReportId; from_at: number; to_at: number }>(
    statement`select m.report_id, m.from_at, m.to_at from intel_mention m where m.id = ${id}
      and not exists (select 1 from intel_mention_end e where e.mention_id = m.id)`,
  );
  if (row === undefined) throw new FocalPointError('intelligence.mention-unknown');
  const report = findReport(act.db, viewerOf(act.actor), row.report_id);
  act.record(
    'intel_mention_end',
    { id: act.nextId(), mention_id: id, reason, ...recordedBy(act) },
    { action: 'intelligence-mention.taken-off', label: `${report.number} · ${row.from_at}–${row.to_at}` },
  );
  return {};
});
