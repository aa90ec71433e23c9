// A person says what they found who looked: with a reason or the record it rests on. Nothing is overwritten.
import { IndicatorLookId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { indicators } from '../../../shared/reference/indicators.ts';
import { statement } from '../../database/index.ts';
import { writes, type Handler } from '../handler.ts';
import { intelligenceGraph, viewerOf } from '../intelligence/index.ts';

export const recordLook: Handler<'indicators.look'> = writes(['indicators'], (act, entered) => {
  const { caseId, code, after, verdict, reason, exhibitId, reportId } = entered;
  const { db, actor } = act;
  const found = db.first<{ title: string }>(statement`select title from case_record where id = ${caseId}`);
  if (found === undefined) throw new FocalPointError('cases.unknown');
  if (reason === '' && exhibitId === undefined && reportId === undefined)
    throw new FocalPointError('indicators.nothing-said');
  const last = db.first<{ step: number; recorder: string }>(
    statement`select step, recorder from indicator_look where case_id = ${caseId} and code = ${code} order by step desc limit 1`,
  );
  if ((last?.step ?? 0) !== after)
    throw new FocalPointError('indicators.looked-meanwhile', { by: last?.recorder ?? '' });
  if (exhibitId !== undefined) {
    const exhibit = db.first(statement`select 1 from exhibit where id = ${exhibitId} and case_id = ${caseId}`);
    if (exhibit === undefined) throw new FocalPointError('indicators.exhibit-of-another-case');
  }
  if (reportId !== undefined) {
    const { nodes } = intelligenceGraph(db, viewerOf(actor));
    if (!nodes.some(({ kind, id }) => kind === 'report' && id === reportId))
      throw new FocalPointError('indicators.report-unknown');
  }
  const id = IndicatorLookId.parse(act.nextId());
  act.record(
    'indicator_look',
    {
      id,
      case_id: caseId,
      code,
      list_version: indicators.version,
      step: after + 1,
      verdict,
      reason,
      exhibit_id: exhibitId ?? null,
      report_id: reportId ?? null,
      recorded_at: act.now,
      recorded_by: actor.id,
      recorder: actor.name,
    },
    // Which one, and what was said, may rest on intelligence that not every reader of the ledger may see.
    { action: 'indicator.looked-at', label: found.title },
  );
  return { id };
});
