// Charts that are kept: every version stays, the newest is the one that counts, and opening one says what the records say otherwise by now.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { SavedChartLine } from '../../../shared/contract/links.ts';
import { ChartState } from '../../../shared/domain/graph/chart-state.ts';
import type { GraphLink } from '../../../shared/domain/graph/graph.ts';
import { ChartId, SavedChartId, type PersonId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { roles } from '../../../shared/domain/roles.ts';
import type { Actor } from '../act.ts';
import { reads, readsLong, writesPrepared, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';
import { readLinks } from './read-links.ts';

const changes = ['charts'] as const;

interface ChartRow {
  readonly id: SavedChartId;
  readonly chart_id: ChartId;
  readonly version: number;
  readonly kind: 'saved' | 'put-away';
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly seen: string;
  readonly recorded_at: Instant;
  readonly recorded_by: PersonId;
  readonly recorder: string;
}

/** What the records said when a chart was saved. */
interface Seen {
  /** Key → what it was called. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Link → how it stood. */
  readonly links: Readonly<Record<string, string>>;
  readonly further: number;
}

type Answer = OutputOf<'links.read'>;

/**
 * Compared is what all records say, not what one reader may see of them: else a reader who sees less would be told that links are gone.
 * Nothing of it is shown.
 */
function asAllSeeing(actor: Actor): Actor {
  return { ...actor, roles };
}

function seenIn({ nodes, links }: Answer): Seen {
  return {
    nodes: Object.fromEntries(nodes.map(({ key, label }) => [key, label])),
    links: Object.fromEntries(links.map((link) => [link.id, standingOf(link)])),
    further: furtherOf(nodes),
  };
}

function furtherOf(nodes: Answer['nodes']): number {
  return nodes.reduce((sum, { further }) => further.reduce((of, { count }) => of + count, sum), 0);
}

function standingOf({ type, certainty, isNegative, isWithdrawn, begin, end, handling, held }: GraphLink): string {
  return JSON.stringify([type, certainty, isNegative, isWithdrawn, begin, end, handling ?? '', held ?? '']);
}

function versionsOf(db: ReadableDatabase, chartId: ChartId): ChartRow[] {
  return db.all<ChartRow>(statement`select * from saved_chart where chart_id = ${chartId} order by version desc`);
}

/** @throws FocalPointError `links.chart-unknown`, `links.put-away` */
function newestOf(db: ReadableDatabase, chartId: ChartId): ChartRow {
  const [newest] = versionsOf(db, chartId);
  if (newest === undefined) throw new FocalPointError('links.chart-unknown');
  if (newest.kind === 'put-away') throw new FocalPointError('links.put-away', { title: newest.title });
  return newest;
}

export const saveChart: Handler<'links.save'> = writesPrepared<'links.save', Seen>(
  changes,
  async ({ unlocked }, { state: { nodes } }) => {
    const answer = await unlocked.reader.answer('links.read', { nodes }, asAllSeeing(unlocked.actor));
    // The answer of this read, from a thread that runs the same program.
    return seenIn(answer as Answer);
  },
  (act, { chartId, version = 0, title, note, state }, seen) => {
    const before = chartId === undefined ? undefined : newestOf(act.db, chartId);
    if (before !== undefined && before.version !== version)
      throw new FocalPointError('links.saved-meanwhile', { by: before.recorder, version: before.version });
    const id = SavedChartId.parse(act.nextId());
    const row = {
      id,
      chart_id: before?.chart_id ?? ChartId.parse(id),
      version: (before?.version ?? 0) + 1,
      kind: 'saved',
      title,
      note,
      state: storedJson(state),
      seen: storedJson(seen),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    } as const;
    act.record('saved_chart', row, { action: 'chart.saved', label: `${title} · ${row.version}` });
    return { id, chartId: row.chart_id, version: row.version };
  },
);

export const putChartAway: Handler<'links.put-away'> = writes(changes, (act, { chartId, reason }) => {
  const { title, version, state, seen } = newestOf(act.db, chartId);
  act.record(
    'saved_chart',
    {
      id: act.nextId(),
      chart_id: chartId,
      version: version + 1,
      kind: 'put-away',
      title,
      note: reason,
      state,
      seen,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'chart.put-away', label: title, reason },
  );
  return {};
});

function lineOf(row: ChartRow): SavedChartLine {
  return {
    id: row.id,
    chartId: row.chart_id,
    title: row.title,
    note: row.note,
    version: row.version,
    nodes: readStoredJson<ChartState>(row.state).nodes.length,
    recordedAt: row.recorded_at,
    by: row.recorder,
  };
}

export const listCharts: ReadHandler<'links.charts'> = reads(({ db }) => ({
  charts: db
    .all<ChartRow>(
      statement`select * from saved_chart own where kind = 'saved'
        and not exists (select 1 from saved_chart later where later.chart_id = own.chart_id and later.version > own.version)
        order by recorded_at desc, id desc`,
    )
    .map(lineOf),
}));

type Opened = OutputOf<'links.open'>;

export const openChart: ReadHandler<'links.open'> = readsLong((view, { id }): Opened => {
  const row = view.db.first<ChartRow>(statement`select * from saved_chart where id = ${id}`);
  if (row === undefined) throw new FocalPointError('links.chart-unknown');
  const versions = versionsOf(view.db, row.chart_id);
  const stored = ChartState.parse(JSON.parse(row.state));
  const seen = readStoredJson<Seen>(row.seen);
  const own = readLinks.answer(view, { nodes: stored.nodes });
  const whole = readLinks.answer({ ...view, actor: asAllSeeing(view.actor) }, { nodes: stored.nodes });
  const { nodes, links } = own;
  const isKnown = new Set<string>(nodes.map(({ key }) => key));
  const hidden = new Set<string>(stored.nodes.filter((key) => !isKnown.has(key)));
  const state = {
    ...stored,
    nodes: stored.nodes.filter((key) => isKnown.has(key)),
    places: Object.fromEntries(Object.entries(stored.places).filter(([drawn]) => !hidden.has(drawn))),
  };
  const now = new Set(whole.links.map((link) => link.id));
  return {
    line: lineOf(row),
    isPutAway: versions[0]?.kind === 'put-away',
    ...(state.nodes.length === 0 ? {} : { state }),
    versions: versions.filter(({ kind }) => kind === 'saved').map(lineOf),
    moved: {
      added: links.filter((link) => seen.links[link.id] === undefined),
      changed: links.filter((link) => seen.links[link.id] !== undefined && seen.links[link.id] !== standingOf(link)),
      gone: Object.keys(seen.links).filter((link) => !now.has(link)).length,
      renamed: nodes.flatMap(({ key, label }) => {
        const before = seen.nodes[key];
        return before === undefined || before === label ? [] : [{ before, now: label }];
      }),
      unknown: hidden.size,
      further: Math.max(0, furtherOf(whole.nodes) - seen.further),
    },
  };
});
