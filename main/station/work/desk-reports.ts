// What waits of laboratory reports: my own drafts and what came back, what I may review, what was approved and waits for its author.
import { reportsContract } from '../../../shared/contract/reports.ts';
import type { DeskLine } from '../../../shared/contract/work.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { View } from '../act.ts';
import { openReports } from '../reports/open-reports.ts';

export function reportLines({ db, actor }: View): DeskLine[] {
  const reviewers: readonly Role[] = reportsContract['reports.review'].allow;
  const mayReview = actor.roles.some((role) => reviewers.includes(role));
  return openReports(db).flatMap(({ id, number, caseTitle, state, authorId, author, since }): DeskLine[] => {
    const isMine = authorId === actor.id;
    const line = { label: number, at: since, address: `/examination/reports/${id}` };
    if (isMine && (state === 'draft' || state === 'returned'))
      return [{ ...line, kind: state === 'returned' ? 'report-returned' : 'report-draft', detail: caseTitle }];
    if (isMine && state === 'approved') return [{ ...line, kind: 'report-to-issue', detail: caseTitle }];
    if (!isMine && mayReview && state === 'in-review')
      return [{ ...line, kind: 'report-to-review', detail: `${caseTitle} · ${author}` }];
    return [];
  });
}
