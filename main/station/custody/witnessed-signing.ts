// A write that one person signs and another may witness: both prove who they are, both keys are open for this one act.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { signAgain, signByTwo, whileSigning, type Signer } from '../signing.ts';

export interface Signers {
  readonly signer: Signer;
  readonly witness: Signer | undefined;
}

interface Signed {
  readonly signature: { readonly passphrase: string };
  readonly witness?: { readonly login: string; readonly passphrase: string } | undefined;
}

/** @throws FocalPointError `vault.wrong-passphrase` of the person at the screen, `custody.witness-not-proven` of the witness, `vault.throttled` */
export async function signTogether(inside: Inside, { signature, witness }: Signed): Promise<Signers> {
  if (witness === undefined) return { signer: await signAgain(inside, signature.passphrase), witness: undefined };
  const { first, second } = await signByTwo(inside, signature.passphrase, witness, 'custody.witness-not-proven');
  return { signer: first, witness: second };
}

/** As `writesSigned`, with a witness where one is given. */
export function writesWitnessed<Name extends CommandName>(
  changes: readonly string[],
  sign: (inside: Inside, input: ParsedInputOf<Name>) => Promise<Signers>,
  perform: (act: Act, input: ParsedInputOf<Name>, signers: Signers) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, Signers>(changes, sign, (act, input, signers) =>
    whileSigning([signers.signer, signers.witness], () => perform(act, input, signers)),
  );
}
