// The keys that packages for this station are sealed to. The secret halves lie in the vault's database, each sealed once more, and are opened for one package.
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';
import type { Unlocked } from './unlocked.ts';

/** The newest, which the card names; older ones still open what was sealed to them. */
export function receivingKey(db: ReadableDatabase): string | undefined {
  return db.first<{ recipient: string }>(statement`select recipient from receiving_key order by id desc limit 1`)
    ?.recipient;
}

export interface NewReceivingKey {
  readonly id: string;
  readonly recipient: string;
  readonly sealed: string;
}

/** Made before the act that records it: making one is not a matter of a transaction. */
export async function newReceivingKey({ vault }: Unlocked, id: string): Promise<NewReceivingKey> {
  const identity = await generateIdentity();
  const secret = Buffer.from(identity, 'utf8');
  const recipient = await identityToRecipient(identity);
  const sealed = vault.sealSecret(id, secret);
  secret.fill(0);
  return { id, recipient, sealed };
}

export function recordReceivingKey(act: Act, { id, recipient, sealed }: NewReceivingKey): void {
  act.record(
    'receiving_key',
    { id, recipient, recorded_at: act.now, recorded_by: act.actor.id, recorder: act.actor.name },
    { action: 'receiving-key.made', label: recipient },
  );
  act.db.run(statement`insert into receiving_key_secret (key_id, sealed) values (${id}, ${sealed})`);
}

/** `AGE-SECRET-KEY-1…`, newest first. */
export function ownIdentities({ db, vault }: Unlocked): string[] {
  return db
    .all<{ key_id: string; sealed: string }>(
      statement`select key_id, sealed from receiving_key_secret order by key_id desc`,
    )
    .map(({ key_id, sealed }) => {
      const secret = vault.openSecret(key_id, sealed);
      try {
        return secret.toString('utf8');
      } finally {
        secret.fill(0);
      }
    });
}
