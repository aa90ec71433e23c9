// Discrepancies: opened by what differs, signed by both sides, settled by somebody who did neither. Rows are only ever added.
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { discrepancyState, tookPart, type DiscrepancyKind } from '../../../shared/domain/discrepancy.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { arrivalContract } from '../../../shared/contract/arrival.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { DiscrepancyId, type CaseId, type SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { signAgain, signAs, writesSigned, type Signer } from '../signing.ts';
import { findAttachment } from './attachment-list.ts';
import {
  discrepancyFacts,
  eventRowsOf,
  findDiscrepancy,
  type DiscrepancyEventRow,
  type DiscrepancyRow,
} from './discrepancy-row.ts';
import { findPackage, packageLabel } from './package-standing.ts';

const changes = ['intake', 'discrepancies', 'cases', 'desk'];

interface NewDiscrepancy {
  readonly submissionId: SubmissionId;
  readonly packageNumber: number;
  readonly kind: DiscrepancyKind;
  readonly asWritten: string;
  readonly asFound: string;
}

/** @throws FocalPointError `discrepancies.already-open`, `intake.submission-unknown`, `intake.package-unknown` */
export function openDiscrepancy(act: Act, opened: NewDiscrepancy): { id: DiscrepancyId; number: string } {
  const { submissionId, packageNumber, kind } = opened;
  const { received } = findPackage(act.db, submissionId, packageNumber);
  const known = act.db.first<{ number: string }>(
    statement`select number from discrepancy where submission_id = ${submissionId} and package_number = ${packageNumber} and kind = ${kind}`,
  );
  if (known !== undefined) throw new FocalPointError('discrepancies.already-open', { number: known.number });
  const submission = act.db.first<{ case_id: CaseId }>(
    statement`select case_id from submission where id = ${submissionId}`,
  );
  if (submission === undefined) throw new FocalPointError('intake.submission-unknown');
  const id = DiscrepancyId.parse(act.nextId());
  const number = act.nextInSeries('discrepancy');
  act.record(
    'discrepancy',
    {
      id,
      case_id: submission.case_id,
      submission_id: submissionId,
      package_number: packageNumber,
      kind,
      number,
      package: received.label,
      as_written: opened.asWritten,
      as_found: opened.asFound,
      opened_at: act.now,
      opened_by: act.actor.id,
      opened_by_name: act.actor.name,
    },
    { action: 'discrepancy.opened', label: `${packageLabel(act.db, submissionId, packageNumber)} · ${number}` },
  );
  return { id, number };
}

export const openByHand: Handler<'discrepancies.open'> = writes(changes, openDiscrepancy);

export const stateInDiscrepancy: Handler<'discrepancies.state'> = writesSigned(
  changes,
  (inside, { by }) =>
    by.as === 'theirs-by-key'
      ? signAs(inside, by.person.login, by.person.passphrase)
      : signAgain(inside, by.signature.passphrase),
  (act, input, signer) => {
    const { by, statement: words, occurredAt } = input;
    const { discrepancy, events } = readUnsettled(act, input);
    const side = by.as === 'ours' ? 'ours' : 'theirs';
    const spokeForOther = events.some(
      (event) => event.side !== null && event.side !== side && event.person_id === signer.id,
    );
    // By a paper our person only vouches for the paper; by key they would be both sides of one difference.
    if (by.as !== 'theirs-on-paper' && spokeForOther) throw new FocalPointError('discrepancies.both-sides-one-person');
    if (by.as === 'theirs-on-paper' && findAttachment(act.db, by.attachmentId).case_id !== discrepancy.case_id)
      throw new FocalPointError('attachments.of-another-case');
    record(act, discrepancy, events, {
      type: 'statement',
      side,
      occurred_at: occurredAt,
      person_id: by.as === 'theirs-on-paper' ? null : signer.id,
      name: by.as === 'theirs-on-paper' ? by.name : signer.name,
      function: by.function,
      statement: words,
      attachment_id: by.as === 'theirs-on-paper' ? by.attachmentId : null,
      resolution: null,
      signer,
    });
    return {};
  },
);

export const resolveDiscrepancy: Handler<'discrepancies.resolve'> = writesSigned(
  changes,
  (inside, { resolver }) => signAs(inside, resolver.login, resolver.passphrase),
  (act, input, signer) => {
    const { discrepancy, events } = readUnsettled(act, input);
    const facts = discrepancyFacts(events);
    if (discrepancyState(facts) === 'open') throw new FocalPointError('discrepancies.still-open');
    if (tookPart(discrepancy.opened_by, facts, signer.id))
      throw new FocalPointError('discrepancies.own', { name: signer.name });
    const mayResolve: readonly Role[] = arrivalContract['discrepancies.resolve'].allow;
    if (!signer.roles.some((role) => mayResolve.includes(role)))
      throw new FocalPointError('discrepancies.resolver-may-not', { name: signer.name });
    record(act, discrepancy, events, {
      type: 'resolved',
      side: null,
      occurred_at: input.occurredAt,
      person_id: signer.id,
      name: signer.name,
      function: '',
      statement: input.statement,
      attachment_id: null,
      resolution: input.resolution,
      signer,
    });
    return {};
  },
);

function readUnsettled(
  act: Act,
  { id, occurredAt }: Pick<ParsedInputOf<'discrepancies.state'>, 'id' | 'occurredAt'>,
): { discrepancy: DiscrepancyRow; events: DiscrepancyEventRow[] } {
  const discrepancy = findDiscrepancy(act.db, id);
  const events = eventRowsOf(act.db, id);
  const settled = events.find(({ type }) => type === 'resolved');
  if (settled !== undefined)
    throw new FocalPointError('discrepancies.resolved', { name: settled.name, at: settled.recorded_at });
  demandPast(occurredAt, act.now, 'intake.in-the-future');
  const received = act.db.first<{ received_at: Instant }>(
    statement`select received_at from submission where id = ${discrepancy.submission_id}`,
  );
  if (received !== undefined && occurredAt < received.received_at)
    throw new FocalPointError('discrepancies.before-opening', {}, [{ path: 'occurredAt', code: 'out-of-range' }]);
  return { discrepancy, events };
}

type NewEvent = Pick<
  DiscrepancyEventRow,
  'type' | 'side' | 'occurred_at' | 'person_id' | 'name' | 'function' | 'statement' | 'attachment_id' | 'resolution'
> & { readonly signer: Signer };

function record(
  act: Act,
  discrepancy: DiscrepancyRow,
  events: readonly DiscrepancyEventRow[],
  { signer, ...event }: NewEvent,
): void {
  const said = {
    id: act.nextId(),
    discrepancy_id: discrepancy.id,
    number: events.length + 1,
    ...event,
    recorded_at: act.now,
    actor_id: act.actor.id,
    actor: act.actor.name,
    signer_id: signer.id,
    signer: signer.name,
    signature_key: signer.key.fingerprint,
  };
  act.record(
    'discrepancy_event',
    { ...said, signature: signer.key.signAct(said) },
    {
      action: event.type === 'resolved' ? 'discrepancy.resolved' : 'discrepancy.stated',
      label: `${packageLabel(act.db, discrepancy.submission_id, discrepancy.package_number)} · ${discrepancy.number}`,
      occurredAt: event.occurred_at,
    },
  );
}
