// Signing a worksheet, and correcting one that was signed: in both cases everything must be filled in, and everything it says happened is
// recorded with it, once.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { demandPast, isEnteredBefore } from '../../../shared/domain/entered-time.ts';
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import { saysUsedUp, shotsIn, takenFromStock } from '../../../shared/domain/examination/worksheet-contents.ts';
import { worksheetFaults } from '../../../shared/domain/examination/worksheet-faults.ts';
import type { Shots, WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import { StockLotId, type TaskId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { signTogether, writesWitnessed, type Signers } from '../custody/index.ts';
import { readDefinition, readRequest, readTask, recordTaskEvent, standing, taskLabel } from '../examination/index.ts';
import type { Handler } from '../handler.ts';
import { storedJson } from '../stored-json.ts';
import { demandSeen, isClosedBySignature, latestEntry, latestSigned, recordEntry, valuesOf } from './entries.ts';
import { recordFiring } from './fire-shots.ts';
import { demandNamedThings, usedThings } from './named-things.ts';
import { findLot, recordMovement, takenByTask } from './stock-rows.ts';
import { before, fieldOf, readInHand, type InHand } from './write-worksheet.ts';

const changes = ['worksheets', 'examination', 'exhibits', 'custody', 'desk', 'lists'] as const;

type Completed = ParsedInputOf<'worksheets.sign'>;

export const signWorksheet: Handler<'worksheets.sign'> = writesWitnessed(
  changes,
  signTogether,
  (act, input, signers) => {
    const inHand = readInHand(act, input.taskId, input.previous);
    const completed = complete(act, inHand, input, { kind: 'signed', reason: '', signers });
    // Where a conclusion follows, the task is finished by that.
    if (!inHand.definition.concludes)
      recordTaskEvent(act, inHand.task, { kind: 'finished', occurredAt: input.performedTo, signer: signers.signer });
    return completed;
  },
);

export const correctWorksheet: Handler<'worksheets.correct'> = writesWitnessed(
  changes,
  signTogether,
  (act, input, signers) => {
    const { taskId, previous, reason } = input;
    const task = readTask(act.db, taskId);
    const latest = latestEntry(act.db, taskId);
    demandSeen(latest, previous);
    if (task.assignee_id !== act.actor.id) throw new FocalPointError('tasks.not-yours', { person: task.assignee });
    if (latest === undefined || !isClosedBySignature(act.db, latest))
      throw new FocalPointError('worksheets.not-signed', { task: taskLabel(task) });
    const definition = readDefinition(act.db, latest.definition_id);
    const inHand = { task, latest, definitionId: latest.definition_id, definition };
    return complete(act, inHand, input, { kind: 'corrected', reason, signers });
  },
);

function complete(
  act: Act,
  { task, latest, definitionId, definition }: InHand,
  input: Completed,
  as: { readonly kind: 'signed' | 'corrected'; readonly reason: string; readonly signers: Signers },
) {
  const { values, performedFrom, performedTo, exceptionReason } = input;
  const request = readRequest(act.db, task.request_id);
  demandComplete(definition, values);
  demandTimes(act, input, { task, request: request.request });
  if (definition.asksEnvironment === true && input.environment === undefined)
    throw new FocalPointError('worksheets.environment-missing', {}, [{ path: 'environment', code: 'required' }]);
  demandNamedThings(act.db, { task, definition, values, before: before(latest), at: act.now });
  const used = usedThings(act.db, definition, values, performedTo);
  demandReasons(used, exceptionReason);
  if (saysUsedUp(definition, values) && standing(request, act.now).consumption !== 'as-needed')
    throw new FocalPointError('worksheets.use-not-permitted', { number: request.request.number });
  const recovered = recordFiring(act, {
    task,
    request,
    shots: newShots(act.db, task.id, shotsIn(definition, values)),
    recovered: input.recovered,
    performedTo,
    signers: as.signers,
  });
  countStock(act, { task, definition, values, input });
  const id = recordEntry(act, {
    task,
    definitionId,
    previous: latest,
    kind: as.kind,
    values,
    environment: input.environment,
    performedFrom,
    performedTo,
    used,
    exceptionReason,
    reason: as.reason,
    signer: as.signers.signer,
  });
  return { id, recovered };
}

/** @throws FocalPointError `worksheets.incomplete` with each field that is missing or wrong */
function demandComplete(definition: ExaminationDefinition, values: WorksheetValues): void {
  const faults = worksheetFaults(definition, values);
  if (faults.length > 0)
    throw new FocalPointError('worksheets.incomplete', { count: faults.length }, faults.map(fieldOf));
}

/**
 * The order of examination is kept at the start: work that is said to have been done before it would stand outside the order.
 * @throws FocalPointError `worksheets.performed-order`, `tasks.before-request`, `worksheets.before-start`, `custody.in-the-future`
 */
function demandTimes(
  act: Act,
  { performedFrom, performedTo }: Pick<Completed, 'performedFrom' | 'performedTo'>,
  {
    task: { started_at: started },
    request,
  }: Pick<InHand, 'task'> & { readonly request: { readonly received_at: string; readonly number: string } },
): void {
  if (performedTo < performedFrom)
    throw new FocalPointError('worksheets.performed-order', {}, [{ path: 'performedTo', code: 'out-of-range' }]);
  demandPast(performedTo, act.now, 'custody.in-the-future');
  if (performedFrom < request.received_at)
    throw new FocalPointError('tasks.before-request', { number: request.number });
  if (started !== null && isEnteredBefore(performedFrom, started))
    throw new FocalPointError('worksheets.before-start', {}, [{ path: 'performedFrom', code: 'out-of-range' }]);
}

/** @throws FocalPointError `worksheets.instrument-overdue`, `worksheets.lot-expired` */
function demandReasons({ instruments, lots }: ReturnType<typeof usedThings>, reason: string): void {
  if (reason !== '') return;
  const overdue = instruments.find(({ wasOverdue }) => wasOverdue);
  const field = [{ path: 'exceptionReason', code: 'required' }];
  if (overdue !== undefined)
    throw new FocalPointError(
      'worksheets.instrument-overdue',
      { instrument: `${overdue.number} · ${overdue.name}` },
      field,
    );
  const expired = lots.find(({ wasExpired }) => wasExpired);
  if (expired !== undefined)
    throw new FocalPointError('worksheets.lot-expired', { lot: `${expired.number} · ${expired.name}` }, field);
}

/**
 * Rounds were fired once, whatever is corrected later: those that were signed for stay as they are, and only others are recorded.
 * @throws FocalPointError `worksheets.shots-stay`
 */
function newShots(db: ReadableDatabase, taskId: TaskId, shots: readonly Shots[]) {
  const recorded = recordedShots(db, taskId).map((one) => storedJson(one));
  const fresh: { at: number; shots: Shots }[] = [];
  for (const [at, one] of shots.entries()) {
    const known = recorded.indexOf(storedJson(one));
    if (known === -1) fresh.push({ at, shots: one });
    else recorded.splice(known, 1);
  }
  if (recorded.length > 0) throw new FocalPointError('worksheets.shots-stay', { count: recorded.length });
  return fresh;
}

/** The groups of rounds that a signature has already recorded. */
export function recordedShots(db: ReadableDatabase, taskId: TaskId): Shots[] {
  const signed = latestSigned(db, taskId);
  return signed === undefined ? [] : shotsIn(readDefinition(db, signed.definition_id), valuesOf(signed));
}

/** Each lot has lost to this task what the worksheet says, and not a round more. @throws FocalPointError `stock.not-enough` */
function countStock(
  act: Act,
  {
    task,
    definition,
    values,
    input,
  }: Pick<InHand, 'task' | 'definition'> & {
    readonly values: WorksheetValues;
    readonly input: Completed;
  },
): void {
  const taken = takenByTask(act.db, task.id);
  const said = takenFromStock(definition, values);
  for (const id of new Set([...taken.keys(), ...said.keys()])) {
    const lotId = StockLotId.parse(id);
    const change = (taken.get(lotId) ?? 0) - (said.get(lotId) ?? 0);
    if (change === 0) continue;
    recordMovement(act, {
      lot: findLot(act.db, lotId),
      kind: change < 0 ? 'used' : 'corrected',
      change,
      task,
      reason: 'reason' in input && typeof input.reason === 'string' ? input.reason : '',
      occurredAt: input.performedTo,
    });
  }
}
