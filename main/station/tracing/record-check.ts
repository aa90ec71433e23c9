// Checks of the recovery protocol as somebody made them, and origins that an authority established by other means. A correction names what it corrects.
import { OriginFindingId, TraceCheckId, type CaseId, type ExhibitId } from '../../../shared/language/identity.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { demandFile } from './trace-records.ts';

export const tracingChanges = ['tracing'] as const;

export const recordCheck: Handler<'tracing.record-check'> = writes(tracingChanges, (act, entered) => {
  const { exhibitIds, kind, result, occurredAt, corrects } = entered;
  demandPast(occurredAt, act.now, 'tracing.in-the-future');
  // “Nothing” needs no words; what was found, or why nobody could look, does.
  if (result !== 'negative' && entered.note === '')
    throw new FocalPointError('tracing.words-missing', {}, [{ path: 'note', code: 'required' }]);
  if (corrects !== undefined) demandCheck(act, corrects, exhibitIds);
  const ids = exhibitIds.map((exhibitId) => {
    const { label, caseId } = demandFirearm(act, exhibitId);
    demandFile(act.db, entered.attachmentId, caseId);
    const id = TraceCheckId.parse(act.nextId());
    act.record(
      'trace_check',
      {
        id,
        exhibit_id: exhibitId,
        kind,
        result,
        system: entered.system,
        reference: entered.reference,
        note: entered.note,
        attachment_id: entered.attachmentId ?? null,
        corrects: corrects ?? null,
        occurred_at: occurredAt,
        recorded_at: act.now,
        recorded_by: act.actor.id,
        recorder: act.actor.name,
      },
      { action: 'trace-check.recorded', label, occurredAt },
    );
    return id;
  });
  return { ids };
});

function demandCheck(act: Act, corrects: TraceCheckId, exhibitIds: readonly ExhibitId[]): void {
  const known = act.db.first<{ exhibit_id: ExhibitId; later: string | null }>(
    statement`select own.exhibit_id, later.id as later from trace_check own left join trace_check later on later.corrects = own.id
      where own.id = ${corrects}`,
  );
  if (known === undefined || exhibitIds.length !== 1 || exhibitIds[0] !== known.exhibit_id)
    throw new FocalPointError('tracing.check-unknown');
  if (known.later !== null) throw new FocalPointError('tracing.corrected-already');
}

export const establishOrigin: Handler<'tracing.establish'> = writes(tracingChanges, (act, entered) => {
  const { exhibitId, corrects, occurredAt } = entered;
  demandPast(occurredAt, act.now, 'tracing.in-the-future');
  const { label, caseId } = demandFirearm(act, exhibitId);
  demandFile(act.db, entered.attachmentId, caseId);
  if (corrects !== undefined || !entered.stands) demandFinding(act, corrects, exhibitId);
  const id = OriginFindingId.parse(act.nextId());
  act.record(
    'origin_finding',
    {
      id,
      exhibit_id: exhibitId,
      means: entered.means,
      statement: entered.statement,
      document: entered.document,
      attachment_id: entered.attachmentId ?? null,
      corrects: corrects ?? null,
      stands: entered.stands ? 1 : 0,
      occurred_at: occurredAt,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'origin-finding.recorded', label, occurredAt },
  );
  return { id };
});

/** Only what was said can be taken back. */
function demandFinding(act: Act, corrects: OriginFindingId | undefined, exhibitId: ExhibitId): void {
  const known = act.db.first<{ exhibit_id: ExhibitId; later: string | null }>(
    statement`select own.exhibit_id, later.id as later from origin_finding own left join origin_finding later on later.corrects = own.id
      where own.id = ${corrects ?? ''}`,
  );
  if (known === undefined || known.exhibit_id !== exhibitId) throw new FocalPointError('tracing.finding-unknown');
  if (known.later !== null) throw new FocalPointError('tracing.corrected-already');
}

/** @throws FocalPointError `tracing.exhibit-unknown`, `tracing.not-a-firearm` */
export function demandFirearm(
  act: Pick<Act, 'db'>,
  id: ExhibitId,
): { readonly label: string; readonly caseId: CaseId } {
  const row = act.db.first<{ label: string; kind: string; case_id: CaseId }>(
    statement`select case_title || ' / ' || mark as label, kind, case_id from exhibit_line where exhibit_id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('tracing.exhibit-unknown');
  if (row.kind !== 'firearm') throw new FocalPointError('tracing.not-a-firearm', { name: row.label });
  return { label: row.label, caseId: row.case_id };
}
