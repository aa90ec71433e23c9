// Whether a vault that was just opened may be written.
import type { WritableDatabase } from '../database/index.ts';
import { Ledger, provesHead, readHeadFile, type SignedHead } from '../ledger/index.ts';
import type { OpenVault } from '../vault/index.ts';
import type { KnownHeads } from './known-heads.ts';

const headsCheckedAtUnlock = 100;

/** A vault whose ledger does not continue every head known from outside may be read, not written. */
export function whyReadOnly(db: WritableDatabase, vault: OpenVault, knownHeads: KnownHeads): string | undefined {
  const remembered = knownHeads.of(vault.station.id);
  // A head stands for everything before it, so the newest are enough here; the verification of the ledger takes all of them.
  const known = [...readHeadFile(vault.headFile).heads, ...(remembered === undefined ? [] : [remembered])]
    .toSorted((one, other) => other.head.size - one.head.size)
    .slice(0, headsCheckedAtUnlock);
  // Only what this station signed speaks against it: a line that somebody wrote into a file beside the vault proves nothing.
  const isOwn = (signed: SignedHead): boolean =>
    signed.head.station === vault.station.id && provesHead(signed, vault.ledgerSigner.publicKeyPem);
  try {
    // Without the head file: looking must not put anything back.
    const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id);
    const beyond = (signed: SignedHead): boolean => signed.head.size > ledger.size;
    if (known.some((signed) => beyond(signed) && isOwn(signed))) return 'older-copy';
    const differs = ({ head }: SignedHead): boolean => ledger.rootAt(head.size) !== head.root;
    if (known.some((signed) => !beyond(signed) && differs(signed) && isOwn(signed))) return 'ledger-differs';
    return undefined;
  } catch {
    return 'ledger-damaged';
  }
}
