// An act that two persons sign, each with their own passphrase and key. Four eyes are two persons, not two roles.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { SignedHead } from '../../ledger/index.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import { signByTwo, whileSigning, type Signer } from '../signing.ts';

export interface TwoSigners {
  readonly first: Signer;
  readonly second: Signer;
  /** Of the ledger after both proved who they are and before the act. */
  readonly head: SignedHead['head'];
}

/** How the two prove who they are: the one at the screen by their passphrase again, the other by login and passphrase. */
export interface Proofs {
  readonly own: string;
  readonly second: { readonly login: string; readonly passphrase: string };
}

/**
 * A write that the person at the screen and a second one sign. Both keys are open from the second proof to the end of the act.
 * @throws FocalPointError `inventory.same-signer`, `vault.wrong-passphrase`, `vault.throttled`
 */
export function writesSignedByTwo<Name extends CommandName>(
  changes: readonly string[],
  proofsIn: (input: ParsedInputOf<Name>) => Proofs,
  perform: (act: Act, input: ParsedInputOf<Name>, signers: TwoSigners) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, TwoSigners>(
    changes,
    async (inside, input) => {
      const { own, second: other } = proofsIn(input);
      const { first, second } = await signByTwo(inside, own, other);
      try {
        if (second.id === first.id) throw new FocalPointError('inventory.same-signer', { name: first.name });
        return { first, second, head: inside.unlocked.makeHead().head };
      } catch (error) {
        first.key.close();
        second.key.close();
        throw error;
      }
    },
    (act, input, signers) => whileSigning([signers.first, signers.second], () => perform(act, input, signers)),
  );
}
