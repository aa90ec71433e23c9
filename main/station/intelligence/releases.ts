// The register of releases: asked, answered, approved by somebody else than who recorded the answer, ended. Only what is in force lets a report through.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ShownRelease } from '../../../shared/contract/intelligence-releases.ts';
import { holdsBack } from '../../../shared/domain/disclosure/handling.ts';
import { isSameReceiver, type Receiver, type ReleaseState } from '../../../shared/domain/intelligence/release.ts';
import { IntelReleaseId, type IntelReportId, type PersonId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act, Actor } from '../act.ts';
import { demandFileOfCase } from '../file-of-case.ts';
import { reads, writes, type Handler } from '../handler.ts';
import { court } from '../intelligence-standing.ts';
import { recordedBy, signedBy, writesSigned, type Signers } from './by-two.ts';
import { findReport, loadReports } from './report-records.ts';
import { viewerOf } from './viewer.ts';
import { demandInForce, intelligenceChanges, isAhead, refused } from './write-reports.ts';

type EventKind = 'permitted' | 'refused' | 'approved' | 'ended';

interface EventRow {
  readonly kind: EventKind;
  readonly answered_on: string | null;
  readonly scope: string;
  readonly document: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person_id: PersonId;
  readonly person: string;
}

interface Release {
  readonly id: IntelReleaseId;
  readonly reportId: IntelReportId;
  readonly receiver: Receiver;
  readonly provider: string;
  readonly purpose: string;
  readonly askedOn: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly events: readonly EventRow[];
  readonly state: ReleaseState;
}

