// A draft speaks of conclusions: while somebody is still to verify one of its request without knowing it, only its author reads the draft.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { View } from '../act.ts';
import { openVerifications } from '../conclusions/index.ts';
import type { ReportRecord } from './report-records.ts';

/** @throws FocalPointError `reports.withheld` */
export function demandReadable({ db, actor }: Pick<View, 'db' | 'actor'>, record: ReportRecord): void {
  const { report, author, state, number } = record;
  if (author.id === actor.id || state === 'issued' || state === 'amended') return;
  if (openVerifications(db, report.request_id).length > 0) throw new FocalPointError('reports.withheld', { number });
}
