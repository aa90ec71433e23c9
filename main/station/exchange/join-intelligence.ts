// Intelligence that came with a transfer goes on record beside ours: as its station wrote it, each part once. What says otherwise than before is put aside and
// changes nothing, except that a stricter code always counts.
import {
  broughtStanding,
  type IntelligenceFile,
  type IntelligenceNotice,
} from '../../../shared/domain/exchange/intelligence.ts';
import { strictestHandling } from '../../../shared/domain/intelligence/inherit.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';
import type { Unlocked } from '../unlocked.ts';
import { hashOf, type JoinedRow } from './joined-rows.ts';

const inBlock = 200;

export interface BroughtPart {
  readonly what: 'report' | 'entity' | 'link';
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly handling: HandlingCode | undefined;
  readonly sha256: string;
  readonly content: object;
}

export function partsOf({ reports, entities, links }: IntelligenceFile): BroughtPart[] {
  const part = (
    what: BroughtPart['what'],
    number: string,
    one: { readonly id: string; readonly version: number; readonly handling?: HandlingCode },
  ): BroughtPart => ({
    what,
    number,
    id: one.id,
    version: one.version,
    handling: one.handling,
    sha256: hashOf(one),
    content: one,
  });
  return [
    ...reports.map((one) => part('report', one.number, one)),
    ...entities.map((one) => part('entity', one.number, one)),
    ...links.map((one) => part('link', one.type, one)),
  ];
}

/** Beside everything that is known of the same report, entity or link of that station. A notice puts nothing aside: whether it came before or after makes no difference. */
export function standingOfPart(db: ReadableDatabase, stationId: string, part: BroughtPart) {
  const { what, id } = part;
  const known = db.all<{ version: number; sha256: string; handling: HandlingCode | null }>(
    statement`select version, sha256, handling from foreign_intelligence
      where station_id = ${stationId} and what = ${what} and item_id = ${id}`,
  );
  const codes = known.flatMap(({ handling }) => handling ?? []);
  return broughtStanding(part, known, codes.length === 0 ? undefined : strictestHandling(codes));
}

export async function joinIntelligence(
  unlocked: Unlocked,
  row: JoinedRow,
  file: IntelligenceFile | undefined,
  pause: () => Promise<void>,
): Promise<void> {
  if (file === undefined) return;
  // Notices first: a stricter code is in force before anything that rests on it is there.
  await pause();
  unlocked.perform((act) => {
    for (const notice of file.notices) recordNotice(act, row, notice);
  });
  const parts = partsOf(file);
  for (let from = 0; from < parts.length; from += inBlock) {
    await pause();
    unlocked.perform((act) => {
      for (const part of parts.slice(from, from + inBlock)) recordPart(act, row, part);
    });
  }
}

function recordPart(act: Act, row: JoinedRow, part: BroughtPart): void {
  const standing = standingOfPart(act.db, row.station_id, part);
  if (standing === 'known') return;
  act.record(
    'foreign_intelligence',
    {
      id: act.nextId(),
      joined_id: row.id,
      station_id: row.station_id,
      what: part.what,
      item_id: part.id,
      number: part.number,
      version: part.version,
      sha256: part.sha256,
      handling: part.handling ?? null,
      aside: standing === 'new' ? null : standing,
      content: storedJson(part.content),
      ...recordedNow(act),
    },
    {
      action: standing === 'new' ? 'foreign-intelligence.joined' : 'foreign-intelligence.put-aside',
      label: `${row.station_name} / ${part.number}`,
    },
  );
}

function recordNotice(act: Act, row: JoinedRow, { reportId, number, kind, handling }: IntelligenceNotice): void {
  const known = act.db.first(
    statement`select 1 from foreign_intelligence_notice
      where station_id = ${row.station_id} and report_id = ${reportId} and kind = ${kind} and handling = ${handling}`,
  );
  if (known !== undefined) return;
  act.record(
    'foreign_intelligence_notice',
    {
      id: act.nextId(),
      joined_id: row.id,
      station_id: row.station_id,
      report_id: reportId,
      number,
      kind,
      handling,
      ...recordedNow(act),
    },
    { action: 'foreign-intelligence.noticed', label: `${row.station_name} / ${number}` },
  );
}

function recordedNow(act: Act) {
  return { recorded_at: act.now, recorded_by: act.actor.id, recorder: act.actor.name };
}
