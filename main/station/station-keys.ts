// Which key is whose: one answer for everything that comes from another station. A key counts as compared where a person compared its card in the address
// book or copied its fingerprint from paper for a package, and nobody revoked it since.
import type { CardState, ComparedWay } from '../../shared/domain/exchange/card.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

export interface StationKey {
  readonly stationId: string;
  /** SHA-256 of the public key, lower-case hex. */
  readonly keyFingerprint: string;
  readonly state: CardState;
}

export interface KeyEvent {
  readonly station_id: string;
  readonly key_fingerprint: string;
  readonly kind: 'compared' | 'revoked';
  readonly way: ComparedWay | null;
  readonly words: string;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

/** Everything that was ever said of a key, oldest first, wherever it was said. */
export function keyEvents(db: ReadableDatabase): KeyEvent[] {
  return db.all<KeyEvent>(
    statement`select c.station_id, c.key_fingerprint, e.kind, e.way, e.words, e.recorded_at, e.recorder, e.id as sorted
        from station_card_event e join station_card c on c.id = e.card_id
      union all select station_id, key_fingerprint, 'compared', 'package', '', recorded_at, recorder, id
        from foreign_package where key_basis = 'paper'
      union all select p.station_id, p.key_fingerprint, 'compared', 'package', e.content ->> '$.words', e.recorded_at, e.recorder, e.id
        from foreign_package_event e join foreign_package p on p.id = e.package_id where e.kind = 'key-confirmed'
      order by recorded_at, sorted`,
  );
}

/** The last word counts: a key that was revoked and compared again is compared. */
export function stationKeys(db: ReadableDatabase): StationKey[] {
  const keys = new Map<string, StationKey>();
  for (const row of db.all<{ station_id: string; key_fingerprint: string }>(
    statement`select distinct station_id, key_fingerprint from station_card`,
  ))
    keys.set(`${row.station_id} ${row.key_fingerprint}`, {
      stationId: row.station_id,
      keyFingerprint: row.key_fingerprint,
      state: 'not-compared',
    });
  for (const { station_id: stationId, key_fingerprint: keyFingerprint, kind } of keyEvents(db))
    keys.set(`${stationId} ${keyFingerprint}`, { stationId, keyFingerprint, state: kind });
  return [...keys.values()];
}

export function keyState(db: ReadableDatabase, stationId: string, keyFingerprint: string): CardState {
  const known = stationKeys(db).find((key) => key.stationId === stationId && key.keyFingerprint === keyFingerprint);
  return known?.state ?? 'not-compared';
}
