// The clocks: after how many years somebody looks whether an exhibit is still needed. A clock decides nothing by itself.
import { retentionLimit, RetentionTable } from '../../../shared/domain/disposal.ts';
import { exhibitKinds, type ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { Instant } from '../../../shared/language/instant.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { reads, writes, readsLong, type Handler, type ReadHandler } from '../handler.ts';
import { dueOfKind, named } from './eligibility.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';

const settingId = 'retention';

/** No clock runs until a supervisor sets one: periods are law, and none was verified. */
export function retentionTable(db: ReadableDatabase): RetentionTable {
  return RetentionTable.parse(readSetting(db, settingId) ?? {});
}

/** Kind and the moment before which it was recorded when its clock has run out, for each kind that has one. */
export function runningClocks(table: RetentionTable, now: Instant): [ExhibitKind, string][] {
  return exhibitKinds.flatMap((kind) => {
    const limit = retentionLimit(table, kind, now);
    return limit === undefined ? [] : [[kind, limit] as [ExhibitKind, string]];
  });
}

export const readRetention: ReadHandler<'retention.read'> = reads(({ db }) => ({ table: retentionTable(db) }));

export const changeRetention: Handler<'retention.change'> = writes(['disposal', 'desk'], (act, { table, reason }) => {
  writeSetting(act, settingId, table, { reason });
  return {};
});

export const retentionDue: ReadHandler<'retention.due'> = readsLong(({ db, now }, { limit }) => {
  const table = retentionTable(db);
  let inAll = 0;
  const due = runningClocks(table, now).flatMap(([kind, before]) => {
    const found = dueOfKind(db, kind, before, limit);
    inAll += found.inAll;
    return found.lines.map((line) => ({
      ...named(line),
      recordedAt: line.recorded_at,
      since: ranOut(line.recorded_at, table[kind] ?? 0),
    }));
  });
  return { due: due.toSorted((one, other) => (one.since < other.since ? -1 : 1)).slice(0, limit), inAll };
});

function ranOut(recordedAt: Instant, years: number): Instant {
  const at = new Date(recordedAt);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return Instant.parse(at.toISOString());
}
