// Intelligence on the desk: reports whose review is due, and permissions that wait for a second person.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { intelligenceWriters } from '../../../shared/domain/intelligence/report.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { View } from '../act.ts';
import { releasesToApprove } from './releases.ts';
import { loadReports } from './report-records.ts';
import { isDue } from './shown.ts';
import { viewerOf } from './viewer.ts';

const theirs: readonly Role[] = intelligenceWriters;
const linesShown = 50;

/** Numbers alone: the desk says nothing of what a report says. */
export function intelligenceLines({ db, actor, now }: View): DeskLine[] {
  if (!actor.roles.some((role) => theirs.includes(role))) return [];
  const reports = loadReports(db, viewerOf(actor));
  const numbers = new Map<string, string>(reports.map(({ id, number }) => [id, number]));
  return [
    ...releasesToApprove(db, actor).map(({ reportId, provider, askedOn }): DeskLine => ({
      kind: 'intelligence-release-to-approve',
      label: numbers.get(reportId) ?? '',
      detail: provider,
      at: `${askedOn}T12:00:00.000Z`,
      address: '/intelligence/releases',
    })),
    ...reports
      .filter((report) => isDue(report, now))
      .map(({ id, number, caseTitle, reviewOn }): DeskLine => ({
        kind: 'intelligence-review-due',
        label: number,
        detail: caseTitle,
        at: `${reviewOn}T12:00:00.000Z`,
        address: `/intelligence/reports/${id}`,
      })),
  ].slice(0, linesShown);
}
