// What two persons do together: both prove who they are, both may decide about disclosure, and they are not one and the same.
import type { CommandName, OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { writesPrepared, type Handler } from '../handler.ts';
import type { Inside } from '../inside.ts';
import { signAgain, signByTwo, whileSigning, type Signer } from '../signing.ts';

export interface TwoSigners {
  readonly first: Signer;
  readonly second?: Signer | undefined;
}

interface BySecond {
  readonly signature: { readonly passphrase: string };
  readonly second?: { readonly login: string; readonly passphrase: string } | undefined;
}

const entitled: readonly Role[] = ['prosecutor', 'supervisor'];

/** @throws FocalPointError `disclosure.second-is-first`, `disclosure.second-not-entitled`, and as `signByTwo` */
async function signTogether(inside: Inside, { signature, second }: BySecond): Promise<TwoSigners> {
  if (second === undefined) return { first: await signAgain(inside, signature.passphrase) };
  const signers = await signByTwo(inside, signature.passphrase, second, 'disclosure.second-not-proven');
  const refused =
    signers.first.id === signers.second.id
      ? 'disclosure.second-is-first'
      : signers.second.roles.some((role) => entitled.includes(role))
        ? undefined
        : 'disclosure.second-not-entitled';
  if (refused === undefined) return signers;
  signers.first.key.close();
  signers.second.key.close();
  throw new FocalPointError(refused);
}

/** A write signed by one or two persons; their keys are open for this one act. */
export function writesSignedByTwo<Name extends CommandName>(
  changes: readonly string[],
  perform: (act: Act, input: ParsedInputOf<Name>, signers: TwoSigners) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, TwoSigners>(
    changes,
    // Every command that is written this way has these two fields.
    (inside, input) => signTogether(inside, input as unknown as BySecond),
    (act, input, signers) => whileSigning([signers.first, signers.second], () => perform(act, input, signers)),
  );
}
