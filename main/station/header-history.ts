// Whether the header beside the database is the one the ledger last spoke of. Encryption does not notice an older one put back.
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';

/** `older`: the ledger spoke of it once, and of another one since. `unsaid`: it never did. */
export type HeaderStanding = 'as-said' | 'older' | 'unsaid';

export interface HeaderInPlace {
  readonly digest: string;
  readonly standing: HeaderStanding;
  /** The digest the ledger spoke of last; absent before the first. */
  readonly expected?: string;
}

/** @param digest  of the header as it lies there, before this session changes it. */
export function headerInPlace(db: ReadableDatabase, digest: string): HeaderInPlace {
  const last = db.first<{ header: string }>(
    statement`select body ->> '$.change.header' as header from ledger_entry
      where subject_kind = 'vault' and body ->> '$.change.header' is not null order by seq desc limit 1`,
  );
  if (last === undefined || last.header === digest) return { digest, standing: 'as-said' };
  const earlier = db.first(
    statement`select 1 from ledger_entry where subject_kind = 'vault' and body ->> '$.change.header' = ${digest} limit 1`,
  );
  return { digest, standing: earlier === undefined ? 'unsaid' : 'older', expected: last.header };
}

/** Puts on record that nobody said how this header came to be here. */
export function remarkHeader(act: Act, { digest, standing, expected }: HeaderInPlace, label: string): void {
  if (standing === 'as-said') return;
  act.note(
    'vault',
    act.station,
    { found: digest, expected: expected ?? '', standing },
    { action: 'vault.header-unexplained', label },
  );
}

export interface UnexplainedHeader {
  readonly seq: number;
  readonly at: Instant;
  readonly standing: Exclude<HeaderStanding, 'as-said'>;
  readonly isExplained: boolean;
}

/** Every time a header was in place that the ledger had not spoken of last, oldest first. */
export function unexplainedHeaders(db: ReadableDatabase): UnexplainedHeader[] {
  const explained = db.first<{ seq: number | null }>(
    statement`select max(seq) as seq from ledger_entry where action = 'vault.header-explained'`,
  );
  return db
    .all<{ seq: number; at: Instant; standing: UnexplainedHeader['standing'] }>(
      statement`select seq, recorded_at as at, body ->> '$.change.standing' as standing
        from ledger_entry where action = 'vault.header-unexplained' order by seq`,
    )
    .map((found) => ({ ...found, isExplained: found.seq < (explained?.seq ?? 0) }));
}
