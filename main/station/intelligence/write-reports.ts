// Reports are entered and corrected: signed, in versions, the source in a row of its own. What is more open than before takes two.
import type { ReportText } from '../../../shared/contract/intelligence.ts';
import { isLowering } from '../../../shared/domain/disclosure/handling.ts';
import { isDay } from '../../../shared/domain/day-or-instant.ts';
import { IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { classificationOf } from '../../../shared/reference/classifications.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import type { Handler } from '../handler.ts';
import { recordedBy, signedByOneOrTwo, writesSigned, type Signers } from './by-two.ts';
import { findReport, type ReportRecord } from './report-records.ts';
import { viewerOf } from './viewer.ts';

export const intelligenceChanges = ['intelligence'] as const;

export const recordReport: Handler<'intelligence.record-report'> = writesSigned<'intelligence.record-report'>(
  intelligenceChanges,
  (act, { source, sanitises, signature: _, second: __, ...text }, signers) => {
    demandSound(act, text);
    const original = sanitises === undefined ? undefined : findReport(act.db, viewerOf(act.actor), sanitises);
    if (original !== undefined) demandSanitised(original, text, signers);
    const id = IntelReportId.parse(act.nextId());
    const number = act.nextInSeries('intelligence-report');
    act.record(
      'intel_report',
      { id, number, sanitises: sanitises ?? null, ...recordedBy(act) },
      { action: 'intelligence-report.recorded', label: number },
    );
    const sourceId = describeSource(act, { id, number }, source);
    writeVersion(act, { id, number, version: 1, sourceId, text, reason: '' }, signers, 'intelligence-report.recorded');
    return { id, number };
  },
);

export const correctReport: Handler<'intelligence.correct-report'> = writesSigned<'intelligence.correct-report'>(
  intelligenceChanges,
  (act, { id, version, source, reason, signature: _, second: __, ...text }, signers) => {
    const report = findReport(act.db, viewerOf(act.actor), id);
    demandInForce(report);
    if (report.version !== version)
      throw new FocalPointError('intelligence.changed-meanwhile', { number: report.number, person: report.by });
    demandSound(act, text, report);
    if (source === undefined && isUnchanged(report, text)) throw new FocalPointError('intelligence.nothing-changed');
    // Whoever does not see the source cannot know what they would put in its place.
    if (source !== undefined && !viewerOf(act.actor).seesSources)
      throw new FocalPointError('intelligence.source-not-yours');
    if (report.sanitises !== undefined)
      demandSanitised(findReport(act.db, viewerOf(act.actor), report.sanitises), text, signers);
    if (isLowering(report.handling, text.handling) && signers.second === undefined)
      throw new FocalPointError('intelligence.lowering-needs-two', { code: report.handling });
    const sourceId = source === undefined ? sourceOf(act, id) : describeSource(act, report, source);
    const next = { id, number: report.number, version: version + 1, sourceId, text, reason };
    writeVersion(act, next, signers, 'intelligence-report.corrected');
    return {};
  },
);

/** @throws FocalPointError `intelligence.withdrawn` */
export function demandInForce({ isWithdrawn, number }: Pick<ReportRecord, 'isWithdrawn' | 'number'>): void {
  if (isWithdrawn) throw new FocalPointError('intelligence.withdrawn', { number });
}

/**
 * @param before  of a correction: what stays as it was is not asked again.
 * @throws FocalPointError `cases.unknown`, `intelligence.classification-unknown`, `-conditions-missing`, `-received-ahead`, `-review-past`
 */
function demandSound(act: Act, text: ReportText, before?: ReportRecord): void {
  if (text.caseId !== undefined) findCase(act.db, text.caseId);
  if (text.classification !== '' && classificationOf(text.classification) === undefined)
    throw new FocalPointError('intelligence.classification-unknown');
  if (text.handling === 'H3' && text.conditions === '') throw refused('intelligence.conditions-missing', 'conditions');
  if (isAhead(text.receivedAt, act.now)) throw refused('intelligence.received-ahead', 'receivedAt');
  if (text.reviewOn !== before?.reviewOn && text.reviewOn < localDay(act.now))
    throw refused('intelligence.review-past', 'reviewOn');
}

export function isAhead(when: string, now: Instant): boolean {
  return isDay(when) ? when > localDay(now) : Date.parse(when) > Date.parse(now) + 5 * 60_000;
}

export function refused(code: string, path: string): FocalPointError {
  return new FocalPointError(code, {}, [{ path, code: 'out-of-range' }]);
}

/** @throws FocalPointError `intelligence.sanitised-same`, `intelligence.names-original`, `intelligence.lowering-needs-two` */
function demandSanitised(original: ReportRecord, text: ReportText, { second }: Signers): void {
  if (text.text === original.text) throw refused('intelligence.sanitised-same', 'text');
  const said = [text.text, text.reference, text.receivedFrom, text.conditions].join('\n');
  const names = [original.number, original.reference].filter((name) => name !== '');
  if (names.some((name) => said.includes(name))) throw refused('intelligence.names-original', 'text');
  if (isLowering(original.handling, text.handling) && second === undefined)
    throw new FocalPointError('intelligence.lowering-needs-two', { code: original.handling });
}

function isUnchanged(before: ReportRecord, text: ReportText): boolean {
  const { scheme, source, information } = before.grading;
  return (
    before.caseId === text.caseId &&
    before.text === text.text &&
    before.receivedFrom === text.receivedFrom &&
    before.reference === text.reference &&
    before.receivedAt === text.receivedAt &&
    scheme === text.grading.scheme &&
    source === text.grading.source &&
    information === text.grading.information &&
    before.handling === text.handling &&
    before.conditions === text.conditions &&
    before.classification === text.classification &&
    before.reviewOn === text.reviewOn
  );
}

function describeSource(act: Act, report: Pick<ReportRecord, 'id' | 'number'>, description: string): string {
  const last = act.db.first<{ step: number | null }>(
    statement`select max(step) as step from intel_source where report_id = ${report.id}`,
  );
  const id = act.nextId();
  act.record(
    'intel_source',
    { id, report_id: report.id, step: (last?.step ?? 0) + 1, description, ...recordedBy(act) },
    { action: 'intelligence-source.described', label: report.number },
  );
  return id;
}

function sourceOf(act: Act, id: IntelReportId): string {
  const row = act.db.first<{ id: string }>(
    statement`select id from intel_source where report_id = ${id} order by step desc limit 1`,
  );
  return row?.id ?? '';
}

interface NewVersion {
  readonly id: IntelReportId;
  readonly number: string;
  readonly version: number;
  readonly sourceId: string;
  readonly text: ReportText;
  readonly reason: string;
}

function writeVersion(act: Act, next: NewVersion, signers: Signers, action: string): void {
  const { text } = next;
  const row = {
    id: act.nextId(),
    report_id: next.id,
    version: next.version,
    source_id: next.sourceId,
    case_id: text.caseId ?? null,
    text: text.text,
    received_from: text.receivedFrom,
    reference: text.reference,
    received_at: text.receivedAt,
    scheme: text.grading.scheme,
    source_grade: text.grading.source,
    information_grade: text.grading.information,
    handling: text.handling,
    conditions: text.conditions,
    classification: text.classification,
    review_on: text.reviewOn,
    reason: next.reason,
  };
  act.record('intel_report_version', signedByOneOrTwo(act, row, signers), { action, label: next.number });
}
