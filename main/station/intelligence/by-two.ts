// Acts on intelligence that one signs, and two where a code that holds back is left.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { intelligenceWriters } from '../../../shared/domain/intelligence/report.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act, Row } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { signAgain, signByTwo, whileSigning, type Signer } from '../signing.ts';

export interface Signers {
  readonly first: Signer;
  readonly second?: Signer | undefined;
}

interface BySecond {
  readonly signature: { readonly passphrase: string };
  readonly second?: { readonly login: string; readonly passphrase: string } | undefined;
}

const entitled: readonly Role[] = intelligenceWriters;

/** @throws FocalPointError `intelligence.second-is-first`, `intelligence.second-not-entitled`, and as `signByTwo` */
export async function signTogether(inside: Inside, { signature, second }: BySecond): Promise<Signers> {
  if (second === undefined) return { first: await signAgain(inside, signature.passphrase) };
  const signers = await signByTwo(inside, signature.passphrase, second, 'intelligence.second-not-proven');
  const refused =
    signers.first.id === signers.second.id
      ? 'intelligence.second-is-first'
      : signers.second.roles.some((role) => entitled.includes(role))
        ? undefined
        : 'intelligence.second-not-entitled';
  if (refused === undefined) return signers;
  signers.first.key.close();
  signers.second.key.close();
  throw new FocalPointError(refused);
}

/** Their keys are open for this one act. */
export function writesSigned<Name extends CommandName>(
  changes: readonly string[],
  perform: (act: Act, input: ParsedInputOf<Name>, signers: Signers) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, Signers>(
    changes,
    // Every command that is written this way has a signature, and may have a second person.
    (inside, input) => signTogether(inside, input as unknown as BySecond),
    (act, input, signers) => whileSigning([signers.first, signers.second], () => perform(act, input, signers)),
  );
}

/** The row with who recorded and signed it: all columns but the signature itself are signed. */
export function signedBy(act: Act, row: Row & { readonly id: string }, { first }: Signers) {
  const said = { ...row, ...recordedBy(act), signature_key: first.key.fingerprint };
  return { ...said, signature: first.key.signAct(said) };
}

/** The same of a row that two may sign. */
export function signedByOneOrTwo(act: Act, row: Row & { readonly id: string }, { first, second }: Signers) {
  const said = {
    ...row,
    ...recordedBy(act),
    signature_key: first.key.fingerprint,
    second_id: second?.id ?? null,
    second: second?.name ?? null,
    second_key: second?.key.fingerprint ?? null,
  };
  return {
    ...said,
    signature: first.key.signAct(said),
    second_signature: second?.key.signAct(said) ?? null,
  };
}

export function recordedBy(act: Act) {
  return { recorded_at: act.now, person_id: act.actor.id, person: act.actor.name };
}
