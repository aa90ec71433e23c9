// The list of entities, one entity with everything that is tied to it, links, and what may be tagged. Always what the viewer may see.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { foldedWords, foldForSearch, holdsWords } from '../../../shared/domain/fold-text.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { loadEntities, findEntity, sameRows, type EntityRecord } from './entity-records.ts';
import { loadLinks } from './link-records.ts';
import { loadMentions, type Mention } from './mention-records.ts';
import { loadReports, type ReportRecord } from './report-records.ts';
import { entityLine, namedReport, shownLink, shownNode } from './shown.ts';
import { viewerOf, type IntelligenceViewer } from './viewer.ts';

type Sheet = OutputOf<'intelligence.entity'>;

export const listEntities: ReadHandler<'intelligence.entities'> = readsLong(({ db, actor }, { text, kind }) => {
  const viewer = viewerOf(actor);
  const all = loadEntities(db, viewer);
  const words = searchedWords(text);
  const counts = countsOf(db, viewer);
  const found = all.filter(
    (entity) =>
      (kind === undefined || entity.kind === kind) &&
      holdsWords(`${entity.folded} ${foldForSearch([entity.number])}`, words),
  );
  return { entities: found.map((entity) => entityLine(entity, counts(entity.id))), total: all.length };
});

/** Links that stand and tags, of those the viewer may see. */
function countsOf(db: ReadableDatabase, viewer: IntelligenceViewer) {
  const links = new Map<string, number>();
  for (const link of loadLinks(db, viewer))
    if (!link.isWithdrawn) for (const { id } of [link.from, link.to]) links.set(id, (links.get(id) ?? 0) + 1);
  const reports = new Set<string>(loadReports(db, viewer).map(({ id }) => id));
  const mentions = Map.groupBy(
    loadMentions(db).filter(({ reportId }) => reports.has(reportId)),
    ({ target }) => target.id,
  );
  return (id: string) => ({ links: links.get(id) ?? 0, mentions: mentions.get(id)?.length ?? 0 });
}

export const readEntity: ReadHandler<'intelligence.entity'> = readsLong(({ db, actor }, { id }): Sheet => {
  const viewer = viewerOf(actor);
  const entity = findEntity(db, viewer, id);
  const counts = countsOf(db, viewer);
  const reports = new Map<string, ReportRecord>(loadReports(db, viewer).map((report) => [report.id, report]));
  return {
    line: entityLine(entity, counts(id)),
    version: entity.version,
    note: entity.note,
    reports: entity.inherited.sources.map(namedReport),
    links: loadLinks(db, viewer, { node: id }).map((link) => shownLink(db, link)),
    mentions: loadMentions(db, { targetId: id }).flatMap((mention) => {
      const report = reports.get(mention.reportId);
      return report === undefined ? [] : [mentioned(mention, report)];
    }),
    perhapsSame: perhapsSame(db, viewer, entity, counts),
    versions: viewer.seesAll
      ? entity.versions
          .map(({ version, name, aliases, facts, reason, recordedAt, by }) => ({
            version,
            name,
            aliases: [...aliases],
            facts,
            reason,
            recordedAt,
            by,
          }))
          .toReversed()
      : [],
  };
});

const around = 60;

function mentioned({ id, at, words }: Mention, report: ReportRecord): Sheet['mentions'][number] {
  const { text } = report;
  return {
    id,
    words,
    report: namedReport({
      ...report,
      reportId: report.id,
    }),
    before:
      at === undefined ? '' : `${at.from > around ? '…' : ''}${text.slice(Math.max(0, at.from - around), at.from)}`,
    after: at === undefined ? '' : `${text.slice(at.to, at.to + around)}${at.to + around < text.length ? '…' : ''}`,
  };
}

/** What somebody said of this one and another; and those of its kind with a name in common, of whom nobody said anything. */
function perhapsSame(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  entity: EntityRecord,
  counts: (id: string) => { links: number; mentions: number },
): Sheet['perhapsSame'] {
  const said = Map.groupBy(sameRows(db, entity.id), ({ oneId, otherId }) => (oneId === entity.id ? otherId : oneId));
  const names = foldedNames(entity);
  return loadEntities(db, viewer).flatMap((other): Sheet['perhapsSame'] => {
    if (other.id === entity.id) return [];
    const rows = said.get(other.id) ?? [];
    const isAlike = other.kind === entity.kind && [...foldedNames(other)].some((name) => names.has(name));
    const verdict = rows.at(-1)?.verdict;
    if (verdict === undefined && !isAlike) return [];
    return [
      {
        entity: entityLine(other, counts(other.id)),
        ...(verdict === undefined ? {} : { verdict }),
        said: rows.map((row) => ({
          verdict: row.verdict,
          reason: row.reason,
          by: row.by,
          recordedAt: row.recordedAt,
        })),
      },
    ];
  });
}

/** Each name and alias, its words in one order: `Testaj Flamur` and `Flamur TESTAJ` are one. */
function foldedNames({ name, aliases }: EntityRecord): Set<string> {
  return new Set(
    [name, ...aliases].map((one) =>
      foldedWords(one)
        .map(([form = '']) => form)
        .toSorted()
        .join(' '),
    ),
  );
}

export const listLinks: ReadHandler<'intelligence.links'> = readsLong(({ db, actor }, { node }) => ({
  links: loadLinks(db, viewerOf(actor), node === undefined ? {} : { node: node.id }).map((link) => shownLink(db, link)),
}));

const shownTargets = 30;

export const findTargets: ReadHandler<'intelligence.targets'> = readsLong(({ db, actor }, { text }) => {
  const words = searchedWords(text);
  const fits = (name: string) => holdsWords(foldForSearch([name]), words);
  const entities = loadEntities(db, viewerOf(actor))
    .filter(({ folded, number }) => holdsWords(`${folded} ${foldForSearch([number])}`, words))
    .map(({ id }): NodeRef => ({ kind: 'entity', id }));
  const records = db
    .all<{ kind: NodeRef['kind']; id: string; name: string }>(
      statement`select 'case' as kind, id, title || ' ' || numbers as name from case_record
        union all select 'party', p.id, p.name from party p
        union all select 'exhibit', e.id, c.title || ' ' || e.number || ' ' || e.mark || ' ' || e.description || ' ' || e.serials
          from exhibit e join case_record c on c.id = e.case_id
        union all select 'trace', id, number from trace_request
        union all select 'hit', id, number from ballistic_hit`,
    )
    .filter(({ name }) => fits(name))
    .map(({ kind, id }): NodeRef => ({ kind, id }));
  const found = [...entities.slice(0, shownTargets), ...records.slice(0, shownTargets)];
  return { targets: found.map((ref) => shownNode(db, ref)) };
});
