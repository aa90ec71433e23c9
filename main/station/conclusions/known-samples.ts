// Proficiency tests and control samples: what is expected is laid down before anybody concludes, and shown to nobody else until everything asked
// was concluded and verified.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { QualityOutcome } from '../../../shared/domain/examination/quality.ts';
import { isOver } from '../../../shared/domain/examination/task.ts';
import type { PersonId, RequestId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { readRequest, recordInFile, tasksOf } from '../examination/index.ts';
import { readsLong, type Handler, type ReadHandler } from '../handler.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { conclusionsOf } from './conclusion-records.ts';
import { openVerifications } from './read-conclusions.ts';

const changes = ['conclusions', 'desk'] as const;

interface ExpectationRow {
  readonly expected: string;
  readonly person_id: PersonId;
}

interface OutcomeRow {
  readonly outcome: QualityOutcome;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly person: string;
}

export const expect: Handler<'quality.expect'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { requestId, expected }, signer) => {
    const { request } = readRequest(act.db, requestId);
    if (request.kind === 'casework')
      throw new FocalPointError('quality.not-a-known-sample', { number: request.number });
    if (expectationOf(act.db, requestId) !== undefined)
      throw new FocalPointError('quality.expected-already', { number: request.number });
    if (conclusionsOf(act.db, { requestId }).length > 0)
      throw new FocalPointError('quality.concluded-already', { number: request.number });
    if (tasksOf(act.db, { requestId }).some(({ assignee_id: id }) => id === signer.id))
      throw new FocalPointError('quality.works-on-it');
    recordSigned(act, 'quality_expectation', { request_id: requestId, expected }, signer, {
      action: 'quality.expected',
      kind: 'expectation',
      requestId,
    });
    return {};
  },
);

export const assess: Handler<'quality.assess'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { requestId, outcome, note }, signer) => {
    const { number } = readRequest(act.db, requestId).request;
    if (expectationOf(act.db, requestId) === undefined)
      throw new FocalPointError('quality.not-expected-yet', { number });
    if (!isConcluded(act.db, requestId)) throw new FocalPointError('quality.not-concluded-yet', { number });
    if (outcomeOf(act.db, requestId) !== undefined) throw new FocalPointError('quality.assessed-already', { number });
    recordSigned(act, 'quality_outcome', { request_id: requestId, outcome, note }, signer, {
      action: 'quality.assessed',
      kind: 'quality-outcome',
      requestId,
    });
    return {};
  },
);

function recordSigned(
  act: Act,
  table: 'quality_expectation' | 'quality_outcome',
  row: Readonly<Record<string, string>>,
  signer: Signer,
  { action, kind, requestId }: { readonly action: string; readonly kind: string; readonly requestId: RequestId },
): void {
  const said = {
    id: act.nextId(),
    ...row,
    recorded_at: act.now,
    person_id: signer.id,
    person: signer.name,
    signature_key: signer.key.fingerprint,
  };
  const { number: label, case_id: caseId } = readRequest(act.db, requestId).request;
  act.record(table, { ...said, signature: signer.key.signAct(said) }, { action, label });
  recordInFile(act, { caseId, requestId, kind, id: said.id, label });
}

export const listSamples: ReadHandler<'quality.samples'> = readsLong(({ db, actor }) => ({
  samples: db
    .all<{ id: RequestId }>(
      statement`select id from lab_request where kind <> 'casework' order by received_at desc, id desc`,
    )
    .map(({ id }) => sampleOf(db, id, actor.id)),
}));

type Sample = OutputOf<'quality.samples'>['samples'][number];

function sampleOf(db: ReadableDatabase, id: RequestId, readerId: PersonId): Sample {
  const { request } = readRequest(db, id);
  const expectation = expectationOf(db, id);
  const outcome = outcomeOf(db, id);
  const isDone = isConcluded(db, id);
  const mayKnow = expectation !== undefined && (isDone || expectation.person_id === readerId);
  return {
    requestId: id,
    number: request.number,
    // The query leaves casework out.
    kind: request.kind as Sample['kind'],
    authority: request.authority,
    receivedAt: request.received_at,
    isExpectationRecorded: expectation !== undefined,
    ...(mayKnow ? { expected: expectation.expected } : {}),
    isConcluded: isDone,
    note: outcome?.note ?? '',
    ...(outcome === undefined
      ? {}
      : { outcome: outcome.outcome, assessedBy: outcome.person, assessedAt: outcome.recorded_at }),
  };
}

/** Something was asked of it, all of it is over, and nobody still has to look at a conclusion. */
function isConcluded(db: ReadableDatabase, requestId: RequestId): boolean {
  const tasks = tasksOf(db, { requestId });
  const isDone = tasks.some(({ state }) => state === 'finished') && tasks.every(({ state }) => isOver(state));
  return isDone && openVerifications(db, requestId).length === 0;
}

function expectationOf(db: ReadableDatabase, requestId: RequestId): ExpectationRow | undefined {
  return db.first<ExpectationRow>(statement`select * from quality_expectation where request_id = ${requestId}`);
}

function outcomeOf(db: ReadableDatabase, requestId: RequestId): OutcomeRow | undefined {
  return db.first<OutcomeRow>(statement`select * from quality_outcome where request_id = ${requestId}`);
}
