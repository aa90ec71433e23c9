// A write that one person signs and another may witness: both prove who they are, both keys are open for this one act.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { does, writesPrepared, type Handler } from '../handler.ts';
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

/** As `writesWitnessed`, of so many exhibits that others are answered in between: `perform` pauses after each. All of it is recorded, or nothing. */
export function writesWitnessedInTurns<Name extends CommandName>(
  changes: readonly string[],
  sign: (inside: Inside, input: ParsedInputOf<Name>) => Promise<Signers>,
  perform: (act: Act, input: ParsedInputOf<Name>, signers: Signers) => Generator<void, OutputOf<Name>, void>,
): Handler<Name> {
  return does<Name>(async (inside, input) => {
    const { unlocked } = inside;
    const signers = await sign(inside, input);
    try {
      // As dispatch does for every write: what the one before asked is not done in the name of whoever unlocked meanwhile.
      if (inside.unlocked !== unlocked) throw new FocalPointError('station.locked');
      const value = await unlocked.performInTurns((act) => perform(act, input, signers));
      inside.emit({ type: 'changed', areas: changes });
      return value;
    } finally {
      for (const signer of [signers.signer, signers.witness]) signer?.key.close();
    }
  });
}
