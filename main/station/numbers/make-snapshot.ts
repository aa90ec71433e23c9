// Making a snapshot: the ledger gets a signed head, the reading thread counts at it, one act keeps definition, parameters and result; and signing it off.
import { setTimeout } from 'node:timers/promises';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { numbersContract } from '../../../shared/contract/numbers.ts';
import { ReportSnapshotId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { signAgain, writesSigned, type Signer } from '../signing.ts';
import { storedJson } from '../stored-json.ts';
import { findSnapshot, sealedResult } from './snapshot-row.ts';

export const numbersChanges = ['numbers'];

type Asked = ParsedInputOf<'numbers.make-snapshot'>;
type Counted = Extract<OutputOf<'numbers.count'>, { isReady: true }>;

interface AtHead {
  readonly counted: Counted;
  readonly head: { readonly size: number; readonly root: string };
}

/** How often the reading thread is asked whether it has read everything: two minutes of it. */
const mostAsked = 600;

async function countAtHead(inside: Inside, { code, version, parameters }: Asked): Promise<AtHead> {
  const { unlocked } = inside;
  const { head } = unlocked.makeHead();
  const definition = version === undefined ? { code } : { code, version };
  for (let asked = 0; asked < mostAsked; asked += 1) {
    const answer = numbersContract['numbers.count'].output.parse(
      await unlocked.reader.answer('numbers.count', { definition, parameters, size: head.size }, unlocked.actor),
    );
    if (answer.isReady) return { counted: answer, head: { size: head.size, root: head.root } };
    await setTimeout(50);
  }
  throw new FocalPointError('numbers.not-ready');
}

export const makeSnapshot: Handler<'numbers.make-snapshot'> = writesPrepared<'numbers.make-snapshot', AtHead>(
  numbersChanges,
  countAtHead,
  recordSnapshot,
);

function recordSnapshot(
  act: Act,
  { parameters, corrects, reason }: Asked,
  { counted: { definition, report, lacking }, head }: AtHead,
): OutputOf<'numbers.make-snapshot'> {
  if (corrects !== undefined) demandCorrectable(act, corrects, definition.code, reason);
  const id = ReportSnapshotId.parse(act.nextId());
  const number = act.nextOfYear('NR', 'report-snapshot', 3);
  const { text, sha256 } = sealedResult(report);
  act.record(
    'report_snapshot',
    {
      id,
      number,
      definition_code: definition.code,
      definition_version: definition.version,
      definition: storedJson(definition),
      parameters: storedJson(parameters),
      result: text,
      result_sha256: sha256,
      lacking: storedJson(lacking),
      ledger_size: head.size,
      ledger_root: head.root,
      corrects: corrects ?? null,
      reason: corrects === undefined ? '' : reason,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'report-snapshot.made', label: `${number} · ${definition.code}` },
  );
  return { id, number };
}

/** @throws FocalPointError `numbers.snapshot-unknown`, `numbers.another-report`, `numbers.corrected-already`, `numbers.reason-missing` */
function demandCorrectable(act: Act, id: ReportSnapshotId, code: string, reason: string): void {
  const old = findSnapshot(act.db, id);
  if (old.definition_code !== code) throw new FocalPointError('numbers.another-report', { number: old.number });
  if (old.corrected_by !== null) throw new FocalPointError('numbers.corrected-already', { number: old.number });
  if (reason === '')
    throw new FocalPointError('numbers.reason-missing', undefined, [{ path: 'reason', code: 'required' }]);
}

export const signOff: Handler<'numbers.sign-off'> = writesSigned<'numbers.sign-off'>(
  numbersChanges,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  recordSignOff,
);

function recordSignOff(
  act: Act,
  { id, note }: ParsedInputOf<'numbers.sign-off'>,
  signer: Signer,
): Record<string, never> {
  const row = findSnapshot(act.db, id);
  if (row.signed_by !== null) throw new FocalPointError('numbers.signed-already', { number: row.number });
  if (row.corrected_by !== null) throw new FocalPointError('numbers.corrected-already', { number: row.number });
  const said = {
    id: act.nextId(),
    snapshot_id: id,
    // The hash of the table is what is signed; the row it stands in cannot change.
    result_sha256: row.result_sha256,
    note,
    recorded_at: act.now,
    person_id: signer.id,
    person: signer.name,
    signature_key: signer.key.fingerprint,
  };
  act.record(
    'report_sign_off',
    { ...said, signature: signer.key.signAct(said) },
    { action: 'report-snapshot.signed-off', label: row.number },
  );
  return {};
}