interface Row {
  readonly id: IntelReleaseId;
  readonly report_id: IntelReportId;
  readonly receiver_kind: Receiver['kind'];
  readonly receiver: string;
  readonly provider: string;
  readonly purpose: string;
  readonly asked_on: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

/** The newest first. */
function loadReleases(db: ReadableDatabase, reportId: IntelReportId | '' = ''): Release[] {
  return db
    .all<Row>(
      statement`select * from intel_release where (${reportId} = '' or report_id = ${reportId}) order by recorded_at desc, id desc`,
    )
    .map((row) => {
      const events = db.all<EventRow>(
        statement`select kind, answered_on, scope, document, reason, recorded_at, person_id, person
          from intel_release_event where release_id = ${row.id} order by step`,
      );
      return {
        id: row.id,
        reportId: row.report_id,
        receiver: row.receiver_kind === 'court' ? court : { kind: 'named', name: row.receiver },
        provider: row.provider,
        purpose: row.purpose,
        askedOn: row.asked_on,
        askedAt: row.recorded_at,
        askedBy: row.person,
        events,
        state: events.at(-1)?.kind ?? 'asked',
      };
    });
}

export const listReleases = reads<'intelligence.releases'>(({ db, actor }, { reportId }) => {
  const reports = new Map(loadReports(db, viewerOf(actor)).map((report) => [report.id, report]));
  return {
    releases: loadReleases(db, reportId).flatMap((release): ShownRelease[] => {
      const report = reports.get(release.reportId);
      if (report === undefined) return [];
      const { id, number, handling, releasedTo } = report;
      return [
        {
          ...shown(release, actor),
          report: { id, number, handling },
          isInForce: release.state === 'approved' && releasedTo.some((one) => isSameReceiver(one, release.receiver)),
        },
      ];
    }),
  };
});

function shown(release: Release, actor: Actor): Omit<ShownRelease, 'report' | 'isInForce'> {
  const answer = release.events.find(({ kind }) => kind === 'permitted' || kind === 'refused');
  return {
    id: release.id,
    receiver: release.receiver,
    provider: release.provider,
    purpose: release.purpose,
    askedOn: release.askedOn,
    state: release.state,
    answeredOn: answer?.answered_on ?? undefined,
    scope: answer?.scope ?? '',
    document: answer?.document ?? '',
    mayApprove: release.state === 'permitted' && answer?.person_id !== actor.id,
    events: [
      { kind: 'asked', reason: release.purpose, recordedAt: release.askedAt, by: release.askedBy },
      ...release.events.map(({ kind, reason, recorded_at: recordedAt, person: by }) => ({
        kind,
        reason,
        recordedAt,
        by,
      })),
    ],
  };
}

export const askRelease: Handler<'intelligence.ask-release'> = writes(
  intelligenceChanges,
  (act, { reportId, receiver, provider, purpose, askedOn }) => {
    const report = findReport(act.db, viewerOf(act.actor), reportId);
    demandInForce(report);
    if (!holdsBack(report.handling)) throw new FocalPointError('intelligence.not-held', { number: report.number });
    if (isAhead(askedOn, act.now)) throw refused('intelligence.received-ahead', 'askedOn');
    const isOpen = loadReleases(act.db, reportId).some(
      (one) => ['asked', 'permitted'].includes(one.state) && isSameReceiver(one.receiver, receiver),
    );
    if (isOpen) throw new FocalPointError('intelligence.asked-already');
    const id = IntelReleaseId.parse(act.nextId());
    act.record(
      'intel_release',
      {
        id,
        report_id: reportId,
        receiver_kind: receiver.kind,
        receiver: receiver.kind === 'court' ? '' : receiver.name,
        provider,
        purpose,
        asked_on: askedOn,
        ...recordedBy(act),
      },
      { action: 'intelligence-release.asked', label: report.number },
    );
    return { id };
  },
);

/** @throws FocalPointError `intelligence.release-unknown`, `intelligence.release-not-now` */
function findRelease(act: Act, id: IntelReleaseId, ...states: readonly ReleaseState[]) {
  const row = act.db.first<{ report_id: IntelReportId }>(
    statement`select report_id from intel_release where id = ${id}`,
  );
  const report = row && loadReports(act.db, viewerOf(act.actor), { id: row.report_id })[0];
  const release = row && loadReleases(act.db, row.report_id).find((one) => one.id === id);
  if (report === undefined || release === undefined) throw new FocalPointError('intelligence.release-unknown');
  if (!states.includes(release.state)) throw new FocalPointError('intelligence.release-not-now');
  return { release, report };
}

export const answerRelease: Handler<'intelligence.answer-release'> = writesSigned<'intelligence.answer-release'>(
  intelligenceChanges,
  (act, input, signers) => {
    const { release, report } = findRelease(act, input.id, 'asked');
    if (input.answeredOn < release.askedOn) throw refused('intelligence.answer-before-asked', 'answeredOn');
    if (isAhead(input.answeredOn, act.now)) throw refused('intelligence.received-ahead', 'answeredOn');
    if (input.isPermitted && input.scope === '') throw refused('intelligence.scope-missing', 'scope');
    if (input.attachmentId !== undefined) demandFileOfCase(act.db, report.caseId, input.attachmentId);
    const { answeredOn, scope, document, attachmentId } = input;
    const kind = input.isPermitted ? 'permitted' : 'refused';
    recordEvent(act, release, { kind, answeredOn, scope, document, attachmentId }, signers, report.number);
    return {};
  },
);

export const approveRelease: Handler<'intelligence.approve-release'> = writesSigned<'intelligence.approve-release'>(
  intelligenceChanges,
  (act, { id, reason }, signers) => {
    const { release, report } = findRelease(act, id, 'permitted');
    if (release.events.at(-1)?.person_id === act.actor.id) throw new FocalPointError('intelligence.approves-own');
    recordEvent(act, release, { kind: 'approved', reason }, signers, report.number);
    return {};
  },
);

export const endRelease: Handler<'intelligence.end-release'> = writesSigned<'intelligence.end-release'>(
  intelligenceChanges,
  (act, { id, reason }, signers) => {
    const { release, report } = findRelease(act, id, 'asked', 'permitted', 'approved');
    recordEvent(act, release, { kind: 'ended', reason }, signers, report.number);
    return {};
  },
);

interface NewEvent {
  readonly kind: EventKind;
  readonly answeredOn?: string;
  readonly scope?: string;
  readonly document?: string;
  readonly attachmentId?: ParsedInputOf<'intelligence.answer-release'>['attachmentId'];
  readonly reason?: string;
}

function recordEvent(act: Act, release: Release, event: NewEvent, signers: Signers, label: string): void {
  const row = {
    id: act.nextId(),
    release_id: release.id,
    step: release.events.length + 1,
    kind: event.kind,
    answered_on: event.answeredOn ?? null,
    scope: event.scope ?? '',
    document: event.document ?? '',
    attachment_id: event.attachmentId ?? null,
    reason: event.reason ?? '',
  };
  act.record('intel_release_event', signedBy(act, row, signers), {
    action: `intelligence-release.${event.kind}`,
    label,
  });
}

/** Permissions that wait for this person to approve them. */
export function releasesToApprove(db: ReadableDatabase, actor: Pick<Actor, 'id'>): Release[] {
  return loadReleases(db).filter(({ state, events }) => state === 'permitted' && events.at(-1)?.person_id !== actor.id);
}

/** What the provider said when they let the report to this receiver; of the release approved last. */
export function permissionOf(db: ReadableDatabase, reportId: IntelReportId, receiver: Receiver) {
  const release = loadReleases(db, reportId).find(
    (one) => one.state === 'approved' && isSameReceiver(one.receiver, receiver),
  );
  const answer = release?.events.find(({ kind }) => kind === 'permitted');
  return release === undefined || answer === undefined
    ? undefined
    : { provider: release.provider, day: answer.answered_on ?? '', document: answer.document, scope: answer.scope };
}
