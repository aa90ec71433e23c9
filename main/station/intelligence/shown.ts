// Records of intelligence as a screen gets them: the grading with its reading on the 4×4, reports by name, ends of links by name.
import type { NamedReport, ReportLine, ShownGrading, ShownNode } from '../../../shared/contract/intelligence.ts';
import type { EntityLine, ShownLink } from '../../../shared/contract/intelligence-entities.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import { readOn4x4, type Grading } from '../../../shared/domain/intelligence/grading.ts';
import { linkRules } from '../../../shared/domain/intelligence/link.ts';
import { mayGo } from '../../../shared/domain/intelligence/release.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { localDay } from '../../../shared/text/format.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { court } from '../intelligence-standing.ts';
import type { EntityRecord } from './entity-records.ts';
import type { SourceReport } from './inheritance.ts';
import type { LinkRecord } from './link-records.ts';
import { findNode } from './nodes.ts';
import type { ReportRecord } from './report-records.ts';

export function shownGrading(grading: Grading): ShownGrading {
  return { ...grading, on4x4: readOn4x4(grading) };
}

export function namedReport({ reportId, number, grading, handling, isWithdrawn }: SourceReport): NamedReport {
  return { id: reportId, number, grading: shownGrading(grading), handling, isWithdrawn };
}

export function shownNode(db: ReadableDatabase, ref: NodeRef): ShownNode {
  const { name, end, caseId } = findNode(db, ref);
  return { ref, name, is: end, caseId };
}

/** Due on its day; what was withdrawn waits for nothing. */
export function isDue(
  { isWithdrawn, reviewOn }: Pick<ReportRecord, 'isWithdrawn' | 'reviewOn'>,
  now: Instant,
): boolean {
  return !isWithdrawn && reviewOn <= localDay(now);
}

/** It bears a code that holds back, and nothing lets it to the court. */
export function isHeld({ handling, releasedTo }: Pick<ReportRecord, 'handling' | 'releasedTo'>): boolean {
  return !mayGo(handling, court, releasedTo);
}

/** So many characters of a report stand in a list. */
const beginning = 160;

export function reportLine(report: ReportRecord, now: Instant): ReportLine {
  const { id, number, reference, caseId, caseTitle, receivedFrom, receivedAt, handling, classification } = report;
  const { reviewOn, isWithdrawn, recordedAt, by, text } = report;
  return {
    id,
    number,
    reference,
    caseId,
    caseTitle,
    receivedFrom,
    receivedAt,
    handling,
    classification,
    reviewOn,
    isWithdrawn,
    recordedAt,
    by,
    words: text.length > beginning ? `${text.slice(0, beginning)}…` : text,
    grading: shownGrading(report.grading),
    isDue: isDue(report, now),
    isReleased: holdsBack(handling) && report.releasedTo.length > 0,
  };
}

export function entityLine(
  entity: EntityRecord,
  counts: { readonly links: number; readonly mentions: number },
): EntityLine {
  const { id, number, kind, name, aliases, facts, inherited } = entity;
  return {
    id,
    number,
    kind,
    name,
    facts,
    handling: inherited.handling,
    isOnWithdrawn: inherited.isOnWithdrawn,
    aliases: [...aliases],
    grading: inherited.grading && shownGrading(inherited.grading),
    ...counts,
  };
}

export function shownLink(db: ReadableDatabase, link: LinkRecord): ShownLink {
  const { id, type, certainty, since, until, isNegative, note, isWithdrawn, inherited, reportIds, events } = link;
  return {
    id,
    type,
    certainty,
    since,
    until,
    isNegative,
    note,
    isWithdrawn,
    from: shownNode(db, link.from),
    to: shownNode(db, link.to),
    isMutual: linkRules[type].isMutual === true,
    reports: inherited.sources.filter(({ reportId }) => reportIds.includes(reportId)).map(namedReport),
    handling: inherited.handling,
    grading: inherited.grading && shownGrading(inherited.grading),
    isOnWithdrawn: inherited.isOnWithdrawn,
    step: events.at(-1)?.step ?? 1,
    events: events.map((event) => ({
      step: event.step,
      kind: event.kind,
      certainty: event.certainty,
      reason: event.reason,
      recordedAt: event.recordedAt,
      by: event.by,
    })),
  };
}
