// A person's own signature under an act. The passphrase is asked again each time, so that an open screen signs for nobody.
import type { CommandName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { PersonId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { authenticate, type PersonalKey } from '../vault/index.ts';
import type { Act } from './act.ts';
import { writesPrepared, type Handler } from './handler.ts';
import type { Inside } from './inside.ts';
import type { JobControl, JobOrder, JobResult } from './jobs.ts';
import { demandOwnPassphrase } from './own-passphrase.ts';
import { readActivePerson, type PersonRecord } from './person-records.ts';
import { holdsPresentKey, settlePersonalKey } from './person-slots.ts';
import { secretBytes, zeroing } from './secret-bytes.ts';

export interface Signer {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: PersonRecord['roles'];
  readonly key: PersonalKey;
}

/** The person at the screen proves again that it is them. @throws as `signAs` */
export function signAgain(inside: Inside, passphrase: string): Promise<Signer> {
  return signAs(inside, inside.unlocked.actor.login, passphrase);
}

/** These say more than that the passphrase was wrong; every other refusal says just that. */
const ownWords: readonly string[] = ['station.locked', 'people.passphrase-not-own'];

/**
 * Anyone of the station proves who they are.
 * @throws `vault.wrong-passphrase` (also for retired people), `vault.throttled`, `station.locked`, `people.passphrase-not-own`
 */
export async function signAs(inside: Inside, login: string, passphrase: string): Promise<Signer> {
  const { unlocked } = inside;
  const key = await zeroing(secretBytes(passphrase), (secret) =>
    authenticate(unlocked.folder, { login, passphrase: secret }, inside.clock),
  );
  try {
    // A key takes its time; the station may have been locked meanwhile, and its records closed.
    if (inside.unlocked !== unlocked) throw new FocalPointError('station.locked');
    const { id, name, roles } = readActivePerson(unlocked.db, key.personId);
    // A reset in that time took the key away; what it signs now would be nobody's.
    if (!holdsPresentKey(unlocked.vault, key)) throw new FocalPointError('vault.wrong-passphrase');
    settlePersonalKey(unlocked, id, key);
    demandOwnPassphrase(unlocked.db, { id, name });
    return { id, name, roles, key };
  } catch (error) {
    key.close();
    const saysMore = error instanceof FocalPointError && ownWords.includes(error.failure.code);
    throw saysMore ? error : new FocalPointError('vault.wrong-passphrase');
  }
}

/**
 * The person at the screen and a second one prove who they are. Where the second does not, the first key is closed again.
 * @throws FocalPointError as `signAs`; `notProven` in place of `vault.wrong-passphrase` of the second
 */
export async function signByTwo(
  inside: Inside,
  own: string,
  other: { readonly login: string; readonly passphrase: string },
  notProven = 'vault.wrong-passphrase',
): Promise<{ readonly first: Signer; readonly second: Signer }> {
  const first = await signAgain(inside, own);
  try {
    return { first, second: await signAs(inside, other.login, other.passphrase) };
  } catch (error) {
    first.key.close();
    const isRefused = error instanceof FocalPointError && error.failure.code === 'vault.wrong-passphrase';
    throw isRefused ? new FocalPointError(notProven) : error;
  }
}

/** Keys are open to the end of the act that they sign, and no longer. */
export function whileSigning<T>(signers: readonly (Signer | undefined)[], act: () => T): T {
  try {
    return act();
  } finally {
    for (const signer of signers) signer?.key.close();
  }
}

/** A write that a person signs. Their key is open from the proof of their passphrase to the end of the act, and no longer. */
export function writesSigned<Name extends CommandName>(
  changes: readonly string[],
  sign: (inside: Inside, input: ParsedInputOf<Name>) => Promise<Signer>,
  perform: (act: Act, input: ParsedInputOf<Name>, signer: Signer) => OutputOf<Name>,
): Handler<Name> {
  return writesPrepared<Name, Signer>(changes, sign, (act, input, signer) =>
    whileSigning([signer], () => perform(act, input, signer)),
  );
}

/**
 * A paper that a person signs is drawn in a job. `prepare` refuses what cannot be signed before anything starts; the key is open until the job has
 * ended, and closes in any case.
 * @throws as `signAgain` and `prepare`
 */
export async function startSigning(
  inside: Inside,
  passphrase: string,
  prepare: (signer: Signer) => Promise<SigningWork> | SigningWork,
): Promise<{ jobId: string }> {
  const signer = await signAgain(inside, passphrase);
  try {
    const { kind, label, work } = await prepare(signer);
    const order = { kind, label, unit: 'pages', canCancel: true, startedBy: inside.unlocked.actor.name } as const;
    return inside.jobs.start(order, async (control) => {
      try {
        return await work(control);
      } finally {
        signer.key.close();
      }
    });
  } catch (error) {
    signer.key.close();
    throw error;
  }
}

export interface SigningWork extends Pick<JobOrder, 'kind' | 'label'> {
  readonly work: (control: JobControl) => Promise<JobResult>;
}
