// Rows of scales: the newest of each code counts for new conclusions, the program's own or the laboratory's; whatever was concluded on one
// keeps it.
import type { z } from 'zod';
import type { ScaleOnRecord } from '../../../shared/contract/scales.ts';
import { ConclusionScale } from '../../../shared/domain/examination/scale.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { builtInScales } from '../../../shared/reference/scales/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { storedJson } from '../stored-json.ts';

interface ScaleRow {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly body: string;
  readonly origin: 'program' | 'laboratory';
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

type Shown = z.infer<typeof ScaleOnRecord>;

/** Every version there is, of each scale the newest first; scales in the order they came. */
export function allScales(db: ReadableDatabase): Map<string, Shown[]> {
  const versions = new Map<string, Shown[]>(
    builtInScales.map((scale) => [scale.code, [{ scale, origin: 'program', reason: '' }]]),
  );
  for (const row of db.each<ScaleRow>(statement`select * from conclusion_scale order by recorded_at, id`)) {
    const shown: Shown = {
      scale: ConclusionScale.parse(JSON.parse(row.body)),
      origin: row.origin,
      recordedAt: row.recorded_at,
      recordedBy: row.recorder,
      reason: row.reason,
    };
    // A recorded row is what conclusions stand on; the program's own of the same version gives way to it.
    const others = (versions.get(row.code) ?? []).filter(({ scale }) => scale.version !== row.version);
    versions.set(
      row.code,
      [...others, shown].toSorted((a, b) => b.scale.version - a.scale.version),
    );
  }
  return versions;
}

/** Each scale in its newest version. */
export function newestScales(db: ReadableDatabase): Shown[] {
  return [...allScales(db).values()].flatMap(([newest]) => (newest === undefined ? [] : [newest]));
}

/** The scale something was concluded on, whatever came after it. */
export function readScale(db: ReadableDatabase, id: string): ConclusionScale {
  const row = db.first<ScaleRow>(statement`select * from conclusion_scale where id = ${id}`);
  strictAssert(row !== undefined, 'a scale that was concluded on stays');
  return ConclusionScale.parse(JSON.parse(row.body));
}

/** Keeps a version on record before anything is concluded on it. @returns the id of its row */
export function recordScale(
  act: Act,
  scale: ConclusionScale,
  { origin, reason }: { readonly origin: 'program' | 'laboratory'; readonly reason: string } = {
    origin: 'program',
    reason: '',
  },
): string {
  const { code, version } = scale;
  const known = act.db.first<{ id: string }>(
    statement`select id from conclusion_scale where code = ${code} and version = ${version}`,
  );
  if (known !== undefined) return known.id;
  const id = act.nextId();
  act.record(
    'conclusion_scale',
    {
      id,
      code,
      version,
      body: storedJson(scale),
      origin,
      reason,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'scale.recorded', label: `${code} ${version}`, ...(reason === '' ? {} : { reason }) },
  );
  return id;
}
