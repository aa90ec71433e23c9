// Whose key was whose, and when: by the ledger. A key that a reset took away proves what was recorded before, and nothing after it.
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { RecordedSubject } from './signed-row.ts';

interface NamedKey {
  readonly personId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** The entry that named it; it is that person's until the next one is. */
  readonly seq: number;
}

/** The public key (PEM) with this fingerprint, where it was this person's when the row was recorded; otherwise undefined. */
export type KeyWhenRecorded = (
  personId: string,
  fingerprint: string | null,
  recorded: RecordedSubject,
) => string | undefined;

/** Knows every key that the ledger ever named, of retired people too. */
export function keysWhenRecorded(db: ReadableDatabase): KeyWhenRecorded {
  const named = db.all<NamedKey>(
    statement`select subject_id as personId, body ->> '$.change.public_key' as publicKey,
        body ->> '$.change.key_fingerprint' as fingerprint, seq
      from ledger_entry where subject_kind = 'person' and body ->> '$.change.public_key' is not null order by seq`,
  );
  const keysOf = Map.groupBy(named, ({ personId }) => personId);
  return (personId, fingerprint, recorded) => {
    const keys = keysOf.get(personId) ?? [];
    // Most people ever had one key, and then it need not be asked when.
    const key = keys.length < 2 ? keys[0] : keys.findLast(({ seq }) => seq < recordedAt(db, recorded));
    return key?.fingerprint === fingerprint ? key.publicKey : undefined;
  };
}

/** The place of a row in the ledger. A row that the ledger never spoke of is named elsewhere; here it is as new as can be. */
function recordedAt(db: ReadableDatabase, { kind, id }: RecordedSubject): number {
  const entry = db.first<{ seq: number }>(
    statement`select seq from ledger_entry where subject_kind = ${kind} and subject_id = ${id}
      and body ->> '$.rowHash' is not null order by seq limit 1`,
  );
  return entry?.seq ?? Infinity;
}
