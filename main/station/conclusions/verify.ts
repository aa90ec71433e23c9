// The second person: named or taking it, then saying what they found; and the third, where the two differ.
import type { ConclusionId, PersonId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { readTask, recordInFile, taskLabel } from '../examination/index.ts';
import { writes, type Handler } from '../handler.ts';
import { readActivePerson } from '../person-records.ts';
import { signAgain, writesSigned } from '../signing.ts';
import {
  conclusionLabel,
  readConclusion,
  readStandingConclusion,
  recordConclusionEvent,
  type ConclusionRecord,
} from './conclusion-records.ts';
import { demandLevel } from './demands.ts';
import { demandSecond, demandThird } from './hindrances.ts';
import { conclusionChanges } from './record-conclusion.ts';
import { readScale } from './scale-records.ts';

/** @throws FocalPointError `conclusions.unknown`, `conclusions.corrected-already`, `verifications.not-needed`, `verifications.done-already` */
function readUnverified(act: Act, id: ConclusionId): ConclusionRecord {
  const record = readStandingConclusion(act.db, id);
  const { state } = record.standing;
  if (state === 'not-needed') throw new FocalPointError('verifications.not-needed');
  if (state !== 'unverified') throw new FocalPointError('verifications.done-already');
  return record;
}

/** @throws FocalPointError `conclusions.unknown`, `conclusions.corrected-already`, `resolutions.no-disagreement` */
function readDisagreement(act: Act, id: ConclusionId): ConclusionRecord {
  const record = readStandingConclusion(act.db, id);
  if (record.standing.state !== 'disagreed') throw new FocalPointError('resolutions.no-disagreement');
  return record;
}

function labelOf(act: Act, { row }: ConclusionRecord): string {
  return conclusionLabel(taskLabel(readTask(act.db, row.task_id)), row.compared_with);
}

export const assignVerification: Handler<'verifications.assign'> = writes(
  conclusionChanges,
  (act, { conclusionId, personId }) => {
    const record = readUnverified(act, conclusionId);
    const person = readActivePerson(act.db, personId);
    demandMayName(act, record, personId);
    demandSecond(act.db, record, person);
    if (record.standing.verifierId === personId) return {};
    recordConclusionEvent(act, conclusionId, { kind: 'verifier-named', named: person, label: labelOf(act, record) });
    return {};
  },
);

/** Whoever is no supervisor takes what nobody has, and gives nothing to others. @throws FocalPointError `verifications.of-somebody-else` */
function demandMayName({ actor }: Act, { standing }: ConclusionRecord, personId: PersonId): void {
  if (actor.roles.includes('supervisor')) return;
  const isTaken = standing.verifierId !== undefined && standing.verifierId !== actor.id;
  if (personId !== actor.id || isTaken) throw new FocalPointError('verifications.of-somebody-else');
}

export const recordVerification: Handler<'verifications.record'> = writesSigned(
  conclusionChanges,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { conclusionId, value, likelihoodRatio, basis }, signer) => {
    const record = readUnverified(act, conclusionId);
    demandSecond(act.db, record, signer);
    if (record.standing.verifierId !== signer.id) throw new FocalPointError('verifications.not-yours');
    demandLevel(readScale(act.db, record.row.scale_id), value, likelihoodRatio);
    const label = labelOf(act, record);
    const mode = record.row.mode === 'blind' ? 'blind' : 'open';
    const id = recordConclusionEvent(act, conclusionId, {
      kind: 'verified',
      mode,
      value,
      likelihoodRatio,
      basis,
      signer,
      label,
    });
    enter(act, record, { kind: 'conclusion-event', id, label });
    return { state: readConclusion(act.db, conclusionId).standing.state };
  },
);

export const assignResolution: Handler<'resolutions.assign'> = writes(
  conclusionChanges,
  (act, { conclusionId, personId }) => {
    const record = readDisagreement(act, conclusionId);
    const person = readActivePerson(act.db, personId);
    demandThird(act.db, record, person);
    if (record.standing.resolverId === personId) return {};
    recordConclusionEvent(act, conclusionId, { kind: 'resolver-named', named: person, label: labelOf(act, record) });
    return {};
  },
);

export const recordResolution: Handler<'resolutions.record'> = writesSigned(
  conclusionChanges,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { conclusionId, value, likelihoodRatio, reason }, signer) => {
    const record = readDisagreement(act, conclusionId);
    demandThird(act.db, record, signer);
    const { resolverId } = record.standing;
    const isNamed = resolverId === signer.id || (resolverId === undefined && signer.roles.includes('supervisor'));
    if (!isNamed) throw new FocalPointError('resolutions.not-yours');
    demandLevel(readScale(act.db, record.row.scale_id), value, likelihoodRatio);
    const label = labelOf(act, record);
    const id = recordConclusionEvent(act, conclusionId, {
      kind: 'resolved',
      value,
      likelihoodRatio,
      basis: reason,
      signer,
      label,
    });
    enter(act, record, { kind: 'conclusion-event', id, label });
    return {};
  },
);

function enter(act: Act, { row }: ConclusionRecord, subject: { kind: string; id: string; label: string }): void {
  recordInFile(act, { caseId: row.case_id, requestId: row.request_id, ...subject });
}
